"""A page of a journal-club wiki: one trial under headings that every page of the wiki has.

Above the headings stands what the page is about: the report's citation, and a link to PubMed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.citation_marks import without_marks
from extract.sources.document import Document, SectionKind
from extract.sources.layout import lay_out
from extract.sources.limits import MAX_LINES, MAX_TAGS
from extract.sources.markup import lines_of_tag, text_of_tag
from extract.sources.markup_detection import is_html
from extract.sources.report import Imprint, Passage, Report

KINDS: dict[str, SectionKind] = {
    "clinical question": "objective",
    "bottom line": "conclusion",
    "major points": "discussion",
    "design": "design",
    "population": "population",
    "interventions": "interventions",
    "outcomes": "results",
    "criticisms": "limitations",
    "funding": "funding",
}
ESSENTIAL = ("clinical question", "bottom line", "major points", "interventions", "outcomes")
MIN_ESSENTIAL = 4
HEADING = re.compile(rf">\s{{0,40}}+({'|'.join(ESSENTIAL)})\s{{0,40}}<", re.IGNORECASE)
ROOTS = ("#mw-content-text", "main", "article", "body")
FURNITURE = ".mw-editsection, .toc, #toc, .navbox, .reference, .infobox, .catlinks, .printfooter"

PUBMED = re.compile(r"pubmed(?:\.ncbi\.nlm\.nih\.gov)?/(\d{1,8})\b")
CITED = re.compile(
    r"(?P<authors>[^\"“”]{2,200}?)\.?\s{1,3}[\"“](?P<title>[^\"“”]{5,400})[\"”]\.?\s{1,3}"
    r"(?P<journal>[^.]{2,100})\.\s{1,3}(?P<published>(?:19|20)\d\d)"
    r"(?:[.;]\s{0,3}(?P<volume>\d{1,5})(?:\((?P<issue>[^()]{1,20})\))?:(?P<pages>[\w–-]{1,20}))?"
)
MAX_HEAD = 10_000
MORE_AUTHORS = re.compile(r",?\s{1,3}et al\.?$")


def claims(page: str) -> bool:
    """Whether the headings of such a page fill elements of their own."""
    if not is_html(page):
        return False
    return len({heading.lower() for heading in HEADING.findall(page)}) >= MIN_ESSENTIAL


def read(page: str, source: str) -> Document:
    """The page's report.

    Raises:
        NoAbstract: no part of the page says anything.
        UnreadableSource: the page holds more elements or lines than any real one.
    """
    if page.count("<") > MAX_TAGS:
        raise UnreadableSource(source, f"expected at most {MAX_TAGS:,} elements, found more")
    soup = BeautifulSoup(page, "lxml")
    root = next((found for path in ROOTS if (found := soup.select_one(path))), soup)
    name = soup.find("h1")
    head, passages = _parts(root, source)
    if not passages:
        raise NoAbstract(source, "expected what a trial asked or found, found headings alone")
    title, imprint = _cited(head)
    return lay_out(
        Report(
            format="journal-club-html",
            title=title or (text_of_tag(name) if name is not None else ""),
            passages=passages,
            imprint=imprint,
            is_summary=True,
        ),
        source,
    )


def _parts(root: Tag, source: str) -> tuple[str, tuple[Passage, ...]]:
    """The source of what stands above the headings with its text, and the sections below."""
    for tag in root.select(FURNITURE):
        tag.decompose()
    for terms in root.find_all("dl"):
        _join(terms)
    ranks = [(tag.name, text_of_tag(tag)) for tag in root.find_all(["h2", "h3"])]
    lines = lines_of_tag(root)
    if len(lines) > MAX_LINES:
        raise UnreadableSource(source, f"expected at most {MAX_LINES:,} lines, found more")
    first = root.find("h2")
    links = [] if first is None else first.find_all_previous("a", href=True)
    start = next((n for n, line in enumerate(lines) if ranks and line == ranks[0][1]), len(lines))
    head = "\n".join([*lines[:start], *(str(link["href"]) for link in reversed(links))])
    return head, tuple(_passages(lines[start:], ranks))


def _join(terms: Tag) -> None:
    """Puts each term before what is said of it: "Death: 51% vs. 43%"."""
    term: Tag | None = None
    for child in terms.find_all(["dt", "dd"], recursive=False):
        if child.name == "dt":
            term = child
        elif term is not None:
            child.insert(0, f"{text_of_tag(term).rstrip(':')}: ")
            term["hidden"] = ""  # to take it out would cost a search among all of them
            term = None


def _passages(lines: list[str], ranks: list[tuple[str, str]]) -> Iterator[Passage]:
    waiting = iter(ranks)
    rank, words = next(waiting, ("", ""))
    kind: SectionKind | None = None
    heading: str | None = None
    body: list[str] = []
    for line in [*lines, ""]:
        is_heading = bool(words) and line == words
        if is_heading or not line:
            if kind is not None and body:
                yield Passage("\n".join(body), heading, kind)
            body = []
        if is_heading:
            kind = KINDS.get(line.lower()) if rank == "h2" else kind
            heading = line
            rank, words = next(waiting, ("", ""))
        elif line:
            body.append(without_marks(line))


def _cited(head: str) -> tuple[str, Imprint]:
    """The report that the page is about: its title, and who published it."""
    match = CITED.search(head, 0, MAX_HEAD)
    pubmed = PUBMED.search(head)
    pmid = pubmed[1] if pubmed else ""
    if match is None:
        return "", Imprint(pmid=pmid)
    authors = MORE_AUTHORS.sub("", match["authors"].rpartition("\n")[2].strip())
    imprint = Imprint(
        authors=tuple(name for name in authors.split(", ") if name),
        has_more_authors=authors != match["authors"].rpartition("\n")[2].strip(),
        journal=match["journal"].strip(),
        published=match["published"],
        volume=match["volume"] or "",
        issue=match["issue"] or "",
        pages=match["pages"] or "",
        pmid=pmid,
    )
    return match["title"].strip(" ."), imprint
