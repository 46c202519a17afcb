"""A trial-summary page as copied from a browser."""

from __future__ import annotations

from extract.sources.document import Document
from extract.sources.markup_detection import is_html
from extract.sources.summary_page import document_of, looks_like_summary


def claims(page: str) -> bool:
    """Whether the headings of a summary stand on lines of their own."""
    return not is_html(page) and looks_like_summary(_lines(page))


def read(page: str, source: str) -> Document:
    """The page's report.

    Raises:
        NoAbstract: neither a bottom line nor key findings are on the page.
    """
    return document_of(_lines(page), source, "summary-text")


def _lines(page: str) -> list[str]:
    return [line for raw in page.split("\n") if (line := raw.strip())]
