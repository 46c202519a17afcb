"""What a reader took from a page, before it is laid out as one text.

Every format gives the same `Report`, so that one module (`layout`) decides how a text looks and
where its parts stand. Strings are as printed, free of markup and boilerplate; "" is absent.
"""

from __future__ import annotations

from dataclasses import field

from extract.sources.document import Fact, Notice, SectionKind, SectionPart, SourceFormat
from extract.values import frozen

CONFLICT_HEADING = "Conflict of interest statement"


@frozen
class Passage:
    """One section: a heading as printed, without its colon, and a body, a line a paragraph.

    The offsets of `facts` and `related` count within the body.
    """

    body: str
    heading: str | None = None
    kind: SectionKind | None = None
    facts: tuple[Fact, ...] = ()
    related: tuple[tuple[Fact, ...], ...] = ()
    part: SectionPart = "abstract"


def conflict_passage(statement: str) -> Passage | None:
    """The section of a statement on conflicts of interest; None where nothing is stated."""
    return Passage(statement, CONFLICT_HEADING, "conflict") if statement else None


@frozen
class Imprint:
    """Who published a report, where and when, as printed."""

    authors: tuple[str, ...] = ()
    has_more_authors: bool = False
    group: str = ""
    journal: str = ""
    published: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    published_online: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    publication_types: tuple[str, ...] = ()
    mesh: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    language: str = ""


@frozen
class Report:
    """A page's content in reading order: title, passages, keywords, legends, back matter."""

    format: SourceFormat
    title: str = ""
    passages: tuple[Passage, ...] = ()
    keywords: tuple[str, ...] = ()
    legends: tuple[Passage, ...] = ()
    imprint: Imprint = field(default_factory=Imprint)
    conflict: Passage | None = None
    tables: tuple[Passage, ...] = ()
    is_summary: bool = False
    study: str = ""  # the number of a study in the registry that the page is of
