"""A report to a `Document`: the one place that decides how a text looks.

A title line; then for each section its heading on a line of its own, its body, and a blank line.
The citation block, the conflict statement and tables come last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from extract.errors import UnreadableSource
from extract.sources.dates import read_date
from extract.sources.decoding import mendings
from extract.sources.document import (
    Citation,
    Document,
    Fact,
    Notice,
    PartialDate,
    Section,
    Stated,
)
from extract.sources.limits import MAX_TEXT
from extract.sources.report import Imprint, Passage, Report
from extract.sources.text_builder import TextBuilder

_NO_IMPRINT = Imprint()


def lay_out(report: Report, source: str) -> Document:
    """The report as one text with its sections, facts and citation pointing into it.

    Raises:
        UnreadableSource: the text would be longer than that of any real report.
    """
    if sum(map(len, _strings(report))) > MAX_TEXT:
        raise UnreadableSource(source, f"expected at most {MAX_TEXT:,} characters, found more")
    page = _Page()
    title = page.add_title(report.title)
    for passage in report.passages:
        page.add_passage(passage)
    keywords = page.add_keywords(report.keywords)
    for legend in report.legends:
        page.add_passage(legend)
    citation = page.add_imprint(report.imprint)
    if report.conflict is not None:
        page.add_passage(report.conflict)
    for table in report.tables:
        page.add_passage(table)
    return Document(
        text=page.builder.text,
        places=page.builder.places,
        sections=tuple(page.sections),
        citation=replace(citation, title=title, keywords=keywords),
        facts=tuple(page.facts),
        related=tuple(page.related),
        format=report.format,
        is_summary=report.is_summary,
        study=report.study,
        mended=mendings(),
    )


class _Page:
    """A text in the making, and the layers on it."""

    def __init__(self) -> None:
        self.builder = TextBuilder()
        self.sections: list[Section] = []
        self.facts: list[Fact] = []
        self.related: list[tuple[Fact, ...]] = []

    def add_title(self, title: str) -> Stated[str] | None:
        """The title, where there is one."""
        if not title:
            return None
        start, end = self.builder.add(title)
        self.sections.append(Section(start, end, None, "title"))
        return Stated(str(title), ((start, end),))

    def add_passage(self, passage: Passage) -> None:
        """Writes a section with its heading."""
        self._add_heading(passage.heading)
        start, end = self.builder.add(passage.body)
        heading = None if passage.heading is None else str(passage.heading)
        self.sections.append(Section(start, end, heading, passage.kind, passage.part))
        self.facts.extend(_moved(passage.facts, start))
        self.related.extend(_moved(trial, start) for trial in passage.related)

    def add_keywords(self, keywords: tuple[str, ...]) -> tuple[Stated[str], ...]:
        """The keywords, as a section of their own."""
        if not keywords:
            return ()
        self._add_heading("Keywords")
        start = len(self.builder)
        stated = self._add_list(keywords, "; ")
        self.sections.append(Section(start, len(self.builder), "Keywords", "keywords"))
        return stated

    def add_imprint(self, imprint: Imprint) -> Citation:
        """The citation, written as a reader would print it."""
        if imprint == _NO_IMPRINT:
            return Citation()
        self._add_heading(None)
        start = len(self.builder)
        citation = self._add_citation(imprint)
        self.sections.append(Section(start, len(self.builder), None, "citation"))
        return citation

    def _add_heading(self, heading: str | None) -> None:
        if len(self.builder):
            self.builder.add("\n\n")
        if heading:
            self.builder.add(heading)
            self.builder.add("\n")

    def _add_citation(self, imprint: Imprint) -> Citation:
        with_source = self._add_source(imprint)
        return replace(
            with_source,
            doi=self._add_labelled("doi: ", imprint.doi),
            pmid=self._add_labelled("PMID: ", imprint.pmid),
            pmcid=self._add_labelled("PMCID: ", imprint.pmcid),
            authors=self._add_authors(imprint),
            has_more_authors=imprint.has_more_authors,
            group=self._add_labelled("", imprint.group),
            publication_types=self._add_line("Publication types: ", imprint.publication_types),
            mesh=self._add_line("MeSH terms: ", imprint.mesh),
            notices=tuple(self._add_notice(notice) for notice in imprint.notices),
            language=self._add_labelled("Language: ", imprint.language),
        )

    def _add_source(self, imprint: Imprint) -> Citation:
        """A line such as "Crit Care Med. 2025 Apr 1;53(4):e884-e896. Epub 2025 Feb 28."."""
        return Citation(
            journal=self._add_stated(imprint.journal),
            published=self._add_date(". ", imprint.published),
            volume=self._add_stated(imprint.volume, ";"),
            issue=self._add_stated(imprint.issue, " (" if not imprint.volume else "(", ")"),
            pages=self._add_stated(imprint.pages, ":"),
            published_online=self._add_date(". Epub ", imprint.published_online),
        )

    def _add_authors(self, imprint: Imprint) -> tuple[Stated[str], ...]:
        authors = self._add_line("", imprint.authors, ", ")
        if imprint.has_more_authors and authors:
            self.builder.add(" et al.")
        return authors

    def _add_notice(self, notice: Notice) -> Stated[Notice]:
        self._break_line()
        label = notice.kind.replace("-", " ").capitalize()
        return Stated(notice, (self.builder.add(f"{label} in: {notice.reference}"),))

    def _add_labelled(self, label: str, value: str) -> Stated[str] | None:
        if not value:
            return None
        self._break_line()
        self.builder.add(label)
        return self._add_stated(value)

    def _add_line(
        self, label: str, values: tuple[str, ...], between: str = "; "
    ) -> tuple[Stated[str], ...]:
        if not values:
            return ()
        self._break_line()
        self.builder.add(label)
        return self._add_list(values, between)

    def _break_line(self) -> None:
        if not self.builder.ends_line:
            self.builder.add("\n")

    def _add_stated(self, value: str, before: str = "", after: str = "") -> Stated[str] | None:
        """The value, set off from what stands before it on the line, if anything does."""
        if not value:
            return None
        starts_line = self.builder.ends_line
        self.builder.add("" if starts_line else before)
        span = self.builder.add(value)
        self.builder.add("" if starts_line else after)
        return Stated(str(value), (span,))

    def _add_date(self, before: str, printed: str) -> Stated[PartialDate] | None:
        stated = self._add_stated(printed, before)
        date = read_date(printed)
        return None if stated is None or date is None else Stated(date, stated.spans)

    def _add_list(self, values: tuple[str, ...], between: str) -> tuple[Stated[str], ...]:
        spans = self.builder.add_all(values, between)
        return tuple(Stated(str(v), (span,)) for v, span in zip(values, spans, strict=True))


def _strings(report: Report) -> Iterator[str]:
    imprint = report.imprint
    yield report.title
    for passage in (
        *report.passages,
        *report.legends,
        *report.tables,
        *filter(None, [report.conflict]),
    ):
        yield passage.body
    yield from chain(report.keywords, imprint.authors, imprint.mesh, imprint.publication_types)
    yield from (notice.reference for notice in imprint.notices)


def _moved(facts: tuple[Fact, ...], by: int) -> tuple[Fact, ...]:
    return tuple(replace(fact, start=fact.start + by, end=fact.end + by) for fact in facts)
