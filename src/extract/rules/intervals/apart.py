"""Intervals of a difference that is not printed: "18% with A and 3% with B (6% to 30%)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extract.language.numbers import Number
from extract.rules.findings import Interval, IntervalKind
from extract.rules.intervals import patterns
from extract.rules.intervals.measures import Sentence

_GROUPS = ("one", "other", "low", "high")


def of_shares(sentence: Sentence, kind: IntervalKind, level: Decimal | None) -> Iterator[Interval]:
    """The bounds behind two percentages that their difference lies within.

    Args:
        sentence: where they stand.
        kind: of the interval that the text named last.
        level: its level, percent.
    """
    for match in patterns.APART.finditer(sentence.folded, sentence.start, sentence.end):
        numbers = [sentence.layers.number_starting_at(match.start(group)) for group in _GROUPS]
        known = [n for n in numbers if n is not None]
        if len(known) < len(_GROUPS) or sentence.is_claimed(match.start("low"), match.end()):
            continue
        one, other, low, high = known
        if low.value <= abs(one.value - other.value) <= high.value:
            sentence.claim(low.start, match.end())
            yield _interval(low, high, match.end(), kind, level)


def _interval(
    low: Number, high: Number, end: int, kind: IntervalKind, level: Decimal | None
) -> Interval:
    return Interval(
        start=low.start,
        end=end,
        rule="intervals.apart",
        kind=kind,
        low=low,
        high=high,
        level=level,
        measure="risk_difference",
        is_adjusted=False,
        estimate=None,
        unit="%",
    )
