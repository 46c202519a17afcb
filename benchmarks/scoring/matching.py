"""When two phrases mean the same, and which gold value an answer is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

G = TypeVar("G")
F = TypeVar("F")
Span = tuple[int, int]

SAME = 0.5  # from this similarity on two phrases are taken for the same
CONTAINED = 0.6  # what a phrase is worth that lies wholly in the other

WORD = re.compile(r"[^\W_]+")
EMPTY_WORDS = frozenset(
    "a an the of in on at to for with by and or from as was were is be per than that this "
    "group groups arm arms patient patients participant participants subject subjects "
    "receiving received receive treated treatment treatments therapy alone plus versus vs".split()
)


def words(phrase: str) -> frozenset[str]:
    """The words that carry meaning, lower case and singular; all of them if none does."""
    found = [_singular(word) for word in WORD.findall(phrase.lower())]
    return frozenset(word for word in found if word not in EMPTY_WORDS) or frozenset(found)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def similarity(one: str, other: str) -> float:
    """From 0 to 1: Dice of the words; at least `CONTAINED` where one holds all of the other's."""
    left, right = words(one), words(other)
    shared = len(left & right)
    if shared == 0:
        return 0.0
    dice = 2 * shared / (len(left) + len(right))
    return max(dice, CONTAINED) if shared == min(len(left), len(right)) else dice


def likeness(names: Iterable[str], others: Iterable[str]) -> float:
    """The best similarity between any two of two sets of names."""
    return max((similarity(a, b) for a in names for b in others), default=0.0)


def overlap(one: Span | None, other: Span | None) -> bool:
    """Whether two stretches share a character."""
    return bool(one and other and one[0] < other[1] and other[0] < one[1])


def pair(
    gold: Sequence[G], found: Sequence[F], fitness: Callable[[G, F], float]
) -> tuple[list[tuple[G, F]], list[G], list[F]]:
    """Pairs one to one, best fitness first, then what is left of gold and of the found.

    Only pairs with a fitness above zero are made. Ties go by order.
    """
    ways = sorted(
        (-fit, i, j)
        for i, wanted in enumerate(gold)
        for j, given in enumerate(found)
        if (fit := fitness(wanted, given)) > 0
    )
    of_gold: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ways:
        if i not in of_gold and j not in taken:
            of_gold[i] = j
            taken.add(j)
    pairs = [(gold[i], found[j]) for i, j in sorted(of_gold.items())]
    missed = [wanted for i, wanted in enumerate(gold) if i not in of_gold]
    false = [given for j, given in enumerate(found) if j not in taken]
    return pairs, missed, false
