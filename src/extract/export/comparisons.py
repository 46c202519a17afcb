"""What a meta-analysis takes from a record: pairs of arms with their numbers, and estimates.

A number is reported, or it is derived: computed from numbers that are printed, or taken from
another place of the report with which they agree. What would have to be assumed is left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from extract.checks.rounded import Rounded
from extract.export.references import References
from extract.records.schema import ArmResult, Contrast, Figure, Interval, Result
from extract.rules.findings import CountKind, Measure
from extract.values import frozen

Source = Literal["reported", "derived"]

# Measures that a meta-analysis can take, by the names that metafor gives them, and whether it
# takes them on the log scale.
MEASURES: dict[Measure, tuple[str, bool]] = {
    "risk_ratio": ("RR", True),
    "odds_ratio": ("OR", True),
    "hazard_ratio": ("HR", True),
    "rate_ratio": ("IRR", True),
    "risk_difference": ("RD", False),
    "mean_difference": ("MD", False),
    "standardized_mean_difference": ("SMD", False),
    "rate_difference": ("IRD", False),
}
_DENOMINATORS: tuple[CountKind, ...] = ("analyzed", "randomized")
_LARGEST = 10**9  # participants; a larger number is a mistake
_PERCENT = frozenset({"%", "percent", "percentage points", "percentage point"})


@frozen
class Number:
    """A number, and whether it is printed."""

    value: Decimal
    source: Source


@frozen
class Events:
    """How many of an arm's participants had an event, and how many there were."""

    events: Number
    total: Number


@frozen
class Mean:
    """An arm's mean with its standard deviation; the participants where they are printed."""

    mean: Number
    sd: Number
    total: Number | None


@frozen
class Pair:
    """Two arms of one result, the experimental first, with the numbers of each."""

    result: Result
    arm: str
    comparator: str
    figures: tuple[Events, Events] | tuple[Mean, Mean]

    @property
    def sides(self) -> tuple[tuple[str, Events | Mean], tuple[str, Events | Mean]]:
        """The id of each arm with its numbers."""
        first, second = self.figures
        return (self.arm, first), (self.comparator, second)


@frozen
class Estimate:
    """A printed estimate with its confidence interval, as printed.

    `is_turned` where it compares the comparator with the experimental arm.
    """

    result: Result
    contrast: Contrast
    value: Decimal
    low: Decimal
    high: Decimal
    interval: Interval
    is_turned: bool

    @property
    def arms(self) -> tuple[str | None, str | None]:
        """The two arms, the experimental first."""
        arms = self.contrast.arm, self.contrast.comparator
        return arms[::-1] if self.is_turned else arms

    @property
    def measure(self) -> str:
        """As metafor calls it."""
        return MEASURES[self.contrast.measure][0]  # type: ignore[index]

    @property
    def is_log(self) -> bool:
        """Whether `scaled` is on the log scale."""
        return MEASURES[self.contrast.measure][1]  # type: ignore[index]

    def natural(self) -> tuple[float, float, float]:
        """Estimate, low and high as ratios or differences, the experimental arm first."""
        value, low, high = self.scaled()
        if not self.is_log:
            return value, low, high
        if self.is_turned:
            return math.exp(value), math.exp(low), math.exp(high)
        return float(self.value), float(self.low), float(self.high)

    def scaled(self) -> tuple[float, float, float]:
        """Estimate, low and high on the scale of a meta-analysis, experimental arm first."""
        unit = 100 if self.contrast.measure == "risk_difference" else 1
        numbers = [float(one / unit) for one in (self.value, self.low, self.high)]
        value, low, high = map(math.log, numbers) if self.is_log else numbers
        return (-value, -high, -low) if self.is_turned else (value, low, high)


def pairs(of: References) -> Iterator[Pair]:
    """Every experimental arm with every comparator in a result that has the numbers of both."""
    for result in of.record.results:
        figures = [arm for arm in result.arms if arm.arm is not None]
        if len({arm.arm for arm in figures}) != len(figures):
            continue  # two figures of one arm: which one is compared is not said
        for arm in figures:
            for other in figures:
                if of.is_experimental(arm.arm) and of.is_comparator(other.arm):
                    yield from _pair(of, result, arm, other)


def estimates(of: References) -> Iterator[Estimate]:
    """Every contrast of two known arms with an estimate of a known measure and its interval."""
    for result in of.record.results:
        for contrast in result.contrasts:
            interval = of.interval(contrast.interval)
            if interval is None or None in (contrast.arm, contrast.comparator):
                continue
            found = _estimate(result, contrast, interval, _is_turned(of, contrast))
            if found is not None:
                yield found


def contradictions(of: References, result: Result) -> tuple[str, ...]:
    """The codes of checks that find a contradiction in a result's figures."""
    path = f"results[{of.record.results.index(result)}]"
    ids = {one.p_value for one in result.contrasts} | {one.interval for one in result.contrasts}
    paths = {path} | _paths(of, ids)
    return tuple(
        verdict.code
        for verdict in of.record.checks
        if verdict.outcome == "inconsistent"
        and any(one.path.split(".")[0] in paths for one in verdict.inputs)
    )


def events_of(of: References, arm: ArmResult) -> Events | None:
    """The events and participants of an arm, as far as they are certain."""
    events, total = _count(arm.events), _count(arm.total)
    if events is not None and total is not None:
        return _if_possible(events, total)
    if events is not None:
        total = _total(of, arm, events)
    elif total is not None:
        events = _events(arm, total)
    return None if events is None or total is None else _if_possible(events, total)


def _pair(of: References, result: Result, arm: ArmResult, other: ArmResult) -> Iterator[Pair]:
    ids = str(arm.arm), str(other.arm)
    events = events_of(of, arm), events_of(of, other)
    if events[0] is not None and events[1] is not None:
        yield Pair(result, *ids, (events[0], events[1]))
    means = _mean(arm), _mean(other)
    if means[0] is not None and means[1] is not None and arm.unit == other.unit:
        yield Pair(result, *ids, (means[0], means[1]))


def _count(figure: Figure | None) -> Number | None:
    if figure is None or not 0 <= figure.value <= _LARGEST or figure.value % 1:
        return None
    return Number(figure.value, "reported")


def _if_possible(events: Number, total: Number) -> Events | None:
    return Events(events, total) if events.value <= total.value and total.value > 0 else None


def _total(of: References, arm: ArmResult, events: Number) -> Number | None:
    """The one count of the arm of which the events are the printed percentage."""
    if arm.percent is None:
        return None
    counts = {
        count.value
        for count in of.record.counts
        if count.arm == arm.arm and count.kind in _DENOMINATORS and 0 < count.value <= _LARGEST
    }
    printed = Rounded.of(arm.percent.value)
    fitting = [one for one in counts if printed.holds(100 * float(events.value) / one)]
    return Number(Decimal(fitting[0]), "derived") if len(fitting) == 1 else None


def _events(arm: ArmResult, total: Number) -> Number | None:
    """The one number of events that is the printed percentage of the total."""
    if arm.percent is None or not 0 <= arm.percent.value <= 100:
        return None
    possible = Rounded.of(arm.percent.value).times(float(total.value) / 100)
    first = math.ceil(max(possible.low, 0.0))
    last = math.floor(min(possible.high, float(total.value)))
    return Number(Decimal(first), "derived") if first == last else None


def _mean(arm: ArmResult) -> Mean | None:
    """The mean of an arm with its sd, or what its se gives; ± may be either, and is left out."""
    total, spread = _count(arm.total), arm.spread
    if arm.mean is None or spread is None or spread.value is None or spread.value.value < 0:
        return None
    mean = Number(arm.mean.value, "reported")
    if spread.kind == "sd":
        return Mean(mean, Number(spread.value.value, "reported"), total)
    if spread.kind == "se" and total is not None:
        return Mean(mean, Number(spread.value.value * total.value.sqrt(), "derived"), total)
    return None


def _estimate(
    result: Result, contrast: Contrast, interval: Interval, is_turned: bool
) -> Estimate | None:
    value, low, high = contrast.value, interval.low, interval.high
    if contrast.measure not in MEASURES or interval.kind != "confidence":
        return None
    if value is None or low is None or high is None or interval.level is None:
        return None
    if MEASURES[contrast.measure][1] and min(low.value, value.value, high.value) <= 0:
        return None
    if contrast.measure == "risk_difference" and contrast.unit not in _PERCENT:
        return None  # of 0.05 nobody can tell whether it is a share or a percentage
    low_end, high_end = sorted((low.value, high.value))
    return Estimate(result, contrast, value.value, low_end, high_end, interval, is_turned)


def _is_turned(of: References, contrast: Contrast) -> bool:
    return of.is_comparator(contrast.arm) and of.is_experimental(contrast.comparator)


def _paths(of: References, ids: set[str | None]) -> set[str]:
    """Where the record has these p values and intervals."""
    p_values = (f"p_values[{i}]" for i, one in enumerate(of.record.p_values) if one.id in ids)
    intervals = (f"intervals[{i}]" for i, one in enumerate(of.record.intervals) if one.id in ids)
    return {*p_values, *intervals}
