"""The body of an article: its sections by their headings, in the print that most of it is in.

What is in other print (legends, notes, the labels of a figure) is left out, and so is all that
follows the heading of the references.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from extract.sources.citation_marks import NUMBERED
from extract.sources.document import SectionKind
from extract.sources.jats.body import LEFT_BEHIND, OUTER, kind_within
from extract.sources.jats.statements import StatementKind, statement_kind
from extract.sources.pdf.headings import words_of
from extract.sources.pdf.paragraphs import AFTER_HEADING, SAME_SIZE, Paragraph
from extract.sources.places import Placed, joined
from extract.sources.report import CONFLICT_HEADING, Passage

MAX_HEADING, MAX_HEADING_WORDS = 110, 14
END = re.compile(r"references?|bibliography|literature cited|works cited")
LEGEND = re.compile(r"(?:fig(?:ure)?|table|box|panel)\.?\s{0,3}S?\d{1,2}\b", re.IGNORECASE)
SIGN = re.compile(r"[A-Za-z]")


class Body(NamedTuple):
    """The sections of a body, what is said around them, and the statement on conflicts."""

    passages: tuple[Passage, ...]
    statements: tuple[Passage, ...]
    conflict: Passage | None


class _Part(NamedTuple):
    heading: Placed | None
    is_outer: bool
    paragraphs: list[Placed]


def body_of(paragraphs: list[Paragraph]) -> Body:
    """The body, from the paragraphs behind the abstract."""
    usual = _usual_style(paragraphs)
    if usual is None:
        return Body((), (), None)
    passages: list[Passage] = []
    statements: list[Passage] = []
    outer: SectionKind | None = None
    told: StatementKind | None = None
    is_left = False
    for part in _parts(paragraphs, usual):
        heading = _bare(part.heading)
        if part.is_outer:
            outer, told = kind_within(heading, None), statement_kind(heading)
            is_left = LEFT_BEHIND.search(heading) is not None
        if not part.paragraphs or is_left or LEFT_BEHIND.search(heading):
            continue
        text = joined("\n", part.paragraphs)
        if told is not None:
            statements.append(Passage(text, part.heading, told))
        elif part.heading is None:
            passages.append(Passage(text, None, outer or "background", part="body"))
        else:
            kind = outer if part.is_outer else kind_within(heading, outer)
            passages.append(Passage(text, part.heading, kind or "other", part="body"))
    conflict = next((s for s in statements if s.kind == "conflict"), None)
    return Body(
        tuple(passages),
        tuple(s for s in statements if s.kind != "conflict"),
        None if conflict is None else Passage(conflict.body, CONFLICT_HEADING, "conflict"),
    )


def _bare(heading: Placed | None) -> str:
    return "" if heading is None else heading.strip(AFTER_HEADING)


def _usual_style(paragraphs: list[Paragraph]) -> tuple[str, float] | None:
    """The font and size that most characters of the paragraphs are printed in."""
    counts: Counter[tuple[str, float]] = Counter()
    for paragraph in paragraphs:
        counts[paragraph.style] += len(paragraph.text)
    return counts.most_common(1)[0][0] if counts else None


def _parts(paragraphs: list[Paragraph], usual: tuple[str, float]) -> Iterator[_Part]:
    """Headings with the paragraphs below each, to where the references begin."""
    outer_style: tuple[str, float] | None = None
    part = _Part(None, True, [])
    for paragraph in paragraphs:
        if _is_heading(paragraph, usual):
            words = words_of(paragraph.text)
            if END.fullmatch(words):
                break
            is_first_rank = any(cue.match(words) for cue, _ in OUTER)
            if outer_style is None and is_first_rank:
                outer_style = paragraph.style
            yield part
            heading = paragraph.text.cut(0, len(paragraph.text.rstrip(AFTER_HEADING)))
            is_outer = outer_style in (None, paragraph.style)
            part = _Part(heading, is_outer, [])
        elif _is_text(paragraph, usual):
            marks = NUMBERED.finditer(paragraph.text)
            part.paragraphs.append(paragraph.text.without(mark.span() for mark in marks))
    yield part


def _is_text(paragraph: Paragraph, usual: tuple[str, float]) -> bool:
    """Whether a paragraph is in the print of the body."""
    font, size = paragraph.style
    is_usual = abs(size - usual[1]) <= SAME_SIZE and (font == usual[0] or len(paragraph.text) > 200)
    return is_usual and LEGEND.match(paragraph.text) is None


def _is_heading(paragraph: Paragraph, usual: tuple[str, float]) -> bool:
    """Whether a paragraph is a heading: short, and in print of its own."""
    text = paragraph.text
    if not (SIGN.search(text) and len(text) <= MAX_HEADING and text[0].isalnum()):
        return False
    if len(text.split()) > MAX_HEADING_WORDS or LEGEND.match(text) or text.endswith((",", ";")):
        return False
    if END.fullmatch(words_of(text)):
        return True
    font, size = paragraph.style
    if size < usual[1] - SAME_SIZE:
        return False
    return size > usual[1] + SAME_SIZE or font != usual[0] or (text.isupper() and len(text) > 6)
