"""Sentences of a gold text, for showing errors and for measures that count by sentence.

A splitter of the benchmark's own, so that no fault of the extractor's hides in its score.
"""

from __future__ import annotations

import re
from bisect import bisect_right

BREAK = re.compile(r"(?<=[.!?])[\"')\]]{0,2}\s+(?=[\"'(\[]{0,2}[A-Z0-9])|\n+")
ABBREVIATED = re.compile(r"(?:\b(?:vs|al|e\.g|i\.e|cf|Dr|No|no|approx|Fig|St|resp|[A-Z]))\.$")


def starts(text: str) -> list[int]:
    """Where each sentence begins, in order; the first is 0."""
    found = [0]
    for gap in BREAK.finditer(text):
        before = text[max(0, gap.start() - 8) : gap.start()]
        if "\n" in gap.group() or not ABBREVIATED.search(before):
            found.append(gap.end())
    return found


def bounds(text: str, at: int) -> tuple[int, int]:
    """The sentence around a place."""
    begins = starts(text)
    index = bisect_right(begins, at) - 1
    end = begins[index + 1] if index + 1 < len(begins) else len(text)
    return begins[index], end


def around(text: str, at: int | None) -> str:
    """The sentence around a place, on one line; empty where the place is not known."""
    if at is None:
        return ""
    start, end = bounds(text, at)
    return " ".join(text[start:end].split())
