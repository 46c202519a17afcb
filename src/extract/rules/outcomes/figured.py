"""Outcomes that only a figure points to: what its people did, or the words right before it.

They are read where no frame names an outcome in the clause of a figure: a figure without an
outcome is of no use to anybody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any

from extract.language.layers import Layers
from extract.language.phrases import (
    Span,
    listed_before,
    phrase_after,
    phrase_before,
    words_between,
)
from extract.rules.claims import is_free
from extract.rules.outcomes.beside import beside, itemized
from extract.rules.outcomes.patterns import figured as patterns
from extract.rules.outcomes.predicates import (
    Figure,
    own_predicate,
    predicate,
    verb_before,
)

_FIGURES = ("proportions", "levels")
_START = attrgetter("start")
_RIGHT = frozenset({"of", "to", "for", "from", "in"})
_VERB_TO_FIGURE = 12  # words


def figures_of(layers: Layers) -> list[Figure]:
    """The figures of a text that may be of an arm, in text order."""
    found: Sequence[Any] = layers.findings.get("doses", ())
    doses = {n for dose in found for n in (dose.start, dose.low.start)}
    figures: list[Any] = [f for rule in _FIGURES for f in layers.findings.get(rule, ())]
    return sorted((f for f in figures if f.start not in doses), key=_START)


def within(figures: Sequence[Figure], stretch: Span) -> Sequence[Figure]:
    """Those of some figures, in text order, that begin within a stretch."""
    first = bisect_left(figures, stretch[0], key=_START)
    return figures[first : bisect_left(figures, stretch[1], lo=first, key=_START)]


def figured(
    layers: Layers,
    sentence: Span,
    figures: Sequence[Figure],
    taken: Sequence[Span],
    arms: Iterable[str],
) -> Iterator[tuple[Span, str]]:
    """The outcome of each clause that has figures and no outcome yet, and the rule's name."""
    if not figures or patterns.NO_FIGURES.search(layers.folded, *sentence):
        return
    clauses = _clauses(layers, *sentence)
    free = [clause for clause in clauses if is_free(clause, taken)]
    is_comparing = bool(free) and _is_comparing(layers, *sentence, arms)
    items = list(itemized(layers, sentence, figures, taken))
    yield from ((span, "beside") for span in items)
    for clause in clauses:
        if clause not in free:
            own = within(figures, clause)
            told = _apart(own_predicate(layers, f, clause, taken) for f in own)
            yield from ((span, "did") for span in told)
    for left, right in free:
        if not is_free((left, right), items):
            continue
        own = within(figures, (left, right))
        did = _apart(predicate(layers, f, left, right) for f in own)
        if did:
            yield from ((span, "did") for span in did)
        elif is_comparing:
            yield from ((span, "beside") for span in _beside_each(layers, own, left))


def _is_comparing(layers: Layers, start: int, end: int, arms: Iterable[str]) -> bool:
    """Whether a sentence tells of arms: its figures are of them."""
    if patterns.COMPARING.search(layers.folded, start, end) is not None:
        return True
    return any(layers.folded.find(arm, start, end) >= 0 for arm in arms)


def _beside_each(layers: Layers, figures: Sequence[Figure], left: int) -> Iterator[Span]:
    """What stands beside each figure; the subject of a clause is of all that follow it."""
    floor, has_subject = left, False
    for figure in figures:
        span = beside(layers, figure, floor)
        if span is None and not has_subject:
            span = _subject(layers, figure, left)
        if span is not None:
            has_subject = True
            yield span
        floor = figure.end


def _apart(spans: Iterable[Span | None]) -> list[Span]:
    """Those of some spans, in text order, that overlap none before them."""
    apart: list[Span] = []
    for span in sorted(span for span in spans if span is not None):
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def _clauses(layers: Layers, start: int, end: int) -> list[Span]:
    breaks = [m.start() for m in patterns.CLAUSE.finditer(layers.folded, start, end)]
    return list(pairwise([start, *breaks, end]))


def _subject(layers: Layers, figure: Figure, floor: int) -> Span | None:
    """The subject of the verb that leads to a figure: "the margin was negative in 58 cases".

    A participle behind the subject is passed over: "the time required per sitting was 4 minutes".
    """
    words = words_between(layers, floor, figure.start)
    colon = next((i for i in range(len(words) - 1, -1, -1) if words[i].text == ":"), None)
    verb = verb_before(words, len(words) if colon is None else colon)
    if verb is None or (colon is None and len(words) - verb > _VERB_TO_FIGURE):
        return None
    subjects = listed_before(layers, words[verb].start, floor)
    if subjects:
        return subjects[-1]
    participle = verb_before(words, verb)
    if participle is not None and words[participle].kind == "verb":
        return phrase_before(layers, words[participle].start, floor, attach=_RIGHT)
    comma = next((w for w in words[:verb] if w.kind == "comma"), None)
    is_adverbial = comma is not None and words[0].kind == "preposition"
    begin = comma.end if comma is not None and is_adverbial else floor
    return phrase_after(layers, begin, words[verb].start)
