"""An abstract in HTML to headings and what stands below each."""

from __future__ import annotations

from bs4 import Tag
from bs4.element import NavigableString

from extract.sources.abstract import COPYRIGHT, Part, parts_of
from extract.sources.headings import is_heading
from extract.sources.markup import lines_of_tag, text_of_tag

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
BOLD = ("b", "strong")
AFTER_HEADING = ": .\u00a0"


def parts_of_tag(tag: Tag, left_behind: frozenset[str] = frozenset()) -> list[Part]:
    """The parts of an abstract. What is bold at the start of a paragraph may be a heading.

    Args:
        tag: what holds the abstract; headings within its paragraphs are marked as such.
        left_behind: lines that are no part of it, in lower case.
    """
    for paragraph in tag.find_all(["p", "div"]):
        _mark_heading(paragraph)
    headings = [text_of_tag(heading) for heading in tag.find_all(HEADINGS)]
    lines = lines_of_tag(tag)
    if not headings:
        return parts_of([line for line in lines if line.lower() not in left_behind])
    parts: list[Part] = []
    waiting = iter([heading for heading in headings if heading])
    next_heading = next(waiting, None)
    for line in lines:
        if line == next_heading:
            next_heading = next(waiting, None)
            if line.lower() not in left_behind:
                parts.append((line.rstrip(AFTER_HEADING), ""))
        elif line.lower() not in left_behind and not line.startswith(COPYRIGHT):
            parts.append((None, line))
    return parts


def _mark_heading(paragraph: Tag) -> None:
    """Makes a heading of what is bold at the paragraph's start, if its words are one."""
    first = next((child for child in paragraph.children if str(child).strip()), None)
    if isinstance(first, Tag) and first.name in BOLD:
        text = text_of_tag(first)
        after = "" if first.next_sibling is None else str(first.next_sibling).lstrip()
        if is_heading(text.rstrip(AFTER_HEADING)) and not after[:1].islower():
            first.name = HEADINGS[-1]
            if isinstance(first.next_sibling, NavigableString) and after[:1] in (":", "."):
                first.next_sibling.replace_with(after[1:])
