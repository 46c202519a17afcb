"""Patterns of what stands right before a place, tried only where the last word lets them match."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from extract.language.scanning.openings import LONGEST, WORD_END, endings_of, longest_of

_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"\W")
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

    _LONGEST = 2 * LONGEST  # letters of a last word

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._search = re.compile(pattern).search
        self._longest = longest_of(pattern)
        self._known = _Known(endings_of(pattern))

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match in a stretch of text, all of whose matches end where it does."""
        if end is None:
            end = len(text)
        left = start if end - start < self._LONGEST else end - self._LONGEST
        blank = text.rfind(" ", left, end - 1)
        if self._known[text[left if blank < 0 else blank + 1 : end]]:
            return self._search(text, max(start, end - self._longest), end)
        return None


class _Known(dict[str, bool]):
    """Whether a match may end with a word, looked up once a word and then kept."""

    _MOST = 1 << 12  # words that are kept

    def __init__(self, endings: Iterable[str]) -> None:
        super().__init__()
        self._endings: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)  # by first letter
        for ending in sorted(endings):
            self._endings[ending[0]] += (ending,)

    def __missing__(self, last: str) -> bool:
        if len(self) >= self._MOST:
            self.clear()
        may_end = self[last] = not self._endings or _ends_with(last, self._endings)
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
