"""What an arm gets that is called by a side or a letter alone: "the control group received X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.language.layers import Layers
from extract.records.arms.mentions import ArmMention
from extract.records.arms.patterns import around
from extract.rules.findings import Phrase
from extract.sources.document import SectionKind

# There "the control group received more opioids" is a result.
_ELSEWHERE: tuple[SectionKind, ...] = ("results", "conclusion", "discussion")
_REACH = 120  # characters from an arm to what it gets


def told_of(
    layers: Layers, mentions: Sequence[ArmMention], phrases: Sequence[Phrase], arm: str
) -> Iterator[Phrase]:
    """The treatments that a sentence says an arm gets, in text order.

    Args:
        layers: the text.
        mentions: the places that name any arm, in text order.
        phrases: what is given, whoever gets it, in text order.
        arm: the id of the arm.
    """
    own = [mention for mention in mentions if mention.arm == arm]
    for mention in own if phrases else ():
        kind = layers.kind_at(mention.start)
        if kind not in _ELSEWHERE and not layers.in_body(mention.start):
            yield from _behind(layers, mention, phrases)


def _behind(layers: Layers, mention: ArmMention, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The first treatment that a verb of getting joins to an arm, and those listed with it."""
    place, joint = mention.end, around.GETS
    end = min(layers.sentence_at(mention.start)[1], mention.end + _REACH)
    for phrase in phrases:
        if not place <= phrase.start < end:
            continue
        if joint.fullmatch(layers.folded, place, phrase.start) is None:
            return
        yield phrase
        place, joint, end = phrase.end, around.GETS_TOO, phrase.end + _REACH
