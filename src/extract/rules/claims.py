"""What earlier rules have understood: a number belongs to one finding only."""

from __future__ import annotations

from collections.abc import Iterable

from extract.language.layers import Layers
from extract.rules.findings import Finding

_TAKEN = 1


class Claims:
    """The characters of a text that findings have claimed, each marked by a byte."""

    def __init__(self, layers: Layers, *rules: str) -> None:
        self._marks = bytearray(len(layers.text))
        for rule in rules:
            for finding in layers.findings.get(rule, ()):
                if isinstance(finding, Finding):
                    self.add(finding.start, finding.end)

    def add(self, start: int, end: int) -> None:
        """Claims a stretch."""
        self._marks[start:end] = bytes((_TAKEN,)) * (end - start)

    def overlap(self, start: int, end: int) -> bool:
        """Whether any part of a stretch is claimed."""
        return self._marks.find(_TAKEN, start, end) >= 0


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
