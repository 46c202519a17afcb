"""Which reader claims a page, by its content and never by its name."""

from __future__ import annotations

import re
from types import ModuleType

from extract.errors import AmbiguousFormat, UnknownFormat
from extract.sources import (
    article_page,
    clinical_trials,
    europe_pmc,
    jats,
    journal_club,
    nbib,
    pdf,
    plain_text,
    pubmed_abstracts,
    pubmed_html,
    pubmed_text,
    pubmed_xml,
    ris,
    summary_html,
    summary_text,
)

# Known by how they begin, and read as streams of one report or many.
XML: tuple[ModuleType, ...] = (pubmed_xml, jats)
JSON: tuple[ModuleType, ...] = (europe_pmc, clinical_trials)
LINES: tuple[ModuleType, ...] = (nbib, ris, pubmed_abstracts)
STREAMS = (*XML, *JSON, *LINES, pdf)
SIGNS = {b"": LINES, b"<": XML, b"%": (pdf,)}  # all others are of JSON
FIRST_SIGN = re.compile(
    rb"[\s\0\xef\xbb\xbf\xfe\xff]{0,1000}([<{\[%]?)"
)  # behind any byte order mark
# Known by the whole page, which is one report.
READERS: tuple[ModuleType, ...] = (
    pubmed_html,
    pubmed_text,
    journal_club,
    summary_html,
    summary_text,
    plain_text,
)
# Asked where none of these knows the page: any article's page on any site.
LAST = article_page


def stream_reader_of(head: bytes) -> ModuleType | None:
    """The module that reads files that begin like this. No two begin alike."""
    sign = FIRST_SIGN.match(head)
    readers = SIGNS.get(b"" if sign is None else sign[1], JSON)
    return next((reader for reader in readers if reader.claims(head)), None)


def reader_of(page: str, source: str) -> ModuleType:
    """The one module that reads pages like this.

    Raises:
        UnknownFormat: no reader claims the page.
        AmbiguousFormat: several do, and none is better than the others.
    """
    claimants = [reader for reader in READERS if reader.claims(page)]
    if not claimants and LAST.claims(page):
        return LAST
    if not claimants:
        raise UnknownFormat(
            source,
            "expected PubMed (XML, NBIB, abstracts, HTML or copied text), JATS, PDF, RIS, Europe "
            "PMC and ClinicalTrials.gov (JSON), a trial summary (HTML or copied text), a page of a "
            "journal-club wiki or of an article, or a title and abstract; found none of them "
            "(see docs/sources.md)",
        )
    if len(claimants) > 1:
        names = ", ".join(reader.__name__.rpartition(".")[2] for reader in claimants)
        raise AmbiguousFormat(source, f"expected one format, found the marks of several: {names}")
    return claimants[0]
