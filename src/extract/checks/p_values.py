"""Printed p values against the intervals that they stand beside."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.bounds import Bounds
from extract.checks.lookup import Lookup, Tested
from extract.checks.measures import RATIOS, nulls
from extract.checks.rounded import Rounded
from extract.checks.significance import NEAR, OTHER_TESTS, deviates, distance, is_below, possible_p
from extract.checks.statistics import critical, two_sided
from extract.checks.verdicts import computed, judge
from extract.records.schema import Verdict

# How far apart, in normal deviates, the Wald and the score test of balanced arms are in at most one
# of 1000 simulated trials (with p above 0.001 and a standard error below _FEW_EVENTS). Risk ratios
# of common events are an exception: the further the risks are from zero, the more they differ.
_FAR = 0.6
_FAR_OF_RISKS = 1.1
_OF_RISKS = frozenset({"risk_ratio", "ratio"})
_FEW_EVENTS = 0.5
# The deviate of p = 0.001.
_SURE = 3.29


def check_crossing(lookup: Lookup) -> Iterator[Verdict]:
    """An interval leaves out "no effect" just where p is below one minus its level.

    P-04 asks for more; where it is asked, this check speaks only if they do not fit.
    """
    for one in lookup.tested:
        bounds = one.interval
        if bounds is None or bounds.low is None or bounds.high is None or bounds.is_turned:
            continue
        values = nulls(bounds.interval.measure)
        fits = _agree(one, bounds, values)
        if values and not (fits and _errors_of_estimate(bounds) is not None):
            yield _judge_crossing(lookup, one, bounds, values, fits)


def _agree(one: Tested, bounds: Bounds, values: tuple[int, ...]) -> bool | None:
    """Whether both say the same of chance; None if that hangs on what "no effect" is."""
    small = is_below(one.p, 1 - bounds.level / 100)
    outside = (bounds.leaves_out(value) for value in values)
    agreed = {small is None or out is None or out == small for out in outside}
    return agreed.pop() if len(agreed) == 1 else None


def _judge_crossing(
    lookup: Lookup, one: Tested, bounds: Bounds, values: tuple[int, ...], fits: bool | None
) -> Verdict:
    doubt = "the measure is not known" if fits is None else None
    return judge(
        "P-01",
        fits,
        (one.words, f"the {bounds.words}{_relation(bounds, values)}"),
        [*bounds.inputs, one.source],
        _doubt(lookup, one, bounds) if fits is False else doubt,
    )


def _other_test(one: Tested, bounds: Bounds) -> str | None:
    """Why an interval and a p value of other tests may be this far apart."""
    errors, measure = _errors(bounds), bounds.interval.measure
    if measure in RATIOS and (errors is None or _standard_error(bounds) > _FEW_EVENTS):
        return "with so few events tests differ"
    if errors is None:
        at_level = Rounded.exactly(critical(bounds.level))
        return OTHER_TESTS if distance(at_level, one.p) <= NEAR else None
    if distance(errors, one.p) <= (_FAR_OF_RISKS if measure in _OF_RISKS else _FAR):
        return OTHER_TESTS
    printed = deviates(possible_p(one.p))
    return "both leave no doubt" if min(errors.low, printed.low) >= _SURE else None


def _standard_error(bounds: Bounds) -> float:
    """Of the logarithm of a ratio, at least."""
    if bounds.scaled is None:
        return 0.0
    return bounds.scaled.high.minus(bounds.scaled.low).low / (2 * critical(bounds.level))


def _relation(bounds: Bounds, values: tuple[int, ...]) -> str:
    """How the interval lies to "no effect"; nothing where it lies to each in another way."""
    outside = {bounds.leaves_out(value) for value in values}
    if len(outside) > 1:
        return ""
    verb = {True: "leaves out", False: "holds", None: "touches"}[outside.pop()]
    return f", which {verb} {' and '.join(map(str, values))}"


def _doubt(lookup: Lookup, one: Tested, bounds: Bounds) -> str | None:
    """Why an interval and a p value that do not fit may both be right."""
    if bounds.interval.kind != "confidence":
        return f"it is a {bounds.interval.kind} interval"
    if bounds.interval.level is None:
        return "the level of the interval is not printed"
    return lookup.doubts.of_p_values() or _other_test(one, bounds)


def check_estimate(lookup: Lookup) -> Iterator[Verdict]:
    """An estimate and its interval give the printed p value by the normal curve."""
    for one in lookup.tested:
        errors = None if one.interval is None else _errors_of_estimate(one.interval)
        if one.interval is not None and errors is not None:
            yield _judge_estimate(lookup, one, one.interval, errors)


def _errors_of_estimate(bounds: Bounds) -> Rounded | None:
    """How many standard errors a printed estimate may be from "no effect"."""
    return _errors(bounds) if bounds.is_inside and bounds.interval.kind == "confidence" else None


def _errors(bounds: Bounds) -> Rounded | None:
    """How many standard errors the estimate, or else the middle, may be from "no effect"."""
    if bounds.scaled is None or bounds.is_turned:
        return None
    width = bounds.scaled.high.minus(bounds.scaled.low)
    widths = bounds.scaled.estimate.size().over(width)
    return None if widths is None else widths.times(2 * critical(bounds.level))


def _judge_estimate(lookup: Lookup, one: Tested, bounds: Bounds, errors: Rounded) -> Verdict:
    fits = distance(errors, one.p) <= NEAR
    p = computed(two_sided((errors.low + errors.high) / 2))
    return judge(
        "P-04",
        fits,
        (one.words, f"{bounds.printed_estimate} with its {bounds.words}, {p} by the normal curve"),
        [*bounds.inputs, one.source],
        None if fits else _doubt(lookup, one, bounds),
    )
