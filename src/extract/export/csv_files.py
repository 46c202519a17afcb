"""CSV as RFC 4180 has it, in UTF-8, and safe to open in a spreadsheet.

A spreadsheet takes a cell that begins with =, +, - or @ for a formula, and runs it; a title can
begin with any of them. Such a cell gets an apostrophe before it. So does one that begins with an
apostrophe, so that to take away one apostrophe always gives the text again. Numbers stay as they
are, and so does a single character, such as the = of a p value.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from extract.export.references import References
from extract.export.tables import TABLES, Cell
from extract.records.schema import TrialRecord

_RISKY = re.compile(r"['=+\-@\t\r\n＝＋－＠].", re.DOTALL)
_NUMBER = re.compile(r"-?\d{1,400}(?:\.\d{1,400})?")


def write_tables(records: Iterable[tuple[TrialRecord, str]], folder: Path) -> None:
    """Writes a file for each tidy table."""
    with ExitStack() as files:
        writers = [files.enter_context(CsvFile(folder / f"{table.name}.csv")) for table in TABLES]
        for table, writer in zip(TABLES, writers, strict=True):
            writer.write(column.name for column in table.columns)
        for record, _ in records:
            of = References(record)
            for table, writer in zip(TABLES, writers, strict=True):
                for row in table.cells(of):
                    writer.write(row)


def is_table(name: str) -> bool:
    """Whether a file of this name is one of the tables."""
    stem, _, kind = name.rpartition(".")
    return kind == "csv" and any(stem == table.name for table in TABLES)


class CsvFile:
    """A file that rows are written to in a `with` block."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def __enter__(self) -> CsvFile:
        self._file = self._path.open("w", encoding="utf-8", newline="", errors="replace")
        self._writer = csv.writer(self._file, lineterminator="\r\n")
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, row: Iterable[Cell]) -> None:
        """Adds a row; null is an empty cell."""
        self._writer.writerow([safe(cell) for cell in row])


def safe(cell: Cell) -> str:
    """A cell's text that no spreadsheet runs.

    >>> [safe(cell) for cell in ("=1+1", "=", "-8.5", "-8.5 points", -8.5, 28.0, True, None)]
    ["'=1+1", '=', '-8.5', "'-8.5 points", '-8.5', '28', 'true', '']
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        is_risky = _RISKY.match(cell) is not None and _NUMBER.fullmatch(cell) is None
        return f"'{cell}" if is_risky else cell
    return str(int(cell)) if cell == int(cell) else repr(cell)


def unsafe(cell: str) -> str:
    """The text that `safe` made a cell of."""
    return cell[1:] if len(cell) > 1 and cell.startswith("'") else cell
