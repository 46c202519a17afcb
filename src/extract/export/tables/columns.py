"""What a tidy table is made of: rows from a record, columns from a row."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel

from extract.export.references import References, study_of
from extract.records.schema import Figure, Reported, Result, TimeFrame, TrialRecord
from extract.values import frozen

Cell = str | int | float | bool | None
Type = Literal["text", "number", "integer", "truth"]

_LARGEST = 2**63 - 1  # that a column of integers holds
_SEPARATOR = "; "


@frozen
class Row:
    """What the columns of one row are taken from.

    Attributes:
        of: the record's references.
        part: what the row is about.
        result: the result that the part is in, for parts of results.
        place: of the part among its like, from 1.
    """

    of: References
    part: Any
    place: int
    result: Result | None = None

    @property
    def record(self) -> TrialRecord:
        """The record."""
        return self.of.record

    @property
    def study(self) -> str:
        """What a reader calls the study."""
        return study_of(self.of.record)

    @property
    def registrations(self) -> tuple[str, ...]:
        """The numbers of the trial in registries."""
        return tuple(one.id for one in self.record.registrations)

    @property
    def domain(self) -> str | None:
        """The outcome domain of the result."""
        return None if self.result is None else self.of.domain(self.result)

    @property
    def cause(self) -> str | None:
        """The cause of the deaths that the result counts."""
        return None if self.result is None else self.of.cause(self.result)


@frozen
class Column:
    """A column: its name, its type, where a row has it, and what it means.

    `path` are the names on the way from the row, with dots between. A name with ^ behind it is
    that of a reference, which is followed. What is null on the way gives an empty cell.
    """

    name: str
    type: Type
    path: str
    about: str

    def cell(self, row: Row) -> Cell:
        """What stands in this column."""
        return _CELLS[self.type](_follow(row, self.path))


@frozen
class Table:
    """A tidy table: what a row is, the rows of a record, the columns of a row."""

    name: str
    about: str
    rows: Callable[[References], Iterable[Row]]
    columns: tuple[Column, ...]

    def cells(self, of: References) -> Iterator[tuple[Cell, ...]]:
        """The rows of one record, cell by cell."""
        for row in self.rows(of):
            yield tuple(column.cell(row) for column in self.columns)


def text(name: str, path: str, about: str) -> tuple[Column]:
    """A column of text."""
    return (Column(name, "text", path, about),)


def integer(name: str, path: str, about: str) -> tuple[Column]:
    """A column of whole numbers."""
    return (Column(name, "integer", path, about),)


def truth(name: str, path: str, about: str) -> tuple[Column]:
    """A column of true and false."""
    return (Column(name, "truth", path, about),)


def decimal(name: str, path: str, about: str) -> tuple[Column, Column]:
    """Two columns: a number, and its digits as printed."""
    printed = Column(f"{name}_printed", "text", path, f"`{name}` with the digits as printed")
    return Column(name, "number", path, about), printed


def columns(*groups: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of a table, which begin with the one that joins all tables."""
    record = text("record", "record.id", "the record's id")
    return tuple(column for group in (record, *groups) for column in group)


def parts_of(field: str) -> Callable[[References], Iterator[Row]]:
    """A row for each part in a list of the record."""

    def rows(of: References) -> Iterator[Row]:
        for place, part in enumerate(_follow(Row(of, None, 0), f"record.{field}"), 1):
            yield Row(of, part, place)

    return rows


def parts_of_results(field: str) -> Callable[[References], Iterator[Row]]:
    """A row for each part in a list of each result."""

    def rows(of: References) -> Iterator[Row]:
        for result in of.record.results:
            for place, part in enumerate(getattr(result, field), 1):
                yield Row(of, part, place, result)

    return rows


def _follow(row: Row, path: str) -> Any:
    value: Any = row
    for name, is_reference in _steps(path):
        value = getattr(value, name)
        if is_reference:
            value = row.of.part(value)
        if value is None:
            return None
    return value


@cache
def _steps(path: str) -> tuple[tuple[str, bool], ...]:
    """The names of a path, and whether each is that of a reference."""
    return tuple((name.removesuffix("^"), name.endswith("^")) for name in path.split("."))


def _text(value: Any) -> Cell:
    if isinstance(value, Reported | Figure):
        value = value.value
    if isinstance(value, tuple):
        return _SEPARATOR.join(str(_text(one)) for one in value) or None
    if isinstance(value, TimeFrame):
        return value.printed
    if isinstance(value, Decimal):
        return format(value, "f")
    return None if value is None else str(value)


def _number(value: Any) -> Cell:
    if isinstance(value, Figure):
        value = value.value
    return None if value is None or not math.isfinite(float(value)) else float(value)


def _integer(value: Any) -> Cell:
    if isinstance(value, Reported):
        value = value.value
    if isinstance(value, tuple):
        return len(value)
    return None if value is None or value > _LARGEST else int(value)


def _truth(value: Any) -> Cell:
    if isinstance(value, Reported):
        value = value.value
    return None if value is None else True if isinstance(value, BaseModel) else bool(value)


_CELLS: dict[Type, Callable[[Any], Cell]] = {
    "text": _text,
    "number": _number,
    "integer": _integer,
    "truth": _truth,
}
