"""Where the characters of a record's text stand in the text that gold was made on.

A reader may lay a text out anew: headings on their own lines, other white space, no colon after a
heading. All other characters are the same and in the same order, so two pointers suffice. Where the
texts differ all the same, the shortest way to the next common stretch is taken, and what lies
between is counted; where there is none, the item is reported as not aligned.
"""

from __future__ import annotations

from dataclasses import dataclass

ANCHOR = 8  # so many equal characters say that both texts are in step again
NEAR = 5  # one character is another, such as a decimal point, if the next four are the same
WINDOW = 400  # further than this nothing is sought


class Misaligned(ValueError):
    """The two texts have no common stretch within reach."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The place in the gold text of every character of the record's text, -1 where it has none.

    `altered` counts the characters, white space and colons apart, that only one of the two has.
    """

    places: tuple[int, ...]
    altered: int

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the gold text that a stretch of the record's text came from."""
        found = [place for place in self.places[start:end] if place >= 0]
        return (found[0], found[-1] + 1) if found else None


def align(text: str, gold: str) -> Alignment:
    """The alignment of a record's text to its gold text.

    Raises:
        Misaligned: the texts differ in more than layout.
    """
    ours, theirs = _solid(text), _solid(gold)
    letters = "".join(text[k] for k in ours)
    gold_letters = "".join(gold[k] for k in theirs)
    places = [-1] * len(text)
    i = j = altered = 0
    while i < len(letters) and j < len(gold_letters):
        is_same = letters[i] == gold_letters[j]
        if is_same or letters[i + 1 : i + NEAR] == gold_letters[j + 1 : j + NEAR]:
            places[ours[i]] = theirs[j]
            altered += not is_same
            i, j = i + 1, j + 1
            continue
        ahead, ahead_gold = _next_step(letters, i, gold_letters, j)
        altered += ahead + ahead_gold
        i, j = i + ahead, j + ahead_gold
    altered += len(letters) - i + len(gold_letters) - j
    return Alignment(tuple(places), altered)


def _solid(text: str) -> list[int]:
    """The places of the characters that no layout changes."""
    return [k for k, letter in enumerate(text) if not letter.isspace() and letter != ":"]


def _next_step(one: str, i: int, other: str, j: int) -> tuple[int, int]:
    """How many characters to leave out of each text until they agree again."""
    ways = []
    for ahead in range(min(WINDOW, len(one) - i)):
        anchor = one[i + ahead : i + ahead + ANCHOR]
        there = other.find(anchor, j, j + WINDOW + ANCHOR)
        if there >= 0:
            ways.append((ahead + there - j, ahead, there - j))
    if not ways:
        raise Misaligned(f"nothing like {one[i : i + 40]!r} near {other[j : j + 40]!r}")
    _, ahead, ahead_other = min(ways)
    return ahead, ahead_other
