"""Printed p values against the intervals that they stand beside."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.intervals import Bounds, bounds_of, is_inside, on_scale
from extract.checks.lookup import Lookup, Tested
from extract.checks.measures import DIFFERENCES, RATIOS, nulls
from extract.checks.rounded import Rounded
from extract.checks.significance import FAR, NEAR, OTHER_TESTS, distance, is_below, leaves_out
from extract.checks.statistics import critical, two_sided
from extract.checks.verdicts import computed, interval_inputs, interval_words, judge
from extract.records.schema import Interval, Verdict

# What nearly all intervals are, where the level is not printed.
USUAL_LEVEL = 95.0
_NO_LEVEL = "the level of the interval is not printed"


def check_crossing(lookup: Lookup) -> Iterator[Verdict]:
    """An interval leaves out "no effect" just where p is below one minus its level."""
    for one in lookup.tested:
        if one.interval is not None:
            yield from _judge_crossing(lookup, one, *one.interval)


def _judge_crossing(
    lookup: Lookup, one: Tested, path: str, interval: Interval
) -> Iterator[Verdict]:
    low, high, values = interval.low, interval.high, nulls(interval.measure)
    if low is None or high is None or low.value > high.value or not values:
        return
    small = is_below(one.p, 1 - level_of(interval) / 100)
    outside = [leaves_out(Rounded.of(low.value), Rounded.of(high.value), null) for null in values]
    agreed = [None in (out, small) or out == small for out in outside]
    fits = agreed[0] if all(agreed) or not any(agreed) else None
    doubt = "the measure is not known" if fits is None else None
    if fits is False:
        doubt = _doubt(lookup, interval)
    yield judge(
        "P-01",
        fits,
        (
            one.words,
            f"the {interval_words(interval)}{_relation(values, outside)}",
        ),
        [*interval_inputs(path, interval), one.source],
        doubt,
    )


def _doubt(lookup: Lookup, interval: Interval) -> str | None:
    """Why an interval and a p value that do not fit may both be right."""
    if interval.kind != "confidence":
        return f"it is a {interval.kind} interval"
    return _NO_LEVEL if interval.level is None else lookup.doubts.of_p_values()


def _relation(values: tuple[int, ...], outside: list[bool | None]) -> str:
    """How the interval lies to "no effect"; nothing where it lies to each in another way."""
    if len(set(outside)) > 1:
        return ""
    verb = {True: "leaves out", False: "holds", None: "touches"}[outside[0]]
    return f", which {verb} {' and '.join(map(str, values))}"


def level_of(interval: Interval) -> float:
    """The level in percent, printed or usual; a level that is none counts as not printed."""
    level = interval.level
    return USUAL_LEVEL if level is None or not 0 < level < 100 else float(level)


def check_estimate(lookup: Lookup) -> Iterator[Verdict]:
    """An estimate and its interval give the printed p value by the normal curve."""
    for one in lookup.tested:
        bounds = None if one.interval is None else bounds_of(*one.interval)
        if bounds is None or bounds.interval.kind != "confidence" or not is_inside(bounds):
            continue
        deviates = _deviates(bounds)
        if deviates is not None:
            yield _judge_estimate(lookup, one, bounds, deviates)


def _deviates(bounds: Bounds) -> Rounded | None:
    """How many standard errors the estimate may be from "no effect"."""
    measure = bounds.interval.measure
    is_ratio = measure in RATIOS
    scaled = on_scale(bounds, is_ratio=is_ratio) if is_ratio or measure in DIFFERENCES else None
    if scaled is None:
        return None
    estimate, low, high = scaled
    widths = estimate.size().over(high.minus(low))
    return None if widths is None else widths.times(2 * critical(level_of(bounds.interval)))


def _judge_estimate(lookup: Lookup, one: Tested, bounds: Bounds, z: Rounded) -> Verdict:
    off = distance(z, one.p)
    fits = off <= NEAR
    doubt = OTHER_TESTS if off <= FAR else None
    p = computed(two_sided((z.low + z.high) / 2))
    words = interval_words(bounds.interval)
    return judge(
        "P-04",
        fits,
        (one.words, f"{bounds.printed} with its {words}, {p} by the normal curve"),
        [*bounds.inputs, one.source],
        None if fits else doubt or _doubt(lookup, bounds.interval),
    )
