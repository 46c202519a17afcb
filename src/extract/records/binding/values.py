"""The figures of one sentence as values that can be bound to an arm.

A value is mostly one finding. Some are made of two ("26 of 50 patients in ARM (52%)"), some of an
interval that tells of one arm ("0.26 (95% CI 0.20-0.34) with placebo"), and some of a bare number
that goes on from the value before ("three deaths with A and one with B").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extract.language.numbers import Number
from extract.records.arms import ArmMention
from extract.records.binding import patterns
from extract.rules.findings import Interval, Level, Proportion

Figure = Proportion | Level

_OPENING = re.compile(r"^[^()\[\];]{0,25}[(\[][^()\[\];]{0,25}$")
_CLOSING = re.compile(r"[^()\[\]]{0,40}[)\]]")
_LONGEST_SPLIT = 90  # characters between a count and its percentage
# Intervals that may be of one arm and not of a difference.
_OF_ONE_ARM: dict[str | None, Literal["mean", "median", "rate", "value"]] = {
    "mean": "mean",
    "median": "median",
    "rate": "rate",
    "other": "value",
    None: "value",
}


@dataclass(frozen=True, slots=True)
class Value:
    """One figure, with its place.

    `between` is the arm that stands inside it; `interval` is what it was made of, where it was.
    """

    start: int
    end: int
    figure: Figure
    between: ArmMention | None = None
    interval: Interval | None = None

    @property
    def shape(self) -> str:
        """What a series has in common: proportions go with proportions, levels with levels."""
        return "proportion" if isinstance(self.figure, Proportion) else "level"


def values_of(
    folded: str,
    figures: list[Figure],
    intervals: list[Interval],
    numbers: list[Number],
    mentions: list[ArmMention],
    start: int,
) -> list[Value]:
    """The values of a sentence in text order.

    Args:
        folded: the folded text.
        figures: proportions and levels of the sentence.
        intervals: its intervals.
        numbers: its numbers that no finding claims.
        mentions: its arms.
        start: where it begins.
    """
    found = [Value(f.start, f.end, f, _inside(f, mentions)) for f in figures]
    found += [v for i in intervals if (v := _of_interval(i)) is not None]
    found = _join_split(folded, sorted(found, key=lambda v: v.start), mentions)
    numbers = [n for n in numbers if n.value == n.value.to_integral_value()]
    if not (numbers and mentions):
        return found
    found = _with_listed(folded, found, numbers, mentions, start)
    return _with_elliptic(folded, found, numbers, mentions)


def _inside(figure: Figure, mentions: list[ArmMention]) -> ArmMention | None:
    """The arm that is named among a figure's own words: "three placebo patients"."""
    if not isinstance(figure, Proportion) or figure.events is None:
        return None
    inside = [m for m in mentions if figure.events.end < m.start and m.end <= figure.end]
    return inside[0] if len(inside) == 1 else None


def _of_interval(interval: Interval) -> Value | None:
    """An estimate with its interval as a level, where it may be of one arm."""
    if interval.estimate is None or interval.measure not in {*_OF_ONE_ARM, "proportion"}:
        return None
    figure: Figure
    if interval.measure == "proportion":
        figure = Proportion(
            interval.start, interval.end, interval.rule, None, None, interval.estimate, None
        )
    else:
        figure = Level(
            interval.start,
            interval.end,
            interval.rule,
            _OF_ONE_ARM[interval.measure],
            interval.estimate,
            "ci",
            None,
            interval.low,
            interval.high,
            interval.unit,
        )
    return Value(interval.start, interval.end, figure, interval=interval)


def _join_split(folded: str, found: list[Value], mentions: list[ArmMention]) -> list[Value]:
    """A count and its percentage on either side of an arm become one value."""
    values: list[Value] = []
    for index, value in enumerate(found):
        joined = _joined(folded, values[-1], value, mentions) if values else None
        following = found[index + 1].start if index + 1 < len(found) else value.end
        if joined is None or patterns.IS_PAIR.match(folded, value.end, following):
            values.append(value)
        else:
            values[-1] = joined
    return values


def _joined(folded: str, left: Value, right: Value, mentions: list[ArmMention]) -> Value | None:
    if not (isinstance(left.figure, Proportion) and isinstance(right.figure, Proportion)):
        return None
    count, share = left.figure, right.figure
    if count.events is None:  # "21.0% with ARM (92 deaths)"
        count, share = share, count
    if count.percent is not None or count.events is None or share.events is not None:
        return None
    gap = folded[left.end : right.start]
    inside = [m for m in mentions if left.end <= m.start and m.end <= right.start]
    is_bracket = gap.rstrip().endswith(("(", "[")) and ";" not in gap
    if len(inside) != 1 or len(gap) > _LONGEST_SPLIT or not is_bracket:
        return None
    whole = Proportion(
        left.start,
        right.end,
        f"{count.rule}+arm",
        count.events,
        count.total,
        share.percent,
        count.noun,
    )
    return Value(whole.start, whole.end, whole, inside[0])


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
    gap = folded[number.end : arm.start]
    is_beside = gap == " " or patterns.AFTER_STRONG.match(gap)
    return bool(is_beside and patterns.LEADS_TO.fullmatch(folded, arm.end, value.start))


def _with_listed(
    folded: str, found: list[Value], numbers: list[Number], mentions: list[ArmMention], start: int
) -> list[Value]:
    """Adds bare counts that stand behind two arms or more in a bracket: "(A: 10; B: 7)".

    They are events where the sentence has spoken of people or events, and of nothing measured.
    """
    ends = {m.end: m for m in mentions}
    listed: list[tuple[Number, ArmMention]] = []
    for number in numbers:
        lead = patterns.LISTED_LEAD.search(folded, start, number.start)
        mention = ends.get(lead.start()) if lead is not None else None
        if mention is not None and patterns.LISTED_END.match(folded, number.end):
            listed.append((number, mention))
    if len({m.arm for _, m in listed}) < 2:
        return found
    words = folded[start : folded.rfind("(", start, listed[0][0].start) + 1]
    if patterns.COUNTED.search(words) is None or patterns.MEASURED.search(words):
        return found
    values = [
        Value(n.start, n.end, Proportion(n.start, n.end, "binding.listed", n, None, None, None))
        for n, _ in listed
    ]
    return sorted([*found, *values], key=lambda v: v.start)


def companions_of(
    folded: str, values: list[Value], mentions: list[ArmMention]
) -> dict[Value, list[Value]]:
    """Values that stand alone in a bracket after another value, by that value.

    "7.7 mmHg (32.3%) with A": the percentage says the same arm's figure in another way.
    """
    found: dict[Value, list[Value]] = {}
    for index in range(1, len(values)):
        head, value = values[index - 1], values[index]
        following = values[index + 1].start if index + 1 < len(values) else len(folded)
        closing = _CLOSING.match(folded, value.end)
        if (
            closing is not None
            and closing.end() <= following
            and _OPENING.match(folded[head.end : value.start])
            and not any(head.end <= m.start < closing.end() for m in mentions)
        ):
            found.setdefault(head, []).append(value)
    return found
