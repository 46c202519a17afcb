"""Printed intervals of an effect against the counts of the two arms."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from extract.checks import statistics
from extract.checks.bounds import Bounds
from extract.checks.intervals import FAR, NEAR
from extract.checks.lookup import Lookup, sides
from extract.checks.measures import RATIOS
from extract.checks.rounded import Rounded
from extract.checks.shares import Share
from extract.checks.statistics import Effect, Table
from extract.checks.verdicts import computed, judge
from extract.records.schema import Contrast, Verdict
from extract.rules.findings import Measure

# With fewer participants than this in a cell, exact intervals are much wider than Wald's.
_FEW = 5
WALD: dict[Measure, Callable[[Table, float], Effect | None]] = {
    "risk_ratio": statistics.risk_ratio,
    "odds_ratio": statistics.odds_ratio,
    "risk_difference": statistics.risk_difference,
}
Pair = tuple[Share, Share]


def check_interval(lookup: Lookup) -> Iterator[Verdict]:
    """A printed interval is near the Wald interval of the two arms' counts."""
    for place in lookup.places:
        for comparison in place.comparisons:
            bounds = comparison.interval
            if bounds is None or bounds.scaled is None or bounds.interval.measure not in WALD:
                continue
            pair = sides(comparison.contrast, lookup.shares[place.path])
            table = None if pair is None else _table(pair)
            if pair is not None and table is not None:
                yield from _judge(lookup, comparison.contrast, bounds, pair, table)


def _table(pair: Pair) -> Table | None:
    """The counts of two arms; None unless all four are printed and agree with percentages."""
    (n, m), (a, b) = [share.printed_total for share in pair], [share.events for share in pair]
    if n is None or m is None or a is None or b is None:
        return None
    is_sound = pair[0].fits(n) and pair[1].fits(m)
    return Table(a, n.value, b, m.value) if is_sound else None


def _judge(
    lookup: Lookup, contrast: Contrast, bounds: Bounds, pair: Pair, table: Table
) -> Iterator[Verdict]:
    distances = [
        (off, effect)
        for effect in _expected(bounds, table)
        if (off := _distance(bounds, effect)) is not None
    ]
    if not distances:
        return
    off, effect = min(distances)
    left, right = (share.words(share.printed_total) for share in pair)
    expected = f"{computed(effect.low)} to {computed(effect.high)}"
    yield judge(
        "EFF-02",
        off <= NEAR,
        (f"The {bounds.words}", f"{left} against {right}, {expected}"),
        [*(each for share in pair for each in share.inputs(share.printed_total)), *bounds.inputs],
        None if off <= NEAR else _doubt(lookup, contrast, bounds, table, off),
    )


def _expected(bounds: Bounds, table: Table) -> Iterator[Effect]:
    """The intervals of the table, either way round; differences as fractions and in percent."""
    measure = bounds.interval.measure
    wald = None if measure is None else WALD.get(measure)
    if wald is None:
        return
    for each in (table, Table(*table[2:], *table[:2])):
        effect = wald(each, bounds.level)
        if effect is not None:
            yield effect
            if measure == "risk_difference":
                yield Effect(*(100 * value for value in effect))


def _distance(bounds: Bounds, effect: Effect) -> float | None:
    """How far the farther bound is from where it is expected, in half widths."""
    is_ratio = bounds.interval.measure in RATIOS
    low, high = (math.log(v) if is_ratio else v for v in (effect.low, effect.high))
    if bounds.scaled is None or high <= low:
        return None
    from_low = bounds.scaled.low.distance(Rounded.exactly(low))
    from_high = bounds.scaled.high.distance(Rounded.exactly(high))
    return 2 * max(from_low, from_high) / (high - low)


def _doubt(
    lookup: Lookup, contrast: Contrast, bounds: Bounds, table: Table, off: float
) -> str | None:
    """Why a printed interval may be another one than Wald's."""
    if bounds.interval.kind != "confidence":
        return f"it is a {bounds.interval.kind} interval"
    if off <= FAR:
        return "score and exact intervals differ as much"
    a, n, b, m = table
    if min(a, n - a, b, m - b) < _FEW:
        return "with so few events exact intervals are wider"
    if bounds.interval.level is None:
        return "the level of the interval is not printed"
    is_adjusted = contrast.is_adjusted or bounds.interval.is_adjusted
    return lookup.doubts.of_counts(is_adjusted=is_adjusted)
