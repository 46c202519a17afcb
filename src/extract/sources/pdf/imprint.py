"""What is printed of an article's publication: journal, date, volume, pages and identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.sources.pdf.paragraphs import Paragraph
from extract.sources.places import Placed
from extract.sources.report import Imprint

DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]{1,150}[^\s\"<>.,;:)\]/-]")
PMID = re.compile(r"\bPMID:?\s{0,3}(?P<id>\d{1,8})\b")
PMCID = re.compile(r"\b(?P<id>PMC\d{1,9})\b")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?:\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?:\s\d{1,2})?)?"
_JOURNAL = r"(?P<journal>[A-Z][A-Za-z&.:-]{0,24}(?:\s(?:[A-Za-z&(][A-Za-z&.:()-]{0,24})){0,7}?)"
_PAGES = r"(?P<pages>[a-z]{0,2}\d{1,6}(?:\s?[-–]\s?[a-z]?\d{1,6})?)"
_ISSUE = r"(?:\s?\((?P<issue>[^()\s]{1,15}(?:\s[^()]{1,12})?)\))?"
_VOLUME = rf"(?P<volume>\d{{1,4}}){_ISSUE}"
_AT = rf"(?:\s?[:,]\s?{_PAGES})?"
SOURCES = (
    re.compile(rf"{_JOURNAL}[.,]?\s{{1,3}}(?P<date>{_YEAR}{_MONTH})\s?[;,]\s?{_VOLUME}{_AT}"),
    re.compile(rf"{_JOURNAL}[.,]?\s{{1,3}}\((?P<date>{_YEAR})\)\s?{_VOLUME}{_AT}"),
    re.compile(
        rf"{_JOURNAL}[.,]?\s{{1,3}}{_VOLUME}\s?\((?P<date>{_YEAR})\)(?:\s?[:,]?\s?{_PAGES})?"
    ),
)
# What may stand before the name of the journal on the line.
BEFORE = re.compile(
    r".{0,60}\bet al\.?,?[\s/]{1,4}|.{0,20}\bcit(?:e|ation)\b.{0,30}?:\s{0,3}", re.IGNORECASE
)
ONLINE = re.compile(
    r"(?:Epub|[Pp]ublished [Oo]nline(?: first)?|[Oo]nline [Ff]irst)[:,]?\s{1,3}(?:on\s)?"
    r"(?P<date>(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?\d{4}|\d{4}\s[A-Z][a-z]{2}\s\d{1,2})"
)
PARTS = ("journal", "date", "volume", "issue", "pages")


def is_source(text: str) -> bool:
    """Whether a line begins with a source such as "J Fog 2019; 12(3): 101-109"."""
    return any(form.match(text) for form in SOURCES)


def imprint_of(paragraphs: list[Paragraph], margins: list[Placed]) -> Imprint:
    """What is printed of the publication, without its authors.

    Args:
        paragraphs: of the first page.
        margins: heads and feet of all pages that were read.
    """
    texts = [paragraph.text for paragraph in paragraphs]
    lines = [line.text for paragraph in paragraphs for line in paragraph.lines]
    printed = _source([*lines, *margins])
    return Imprint(
        journal=printed.get("journal", ""),
        published=printed.get("date", ""),
        volume=printed.get("volume", ""),
        issue=printed.get("issue", ""),
        pages=printed.get("pages", ""),
        published_online=_only(ONLINE, "date", texts),
        doi=_only(DOI, 0, texts) or _only(DOI, 0, margins),
        pmid=_only(PMID, "id", texts),
        pmcid=_only(PMCID, "id", texts),
    )


def _only(pattern: re.Pattern[str], group: str | int, texts: Iterable[Placed]) -> str:
    """What a pattern captures, if all its hits say the same."""
    found: list[Placed] = []
    for text in texts:
        found += [text.cut(*match.span(group)) for match in pattern.finditer(text)]
    same = {value.lower() for value in found}
    return found[0] if len(same) == 1 else ""


def _source(texts: list[Placed]) -> dict[str, Placed]:
    """The parts of the first printed source."""
    for text in texts:
        start = before.end() if (before := BEFORE.match(text)) else 0
        for form in SOURCES:
            match = form.search(text, start)
            if match is not None:
                found = {part: text.cut(*match.span(part)) for part in PARTS if match[part]}
                journal = found["journal"]
                return found | {"journal": journal.cut(0, len(journal.rstrip(". ,")))}
    return {}
