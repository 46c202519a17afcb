"""A number in its sentence, and whether it can count people."""

from __future__ import annotations

import re

from extract.language.numbers import Number
from extract.rules.counts.patterns import numbers, parts, persons, planned, sizes
from extract.sources.document import SectionKind
from extract.values import frozen

_BRACKETED = re.compile(r"\((?:[^()]|\([^()]{0,60}\)){0,200}\)|\[[^\[\]]{0,200}\]")
_BLANKS = re.compile(r" {2,}")
_BEFORE = 80
_NEAR = 40  # in which what forbids a number stands before it
_AFTER = 300
_FROM = (" from ", " at ", " across ")  # "adults from 46 rural districts were randomized"
_LEAST = 5  # a smaller number without a noun rarely counts the participants of a trial


@frozen
class Place:
    """A number in its sentence, on folded text."""

    folded: str
    number: Number
    start: int
    end: int
    section: SectionKind | None

    @property
    def left(self) -> int:
        """Where what is read before the number begins."""
        return max(self.start, self.number.start - _BEFORE)

    @property
    def is_labelled(self) -> bool:
        """Whether the number stands behind an equals sign."""
        return "=" in self.folded[self.number.start - 2 : self.number.start]

    @property
    def is_sized(self) -> bool:
        """Whether a word for people and "(n = " lead to the number, or a bare bracket holds it."""
        if not self.is_labelled:
            return self._is_bare
        near = self.folded, self.left, self.number.start
        if sizes.OF_CLUSTERS.search(*near) and not persons.PERSON.search(*near):
            return False
        if sizes.SIZE_BEFORE.search(*near):
            return True
        if not sizes.SIZED_AFTER.match(self.folded, self.number.end):
            return False
        if not sizes.N_BEFORE.search(self.folded, self.left, self.number.start):
            return False
        return persons.PERSON.search(self.folded, self.start, self.number.start) is not None

    @property
    def _is_bare(self) -> bool:
        number = self.number
        if number.value < _LEAST or not sizes.BARE_AFTER.match(self.folded, number.end):
            return False
        return sizes.BARE_BEFORE.search(self.folded, self.left, number.start) is not None

    @property
    def is_of_a_sex(self) -> bool:
        """Whether the number tells in a bracket how many were men or women."""
        if not persons.SEX.match(self.folded, self.number.end):
            return False
        opened = self.folded.rfind("(", self.left, self.number.start)
        return opened > self.folded.rfind(")", self.left, self.number.start)

    @property
    def before(self) -> str:
        """What stands before the number, or before the bracket of a size, other brackets out."""
        near = self._near(self.left)
        if self.is_sized:
            near = sizes.OPENED.sub(" ", near)
        return _BLANKS.sub(" ", _BRACKETED.sub(" ", near))

    @property
    def is_a_sample_size(self) -> bool:
        """Whether the words before the number call it the size of the sample."""
        if self.folded.find("size", self.left, self.number.start) < 0:
            return False
        return planned.SAMPLE_SIZE.search(self.before) is not None

    @property
    def is_part(self) -> bool:
        """Whether the number says of how many others are a part: "26 of 50"."""
        near = self._near(max(self.start, self.number.start - _NEAR))
        if not near.endswith(("of ", "of the ", "/")):
            return False
        if near.endswith("/") and numbers.YEAR.match(
            self.folded, self.number.start, self.number.end
        ):
            return False
        return numbers.PART_BEFORE.search(near) is not None

    @property
    def is_other(self) -> bool:
        """Whether a word before the number forbids that it counts people: "aged 65", "each 30"."""
        near = self._near(max(self.start, self.number.start - _NEAR))
        if numbers.NOT_BEFORE.search(near) is None:
            return False
        return not (near.endswith(": ") and numbers.HEADED.search(near))

    @property
    def rest(self) -> str:
        """What follows the number in its sentence, brackets left out."""
        return self._plain(self.number.end)

    def clause(self, start: int) -> str:
        """What follows up to the end of the clause, brackets left out."""
        plain = self._plain(start)[:_AFTER]
        stop = numbers.CLAUSE_END.search(plain)
        return plain[: stop.start()] if stop else plain

    def _near(self, start: int) -> str:
        near = self.folded[start : self.number.start]
        return sizes.LABEL.sub("", near) if self.is_labelled else near

    def _plain(self, start: int) -> str:
        end = min(self.end, start + 2 * _AFTER)
        return _BRACKETED.sub("", self.folded[start:end])


def is_of_people(place: Place) -> bool:
    """Whether people stand behind a number or were named before it; few numbers pass this."""
    folded, number = place.folded, place.number
    return (
        persons.COUNTED.match(folded, number.end, place.end) is not None
        or place.is_sized
        or place.is_a_sample_size
        or planned.PLANNED.match(folded, number.end) is not None
        or is_implied(place)
    )


def may_count(place: Place) -> bool:
    """Whether a number can count people: neither a part of others, nor one of a row."""
    folded, number = place.folded, place.number
    if planned.PLANNED.match(folded, number.end) or place.is_sized:
        return True
    if _is_in_row(place) or place.is_of_a_sex:
        return False
    if place.is_part:
        return parts.INVITED.match(folded, number.end) is not None
    return not place.is_other


def _is_in_row(place: Place) -> bool:
    """Whether a number is one of a row: "85 and 83 patients got A and B, respectively"."""
    end = min(place.end, place.number.end + 2 * _AFTER)
    if not numbers.RESPECTIVELY.search(place.folded, place.number.end, end):
        return False
    rows = numbers.ROW.finditer(place.folded, place.left, end)
    return any(row.start() <= place.number.start < row.end() for row in rows)


def is_implied(place: Place) -> bool:
    """Whether a number stands for people that were named before: "397 were randomized"."""
    number = place.number
    if number.value < _LEAST or numbers.YEAR.match(place.folded, number.start, number.end):
        return False
    if persons.VERB_BEFORE.search(place.folded, place.left, number.start):
        return persons.VERB_OBJECT.match(place.folded, number.end, place.end) is not None
    if numbers.DEVIATION.match(place.folded, number.end) and numbers.MEAN_BEFORE.search(
        place.folded, place.left, number.start
    ):
        return False
    if persons.IMPLIED.match(place.folded, number.end, place.end):
        return True
    if place.folded.endswith(_FROM, 0, number.start):
        return False
    return persons.RANDOMIZED.match(place.folded, number.end, place.end) is not None
