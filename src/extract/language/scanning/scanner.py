"""Patterns that look only where a match can begin, in a text whose words were looked up once."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from extract.language.scanning.openings import LONGEST, WORD_END, Opening, is_word, openings_of

# A word or a mark with the blanks behind it, so that the lengths of tokens add up to offsets.
_TOKEN = re.compile(r"\w+\s*|\W\s*")
_DIGIT = re.compile(r"\d")
_END = sys.maxsize


class _Beginnings(NamedTuple):
    """The numbers of the scanners whose matches can begin with a word, or within it."""

    at_start: tuple[int, ...]
    within: tuple[tuple[int, int], ...]  # with the offset, in order of the offsets


class _Register(dict[str, _Beginnings | None]):
    """What can begin in a token, None if nothing; looked up once a token and then kept."""

    _MOST = 1 << 16  # tokens that are kept; memory stays within some 20 MB
    _LONGEST = 64  # letters of a token that is kept

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._at_start: dict[str, list[int]] = defaultdict(list)
        self._anywhere: dict[str, list[int]] = defaultdict(list)
        self._by_first: dict[str, list[str]] = defaultdict(list)  # openings of `_anywhere`

    def add(self, openings: Iterable[Opening]) -> int:
        """The number of a new scanner whose matches have these openings."""
        number, self.count = self.count, self.count + 1
        for opening in openings:
            if opening.at_start:
                self._at_start[opening.text].append(number)
                continue
            if opening.text not in self._anywhere:
                self._by_first[opening.text[0]].append(opening.text)
            self._anywhere[opening.text].append(number)
        self.clear()
        return number

    def __missing__(self, token: str) -> _Beginnings | None:
        word = token.rstrip()
        chars = (word if word.isalpha() else _DIGIT.sub("0", word)) + WORD_END
        found = self._found(chars)
        beginnings = None
        if found:
            at_start = tuple(number for offset, number in found if not offset)
            within = tuple((number, offset) for offset, number in found if offset)
            beginnings = _Beginnings(at_start, within)
        if len(token) <= self._LONGEST:
            if len(self) >= self._MOST:
                self.clear()
            self[token] = beginnings
        return beginnings

    def _found(self, chars: str) -> list[tuple[int, int]]:
        """Offsets and numbers, in order, each once."""
        found = {
            (0, number)
            for end in range(1, min(len(chars), LONGEST + 1) + 1)
            for number in self._at_start.get(chars[:end], ())
        }
        for offset, char in enumerate(chars):
            for opening in self._by_first.get(char, ()):
                if chars.startswith(opening, offset):
                    found.update((offset, number) for number in self._anywhere[opening])
        return sorted(found)


_register = _Register()


class Folded(str):
    """Folded text that knows where in it each scanner's matches can begin."""

    __slots__ = ("_places",)
    _places: list[list[int]]

    @property
    def places(self) -> list[list[int]]:
        """By the number of a scanner, in text order; looked up once, when first asked for."""
        try:
            places = self._places
        except AttributeError:
            places = self._places = _places_in(self)
        if len(places) < _register.count:  # a scanner was made since
            places = self._places = _places_in(self)
        return places


def _places_in(text: str) -> list[list[int]]:
    places: list[list[int]] = [[] for _ in range(_register.count)]
    tokens = _TOKEN.findall(text)
    starts = accumulate(map(len, tokens), initial=0)
    beginnings = map(_register.__getitem__, tokens)
    for start, found in zip(starts, beginnings, strict=False):
        if found is not None:
            for number in found.at_start:
                places[number].append(start)
            for number, offset in found.within:
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
        places = self._places(text, end)
        if places is None:
            return self._search(text, start, end)
        match = self.match
        for index in range(bisect_left(places, start), len(places)):
            if (place := places[index]) >= end:
                break
            if (found := match(text, place, end)) is not None:
                return found
        return None

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterable[re.Match[str]]:
        """The matches within a stretch of the text, none of which overlaps another."""
        places = self._places(text, end)
        if places is None:
            return self._finditer(text, start, end)
        return self._matches(text, places, start, end) if places else ()

    def _matches(
        self, text: str, places: list[int], start: int, end: int
    ) -> Iterator[re.Match[str]]:
        match = self.match
        for index in range(bisect_left(places, start), len(places)):
            if (place := places[index]) >= end:
                return
            if place >= start and (found := match(text, place, end)) is not None:
                start = found.end()
                yield found

    def _places(self, text: str, end: int) -> list[int] | None:
        """Where matches can begin; None where that is not known."""
        if self._number is None or text.__class__ is not Folded:
            return None
        if self._has_word_end and end < len(text) and is_word(text[end]) and is_word(text[end - 1]):
            return None  # the stretch cuts a word in two, which may end a match
        return text.places[self._number]
