"""PubMed's "Abstract (text)": what "Save" gives in that format, one citation or many.

A citation is a row of paragraphs, wrapped to the width of a screen: its number and source, the
title, the authors, who they are, then the abstract, and at the end what identifies it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources.abstract import COPYRIGHT, abstract_of, has_text, parts_of
from extract.sources.authors import GROUP_WORD, MAX_NAME
from extract.sources.byte_streams import OpenedPage
from extract.sources.decoding import mend
from extract.sources.document import Document, Notice
from extract.sources.headings import split_heading
from extract.sources.layout import lay_out
from extract.sources.limits import MAX_TEXT
from extract.sources.line_stream import head_text, lines_of
from extract.sources.many_reports import read_each
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
    notices_of,
    source_of,
)
from extract.sources.report import CONFLICT_HEADING, Imprint, Passage, Report, conflict_passage

NUMBER = re.compile(r"(?P<number>[1-9]\d{0,6})\. (?=\S)")
MAX_SOURCE = 600
NAMED = {
    "identifiers": re.compile(r"(?:DOI|PMCID|PMID): ", re.IGNORECASE),
    "conflict": re.compile(rf"{CONFLICT_HEADING}:", re.IGNORECASE),
    "mesh": re.compile(r"MeSH terms:$", re.IGNORECASE),
    "types": re.compile(r"Publication types?:$", re.IGNORECASE),
    "notices": re.compile(rf"(?:{'|'.join(NOTICE_KINDS)})$", re.IGNORECASE),
}
LEFT_BEHIND = re.compile(
    r"(?:Author information|Collaborators?|Contributed equally|Grant support|Substances)\b ?:|"
    r"(?:Comment on|Update of|Erratum for|Republished from|Retraction of)$|\[No authors listed\]"
)
# A surname with its initials, as in "de Craen AJ" and "Cook AB Jr".
PERSON = re.compile(r"[^\d:]{2,60} [A-Z]{1,4}(?: (?:Jr|Sr|2nd|3rd|4th|II|III|IV))?")
# The numbers of affiliations behind a name: "Holst LB(1)(2)".
AFFILIATIONS = re.compile(r"\(\d{1,3}(?:,\d{1,3}){0,9}\)")
SENTENCE_ENDS = (".", "!", "?", ")")

Blocks = list[list[str]]  # the paragraphs of a citation, each with its lines


def claims(head: bytes) -> bool:
    """Whether the first paragraph is a numbered source."""
    first, gap, _ = head_text(head).strip()[: 2 * MAX_SOURCE].partition("\n\n")
    return bool(gap) and _is_start(first.split("\n"), 1)


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The citations of a file in their order, each a Document or the reason why it is none."""
    citations = _citations(lines_of(page, source), source)
    yield from read_each(citations, _read_citation, _pmid, source)


def _citations(lines: Iterable[str], source: str) -> Iterator[Blocks]:
    """The paragraphs of each citation.

    Raises:
        UnreadableSource: a citation is larger than any real one.
    """
    blocks: Blocks = []
    number = size = 0
    for block in _blocks(lines, source):
        if _is_start(block, number + 1) and (not blocks or len(blocks) > 1):
            if blocks:
                yield blocks
            blocks, size = [], 0
            number += 1
        blocks.append(block)
        size += sum(map(len, block))
        if size > 2 * MAX_TEXT:
            raise UnreadableSource(source, "expected the end of a citation, found none")
    if blocks:
        yield blocks


def _blocks(lines: Iterable[str], source: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line.strip())
        elif block:
            yield block
            block = []
        if len(block) > MAX_TEXT // 10:
            raise UnreadableSource(source, "expected paragraphs, found one without an end")
    if block:
        yield block


def _is_start(block: list[str], number: int) -> bool:
    """Whether a paragraph is the source of the citation with this number."""
    match = NUMBER.match(block[0])
    if match is None or int(match["number"]) != number:
        return False
    line = " ".join(block)[match.end() :][:MAX_SOURCE]
    source = SOURCE.search(line)
    if (
        source is None
        or source.start() > MAX_JOURNAL
        or ". " in line[: source.start()].rstrip(". ")
    ):
        return False
    return ";" in source[0] or ":" in source[0] or DOI.search(line) is not None


def _pmid(blocks: Blocks) -> str:
    return next((pmid for b in reversed(blocks) if (pmid := first_of(PMID, " ".join(b)))), "")


def _read_citation(blocks: Blocks, source: str) -> Document:
    printed, *rest = [[mend(line) for line in block] for block in blocks]
    kept = _sorted(rest[1:])
    persons, group = _authors(kept["abstract"])
    abstract = kept["abstract"][1:] if persons or group else kept["abstract"]
    passages, keywords = abstract_of(parts_of(_paragraphs(abstract)))
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract, found a citation without one")
    return lay_out(
        Report(
            format="pubmed-abstracts",
            title=" ".join(rest[0]),
            passages=passages,
            keywords=keywords,
            imprint=replace(_imprint(printed, kept), authors=persons, group=group),
            conflict=_conflict(kept["conflict"]),
        ),
        source,
    )


def _sorted(blocks: Blocks) -> dict[str, Blocks]:
    """The paragraphs by what they are. The authors and the abstract bear no names."""
    kept: dict[str, Blocks] = {name: [] for name in (*NAMED, "abstract", "left behind")}
    for block in blocks:
        name = next((name for name, words in NAMED.items() if words.match(block[0])), "")
        if not name:
            is_left = LEFT_BEHIND.match(block[0]) or block[0].startswith(COPYRIGHT)
            name = "left behind" if is_left else "abstract"
        kept[name].append(block)
    return kept


def _authors(blocks: Blocks) -> tuple[tuple[str, ...], str]:
    """The persons and the groups of the first paragraph below the title, if it lists them."""
    line = AFFILIATIONS.sub("", " ".join(blocks[0])).rstrip(".") if blocks else ""
    listed, *groups = (part.strip() for part in line.split(";"))
    persons = tuple(name.strip() for name in listed.split(","))
    if all(map(PERSON.fullmatch, persons)):
        return persons, "; ".join(groups)
    is_group = len(line) <= MAX_NAME and GROUP_WORD.search(line) is not None
    return (), line if is_group else ""


def _paragraphs(blocks: Blocks) -> list[str]:
    """The paragraphs of the abstract, joined where lines were broken to fit a screen."""
    paragraphs: list[str] = []
    for block in blocks:
        for number, line in enumerate(block):
            is_new = not number or (
                paragraphs[-1].endswith(SENTENCE_ENDS) and split_heading(line)[0] is not None
            )
            if is_new:
                paragraphs.append(line)
            else:
                paragraphs[-1] += " " + line
    return paragraphs


def _imprint(printed: list[str], kept: dict[str, Blocks]) -> Imprint:
    """The citation but for its authors."""
    line = NUMBER.sub("", " ".join(printed), count=1)
    match = SOURCE.search(line)
    parts = source_of(line) or Printed("", "", "", "")
    identifiers = "\n".join(word for block in kept["identifiers"] for word in block)
    return Imprint(
        journal=line[: match.start()].strip(" .") if match else "",
        **parts._asdict(),
        published_online=first_of(EPUB, line),
        doi=first_of(DOI, identifiers) or first_of(DOI, line),
        pmid=first_of(PMID, identifiers),
        pmcid=first_of(PMCID, identifiers),
        publication_types=_items(kept["types"]),
        mesh=tuple(term.replace("*", "").replace("/", " / ") for term in _items(kept["mesh"])),
        notices=tuple(notice for block in kept["notices"] for notice in _notices(block)),
    )


def _items(blocks: Blocks) -> tuple[str, ...]:
    """The lines below a heading."""
    return tuple(line for block in blocks for line in block[1:])


def _notices(block: list[str]) -> Iterator[Notice]:
    """What is listed below "Comment in" and the like, one heading or several."""
    headings = [n for n, line in enumerate(block) if line.lower() in NOTICE_KINDS]
    for start, end in zip(headings, [*headings[1:], len(block)], strict=True):
        yield from notices_of(block[start], block[start + 1 : end])


def _conflict(blocks: Blocks) -> Passage | None:
    words = " ".join(line for block in blocks for line in block).partition(":")[2].strip()
    return conflict_passage(words)
