"""What the record of a made-up report has right: each figure, its outcome and time, the arms.

A figure is right where it stands under its own arm and nowhere else, and missing where it is under
none; one of no arm is right under none, and a stray is one under an arm that the report does not
print. Outcome and time are asked of the figures that are right. An arm is right where the record
has it once, and with its size; wrong is one that the report does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from benchmarks.told.composing import Fact, Told
from benchmarks.told.deaths import marks_of_deaths
from benchmarks.told.marks import Mark, Sides, Verdict
from benchmarks.told.ways import marks_of_ways
from extract.errors import ExtractError
from extract.pipeline import Page, extract_record
from extract.records.schema import Arm, ArmResult, Figure, TimeFrame, TrialRecord
from extract.sources import plain_text

KINDS = ("events", "percent", "mean", "median", "rate", "value")
PAGE = Page("told.txt", "0" * 64, 0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure of a record, and what it stands under.

    Attributes:
        value: as printed.
        is_bound: whether it is of an arm.
        side: which of the report's arms that is; None where it is none of them.
    """

    value: str
    is_bound: bool
    side: int | None
    outcome: str
    time: str | None


def marks_of(told: Told) -> list[Mark]:
    """All judgements of one report.

    Raises:
        ExtractError: the report was refused.
    """
    made = extract_record(plain_text.read(told.text, PAGE.name), PAGE)
    if isinstance(made, ExtractError):
        raise made
    record = made.record
    sides: Sides = {arm.id: _side(arm, told) for arm in record.arms}
    sides[None] = None  # a figure that is under no arm
    if told.table == "mortality":
        return [*_of_arms(told, record, sides), *marks_of_deaths(told, record, sides)]
    return [
        *_of_arms(told, record, sides),
        *_of_figures(told, list(_placed(record, sides))),
        *marks_of_ways(told, record, sides),
    ]


def _side(arm: Arm, told: Told) -> int | None:
    """Which of the report's arms an arm is, by the first of its names that tells."""
    for name in (arm.label, *arm.aliases, *(given.name for given in arm.interventions)):
        # The longest: "no radiotherapy" has the word of the other arm.
        found = [
            (len(match[0]), side)
            for side, words in enumerate(told.naming.arms)
            if (match := re.search(words.known, name, re.IGNORECASE))
        ]
        if found:
            return max(found)[1]
    return None


def _of_arms(told: Told, record: TrialRecord, sides: Sides) -> Iterator[Mark]:
    names: dict[str | None, str] = {arm.id: arm.label for arm in record.arms}
    sizes = {(sides[count.arm], count.value) for count in record.counts if count.arm}
    for side, size in zip_longest(range(len(told.naming.arms)), told.naming.sizes):
        its = [arm for arm in names if sides[arm] == side]
        if not its:
            yield Mark("arms", "missing", f"arm {side}; the arms are {names}")
            continue
        yield Mark("arms", "right")
        yield from (Mark("arms", "wrong", f"{names[arm]!r} once more") for arm in its[1:])
        if size is None:
            continue  # the report does not tell it
        given = sorted(n for of, n in sizes if of == side)
        is_right = size in given
        note = f"{given} for {size}"
        yield Mark("sizes", "right" if is_right else "wrong" if given else "missing", note)
    yield from (Mark("arms", "wrong", name) for arm, name in names.items() if sides[arm] is None)


def _placed(record: TrialRecord, sides: Sides) -> Iterator[Placed]:
    """The figures of the record's results."""
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    for result in record.results:
        outcome = names[result.outcome] if result.outcome else ""
        for row in result.arms:
            yield from _figures(row, sides, outcome, result.time_frame)


def _figures(
    row: ArmResult, sides: Sides, outcome: str, time: TimeFrame | None
) -> Iterator[Placed]:
    printed = time.printed if time else None
    for kind in KINDS:
        figure: Figure | None = getattr(row, kind, None)
        if figure is not None:
            yield Placed(str(figure.value), row.arm is not None, sides[row.arm], outcome, printed)


def _of_figures(told: Told, placed: Iterable[Placed]) -> Iterator[Mark]:
    placed = list(placed)
    for fact in told.facts:
        yield from _of_figure(fact, [figure for figure in placed if figure.value == fact.value])
    known = {fact.value for fact in told.facts}
    yield from (
        Mark("strays", "wrong", f"{figure.value} under {figure.side}")
        for figure in placed
        if figure.is_bound and figure.value not in known
    )


def _of_figure(fact: Fact, found: list[Placed]) -> Iterator[Mark]:
    bound = [figure for figure in found if figure.is_bound]
    if not bound:
        note = f"{fact.value} {'unbound' if found else 'unread'}"
        yield Mark("figures", "right" if fact.arm is None else "missing", note)
        return
    if any(figure.side != fact.arm or fact.arm is None for figure in bound):
        under = [figure.side for figure in bound]
        yield Mark("figures", "wrong", f"{fact.value} of arm {fact.arm} under {under}")
        return
    yield Mark("figures", "right")
    yield from (_of_outcome(fact, figure) for figure in bound)
    yield from (_of_time(fact, figure) for figure in bound)


def _of_outcome(fact: Fact, figure: Placed) -> Mark:
    is_right = bool(re.search(fact.outcome, figure.outcome, re.IGNORECASE))
    verdict: Verdict = "right" if is_right else "wrong" if figure.outcome else "missing"
    return Mark("outcomes", verdict, f"{figure.value} of {figure.outcome!r}")


def _of_time(fact: Fact, figure: Placed) -> Mark:
    is_right = fact.time.casefold() == (figure.time or "").casefold()
    verdict: Verdict = "right" if is_right else "wrong" if figure.time else "missing"
    return Mark("times", verdict, f"{figure.value} at {figure.time!r}, told: {fact.time!r}")
