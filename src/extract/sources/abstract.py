"""Paragraphs of an abstract to its sections."""

from __future__ import annotations

from extract.sources.headings import split_heading, split_inline
from extract.sources.report import Passage

KEYWORDS = frozenset({"keywords", "key words"})


def split_keywords(body: str) -> tuple[str, ...]:
    """The keywords of a line that ends with a full stop."""
    parts = (part.strip() for part in body.strip().removesuffix(".").split(";"))
    return tuple(part for part in parts if part)


def abstract_of(paragraphs: list[str]) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
    """The sections of an abstract, and the keywords printed below them."""
    keywords: tuple[str, ...] = ()
    passages = []
    for passage in passages_of([p for p in paragraphs if not _is_copyright(p)]):
        if (passage.heading or "").lower() in KEYWORDS:
            keywords = split_keywords(passage.body)
        else:
            passages.append(passage)
    return tuple(passages), keywords


def _is_copyright(paragraph: str) -> bool:
    return paragraph.startswith(("©", "Copyright ", "(c) ", "Published by "))


def passages_of(paragraphs: list[str]) -> list[Passage]:
    """The sections of an abstract, whose headings stand at the start of its paragraphs.

    A paragraph without a heading goes on with the section before it.
    """
    parts = split_inline(paragraphs[0]) if len(paragraphs) == 1 else map(split_heading, paragraphs)
    sections: list[tuple[str | None, list[str]]] = []
    for heading, body in parts:
        if heading is not None or not sections:
            sections.append((heading, []))
        if body:
            sections[-1][1].append(body)
    return [headed_passage(heading, "\n".join(bodies)) for heading, bodies in sections if bodies]


def headed_passage(heading: str | None, body: str) -> Passage:
    """A section of an abstract. Its kind is said only where there is nothing to weigh."""
    if heading is None:
        return Passage(body, kind="abstract")
    if "regist" in heading.lower():
        return Passage(body, heading, "registration")
    return Passage(body, heading)


def has_text(passages: tuple[Passage, ...]) -> bool:
    """Whether the sections hold more than a registration."""
    return any(passage.kind != "registration" for passage in passages)
