"""Words of death and survival, and whether they are of people and of nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.records.binding.sentences import Sentence
from extract.records.mortality.patterns import names
from extract.rules.findings import MortalityMeasure

_NEAR = 70  # how far before a word the words stand that make it another thing


@dataclass(frozen=True, slots=True)
class Death:
    """The words that make a figure one of death or of survival."""

    start: int
    end: int
    measure: MortalityMeasure


def head_of(match: re.Match[str]) -> Death:
    """The word of death or survival in a match that has it in one of two groups."""
    if match["death"] is not None:
        return Death(*match.span("death"), "mortality")
    return Death(*match.span("survival"), "survival")


def is_of_shares(folded: str, sentence: Sentence, head: Death) -> bool:
    """Whether a word of death or survival may have a share: alone, and no length of time."""
    before = folded[max(sentence.start, head.start - _NEAR) : head.start]
    for pattern in (names.JOINED_BEFORE, names.COMPOSITE, names.NO_SHARE_BEFORE):
        if pattern.search(before):
            return False
    for pattern in (names.JOINED_AFTER, names.NO_SHARE_AFTER):
        if pattern.match(folded, head.end, sentence.end):
            return False
    return is_of_people(folded, sentence, head)


def is_joined(folded: str, head: Death) -> bool:
    """Whether a word is half of "progression and/or death"."""
    return names.AND_OR_BEFORE.search(folded, max(0, head.start - 8), head.start) is not None


def is_of_people(folded: str, sentence: Sentence, head: Death) -> bool:
    """Whether a word of death or survival is that, and of people."""
    before = folded[max(sentence.start, head.start - _NEAR) : head.start]
    is_verb = folded[head.start : head.end] in names.VERBS
    if names.NO_HEAD_BEFORE.search(before) or (is_verb and names.WHO_BEFORE.search(before)):
        return False
    if names.NOT_OF_DEATH_AFTER.match(folded, head.end, sentence.end):
        return False
    return head.measure == "mortality" or _is_survival(folded, sentence, head, before)


def _is_survival(folded: str, sentence: Sentence, head: Death, before: str) -> bool:
    """Whether survival is that of people, and not without disease or of a graft."""
    if folded[head.start : head.end] == "os" and names.SURVIVAL_WORD not in folded:
        return False
    if names.OTHER_SURVIVAL.search(before):
        return False
    return bool(names.PEOPLE_SURVIVAL.search(before)) or not _is_of_things(folded, sentence)


def _is_of_things(folded: str, sentence: Sentence) -> bool:
    """Whether survival is that of implants or the like, in the sentence or in the whole text."""
    if names.THINGS_SURVIVAL.search(folded, sentence.start, sentence.end):
        return True
    if any(word in folded for word in names.DEATH_WORDS):
        return False
    return names.THINGS_SURVIVAL.search(folded) is not None


def without_amounts(folded: str, sentence: Sentence) -> str:
    """The text with letters for the digits in names of arms: "in the 12 mg group had died"."""
    for mention in sentence.arms:
        name = folded[mention.start : mention.end]
        if names.AMOUNT.search(name):
            name = names.AMOUNT.sub("x", name)
            folded = folded[: mention.start] + name + folded[mention.end :]
    return folded
