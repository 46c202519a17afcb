"""Abbreviations that a text defines itself, by the algorithm of Schwartz and Hearst (2003).

"early goal-directed therapy (EGDT; n = 130)" and, in legends, "DEX = dexmedetomidine". Each
letter of the short form must be found in order in the words before the bracket, the first one at
the start of a word.
"""

from __future__ import annotations

import re

from extract.values import frozen

# What stands in the bracket up to the first comma or semicolon: a short form has 2 to 10
# characters, at least one of them a letter, and at most two words.
_BRACKET = re.compile(r"[(\[]([A-Za-z0-9Α-ω][\w\-+/.Α-ω]{1,11}(?: [\w\-+/]{1,8})?)(?=[)\];,])")
_EQUATION = re.compile(
    r"(?<![\w=])([A-Za-zΑ-ω][\w\-+/]{1,9}) = ([A-Za-zΑ-ω][A-Za-zΑ-ω\- ]{3,80})(?=[,.;)]|$)"
)
_EQUALS = re.compile(r" = [A-Za-zΑ-ω]")  # most texts have none, and this is cheap to look for
_WORD = re.compile(r"[\w\-/α-ω]+")


@frozen
class Abbreviation:
    """A short form and the long form that the text gives for it, each with its place."""

    short_start: int
    short_end: int
    long_start: int
    short: str
    long: str


def find(text: str, folded: str, end: int) -> tuple[Abbreviation, ...]:
    """Every abbreviation that the text up to `end` defines, in text order."""
    brackets = _BRACKET.finditer(text, 0, end)
    found = [a for m in brackets if (a := _in_bracket(text, folded, m)) is not None]
    if _EQUALS.search(text, 0, end):
        found += [_as_equation(m) for m in _EQUATION.finditer(text, 0, end)]
    return tuple(sorted(found, key=lambda a: a.short_start))


def _as_equation(match: re.Match[str]) -> Abbreviation:
    return Abbreviation(*match.span(1), match.start(2), match.group(1), match.group(2))


def _in_bracket(text: str, folded: str, match: re.Match[str]) -> Abbreviation | None:
    short = match.group(1)
    if short == short.lower() or sum(c.isalnum() for c in short) < 2:
        return None
    letters = sum(c.isalpha() for c in short)
    if letters == 0:
        return None
    window = max(0, match.start() - 100, text.rfind("\n", 0, match.start()) + 1)
    words = list(_WORD.finditer(text, window, match.start()))[-min(letters + 5, letters * 2) - 1 :]
    if not words:
        return None
    start = _long_form_start(folded, words[0].start(), match)
    if start is None:
        return None
    long = text[start : match.start()].rstrip()
    if len(long) <= len(short) or short in long.split() or ")" in long or ". " in long:
        return None
    return Abbreviation(*match.span(1), start, short, long)


def _long_form_start(folded: str, left: int, bracket: re.Match[str]) -> int | None:
    """Where the long form begins: the short form's letters are matched from right to left."""
    place = bracket.start()
    first = bracket.start(1)
    for index in range(bracket.end(1) - 1, first - 1, -1):
        letter = folded[index]
        if not letter.isalnum():
            continue
        place = folded.rfind(letter, left, place)
        while index == first and place > left and folded[place - 1].isalnum():
            place = folded.rfind(letter, left, place)
        if place < 0:
            return None
    return place
