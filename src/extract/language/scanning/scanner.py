"""Patterns that look only where a match can begin, in a text whose words were looked up once."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
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
        self._inside: re.Pattern[str] | None = None  # any opening of `_anywhere`

    def add(self, openings: Iterable[Opening]) -> int:
        """The number of a new scanner whose matches have these openings."""
        number, self.count = self.count, self.count + 1
        for opening in openings:
            (self._at_start if opening.at_start else self._anywhere)[opening.text].append(number)
        self._inside = None
        self.clear()
        return number

    def __missing__(self, token: str) -> _Beginnings | None:
        word = token.rstrip()
        beginnings = self[word] if word != token else self._beginnings(word)
        if len(token) <= self._LONGEST:
            if len(self) >= self._MOST:
                self.clear()
            self[token] = beginnings
        return beginnings

    def _beginnings(self, word: str) -> _Beginnings | None:
        chars = (word if word.isalpha() else _DIGIT.sub("0", word)) + WORD_END
        found: list[tuple[int, int]] = []
        for end in range(1, min(len(chars), LONGEST + 1) + 1):
            numbers = self._at_start.get(chars[:end])
            if numbers:
                found += ((0, number) for number in numbers)
        if self._inside is None:
            self._inside = re.compile("|".join(map(re.escape, self._anywhere)) or "(?!)")
        inside = self._inside.search(chars)
        while inside is not None:
            place = inside.start()
            found += ((place, number) for number in self._numbers_at(chars, place))
            inside = self._inside.search(chars, place + 1)
        if not found:
            return None
        found = sorted(set(found))
        at_start = tuple(number for offset, number in found if not offset)
        return _Beginnings(at_start, tuple((number, offset) for offset, number in found if offset))

    def _numbers_at(self, chars: str, place: int) -> Iterator[int]:
        for end in range(place + 1, min(len(chars), place + LONGEST + 1) + 1):
            yield from self._anywhere.get(chars[place:end], ())


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
        for place in islice(places, bisect_left(places, start), None):
            if place >= end:
                break
            if (found := self.match(text, place, end)) is not None:
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
        for place in islice(places, bisect_left(places, start), None):
            if place >= end:
                return
            if place >= start and (found := self.match(text, place, end)) is not None:
                start = found.end()
                yield found

    def _places(self, text: str, end: int) -> list[int] | None:
        """Where matches can begin; None where that is not known."""
        if self._number is None or not isinstance(text, Folded):
            return None
        if self._has_word_end and end < len(text) and is_word(text[end]) and is_word(text[end - 1]):
            return None  # the stretch cuts a word in two, which may end a match
        if self._number >= len(text.places):  # the scanner is younger than the text
            text.places = _places_in(text)
        return text.places[self._number]
