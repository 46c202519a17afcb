"""Paragraphs of an abstract to its sections."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.sources.headings import split_heading, split_inline, split_pointed, tell_results
from extract.sources.report import Passage

Part = tuple[str | None, str]  # a heading, if there is one, and what stands below it

# How a notice of copyright begins, which is no part of an abstract.
COPYRIGHT = ("©", "Copyright ", "(c) ", "Published by ")
KEYWORDS = frozenset({"keywords", "key words"})
REGISTRATION = re.compile(r"\b(?:registration|registry|clinical ?trials\.gov)\b", re.IGNORECASE)


def abstract_of(
    parts: list[Part], join: Callable[[list[str]], str] = "\n".join
) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
    """The sections of an abstract, and the keywords printed below them.

    Args:
        parts: headings and what stands below each.
        join: puts the paragraphs of a section together.
    """
    keywords: tuple[str, ...] = ()
    passages = []
    for passage in _sections(parts, join):
        if (passage.heading or "").lower() in KEYWORDS:
            keywords = _split_keywords(passage.body)
        else:
            passages.append(passage)
    return tuple(passages), keywords


def parts_of(paragraphs: list[str]) -> list[Part]:
    """Headings and bodies of paragraphs. One that holds a whole abstract is taken apart."""
    paragraphs = [paragraph for paragraph in paragraphs if not _is_copyright(paragraph)]
    if len(paragraphs) == 1:
        return split_inline(paragraphs[0])
    parts = [split_heading(paragraph) for paragraph in paragraphs]
    if any(heading is not None for heading, _ in parts):
        return parts
    pointed = [split_pointed(paragraph) for paragraph in paragraphs]
    return pointed if tell_results([heading for heading, _ in pointed if heading]) else parts


def headed_passage(heading: str | None, body: str) -> Passage:
    """A section of an abstract. Its kind is said only where there is nothing to weigh."""
    if heading is None:
        return Passage(body, kind="abstract")
    if is_registration(heading):
        return Passage(body, heading, "registration")
    return Passage(body, heading)


def is_registration(heading: str) -> bool:
    """Whether a heading says that a trial's number in a registry follows."""
    return REGISTRATION.search(heading) is not None


def has_text(passages: tuple[Passage, ...]) -> bool:
    """Whether the sections hold more than a registration."""
    return any(passage.kind != "registration" for passage in passages)


def _sections(parts: list[Part], join: Callable[[list[str]], str]) -> list[Passage]:
    """Sections, where a part without a heading goes on with the section before it."""
    sections: list[tuple[str | None, list[str]]] = []
    for heading, body in parts:
        if heading is not None or not sections:
            sections.append((heading, []))
        if body:
            sections[-1][1].append(body)
    return [headed_passage(heading, join(bodies)) for heading, bodies in sections if bodies]


def _split_keywords(body: str) -> tuple[str, ...]:
    parts = (part.strip() for part in body.strip().removesuffix(".").split(";"))
    return tuple(part for part in parts if part)


def _is_copyright(paragraph: str) -> bool:
    return paragraph.startswith(COPYRIGHT)
