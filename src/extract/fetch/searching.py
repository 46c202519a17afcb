"""All PMIDs of a search, however many.

PubMed shows no more than the first 9,999 citations of a search. A search that finds more is cut in
two by the date on which citations were entered, and each half again, until all parts are small
enough. The history server of the E-utilities keeps each part while its pages are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from extract.fetch.answers import Page, read_page
from extract.fetch.errors import SearchRefused, Trouble
from extract.fetch.eutils import Eutils
from extract.values import frozen

MOST_SHOWN = 9_999
PAGE = 5_000
# A history that has expired does not come back: the search is done anew, and not asked again.
_ATTEMPTS_AT_A_PAGE = 2
_HISTORIES = 3
# Every citation was entered between these days.
_FIRST, _LAST = date(1700, 1, 1), date(2199, 12, 31)


@frozen
class Hits:
    """What a search found.

    Attributes:
        pmids: of all citations.
        notes: what PubMed did not know, and so left out.
    """

    pmids: frozenset[int]
    notes: tuple[str, ...]


def find(eutils: Eutils, query: str, at_most: int) -> Hits:
    """What a query finds.

    Raises:
        SearchRefused: it finds more than `at_most`.
        Trouble: PubMed promises more PMIDs than it gives, again and again.
    """
    first = _first_page(eutils, query)
    if first.count > at_most:
        raise SearchRefused(
            f"{first.count:,} citations, more than the limit of {at_most:,}: "
            "narrow the search, or raise its limit"
        )
    if first.count <= MOST_SHOWN:
        pmids = _all_pages(eutils, query, first)
    else:
        pmids = frozenset().union(*_by_date(eutils, query, _FIRST, _LAST))
    notes = first.notes
    if len(pmids) < first.count:
        notes += (f"{first.count:,} citations were promised, {len(pmids):,} came",)
    return Hits(pmids, notes)


def changed_since(query: str, day: date) -> str:
    """A query for what was added to PubMed or changed there on a day and later."""
    since = f"{day:%Y/%m/%d}:3000"
    return f"({query}) AND ({since}[edat] OR {since}[mdat])"


def _by_date(eutils: Eutils, query: str, start: date, end: date) -> Iterator[frozenset[int]]:
    """The PMIDs of the citations entered between two days, part by part."""
    part = f"({query}) AND {start:%Y/%m/%d}:{end:%Y/%m/%d}[edat]"
    first = _first_page(eutils, part)
    if first.count <= MOST_SHOWN:
        yield _all_pages(eutils, part, first)
    elif start == end:
        raise SearchRefused(
            f"{first.count:,} citations were entered on {start}, of which PubMed shows "
            f"{MOST_SHOWN:,}: narrow the search"
        )
    else:
        middle = start + (end - start) // 2
        yield from _by_date(eutils, query, start, middle)
        yield from _by_date(eutils, query, middle + timedelta(days=1), end)


def _all_pages(eutils: Eutils, query: str, first: Page) -> frozenset[int]:
    """The PMIDs of a search, page by page; from its start if the pages do not add up."""
    for _ in range(_HISTORIES - 1):
        try:
            return _read_on(eutils, first)
        except Trouble:
            first = _first_page(eutils, query)
    return _read_on(eutils, first)


def _read_on(eutils: Eutils, first: Page) -> frozenset[int]:
    pmids = set(first.pmids)
    for start in range(PAGE, first.count, PAGE):
        history = {"WebEnv": first.web_env, "query_key": first.query_key}
        place = {"retstart": str(start), "retmax": str(PAGE)}
        page = eutils.ask("esearch", history | place, read_page, _ATTEMPTS_AT_A_PAGE)
        pmids.update(page.pmids)
    if len(pmids) != first.count:
        raise Trouble(f"esearch: {first.count:,} citations were promised, {len(pmids):,} came")
    return frozenset(pmids)


def _first_page(eutils: Eutils, query: str) -> Page:
    return eutils.ask("esearch", {"term": query, "usehistory": "y", "retmax": str(PAGE)}, read_page)
