"""A trial-summary page as saved HTML."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup

from extract.errors import UnreadableSource
from extract.sources.document import Document
from extract.sources.limits import MAX_TAGS
from extract.sources.markup import lines_of_tag, text_of_tag
from extract.sources.markup_detection import is_html
from extract.sources.summary_page import ESSENTIAL, MIN_ESSENTIAL, document_of

HEADING = re.compile(rf">\s{{0,40}}+({'|'.join(ESSENTIAL)})\s{{0,40}}<", re.IGNORECASE)
MAIN = re.compile(r"<main\b", re.IGNORECASE)
END_OF_MAIN = "</main>"


def claims(page: str) -> bool:
    """Whether the headings of a summary fill elements of their own."""
    if not is_html(page):
        return False
    return len({heading.lower() for heading in HEADING.findall(page)}) >= MIN_ESSENTIAL


def read(page: str, source: str) -> Document:
    """The page's report.

    Raises:
        NoAbstract: neither a bottom line nor key findings are on the page.
        UnreadableSource: the page holds more elements than any real one.
    """
    own = _main(page)
    if own.count("<") > MAX_TAGS:
        raise UnreadableSource(source, f"expected at most {MAX_TAGS:,} elements, found more")
    soup = BeautifulSoup(own, "lxml")
    title = soup.find("h1")
    return document_of(
        lines_of_tag(soup),
        source,
        "summary-html",
        title=text_of_tag(title) if title is not None else "",
    )


def _main(page: str) -> str:
    """The main element, if there is one: parsing the rest is most of the cost."""
    start = MAIN.search(page)
    if start is None:
        return page
    end = page.find(END_OF_MAIN, start.start())
    return page[start.start() : end if end >= 0 else None]
