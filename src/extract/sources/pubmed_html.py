"""A PubMed abstract page as saved HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bs4 import BeautifulSoup, Tag

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.abstract import Part, abstract_of, has_text, parts_of
from extract.sources.authors import sort_authors
from extract.sources.document import Document, Notice
from extract.sources.layout import lay_out
from extract.sources.limits import MAX_TAGS
from extract.sources.markup import lines_of_tag, text_of_tag
from extract.sources.markup_detection import is_html
from extract.sources.pubmed_page import (
    EPUB,
    NOTICE_KINDS,
    Printed,
    first_of,
    legends_of,
    notices_of,
    registration_of,
    source_of,
)
from extract.sources.report import Imprint, Passage, Report, conflict_passage
from extract.values import frozen

TITLE = 'class="heading-title"'
HEADING = ('id="full-view-heading"', 'id="article-details"')
# Between these stand the lists of other people's work, which are most of the page.
OTHERS = ('id="similar"', 'id="citedby"', 'id="references"')
OWN_AGAIN = (
    'id="publication-types"', 'id="mesh-terms"', 'id="substances"', 'id="associated-data"'
)  # fmt: skip
# The menu that each term opens: most of the elements of what is left.
MENU = re.compile(
    r'<div id="keyword-\d{1,12}"[^<>]{0,300}>.{0,3000}?</ul>\s{0,20}</div>\s{0,20}</div>', re.DOTALL
)
MAX_DEPTH = 64  # of a part within the one that it is asked for in
OVER = ("</main>", 'id="related-links"', 'id="linkout"')


Blocks = dict[str, Tag]  # the elements that have an id, by their id
Classed = dict[str, list[Tag]]  # the elements of each class


def claims(page: str) -> bool:
    """Whether the page has a title where PubMed puts it."""
    return is_html(page) and TITLE in page and any(mark in page for mark in HEADING)


def read(page: str, source: str) -> Document:
    """The page's report.

    Raises:
        NoAbstract: the page has none.
        UnreadableSource: the page holds more elements than any real one.
    """
    own = _own_part(page)
    if own.count("<") > MAX_TAGS:
        raise UnreadableSource(source, f"expected at most {MAX_TAGS:,} elements, found more")
    soup = BeautifulSoup(own, "lxml")
    blocks, classed = _indexed(soup)
    passages, keywords = abstract_of(_abstract(blocks))
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract, found a PubMed page without one")
    heading = Named(blocks.get("full-view-heading", soup), classed)
    return lay_out(
        Report(
            format="pubmed-html",
            title=heading.text("heading-title"),
            passages=passages + registration_of(_entries(blocks, classed, "associated-data")),
            keywords=keywords,
            legends=tuple(_legends(blocks)),
            imprint=replace(_imprint(heading, blocks), notices=tuple(_notices(soup))),
            conflict=_conflict(blocks),
        ),
        source,
    )


def _own_part(page: str) -> str:
    """The page without what surrounds the article and the lists of other articles.

    Parsing is nearly all of the cost of a page, and four fifths of a page are not the article.
    """
    start = max(page.find("<main"), 0)
    others = _first(page, OTHERS, start)
    again = _first(page, OWN_AGAIN, others)
    return MENU.sub("", page[start:others] + page[again : _first(page, OVER, again)])


def _first(page: str, marks: tuple[str, ...], start: int) -> int:
    """Where the first element with one of the marks begins, from `start` on, or the page's end."""
    found = [at for mark in marks if (at := page.find(mark, start)) >= 0]
    return max(page.rfind("<", start, min(found) + 1), start) if found else len(page)


def _indexed(soup: BeautifulSoup) -> tuple[Blocks, Classed]:
    """The elements by id and by class, in one walk: each selector would walk for itself."""
    blocks: Blocks = {}
    classed: Classed = {}
    for tag in soup.find_all(True):
        if "id" in tag.attrs:
            blocks[str(tag["id"])] = tag
        for name in tag.get("class") or ():
            classed.setdefault(name, []).append(tag)
    return blocks, classed


@frozen
class Named:
    """An element whose parts are asked for by their classes."""

    tag: Tag
    classed: Classed

    def texts(self, *names: str) -> list[str]:
        """The texts of the parts of a class, within parts of the classes named before it."""
        holders = [self.tag]
        for name in names:
            around = set(map(id, holders))
            holders = [
                part
                for part in self.classed.get(name, ())
                if any(id(parent) in around for parent in islice(part.parents, MAX_DEPTH))
            ]
        return [text for part in holders if (text := text_of_tag(part))]

    def text(self, *names: str) -> str:
        """The first of them."""
        return next(iter(self.texts(*names)), "")


def _entries(blocks: Blocks, classed: Classed, name: str) -> list[str]:
    """The entries of a list at the page's end."""
    if name not in blocks:
        return []
    found = Named(blocks[name], classed).texts("keyword-actions-trigger")
    return found or [text for link in blocks[name].select("li > a") if (text := text_of_tag(link))]


def _abstract(blocks: Blocks) -> list[Part]:
    """Headings and bodies of the English abstract, and of the lines below it."""
    content = blocks.get("eng-abstract") or blocks.get("enc-abstract")
    if content is None and "abstract" in blocks:
        content = blocks["abstract"].select_one(".abstract-content")
    if content is None:
        return []
    parts = [_part(paragraph) for paragraph in content.find_all("p")]
    if not parts:
        parts = [(None, line) for line in lines_of_tag(content)]
    if all(heading is None for heading, _ in parts):
        parts = parts_of([body for _, body in parts])
    around = content.parent.find_all("p", recursive=False) if content.parent else []
    return parts + [part for part in map(_part, around) if part[0] is not None]


def _part(paragraph: Tag) -> Part:
    title = paragraph.select_one(".sub-title")
    heading = None
    if title is not None:
        heading = text_of_tag(title.extract()).rstrip(": \u00a0") or None
    return heading, text_of_tag(paragraph)


def _imprint(heading: Named, blocks: Blocks) -> Imprint:
    printed = source_of(heading.text("cit")) or Printed("", "", "", "")
    persons, group = sort_authors(heading.texts("authors-list", "full-name"))
    types = _entries(blocks, heading.classed, "publication-types") or heading.texts(
        "publication-type"
    )
    return Imprint(
        authors=persons,
        group=group,
        journal=heading.text("journal-actions-trigger"),
        **printed._asdict(),
        published_online=first_of(EPUB, heading.text("secondary-date")),
        doi=heading.text("doi", "id-link"),
        pmid=heading.text("pubmed", "current-id"),
        pmcid=heading.text("pmc", "id-link"),
        publication_types=tuple(types),
        mesh=tuple(term.rstrip("*") for term in _entries(blocks, heading.classed, "mesh-terms")),
    )


def _notices(soup: BeautifulSoup) -> Iterator[Notice]:
    for heading in soup.find_all(["h2", "h3"]):
        name = text_of_tag(heading)
        if name.lower() in NOTICE_KINDS and heading.parent is not None:
            lines = [line for line in lines_of_tag(heading.parent) if line != name]
            yield from notices_of(name, lines)


def _legends(blocks: Blocks) -> Iterator[Passage]:
    for caption in blocks["figures"].find_all("figcaption") if "figures" in blocks else ():
        yield from legends_of(lines_of_tag(caption))


def _conflict(blocks: Blocks) -> Passage | None:
    block = blocks.get("conflict-of-interest")
    statement = None if block is None else block.select_one(".statement")
    lines = [] if statement is None else lines_of_tag(statement)
    return conflict_passage("\n".join(lines))
