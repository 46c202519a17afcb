"""A PubMed abstract page as copied from a browser: text only, with all its furniture.

The page is a row of blocks, each under a heading of its own. Above the abstract stand the source,
the title and the authors, and then most of that once more in short.
"""

from __future__ import annotations

import re

from extract.errors import NoAbstract
from extract.sources.abstract import abstract_of, has_text, parts_of
from extract.sources.authors import split_authors
from extract.sources.document import Document
from extract.sources.layout import lay_out
from extract.sources.markup_detection import is_html
from extract.sources.publication_types import PUBLICATION_TYPES
from extract.sources.pubmed_page import (
    DOI,
    EPUB,
    MAX_JOURNAL,
    NOTICE_KINDS,
    PMCID,
    PMID,
    SOURCE,
    Printed,
    first_of,
    legends_of,
    notices_of,
    registration_of,
    source_at,
    source_of,
)
from extract.sources.report import Imprint, Report, conflict_passage

BLOCKS = frozenset(
    {
        "abstract",
        "affiliation",
        "affiliations",
        "associated data",
        "cited by",
        "collaborators",
        "collaborators, affiliations",
        "comment on",
        "conflict of interest statement",
        "erratum for",
        "figures",
        "full text sources",
        "grants and funding",
        "linkout - more resources",
        "medical",
        "mesh terms",
        "miscellaneous",
        "other literature sources",
        "personal name as subject",
        "publication types",
        "pubmed disclaimer",
        "references",
        "related information",
        "republished from",
        "research materials",
        "similar articles",
        "substances",
        "supplementary concepts",
        "update of",
        *NOTICE_KINDS,
    }
)
FURNITURE = re.compile(
    r"\n(?:Abstract|No abstract available|PubMed Disclaimer|Access keys NCBI Homepage.{0,80})$",
    re.MULTILINE,
)
BUTTONS = re.compile(r"\s{1,4}(?:Expand|Collapse|\+ ?Expand)$")
BANNER = re.compile(
    r"^(?:Access keys |Skip to |Search|Clipboard|Full text|Actions|Cite|Share|Log in)"
)
NOT_TITLE = re.compile(
    r"^(?:doi:|Epub |eCollection|Online ahead of print|Authors?$|PMID:)", re.IGNORECASE
)
LIST_BUTTONS = frozenset({"Actions", "Search in PubMed", "Search in MeSH", "Add to Search"})
SHORT_CITATION = re.compile(
    r"^(?P<authors>[^.]{2,80}?(?:\.[^.]{1,40}){0,3}?)(?P<more> et al)?\. (?P<journal>[^.]{2,120})\."
    r"(?: ?(?P<year>\d{4}))? ?\.?$"
)
NO_BREAK_SPACE = "\u00a0"

Blocks = dict[str, list[str]]


def claims(page: str) -> bool:
    """Whether a line prints a source as PubMed does, and the site's furniture is around it."""
    return (
        not is_html(page)
        and FURNITURE.search("\n" + page) is not None
        and source_at(_lines(page)) is not None
    )


def read(page: str, source: str) -> Document:
    """The page's report.

    Raises:
        NoAbstract: the page has none.
    """
    head, blocks = _blocks(_lines(page))
    passages, keywords = abstract_of(parts_of(blocks.get("abstract", [])))
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract, found a PubMed page without one")
    title, imprint = _head(head, blocks)
    conflict = "\n".join(blocks.get("conflict of interest statement", []))
    return lay_out(
        Report(
            format="pubmed-text",
            title=title,
            passages=passages + registration_of(_items(blocks, "associated data")),
            keywords=keywords,
            legends=legends_of(blocks.get("figures", [])),
            imprint=imprint,
            conflict=conflict_passage(conflict),
        ),
        source,
    )


def _lines(page: str) -> list[str]:
    return [line for raw in page.split("\n") if (line := raw.strip())]


def _block_name(line: str) -> str | None:
    """The block that a line is the heading of."""
    name = BUTTONS.sub("", line).lower()
    return name if name in BLOCKS else None


def _blocks(lines: list[str]) -> tuple[list[str], Blocks]:
    """The lines above the first abstract, and those of each block from there on."""
    names = [_block_name(line) for line in lines]
    start = names.index("abstract") if "abstract" in names else len(lines)
    blocks: Blocks = {}
    current: list[str] = []
    for line, name in zip(lines[start:], names[start:], strict=True):
        if name is None:
            current.append(line)
        else:
            current = blocks.setdefault(name, [])
    return lines[:start], blocks


def _items(blocks: Blocks, name: str) -> list[str]:
    return [line for line in blocks.get(name, []) if line not in LIST_BUTTONS]


def _head(lines: list[str], blocks: Blocks) -> tuple[str, Imprint]:
    """The title and what is said of who published the report."""
    evened = [line.replace(NO_BREAK_SPACE, " ") for line in lines]
    at = source_at(evened)
    if at is None:
        return "", Imprint()
    title_at = next((n for n in range(at + 1, len(lines)) if not NOT_TITLE.match(lines[n])), at)
    names, group = _authors(evened[title_at + 1 : title_at + 3])
    short = _short_citation(evened, evened[title_at])
    printed = source_of(evened[at]) or Printed("", "", "", "")
    text = "\n".join(evened[at:])
    imprint = Imprint(
        authors=names or tuple(short["authors"].split(" and ") if short else ()),
        has_more_authors=not names and bool(short and short["more"]),
        group=group,
        journal=_journal(evened, at) or (short["journal"].strip() if short else ""),
        **printed._asdict(),
        published_online=first_of(EPUB, text),
        doi=first_of(DOI, text),
        pmid=first_of(PMID, text),
        pmcid=first_of(PMCID, text),
        publication_types=_publication_types(evened[:at], blocks),
        mesh=tuple(term.rstrip("*") for term in _items(blocks, "mesh terms")),
        notices=tuple(
            notice for name in NOTICE_KINDS for notice in notices_of(name, blocks.get(name, []))
        ),
    )
    return (lines[title_at] if title_at > at else ""), imprint


def _authors(below_title: list[str]) -> tuple[tuple[str, ...], str]:
    """The full list of authors, where the page shows it below the title."""
    for line in below_title:
        if line.lower() in ("author", "authors"):
            continue
        if _block_name(line) or NOT_TITLE.match(line) or line in PUBLICATION_TYPES:
            return (), ""
        return split_authors(line)
    return (), ""


def _short_citation(lines: list[str], title: str) -> re.Match[str] | None:
    """The line below the title's second printing: "Auguste Dargent et al. Crit Care Med. ."."""
    again = [n for n, line in enumerate(lines[:-1]) if line == title][1:]
    return SHORT_CITATION.match(lines[again[0] + 1]) if again else None


def _journal(lines: list[str], at: int) -> str:
    """The journal before the source, on its line or on the one above."""
    match = SOURCE.search(lines[at])
    before = lines[at][: match.start()].strip(" .") if match else ""
    if before or not at:
        return before
    above = lines[at - 1]
    is_other = above in PUBLICATION_TYPES or BANNER.match(above) or len(above) > MAX_JOURNAL
    return "" if is_other else above.rstrip(".")


def _publication_types(above: list[str], blocks: Blocks) -> tuple[str, ...]:
    """Those listed at the end of the page, else the one that is printed above the source."""
    listed = _items(blocks, "publication types")
    return tuple(listed or [line for line in above[-2:] if line in PUBLICATION_TYPES])
