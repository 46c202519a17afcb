"""The front of a JATS article to what it says of its publication."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extract.sources.dates import print_date
from extract.sources.document import Notice
from extract.sources.jats.text import text_of
from extract.sources.languages import medline_language
from extract.sources.report import Imprint

XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NOTICE_KINDS = {
    "retraction-forward": "retraction",
    "partial-retraction-forward": "partial-retraction",
    "correction-forward": "erratum",
    "concern-forward": "expression-of-concern",
    "expression-of-concern-forward": "expression-of-concern",
    "republication-forward": "republished",
    "commentary": "comment",
}
HREF = "{http://www.w3.org/1999/xlink}href"
# What groups of words are that are not the authors' keywords.
OTHER_WORDS = frozenset({"abbreviations", "abr", "highlights", "research-organism"})
NO_HEADINGS = frozenset({"", "article", "articles", "other"})


def imprint_of(article: etree._Element) -> Imprint:
    """Who published the article, where and when."""
    meta = article.find("front/article-meta")
    if meta is None:
        return Imprint()
    identifiers = {str(e.get("pub-id-type")): text_of(e) for e in meta.iterfind("article-id")}
    pmcid = identifiers.get("pmcid") or identifiers.get("pmc", "")
    return Imprint(
        authors=tuple(filter(None, map(_name, _authors(meta)))),
        has_more_authors=meta.find("contrib-group/etal") is not None,
        group="; ".join(_groups(meta)),
        journal=_journal(article),
        published=_date(meta, ("ppub", "collection", "print")) or _date(meta, ("epub", "pub")),
        volume=text_of(meta.find("volume")),
        issue=text_of(meta.find("issue")),
        pages=_pages(meta),
        published_online=_date(meta, ("epub", "electronic")),
        doi=identifiers.get("doi", ""),
        pmid=identifiers.get("pmid", ""),
        pmcid=f"PMC{pmcid}" if pmcid.isdecimal() else pmcid,
        publication_types=_types(article, meta),
        notices=tuple(_notices(meta)),
        language=medline_language(language_of(article)),
    )


def title_of(article: etree._Element) -> str:
    """The title, with its subtitle; the English one where the article is in another language."""
    group = article.find("front/article-meta/title-group")
    if group is None:
        return ""
    title = text_of(group.find("article-title"))
    subtitle = text_of(group.find("subtitle"))
    if language_of(article) not in ("", "en"):
        translated = group.find(f"trans-title-group[@{XML_LANGUAGE}='en']/trans-title")
        title, subtitle = (text_of(translated), "") if translated is not None else (title, subtitle)
    return f"{title.rstrip(':')}: {subtitle}" if title and subtitle else title or subtitle


def keywords_of(article: etree._Element) -> tuple[str, ...]:
    """The authors' keywords, in English where they are in several languages."""
    groups = [
        group
        for group in article.iterfind("front/article-meta/kwd-group")
        if str(group.get("kwd-group-type", "")).lower() not in OTHER_WORDS
    ]
    english = [g for g in groups if str(g.get(XML_LANGUAGE, "en")).lower().startswith("en")]
    words = (text_of(word) for group in english or groups for word in group.iter("kwd"))
    return tuple(dict.fromkeys(word for word in words if word))


def language_of(article: etree._Element) -> str:
    """The article's language as it names it, such as "en"; "" where it does not."""
    return str(article.get(XML_LANGUAGE, "")).lower()


def _authors(meta: etree._Element) -> Iterator[etree._Element]:
    for contributor in meta.iterfind("contrib-group/contrib"):
        if contributor.get("contrib-type", "author") == "author":
            yield contributor


def _name(author: etree._Element) -> str:
    """A person's name, given names first."""
    for path in ("name", "name-alternatives/name"):
        name = author.find(path)
        if name is not None:
            parts = (text_of(name.find(p)) for p in ("given-names", "surname", "suffix"))
            return " ".join(part for part in parts if part)
    return text_of(author.find("string-name"))


def _groups(meta: etree._Element) -> Iterator[str]:
    """The groups that sign; the members that some list within are not the authors."""
    for author in _authors(meta):
        for path in ("collab", "collab-alternatives/collab"):
            collab = author.find(path)
            if collab is not None:
                parts = [collab.text or "", *(text_of(e) for e in collab.iterfind("institution"))]
                yield " ".join(" ".join(parts).split()) or text_of(collab)
                break


def _journal(article: etree._Element) -> str:
    meta = article.find("front/journal-meta")
    if meta is None:
        return ""
    paths = (
        "journal-id[@journal-id-type='iso-abbrev']",
        "journal-id[@journal-id-type='nlm-ta']",
        "journal-title-group/abbrev-journal-title",
        "journal-title-group/journal-title",
        "journal-title",
    )
    return next((name for path in paths if (name := text_of(meta.find(path)))), "")


def _date(meta: etree._Element, kinds: tuple[str, ...]) -> str:
    """The first date of these kinds, as a citation prints it: "2008 Feb 28"."""
    for kind in kinds:
        for date in meta.iterfind("pub-date"):
            if kind in (
                date.get("pub-type"),
                date.get("publication-format"),
                date.get("date-type"),
            ):
                return _printed(date)
    return ""


def _printed(date: etree._Element) -> str:
    month = text_of(date.find("month")) or text_of(date.find("season"))
    return print_date(text_of(date.find("year")), month, text_of(date.find("day")))


def _pages(meta: etree._Element) -> str:
    first, last = text_of(meta.find("fpage")), text_of(meta.find("lpage"))
    pages = f"{first}-{last}" if first and last and first != last else first
    return pages or text_of(meta.find("elocation-id"))


def _types(article: etree._Element, meta: etree._Element) -> tuple[str, ...]:
    """The article's type, and the heading under which the journal put it."""
    path = "article-categories/subj-group[@subj-group-type='heading']/subject"
    types = [str(article.get("article-type", "")), *map(text_of, meta.iterfind(path))]
    return tuple(dict.fromkeys(name for name in types if name.lower() not in NO_HEADINGS))


def _notices(meta: etree._Element) -> Iterator[Notice]:
    for related in meta.iterfind("related-article"):
        kind = NOTICE_KINDS.get(str(related.get("related-article-type", "")))
        reference = text_of(related) or str(related.get(HREF, ""))
        if kind and reference:
            yield Notice(kind, reference)
