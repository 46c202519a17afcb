"""What earlier rules have understood: a number belongs to one finding only."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from extract.language.layers import Layers
from extract.rules.findings import Finding


class Claims:
    """The stretches of a text that findings have claimed, in text order."""

    def __init__(self, layers: Layers, *rules: str) -> None:
        self._spans: list[tuple[int, int]] = sorted(
            (f.start, f.end)
            for rule in rules
            for f in layers.findings.get(rule, ())
            if isinstance(f, Finding)
        )

    def add(self, start: int, end: int) -> None:
        """Claims a stretch."""
        insort(self._spans, (start, end))

    def overlap(self, start: int, end: int) -> bool:
        """Whether any part of a stretch is claimed."""
        spans = self._spans
        index = bisect_left(spans, (end, end))
        # A loop, since this is asked more often than all else.
        for place in range(index - 1, max(index - 4, -1), -1):  # noqa: SIM110
            if spans[place][1] > start:
                return True
        return False

    def last_end(self, offset: int, default: int) -> int:
        """Where the last claimed stretch before a character ends."""
        index = bisect_left(self._spans, (offset, offset))
        return self._spans[index - 1][1] if index else default


def is_free(span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> bool:
    """Whether a stretch overlaps none of those that are taken, which are few and in any order.

    >>> is_free((4, 9), [(0, 4), (9, 12)]), is_free((4, 9), [(8, 12)])
    (True, False)
    """
    start, end = span
    # A loop, since names are asked for all names before them.
    for left, right in taken:  # noqa: SIM110
        if start < right and left < end:
            return False
    return True
