"""Patterns that look only where a match can begin, in a text whose words were looked up once."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from extract.language.scanning.openings import LONGEST, WORD_END, Opening, openings_of

# A word or a mark with the blanks behind it, so that the lengths of tokens add up to offsets.
_TOKEN = re.compile(r"\w+\s*|\W\s*")
_DIGIT = re.compile(r"\d")
_END = sys.maxsize
_NOWHERE = (_END, _END)
_HEAD = 3  # characters by which openings are looked up first

_NOTHING: tuple[Any, ...] = ()
_GAPS = " \n.,;:()"  # what mostly stands behind a stretch that is asked for; it cuts no word
# A text that is not folded, one older than the scanner, a scanner that must look everywhere.
_NOT_LOOKED_UP = (AttributeError, IndexError, TypeError)

Span = tuple[int, int]


class _Beginnings(NamedTuple):
    """The numbers of the scanners whose matches can begin with a word or beside its beginning."""

    before: tuple[int, ...]  # with the blank before it
    at_start: tuple[int, ...]
    within: tuple[tuple[int, int], ...]  # with the offset, in order of the offsets


class _Register(dict[str, _Beginnings | None]):
    """What can begin in a token, None if nothing; looked up once a token and then kept."""

    _MOST = 1 << 16  # tokens that are kept; memory stays within some 20 MB
    _LONGEST = 64  # letters of a token that is kept
    _READ = 256  # letters of a token in which something can begin: no word has as many

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._at_start: dict[str, list[tuple[int, int]]] = defaultdict(list)  # offset and number
        self._anywhere: dict[str, list[int]] = defaultdict(list)
        self._by_head: dict[str, list[str]] = defaultdict(list)  # the openings of `_anywhere`

    def add(self, openings: Iterable[Opening]) -> int:
        """The number of a new scanner whose matches have these openings."""
        number, self.count = self.count, self.count + 1
        for opening in openings:
            if opening.at_start:
                offset = -1 if opening.is_after_blank else 0
                self._at_start[opening.text].append((offset, number))
            else:
                if opening.text not in self._anywhere:
                    self._by_head[_head_of(opening.text)].append(opening.text)
                self._anywhere[opening.text].append(number)
        self.clear()
        return number

    def __missing__(self, token: str) -> _Beginnings | None:
        word = token.rstrip()
        shape = word if word.isalpha() else _DIGIT.sub("0", word)  # as openings have it
        beginnings = self[shape] if shape != token else self._beginnings(shape)
        if len(token) <= self._LONGEST:
            if len(self) >= self._MOST:
                self.clear()
            self[token] = beginnings
        return beginnings

    def _beginnings(self, word: str) -> _Beginnings | None:
        chars = word + WORD_END
        found: list[tuple[int, int]] = []
        for end in range(1, min(len(chars), LONGEST + 1) + 1):
            found += self._at_start.get(chars[:end], ())
        for place in range(min(len(word), self._READ)):
            for head in (chars[place], chars[place : place + _HEAD]):
                for opening in self._by_head.get(head, ()):
                    if chars.startswith(opening, place):
                        found += ((place, number) for number in self._anywhere[opening])
        if not found:
            return None
        found = sorted(set(found))
        return _Beginnings(
            tuple(number for offset, number in found if offset < 0),
            tuple(number for offset, number in found if offset == 0),
            tuple((number, offset) for offset, number in found if offset > 0),
        )


def _head_of(opening: str) -> str:
    """By what an opening is looked up: its first characters, the first alone of a short one."""
    return opening[: _HEAD if len(opening) >= _HEAD else 1]


_register = _Register()


class Folded(str):
    """Folded text that knows where in it each scanner's matches can begin.

    Attributes:
        places: by the number of a scanner, in text order.
    """

    __slots__ = ("places",)
    places: list[list[int]]

    def __new__(cls, text: str) -> Folded:
        """The text, its words looked up."""
        folded = super().__new__(cls, text)
        folded.places = _places_in(text)
        return folded


def _places_in(text: str) -> list[list[int]]:
    places: list[list[int]] = [[] for _ in range(_register.count)]
    tokens = _TOKEN.findall(text)
    starts = accumulate(map(len, tokens), initial=0)
    beginnings = map(_register.__getitem__, tokens)
    for start, found in zip(starts, beginnings, strict=False):
        if found is not None:
            before, at_start, within = found
            for number in before:
                places[number].append(start - 1)
            for number in at_start:
                places[number].append(start)
            for number, offset in within:
                places[number].append(start + offset)
    return places


class Scanner:
    """A compiled pattern whose searches leap from one possible beginning to the next.

    The matches are those of `re`: only the way to them is shorter. On a text that is not `Folded`
    it is `re` that searches.
    """

    def __init__(self, pattern: str) -> None:
        compiled = re.compile(pattern)
        self.pattern = pattern
        self.match = compiled.match
        self.fullmatch = compiled.fullmatch
        self._search = compiled.search
        self._finditer = compiled.finditer
        openings = openings_of(pattern)
        self._number = _register.add(openings) if openings else None
        self._has_word_end = any(opening.text.endswith(WORD_END) for opening in openings)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match within a stretch of the text."""
        try:
            places = text.places[self._number]  # type: ignore[attr-defined]
        except _NOT_LOOKED_UP:
            return self._search(text, start, end)
        if text[end : end + 1] not in _GAPS and self._may_end_within(text, end):
            return self._search(text, start, end)
        if places and places[0] < end and places[-1] >= start:
            for place in places[bisect_left(places, start) : bisect_left(places, end)]:
                if (found := self.match(text, place, end)) is not None:
                    return found
        return None

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterable[re.Match[str]]:
        """The matches within a stretch of the text, none of which overlaps another."""
        try:
            places = text.places[self._number]  # type: ignore[attr-defined]
        except _NOT_LOOKED_UP:
            return self._finditer(text, start, end)
        if text[end : end + 1] not in _GAPS and self._may_end_within(text, end):
            return self._finditer(text, start, end)
        if not places or places[0] >= end or places[-1] < start:
            return _NOTHING
        matches = []
        for place in places[bisect_left(places, start) : bisect_left(places, end)]:
            if place >= start and (found := self.match(text, place, end)) is not None:
                matches.append(found)
                start = found.end()
        return matches

    def among(self, text: Folded, stretches: Sequence[Span]) -> Sequence[Span]:
        """Those of some stretches, in text order, in which a match may begin."""
        try:
            places = text.places[self._number]  # type: ignore[index]
        except _NOT_LOOKED_UP:
            return stretches
        found: list[Span] = []
        for stretch, _ in _by_stretch(places, stretches):
            if not found or found[-1] is not stretch:
                found.append(stretch)
        return found

    def in_which(self, text: Folded, stretches: Sequence[Span]) -> set[Span]:
        """Those of some stretches, in text order, in which it matches without cutting a word."""
        try:
            places = text.places[self._number]  # type: ignore[index]
        except _NOT_LOOKED_UP:
            return {s for s in stretches if self._search(text, *s) is not None}
        found: set[Span] = set()
        for stretch, place in _by_stretch(places, stretches):
            if stretch not in found and self.match(text, place, stretch[1]) is not None:
                found.add(stretch)
        return found

    def in_each(
        self, text: Folded, stretches: Sequence[Span]
    ) -> Sequence[tuple[Span, re.Match[str]]]:
        """The matches within each of some stretches, in text order, none of which cuts a word.

        What is asked for in all sentences of a text is asked for once.
        """
        try:
            places = text.places[self._number]  # type: ignore[index]
        except _NOT_LOOKED_UP:
            return [(s, match) for s in stretches for match in self._finditer(text, *s)]
        if not places:
            return _NOTHING
        matches = []
        following = iter(stretches)
        start = end = done = 0
        for place in places:  # as in `_by_stretch`, without a list of what may match
            while place >= end:
                start, end = stretch = next(following, _NOWHERE)
            if start <= place >= done and (match := self.match(text, place, end)) is not None:
                done = match.end()
                matches.append((stretch, match))
        return matches

    def _may_end_within(self, text: str, end: int) -> bool:
        """Whether a stretch cuts a word in two, of which the first half may end a match."""
        cut = text[end - 1 : end + 1]
        return self._has_word_end and (cut.isalnum() or "_" in cut)


def _by_stretch(places: Iterable[int], stretches: Iterable[Span]) -> list[tuple[Span, int]]:
    """The places that stand in one of some stretches, with it; both are in text order."""
    found: list[tuple[Span, int]] = []
    following = iter(stretches)
    start = end = 0
    for place in places:
        while place >= end:
            start, end = stretch = next(following, _NOWHERE)
        if place >= start:
            found.append((stretch, place))
    return found


class AnyOf(Scanner):
    """Pieces of text of which one must stand where a dearer pattern is worth trying."""

    def __init__(self, *pieces: str) -> None:
        super().__init__("|".join(map(re.escape, pieces)))
