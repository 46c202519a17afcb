"""Markup to text that means the same: superscripts, subscripts and line breaks are kept.

Dropping the tags would turn 10<sup>9</sup> into 109. Where every character has a superscript form
it is used (10⁹, CO₂); otherwise the mark is written out, as in V_(T). Letters have no place in the
table although Unicode has some: ᵗʰ and ₘₐₓ are words that nobody searches for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4.element import NavigableString, PageElement, PreformattedString, Tag
from lxml import etree

from extract.sources.decoding import mend
from extract.sources.html_tree import Element

SUPERSCRIPTS = str.maketrans("0123456789+-−–=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ")
SUBSCRIPTS = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
MARKS = {
    "sup": (frozenset(map(chr, SUPERSCRIPTS)), SUPERSCRIPTS, "^"),
    "sub": (frozenset(map(chr, SUBSCRIPTS)), SUBSCRIPTS, "_"),
}
PLAIN_SUPERSCRIPTS = frozenset({"st", "nd", "rd", "th", "®", "™", "©"})  # 14<sup>th</sup> is 14th

BLOCKS = frozenset(
    "address article aside blockquote body br caption dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section "
    "summary table tbody td tfoot th thead tr ul".split()
)
UNSEEN = frozenset(
    "button head iframe input math noscript script select style svg template textarea".split()
)
SPACES = re.compile(r"[ \t\n\r\f]+")
# A line break is a control character until the spaces around it are gone.
BREAK = "\x00"
BREAKS = re.compile(r" ?(?:\x00 ?)+")

MAX_MARKS = 4  # one in the other; what is deeper is read as if it were not marked

Event = tuple[str, str]  # ("open" or "close", tag) or ("text", words)


def lines_of_tag(tag: Tag) -> list[str]:
    """The lines that a browser would show of an HTML element, without the empty ones."""
    return _lines(_tag_events(tag))


def text_of_tag(tag: Tag) -> str:
    """The text of an HTML element on one line."""
    return _line(_tag_events(tag))


def lines_of_html(element: Element) -> list[str]:
    """The same of an element of a plain tree."""
    return _lines(_html_events(element))


def text_of_html(element: Element) -> str:
    """The text of an element of a plain tree on one line."""
    return _line(_html_events(element))


def text_of_element(element: etree._Element) -> str:
    """The text of an XML element on one line."""
    if not len(element):
        text = element.text or ""
        is_plain = text.isascii() and text.isprintable() and "&" not in text and "  " not in text
        return text.strip() if is_plain else mend(squeezed(text))
    return _line(_element_events(element))


def _lines(events: Iterator[Event]) -> list[str]:
    text = mend(rendered(events))
    return text.split("\n") if text else []


def _line(events: Iterator[Event]) -> str:
    return mend(rendered(events)).replace("\n", " ")


def rendered(events: Iterator[Event]) -> str:
    """The lines of a tree that a reader walks itself; nothing in them is mended yet."""
    return _shown(_render(events))


def squeezed(text: str) -> str:
    """The text with every run of spaces and line ends as one space. No-break spaces stay."""
    if "  " not in text and text.isprintable():
        return text.strip()
    return SPACES.sub(" ", text).strip()


def _shown(text: str) -> str:
    lines = (line.strip() for line in BREAKS.sub("\n", SPACES.sub(" ", text)).split("\n"))
    return "\n".join(line for line in lines if line)


class _Level:
    """The text inside one superscript or subscript, or inside none."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.is_link = False  # to a reference: a citation mark and no text


def _render(events: Iterator[Event]) -> str:
    """The text of a tree, read as a flat row of events, so that depth costs no stack."""
    levels = [_Level()]
    too_deep = 0
    for event, value in events:
        if event == "text":
            levels[-1].pieces.append(value.replace(BREAK, ""))
        elif value in BLOCKS:
            levels[-1].pieces.append(BREAK)
        elif value == "a":
            levels[-1].is_link = True
        elif value not in MARKS:
            continue
        elif event == "open" and len(levels) > MAX_MARKS:
            too_deep += 1
        elif event == "open":
            levels[-1].pieces[-1:] = map(_unindented, levels[-1].pieces[-1:])
            levels.append(_Level())
        elif too_deep:
            too_deep -= 1
        else:
            level = levels.pop()
            if value == "sub" or not level.is_link:
                levels[-1].pieces.append(marked("".join(level.pieces), value))
    return "".join(levels[0].pieces)


def _unindented(text: str) -> str:
    """The text before a mark, which a printer of XML may have put on a line of its own."""
    bare = text.rstrip(" \t\r\n")
    return bare if "\n" in text[len(bare) :] else text


def marked(text: str, mark: str) -> str:
    """A superscript ("sup") or subscript ("sub") in characters that keep its meaning."""
    text = _shown(text).replace("\n", " ")
    known, table, sign = MARKS[mark]
    if not text or (mark == "sup" and text in PLAIN_SUPERSCRIPTS):
        return text
    if known.issuperset(text):
        return text.translate(table)
    return f"{sign}({text})"


def _element_events(element: etree._Element) -> Iterator[Event]:
    yield "text", element.text or ""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if node is element:
            continue
        tag = etree.QName(node).localname
        if event == "start":
            yield "open", tag
            yield "text", node.text or ""
        else:
            yield "close", tag
            yield "text", node.tail or ""


def _tag_events(tag: Tag) -> Iterator[Event]:
    waiting: list[tuple[Tag, Iterator[PageElement]]] = [(tag, iter(tag.contents))]
    while waiting:
        parent, children = waiting[-1]
        child = next(children, None)
        if child is None:
            waiting.pop()
            if waiting:
                yield "close", parent.name
        elif isinstance(child, Tag):
            if _is_seen(child):
                yield "open", child.name
                waiting.append((child, iter(child.contents)))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield "text", str(child)


def _html_events(element: Element) -> Iterator[Event]:
    waiting = [(element, iter(element.children))]
    while waiting:
        parent, children = waiting[-1]
        for child in children:
            if isinstance(child, str):
                yield "text", child
            elif child.name not in UNSEEN and "hidden" not in child.attributes:
                yield "open", child.name
                waiting.append((child, iter(child.children)))
                break
        else:
            waiting.pop()
            if waiting:
                yield "close", parent.name


def _is_seen(tag: Tag) -> bool:
    return tag.name not in UNSEEN and not tag.has_attr("hidden")
