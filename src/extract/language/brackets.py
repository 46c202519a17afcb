"""Brackets: where the one around a place opens, and how to quote one whole."""

from __future__ import annotations

_PAIRS = {")": "(", "]": "["}


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
