"""Two versions of a text: which sentences are others, and where each stretch stands now."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import Literal

from extract.values import frozen

Span = tuple[int, int]
Translate = Callable[[Span], Span | None]  # a stretch of the old text -> the same in the new text

_SENTENCE_END = re.compile(r"[.!?][)\]”\"]? {1,9}(?=[A-Z(\[“\"])|\n{1,99}")
_WORD = re.compile(r"\d{1,30}(?:[.,·]\d{1,30}){0,9}|\w{1,100}|[^\w\s]")
_LONGEST_REPLACED = 3  # words that take the place of others; more of them are another statement
_MOST_WORDS = 4_000  # that are compared one by one, on either side


@frozen
class Block:
    """A stretch of the old text and the one that stands for it in the new: equal, or replaced."""

    old: Span
    new: Span
    is_equal: bool


def same_place(span: Span) -> Span:
    """Where a stretch stands in a text that has not changed."""
    return span


class Translation:
    """From offsets of an old text to those of a new one."""

    def __init__(self, old: str, new: str) -> None:
        if old <= new:  # one way round, so that the way back is the same
            self.blocks = tuple(_blocks(old, new))
        else:
            self.blocks = tuple(Block(b.new, b.old, b.is_equal) for b in _blocks(new, old))
        self._starts = [block.old[0] for block in self.blocks]

    def __call__(self, span: Span) -> Span | None:
        """Where a stretch stands now; None if nothing of it is left."""
        start, end = span
        first = max(0, bisect_right(self._starts, start) - 1)
        found: Span | None = None
        for block in self.blocks[first:]:
            if block.old[0] >= end:
                break
            if block.old[1] > start:
                low, high = _within(block, start, end)
                found = (low, high) if found is None else (found[0], high)
        return found


def changed_sentences(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The sentences of either text that the other does not have, in text order."""
    if old == new:
        return (), ()
    before, after = sentences(old), sentences(new)
    kept = {new[start:end].strip() for start, end in after}
    known = {old[start:end].strip() for start, end in before}
    return (
        tuple(_stripped(old, s) for s in before if old[s[0] : s[1]].strip() not in kept),
        tuple(_stripped(new, s) for s in after if new[s[0] : s[1]].strip() not in known),
    )


def _within(block: Block, start: int, end: int) -> Span:
    """The part of a block's new stretch that a part of its old one stands for."""
    if not block.is_equal:
        return block.new
    shift = block.new[0] - block.old[0]
    return max(start, block.old[0]) + shift, min(end, block.old[1]) + shift


def _blocks(old: str, new: str) -> Iterator[Block]:
    """Sentence by sentence, and word by word where sentences differ."""
    before, after = sentences(old), sentences(new)
    for tag, these, those in _matched(old, before, new, after):
        if tag == "equal":
            for one, other in zip(these, those, strict=True):
                yield Block(one, other, True)
        elif these and those:
            inner = (these[0][0], these[-1][1]), (those[0][0], those[-1][1])
            yield from _word_blocks(old, inner[0], new, inner[1])


def _word_blocks(old: str, within: Span, new: str, inside: Span) -> Iterator[Block]:
    before, after = _words(old, within), _words(new, inside)
    if max(len(before), len(after)) > _MOST_WORDS:
        return
    for tag, these, those in _matched(old, before, new, after):
        if tag == "equal":
            yield from _joined(zip(these, those, strict=True))
        elif tag == "replace" and max(len(these), len(those)) <= _LONGEST_REPLACED:
            yield Block((these[0][0], these[-1][1]), (those[0][0], those[-1][1]), False)


def _joined(words: Iterator[tuple[Span, Span]]) -> Iterator[Block]:
    """Equal words as one block, as long as the blanks between them are equal too."""
    for _, run in groupby(words, key=lambda pair: pair[1][0] - pair[0][0]):
        pairs = list(run)
        (first, now), (last, end) = pairs[0], pairs[-1]
        yield Block((first[0], last[1]), (now[0], end[1]), True)


def _matched(
    old: str, before: list[Span], new: str, after: list[Span]
) -> Iterator[tuple[Literal["replace", "delete", "insert", "equal"], list[Span], list[Span]]]:
    # What stands hundreds of times tells no place, and would cost time without bound.
    matcher = SequenceMatcher(
        None, [old[s:e] for s, e in before], [new[s:e] for s, e in after], autojunk=True
    )
    for tag, i, j, k, m in matcher.get_opcodes():
        yield tag, before[i:j], after[k:m]


def sentences(text: str) -> list[Span]:
    """The whole text, cut behind each sentence and line; blanks stay with what is before them."""
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return [(start, end) for start, end in pairwise(cuts) if start < end]


def _words(text: str, within: Span) -> list[Span]:
    return [match.span() for match in _WORD.finditer(text, *within)]


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())
