"""Where on its pages a text stands, kept character by character.

A reader of PDF makes its strings as `Placed`, and `TextBuilder` notes where they come to stand. No
other format has pages, and for these nothing here costs anything.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle on a page, in points from the upper left corner of what a viewer shows."""

    page: int  # from 1
    x0: float
    top: float
    x1: float
    bottom: float

    def goes_on(self, place: Place) -> bool:
        """Whether a place is further right on the same line."""
        return (place.page, place.top) == (self.page, self.top) and place.edges[0] >= self.x0

    def rounded(self) -> Box:
        """To a tenth of a point, which is less than a viewer shows."""
        return Box(self.page, *(round(edge, 1) for edge in self[1:]))


class Place(NamedTuple):
    """A stretch of a text that is printed on one line of a page.

    Character `start + i` of the text stands between `edges[i]` and `edges[i + 1]`.
    """

    start: int
    page: int
    top: float
    bottom: float
    edges: tuple[float, ...]

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.start + len(self.edges) - 1

    def cut(self, start: int, end: int, to: int) -> Place | None:
        """The part between two offsets, moved so that `start` becomes `to`; None if it is empty."""
        first, last = max(start, self.start), min(end, self.end)
        if first >= last:
            return None
        edges = self.edges[first - self.start : last - self.start + 1]
        return self._replace(start=first - start + to, edges=edges)


class Placed(str):
    """A string of which it is known where on a page it was printed.

    What `str` gives is a plain string without places: use `cut`, `stripped` and `joined`.
    """

    __slots__ = ("places",)
    places: tuple[Place, ...]

    def __new__(cls, text: str, places: tuple[Place, ...] = ()) -> Placed:
        """A text with its places, in the order of the text."""
        placed = super().__new__(cls, text)
        placed.places = places
        return placed

    def __getnewargs__(self) -> tuple[str, tuple[Place, ...]]:  # type: ignore[override]
        """What makes it anew in another process."""
        return str(self), self.places

    def cut(self, start: int, end: int | None = None) -> Placed:
        """A slice, with the places of what is in it."""
        end = len(self) if end is None else min(end, len(self))
        return Placed(self[start:end], tuple(places_within(self.places, start, end, 0)))

    def stripped(self) -> Placed:
        """Without the spaces at both ends."""
        start = len(self) - len(self.lstrip())
        return self.cut(start, max(start, len(self.rstrip())))

    def without(self, spans: Iterator[tuple[int, int]]) -> Placed:
        """Without some stretches, which are in order and do not overlap."""
        kept, at = [], 0
        for start, end in spans:
            kept.append(self.cut(at, start))
            at = end
        return joined("", [*kept, self.cut(at)]) if kept else self


def joined(between: str, pieces: Sequence[str]) -> Placed:
    """The pieces with a separator between them, and the places of those that have any."""
    places: list[Place] = []
    at = 0
    for number, piece in enumerate(pieces):
        at += len(between) if number else 0
        if isinstance(piece, Placed):
            places.extend(place._replace(start=place.start + at) for place in piece.places)
        at += len(piece)
    return Placed(between.join(pieces), tuple(places))


def places_within(places: tuple[Place, ...], start: int, end: int, to: int) -> Iterator[Place]:
    """The places of a stretch of a text, counted so that `start` becomes `to`."""
    for place in places:
        if place.start >= end:
            return
        if (part := place.cut(start, end, to)) is not None:
            yield part


class PageMap:
    """Answers where on its pages any stretch of a text stands."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        self._places = places
        self._starts = [place.start for place in places]

    def boxes(self, start: int, end: int) -> Iterator[Box]:
        """A box for each printed line that the stretch is on, in the order of the text."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        box: Box | None = None
        for place in islice(self._places, first, None):
            if place.start >= end:
                break
            if (part := place.cut(start, end, 0)) is None:
                continue
            if box is not None and box.goes_on(part):
                box = box._replace(x1=part.edges[-1])
                continue
            if box is not None:
                yield box.rounded()
            box = Box(part.page, part.edges[0], part.top, part.edges[-1], part.bottom)
        if box is not None:
            yield box.rounded()
