"""Sentences as character spans: one compiled candidate pattern, exceptions by word look-up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.sources.document import Section

# A stop, closing marks, white space, and something that can open a sentence; or a stop between
# a figure and a capitalised word with the blank lost, as in "P<0.001.The". All of them begin with
# one set of characters, for which a search can leap.
_CANDIDATE = re.compile(
    r"[.!?\n](?:(?<=\n)\n*"
    r"|[\"')\]\u2019\u201d]{0,3}[ \t\u00a0\u2009\u202f]{1,4}(?=[\"'(\[\u2018\u201c]?[^\W_a-z])"
    r"|(?<=[\d)]\.)(?=[A-Z][a-z]))"
)
# Rules compare what stands in one sentence pair by pair. No real one is half as long, and a
# page without full stops would take hours.
LONGEST = 2_000
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]{0,12})$")

# Words whose stop does not end a sentence, lower case, without the last stop.
_ABBREVIATIONS = frozenset(
    """
    vs v al fig figs eg e.g ie i.e cf ca approx dr drs prof mr mrs ms st no nos vol pp resp viz
    i.v p.o s.c i.m o.d b.i.d t.i.d q.i.d u.s u.k inc ltd co corp dept ref refs eq sec min max
    """.split()
)
# These end a sentence unless a figure or bracket follows: "No. 5" but "He said no. The ..."
_BEFORE_FIGURE = frozenset(
    {"no", "nos", "fig", "figs", "vol", "pp", "ref", "refs", "eq", "sec", "min", "max"}
)


def split(text: str, sections: tuple[Section, ...], end: int) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence up to `end`; none crosses a line or the edge of a section."""
    edges = {edge for s in sections if s.start < end for edge in (s.start, s.end)}
    cuts = sorted(edges | set(_ends(text, end)) | {0, end})
    return tuple(
        span
        for whole in pairwise(cuts)
        for part in _pieces(text, *whole)
        if (span := _strip(text, *part))
    )


def _pieces(text: str, left: int, right: int) -> Iterator[tuple[int, int]]:
    """The stretch, in pieces where it is longer than any sentence; a word is cut only at need."""
    while right - left > LONGEST:
        blank = text.rfind(" ", left, left + LONGEST)
        cut = left + LONGEST if blank < 0 else blank + 1
        yield left, cut
        left = cut
    yield left, right


def _strip(text: str, left: int, right: int) -> tuple[int, int] | None:
    """The span without white space at its ends, None where nothing is left."""
    stretch = text[left:right]
    start, stop = right - len(stretch.lstrip()), left + len(stretch.rstrip())
    return (start, stop) if start < stop else None


def _ends(text: str, end: int) -> list[int]:
    return [m.end() for m in _CANDIDATE.finditer(text, 0, end) if _is_end(text, m)]


def _is_end(text: str, candidate: re.Match[str]) -> bool:
    stop = candidate.start()
    if text[stop] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, stop - 14), stop)
    if word is None:
        return True
    last = word[1].lower()
    if last in _BEFORE_FIGURE:
        following = text[candidate.end() : candidate.end() + 1]
        return not (following.isdigit() or following == "(")
    return last not in _ABBREVIATIONS
