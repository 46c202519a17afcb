"""Importing this makes a process ready to read pages: the rules are loaded, and it knows itself.

The processes of a run are forked from one that has done so.
"""

from importlib import import_module

from extract import pipeline, records
from extract.batch.work import work

for _part in pipeline.PARTS:
    import_module(_part)
records.extractor()

__all__ = ["work"]
