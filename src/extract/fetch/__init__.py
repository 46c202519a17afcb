"""Citations from PubMed: what is asked for, by numbers or by searches, goes into raw pages.

    with from_environment() as eutils:
        report = fetch(raw, Job(searches=read_searches(), is_saved=True, since_last=True), eutils)

A fetch that is stopped at any point and started again goes on where it was. What PubMed sends is
checked before it is stored, and is stored as it came.

Needs the extra `pubmed`; nothing else of the package imports this but the command line.
"""

from extract.fetch.clock import Clock, SystemClock
from extract.fetch.errors import (
    BadSearches,
    FetchError,
    Rejected,
    SearchRefused,
    TooLarge,
    Trouble,
    Unavailable,
)
from extract.fetch.eutils import ADDRESS, Eutils, Patience, from_environment
from extract.fetch.fetching import UNWATCHED, Job, Watch, fetch
from extract.fetch.report import FetchReport, NotFetched, Searched
from extract.fetch.searches import FILE, LIMIT, Search, read_searches

__all__ = [
    "ADDRESS",
    "FILE",
    "LIMIT",
    "UNWATCHED",
    "BadSearches",
    "Clock",
    "Eutils",
    "FetchError",
    "FetchReport",
    "Job",
    "NotFetched",
    "Patience",
    "Rejected",
    "Search",
    "SearchRefused",
    "Searched",
    "SystemClock",
    "TooLarge",
    "Trouble",
    "Unavailable",
    "Watch",
    "fetch",
    "from_environment",
    "read_searches",
]
