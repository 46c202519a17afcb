"""Numbers that stand before an arm, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmIndex, ArmMention
from extract.records.counts.patterns import around
from extract.records.counts.sized import is_led_by_measure, is_share
from extract.rules import Findings
from extract.rules.findings import Dose
from extract.values import frozen

_REACH = 110  # characters between a number and the arm after it


@frozen
class Item:
    """A number that stands before an arm, with what stands between them."""

    number: Number
    mention: ArmMention
    verb: str


def items_before(layers: Layers, findings: Findings, arms: ArmIndex) -> list[Item]:
    """The numbers before an arm that may count it, those that count more than one left out."""
    doses = {dose.low.start for dose in findings.of(Dose)}
    found = []
    for mention in arms.mentions:
        for number in _numbers_before(layers, mention):
            link = _link(layers, number, mention) or _described(layers, arms, number, mention)
            if (
                link is not None
                and number.start not in doses
                and not is_led_by_measure(layers, number)
            ):
                is_of_several = " either " in layers.folded[number.end : mention.start]
                if not (is_of_several or _is_of_groups(layers, mention)):
                    found.append(Item(number, mention, link["verb"]))
                break
    numbered = {item.mention.start for item in found}
    return [item for item in found if not _counts_more(layers, arms, item.mention, numbered)]


def _is_of_groups(layers: Layers, mention: ArmMention) -> bool:
    """Whether groups or trials are counted: "two zinc groups", "seven zinc-controlled trials"."""
    if layers.folded.endswith(("groups", "arms"), mention.start, mention.end):
        return True
    return around.CONTROLLED.match(layers.folded, mention.end) is not None


def _link(layers: Layers, number: Number, mention: ArmMention) -> re.Match[str] | None:
    """What joins a number to the arm after it."""
    between = number.end, mention.start
    ahead = around.AHEAD.fullmatch(layers.folded, *between)
    ahead = ahead or around.AHEAD_OF_BRACKET.fullmatch(layers.folded, *between)
    return ahead or _listed(layers, number, mention) or _labelled(layers, number, mention)


def _listed(layers: Layers, number: Number, mention: ArmMention) -> re.Match[str] | None:
    """The comma that joins a number to an arm in a list: "(484, zinc; 242, placebo)"."""
    folded = layers.folded
    comma = around.AFTER_COMMA.fullmatch(folded, number.end, mention.start)
    if comma is None or not around.LISTED_AFTER.match(folded, mention.end):
        return None
    opened = around.LISTED_BEFORE.search(folded, max(0, number.start - 8), number.start)
    return comma if opened else None


def _described(
    layers: Layers, arms: ArmIndex, number: Number, mention: ArmMention
) -> re.Match[str] | None:
    """What joins a number to an arm over who they were: "46 women with a cold, served as controls".

    None where the next arm has no number: then it may count both.
    """
    told = around.AHEAD_DESCRIBED.fullmatch(layers.folded, number.end, mention.start)
    if told is None:
        return None
    after = arms.mentions_in(mention.end, reach_of(layers, mention))
    other = next((m for m in after if m.arm != mention.arm), None)
    return told if other is None or layers.numbers_in(mention.end, other.start) else None


def _labelled(layers: Layers, number: Number, mention: ArmMention) -> re.Match[str] | None:
    """The words between a labelled number and its group: "(n = 55 daily oral zinc group;"."""
    folded = layers.folded
    if not (is_labelled(layers, number) and around.LABELLED_AFTER.match(folded, mention.end)):
        return None
    if not folded.endswith(around.GROUP_NOUNS, mention.start, mention.end):
        return None
    return around.AHEAD_LABELLED.fullmatch(folded, number.end, mention.start)


def items_after(layers: Layers, arms: ArmIndex) -> Iterator[Item]:
    """Bare numbers after an arm: "TU arm 87"."""
    for mention in arms.mentions:
        match = around.BARE_AFTER.match(layers.folded, mention.end)
        number = layers.number_starting_at(match.end()) if match else None
        if number is not None:
            yield Item(number, mention, "")


def _counts_more(
    layers: Layers, arms: ArmIndex, mention: ArmMention, numbered: Container[int]
) -> bool:
    """Whether the number before a mention counts other arms too.

    It does where the mention has a size of its own, as in "170 were assigned to A (n = 85) ...",
    and where another arm without a number follows, as in "120 received A or B".
    """
    if around.OWN_SIZE.match(layers.folded, mention.end):
        return True
    end = reach_of(layers, mention)
    after = [m for m in arms.mentions_in(mention.end, end) if m.arm != mention.arm]
    if after and after[0].start not in numbered:
        between = around.BRACKET.sub("", layers.folded[mention.end : after[0].start])
        if around.LISTED.fullmatch(between):
            return True
    rest = around.BRACKET.sub(" ", layers.folded[mention.end : end])
    if not around.OR.match(rest):
        return False
    return not after or after[0].start not in numbered


def _numbers_before(layers: Layers, mention: ArmMention) -> list[Number]:
    """The whole numbers before a mention in its sentence, the nearest first."""
    left = max(layers.sentence_at(mention.start)[0], mention.start - _REACH)
    return [
        number
        for number in reversed(layers.numbers_in(left, mention.start))
        if number.is_whole and not is_share(layers, number)
    ]


def reach_of(layers: Layers, mention: ArmMention) -> int:
    """Where what may be said of a mention ends: with its bracket or with its sentence."""
    start, end = layers.sentence_at(mention.start)
    opened = layers.folded.rfind("(", start, mention.start)
    if opened > layers.folded.rfind(")", start, mention.start):
        close = layers.folded.find(")", mention.end, end)
        return end if close < 0 else close
    return end


def is_labelled(layers: Layers, number: Number) -> bool:
    """Whether "n=" stands before a number: "n=464 for A"."""
    return around.LABEL.search(layers.folded, number.start - 4, number.start) is not None
