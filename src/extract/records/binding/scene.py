"""A sentence as far as binding is concerned: its series of values, and the arms that it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from extract.records.arms import ArmMention
from extract.records.binding.patterns import neighbors
from extract.records.binding.series import Gaps, Series
from extract.records.binding.values import Value
from extract.values import frozen

UNBOUND = "unbound"
# An arm for each value of a series, and the rule that chose them.
Choice = tuple[Sequence[str | None], str]
_START = attrgetter("start")
_CLOSES = re.compile(r"[^()\[\]]{0,200}[)\]]")
_CLAUSES = (";", " whereas ")  # what another statement begins with


@frozen
class Bound:
    """A value with its arm. `arm` is None where no arm could be told, or for the whole trial."""

    value: Value
    arm: str | None
    rule: str


@frozen
class Scene:
    """A sentence as far as binding is concerned."""

    folded: str
    start: int
    end: int
    gaps: Gaps
    series: tuple[Series, ...]  # in text order
    mentions: tuple[ArmMention, ...]
    arms: tuple[str, ...]  # all arms of the trial, in the document's order

    def before(self, place: int) -> list[ArmMention]:
        """The mentions before a place: of its clause if there are any, else of the sentence."""
        named = [m for m in self.mentions if m.end <= place]
        if not named:
            return []
        clause = max([self._last(mark, place) for mark in _CLAUSES]) + 1
        return [m for m in named if m.start >= clause] or named

    def _last(self, mark: str, place: int) -> int:
        """Where a mark stands last before a place, but in no bracket that closes before it."""
        found = self.folded.rfind(mark, self.start, place)
        while found >= 0 and _CLOSES.match(self.folded, found, place):
            found = self.folded.rfind(mark, self.start, found)
        return found

    def others(self, arm: str) -> list[str]:
        """The arms beside one: those that the sentence names, else all of the trial."""
        named = list(dict.fromkeys(m.arm for m in self.mentions if m.arm != arm))
        return named or [other for other in self.arms if other != arm]

    def right_before(self, series: Series) -> list[ArmMention]:
        """The mentions between the figures before a series and the series itself."""
        index = bisect_left(self.series, series.start, key=_START)
        left = self.series[index - 1].end if index else self.start
        return [m for m in self.mentions if left <= m.start and m.end <= series.start]

    def after(self, place: int) -> list[ArmMention]:
        """The mentions after a place and before the next value."""
        following = self.next_series(place)
        right = self.end if following is None else following.start
        return [m for m in self.mentions if place <= m.start and m.end <= right]

    def next_series(self, place: int) -> Series | None:
        """The first series that begins at a place or behind it."""
        index = bisect_left(self.series, place, key=_START)
        return self.series[index] if index < len(self.series) else None

    def has_series(self, left: int, right: int) -> bool:
        """Whether a value begins between two places."""
        following = self.next_series(left)
        return following is not None and following.start < right

    def is_comparator(self, mention: ArmMention) -> bool:
        """Whether a mention is what something else is compared with: "than with ARM"."""
        left = self.folded[max(self.start, mention.start - 60) : mention.start]
        return neighbors.COMPARATOR_BEFORE.search(left) is not None
