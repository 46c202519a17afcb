"""Brackets: a quote that opens one should also close it."""

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
