"""A PubMed abstract page as saved HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.abstract import Part, abstract_of, has_text, parts_of
from extract.sources.authors import sort_authors
from extract.sources.document import Document, Notice
from extract.sources.html_tree import Element, tree_of
from extract.sources.layout import lay_out
from extract.sources.limits import MAX_TAGS
from extract.sources.markup import lines_of_html, text_of_html
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


Blocks = dict[str, Element]  # the elements that have an id, by their id
Classed = dict[str, list[Element]]  # the elements of each class


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
    tree = tree_of(own)
    blocks, classed = _indexed(tree)
    passages, keywords = abstract_of(_abstract(blocks))
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract, found a PubMed page without one")
    heading = Named(blocks.get("full-view-heading", tree), classed)
    return lay_out(
        Report(
            format="pubmed-html",
            title=heading.text("heading-title"),
            passages=passages + registration_of(_entries(blocks, classed, "associated-data")),
            keywords=keywords,
            legends=tuple(_legends(blocks)),
            imprint=replace(_imprint(heading, blocks), notices=tuple(_notices(tree))),
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


def _indexed(tree: Element) -> tuple[Blocks, Classed]:
    """The elements by id and by class, in one walk: each selector would walk for itself."""
    blocks: Blocks = {}
    classed: Classed = {}
    for element in tree.elements():
        if "id" in element.attributes:
            blocks[element.attributes["id"]] = element
        for name in element.classes:
            classed.setdefault(name, []).append(element)
    return blocks, classed


@frozen
class Named:
    """An element whose parts are asked for by their classes."""

    element: Element
    classed: Classed

    def texts(self, *names: str) -> list[str]:
        """The texts of the parts of a class, within parts of the classes named before it."""
        holders = [self.element]
        for name in names:
            around = set(holders)
            holders = [
                part
                for part in self.classed.get(name, ())
                if not around.isdisjoint(islice(part.parents, MAX_DEPTH))
            ]
        return [text for part in holders if (text := text_of_html(part))]

    def text(self, *names: str) -> str:
        """The first of them."""
        return next(iter(self.texts(*names)), "")


def _entries(blocks: Blocks, classed: Classed, name: str) -> list[str]:
    """The entries of a list at the page's end."""
    if name not in blocks:
        return []
    found = Named(blocks[name], classed).texts("keyword-actions-trigger")
    return found or [text for link in _links(blocks[name]) if (text := text_of_html(link))]


def _links(block: Element) -> Iterator[Element]:
    return (a for a in block.elements("a") if a.parent is not None and a.parent.name == "li")


def _abstract(blocks: Blocks) -> list[Part]:
    """Headings and bodies of the English abstract, and of the lines below it."""
    content = blocks.get("eng-abstract") or blocks.get("enc-abstract")
    if content is None and "abstract" in blocks:
        content = blocks["abstract"].of_class("abstract-content")
    if content is None:
        return []
    parts = [_part(paragraph) for paragraph in list(content.elements("p"))]
    if not parts:
        parts = [(None, line) for line in lines_of_html(content)]
    if all(heading is None for heading, _ in parts):
        parts = parts_of([body for _, body in parts])
    around = [] if content.parent is None else list(content.parent.elements("p"))
    beside = [_part(paragraph) for paragraph in around if paragraph.parent is content.parent]
    return parts + [part for part in beside if part[0] is not None]


def _part(paragraph: Element) -> Part:
    title = paragraph.of_class("sub-title")
    heading = None
    if title is not None:
        title.remove()
        heading = text_of_html(title).rstrip(": \u00a0") or None
    return heading, text_of_html(paragraph)


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


def _notices(tree: Element) -> Iterator[Notice]:
    for heading in tree.elements("h2", "h3"):
        name = text_of_html(heading)
        if name.lower() in NOTICE_KINDS and heading.parent is not None:
            lines = [line for line in lines_of_html(heading.parent) if line != name]
            yield from notices_of(name, lines)


def _legends(blocks: Blocks) -> Iterator[Passage]:
    for caption in blocks["figures"].elements("figcaption") if "figures" in blocks else ():
        yield from legends_of(lines_of_html(caption))


def _conflict(blocks: Blocks) -> Passage | None:
    block = blocks.get("conflict-of-interest")
    statement = None if block is None else block.of_class("statement")
    lines = [] if statement is None else lines_of_html(statement)
    return conflict_passage("\n".join(lines))
