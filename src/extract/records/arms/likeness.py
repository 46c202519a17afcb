"""Whether two names mean the same arm, and how likely."""

from __future__ import annotations

from functools import lru_cache

from extract.records.arms import vocabulary
from extract.records.arms.names import Name, weighty, words_of

SAME = 4.0
_ACRONYM = 3.0
PART = 2.0
_ALIKE = 0.5  # share of common words from which names may mean the same


def likeness(one: Name, other: Name) -> float:
    """How likely two names mean the same: 0 if they cannot, 4 if their words are the same."""
    if one.meaning == other.meaning:
        return SAME
    if one.is_generic or other.is_generic:
        return 0.0
    is_rest = is_rest_of(one, other) or is_rest_of(other, one)
    if is_rest or one.words.isdisjoint(other.words):
        is_acronym = one.acronym == other.initials or other.acronym == one.initials
        return _ACRONYM if is_rest or (is_acronym and not _exclude(one, other)) else 0.0
    if _exclude(one, other) or _may_differ(one, other) or _may_differ(other, one):
        return 0.0
    shared = len(one.words & other.words)
    if shared == min(len(one.words), len(other.words)):
        return PART + shared / len(one.words | other.words)
    dice = 2 * shared / (len(one.words) + len(other.words))
    return dice if shared > 1 and dice >= _ALIKE and not _differ_in_a_part(one, other) else 0.0


def _may_differ(one: Name, other: Name) -> bool:
    """Whether one name says which of two and another how much: "low-dose zinc", "40 mg of zinc"."""
    if (one.words - other.words).isdisjoint(vocabulary.OPPOSITES):
        return False
    return any(word[0].isdigit() for word in other.words - one.words)


def is_rest_of(one: Name, other: Name) -> bool:
    """Whether a name is what another has beside what it lacks: "A alone" and "A without B"."""
    if not (one.is_bare and other.is_denied):
        return False
    rest, lacks, _ = other.folded.partition(" without ")
    return lacks != "" and one.words == frozenset(weighty(words_of(rest)))


def _differ_in_a_part(one: Name, other: Name) -> bool:
    """Whether two combinations share a part and differ in another: "A plus B" and "A and C"."""
    ours, theirs = parts_of(one.folded), parts_of(other.folded)
    if ours.isdisjoint(theirs):
        return False
    left = frozenset[str]().union(*(ours - theirs))
    right = frozenset[str]().union(*(theirs - ours))
    return bool(left and right) and left.isdisjoint(right)


@lru_cache(maxsize=1_000)  # names are compared pair by pair
def parts_of(printed: str) -> frozenset[frozenset[str]]:
    """The parts of a combination, each as its words of weight."""
    split = vocabulary.JOINTS.split(printed.lower())
    parts = (frozenset(words_of(part)) - vocabulary.WEAK - vocabulary.CONTROL for part in split)
    return frozenset(part for part in parts if part)


def _exclude(one: Name, other: Name) -> bool:
    """Whether one name denies what the other says: "no A", "sham A" or "A alone", and "A"."""
    return (
        one.is_denied != other.is_denied
        or vocabulary.SHAM.isdisjoint(one.words) != vocabulary.SHAM.isdisjoint(other.words)
        or _is_placebo_of(one, other)
        or _is_placebo_of(other, one)
        or (one.is_bare > other.is_bare and one.words < other.words)
        or (other.is_bare > one.is_bare and other.words < one.words)
    )


def _is_placebo_of(one: Name, other: Name) -> bool:
    """Whether a name is of a placebo that looks like what the other is: "placebo for zinc"."""
    if one.words.isdisjoint(vocabulary.PLACEBO) or not other.words.isdisjoint(vocabulary.PLACEBO):
        return False
    return vocabulary.JOINTS.search(one.folded) is None
