"""The index: what answers questions over all records. It is made of the files and never the truth.

`index.sqlite` in the folder of records. It can be deleted at any time and is built again from the
files. Where there is one, `Store` keeps it up to date with all that it writes: one transaction for
all records that are written together, so that a reader sees each of them whole, with its text.
"""

from extract.store.index.filling import Index, Progress, Refreshed
from extract.store.index.reading import (
    IndexReader,
    Item,
    NoIndex,
    Position,
    Selection,
    Stored,
    TooSlow,
)
from extract.store.index.rows import MortalityRow, RecordSummary, ResultRow

__all__ = [
    "Index",
    "IndexReader",
    "Item",
    "MortalityRow",
    "NoIndex",
    "Position",
    "Progress",
    "RecordSummary",
    "Refreshed",
    "ResultRow",
    "Selection",
    "Stored",
    "TooSlow",
]
