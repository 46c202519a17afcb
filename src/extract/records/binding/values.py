"""The figures of one sentence as values that can be bound to an arm.

A value is mostly one finding. Some are made of two ("26 of 50 patients in ARM (52%)"), some of an
interval that tells of one arm ("0.26 (95% CI 0.20-0.34) with placebo"), and some, the `bare` ones,
of a number that only the words beside it make a count.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from extract.records.arms import ArmMention
from extract.records.binding.patterns import changes, lists, neighbors
from extract.records.binding.sentences import Sentence
from extract.rules.findings import Interval, Level, Proportion
from extract.values import frozen

Figure = Proportion | Level

_OPENING = re.compile(r"^[^()\[\];]{0,25}[(\[][^()\[\];]{0,25}$")
_BRACKET = re.compile(r"[()\[\]]")
_LONGEST_REST = 160  # characters of a bracket behind the figure that it gives
_LONGEST_SPLIT = 90  # characters between a count and its percentage
# Intervals that may be of one arm and not of a difference.
_OF_ONE_ARM: dict[str | None, Literal["mean", "median", "rate", "value"]] = {
    "mean": "mean",
    "median": "median",
    "rate": "rate",
    "other": "value",
    None: "value",
}


@frozen
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


def values_of(folded: str, sentence: Sentence) -> list[Value]:
    """The values of a sentence in text order, but for counts that its rules could not tell."""
    figures = [part for f in sentence.figures for part in _parts_of(folded, f)]
    found = [Value(f.start, f.end, f, _inside(f, sentence.arms)) for f in figures]
    found += [v for i in sentence.intervals if (v := _of_interval(folded, i)) is not None]
    return _join_split(folded, sorted(found, key=lambda v: v.start), sentence.arms)


def _parts_of(folded: str, figure: Figure) -> tuple[Figure, ...]:
    """A count and its share, apart where the share alone is of each: "9 v 8 (30% in each arm)"."""
    if not isinstance(figure, Proportion) or figure.events is None or figure.percent is None:
        return (figure,)
    count, share = figure.events, figure.percent
    if not neighbors.EACH_ARM.match(folded, figure.end) or share.start < count.end:
        return (figure,)
    place = max(folded.rfind(mark, count.end, share.start) for mark in "([")
    if place < 0 or not opens_bracket(folded[figure.start : figure.end]):
        return (figure,)
    return (
        Proportion(figure.start, place, figure.rule, count, figure.total, None, figure.noun),
        Proportion(share.start, figure.end, figure.rule, None, None, share, None),
    )


def _inside(figure: Figure, mentions: list[ArmMention]) -> ArmMention | None:
    """The arm that is named among a figure's own words: "three placebo patients"."""
    if not isinstance(figure, Proportion) or figure.events is None:
        return None
    inside = [m for m in mentions if figure.events.end < m.start and m.name[1] <= figure.end]
    return inside[0] if len(inside) == 1 else None


def _of_interval(folded: str, interval: Interval) -> Value | None:
    """An estimate with its interval as a level, where it may be of one arm."""
    if interval.estimate is None or interval.measure not in {*_OF_ONE_ARM, "proportion"}:
        return None
    if any(p.match(folded, interval.end) for p in (changes.APART_AFTER, changes.LOWER_BY)):
        return None
    if changes.OF_DIFFERENCE.match(folded, interval.estimate.end, interval.end):
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
        is_pair = lists.IS_PAIR.match(folded, value.end, following) is not None
        if joined is None or is_pair or _is_last_count(folded, values):
            values.append(value)
        else:
            values[-1] = joined
    return values


def _is_last_count(folded: str, values: list[Value]) -> bool:
    """Whether the last value is a count that a list joins to another: "in 4 and 8 of ARM (7%)"."""
    if len(values) < 2:
        return False
    joint = folded[values[-2].end : values[-1].start]
    figures = [v.figure for v in values[-2:]]
    are_counts = all(isinstance(f, Proportion) and f.percent is None for f in figures)
    return are_counts and lists.COUNT_JOINT.fullmatch(joint) is not None


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
    # "(151 cases, 0.3%) with A (12": what closes before the arm tells of another one; and so does
    # a further count: "of 44 falls, 41 were with A (93%"
    led = folded[left.end : inside[0].start] if inside else ""
    is_apart = ";" in gap or ")" in led or lists.NEXT_COUNT.search(led) is not None
    is_bracket = gap.rstrip().endswith(("(", "[")) and not is_apart
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
        if not _OPENING.match(folded[head.end : value.start]):
            continue
        closing = _closing(folded, value.end)
        if (
            closing is not None
            and closing <= following
            and not any(head.end <= m.start < closing for m in mentions)
            and not neighbors.EACH_ARM.match(folded, value.end)  # "two deaths (one in each group)"
        ):
            found.setdefault(head, []).append(value)
    return found


def _closing(folded: str, place: int) -> int | None:
    """Where the bracket round a place ends; effects and p values may stand before it."""
    depth = 0
    for match in _BRACKET.finditer(folded, place, place + _LONGEST_REST):
        if match.group() in "([":
            depth += 1
        elif depth == 0:
            return match.end()
        else:
            depth -= 1
    return None


def has_spread(value: Value) -> bool:
    """Whether a figure is printed with its spread: "(mean age 50.1 ± 11.3), 2056 of whom"."""
    return isinstance(value.figure, Level) and value.figure.spread_kind is not None


def opens_bracket(own: str) -> bool:
    """Whether a bracket begins within a value's words and does not end there: "14/28 (50%"."""
    return max(own.rfind("("), own.rfind("[")) > max(own.rfind(")"), own.rfind("]"))


def amount_of(value: Value) -> Decimal | None:
    """The share or the measured amount; of a count without its total nothing can be said."""
    figure = value.figure
    number = figure.value if isinstance(figure, Level) else figure.percent
    return None if number is None or number.value < 0 else number.value
