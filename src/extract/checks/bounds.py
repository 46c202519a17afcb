"""A printed interval as checks look at it: what its numbers may stand for."""

from __future__ import annotations

import math
from typing import NamedTuple

from extract.checks.measures import DIFFERENCES, RATIOS
from extract.checks.rounded import Rounded
from extract.checks.verdicts import Input, digits
from extract.records.schema import Interval
from extract.rules.findings import Measure

# What nearly all intervals are, where the level is not printed.
_USUAL_LEVEL = 95.0


class Scaled(NamedTuple):
    """An interval on the scale where it is symmetric: a ratio's logarithms.

    `estimate` is the middle where none is printed.
    """

    estimate: Rounded
    low: Rounded
    high: Rounded
    middle: Rounded


class Bounds(NamedTuple):
    """The numbers of a printed interval. `scaled` is None unless they should be symmetric."""

    interval: Interval
    estimate: Rounded | None
    low: Rounded | None
    high: Rounded | None
    scaled: Scaled | None
    inputs: tuple[Input, ...]
    words: str

    @property
    def is_turned(self) -> bool:
        """Whether the lower bound is printed above the upper one."""
        low, high = self.interval.low, self.interval.high
        return low is not None and high is not None and low.value > high.value

    @property
    def level(self) -> float:
        """The level in percent: as printed, or else the usual one."""
        level = self.interval.level
        return _USUAL_LEVEL if level is None or not 0 < level < 100 else float(level)

    @property
    def printed_estimate(self) -> str:
        """The estimate with its digits as printed."""
        return self.inputs[0].printed

    @property
    def is_inside(self) -> bool | None:
        """Whether the estimate may lie between the bounds; None where there is not all of it."""
        if self.estimate is None or self.low is None or self.high is None or self.is_turned:
            return None
        return self.estimate.meets(Rounded(self.low.low, self.high.high))

    def leaves_out(self, value: float) -> bool | None:
        """Whether a value is not between the bounds; None where their digits leave it open."""
        if self.low is None or self.high is None:
            return None
        if value < self.low.low or value > self.high.high:
            return True
        return False if self.low.high < value < self.high.low else None


def bounds_of(path: str, interval: Interval) -> Bounds:
    """A printed interval with all that checks ask of it."""
    printed = (("estimate", interval.estimate), ("low", interval.low), ("high", interval.high))
    estimate, low, high = (None if part is None else Rounded.of(part.value) for _, part in printed)
    scaled = None if low is None or high is None else _scaled(interval.measure, estimate, low, high)
    inputs = [Input(f"{path}.{name}", digits(part.value)) for name, part in printed if part]
    return Bounds(interval, estimate, low, high, scaled, tuple(inputs), _words(interval))


def _scaled(
    measure: Measure | None, estimate: Rounded | None, low: Rounded, high: Rounded
) -> Scaled | None:
    """The interval where it should be symmetric; None for a ratio of zero, or without width."""
    if measure in RATIOS:
        if min(low.low, high.low) <= 0 or (estimate is not None and estimate.low <= 0):
            return None
        low, high = _logarithms(low), _logarithms(high)
        estimate = None if estimate is None else _logarithms(estimate)
    elif measure not in DIFFERENCES:
        return None
    middle = Rounded((low.low + high.low) / 2, (low.high + high.high) / 2)
    return Scaled(estimate or middle, low, high, middle) if high.high > low.low else None


def _logarithms(values: Rounded) -> Rounded:
    return Rounded(math.log(values.low), math.log(values.high))


def _words(interval: Interval) -> str:
    """As a reader would say it: "95% interval 0.75 to 1.08"."""
    level = "" if interval.level is None else f"{digits(interval.level)}% "
    low = "no lower bound" if interval.low is None else digits(interval.low.value)
    high = "no upper bound" if interval.high is None else digits(interval.high.value)
    return f"{level}interval {low} to {high}"
