"""The keywords of an article: in a row, or one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.sources.pdf.headings import words_of
from extract.sources.pdf.paragraphs import Paragraph
from extract.sources.places import Placed

ALONE = frozenset({"keywords", "key words", "key-words", "index terms"})
OPENING = re.compile(
    r"(?:key\s?-?words?(?: and phrases)?|index terms)\s{0,2}[.:|–—-]{1,2}\s{0,3}(?=\S)",
    re.IGNORECASE,
)
BETWEEN = ";,·•|"  # the first that there is parts them
MAX_KEYWORD = 80  # characters


def opens_keywords(text: str) -> bool:
    """Whether a paragraph holds keywords, or is the heading above them."""
    return words_of(text) in ALONE or OPENING.match(text) is not None


def keywords_of(paragraphs: list[Paragraph]) -> tuple[Placed, ...]:
    """The first keywords that stand anywhere among the paragraphs."""
    at = next((n for n, p in enumerate(paragraphs) if opens_keywords(p.text)), None)
    return () if at is None else keywords_at(paragraphs, at)[0]


def keywords_at(paragraphs: list[Paragraph], at: int) -> tuple[tuple[Placed, ...], int]:
    """The keywords of a paragraph, or of the one below a heading, and what follows them."""
    opening = OPENING.match(paragraphs[at].text)
    if opening is None:
        at += 1
    if at >= len(paragraphs):
        return (), at
    begin = opening.end() if opening else 0
    text = paragraphs[at].text.cut(begin)
    sign = next((sign for sign in BETWEEN if sign in text), None)
    if sign is None:  # one a line
        lines = [line.text for line in paragraphs[at].lines]
        words = [lines[0].cut(begin), *lines[1:]]
    else:
        words = list(_split(text, sign))
    bare = (word.cut(0, len(word.rstrip(". "))).stripped() for word in words)
    return tuple(word for word in bare if word and len(word) < MAX_KEYWORD), at + 1


def _split(text: Placed, sign: str) -> Iterator[Placed]:
    begin = 0
    for word in text.split(sign):
        yield text.cut(begin, begin + len(word)).stripped()
        begin += len(word) + 1
