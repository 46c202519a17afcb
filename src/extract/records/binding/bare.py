"""Counts that are no more than a number: arms and other counts beside them say what they are."""

from __future__ import annotations

from extract.language.numbers import Number
from extract.records.arms import ArmMention
from extract.records.binding import patterns
from extract.records.binding.sentences import Sentence
from extract.records.binding.values import Value
from extract.rules.findings import Proportion

_LONGEST_LEAD = 4  # characters between an arm and its number in a list


def with_bare(folded: str, sentence: Sentence, found: list[Value]) -> list[Value]:
    """The values of a sentence with those that a bare number is, in text order."""
    numbers = [n for n in sentence.numbers if n.value == n.value.to_integral_value()]
    if not numbers:
        return found
    if len({mention.arm for mention in sentence.arms}) > 1:
        found = _with_listed(folded, found, numbers, sentence)
    return _with_elliptic(folded, found, numbers, sentence.arms) if found else found


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
            count = before[-1].figure
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
    is_joined = patterns.ELLIPTIC_BEFORE.search(folded, value.end, number.start)
    return bool(is_joined and patterns.AFTER_STRONG.match(folded[number.end : arm.start]))


def _leads_on(folded: str, number: Number, arm: ArmMention, value: Value) -> bool:
    """Whether a number is the first of two counts: "2 A and 3 B patients withdrew"."""
    if folded.endswith("of ", 0, number.start):
        return False  # 23 (46.9%) of 49 patients in A and 24 (46.1%): a total
    gap = folded[number.end : arm.start]
    is_beside = gap == " " or patterns.AFTER_STRONG.match(gap)
    return bool(is_beside and patterns.LEADS_TO.fullmatch(folded, arm.end, value.start))


def _with_listed(
    folded: str, found: list[Value], numbers: list[Number], sentence: Sentence
) -> list[Value]:
    """Adds bare counts that stand behind two arms or more in a bracket: "(A: 10; B: 7)".

    They are events where the sentence has spoken of people or events, and of nothing measured.
    """
    ends = {m.end: m for m in sentence.arms}
    listed: list[tuple[Number, ArmMention]] = []
    for number in numbers:
        left = max(sentence.start, number.start - _LONGEST_LEAD)
        lead = patterns.LISTED_LEAD.search(folded, left, number.start)
        mention = ends.get(lead.start()) if lead is not None else None
        if mention is not None and patterns.LISTED_END.match(folded, number.end):
            listed.append((number, mention))
    if len({m.arm for _, m in listed}) < 2:
        return found
    words = folded[sentence.start : folded.rfind("(", sentence.start, listed[0][0].start) + 1]
    is_other = patterns.MEASURED.search(words) or patterns.SIZED.search(words)
    if patterns.COUNTED.search(words) is None or is_other:
        return found
    values = [
        Value(n.start, n.end, Proportion(n.start, n.end, "binding.listed", n, None, None, None))
        for n, _ in listed
    ]
    return sorted([*found, *values], key=lambda v: v.start)
