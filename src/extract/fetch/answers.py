"""What PubMed answered, checked before anybody relies on it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import field

from lxml import etree

from extract.fetch.errors import Trouble
from extract.sources.xml_stream import ANY_ELEMENT, PARSER
from extract.values import frozen

_NAME = re.compile(rb"<([A-Za-z]{1,60})")
_DECLARED = re.compile(rb"\s{0,100}<\?xml[^>]{0,200}?encoding\s{0,10}=\s{0,10}[\"']([^\"']{1,40})")
_OPENING = re.compile(rb"<(PubmedArticle|PubmedBookArticle)[\s>]")
_PMID = re.compile(rb"<PMID[^>]{0,40}>\s{0,40}(\d{1,10})\s{0,40}</PMID>")
_EMPTY_SET = re.compile(rb"<PubmedArticleSet\s{0,10}/>")
_END_OF_SET = re.compile(rb"</PubmedArticleSet\s{0,10}>")
_NONE_EXISTS = "ID list is empty"
_UTF_8 = (b"utf-8", b"utf8", b"us-ascii")
# What PubMed left out of a search, and says so.
_NOTES = (
    "ErrorList/PhraseNotFound",
    "ErrorList/FieldNotFound",
    "WarningList/PhraseIgnored",
    "WarningList/QuotedPhraseNotFound",
)


@frozen
class Page:
    """A page of a search: some of the PMIDs, and where the history server keeps the others."""

    count: int
    pmids: tuple[int, ...]
    web_env: str
    query_key: str
    notes: tuple[str, ...]


@frozen
class Batch:
    """What efetch gave.

    Attributes:
        citations: the bytes of each citation that was asked for, as they came.
        books: the PMIDs asked for that are books or chapters, which report no trial.
        broken: the PMIDs whose citation is no XML.
    """

    citations: dict[int, bytes] = field(default_factory=dict)
    books: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)


def read_page(body: bytes) -> Page:
    """A page of a search.

    Raises:
        Trouble: it is none, or says that something went wrong.
    """
    root = _tree(body, b"eSearchResult")
    _refuse_errors(root)
    try:
        count = int(root.findtext("Count", ""))
        pmids = tuple(int(element.text or "") for element in root.iterfind("IdList/Id"))
    except ValueError:
        raise Trouble("expected a count and PMIDs, found something else") from None
    notes = (f"{e.tag}: {e.text or ''}" for path in _NOTES for e in root.iterfind(path))
    return Page(
        count, pmids, root.findtext("WebEnv", ""), root.findtext("QueryKey", ""), tuple(notes)
    )


def read_batch(body: bytes, asked: Collection[int]) -> Batch:
    """The citations that were asked for, whatever else came with them.

    Raises:
        Trouble: the answer is no set of citations, or only half of one.
    """
    if _root(body) != b"PubmedArticleSet":
        root = _tree(body, b"eFetchResult")
        if _NONE_EXISTS in root.findtext("ERROR", ""):
            return Batch()
        _refuse_errors(root)
        raise Trouble("expected citations, found an error without a message")
    if not (_END_OF_SET.search(body[-200:]) or _EMPTY_SET.search(body[-200:])):
        raise Trouble("the answer is cut off")
    declared = _DECLARED.match(body)
    if declared and declared[1].lower() not in _UTF_8:
        raise Trouble("expected UTF-8, found another encoding")
    batch, versions = Batch(), dict[int, int]()
    for kind, piece in _pieces(body):
        _take(kind, piece, batch, versions)
    wanted = set(asked)
    found = {pmid: piece for pmid, piece in batch.citations.items() if pmid in wanted}
    return Batch(found, batch.books & wanted, (batch.broken & wanted) - found.keys())


def _pieces(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while opening := _OPENING.search(body, at):
        closing = b"</%b>" % opening[1]
        end = body.find(closing, opening.end())
        if end < 0:
            raise Trouble("the answer is cut off within a citation")
        at = end + len(closing)
        yield opening[1], body[opening.start() : at]


def _take(kind: bytes, piece: bytes, batch: Batch, versions: dict[int, int]) -> None:
    """Files a piece of the set under its PMID; of several versions, the last."""
    try:
        element = etree.fromstring(piece, PARSER)
    except etree.XMLSyntaxError:
        if named := _PMID.search(piece):
            batch.broken.add(int(named[1]))
        return
    path = "MedlineCitation/PMID" if kind == b"PubmedArticle" else "BookDocument/PMID"
    stated = element.find(path)
    if stated is None or not re.fullmatch(r"[0-9]{1,10}", (stated.text or "").strip()):
        return
    pmid = int(stated.text or "")
    number = stated.get("Version", "1")
    at = int(number) if re.fullmatch(r"[0-9]{1,4}", number) else 0
    if kind == b"PubmedBookArticle":
        batch.books.add(pmid)
    elif at >= versions.get(pmid, 0):
        versions[pmid] = at
        batch.citations[pmid] = piece


def _root(body: bytes) -> bytes:
    """The name of the first element.

    Raises:
        Trouble: there is none, or it is that of a web page.
    """
    first = ANY_ELEMENT.search(body[:10_000])
    name = _NAME.match(body, first.start()) if first else None
    if name is None:
        raise Trouble("expected XML, found " + ("something else" if body.strip() else "nothing"))
    if name[1].lower() == b"html":
        raise Trouble("expected XML, found a web page")
    return name[1]


def _tree(body: bytes, root: bytes) -> etree._Element:
    if (found := _root(body)) != root:
        raise Trouble(f"expected {root.decode()}, found {found.decode()}")
    try:
        return etree.fromstring(body, PARSER)
    except (etree.XMLSyntaxError, ValueError):
        raise Trouble("expected XML, found it broken or cut off") from None


def _refuse_errors(root: etree._Element) -> None:
    for error in root.iter("ERROR"):
        said = " ".join("".join(map(str, error.itertext())).split())[:200]
        raise Trouble(f"PubMed reports an error: {said}")
