"""What the record of a made-up report has right of which way outcomes went.

A direction is right where all that the record tells of an outcome go that way, between the arms
that are compared. Where a sentence compares no arms, any direction is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.told.composing import Told, Way
from benchmarks.told.marks import TURNED, Mark, Sides, Verdict, seen_from_first
from extract.records.schema import TrialRecord


def marks_of_ways(told: Told, record: TrialRecord, sides: Sides) -> Iterator[Mark]:
    """A judgement for each outcome of which the report tells a way, or that it tells none."""
    for way in told.ways:
        is_none = way.direction == "none"
        given = [seen_from_first(*direction) for direction in _directions(way, record, sides)]
        is_right = not given if is_none else set(given) == {way.direction}
        verdict: Verdict = "right" if is_right else "wrong" if given else "missing"
        note = f"{given} for {way.direction!r}"
        yield Mark("no directions" if is_none else "directions", verdict, note)


def _directions(
    way: Way, record: TrialRecord, sides: Sides
) -> Iterator[tuple[str, int | None, int | None]]:
    """Each direction of an outcome that is told of, with the sides that it is between.

    Where there should be none, of any outcome; more of an improvement in pain is less pain.
    """
    names: dict[str | None, str] = {outcome.id: outcome.name for outcome in record.outcomes}
    for result in record.results:
        stated, name = result.direction, names.get(result.outcome, "")
        is_asked = way.direction == "none" or re.search(way.outcome, name, re.IGNORECASE)
        if stated and is_asked:
            is_gain = way.better == "lower" and name.lower().startswith("improvement")
            value = TURNED.get(stated.value, stated.value) if is_gain else stated.value
            yield value, sides[stated.arm], sides[stated.comparator]
