"""The one shape that every reader gives: a text that is never rewritten, and layers on it.

A `Document` holds one clean text. All that is known of the report (its citation, sections, and
the labelled facts of a card) points into that text by character offsets, so that every value of a
record can show where it stands.

The text begins with what is read for findings (title, abstract, registration, legends) and ends
with what is only kept (`BACK_MATTER`: the conflict statement, authors, journal, dates, tables).
"""

from __future__ import annotations

from dataclasses import field
from typing import Generic, Literal, TypeVar

from extract.sources.places import Place
from extract.values import frozen

T = TypeVar("T")

SourceFormat = Literal[
    "pubmed-xml",
    "jats-xml",
    "nbib",
    "pubmed-html",
    "europepmc-json",
    "pubmed-abstracts",
    "pubmed-text",
    "ris",
    "article-html",
    "pdf",
    "clinicaltrials-json",
    "journal-club-html",
    "summary-html",
    "summary-text",
    "plain-text",
]

SectionKind = Literal[
    "title",
    "abstract",  # a paragraph of the abstract without a heading, or with one that says no more
    "background",
    "objective",
    "design",
    "setting",
    "population",
    "interventions",
    "outcomes",
    "methods",
    "results",  # also the key findings of a summary page
    "conclusion",  # also the bottom line of a summary page
    "limitations",
    "registration",
    "funding",
    "card",  # the labelled facts of a summary page
    "related_trials",
    "discussion",  # significance, history: what is said about a trial, not what it found
    "legend",
    "keywords",
    "conflict",
    "citation",
    "table",  # of a full text, a line a row
    "other",
]
# Which part of an article a section is of: title, abstract and what stands around it, or the body.
SectionPart = Literal["abstract", "body"]

# Where a report says how the trial was done.
METHODS: frozenset[SectionKind] = frozenset(
    {"methods", "design", "setting", "population", "interventions", "outcomes"}
)

# What came of the trial, which is told when it is over.
TOLD_LATER: frozenset[SectionKind] = frozenset({"results", "conclusion"})
# Kept in the text and shown as evidence, but never read for findings. These sections come last.
BACK_MATTER: frozenset[SectionKind] = frozenset({"conflict", "citation", "table"})


@frozen
class Section:
    """A stretch of the text. `start:end` is the body, without the heading.

    `kind` is None where a reader met a heading that it has no opinion on; `language.sections`
    then decides from the heading.
    """

    start: int
    end: int
    heading: str | None = None
    kind: SectionKind | None = None
    part: SectionPart = "abstract"


@frozen
class Stated(Generic[T]):
    """A value that a page states outright, with the places where it stands, in text order."""

    value: T
    spans: tuple[tuple[int, int], ...]


@frozen
class PartialDate:
    """A date as far as it is printed. Nothing is filled in: "2008 Feb" has no day."""

    year: int
    month: int | None = None
    day: int | None = None

    def isoformat(self) -> str:
        """The date as ISO 8601 with reduced precision: 2008, 2008-02 or 2008-02-28."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)


@frozen
class Notice:
    """What was published about this report afterwards, such as a retraction.

    `kind` is the lower-case MEDLINE RefType without "In": retraction, erratum,
    expression-of-concern, comment, update, republished.
    """

    kind: str
    reference: str


@frozen
class Citation:
    """Who published what, where and when, as the page states it."""

    title: Stated[str] | None = None
    authors: tuple[Stated[str], ...] = ()
    has_more_authors: bool = False  # "et al." is printed after the last name
    group: Stated[str] | None = None  # a collective author, such as "VASST Investigators"
    journal: Stated[str] | None = None
    volume: Stated[str] | None = None
    issue: Stated[str] | None = None
    pages: Stated[str] | None = None
    published: Stated[PartialDate] | None = None
    published_online: Stated[PartialDate] | None = None
    doi: Stated[str] | None = None
    pmid: Stated[str] | None = None
    pmcid: Stated[str] | None = None
    publication_types: tuple[Stated[str], ...] = ()
    keywords: tuple[Stated[str], ...] = ()
    mesh: tuple[Stated[str], ...] = ()
    notices: tuple[Stated[Notice], ...] = ()
    language: Stated[str] | None = None  # ISO 639-2, as MEDLINE gives it


@frozen
class Mending:
    """Damaged characters as they came, and as they are read: "â‰¥" is "≥"."""

    printed: str
    read: str


@frozen
class Fact:
    """A labelled value of a card, such as "Sample 778". `start:end` is the value.

    `label` is lower case, in the page's own words: design, sample, duration, setting, population,
    intervention, comparator, outcome; for a related trial also name, year, journal, tested,
    endpoint, key result.
    """

    label: str
    start: int
    end: int


@frozen
class Document:
    """One report as its reader gives it. `text[start:end]` is what any layer points at."""

    text: str
    sections: tuple[Section, ...]
    citation: Citation = field(default_factory=Citation)
    facts: tuple[Fact, ...] = ()
    related: tuple[tuple[Fact, ...], ...] = ()  # one tuple a related trial
    format: SourceFormat = "plain-text"
    is_summary: bool = False  # a page about a trial, not the report itself
    study: str = ""  # the number of a study in the registry that the page is of
    mended: tuple[Mending, ...] = ()
    places: tuple[Place, ...] = ()  # of a PDF: where on its pages the text stands

    @property
    def body(self) -> tuple[int, int]:
        """Where the body stands that is read for findings, headings and all; empty without one."""
        read = [s for s in self.sections if s.kind not in BACK_MATTER]
        bodies = [index for index, section in enumerate(read) if section.part == "body"]
        if not bodies:
            return 0, 0
        first, last = bodies[0], bodies[-1]
        return (read[first - 1].end if first else 0), read[last].end

    @property
    def reading_end(self) -> int:
        """Where the text that is read for findings ends and the back matter begins."""
        end = 0
        for section in self.sections:
            if section.kind in BACK_MATTER:
                return end
            end = section.end
        return len(self.text)
