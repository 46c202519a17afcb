"""With what the matches of a pattern can begin or end, read off the pattern itself."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

# Python's own parser of patterns has no public name. A Python without it searches as `re` does,
# only slower.
try:
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:
    sre = parser = None

LONGEST = 12  # letters of an opening that are looked at
WORD_END = "\n"  # closes an opening behind which the word must end
_MOST = 500  # openings of a pattern, before shorter ones are taken instead
_LARGEST_SET = 12  # characters of a set that are tried one by one


class Opening(NamedTuple):
    """Characters that a match begins with, digits written as "0".

    `at_start` says that a word must begin there, `is_after_blank` that a blank opens the match and
    the characters follow it, and `is_open` that more of the pattern may follow.
    """

    text: str = ""
    at_start: bool = False
    is_after_blank: bool = False
    is_open: bool = True


class _TooMany(Exception):
    """More openings than are worth looking for."""


def openings_of(pattern: str) -> frozenset[Opening]:
    r"""Every way in which a match can begin; none where a match may begin anyhow.

    >>> sorted(o.text for o in openings_of(r"\b(?:re?duced|fell) by"))
    ['fell\n', 'rduced\n', 'reduced\n']
    >>> openings_of(r"[^.]{0,9}lower")
    frozenset()
    """
    if parser is None:
        return frozenset()
    parsed = parser.parse(pattern)
    return frozenset() if parsed.state.flags & re.IGNORECASE else _openings(_Reader, parsed)


def endings_of(pattern: str) -> frozenset[str]:
    r"""Every way in which a match can end but for blanks; none where it may end anyhow.

    They are read from right to left, as the pattern is.

    Raises:
        ValueError: a match need not reach the end of the text.

    >>> sorted(endings_of(r"\b(?:per|out of) (?:the )?$"))
    ['eht\n', 'fo\n', 'rep\n']
    """
    if parser is None:
        return frozenset()
    parsed = parser.parse(pattern)
    if not _reaches_end(parsed):
        raise ValueError(f'a pattern of what stands before ends with "$", not {pattern!r}')
    if parsed.state.flags & re.IGNORECASE:
        return frozenset()
    return frozenset(ending.text for ending in _openings(_ReaderOfEndings, _reversed(parsed)))


def longest_of(pattern: str) -> int:
    r"""How many characters before the end of a text a match can begin, for one that ends there.

    >>> longest_of(r"\b(?:per|out of) (?:the )?$")  # with a newline, which may stand behind "$"
    12
    """
    return (
        sys.maxsize if parser is None else min(parser.parse(pattern).getwidth()[1] + 1, sys.maxsize)
    )


def _openings(reader: type[_Reader], items: Sequence[Any]) -> frozenset[Opening]:
    """The openings of a parsed pattern, as long as there may be without being too many."""
    for longest in range(LONGEST, 0, -1):
        try:
            found = reader(longest).sequence({Opening()}, items)
        except _TooMany:
            continue
        is_sure = all(opening.text and not opening.text[0].isspace() for opening in found)
        return frozenset(o._replace(is_open=False) for o in found) if is_sure else frozenset()
    return frozenset()


def _reaches_end(items: Sequence[Any]) -> bool:
    """Whether all that a parsed pattern matches ends where the text ends."""
    if not len(items):
        return False
    code, argument = items[-1]
    if code is sre.BRANCH:
        return all(_reaches_end(branch) for branch in argument[1])
    if code is sre.SUBPATTERN:
        return _reaches_end(argument[3])
    return code is sre.AT and argument is sre.AT_END


def _reversed(items: Sequence[Any]) -> list[Any]:
    """A parsed pattern, read from right to left."""
    return [(code, _reversed_argument(code, argument)) for code, argument in items[::-1]]


def _reversed_argument(code: Any, argument: Any) -> Any:
    if code is sre.BRANCH:
        return argument[0], [_reversed(branch) for branch in argument[1]]
    if code in (sre.SUBPATTERN, sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return *argument[:-1], _reversed(argument[-1])
    return _reversed(argument) if code is sre.ATOMIC_GROUP else argument


def is_word(char: str) -> bool:
    """Whether a character is one that words are made of, as patterns see it."""
    return char.isalnum() or char == "_"


class _Reader:
    """Walks through a parsed pattern and lengthens openings by what may come next."""

    repeats = 1  # more of what may be repeated are not looked at

    def __init__(self, longest: int) -> None:
        self.longest = longest
        self._readers: dict[Any, Callable[[set[Opening], Any], set[Opening]]] = {
            sre.LITERAL: lambda openings, char: self._chars(openings, [chr(char)]),
            sre.IN: lambda openings, items: self._chars(openings, _members(items)),
            sre.BRANCH: self._branches,
            sre.SUBPATTERN: self._group,
            sre.ATOMIC_GROUP: self.sequence,
            sre.MAX_REPEAT: self._repeat,
            sre.MIN_REPEAT: self._repeat,
            sre.POSSESSIVE_REPEAT: self._repeat,
            sre.AT: _at,
            sre.ASSERT: _looked_at,
            sre.ASSERT_NOT: _refused,
        }

    def sequence(self, openings: set[Opening], items: Iterable[Any]) -> set[Opening]:
        """The openings that are still open, each with every beginning of `items` behind it."""
        closed = {o for o in openings if not o.is_open}
        current = openings - closed
        for code, argument in items:
            if not current:
                break
            current = self._item(current, code, argument)
            closed |= {o for o in current if not o.is_open}
            current = {o for o in current if o.is_open}
            if len(closed) + len(current) > _MOST:
                raise _TooMany
        return closed | current

    def _item(self, openings: set[Opening], code: Any, argument: Any) -> set[Opening]:
        read = self._readers.get(code)
        return _closed(openings) if read is None else read(openings, argument)

    def _group(self, openings: set[Opening], argument: Any) -> set[Opening]:
        _, added, removed, inner = argument
        return _closed(openings) if added or removed else self.sequence(openings, inner)

    def _branches(self, openings: set[Opening], argument: Any) -> set[Opening]:
        return set().union(*(self.sequence(openings, branch) for branch in argument[1]))

    def _repeat(self, openings: set[Opening], argument: Any) -> set[Opening]:
        least, most, inner = argument
        for _ in range(least):
            openings = self.sequence(openings, inner)
        found = set(openings)
        for times in range(least + 1, most + 1):
            openings = self.sequence(openings, inner)
            if times == least + self.repeats and times < most:
                return found | _closed(openings)
            found |= openings
        return found

    def _chars(self, openings: set[Opening], chars: list[str]) -> set[Opening]:
        """The openings with each of the characters behind them; closed where they may be any."""
        if not chars:
            return _closed(openings)
        return {self._with(opening, char) for opening in openings for char in chars}

    def _with(self, opening: Opening, char: str) -> Opening:
        text = opening.text
        if text and not is_word(char):
            return opening._replace(text=text + WORD_END, is_open=False)
        if char == " " and not (opening.at_start or opening.is_after_blank):
            return opening._replace(is_after_blank=True, at_start=True)
        char = "0" if char.isdecimal() else char
        is_open = is_word(char) and len(text) + 1 < self.longest
        return opening._replace(text=text + char, is_open=is_open)


class _ReaderOfEndings(_Reader):
    """Walks through a reversed pattern; the blanks that a match ends with are passed over."""

    repeats = 3

    def _with(self, opening: Opening, char: str) -> Opening:
        is_at_end = char == " " and not opening.text
        return opening if is_at_end else super()._with(opening, char)


def _members(items: list[tuple[Any, Any]]) -> list[str]:
    """The characters of a set, one for all digits; none if they are many or not told."""
    chars: list[str] = []
    for code, argument in items:
        if code is sre.LITERAL:
            chars.append(chr(argument))
        elif code is sre.RANGE and argument[1] - argument[0] <= _LARGEST_SET:
            chars.extend(map(chr, range(argument[0], argument[1] + 1)))
        elif code is sre.CATEGORY and argument is sre.CATEGORY_DIGIT:
            chars.append("0")
        else:
            return []
    chars = list(dict.fromkeys("0" if char.isdecimal() else char for char in chars))
    return chars if len(chars) <= _LARGEST_SET else []


def _at(openings: set[Opening], place: Any) -> set[Opening]:
    if place is not sre.AT_BOUNDARY:
        return openings
    return {
        o._replace(text=o.text + WORD_END, is_open=False) if o.text else o._replace(at_start=True)
        for o in openings
    }


def _looked_at(openings: set[Opening], argument: Any) -> set[Opening]:
    return openings  # what is only looked at is not used


def _refused(openings: set[Opening], argument: Any) -> set[Opening]:
    """What must not stand there: only "no word character before it" is used."""
    direction, inner = argument
    is_start = (
        direction < 0
        and len(inner) == 1
        and inner[0][0] is sre.IN
        and (sre.CATEGORY, sre.CATEGORY_WORD) in inner[0][1]
    )
    return {o._replace(at_start=True) if is_start and not o.text else o for o in openings}


def _closed(openings: set[Opening]) -> set[Opening]:
    return {o._replace(is_open=False) for o in openings}
