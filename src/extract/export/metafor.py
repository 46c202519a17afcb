"""The rows that R's metafor takes: 2x2 counts, means, or estimates, one kind a row.

The names are those of `metafor::escalc` and `metafor::conv.wald`. An estimate of a ratio is on the
log scale, as metafor has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from extract.export.comparisons import (
    Estimate,
    Events,
    Mean,
    Number,
    Pair,
    contradictions,
    estimates,
    pairs,
)
from extract.export.csv_files import CsvFile
from extract.export.references import References, study_of
from extract.export.tables import Cell
from extract.records.schema import Result, TrialRecord

SUBJECT = (
    "study",
    "record",
    "result",
    "outcome_domain",
    "outcome_role",
    "outcome",
    "cause",
    "time",
    "time_days",
    "subset",
    "arm1",
    "arm2",
    "data",
    "contradictions",
)
NUMBERS = ("ai", "bi", "ci", "di", "n1i", "n2i", "m1i", "sd1i", "m2i", "sd2i")
ESTIMATE = ("measure", "scale", "yi", "ci.lb", "ci.ub", "level", "is_adjusted")
PRINTED = ("printed_estimate", "printed_low", "printed_high", "unit", "is_turned")
SOURCES = tuple(f"{name}.from" for name in (*NUMBERS, "yi", "ci.lb", "ci.ub"))
COLUMNS = (*SUBJECT, *NUMBERS, *ESTIMATE, *PRINTED, *SOURCES)

Cells = dict[str, Cell]


def write_comparisons(records: Iterable[tuple[TrialRecord, str]], path: Path) -> None:
    """Writes one CSV file with a row for each comparison."""
    with CsvFile(path) as file:
        file.write(COLUMNS)
        for record, _ in records:
            for row in comparisons(References(record)):
                file.write(row.get(name) for name in COLUMNS)


def comparisons(of: References) -> Iterator[Cells]:
    """The rows of one record, by column; what a row has not is not in it."""
    for pair in pairs(of):
        yield _subject(of, pair.result, (pair.arm, pair.comparator)) | _numbers(pair)
    for estimate in estimates(of):
        yield _subject(of, estimate.result, estimate.arms) | _of_estimate(estimate)


def _subject(of: References, result: Result, arms: tuple[str | None, str | None]) -> Cells:
    outcome, frame = of.outcome(result.outcome), result.time_frame
    labels = [arm.label for arm in map(of.arm, arms) if arm is not None]
    return {
        "study": study_of(of.record),
        "record": of.record.id,
        "result": result.id,
        "outcome_domain": of.domain(result),
        "outcome_role": None if outcome is None else outcome.role,
        "outcome": None if outcome is None else outcome.name,
        "cause": of.cause(result),
        "time": None if frame is None else frame.printed,
        "time_days": None if frame is None or frame.days is None else float(frame.days),
        "subset": None if result.subset is None else result.subset.label,
        **dict(zip(("arm1", "arm2"), labels, strict=True)),
        "contradictions": "; ".join(contradictions(of, result)) or None,
    }


def _numbers(pair: Pair) -> Cells:
    first, second = pair.figures
    if isinstance(first, Events) and isinstance(second, Events):
        numbers: dict[str, Number | None] = {
            "ai": first.events,
            "bi": _rest(first),
            "ci": second.events,
            "di": _rest(second),
            "n1i": first.total,
            "n2i": second.total,
        }
        return {"data": "counts"} | _with_sources(numbers)
    if isinstance(first, Mean) and isinstance(second, Mean):
        numbers = {"n1i": first.total, "n2i": second.total, "m1i": first.mean}
        numbers |= {"sd1i": first.sd, "m2i": second.mean, "sd2i": second.sd}
        unit = next(one.unit for one in pair.result.arms if one.arm == pair.arm)
        return {"data": "means", "unit": unit} | _with_sources(numbers)
    return {}


def _rest(arm: Events) -> Number:
    return Number(arm.total.value - arm.events.value, "derived")


def _with_sources(numbers: dict[str, Number | None]) -> Cells:
    cells: Cells = {}
    for name, number in numbers.items():
        if number is not None:
            cells |= {name: _digits(number.value), f"{name}.from": number.source}
    return cells


def _of_estimate(estimate: Estimate) -> Cells:
    is_as_printed = not (
        estimate.is_log or estimate.is_turned or estimate.contrast.measure == "risk_difference"
    )
    source = "reported" if is_as_printed else "derived"
    names = ("yi", "ci.lb", "ci.ub")
    return {
        "data": "estimate",
        "measure": estimate.measure,
        "scale": "log" if estimate.is_log else "raw",
        **dict(zip(names, estimate.scaled(), strict=True)),
        "level": _digits(estimate.interval.level or Decimal(0)),
        "is_adjusted": estimate.contrast.is_adjusted,
        "printed_estimate": _digits(estimate.value),
        "printed_low": _digits(estimate.low),
        "printed_high": _digits(estimate.high),
        "unit": estimate.contrast.unit,
        "is_turned": estimate.is_turned,
        **{f"{name}.from": source for name in names},
    }


def _digits(value: Decimal) -> str:
    return format(value, "f")
