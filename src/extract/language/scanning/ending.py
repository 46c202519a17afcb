"""Patterns of what stands right before a place, tried only where the last word lets them match."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Mapping

from extract.language.scanning.openings import LONGEST, WORD_END, endings_of, longest_of

_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"\W")
_END = sys.maxsize
_NONE: tuple[str, ...] = ()


class Ending:
    r"""A compiled pattern that ends with "$", for the stretch of text before a place.

    `re` would try it at every character of the stretch, to find at most of them that it does not
    reach the end. With what words its matches can end is read off the pattern itself; whether the
    last word of a stretch is one of them is found out once a word and then kept. Nor is the pattern
    tried further from the end than it can reach.

    >>> per = Ending(r"\b(?:per|every) (?:the )?$")
    >>> per.search("mg per ") is not None, per.search("a mean of ") is not None
    (True, False)
    """

    _MOST = 1 << 12  # last words that are kept
    _LONGEST = 2 * LONGEST  # letters of one

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._search = re.compile(pattern).search
        self._longest = longest_of(pattern)
        self._endings: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)  # by the first letter
        for ending in sorted(endings_of(pattern)):
            self._endings[ending[0]] += (ending,)
        self._known: dict[str, bool] = {}

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match in a stretch of text, all of whose matches end where it does."""
        end = min(end, len(text))
        left = end - self._LONGEST
        left = max(left, start)
        blank = text.rfind(" ", left, end - 1)
        last = text[left if blank < 0 else blank + 1 : end]
        may_end = self._known.get(last)
        if may_end is None:
            may_end = self._learn(last)
        if not may_end:
            return None
        return self._search(text, max(start, end - self._longest), end)

    def _learn(self, last: str) -> bool:
        if len(self._known) >= self._MOST:
            self._known.clear()
        may_end = not self._endings or _ends_with(last, self._endings)
        self._known[last] = may_end
        return may_end


def _ends_with(last: str, endings: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a word, with the blank behind it if there is one, ends as a match can end."""
    if last.endswith("\n"):
        return True  # "$" stands before it as well as behind
    backwards = last.rstrip(" ")[::-1]
    if not backwards.isalpha():
        backwards = _DIGIT.sub("0", backwards)
        backwards = backwards[:1] + _MARK.sub(WORD_END, backwards[1:])
    return (backwards + WORD_END).startswith(endings.get(backwards[:1], _NONE))
