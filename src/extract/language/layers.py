"""What is known of a text, in one place: the layers that rules read and add their findings to.

All offsets count characters of `layers.text`, which is the record's text. In a spaCy pipeline the
layers stand on the Doc, as `doc._.abstractor` (see `components`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from extract.language import folding
from extract.language.abbreviations import Abbreviation
from extract.language.numbers import Number
from extract.language.scanning import Folded
from extract.sources.document import Document, Fact, Section, SectionKind

if TYPE_CHECKING:
    from extract.language.phrases.words import Word

_START = attrgetter("start")  # bisection asks for it often, so it is one that runs in C

_NONE = Section(0, 0, None, None)


@dataclass(slots=True)
class Layers:
    """Layers on one text; each component fills its own and reads those before it."""

    text: str
    end: int  # what is read for findings ends here
    folded: Folded
    sections: tuple[Section, ...] = ()
    body: tuple[int, int] = (0, 0)  # of an article whose full text is read
    sentences: tuple[tuple[int, int], ...] = ()
    planned: tuple[int, int] = (0, 0)  # of an abstract without headings, see `plans`
    abbreviations: tuple[Abbreviation, ...] = ()
    numbers: tuple[Number, ...] = ()
    number_starts: tuple[int, ...] = ()  # of the numbers, for bisection
    numbered: tuple[tuple[tuple[int, int], tuple[Number, ...]], ...] = ()  # sentences with numbers
    crowded: tuple[Number, ...] = ()  # too many for their sentence; no rule sees these
    facts: tuple[Fact, ...] = ()
    related: tuple[tuple[Fact, ...], ...] = ()
    is_summary: bool = False
    findings: dict[str, tuple[object, ...]] = field(default_factory=dict)  # by rule, see `rules`
    # By sentence, with where each begins; see `phrases`.
    words: dict[int, tuple[list[Word], list[int]]] = field(default_factory=dict)
    own: list[tuple[int, int]] | None = None  # see `attribution`
    last_sentence: tuple[int, int] = (0, 0)  # rules ask for the same one many times over
    last_section: Section = _NONE
    kinds: dict[int, SectionKind] = field(default_factory=dict)  # by offset, as far as asked for

    @classmethod
    def of_document(cls, document: Document) -> Layers:
        """Empty layers on a document's text."""
        return cls(
            text=document.text,
            end=document.reading_end,
            folded=Folded(folding.fold(document.text)),
            sections=document.sections,
            body=document.body,
            facts=document.facts,
            related=document.related,
            is_summary=document.is_summary,
        )

    @classmethod
    def of_text(cls, text: str) -> Layers:
        """Empty layers on a bare text, for those who use the components in a pipeline of theirs."""
        section = Section(0, len(text), None, "abstract")
        return cls(text=text, end=len(text), folded=Folded(folding.fold(text)), sections=(section,))

    def section_at(self, offset: int) -> Section:
        """The section that a character stands in; an empty one in a heading."""
        section = self.last_section
        if not section.start <= offset < section.end:
            index = bisect_right(self.sections, offset, key=_START) - 1
            if index < 0 or offset >= self.sections[index].end:
                return _NONE
            section = self.last_section = self.sections[index]
        return section

    def kind_at(self, offset: int) -> SectionKind:
        """The kind of the section that a character stands in; "other" in a heading."""
        kind = self.kinds.get(offset)
        if kind is None:  # every rule asks for that of each sentence
            kind = self.kinds[offset] = self.section_at(offset).kind or "other"
        return kind

    def is_planned(self, offset: int) -> bool:
        """Whether a character stands where an abstract without headings has no results yet."""
        return self.planned[0] <= offset < self.planned[1]

    @property
    def abstract_abbreviations(self) -> tuple[Abbreviation, ...]:
        """The abbreviations that are not defined in the body of an article."""
        if not self.body[1]:  # so it is most often
            return self.abbreviations
        return tuple(a for a in self.abbreviations if not self.in_body(a.short_start))

    def in_body(self, offset: int) -> bool:
        """Whether a character stands in the body of an article, and not in its abstract."""
        return self.body[0] <= offset < self.body[1]

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that a character stands in."""
        if self.last_sentence[0] <= offset < self.last_sentence[1]:
            return self.last_sentence
        if not self.sentences:
            return 0, self.end
        index = bisect_left(self.sentences, (offset + 1,))  # of the first that begins behind it
        self.last_sentence = self.sentences[index - 1 if index else 0]
        return self.last_sentence

    def numbers_in(self, start: int, end: int) -> tuple[Number, ...]:
        """The numbers that begin within a stretch, in text order."""
        starts = self.number_starts
        first = bisect_left(starts, start)
        return self.numbers[first : bisect_left(starts, end, first)]

    def number_starting_at(self, offset: int) -> Number | None:
        """The number that begins at a character."""
        index = bisect_left(self.number_starts, offset)
        if index < len(self.numbers) and self.number_starts[index] == offset:
            return self.numbers[index]
        return None
