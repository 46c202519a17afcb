"""The bytes of a PDF to a `Document`: the order of the steps, and what refuses a file.

Pure but for its cost, which a hostile file decides: `worker` therefore runs it in a process that
can be ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.abstract import abstract_of as passages_of
from extract.sources.document import Document
from extract.sources.layout import lay_out
from extract.sources.pdf.abstract import Abstract, abstract_of
from extract.sources.pdf.body import body_of
from extract.sources.pdf.characters import NOT_TEXT
from extract.sources.pdf.columns import in_reading_order
from extract.sources.pdf.front import (
    authors_of,
    clean_title,
    registration_of,
    title_of_article,
)
from extract.sources.pdf.furniture import Furniture, without_line_numbers
from extract.sources.pdf.glyphs import Sheet, opened, sheets_of, title_of
from extract.sources.pdf.hyphens import Words
from extract.sources.pdf.imprint import imprint_of
from extract.sources.pdf.keywords import keywords_of
from extract.sources.pdf.lines import Line, Segment, line_of, segments_of
from extract.sources.pdf.paragraphs import Paragraph, paragraphs_of
from extract.sources.pdf.runs import runs_of
from extract.sources.pdf.tables import tables_of
from extract.sources.places import Placed, joined
from extract.sources.report import Passage, Report

FRONT_PAGES = 4  # an abstract is on the first two; the others show what is printed on every page
MAX_PAGES = 400  # of a full text
WIDE = 0.6  # of the width of a page: a table over all its columns
MIN_GLYPHS = 200  # of the pages that are read: fewer are a scan with a stamp on it
MAX_UNKNOWN = 0.05  # of the glyphs: fonts that do not say what they show


class _Read(NamedTuple):
    """The pages that were read."""

    title: str  # as the file's properties have it
    sheets: list[Sheet]
    segments: list[list[Segment]]


def read_pdf(data: bytes, source: str, *, full_text: bool = False) -> Document:
    """The document of a PDF.

    Raises:
        UnreadableSource: the file is damaged, locked, a scan without text, or too large.
        NoAbstract: no abstract can be told from what stands around it.
    """
    pages = _read_pages(data, source, MAX_PAGES if full_text else FRONT_PAGES)
    lines, margins, tables = _sorted_out(pages)
    paragraphs = paragraphs_of(lines, Words(line.text for line in lines))
    abstract = abstract_of([p for p in paragraphs if p.page <= FRONT_PAGES])
    if abstract is None:
        raise NoAbstract(
            source, "expected an abstract, found none that layout or words tell from the text"
        )
    report = _report(pages.title, paragraphs, abstract, margins)
    if full_text:
        body = body_of(paragraphs[abstract.end :])
        report = replace(
            report,
            passages=report.passages + body.passages + body.statements,
            conflict=body.conflict,
            tables=tuple(tables),
        )
    return lay_out(report, source)


def _sorted_out(pages: _Read) -> tuple[list[Line], list[Placed], list[Passage]]:
    """The lines of the text, those of heads and feet, and the tables."""
    layout = list(zip(pages.sheets, pages.segments, strict=True))
    furniture = Furniture([(sheet.height, segments) for sheet, segments in layout])
    lines: list[Line] = []
    margins: list[Placed] = []
    tables: list[Passage] = []
    for sheet, segments in layout:
        kept = without_line_numbers(segments)
        kept = furniture.without(sheet.number, sheet.height, kept)
        margins += (line_of([s], sheet.number).text for s in _others(segments, kept))
        cuts: list[float] = []
        for table in tables_of(sheet, kept):
            tables.append(table.passage)
            kept = _others(kept, table.segments)
            cuts += [table.middle] if table.width > WIDE * sheet.width else []
        for part in _parted(kept, cuts):
            lines += in_reading_order(part, sheet.number)
    return lines, margins, tables


def _parted(segments: list[Segment], cuts: list[float]) -> Iterator[list[Segment]]:
    """What stands above, between and below the tables that go over all columns."""
    for cut in sorted(cuts):
        yield [s for s in segments if s.base <= cut]
        segments = [s for s in segments if s.base > cut]
    yield segments


def _others(segments: list[Segment], taken: list[Segment]) -> list[Segment]:
    ids = set(map(id, taken))
    return [segment for segment in segments if id(segment) not in ids]


def _report(
    named: str, paragraphs: list[Paragraph], abstract: Abstract, margins: list[Placed]
) -> Report:
    """Title, abstract and what is printed of the publication, up to the abstract's page."""
    page = paragraphs[abstract.start].page
    before, behind = paragraphs[: abstract.start], paragraphs[abstract.end :]
    title = title_of_article(before, page, named, margins)
    front = [p for p in paragraphs if p.page <= page]
    around = [*before, *(p for p in behind if p.page <= page + 1)]
    width = max(line.x1 for p in front for line in p.lines)
    authors, group = authors_of(before if title is None else before[title + 1 :], width)
    passages, _ = passages_of(list(abstract.parts), partial(joined, "\n"))
    return Report(
        format="pdf",
        title="" if title is None else clean_title(before[title].text),
        passages=passages + registration_of(around),
        keywords=abstract.keywords or keywords_of([p for p in around if p.page == page]),
        imprint=replace(imprint_of(front, margins), authors=authors, group=group),
    )


def _read_pages(data: bytes, source: str, most: int) -> _Read:
    """What stands on the first pages.

    Raises:
        UnreadableSource: nothing can be read of them.
    """
    with opened(data, source) as pdf:
        sheets = list(sheets_of(pdf, source, most + 1))
        title = title_of(pdf)
    sheets = sheets[:most]
    _check(sheets, source)
    return _Read(title, sheets, [segments_of(runs_of(sheet.glyphs)) for sheet in sheets])


def _check(sheets: list[Sheet], source: str) -> None:
    glyphs = [glyph.text for sheet in sheets for glyph in sheet.glyphs if glyph.text != " "]
    if not sheets:
        raise UnreadableSource(source, "expected a PDF with pages, found none")
    if len(glyphs) < MIN_GLYPHS:
        what = "pictures of pages" if any(s.has_picture for s in sheets) else "pages"
        raise UnreadableSource(
            source,
            f"expected text, found {what} without any: a scan must be recognised (OCR) first",
        )
    if glyphs.count(NOT_TEXT) > MAX_UNKNOWN * len(glyphs):
        raise UnreadableSource(source, "expected text, found fonts that do not say what they show")
