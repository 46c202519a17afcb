"""Parquet: the tidy tables with the types of their columns, written by DuckDB.

Rows go to a file of JSON lines first, since DuckDB reads such a file as a stream: a million
records take no more memory than one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from extract.export.errors import ExportError, MissingExtra
from extract.export.references import References
from extract.export.tables import TABLES, Table
from extract.export.tables.columns import Type
from extract.records.schema import TrialRecord

SQL_TYPES: dict[Type, str] = {
    "text": "VARCHAR",
    "number": "DOUBLE",
    "integer": "BIGINT",
    "truth": "BOOLEAN",
}


def write_tables(records: Iterable[tuple[TrialRecord, str]], folder: Path) -> None:
    """Writes a file for each tidy table.

    Raises:
        MissingExtra: DuckDB is not installed.
        ExportError: DuckDB cannot write.
    """
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtra("Parquet", "analytics") from error
    _write_lines(records, folder)
    try:
        with duckdb.connect(config={"threads": 1}) as database:
            for table in TABLES:
                lines = folder / f"{table.name}.jsonl"
                relation = database.read_json(
                    str(lines), columns=_types(table), format="newline_delimited"
                )
                relation.write_parquet(str(folder / f"{table.name}.parquet"))
                lines.unlink()
    except duckdb.Error as error:
        raise ExportError(f"DuckDB cannot write Parquet: {error}") from error


def is_table(name: str) -> bool:
    """Whether a file of this name is one of the tables."""
    stem, _, kind = name.rpartition(".")
    return kind == "parquet" and any(stem == table.name for table in TABLES)


def _write_lines(records: Iterable[tuple[TrialRecord, str]], folder: Path) -> None:
    with ExitStack() as files:
        lines = [
            files.enter_context((folder / f"{table.name}.jsonl").open("w", encoding="ascii"))
            for table in TABLES
        ]
        for record, _ in records:
            of = References(record)
            for table, file in zip(TABLES, lines, strict=True):
                names = [column.name for column in table.columns]
                for row in table.cells(of):
                    file.write(json.dumps(dict(zip(names, row, strict=True))) + "\n")


def _types(table: Table) -> dict[str, str]:
    return {column.name: SQL_TYPES[column.type] for column in table.columns}
