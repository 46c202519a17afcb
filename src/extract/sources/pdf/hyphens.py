"""Words that a line end parts: what the hyphen there is, and what stands between two lines.

A hyphen that a printer put in goes; one that belongs to the word stays. The document itself says
which: by the same word elsewhere, whole or with its hyphen, or by its halves as words of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.sources.pdf.characters import SOFT_HYPHEN
from extract.sources.places import Placed, joined

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+){0,6}")
BEFORE = re.compile(r"(?:[^\W_]+-){0,4}[^\W_]+-$")
AFTER = re.compile(r"[^\W_]+(?:-[^\W_]+){0,4}")
# First halves of compounds, none of which is also the beginning of many words.
FIRST_HALVES = frozenset(
    "all blood cluster cost cross day dose double early evidence first five follow four health "
    "heart high hospital ill intention kaplan large late life log long low mid near nine non "
    "odds old one open patient placebo point quality quasi risk self seven short single six "
    "small so student three time treatment triple two usual very weight well whole within "
    "year".split()
)
SECOND_HALVES = frozenset(
    "adjusted analysis arm based blind blinded blinding center centre control controlled dependent "
    "effect free group inferiority label line life masked month old onset naive phase protocol "
    "related release risk sample sided specific squared stage term threatening week year".split()
)
# What only ends a word: "hospital-" and "ized" are one.
ENDING = re.compile(
    r"(?:e[dr]s?|est|ing?s?|l?y|al(?:ly)?|ar[yi]?|ful|ness|ments?|i[sz]\w{1,7}|it(?:y|ies)|ive|"
    r"[aei]n(?:ce|cy|t)s?|[ai]ble|ous|[ts]?ion(?:s|al)?|ation|ic(?:al)?|ward|dle|ty|th|ship|less)"
)
# Signs that take no space behind them at the end of a line.
TIED = re.compile(r"(?:\d[–—/−-]|\w/|\S[±=<>≤≥−]|[(\[])$")


class Words:
    """The words that a document prints whole, on one line."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        for line in lines:
            words = WORD.findall(line.lower())
            self._words.update(words[1:] if line.rstrip().endswith("-") else words)
            self._words.update(part for word in words for part in word.split("-")[1:-1])

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether a hyphen between two halves of a word is part of it.

        >>> Words(["a non-inferiority trial"]).keeps_hyphen("non", "inferiority")
        True
        >>> Words(["a randomized trial"]).keeps_hyphen("random", "ized")
        False
        >>> Words([]).keeps_hyphen("hospital", "ized")
        False
        >>> Words([]).keeps_hyphen("placebo", "controlled")
        True
        """
        first, second = before.lower(), after.lower()
        if f"{first}-{second}" in self._words:
            return True
        if first.replace("-", "") + second in self._words or first + second in self._words:
            return False
        if not (after[0].islower() and before[-1].isalpha()) or len(first) == 1:
            return True
        if ENDING.fullmatch(second):
            return False
        if first in FIRST_HALVES or second.partition("-")[0] in SECOND_HALVES:
            return True
        return first in self._words and second in self._words and min(len(first), len(second)) > 3

    def join(self, lines: list[Placed]) -> Placed:
        """The text of lines that follow one another."""
        pieces: list[str] = []
        for number, line in enumerate(lines):
            following = lines[number + 1] if number + 1 < len(lines) else None
            pieces.extend(self._ended(line, following))
        return joined("", pieces)

    def _ended(self, line: Placed, following: Placed | None) -> list[str]:
        """A line, and what stands between it and the next."""
        if following is None:
            return [line.cut(0, len(line) - 1)] if line.endswith(SOFT_HYPHEN) else [line]
        if line.endswith(SOFT_HYPHEN):
            return [line.cut(0, len(line) - 1)]
        before, after = BEFORE.search(line), AFTER.match(following)
        if before is not None and after is not None:
            kept = self.keeps_hyphen(before[0][:-1], after[0])
            return [line if kept else line.cut(0, len(line) - 1)]
        return [line] if TIED.search(line) and following[:1].strip() else [line, " "]
