"""JATS elements to text that means the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from extract.sources.decoding import mend
from extract.sources.jats.formula import formula_text
from extract.sources.markup import Event, rendered

# Not part of the sentence that they stand in; tables are read by themselves.
APART = frozenset(
    "alt-text disp-formula disp-formula-group fig fig-group fn fn-group graphic label long-desc "
    "media object-id supplementary-material table-wrap table-wrap-foot table-wrap-group".split()
)
FORMULAS = frozenset({"inline-formula", "math", "tex-math"})
PARAGRAPHS = frozenset(
    "boxed-text break caption def def-item disp-quote list list-item p sec speech statement term "
    "title verse-group verse-line".split()
)
# A drawing in the midst of a sentence may be a sign or a number: that something stood here is kept.
NOT_TEXT = "□"

POINTS_TO_REFERENCE = frozenset({"bibr", "ref"})
POINTS_TO_NOTE = frozenset({"aff", "corresp", "fn", "table-fn", "author-notes"})
NUMBERS = re.compile(r"[\d\s,;.–—*†‡§()\[\]-]{1,60}")
# A mark that points to the list of references is a control character until its brackets are gone.
MARK = "\x01"
_MARKS = rf"{MARK}(?:[\s,;–—-]{{0,3}}{MARK}){{0,60}}"
MARKS = re.compile(rf"[ \u00a0]?(?:\[{_MARKS}\]|\({_MARKS}\)|{_MARKS})")


def text_of(element: etree._Element | None) -> str:
    """The text of an element on one line; "" where there is none."""
    return "" if element is None else " ".join(lines_of(element))


def lines_of(element: etree._Element) -> list[str]:
    """The paragraphs of an element, without tables, notes and marks of citations."""
    text = mend(MARKS.sub("", rendered(_events(element))))
    return text.split("\n") if text else []


def local_name(node: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(node.tag).rpartition("}")[2]


def _events(element: etree._Element) -> Iterator[Event]:
    """What `markup` knows how to write: superscripts, paragraphs, links and words."""
    yield "text", _own(element.text)
    waiting = [(element, iter(element))]
    while waiting:
        parent, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            if waiting:
                yield "close", _mark_of(parent)
                yield "text", _own(parent.tail)
        elif (instead := _instead(child)) is not None:
            yield from instead
            yield "text", _own(child.tail)
        else:
            yield "open", _mark_of(child)
            yield "text", _own(child.text)
            waiting.append((child, iter(child)))


def _own(text: str | None) -> str:
    return (text or "").replace(MARK, "")


def _mark_of(element: etree._Element) -> str:
    """The element of HTML that is written in the same way."""
    name = local_name(element)
    return "p" if name in PARAGRAPHS else name if name in ("sup", "sub") else "span"


def _instead(element: etree._Element) -> list[Event] | None:
    """What is written for an element that is not walked through."""
    name = local_name(element)
    if name in APART:
        return []
    if name in FORMULAS:
        return [("text", formula_text(element) or NOT_TEXT)]
    if name == "inline-graphic":
        return [("text", NOT_TEXT)]
    if name != "xref":
        return None
    return _pointer(element)


def _pointer(element: etree._Element) -> list[Event] | None:
    """A mark that points to the references or to a note is no text; "Table 2" is."""
    kind = str(element.get("ref-type", ""))
    if kind in POINTS_TO_NOTE:
        return [("open", "a"), ("close", "a")]
    if kind in POINTS_TO_REFERENCE and NUMBERS.fullmatch("".join(map(str, element.itertext()))):
        return [("open", "a"), ("text", MARK), ("close", "a")]
    return None
