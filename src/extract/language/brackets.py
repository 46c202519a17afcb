"""Brackets: where the one around a place opens, how to quote one whole, and which are round."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PAIRS = {")": "(", "]": "["}
_MARKS = re.compile(r"[()\[\]\n]")
_SWAPPED = {"[": "(", "]": ")", "(": "[", ")": "]"}


def with_round_brackets(text: str) -> str:
    """The text with outer brackets round, and square those within the ones that were turned.

    Some journals print all of them square, or square the outer ones. A bracket that is printed
    close to a word is part of it, as in "kg/m(2)".

    >>> with_round_brackets("fell [4 (2-6) kg/m(2)] with it (5 [3-7])")
    'fell (4 [2-6] kg/m(2)) with it (5 [3-7])'
    """
    if " [" not in text:
        return text
    marks = list(text)
    turned: set[int] = set()
    for opening, closing, outer in sorted(_pairs(text)):
        is_apart = (
            text[opening - 1 : opening] in (" ", "[") and text[closing + 1 : closing + 2] != "("
        )
        is_outer = text[opening] == "[" and outer is None
        if is_apart and (is_outer or (text[opening] == "(" and outer in turned)):
            turned.add(opening)
            marks[opening], marks[closing] = _SWAPPED[text[opening]], _SWAPPED[text[closing]]
    return "".join(marks)


def _pairs(text: str) -> Iterator[tuple[int, int, int | None]]:
    """Where each pair of brackets opens and closes on one line, and where that around it opens."""
    opened: list[int] = []
    for match in _MARKS.finditer(text):
        place, mark = match.start(), match.group()
        if mark in _PAIRS.values():
            opened.append(place)
        elif opened and text[opened[-1]] == _PAIRS.get(mark):
            yield opened.pop(), place, opened[-1] if opened else None
        else:  # a new line, or one that closes nothing
            opened.clear()


def closed_end(text: str, start: int, end: int) -> int:
    """Where `start:end` ends if it takes along the brackets that close those opened within it.

    >>> text = "HR 0.61 (0.47-0.79) and more"
    >>> text[3 : closed_end(text, 3, 18)]
    '0.61 (0.47-0.79)'
    """
    while end < len(text):
        mark = text[end]
        opening = _PAIRS.get(mark)
        if opening is None or text.count(opening, start, end) <= text.count(mark, start, end):
            break
        end += 1
    return end


def opened_start(text: str, start: int, end: int) -> int:
    """Where `start:end` begins if it takes along the bracket that one within it closes.

    >>> text = "it was (9.5 +/- 2.7)%"
    >>> text[opened_start(text, 8, 21) :]
    '(9.5 +/- 2.7)%'
    """
    for closing, opening in _PAIRS.items():
        is_open = text.count(closing, start, end) > text.count(opening, start, end)
        if is_open and text[start - 1 : start] == opening:
            return start - 1
    return start


def around(text: str, start: int, place: int, end: int) -> tuple[int, int] | None:
    """Where the round bracket around a place opens and closes within `start:end`, None without one.

    >>> around("fell (by 4 (2-6) or 5%) in all", 0, 18, 30)
    (5, 22)
    """
    opening = _unmatched(text, range(place - 1, start - 1, -1), ")", "(")
    closing = _unmatched(text, range(place, end), "(", ")")
    return None if opening is None or closing is None else (opening, closing)


def _unmatched(text: str, places: range, inner: str, outer: str) -> int | None:
    """The first `outer` mark that no `inner` one before it belongs to."""
    depth = 0
    for place in places:
        if text[place] == inner:
            depth += 1
        elif text[place] == outer:
            if depth == 0:
                return place
            depth -= 1
    return None
