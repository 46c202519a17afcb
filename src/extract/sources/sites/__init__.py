"""Sites whose article pages have their abstract in a place of their own.

An adapter is a name, how the site's pages are told, and a selector; `article_page` does the rest.
To add one, append it to `SITES` with a case in tests/sources/test_article_page.py.
"""

from __future__ import annotations

import re

from extract.values import frozen


@frozen
class Site:
    """Where a site has its abstracts.

    Attributes:
        name: the site's name.
        mark: what only pages of this site hold, in their source.
        abstract: the CSS selector of the element that holds the abstract and nothing else.
    """

    name: str
    mark: re.Pattern[str]
    abstract: str


SITES = (
    Site("PMC", re.compile(r'"https://(?:pmc|www)\.ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/PMC'),
         "section.abstract, div.abstract"),
    Site("Europe PMC", re.compile(r'"https?://europepmc\.org/'), "#abstract, #eng-abstract"),
    Site("ScienceDirect", re.compile(r'"https://www\.sciencedirect\.com/science/article/'),
         "div.abstract.author"),
    Site("Springer and BMC", re.compile(r'id="Abs1-content"'), "#Abs1-content"),
    Site("The Lancet", re.compile(r'"https://www\.thelancet\.com/'),
         "#author-abstract, section#abstract, #summary-section"),
)  # fmt: skip


def site_of(page: str) -> Site | None:
    """The site that a page is of, if it is known."""
    return next((site for site in SITES if site.mark.search(page)), None)
