"""Numbers that hold of every arm: "60 in each group"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.layers import Layers
from extract.records.arms import ArmIndex
from extract.records.counts import patterns
from extract.records.counts.sized import Sized, is_share, sized, tells_of_events

_PLACES = ("n", "n2", "n3", "n4")  # the groups of the pattern that hold the number


def each(layers: Layers, arms: ArmIndex) -> Iterator[Sized]:
    """One number for every arm: "60 in each group"."""
    if patterns.EACH_CUES.search(layers.folded) is None:
        return
    for match in patterns.EACH.finditer(layers.folded, 0, layers.end):
        number = layers.number_starting_at(match.start(next(n for n in _PLACES if match[n])))
        if number is None or number.value < 2 or is_share(layers, number):
            continue
        is_event = tells_of_events(layers, *layers.sentence_at(number.start))
        if not is_event and _has_groups(match, len(arms.arms)):
            for arm in arms.arms:
                yield sized(layers, arm.id, number, "each")


def _has_groups(match: re.Match[str], arms: int) -> bool:
    """Whether "two groups of 30" tells of as many groups as there are arms."""
    groups = match["groups"]
    return groups is None or arms == (patterns.HOW_MANY.get(groups) or int(groups))
