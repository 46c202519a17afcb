"""Which outcomes of a sentence are items of one list."""

from __future__ import annotations

from itertools import pairwise

from extract.language.layers import Layers
from extract.rules.comparisons.patterns import outcomes as patterns
from extract.rules.findings import OutcomeSeed

_LONGEST = 6  # words between two items of a list


def series_of(layers: Layers, seeds: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The first seed and those that a list joins to it, brackets apart."""
    found = seeds[:1]
    for before, seed in pairwise(seeds):
        gap = slice(min(before.end, seed.end), max(before.start, seed.start))
        own = (
            patterns.OWN_WAY.match(layers.folded, seed.start) if before.start < seed.start else None
        )
        if own is not None or not is_joint(layers.folded[gap]) or _is_setting(layers, before, seed):
            break
        found.append(seed)
    return found


def _is_setting(layers: Layers, outcome: OutcomeSeed, before: OutcomeSeed) -> bool:
    """Whether a name before an outcome ends another clause, or says in which cases it was so.

    "In relapses, pain was higher", "although 12% had a rash, pain was lower": the last item of a
    list would have "and" before it.
    """
    is_beside = layers.folded[before.end : outcome.start] == ", "
    return is_beside and patterns.FINITE.match(layers.folded, outcome.end) is not None


def is_joint(gap: str) -> bool:
    """Whether words join two items of a list, brackets and amounts ("by 20%") apart."""
    words = patterns.AMOUNT.sub(" ", patterns.BRACKET.sub(" ", gap)).replace(",", " ").split()
    return len(words) <= _LONGEST and patterns.JOINING.issuperset(words)
