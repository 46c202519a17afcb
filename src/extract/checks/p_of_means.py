"""Printed p values against the means and standard deviations of two arms."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from extract.checks import statistics
from extract.checks.lookup import Lookup, Place, Tested, sides
from extract.checks.rounded import Rounded
from extract.checks.shares import Denominator
from extract.checks.significance import NEAR, OTHER_TESTS, deviates, distance, possible_p
from extract.checks.verdicts import Input, digits, figure_input, judge, span
from extract.records.schema import ArmResult, Figure, Verdict

Test = Callable[[float, tuple[float, float], tuple[int, int]], float | None]
TESTS: tuple[tuple[str, Test], ...] = (
    ("Student's t test", statistics.student_p),
    ("Welch's t test", statistics.welch_p),
)
# What the number after a mean may be: "1.26 ± 0.23" does not say.
_READINGS = {"sd": ("sd",), "se": ("se",), "plus_minus": ("sd", "se")}


class Mean(NamedTuple):
    """The mean of one arm with its spread, and how many participants it may be of."""

    path: str
    arm: str | None
    mean: Figure
    spread: Figure
    readings: tuple[str, ...]
    denominators: tuple[Denominator, ...]

    def inputs(self, total: Denominator) -> list[Input]:
        """The printed figures as inputs of a check."""
        return [
            figure_input(f"{self.path}.mean", self.mean),
            figure_input(f"{self.path}.spread.value", self.spread),
            total.source,
        ]

    def words(self, total: Denominator) -> str:
        """As a reader would say it: "1.26 ± 0.23 in the 16 randomized"."""
        return f"{digits(self.mean.value)} ± {digits(self.spread.value)} in {total.words}"


Pair = tuple[Mean, Mean]
Totals = tuple[Denominator, Denominator]


class Answer(NamedTuple):
    """What one test of the means may give, and of how many participants."""

    totals: Totals
    name: str
    p: Rounded


def check_means(lookup: Lookup) -> Iterator[Verdict]:
    """A t test of the two arms' means gives the printed p value; says which one."""
    for one in lookup.tested:
        pair = sides(one.contrast, tuple(_means(lookup, one.place)))
        if pair is not None:
            yield from _judge_means(lookup, one, pair)


def _means(lookup: Lookup, place: Place) -> Iterator[Mean]:
    """The means with a spread of the arms of a result."""
    is_whole = place.result.subset is None
    for path, arm in place.arms():
        mean = _mean(lookup, path, arm, is_whole=is_whole)
        if mean is not None:
            yield mean


def _mean(lookup: Lookup, path: str, arm: ArmResult, *, is_whole: bool) -> Mean | None:
    spread = arm.spread
    if arm.mean is None or spread is None or spread.value is None or spread.kind not in _READINGS:
        return None
    totals = lookup.denominators(path, arm, is_whole=is_whole)
    return Mean(path, arm.arm, arm.mean, spread.value, _READINGS[spread.kind], totals)


def _judge_means(lookup: Lookup, one: Tested, pair: Pair) -> Iterator[Verdict]:
    answers = list(_answers(pair))
    possible = possible_p(one.p)
    fitting = next((answer for answer in answers if answer.p.meets(possible)), None)
    if fitting is not None:
        yield _judge(one, pair, [fitting], None, fits=True)
    elif answers:
        same = [answer for answer in answers if answer.totals == answers[0].totals]
        is_near = any(distance(deviates(answer.p), one.p) <= NEAR for answer in same)
        doubt = OTHER_TESTS if is_near else _doubt(lookup, one, pair, same[0].totals)
        yield _judge(one, pair, same, doubt, fits=False)


def _answers(pair: Pair) -> Iterator[Answer]:
    """Every p value that a test of the means may give."""
    left, right = pair
    readings = [reading for reading in left.readings if reading in right.readings]
    for totals in product(left.denominators, right.denominators):
        if totals[0].kind != totals[1].kind or min(total.value for total in totals) < 2:
            continue
        for reading, (name, test) in product(readings, TESTS):
            p = _p_of(test, pair, reading, totals)
            if p is not None:
                of = " of standard errors" if reading == "se" else ""
                yield Answer(totals, f"{name}{of}", p)


def _p_of(test: Test, pair: Pair, reading: str, totals: Totals) -> Rounded | None:
    """The p values between the smallest difference of wide arms and the largest of narrow ones."""
    left, right = (Rounded.of(mean.mean.value) for mean in pair)
    difference = left.minus(right).size()
    spreads = [
        Rounded.of(mean.spread.value).times(math.sqrt(total.value) if reading == "se" else 1)
        for mean, total in zip(pair, totals, strict=True)
    ]
    ns = totals[0].value, totals[1].value
    highest = test(difference.low, (spreads[0].high, spreads[1].high), ns)
    narrow = max(spreads[0].low, 0.0), max(spreads[1].low, 0.0)
    lowest = test(difference.high, narrow, ns) or 0.0
    return None if highest is None else Rounded(lowest, highest)


def _judge(
    one: Tested, pair: Pair, answers: list[Answer], doubt: str | None, *, fits: bool
) -> Verdict:
    totals = answers[0].totals
    left, right = (mean.words(total) for mean, total in zip(pair, totals, strict=True))
    return judge(
        "P-03",
        fits,
        (
            one.words,
            f"{left} against {right}, {', '.join(f'{span(a.p)} by {a.name}' for a in answers)}",
        ),
        [*pair[0].inputs(totals[0]), *pair[1].inputs(totals[1]), one.source],
        doubt,
    )


def _doubt(lookup: Lookup, one: Tested, pair: Pair, totals: Totals) -> str | None:
    """Why the p value may be of something else than these means."""
    if len(pair[0].readings) > 1 or len(pair[1].readings) > 1:
        return "what stands after ± is not said"
    if totals[0].kind is not None:
        return "how many were measured is not printed beside the means"
    return lookup.doubts.of_counts(is_adjusted=one.contrast.is_adjusted)
