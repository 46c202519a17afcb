"""Intervals of two arms side by side, which are those of what each had and of no difference."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.rules.findings import Interval
from extract.rules.intervals import patterns
from extract.rules.intervals.measures import OF_TWO_ARMS


def of_each_arm(folded: str, found: Sequence[Interval]) -> list[Interval]:
    """The intervals of a sentence, those of arms without the measure of what is said of both.

    "No difference in mean adherence, with 77% (CI, 73 to 81) for controls and 75% (CI, 70 to 80)
    for the others": of two shares.
    """
    own = {
        interval
        for one, other in pairwise(found)
        if one.estimate is not None
        and other.estimate is not None
        and one.unit == other.unit
        and patterns.NEXT_ARM.fullmatch(folded, one.end, other.start) is not None
        for interval in (one, other)
    }
    return [_of_arm(interval) if interval in own else interval for interval in found]


def _of_arm(interval: Interval) -> Interval:
    """An interval of a share or a level instead of that of a difference."""
    if interval.measure is None or interval.measure not in OF_TWO_ARMS:
        return interval
    return replace(interval, measure="proportion" if interval.unit == "%" else None)
