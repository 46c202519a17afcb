"""Intervals against their own estimate."""

from __future__ import annotations

import math
from collections.abc import Iterator

from extract.checks.bounds import Bounds, Scaled
from extract.checks.lookup import Lookup
from extract.checks.measures import NUMBERS_NEEDED, RATIOS
from extract.checks.rounded import Rounded
from extract.checks.verdicts import computed, judge
from extract.records.schema import Verdict

# How far an estimate may be from the middle, in half widths of its interval. Of 430 ratios of
# published abstracts, 97 in 100 were in the middle but for rounding; those beyond a quarter were
# misprints, or bounds of something else.
NEAR = 0.1
FAR = 0.25
_TURNED = "it would with its sign turned, which the words may do"


def check_inside(lookup: Lookup) -> Iterator[Verdict]:
    """An estimate lies within its interval. INT-02 says so too where it is asked."""
    for bounds in lookup.intervals.values():
        is_inside = bounds.is_inside
        if is_inside is None or bounds.interval.measure in NUMBERS_NEEDED:
            continue
        if is_inside and bounds.scaled is not None:
            continue
        yield judge(
            "INT-01",
            is_inside,
            (f"The estimate {bounds.printed_estimate}", f"inside its {bounds.words}"),
            bounds.inputs,
            _sign(bounds),
        )


def _sign(bounds: Bounds) -> str | None:
    """Whether the estimate lies within with its sign turned."""
    estimate, low, high = bounds.estimate, bounds.low, bounds.high
    if estimate is None or low is None or high is None:
        return None
    fits = estimate.times(-1).meets(Rounded(low.low, high.high))
    return _TURNED if fits else None


def check_middle(lookup: Lookup) -> Iterator[Verdict]:
    """An estimate lies in the middle of its interval: on the log scale if it is a ratio."""
    for bounds in lookup.intervals.values():
        if bounds.scaled is not None and bounds.is_inside:
            yield _judge_middle(bounds, bounds.scaled)


def _judge_middle(bounds: Bounds, scaled: Scaled) -> Verdict:
    off = _off_middle(scaled, scaled.estimate)
    expected = (scaled.middle.low + scaled.middle.high) / 2
    expected = math.exp(expected) if bounds.interval.measure in RATIOS else expected
    return judge(
        "INT-02",
        off <= NEAR,
        (
            f"The estimate {bounds.printed_estimate}",
            f"the middle of its {bounds.words}, {computed(expected)}",
        ),
        bounds.inputs,
        _doubt(bounds, scaled, off),
    )


def _off_middle(scaled: Scaled, estimate: Rounded) -> float:
    """How far an estimate is from the middle, in half widths."""
    return 2 * estimate.distance(scaled.middle) / (scaled.high.high - scaled.low.low)


def _doubt(bounds: Bounds, scaled: Scaled, off: float) -> str | None:
    """Why an estimate may be off the middle."""
    interval = bounds.interval
    if interval.kind != "confidence":
        return f"a {interval.kind} interval need not be symmetric"
    if off <= FAR:
        return "exact and bootstrap intervals are not quite symmetric"
    turned = _off_middle(scaled, scaled.estimate.times(-1))
    return _TURNED if interval.measure not in RATIOS and turned <= NEAR else None


def check_order(lookup: Lookup) -> Iterator[Verdict]:
    """The lower bound is printed first. Says something only where it is not."""
    for bounds in lookup.intervals.values():
        low, high = bounds.low, bounds.high
        if not bounds.is_turned or bounds.interval.measure in NUMBERS_NEEDED:
            continue
        has_minus = low is not None and high is not None and min(low.low, high.low) < 0
        yield judge(
            "INT-03",
            False,
            (f"The lower bound of the {bounds.words}", "below the upper one"),
            bounds.inputs,
            "with a minus sign bounds are also printed by size" if has_minus else None,
        )
