"""The figures of one sentence, and the series that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.records.arms import ArmMention
from extract.records.binding import patterns
from extract.rules.findings import Level, Proportion

# A series breaks at a gap longer than this many characters.
_LONGEST_GAP = 70
_BRACKETED = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")


@dataclass(frozen=True, slots=True)
class Value:
    """One figure of one arm: a proportion or a level, with its place.

    `between` is the arm that stands inside it: "26 of 50 patients in ARM (52%)".
    """

    start: int
    end: int
    figure: Proportion | Level
    between: ArmMention | None = None

    @property
    def shape(self) -> tuple[str, ...]:
        """What a series has in common: proportions go with proportions, means with means."""
        if isinstance(self.figure, Proportion):
            return ("proportion",)
        return ("level", self.figure.kind, self.figure.spread_kind or "")


@dataclass(frozen=True, slots=True)
class Series:
    """Values that stand side by side: "35.4% vs 39.3%"; often of one value only."""

    values: tuple[Value, ...]
    is_versus: bool  # joined by "versus" or a like word, not only by "and"

    @property
    def start(self) -> int:
        """Where the first value begins."""
        return self.values[0].start

    @property
    def end(self) -> int:
        """Where the last value ends."""
        return self.values[-1].end


def merge_split(
    folded: str, found: list[Proportion | Level], mentions: list[ArmMention]
) -> list[Value]:
    """The values of a sentence; a count and its percentage on either side of an arm are one."""
    values: list[Value] = []
    for figure in found:
        last = values[-1] if values else None
        if last is not None and (arm := _arm_between(folded, last, figure, mentions)) is not None:
            assert_left = last.figure
            if isinstance(assert_left, Proportion) and isinstance(figure, Proportion):
                whole = Proportion(
                    assert_left.start,
                    figure.end,
                    f"{assert_left.rule}+arm",
                    assert_left.events,
                    assert_left.total,
                    figure.percent,
                    assert_left.noun,
                )
                values[-1] = Value(whole.start, whole.end, whole, arm)
                continue
        values.append(Value(figure.start, figure.end, figure))
    return values


def _arm_between(
    folded: str, last: Value, figure: Proportion | Level, mentions: list[ArmMention]
) -> ArmMention | None:
    left = last.figure
    if not (isinstance(left, Proportion) and isinstance(figure, Proportion)):
        return None
    if left.percent is not None or left.events is None or figure.events is not None:
        return None
    gap = folded[left.end : figure.start]
    inside = [m for m in mentions if left.end <= m.start and m.end <= figure.start]
    if len(inside) == 1 and len(gap) <= 90 and gap.rstrip().endswith(("(", "[")) and ";" not in gap:
        return inside[0]
    return None


def group_series(
    folded: str, values: list[Value], mentions: list[ArmMention], blanks: list[tuple[int, int]]
) -> list[Series]:
    """Values side by side become one series; `blanks` are p values and intervals to look past."""
    groups: list[list[Value]] = []
    versus: list[bool] = []
    for value in values:
        last = groups[-1][-1] if groups else None
        gap = None if last is None else _gap(folded, last.end, value.start, blanks)
        if (
            last is not None
            and gap is not None
            and last.shape[:1] == value.shape[:1]
            and last.between is None
            and value.between is None
            and not any(last.end <= m.start and m.end <= value.start for m in mentions)
            and patterns.SERIES.match(gap)
        ):
            groups[-1].append(value)
            versus[-1] = versus[-1] or patterns.VERSUS.search(gap) is not None
        else:
            groups.append([value])
            versus.append(False)
    return [
        Series(tuple(group), is_versus) for group, is_versus in zip(groups, versus, strict=True)
    ]


def _gap(folded: str, start: int, end: int, blanks: list[tuple[int, int]]) -> str | None:
    """The words between two values without the p values and intervals among them."""
    gap = folded[start:end]
    for left, right in blanks:
        if start <= left and right <= end:
            gap = gap.replace(folded[left:right], "", 1)
    gap = _BRACKETED.sub(" ", gap)
    return gap if len(gap) <= _LONGEST_GAP else None
