"""What an input holds, citation by citation; what is not wanted is never more than looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import sources
from extract.bulk.filters import Filter
from extract.errors import ExtractError
from extract.sources import pubmed_xml
from extract.sources.byte_streams import OpenedPage, Readable, open_page
from extract.sources.document import Document
from extract.sources.pubmed_xml import SHAPE
from extract.sources.xml_stream import cut, root_of
from extract.values import frozen

_DELETED = re.compile(rb"<PMID[^>]{0,40}>\s{0,40}(\d{1,10})\s{0,40}</PMID>")


@frozen
class Given:
    """A citation: its document or why there is none, or neither where it is not wanted."""

    pmid: int | None
    document: Document | ExtractError | None


@frozen
class Deleted:
    """A citation that is withdrawn from PubMed."""

    pmid: int


def citations(
    stream: Readable, name: str, wanted: Filter, *, full_text: bool = False
) -> Iterator[Given | Deleted]:
    """What each citation of an input gives, in their order.

    Raises:
        ExtractError: the input as a whole is of no use, or breaks off: then nothing of it is.
    """
    page = open_page(stream, name)
    if root_of(page.head, SHAPE.sets) is not None:
        yield from _of_pubmed(page, name, wanted)
        return
    for given in sources.read_opened(page, name, full_text=full_text):
        yield _whole(given, name, wanted)


def _of_pubmed(page: OpenedPage, name: str, wanted: Filter) -> Iterator[Given | Deleted]:
    number = 0
    for piece in cut(page, SHAPE, name):
        if not SHAPE.is_report(piece):
            if b"<DeleteCitation" in piece:
                yield from (Deleted(int(pmid)) for pmid in _DELETED.findall(piece))
            continue
        number += 1
        printed = SHAPE.name_of(piece)
        pmid = int(printed) if printed else None
        if not wanted.may_keep(piece):
            yield Given(pmid, None)
            continue
        document = pubmed_xml.attempt(piece, f"{name}#{printed or number}")
        yield Given(pmid, document if _is_wanted(document, wanted) else None)


def _whole(given: Document | ExtractError, name: str, wanted: Filter) -> Given:
    """A citation that a reader gives.

    Raises:
        ExtractError: what is given is that the input breaks off.
    """
    if isinstance(given, ExtractError) and given.source == name:
        raise given
    pmid = None
    if isinstance(given, Document) and given.citation.pmid is not None:
        printed = given.citation.pmid.value
        pmid = int(printed) if printed.isascii() and printed.isdecimal() else None
    return Given(pmid, given if _is_wanted(given, wanted) else None)


def _is_wanted(document: Document | ExtractError, wanted: Filter) -> bool:
    return isinstance(document, ExtractError) or wanted.keeps(document)
