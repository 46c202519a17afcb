"""What a publisher prints on every page: running heads and feet, and the numbers of pages.

They stand in the margins, and are told by coming again, by being a number, or by standing apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from operator import attrgetter
from statistics import median

from extract.sources.pdf.lines import Segment

ZONE = 0.1  # of the height of a page, above and below
APART = 1.7  # sizes from a head or foot to the text: two lines of it are 1.2 apart
SMALLER = 0.95
# Of the numbers beside the lines of a manuscript.
MIN_LINE_NUMBERS = 5
MAX_DIGITS = 4
ALIGNED = 4.0  # points
NUMBERS = re.compile(r"\d{1,6}")
PAGE_NUMBER = re.compile(
    r"(?:page\s{1,3})?[se]?\d{1,6}(?:\s{0,3}(?:of|/)\s{0,3}\d{1,6})?|[ivxlc]{1,7}", re.IGNORECASE
)
NUMBER_AT_EDGE = re.compile(r"^[se]?\d{1,6}\b(?!\))|\b[se]?\d{1,6}$", re.IGNORECASE)
IMPRINT = re.compile(
    r"^(?:downloaded from|copyright\b|©|\(c\) \d|for personal use|no other uses|"
    r"all rights reserved|the author\(s\)|https?://|www\.|file:/|doi\b)|\bet al\b",
    re.IGNORECASE,
)


class Furniture:
    """Tells what comes again on the pages of one file."""

    def __init__(self, pages: list[tuple[float, list[Segment]]]) -> None:
        counts: Counter[tuple[bool, str]] = Counter()
        for height, segments in pages:
            counts.update({_key(s, height) for s in segments if _is_in_zone(s, height)})
        self._again = {key for key, count in counts.items() if count > 1}

    def without(self, number: int, height: float, segments: list[Segment]) -> list[Segment]:
        """The segments of a page that are its text.

        Lines are taken off from the edge inwards, up to the first that is no head or foot.

        Args:
            number: of the page, from 1. The first has heads of its own, which are left alone.
            height: of the page.
            segments: all that stands on it.
        """
        for at_top in (True, False):
            segments = self._without_again(segments, height, at_top)
            row = _outermost(segments, height, at_top)
            if number > 1 and row and _looks_apart(row, _others(segments, row), at_top):
                segments = _others(segments, row)
        return segments

    def _without_again(self, segments: list[Segment], height: float, at_top: bool) -> list[Segment]:
        """Without the outer lines that come again, as far in as one of them stands apart."""
        kept = left = segments
        while (row := _outermost(left, height, at_top)) and all(
            self._is_furniture(segment, height) for segment in row
        ):
            left = _others(left, row)
            if _is_apart(row, left, at_top):
                kept = left
        return kept

    def _is_furniture(self, segment: Segment, height: float) -> bool:
        is_number = PAGE_NUMBER.fullmatch(segment.text) is not None
        return is_number or _key(segment, height) in self._again


def without_line_numbers(segments: list[Segment]) -> list[Segment]:
    """Without the numbers that a manuscript has beside its lines, one above the other."""
    numbers = [s for s in segments if s.text.isdecimal() and len(s.text) <= MAX_DIGITS]
    columns: defaultdict[int, list[Segment]] = defaultdict(list)
    for segment in numbers:
        columns[round(segment.x1 / ALIGNED)].append(segment)
    for column in columns.values():
        if len(column) >= MIN_LINE_NUMBERS and _counts_on(column):
            others = _others(segments, column)
            segments = others if _is_beside(column, others) else segments
    return segments


def _counts_on(column: list[Segment]) -> bool:
    """Whether numbers grow by one step from line to line."""
    values = [int(s.text) for s in sorted(column, key=attrgetter("base"))]
    return len({after - before for before, after in pairwise(values)}) == 1 and (
        values[0] < values[-1]
    )


def _is_beside(column: list[Segment], others: list[Segment]) -> bool:
    """Whether all else stands on one side of the numbers."""
    left, right = min(s.x0 for s in column), max(s.x1 for s in column)
    rest = [s for s in others if not s.text.isdecimal()]
    return all(s.x0 >= right for s in rest) or all(s.x1 <= left for s in rest)


def _outermost(segments: list[Segment], height: float, at_top: bool) -> list[Segment]:
    """The first or last line of a page, if it stands where heads and feet do."""
    zone = [s for s in segments if _is_in_zone(s, height) and (s.base < height / 2) == at_top]
    if not zone:
        return []
    edge = (min if at_top else max)(zone, key=attrgetter("base"))
    return [s for s in zone if abs(s.base - edge.base) < edge.size / 2]


def _is_apart(row: list[Segment], others: list[Segment], at_top: bool) -> bool:
    """Whether more than the space between two lines is between the outermost line and the rest."""
    if not others:
        return True
    size = median(s.size for s in others)
    sign = 1 if at_top else -1
    return min(sign * (s.base - row[0].base) for s in others) >= APART * size


def _looks_apart(row: list[Segment], others: list[Segment], at_top: bool) -> bool:
    """Whether the outermost line stands apart from the text and looks like a head or foot."""
    if not others or not _is_apart(row, others, at_top):
        return False
    text = " ".join(s.text for s in sorted(row, key=attrgetter("x0")))
    is_small = max(s.size for s in row) < SMALLER * median(s.size for s in others)
    return bool(NUMBER_AT_EDGE.search(text) or IMPRINT.search(text)) or is_small


def _others(segments: list[Segment], taken: list[Segment]) -> list[Segment]:
    ids = set(map(id, taken))
    return [segment for segment in segments if id(segment) not in ids]


def _is_in_zone(segment: Segment, height: float) -> bool:
    return segment.base < ZONE * height or segment.top > (1 - ZONE) * height


def _key(segment: Segment, height: float) -> tuple[bool, str]:
    """What a head or foot has in common with that of another page."""
    return segment.base < height / 2, NUMBERS.sub("#", segment.text)
