"""PubMed XML, one citation or millions, read as a stream in constant memory.

The stream is cut at the end of each citation and every piece is parsed by itself: a broken one
costs itself alone, no document type is ever read (so that there is no entity to expand), and what
one citation may cost is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources.abstract import has_text
from extract.sources.byte_streams import UNPACKING_ERRORS, OpenedPage, Readable, as_utf8
from extract.sources.document import Document
from extract.sources.layout import lay_out
from extract.sources.limits import CHUNK_BYTES, MAX_CITATION_BYTES
from extract.sources.pubmed_article import report_of

ROOT = re.compile(rb"<(?P<root>PubmedArticle(?:Set)?)[\s>]")
OPENING = re.compile(rb"<PubmedArticle[\s>]")
CLOSING = b"</PubmedArticle>"
END_OF_SET = re.compile(rb"</PubmedArticleSet\s{0,10}>")
PMID = re.compile(rb"<PMID[^>]{0,40}>\s{0,40}(\d{1,10})\s{0,40}</PMID>")
ANY_ELEMENT = re.compile(rb"<[A-Za-z]")
PARSER = etree.XMLParser(
    encoding="utf-8",
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    remove_comments=True,
    remove_pis=True,
)


def claims(head: bytes) -> bool:
    """Whether the first element is that of a PubMed citation or a set of them."""
    return root_of(head) is not None


def root_of(head: bytes) -> str | None:
    """The name of the root element, if it is one of ours."""
    head = head.replace(b"\0", b"")  # UTF-16 of ASCII, for as long as it is only looked at
    root = ROOT.search(head)
    if root is None or ANY_ELEMENT.search(head, 0, root.start()):
        return None
    return root["root"].decode("ascii")


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The citations of a file in their order, each a Document or the reason why it is none.

    Raises:
        ExtractError: the file as a whole is of no use, or its only citation is none.
    """
    if root_of(page.head) == "PubmedArticle":
        yield _read_citation(_only(page, source), source)
        return
    count = 0
    for count, outcome in enumerate(_read_set(as_utf8(page), source), start=1):  # noqa: B007
        yield outcome
    if not count:
        raise NoAbstract(source, "expected citations, found an empty set")


def _only(page: OpenedPage, source: str) -> bytes:
    slices = list(_slices(as_utf8(page), source))
    if len(slices) != 2 or slices[1].strip():
        raise UnreadableSource(source, "expected one whole PubmedArticle, found it cut off")
    return slices[0]


def _read_set(stream: Readable, source: str) -> Iterator[Document | ExtractError]:
    number = 0
    rest = b""
    try:
        for rest in _slices(stream, source):
            for citation in _citations(rest):
                number += 1
                yield _attempt(citation, source, number)
    except UnreadableSource as error:
        yield UnreadableSource(source, f"after citation {number}: {error.message}")
        return
    if END_OF_SET.search(rest) is None:
        yield UnreadableSource(source, f"the file is cut off after citation {number}")


def _slices(stream: Readable, source: str) -> Iterator[bytes]:
    """The stream, cut after the end of each citation; the last piece is what follows them.

    Raises:
        UnreadableSource: the stream is damaged, or a citation larger than any that is real.
    """
    buffer = b""
    searched = 0
    while chunk := _chunk(stream, source):
        buffer += chunk
        done = 0
        while (end := buffer.find(CLOSING, searched)) >= 0:
            searched = end + len(CLOSING)
            yield buffer[done:searched]
            done = searched
        buffer = buffer[done:]
        searched = max(0, len(buffer) - len(CLOSING))
        if len(buffer) > MAX_CITATION_BYTES:
            raise UnreadableSource(
                source, f"expected a citation of at most {MAX_CITATION_BYTES:,} bytes, found more"
            )
    yield buffer


def _chunk(stream: Readable, source: str) -> bytes:
    try:
        return stream.read(CHUNK_BYTES)
    except (*UNPACKING_ERRORS, UnicodeError) as error:
        raise UnreadableSource(source, f"the file is damaged: {error}") from error


def _citations(piece: bytes) -> list[bytes]:
    """The citations in a piece: one, or several of which only the last has an end.

    Where the file breaks off in the midst of a citation, that one is not among them.
    """
    starts = [match.start() for match in OPENING.finditer(piece)]
    if not piece.endswith(CLOSING) and END_OF_SET.search(piece) is None:
        return [piece[start:end] for start, end in pairwise(starts)]
    return [piece[start:end] for start, end in pairwise([*starts, len(piece)])]


def _attempt(citation: bytes, source: str, number: int) -> Document | ExtractError:
    pmid = PMID.search(citation)
    name = f"{source}#{pmid.group(1).decode('ascii') if pmid else number}"
    try:
        return _read_citation(citation, name)
    except ExtractError as error:
        return error


def _read_citation(citation: bytes, source: str) -> Document:
    start = OPENING.search(citation)
    try:
        article = etree.fromstring(citation[start.start() if start else 0 :], PARSER)
    except etree.XMLSyntaxError as error:
        raise UnreadableSource(source, f"expected a citation, found broken XML: {error}") from error
    report = report_of(article)
    if not has_text(report.passages):
        raise NoAbstract(source, "expected an abstract, found a citation without one")
    return lay_out(report, source)
