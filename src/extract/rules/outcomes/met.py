"""Outcomes that are only met in results: what differed, occurred, was reduced or has figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.layers import Layers
from extract.language.phrases import (
    OF,
    WIDE,
    Span,
    items_of,
    listed_after,
    listed_before,
    phrase_before,
    words_between,
)
from extract.rules.outcomes import patterns

_RESULTS = ("results", "conclusion", "abstract", "other", "card", "legend", "discussion")
_LEFT = WIDE | {
    "among",
    "across",
    "within",
    "following",
    "without",
    "per",
    "under",
    "over",
    "throughout",
}
_RIGHT = frozenset({"of", "to", "for", "from", "per"})
_PEOPLE = re.compile(r"between|among")


def is_of_results(layers: Layers, start: int, end: int, has_begun: bool) -> bool:
    """Whether a sentence may tell what was found."""
    kind = layers.kind_at(start)
    if kind not in _RESULTS or patterns.NO_RESULT.search(layers.folded, start, end):
        return False
    if kind not in ("abstract", "other"):
        return True
    return has_begun and patterns.IS_RESULT.search(layers.folded, start, end) is not None


def met(layers: Layers, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """Every phrase of one sentence that a frame of results makes an outcome, best frames first."""
    folded = layers.folded
    yield from _differences(layers, start, end)
    for match in patterns.PREDICATE.finditer(folded, start, end):
        yield from _before(layers, match.start(), start, "predicate", _LEFT)
    for match in patterns.CHANGE_OF.finditer(folded, start, end):
        yield from _after(layers, match.end(), end, "change_of")
    for match in patterns.RATE_OF.finditer(folded, start, end):
        spans = listed_after(layers, match.start(), end, _RIGHT)
        for number, span in enumerate(spans):
            yield (_noun_start(layers, span[0], start), span[1]) if number == 0 else span, "rate_of"
    for match in patterns.EXISTS.finditer(folded, start, end):
        yield from _after(layers, match.end(), end, "exists")
    for match in patterns.COMPARATIVE.finditer(folded, start, end):
        yield from _after(layers, match.end(), end, "comparative")
    for match in patterns.CHANGED.finditer(folded, start, end):
        yield from _after(layers, match.end(), end, "changed")
    for match in patterns.EXPERIENCED.finditer(folded, start, end):
        yield from _after(layers, match.end(), end, "experienced")
    for match in patterns.FIGURES.finditer(folded, start, end):
        yield from _before_figures(layers, match.start(), start)
    for match in patterns.HEADS.finditer(folded, start, end):
        yield (_noun_start(layers, match.start(), start), match.end()), "head"


def _noun_start(layers: Layers, offset: int, floor: int) -> int:
    """Where the noun phrase begins that a word at `offset` belongs to: "28-day mortality"."""
    end = layers.folded.find(" ", offset)
    span = phrase_before(layers, end if end > 0 else layers.end, floor, attach=frozenset())
    return span[0] if span is not None and span[0] <= offset else offset


def _differences(layers: Layers, start: int, end: int) -> Iterator[tuple[Span, str]]:
    folded = layers.folded
    for match in patterns.DIFFERENCE.finditer(folded, start, end):
        for cue in patterns.IN_TERMS_OF.finditer(folded, match.end(), min(end, match.end() + 160)):
            if cue["end"]:
                break
            if cue["weak"] and not match["differ"]:
                continue
            spans = listed_after(layers, cue.end(), end, _RIGHT)
            if not spans or (cue["weak"] and _is_of_people(layers, spans[0])):
                continue
            for span in spans:
                yield span, "difference"
            break


def _is_of_people(layers: Layers, span: Span) -> bool:
    last = layers.folded[span[0] : span[1]].split()[-1]
    return last in patterns.PEOPLE_HEADS


def _before(
    layers: Layers, offset: int, floor: int, rule: str, attach: frozenset[str]
) -> Iterator[tuple[Span, str]]:
    for span in listed_before(layers, offset, floor, attach):
        yield span, rule


def _after(layers: Layers, offset: int, limit: int, rule: str) -> Iterator[tuple[Span, str]]:
    for span in listed_after(layers, offset, limit, _RIGHT):
        yield span, rule


def _before_figures(layers: Layers, offset: int, floor: int) -> Iterator[tuple[Span, str]]:
    span = phrase_before(layers, offset, floor, attach=OF)
    if span is None:
        return
    before = [
        w for w in words_between(layers, floor, span[0]) if w.kind not in ("determiner", "adverb")
    ]
    if not before or before[-1].kind not in ("preposition", "verb"):
        yield span, "figures"
