"""Numbers that hold of every arm: "60 in each group"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from extract.language.layers import Layers
from extract.records.arms import ArmIndex
from extract.records.counts import patterns
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
_PLACES = ("n", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9")


def each(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    """One number for every arm: "60 in each group"."""
    cued = patterns.EACH_CUES.among(layers.folded, layers.sentences)
    if not cued:
        return
    totals = {count.value.value for count in findings.of(Count)}
    is_told = any(count.rule == "counts.assigned" for count in findings.of(Count))
    for match in chain.from_iterable(
        patterns.EACH.finditer(layers.folded, *sentence) for sentence in cued
    ):
        number = layers.number_starting_at(match.start(next(n for n in _PLACES if match[n])))
        if number is None or number.value < 2 or is_share(layers, number):
            continue
        is_event = tells_of_events(layers, *layers.sentence_at(number.start))
        if match["n9"] and not _names_all(layers, arms, match.start()):
            continue
        if match["n5"] and number.value * len(arms.arms) not in totals:
            continue
        if is_told and number.value * len(arms.arms) > max(totals):
            continue  # of "60 were assigned to two groups (30 each)" three arms were read
        if not is_event and _has_groups(match, len(arms.arms)):
            for arm in arms.arms:
                yield sized(layers, arm.id, number, "each")


def _names_all(layers: Layers, arms: ArmIndex, place: int) -> bool:
    """Whether the sentence makes all arms: "zinc or iron, 30 each"."""
    start, end = layers.sentence_at(place)
    named = {mention.arm for mention in arms.mentions_in(start, end)}
    return len(named) == len(arms.arms) and tells_of_making(layers, start, end)


def _has_groups(match: re.Match[str], arms: int) -> bool:
    """Whether "two groups of 30" tells of as many groups as there are arms."""
    groups = match["groups"] or match["groups2"]
    return groups is None or arms == (patterns.HOW_MANY.get(groups) or int(groups))
