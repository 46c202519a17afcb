"""Places in a text, sorted by where they begin, and which of them a stretch holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Place(Protocol):
    """Whatever stands somewhere in a text."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """One past the last character."""


P = TypeVar("P", bound=Place)

_START = attrgetter("start")  # bisection asks for it often, so it is one that runs in C


def within(places: Sequence[P], start: int, end: int) -> list[P]:
    """The places that lie whole within a stretch of the text, in text order."""
    first = bisect_left(places, start, key=_START)
    found = []
    for place in places[first:]:
        if place.start >= end:
            break
        if place.end <= end:
            found.append(place)
    return found
