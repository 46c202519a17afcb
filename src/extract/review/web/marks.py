"""The text of a record in pieces, so that words which state several values can be marked.

Evidence overlaps: "34.3%" is a figure, and stands within the sentence that states a direction.
HTML cannot nest marks that cross, so the text is cut wherever a mark begins or ends, and each
piece knows all that it is evidence of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from extract.records.facts import Fact
from extract.records.schema import RecordSection, TrialRecord

MarkKind = Literal["value", "context", "unclaimed"]
_PHRASE = 60  # characters: what is longer is a sentence


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the text that mean something."""

    start: int
    end: int
    kind: MarkKind
    is_quiet: bool = False  # not to be seen until it is looked at


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with the same marks all over."""

    start: int
    text: str
    is_value: bool = False
    is_phrase: bool = False  # a few words that are a value, and no mere part of a sentence
    is_unclaimed: bool = False

    @property
    def end(self) -> int:
        """One past the last character."""
        return self.start + len(self.text)

    @property
    def is_link(self) -> bool:
        """Whether it leads to what it states. A blank between two values has nothing to click."""
        return (self.is_value or self.is_unclaimed) and not self.text.isspace()


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text."""

    pieces: tuple[Piece, ...]
    kind: str  # "title", "heading", "citation" or "body"


def marks(record: TrialRecord, facts: Iterable[Fact]) -> Iterator[Mark]:
    """Where the text states values, what they are about, and numbers that nothing claims."""
    for fact in facts:
        for place in fact.evidence:
            is_sentence = place.end - place.start > _PHRASE
            is_quiet = is_sentence or fact.field.startswith("citation.")
            yield Mark(place.start, place.end, "value", is_quiet=is_quiet)
        for place in fact.context:
            yield Mark(place.start, place.end, "context")
    for number in record.coverage.unclaimed:
        yield Mark(number.start, number.end, "unclaimed")


def lines(text: str, sections: Sequence[RecordSection], marks: Iterable[Mark]) -> tuple[Line, ...]:
    """The lines of a text with their marks, without those that are empty.

    Marks that lie outside of the text, as where the files are not of the same run, are left out.
    """
    within = {mark for mark in marks if 0 <= mark.start < mark.end <= len(text)}
    in_order = sorted(within, key=lambda mark: mark.start)
    return tuple(_lines(text, _kinds(text, sections), in_order))


def _lines(text: str, kinds: dict[int, str], marks: list[Mark]) -> Iterator[Line]:
    start, kind = 0, "body"
    at, touching = 0, list[Mark]()
    for line in text.split("\n"):
        end = start + len(line)
        while at < len(marks) and marks[at].start < end:
            touching.append(marks[at])
            at += 1
        kind = kinds.get(start, kind if kind == "citation" else "body")
        if line.strip():
            yield Line(tuple(_pieces(text, start, end, touching)), kind)
        start = end + 1
        touching = [mark for mark in touching if mark.end > start]


def _pieces(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[Piece]:
    """One line cut at every border; `marks` are those that touch it."""
    borders = {start, end}
    for mark in marks:
        borders |= {max(start, mark.start), min(end, mark.end)}
    cuts = sorted(borders)
    for left, right in pairwise(cuts):
        here = [mark for mark in marks if mark.start <= left and right <= mark.end]
        values = [mark for mark in here if mark.kind == "value"]
        yield Piece(
            left,
            text[left:right],
            is_value=bool(values),
            is_phrase=any(not mark.is_quiet for mark in values),
            is_unclaimed=any(mark.kind == "unclaimed" for mark in here),
        )


def _kinds(text: str, sections: Sequence[RecordSection]) -> dict[int, str]:
    """What the lines are that are no plain text, by the offset at which they begin."""
    kinds: dict[int, str] = {}
    for section in sections:
        if section.kind in {"title", "citation"}:
            kinds[text.rfind("\n", 0, section.start) + 1] = section.kind
        if section.heading:
            line = text.rfind(section.heading, 0, section.start)
            # A heading on a line of its own; "METHODS: We ..." is a line of text.
            if line >= 0 and text[line:].partition("\n")[0].strip() == section.heading:
                kinds[line] = "heading"
    return kinds
