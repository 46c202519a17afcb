"""Every figure of a record that is bound to an arm, with its place in the gold text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from benchmarks.scoring.matching import Span
from benchmarks.scoring.reading import Reading
from extract.records.schema import ArmResult, Figure, Mortality, Outcome, Result

Field = Literal[
    "events", "total", "percent", "mean", "median", "rate", "value", "sd", "low", "high"
]
NUMBERS: tuple[Field, ...] = ("events", "total", "percent", "mean", "median", "rate", "value")
DEVIATIONS = frozenset({"sd", "plus_minus"})


@dataclass(frozen=True, slots=True)
class Bound:
    """One printed number under one arm.

    `entry` numbers the results of an arm, so that the numbers that stand together in the record
    can be told; `result` is None for a figure of the mortality table.
    """

    field: Field
    value: float
    arm: str
    span: Span
    entry: int
    result: Result | None


def bound(reading: Reading) -> list[Bound]:
    """The figures of results and of the mortality table; the same number twice is given once."""
    found: dict[tuple[Span, str], Bound] = {}
    for figure in _all(reading):
        found.setdefault((figure.span, figure.arm), figure)
    return list(found.values())


def _all(reading: Reading) -> Iterator[Bound]:
    entry = 0
    for result in reading.record.results:
        for arm in result.arms:
            if arm.arm is not None:
                entry += 1
                yield from _of_entry(arm, arm.arm, entry, result, reading)
    for death in reading.record.mortality:
        if death.arm is not None:
            entry += 1
            yield from _of_entry(death, death.arm, entry, None, reading)


def _of_entry(
    holder: ArmResult | Mortality, arm: str, entry: int, result: Result | None, reading: Reading
) -> Iterator[Bound]:
    named: list[tuple[Field, Figure | None]] = [
        (field, getattr(holder, field, None)) for field in NUMBERS
    ]
    spread = holder.spread if isinstance(holder, ArmResult) else None
    if spread is not None:
        if spread.kind in DEVIATIONS:
            named.append(("sd", spread.value))
        named += [("low", spread.low), ("high", spread.high)]
    for field, figure in named:
        if figure is not None:
            for span in reading.spans(figure.evidence):
                yield Bound(field, float(figure.value), arm, span, entry, result)


def outcomes(reading: Reading) -> dict[str, Outcome]:
    """The outcomes by their id."""
    return {outcome.id: outcome for outcome in reading.record.outcomes}


def outcome_phrases(result: Result, outcomes: dict[str, Outcome]) -> list[str]:
    """What a result is of, as the record has it: its outcome, also with time and subset."""
    if result.outcome is None:
        return []
    name = outcomes[result.outcome].name
    quotes = [piece.quote for piece in outcomes[result.outcome].evidence]
    extras = [part.printed for part in (result.time_frame,) if part]
    extras += [part.label for part in (result.subset,) if part]
    return [name, *quotes, *([" ".join([name, *extras])] if extras else [])]
