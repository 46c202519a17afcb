"""Arms of a list by letters or numbers: "three groups: (1) A for a week; (2) B; and (3) C"."""

from __future__ import annotations

from dataclasses import replace

from extract.rules.arms.names import Name
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import item

_ORDERS = ("abcdefgh", "12345678")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi")


def enumerated(s: Sentence, index: int) -> list[Name]:
    """The names behind the marks of the list that begins at a word; none where one names nothing.

    What goes on from the treatment of a mark before is called by its letter alone: "(B) as (A),
    plus zinc".
    """
    names: list[Name] = []
    order = next((o for o in (*_ORDERS, _ROMAN) if s.text(_inside(s, index)) == o[0]), ())
    for mark in order:
        place = _place_of(s, index, mark)
        if place is None:
            break
        index = place + 2
        letter = _letter_at(s, place)
        name = item(s, index)
        if name is None and letter is None:
            return []
        if name is None:
            name = Name(place, place, place, index)
        elif name.alias is None and letter is not None:
            name = replace(name, alias=letter)
        names.append(name)
    return names


def _inside(s: Sentence, index: int) -> int:
    return index + (s.kind(index) == "open")


def _place_of(s: Sentence, index: int, mark: str) -> int | None:
    """The first place from a word on where a mark stands before its bracket: the 1 of "(1)"."""
    for place in range(index, len(s) - 1):
        if s.text(place) == mark and s.text(place + 1) == ")":
            return place
    return None


def _letter_at(s: Sentence, place: int) -> tuple[int, int] | None:
    """The capital that arms may be called by elsewhere: "(A)", but not "(a)" or "(1)"."""
    printed = s.layers.text[slice(*s.span(place, place))]
    return (place, place) if printed.isalpha() and printed.isupper() else None
