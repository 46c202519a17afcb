"""PubMed XML, one citation or millions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.errors import ExtractError, NoAbstract
from extract.sources.abstract import has_text
from extract.sources.byte_streams import OpenedPage
from extract.sources.document import Document
from extract.sources.layout import lay_out
from extract.sources.many_reports import read_one
from extract.sources.pubmed_article import report_of
from extract.sources.xml_stream import Shape, parse, read_reports, root_of


def claims(head: bytes) -> bool:
    """Whether the first element is that of a PubMed citation or a set of them."""
    return root_of(head, (SHAPE.element, *SHAPE.sets)) is not None


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The citations of a file in their order, each a Document or the reason why it is none.

    Raises:
        ExtractError: the file as a whole is of no use, or its only citation is none.
    """
    yield from read_reports(page, SHAPE, source)


def attempt(citation: bytes, source: str) -> Document | ExtractError:
    """The document of one citation in its bytes, or the reason why there is none."""
    return read_one(citation, _read_citation, source)


def _read_citation(citation: bytes, source: str) -> Document:
    report = report_of(parse(citation, source))
    if not has_text(report.passages):
        raise NoAbstract(source, "expected an abstract, found a citation without one")
    return lay_out(report, source)


SHAPE = Shape(
    element="PubmedArticle",
    sets=("PubmedArticleSet",),
    identifier=re.compile(rb"<PMID[^>]{0,40}>\s{0,40}(\d{1,10})\s{0,40}</PMID>"),
    read=_read_citation,
)
