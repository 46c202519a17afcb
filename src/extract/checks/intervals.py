"""Intervals against their own estimate."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from extract.checks.lookup import Lookup
from extract.checks.measures import DIFFERENCES, NUMBERS_NEEDED, RATIOS
from extract.checks.rounded import Rounded
from extract.checks.verdicts import Input, computed, interval_inputs, interval_words, judge
from extract.records.schema import Interval, Verdict

# How far an estimate may be from the middle, in half widths of its interval. Of 430 ratios of
# published abstracts, 97 in 100 were in the middle but for rounding; those beyond a quarter were
# misprints, or bounds of something else.
NEAR = 0.1
FAR = 0.25


class Bounds(NamedTuple):
    """An interval that has an estimate and both bounds, the lower one first."""

    path: str
    interval: Interval
    estimate: Rounded
    low: Rounded
    high: Rounded

    @property
    def inputs(self) -> list[Input]:
        """The estimate and the bounds."""
        return interval_inputs(self.path, self.interval)

    @property
    def printed(self) -> str:
        """The estimate with its digits as printed."""
        return self.inputs[0].printed


def bounds_of(path: str, interval: Interval) -> Bounds | None:
    """An interval as a range; None where a part is missing or the bounds are out of order."""
    estimate, low, high = interval.estimate, interval.low, interval.high
    if estimate is None or low is None or high is None or low.value > high.value:
        return None
    return Bounds(
        path, interval, Rounded.of(estimate.value), Rounded.of(low.value), Rounded.of(high.value)
    )


def all_bounds(lookup: Lookup) -> Iterator[Bounds]:
    """Every interval that can be held against its estimate, in text order."""
    for i, interval in enumerate(lookup.record.intervals):
        bounds = bounds_of(f"intervals[{i}]", interval)
        if bounds is not None and interval.measure not in NUMBERS_NEEDED:
            yield bounds


def check_inside(lookup: Lookup) -> Iterator[Verdict]:
    """An estimate lies within its interval."""
    for bounds in all_bounds(lookup):
        is_turned = Rounded(-bounds.estimate.high, -bounds.estimate.low).meets(_span(bounds))
        yield judge(
            "INT-01",
            is_inside(bounds),
            (
                f"The estimate {bounds.printed}",
                f"inside its {interval_words(bounds.interval)}",
            ),
            bounds.inputs,
            "it would with its sign turned, which the words may do" if is_turned else None,
        )


def is_inside(bounds: Bounds) -> bool:
    """Whether the estimate may lie within the interval."""
    return bounds.estimate.meets(_span(bounds))


def _span(bounds: Bounds) -> Rounded:
    return Rounded(bounds.low.low, bounds.high.high)


def check_middle(lookup: Lookup) -> Iterator[Verdict]:
    """An estimate lies in the middle of its interval: on the log scale if it is a ratio."""
    for bounds in all_bounds(lookup):
        if is_inside(bounds):
            yield from _judge_middle(bounds)


def _judge_middle(bounds: Bounds) -> Iterator[Verdict]:
    measure = bounds.interval.measure
    is_ratio = measure in RATIOS
    if not is_ratio and measure not in DIFFERENCES:
        return
    scaled = on_scale(bounds, is_ratio=is_ratio)
    if scaled is None:
        return
    estimate, low, high = scaled
    middle = Rounded((low.low + high.low) / 2, (low.high + high.high) / 2)
    half = (high.high - low.low) / 2
    off = estimate.distance(middle) / half
    expected = (middle.low + middle.high) / 2
    expected = math.exp(expected) if is_ratio else expected
    words = interval_words(bounds.interval)
    yield judge(
        "INT-02",
        off <= NEAR,
        (f"The estimate {bounds.printed}", f"the middle of its {words}, {computed(expected)}"),
        bounds.inputs,
        _doubt(bounds.interval, off),
    )


def on_scale(bounds: Bounds, *, is_ratio: bool) -> tuple[Rounded, Rounded, Rounded] | None:
    """Estimate and bounds where their interval is symmetric; None for a ratio of zero or less."""
    parts = bounds.estimate, bounds.low, bounds.high
    if not is_ratio:
        return parts
    if min(part.low for part in parts) <= 0:
        return None
    estimate, low, high = (Rounded(math.log(part.low), math.log(part.high)) for part in parts)
    return estimate, low, high


def _doubt(interval: Interval, off: float) -> str | None:
    """Why an estimate may be off the middle."""
    if interval.kind != "confidence":
        return f"a {interval.kind} interval need not be symmetric"
    if off <= FAR:
        return "exact and bootstrap intervals are not quite symmetric"
    return None


def check_bounds(lookup: Lookup) -> Iterator[Verdict]:
    """The lower bound is printed first. Says something only where it is not."""
    for i, interval in enumerate(lookup.record.intervals):
        low, high = interval.low, interval.high
        if low is None or high is None or low.value <= high.value:
            continue
        if interval.measure in NUMBERS_NEEDED:
            continue
        is_by_size = low.value <= 0 or high.value <= 0
        yield judge(
            "INT-03",
            False,
            (
                f"The lower bound of the {interval_words(interval)}",
                "below the upper one",
            ),
            interval_inputs(f"intervals[{i}]", interval),
            "with a minus sign bounds are also printed by size" if is_by_size else None,
        )
