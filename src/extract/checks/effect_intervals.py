"""Printed intervals of an effect against the counts of the two arms."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from extract.checks import statistics
from extract.checks.intervals import FAR, NEAR, Bounds, bounds_of, on_scale
from extract.checks.lookup import Lookup, sides
from extract.checks.measures import RATIOS
from extract.checks.p_values import level_of
from extract.checks.rounded import Rounded
from extract.checks.shares import Share
from extract.checks.statistics import Effect, Table
from extract.checks.verdicts import computed, interval_words, judge
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
            if comparison.interval is None or comparison.contrast.measure not in WALD:
                continue
            pair = sides(comparison.contrast, lookup.shares[place.path])
            table = None if pair is None else _table(pair)
            bounds = bounds_of(*comparison.interval)
            if pair is not None and table is not None and bounds is not None:
                yield from _judge(lookup, comparison.contrast, bounds, pair, table)


def _table(pair: Pair) -> Table | None:
    """The counts of two arms; None unless all four are printed and can be."""
    totals, events = [share.printed_total for share in pair], [share.events for share in pair]
    (n, m), (a, b) = totals, events
    if n is None or m is None or a is None or b is None:
        return None
    return Table(a, n.value, b, m.value) if a <= n.value and b <= m.value else None


def _judge(
    lookup: Lookup, contrast: Contrast, bounds: Bounds, pair: Pair, table: Table
) -> Iterator[Verdict]:
    is_ratio = contrast.measure in RATIOS
    distances = [
        (off, effect)
        for effect in _expected(contrast.measure, table, level_of(bounds.interval))
        if (off := _distance(bounds, effect, is_ratio=is_ratio)) is not None
    ]
    if not distances:
        return
    off, effect = min(distances)
    left, right = (share.words(share.printed_total) for share in pair)
    yield judge(
        "EFF-02",
        off <= NEAR,
        (
            f"The {interval_words(bounds.interval)}",
            f"{left} against {right}, {computed(effect.low)} to {computed(effect.high)}",
        ),
        [
            *pair[0].inputs(pair[0].printed_total),
            *pair[1].inputs(pair[1].printed_total),
            *bounds.inputs,
        ],
        None if off <= NEAR else _doubt(lookup, contrast, bounds, table, off),
    )


def _expected(measure: Measure | None, table: Table, level: float) -> Iterator[Effect]:
    """The intervals of the table, either way round; differences as fractions and in percent."""
    wald = None if measure is None else WALD.get(measure)
    if wald is None:
        return
    for each in (table, Table(*table[2:], *table[:2])):
        effect = wald(each, level)
        if effect is not None:
            yield effect
            if measure == "risk_difference":
                yield Effect(*(100 * value for value in effect))


def _distance(bounds: Bounds, effect: Effect, *, is_ratio: bool) -> float | None:
    """How far the farther bound is from where it is expected, in half widths."""
    scaled = on_scale(bounds, is_ratio=is_ratio)
    low, high = (math.log(v) if is_ratio else v for v in (effect.low, effect.high))
    if scaled is None or high <= low:
        return None
    off = max(scaled[1].distance(Rounded.exactly(low)), scaled[2].distance(Rounded.exactly(high)))
    return 2 * off / (high - low)


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
