"""Arms by outcomes, and mortality: what is easier seen in a table than in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.export.wording import Wording
from extract.records.schema import ArmResult, Mortality, Result, TrialRecord

_WHOLE, _UNBOUND = "whole", "unbound"  # columns for figures that are of no arm


@dataclass(frozen=True, slots=True)
class Cell:
    """Words, and the path in the record of what they say; no path where there is nothing."""

    text: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: a heading and cells of one or more values."""

    head: Cell
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading for each row."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def results_table(record: TrialRecord) -> Table | None:
    """Results down, arms across; what compares them at the end. None without results."""
    return _Results(record).table() if record.results else None


def mortality_table(record: TrialRecord) -> Table | None:
    """One row for every printed figure of death or survival. None without any."""
    if not record.mortality:
        return None
    wording = Wording(record)
    rows = tuple(
        _mortality_row(wording, one, f"/mortality/{place}")
        for place, one in enumerate(record.mortality)
    )
    columns = ("Arm", "Measure", "Figure", "When", "Of whom", "Cause", "Status")
    return _without_empty(Table(columns, rows))


class _Results:
    """The table of the results of one record."""

    def __init__(self, record: TrialRecord) -> None:
        self._record = record
        self._wording = Wording(record)
        self._say = self._wording.say
        self._p_values = {p.id: place for place, p in enumerate(record.p_values)}
        self._intervals = {interval.id: interval for interval in record.intervals}

    def table(self) -> Table:
        columns = self._columns()
        rows = tuple(
            self._row(result, f"/results/{place}", columns)
            for place, result in enumerate(self._record.results)
        )
        ends = ("Contrast", "P", "As stated")
        return _without_empty(Table(("Outcome", *columns.values(), *ends), rows))

    def _columns(self) -> dict[str, str]:
        """The arms in their order, then what has none; only those that some result has."""
        used = {_column(one) for result in self._record.results for one in result.arms}
        names = {arm.id: arm.label for arm in self._record.arms}
        names |= {_WHOLE: "Whole trial", _UNBOUND: "Arm unknown"}
        return {column: name for column, name in names.items() if column in used}

    def _row(self, result: Result, path: str, columns: Iterable[str]) -> Row:
        head = Cell(self._wording.say_subject(result) or "outcome unknown", path)
        arms = [
            tuple(
                Cell(self._wording.say_figures(one), f"{path}/arms/{place}")
                for place, one in enumerate(result.arms)
                if _column(one) == column
            )
            for column in columns
        ]
        ends = tuple(self._contrasts(result, path)), self._p(result), self._stated(result, path)
        return Row(head, (*arms, *ends))

    def _contrasts(self, result: Result, path: str) -> Iterator[Cell]:
        for place, contrast in enumerate(result.contrasts):
            measure = contrast.measure.replace("_", " ") if contrast.measure else ""
            bounds = self._bounds(contrast.interval)
            said = (measure, self._say(contrast.value), f"({bounds})" if bounds else "")
            if text := " ".join(filter(None, said)):
                yield Cell(text, f"{path}/contrasts/{place}")

    def _bounds(self, id: str | None) -> str:
        """The bounds of an interval, as printed."""
        interval = self._intervals.get(id or "")
        if interval is None:
            return ""
        return " to ".join(self._say(bound) or "–" for bound in (interval.low, interval.high))

    def _p(self, result: Result) -> tuple[Cell, ...]:
        """The p over all arms, and those of contrasts."""
        named = (result.p_value, *(contrast.p_value for contrast in result.contrasts))
        ids = dict.fromkeys(id for id in named if id in self._p_values)
        return tuple(Cell(self._say(id), f"/p_values/{self._p_values[id]}") for id in ids if id)

    def _stated(self, result: Result, path: str) -> tuple[Cell, ...]:
        """What the text says of a difference."""
        stated = result.direction
        if stated is None:
            return ()
        said, arm = stated.value.replace("_", " "), self._say(stated.arm)
        has_side = arm and stated.value != "no_difference"
        return (Cell(f"{said} with {arm}" if has_side else said, f"{path}/direction"),)


def _column(figures: ArmResult) -> str:
    if figures.arm is not None:
        return figures.arm
    return _UNBOUND if figures.binding == _UNBOUND else _WHOLE


def _without_empty(table: Table) -> Table:
    """The table without columns in which nothing stands."""
    used = [i for i in range(len(table.columns) - 1) if any(row.cells[i] for row in table.rows)]
    rows = tuple(Row(row.head, tuple(row.cells[i] for i in used)) for row in table.rows)
    return Table((table.columns[0], *(table.columns[i + 1] for i in used)), rows)


def _mortality_row(wording: Wording, one: Mortality, path: str) -> Row:
    nobody = "arm unknown" if one.binding == _UNBOUND else "whole trial"
    of = (wording.say(part) for part in (one.time_frame, one.subset, one.cause))
    said = (one.measure, wording.say_figures(one), *of, one.status)
    cells = tuple((Cell(text, path),) if text else () for text in said)
    return Row(Cell(wording.say(one.arm) or nobody, path), cells)
