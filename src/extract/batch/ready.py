"""Importing this makes a process ready to read pages: the rules are loaded, and it knows itself.

The processes of a run are forked from one that has done so.
"""

from extract import records
from extract.batch.work import work

records.extractor()

__all__ = ["work"]
