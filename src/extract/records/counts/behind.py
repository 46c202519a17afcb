"""Numbers in a bracket behind the last of all arms: "zinc or iron (n = 50)", "(61 versus 59)"."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise

from extract.language.layers import Layers
from extract.records.arms import ArmIndex, ArmMention
from extract.records.counts.patterns import around
from extract.records.counts.sized import Sized, sized, tells_of_making
from extract.rules import Findings
from extract.rules.findings import Count


def behind_all(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    """One number for all arms, or one for each in their order, if they make up a total."""
    totals = {int(count.value.value) for count in findings.of(Count)}
    for match in around.BEHIND_ALL.finditer(layers.folded, 0, layers.end):
        named = _named_before(layers, arms, match.start())
        numbers = [
            number
            for group in ("first", "second")
            if match[group] and (number := layers.number_starting_at(match.start(group)))
        ]
        values = [int(number.value) for number in numbers]
        if not named or not _make_up(values, len(named), totals):
            continue
        told = numbers * len(named) if len(numbers) == 1 else numbers
        for mention, number in zip(named, told, strict=True):
            yield sized(layers, mention.arm, number, "behind_all")


def _make_up(values: list[int], arms: int, totals: Container[int]) -> bool:
    """Whether one number of each arm, or those of all arms, make a total that is told."""
    if len(values) == 1:
        return values[0] * arms in totals
    return len(values) == arms and sum(values) in totals


def _named_before(layers: Layers, arms: ArmIndex, place: int) -> list[ArmMention]:
    """The mentions of all arms that stand in a list right before a bracket; none if not all do."""
    start, end = layers.sentence_at(place)
    named = arms.mentions_in(start, place)[-len(arms.arms) :]
    if len({mention.arm for mention in named}) < max(2, len(arms.arms)):
        return []
    is_list = all(
        around.IN_A_LIST.fullmatch(layers.folded, one.end, other.start)
        for one, other in pairwise(named)
    )
    is_right_before = layers.folded[named[-1].end : place].strip() == ""
    return named if is_list and is_right_before and tells_of_making(layers, start, end) else []
