"""JATS, the XML in which articles are published: one article, or a set as PMC gives it.

A record is made from title and abstract, and from the body too where the full text is asked for.
Some collections keep an article without its front, as its abstract with the sections behind it:
such a piece is read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources.abstract import has_text
from extract.sources.byte_streams import OpenedPage, read_whole, without_nulls
from extract.sources.document import Document
from extract.sources.jats.abstract import abstract_passages
from extract.sources.jats.body import body_passages
from extract.sources.jats.front import imprint_of, keywords_of, title_of
from extract.sources.jats.statements import (
    conflict_of,
    funding_of,
    registration_of,
    statements_of,
)
from extract.sources.jats.tables import tables_of
from extract.sources.jats.text import local_name
from extract.sources.layout import lay_out
from extract.sources.limits import MAX_ELEMENTS
from extract.sources.report import Report
from extract.sources.xml_stream import Shape, parse, read_reports, root_of

FRONT = re.compile(rb"<(?:front|article-meta)[\s>]")
PIECE = re.compile(rb"\s{0,20}<abstract(?: [^<>]{0,200})?>\s{0,20}<(?:title|sec|p)[ >]")
SECTION, SECTION_END = re.compile(rb"<sec[\s>]"), re.compile(rb"</sec>")
MAX_SURPLUS = 9
# Declared around an article in a set, or around what a piece was cut from.
PREFIXES = {
    b"ali": b"http://www.niso.org/schemas/ali/1.0/",
    b"mml": b"http://www.w3.org/1998/Math/MathML",
    b"xlink": b"http://www.w3.org/1999/xlink",
    b"xsi": b"http://www.w3.org/2001/XMLSchema-instance",
}


def claims(head: bytes) -> bool:
    """Whether the first element is that of an article with a front, or a set of such."""
    head = without_nulls(head)
    if root_of(head, (SHAPE.element, *SHAPE.sets)) is not None:
        return FRONT.search(head) is not None
    return PIECE.match(head) is not None


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The articles of a file in their order, each a Document or the reason why it is none.

    Raises:
        ExtractError: the file as a whole is of no use, or its only article is none.
    """
    return _read(page, SHAPE, source)


def read_full_text(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The same with the sections and tables of the body.

    Raises:
        ExtractError: the file as a whole is of no use, or its only article is none.
    """
    return _read(page, replace(SHAPE, read=_read_whole_article), source)


def _read(page: OpenedPage, shape: Shape, source: str) -> Iterator[Document | ExtractError]:
    if PIECE.match(page.head) is not None:
        piece = _framed(read_whole(page, source), source, with_body=shape is not SHAPE)
        yield shape.read(piece, source)
    else:
        yield from read_reports(page, shape, source)


def _read_article(piece: bytes, source: str) -> Document:
    """The document of title and abstract."""
    article = _tree(piece, source)
    report = _report(article)
    if not has_text(report.passages):
        raise NoAbstract(source, "expected an abstract, found an article without one")
    return lay_out(report, source)


def _read_whole_article(piece: bytes, source: str) -> Document:
    """The document of title, abstract and body."""
    article = _tree(piece, source)
    report = _report(article)
    body = tuple(body_passages(article))
    if not has_text(report.passages) and not body:
        raise NoAbstract(source, "expected an abstract or a body, found neither")
    tables = tuple(tables_of(article))
    return lay_out(replace(report, passages=report.passages + body, tables=tables), source)


def _tree(piece: bytes, source: str) -> etree._Element:
    if piece.count(b"<") > MAX_ELEMENTS:
        raise UnreadableSource(source, f"expected at most {MAX_ELEMENTS:,} elements, found more")
    article = parse(_declared(piece), source)
    for element in article.iter(etree.Element):
        element.tag = local_name(element)
    return article


def _report(article: etree._Element) -> Report:
    passages, keywords = abstract_passages(article)
    statements = statements_of(article)
    return Report(
        format="jats-xml",
        title=title_of(article),
        passages=passages + registration_of(article, statements) + funding_of(article, statements),
        keywords=keywords_of(article) or keywords,
        imprint=imprint_of(article),
        conflict=conflict_of(statements),
    )


def _framed(piece: bytes, source: str, *, with_body: bool) -> bytes:
    """An abstract with the sections behind it, as the article that it was cut from.

    Raises:
        UnreadableSource: the abstract has no end.
    """
    abstract, end, body = piece.partition(b"</abstract>")
    if not end:
        raise UnreadableSource(source, "expected an abstract, found it cut off")
    front = b"<front><article-meta>" + abstract + end + b"</article-meta></front>"
    sections = b"<body>" + _balanced(body) + b"</body>" if with_body else b""
    return b"<article>" + front + sections + b"</article>"


def _balanced(body: bytes) -> bytes:
    """The sections without the end of one that was opened before the piece was cut out."""
    surplus = len(SECTION_END.findall(body)) - len(SECTION.findall(body))
    for _ in range(min(max(surplus, 0), MAX_SURPLUS)):
        if not body.rstrip().endswith(b"</sec>"):
            break
        body = body.rstrip().removesuffix(b"</sec>")
    return body


def _declared(piece: bytes) -> bytes:
    """The article with every prefix declared that articles use."""
    declarations = b"".join(
        b' xmlns:%b="%b"' % (prefix, name)
        for prefix, name in PREFIXES.items()
        if b"xmlns:" + prefix not in piece
    )
    return piece.replace(b"<article", b"<article" + declarations, 1)


SHAPE = Shape(
    element="article",
    sets=("pmc-articleset", "OAI-PMH"),
    identifier=re.compile(rb"<article-id pub-id-type=[\"']pmid[\"']>\s{0,40}(\d{1,10})\s{0,40}<"),
    read=_read_article,
)
