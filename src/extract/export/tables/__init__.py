"""Records as tidy tables: a row a finding, a column a meaning, the same in CSV and Parquet.

`record` joins all of them, and the ids within a record join the others. docs/exports.md explains
each column; a test holds it to what stands here.
"""

from extract.export.tables import findings, reading, trial
from extract.export.tables.columns import Cell, Column, Table

TABLES = (*trial.TABLES, *findings.TABLES, *reading.TABLES)

__all__ = ["TABLES", "Cell", "Column", "Table"]
