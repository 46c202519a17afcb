"""Intervals: the bounds; and with measure; and with estimate. Each printing of one counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import Span, overlap, pair
from benchmarks.scoring.reading import Reading
from extract.records.schema import Figure

# What each measure of the labels may be called in a record. The labels have one word for relative
# risks and rates of deaths, and one for differences whose kind is not said.
MEASURES: dict[str, frozenset[str | None]] = {
    "HR": frozenset({"hazard_ratio"}),
    "RR": frozenset({"risk_ratio", "rate_ratio"}),
    "OR": frozenset({"odds_ratio"}),
    "IRR": frozenset({"rate_ratio"}),
    "RD": frozenset({"risk_difference"}),
    "MD": frozenset({"mean_difference", "median_difference", "difference"}),
    "SMD": frozenset({"standardized_mean_difference"}),
    "mean": frozenset({"mean"}),
    "proportion": frozenset({"proportion"}),
    "other": frozenset(
        {
            "other",
            "ratio",
            "rate",
            "median",
            "rate_difference",
            "relative_risk_reduction",
            "number_needed_to_treat",
            "number_needed_to_harm",
            "correlation",
            "regression_coefficient",
        }
    ),
}


@dataclass(frozen=True, slots=True)
class Printed:
    """An interval at one place of the gold text."""

    low: float | None
    high: float | None
    estimate: float | None
    measure: str | None
    span: Span

    def __str__(self) -> str:
        return f"{self.estimate} ({self.low} to {self.high}) [{self.measure}]"


def score(text: str, labels: list[dict[str, Any]], reading: Reading) -> Iterator[Mark]:
    """Marks of intervals, intervals_measure and intervals_estimate."""
    gold = [_gold(text, label) for label in labels]
    found = [
        Printed(_number(i.low), _number(i.high), _number(i.estimate), i.measure, span)
        for i in reading.record.intervals
        for span in reading.spans(i.evidence)
    ]
    for measure, needs in (
        ("intervals", frozenset[str]()),
        ("intervals_measure", frozenset({"measure"})),
        ("intervals_estimate", frozenset({"estimate"})),
    ):
        pairs, missed, false = pair(gold, found, partial(_fit, needs=needs))
        yield from (Mark(measure, "hit", str(g), g.span[0]) for g, _ in pairs)
        yield from (Mark(measure, "missed", str(g), g.span[0]) for g in missed)
        yield from (Mark(measure, "false", str(f), f.span[0]) for f in false)


def _gold(text: str, label: dict[str, Any]) -> Printed:
    start = text.index(label["context"])
    span = (start, start + len(label["context"]))
    return Printed(label["low"], label["high"], label["value"], label["measure"], span)


def _number(figure: Figure | Decimal | None) -> float | None:
    if figure is None:
        return None
    return float(figure.value if isinstance(figure, Figure) else figure)


def _fit(gold: Printed, found: Printed, *, needs: frozenset[str]) -> float:
    """Above zero where both have the same bounds at the same place, and what is needed beside."""
    if (gold.low, gold.high) != (found.low, found.high) or not overlap(gold.span, found.span):
        return 0.0
    same_measure = found.measure in MEASURES[gold.measure or "other"]
    same_estimate = gold.estimate == found.estimate
    if ("measure" in needs and not same_measure) or ("estimate" in needs and not same_estimate):
        return 0.0
    return 1.0 + same_measure + same_estimate
