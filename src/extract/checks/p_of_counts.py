"""Printed p values against the counts of two arms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from typing import NamedTuple

from extract.checks import statistics
from extract.checks.lookup import Lookup, Tested, sides
from extract.checks.rounded import Rounded
from extract.checks.shares import Denominator, Share
from extract.checks.significance import NEAR, OTHER_TESTS, deviates, distance, possible_p
from extract.checks.statistics import Table
from extract.checks.verdicts import judge, span
from extract.records.schema import Contrast, Verdict

Test = Callable[[Table], float | None]
Totals = tuple[Denominator, Denominator]
Pair = tuple[Share, Share]

# In the order in which they are tried; Fisher's is the dearest.
TESTS: tuple[tuple[str, Test], ...] = (
    ("a chi-squared test", statistics.chi_squared_p),
    (
        "a chi-squared test with continuity correction",
        partial(statistics.chi_squared_p, is_corrected=True),
    ),
    ("a z test with unpooled variance", statistics.z_p),
    ("Fisher's exact test", statistics.fisher_p),
)


class Reading(NamedTuple):
    """The counts of two arms with one choice of denominators.

    `tables` are the outermost ones that the printed figures leave possible.
    """

    pair: Pair
    totals: Totals
    tables: tuple[Table, ...]

    def answers(self) -> Iterator[tuple[str, Rounded]]:
        """Each test that can be made, with every p value that it may give."""
        leans = {a * m > b * n for a, n, b, m in self.tables}
        for name, test in TESTS:
            found = [p for table in self.tables if (p := test(table)) is not None]
            if found:  # with the arms either way round, they may as well be equal
                yield name, Rounded(min(found), 1.0 if len(leans) > 1 else max(found))


def check_counts(lookup: Lookup) -> Iterator[Verdict]:
    """A plain test of the two arms' counts gives the printed p value; says which one."""
    for one in lookup.tested:
        pair = sides(one.contrast, lookup.shares[one.place.path])
        if pair is not None:
            yield from _judge_counts(lookup, one, pair)


def _judge_counts(lookup: Lookup, one: Tested, pair: Pair) -> Iterator[Verdict]:
    readings = list(_readings(pair))
    possible = possible_p(one.p)
    for reading in readings:
        for name, p in reading.answers():
            if p.meets(possible):
                yield _judge(one, reading, f"{span(p)} by {name}", fits=True)
                return
    for reading in readings[:1]:
        answers = dict(reading.answers())
        given = ", ".join(f"{span(p)} by {name}" for name, p in answers.items())
        is_near = any(distance(deviates(p), one.p) <= NEAR for p in answers.values())
        doubt = OTHER_TESTS if is_near else _doubt(lookup, one.contrast, reading.totals)
        yield _judge(one, reading, given, fits=False, doubt=doubt)


def _readings(pair: Pair) -> Iterator[Reading]:
    """The counts with printed denominators, or with those of the same kind in both arms."""
    for totals in product(pair[0].denominators, pair[1].denominators):
        kinds = {total.kind for total in totals}
        if len(kinds) > 1 and None not in kinds:
            continue
        n, m = (total.value for total in totals)
        events = [share.possible_events(total) for share, total in zip(pair, totals, strict=True)]
        if all(events):
            ends = (sorted({each[0], each[-1]}) for each in events)
            yield Reading(pair, totals, tuple(Table(a, n, b, m) for a, b in product(*ends)))


def _judge(
    one: Tested, reading: Reading, given: str, *, fits: bool, doubt: str | None = None
) -> Verdict:
    left, right = reading.pair
    of_left, of_right = reading.totals
    return judge(
        "P-02",
        fits,
        (one.words, f"{left.words(of_left)} against {right.words(of_right)}, {given}"),
        [*left.inputs(of_left), *right.inputs(of_right), one.source],
        doubt,
    )


def _doubt(lookup: Lookup, contrast: Contrast, totals: Totals) -> str | None:
    """Why the p value may be of something else than these counts."""
    if contrast.measure == "hazard_ratio":
        return "it may be of the time to the event"
    assumed = totals[0].doubt or totals[1].doubt
    return assumed or lookup.doubts.of_counts(is_adjusted=contrast.is_adjusted)
