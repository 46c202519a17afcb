"""Numbers that hold of every arm: "60 in each group"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmIndex
from extract.records.counts.patterns import of_each
from extract.records.counts.sized import (
    Sized,
    is_share,
    sized,
    tells_of_events,
    tells_of_making,
)
from extract.rules import Findings
from extract.rules.findings import Count

# The groups of the pattern that hold the number.
_PLACES = ("n", *(f"n{i}" for i in range(2, 12)))
# Those that hold of all arms only where the sentence makes all.
_OF_ALL = ("n9", "n10")


def each(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    """One number for every arm: "60 in each group"."""
    cued = of_each.EACH_CUES.among(layers.folded, layers.sentences)
    if not cued:
        return
    totals = {count.value.value for count in findings.of(Count)}
    is_told = any(count.rule == "counts.assigned" for count in findings.of(Count))
    for match in chain.from_iterable(
        of_each.EACH.finditer(layers.folded, *sentence) for sentence in cued
    ):
        number = layers.number_starting_at(match.start(next(n for n in _PLACES if match[n])))
        if number is None or number.value < 2 or is_share(layers, number):
            continue
        if _is_measured(layers, number, match.end()):
            continue
        is_event = tells_of_events(layers, *layers.sentence_at(number.start))
        if any(match[n] for n in _OF_ALL) and not _makes_all(layers, arms, match.start()):
            continue
        if match["n5"] and number.value * len(arms.arms) not in totals:
            continue
        if is_told and number.value * len(arms.arms) > max(totals):
            continue  # of "60 were assigned to two groups (30 each)" three arms were read
        if not is_event and _has_groups(match, len(arms.arms)):
            for arm in arms.arms:
                yield sized(layers, arm.id, number, "each")


def _is_measured(layers: Layers, number: Number, end: int) -> bool:
    """Whether a number counts no people: "the median score was 9 in both groups", "15 teeth"."""
    if of_each.THINGS.match(layers.folded, number.end):
        return True
    start = layers.sentence_at(number.start)[0]
    if not of_each.MEASURED_BEFORE.search(layers.folded, start, number.start):
        return False
    return of_each.NUMBER_OF.search(layers.folded, start, end) is None


def _makes_all(layers: Layers, arms: ArmIndex, place: int) -> bool:
    """Whether the sentence makes all arms: "zinc or iron, 30 each", "two groups (30 each)"."""
    start, end = layers.sentence_at(place)
    if not tells_of_making(layers, start, end):
        return False
    told = of_each.GROUPS_TOLD.search(layers.folded, start, end)
    if told is not None:
        return _how_many(told["groups"]) == len(arms.arms)
    return len({mention.arm for mention in arms.mentions_in(start, end)}) == len(arms.arms)


def _has_groups(match: re.Match[str], arms: int) -> bool:
    """Whether "two groups of 30" tells of as many groups as there are arms."""
    groups = match["groups"] or match["groups2"]
    return groups is None or arms == _how_many(groups)


def _how_many(groups: str) -> int:
    return of_each.HOW_MANY.get(groups) or int(groups)
