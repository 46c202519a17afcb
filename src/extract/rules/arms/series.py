"""Names in a row: "A or B", "A, B, and C", "either A (n = 12) for a year or B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.rules.arms import patterns
from extract.rules.arms.names import NOTHING, Name, name_after
from extract.rules.arms.sentence import Sentence

_OR = frozenset({"or", "versus", "vs", "vs."})
_ADJUNCT = 30  # words between a name and the word that joins the next
_CLAUSE = 40


def listed(s: Sentence, index: int, stops: frozenset[str] = NOTHING) -> list[Name]:
    """The names of the series that begins at a word.

    Args:
        s: the sentence.
        index: its word to begin at.
        stops: what joins the names beside "or" and "versus".
    """
    names = list(_items(s, index, stops))
    has_either = bool(names) and "either" in s.texts[index - 2 : names[0].first]
    return _combined(names, has_either)


def _items(s: Sentence, index: int, joins: frozenset[str]) -> Iterator[Name]:
    place: int | None = index
    is_last = False
    while place is not None and (name := name_after(s, place, joins)) is not None:
        yield name
        place, is_last = _next_item(s, name.stop, joins, is_last)


def _combined(names: list[Name], has_either: bool) -> list[Name]:
    """Names put together that are parts of one treatment.

    "A, B, C (ABC) or D, E, F (DEF)": where some have a bracket, it ends each. "either A, B, C
    (ABC) or D": two, whatever the commas.
    """
    closed = [n for n in names if n.alias is not None]
    if has_either and len(names) > 2 and closed == [names[-2]]:
        return [replace(names[-2], first=names[0].first, begin=names[0].begin), names[-1]]
    if len(closed) < 2 or len(closed) == len(names) or names[-1].alias is None:
        return names
    combined: list[Name] = []
    opened: Name | None = None
    for name in names:
        opened = opened or name
        if name.alias is not None:
            combined.append(replace(name, first=opened.first, begin=opened.begin))
            opened = None
    return combined


def _next_item(
    s: Sentence, index: int, joins: frozenset[str], is_last: bool
) -> tuple[int | None, bool]:
    """Where the next item of a series begins, None where the series ends; and whether it is the last.

    After "or" only another "or" goes on: in "A or B, C, and D" the commas belong to B.
    """
    joins = joins | _OR
    if s.text(index) in joins:
        return index + 1, True
    if s.kind(index) == "comma" or s.text(index) == ";":
        if s.text(index + 1) in joins or (s.text(index + 1) in ("and", "&") and not is_last):
            return index + 2, True
        if not is_last and _more_to_come(s, index + 1, joins):
            return index + 1, False
    return (None, True) if is_last else (_over_adjunct(s, index, joins), True)


def _more_to_come(s: Sentence, index: int, joins: frozenset[str]) -> bool:
    """Whether a joining word follows within the clause, so that a comma separates items."""
    if s.kind(index) not in ("word", "determiner", "number", "open") and s.text(index) != "to":
        return False
    for place in range(index, min(len(s), index + _CLAUSE)):
        if s.text(place) in joins or (s.text(place) == "and" and s.kind(place - 1) == "comma"):
            return True
        if s.kind(place) in patterns.CLAUSE or s.kind(place) == "subordinator":
            return False
    return False


def _over_adjunct(s: Sentence, index: int, joins: frozenset[str]) -> int | None:
    """Past "for 5 years" and the like to the joining word, None where the clause ends first."""
    place = index
    while place < min(len(s), index + _ADJUNCT):
        if s.text(place) in joins:
            return place + 1
        if s.kind(place) == "open":
            close = s.close_of(place)
            if close is None:
                return None
            place = close
        elif s.text(place) in (";", ":") or s.kind(place) in patterns.CLAUSE:
            return None
        place += 1
    return None
