"""The arm that a sentence begins with, and what is measured in it by another arm's name."""

from __future__ import annotations

from extract.records.arms import ArmMention
from extract.records.binding.patterns import statements

_ARTICLES = ("the", "a", "an")


def without_measured(
    folded: str, start: int, mentions: list[ArmMention], figures: int
) -> list[ArmMention]:
    """The mentions of a sentence, but for a name that is part of what was measured in an arm.

    "In the drain group, the yield of suction was 96%": of the drain group.

    Args:
        folded: the text.
        start: where the sentence begins.
        mentions: the arms that it names.
        figures: where its first figure begins.
    """
    if len(mentions) < 2 or mentions[1].start > figures:
        return mentions
    first = mentions[0]
    if statements.IN_ARM.fullmatch(folded, start, first.start) is None:
        return mentions
    return [m for m in mentions if m.start > figures or not _is_measured(folded, first, m)]


def _is_measured(folded: str, first: ArmMention, mention: ArmMention) -> bool:
    """Whether a bare name stands behind words that lead to no group: "the yield of ARM"."""
    if mention.arm == first.arm or mention.end != mention.name[1]:
        return False
    gap = folded[first.end : mention.start]
    if statements.MEASURED_IN_ARM.fullmatch(gap) is None:
        return False
    words = gap.split()
    while words[-1] in _ARTICLES:
        words.pop()
    return len(words) > 1 and words[-1] not in statements.LEADS_TO_GROUP
