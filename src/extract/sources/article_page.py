"""An article's page on any site: citation meta elements, and an abstract under its heading.

This reader is asked last. It knows no site, but for what `sites` says of some; a page whose
abstract it does not find is refused.
"""

from __future__ import annotations

import re
from collections import defaultdict

from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.abstract import Part, abstract_of, has_text
from extract.sources.abstract_html import HEADINGS, parts_of_tag
from extract.sources.authors import sort_authors
from extract.sources.dates import print_date
from extract.sources.document import Document
from extract.sources.languages import medline_language
from extract.sources.layout import lay_out
from extract.sources.limits import MAX_TAGS
from extract.sources.markup import text_of_tag
from extract.sources.markup_detection import is_html
from extract.sources.names import given_names_first
from extract.sources.report import Imprint, Report
from extract.sources.sites import site_of

MARK = re.compile(
    r"""<meta\s[^<>]{0,200}?name\s{0,4}=\s{0,4}["']?citation_title\b""", re.IGNORECASE
)
ABSTRACT = frozenset({"abstract", "summary", "structured abstract"})
LEFT_BEHIND = ABSTRACT | {
    "download pdf", "full text", "go to:", "pdf", "read more", "see more", "show more", "view pdf"
}  # fmt: skip
MIN_WORDS = 20
MAX_CLIMBS = 3
DOI = re.compile(r"10\.\d{4,9}/\S{1,200}")

Meta = dict[str, list[str]]


def claims(page: str) -> bool:
    """Whether a meta element names the title of an article."""
    return is_html(page) and MARK.search(page) is not None


def read(page: str, source: str) -> Document:
    """The page's report.

    Raises:
        NoAbstract: no abstract is found under a heading, nor where the site has it.
        UnreadableSource: the page holds more elements than any real one.
    """
    if page.count("<") > MAX_TAGS:
        raise UnreadableSource(source, f"expected at most {MAX_TAGS:,} elements, found more")
    soup = BeautifulSoup(page, "lxml")
    meta = _meta(soup)
    passages, keywords = abstract_of(_abstract(soup, page))
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract under its heading, found none")
    return lay_out(
        Report(
            format="article-html",
            title=_one(meta, "title"),
            passages=passages,
            keywords=_keywords(meta) or keywords,
            imprint=_imprint(meta, soup),
        ),
        source,
    )


def _meta(soup: BeautifulSoup) -> Meta:
    """The contents of the citation's meta elements, by name without "citation_"."""
    meta: Meta = defaultdict(list)
    for tag in soup.find_all("meta"):
        name, content = str(tag.get("name", "")).lower(), str(tag.get("content", ""))
        if name.startswith("citation_") and content.strip():
            plain = text_of_tag(BeautifulSoup(content, "lxml")) if "<" in content else content
            meta[name.removeprefix("citation_")].append(" ".join(plain.split()))
    return meta


def _one(meta: Meta, *names: str) -> str:
    return next((value for name in names for value in meta.get(name, [])), "")


def _abstract(soup: BeautifulSoup, page: str) -> list[Part]:
    """The parts of the abstract: where the site has it, else what stands under its heading."""
    site = site_of(page)
    root = soup.select_one(site.abstract) if site is not None else None
    if root is not None:
        return parts_of_tag(root, LEFT_BEHIND)
    for heading in soup.find_all(HEADINGS):
        if text_of_tag(heading).rstrip(": ").lower() in ABSTRACT:
            below = _below(heading)
            if below is not None:
                return parts_of_tag(below, LEFT_BEHIND)
    return []


def _below(heading: Tag) -> Tag | None:
    """What stands between a heading and the next of its rank, in an element of its own."""
    above: Tag | None = heading
    for _ in range(MAX_CLIMBS):
        if above is None or above.name in ("body", "main", "html"):
            return None
        found = _until_next(above, heading.name)
        if len(text_of_tag(found).split()) >= MIN_WORDS:
            return found
        above = above.parent
    return None


def _until_next(start: Tag, rank: str) -> Tag:
    siblings: list[PageElement] = []
    for sibling in start.next_siblings:
        if isinstance(sibling, Tag) and _opens(sibling, rank):
            break
        siblings.append(sibling)
    holder = BeautifulSoup("", "lxml").new_tag("div")
    holder.extend(siblings)
    return holder


def _opens(tag: Tag, rank: str) -> bool:
    """Whether an element is, or holds, a heading of a rank or a higher one."""
    ranks = HEADINGS[: HEADINGS.index(rank) + 1]
    return tag.name in ranks or tag.find(ranks) is not None


def _imprint(meta: Meta, soup: BeautifulSoup) -> Imprint:
    names = [given_names_first(name) for name in meta.get("author", [])]
    if not names:
        names = [given_names_first(name.strip()) for name in _one(meta, "authors").split(";")]
    persons, group = sort_authors([name for name in names if name])
    pages = (_one(meta, "firstpage"), _one(meta, "lastpage"))
    doi = DOI.search(_one(meta, "doi"))
    language = _one(meta, "language") or str(soup.html.get("lang", "") if soup.html else "")
    pmcid = _one(meta, "pmcid")
    return Imprint(
        authors=persons,
        group=group,
        journal=_one(meta, "journal_abbrev", "journal_title", "journal"),
        published=_date(_one(meta, "publication_date", "cover_date", "date", "year")),
        volume=_one(meta, "volume"),
        issue=_one(meta, "issue"),
        pages="-".join(dict.fromkeys(page for page in pages if page)),
        published_online=_date(_one(meta, "online_date")),
        doi=doi[0] if doi else "",
        pmid=_one(meta, "pmid"),
        pmcid=f"PMC{pmcid}" if pmcid.isdecimal() else pmcid,
        language=medline_language(language),
    )


def _date(date: str) -> str:
    """A date as a citation prints it: "2014/10/09", "2014-10-09" and "Oct 9, 2014" are known."""
    parts = re.split("[/-]", date)[:3]
    return print_date(*parts) if parts[0].isdecimal() else date


def _keywords(meta: Meta) -> tuple[str, ...]:
    given = meta.get("keywords", []) + meta.get("keyword", [])
    sign = ";" if any(";" in words for words in given) or len(given) > 1 else ","
    words = (word.strip() for text in given for word in text.split(sign))
    return tuple(dict.fromkeys(word for word in words if word))
