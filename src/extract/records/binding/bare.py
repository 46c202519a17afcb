"""Counts that are no more than a number: arms and other counts beside them say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmMention
from extract.records.binding.patterns import lists, neighbors, unread
from extract.records.binding.sentences import Sentence
from extract.records.binding.values import Value
from extract.rules.findings import Level, Proportion

_LONGEST_LEAD = 12  # characters between an arm and its number in a list
_LISTED = "binding.listed"
_AS_LARGE = Decimal("0.8")  # of the size of one arm the other has about as much


def with_bare(layers: Layers, sentence: Sentence, found: list[Value]) -> list[Value]:
    """The values of a sentence with those that a bare number is, in text order."""
    if sentence.numbers and len({mention.arm for mention in sentence.arms}) > 1:
        found = _with_listed(layers, found, sentence)
    numbers = [n for n in sentence.numbers if _is_whole(n)]
    if not found or not numbers:
        return found
    return _with_elliptic(layers.folded, found, numbers, sentence.arms)


def _is_whole(number: Number) -> bool:
    return number.value == number.value.to_integral_value()


def _with_elliptic(
    folded: str, found: list[Value], numbers: list[Number], mentions: list[ArmMention]
) -> list[Value]:
    """Adds bare numbers that share the noun of a count beside them.

    "Three deaths with A and one with B"; "two A and three B patients withdrew".
    """
    values = list(found)
    for number in numbers:
        before = [v for v in values if v.end <= number.start]
        after = [v for v in values if v.start >= number.end]
        following = [m for m in mentions if m.start >= number.end]
        count = None
        if following and before and _goes_on(folded, before[-1], number, following[0]):
            count = None if _is_of_other(folded, before[-1], number) else before[-1].figure
        elif following and after and _leads_on(folded, number, following[0], after[0]):
            count = after[0].figure
        if isinstance(count, Proportion) and count.events is not None:
            figure = Proportion(
                number.start, number.end, "binding.elliptic", number, None, None, count.noun
            )
            values.append(Value(number.start, number.end, figure))
            values.sort(key=lambda v: v.start)
    return values


def _goes_on(folded: str, value: Value, number: Number, arm: ArmMention) -> bool:
    """Whether a number is the second of two counts: "3 deaths with A and 1 with B"."""
    is_joined = neighbors.ELLIPTIC_BEFORE.search(folded, value.end, number.start)
    return bool(is_joined and neighbors.AFTER_STRONG.match(folded[number.end : arm.start]))


def _is_of_other(folded: str, value: Value, number: Number) -> bool:
    """Whether a number counts what was not told of before, or people who did something else.

    "3 fell with A and 1 crossed over from B"; "3 strokes with A and 1 fistula with B".
    """
    did = neighbors.DID.match(folded, number.end) or unread.COUNT_NOUN.match(folded, number.start)
    return did is not None and folded.find(did[1], value.start, number.start) < 0


def _leads_on(folded: str, number: Number, arm: ArmMention, value: Value) -> bool:
    """Whether a number is the first of two counts: "2 A and 3 B patients withdrew"."""
    if folded.endswith("of ", 0, number.start):
        return False  # 23 (46.9%) of 49 patients in A and 24 (46.1%): a total
    gap = folded[number.end : arm.start]
    is_beside = gap == " " or neighbors.AFTER_STRONG.match(gap)
    return bool(is_beside and lists.LEADS_TO.fullmatch(folded, arm.end, value.start))


def _with_listed(layers: Layers, found: list[Value], sentence: Sentence) -> list[Value]:
    """Adds bare numbers that stand behind two arms or more: "(A: 10; B: 7)", "A 12.1, B 14.5".

    Where the sentence has spoken of people or events they are counts, and where it has spoken of
    what is measured they are that.
    """
    folded = layers.folded
    listed = list(_behind_arms(folded, sentence, lists.LISTED_LEAD))
    if len({m.arm for _, m, _ in listed}) < 2:
        return _with_parts(folded, found, sentence)
    begin = listed[0][1].start
    words = folded[sentence.start : folded.rfind("(", sentence.start, begin) + 1 or begin]
    if lists.MEASURED.search(words):
        is_told = all(end > n.end or not _is_whole(n) for n, _, end in listed)
        if not is_told or lists.MADE.search(words):
            return found  # for all we know, sizes
        values = [_measured(layers.text, number, end, words) for number, _, end in listed]
        return sorted([*found, *values], key=lambda v: v.start)
    is_other = lists.NO_EVENTS.search(words) or lists.SIZED.search(words)
    if lists.COUNTED.search(words) is None or is_other:
        return found
    values = [_counted(number) for number, _, _ in listed if _is_whole(number)]
    return sorted([*found, *values], key=lambda v: v.start)


def _with_parts(folded: str, found: list[Value], sentence: Sentence) -> list[Value]:
    """Adds the sizes of brackets that are counts: they add up to one, or say who had fewer.

    "25 falls (A, n = 9; B, n = 16)", "fewer falls in A (n = 9) than in B (n = 16)".
    """
    parts = list(_behind_arms(folded, sentence, lists.SIZE_LEAD))
    if len({m.arm for _, m, _ in parts}) < 2 or not all(_is_whole(n) for n, _, _ in parts):
        return found
    total, begin = sum(n.value for n, _, _ in parts), parts[0][1].start
    counts = [v.figure for v in found if v.end <= begin and isinstance(v.figure, Proportion)]
    is_sum = any(c.events is not None and c.events.value == total for c in counts)
    if not is_sum and not _are_fewer(folded, sentence, [n for n, _, _ in parts]):
        return found
    return sorted([*found, *(_counted(n) for n, _, _ in parts)], key=lambda v: v.start)


def _are_fewer(folded: str, sentence: Sentence, pair: list[Number]) -> bool:
    """Whether two sizes are as words say of what is counted, and further apart than of arms."""
    told = lists.FEWER.search(folded, sentence.start, pair[0].start)
    if told is None or len(pair) != 2 or " than " not in folded[pair[0].end : pair[1].start]:
        return False
    less, more = (n.value for n in (pair if told["less"] else reversed(pair)))
    return less < more * _AS_LARGE


def _behind_arms(
    folded: str, sentence: Sentence, led: re.Pattern[str]
) -> Iterator[tuple[Number, ArmMention, int]]:
    """Each number right behind an arm, that arm, and where the number's unit ends."""
    ends = {m.end: m for m in sentence.arms}
    given = {dose.low.start for dose in sentence.doses}
    for number in sentence.numbers:
        left = max(sentence.start, number.start - _LONGEST_LEAD)
        lead = led.search(folded, left, number.start)
        mention = ends.get(lead.start()) if lead is not None else None
        behind = lists.LISTED_END.match(folded, number.end, sentence.end)
        if mention is not None and behind is not None and number.start not in given:
            yield number, mention, max(number.end, behind.end("unit"))


def _counted(number: Number) -> Value:
    figure = Proportion(number.start, number.end, _LISTED, number, None, None, None)
    return Value(number.start, number.end, figure)


def _measured(text: str, number: Number, end: int, words: str) -> Value:
    kind: Literal["mean", "median", "value"] = "value"
    for told in lists.KIND_TOLD.finditer(words):
        kind = "median" if told[0].startswith("med") else "mean"
    unit = text[number.end : end].strip() or None
    figure = Level(number.start, end, _LISTED, kind, number, None, None, None, None, unit)
    return Value(number.start, end, figure)
