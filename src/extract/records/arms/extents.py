"""The whole phrase that a name of a treatment stands in: "a single oral dose of zinc (Zn)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extract.language.layers import Layers
from extract.language.phrases import Word, words_beside
from extract.records.arms import vocabulary
from extract.records.arms.patterns import around
from extract.records.evidence import Span

_FRONTS = 6  # words before it
_BEHIND = 3  # words behind it


def phrase_of(layers: Layers, place: Span) -> Span:
    """Where the phrase begins and ends that holds a name: article, amount, noun and short form.

    >>> text = "Each got a daily dose of oral zinc powder at home."
    >>> start, end = phrase_of(Layers.of_text(text), (30, 34))
    >>> text[start:end]
    'a daily dose of oral zinc powder'
    """
    start, end = place
    words, starts = words_beside(layers, start)
    if layers.folded[end : end + 1].isspace():  # what else stands behind a name ends it
        behind = bisect_left(starts, end)
        end = _with_noun(end, words[behind : behind + _BEHIND])
    end = _with_bracket(layers, start, end)
    if layers.folded[start - 1 : start].isspace():
        start = _with_front(start, words, bisect_left(starts, start))
    return start, end


def _with_front(start: int, words: Sequence[Word], ahead: int) -> int:
    """Where what describes a name begins: "20 mg of oral", and the article before it."""
    first, place = start, ahead - 1
    floor = max(-1, place - _FRONTS)
    while place > floor and first - words[place].end <= 1:
        word = words[place]
        if word.text in vocabulary.ARTICLES:
            return word.start
        if word.text == "of":
            if place == 0 or words[place - 1].text not in vocabulary.AMOUNTS:
                break
        elif not _describes(word, words[place + 1] if place + 1 < ahead else None):
            break
        first, place = word.start, place - 1
    return first


def _describes(word: Word, behind: Word | None) -> bool:
    """Whether a word before a name can be part of its phrase; a number is one of some unit."""
    if word.kind == "number":
        return behind is not None and behind.text in vocabulary.AMOUNTS
    return word.kind == "word" and word.text not in vocabulary.NO_FRONT


def _with_noun(end: int, words: Sequence[Word]) -> int:
    """Where the noun ends that a name describes: "(zinc) replacement therapy"."""
    reached = last = end
    for word in words:
        if word.kind != "word" or word.start - reached > 1:
            break
        reached = word.end
        if word.text in vocabulary.TREATMENTS:
            last = word.end
    return last


def _with_bracket(layers: Layers, start: int, end: int) -> int:
    """The end of the bracket right behind a name that says its short form or its other name."""
    folded = layers.folded
    if folded.startswith((")", "]"), end):  # the name may end within it
        return end + ("(" in folded[start:end] or "[" in folded[start:end])
    if not folded.startswith((" (", " ["), end):
        return end
    for short in layers.abstract_abbreviations:
        if short.short_start == end + 2 and folded.startswith((")", "]"), short.short_end):
            return short.short_end + 1
    synonym = around.SYNONYM.match(folded, end, layers.sentence_at(start)[1])
    if synonym is None or synonym["name"] in vocabulary.NO_SYNONYM:
        return end
    return synonym.end()
