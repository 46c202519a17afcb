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
    OF,
    Span,
    Word,
    listed_before,
    phrase_after,
    phrase_before,
    skip,
    words_between,
)
from extract.rules.claims import is_free
from extract.rules.findings import Level, Proportion
from extract.rules.outcomes import nouns, verbs
from extract.rules.outcomes.patterns import figured as patterns

Figure = Proportion | Level
_FIGURES = ("proportions", "levels")
_START = attrgetter("start")
_RIGHT = frozenset({"of", "to", "for", "from", "in"})
_OF_VERBS = ("verb", "auxiliary", "adverb")
_BEFORE_OBJECT = ("determiner", "adverb", "preposition", "number")
_CLOSING = (":", ";")  # marks that end a clause
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
    free = [clause for clause in _clauses(layers, *sentence) if is_free(clause, taken)]
    is_comparing = bool(free) and _is_comparing(layers, *sentence, arms)
    for span in _itemized(layers, sentence, figures, taken):
        if not any(left <= span[0] < right for left, right in free):
            yield span, "beside"
    for left, right in free:
        own = within(figures, (left, right))
        did = _apart(_predicate(layers, f, left, right) for f in own)
        if did:
            yield from ((span, "did") for span in did)
        elif is_comparing:
            yield from ((span, "beside") for span in _beside_each(layers, own, left))


def _itemized(
    layers: Layers, sentence: Span, figures: Sequence[Figure], taken: Sequence[Span]
) -> Iterator[Span]:
    """The items of a list each with its figures: "were: sleep 6.1 v 5.2 h, and mood 3.4 v 3.9"."""
    floor = sentence[0]
    for figure in figures:
        if patterns.PAIRED.match(layers.folded, figure.end, sentence[1]) is not None:
            span = _beside(layers, figure, floor)
            if (
                span is not None
                and patterns.ITEM.search(layers.folded, floor, span[0]) is not None
                and patterns.ITEM_TO_FIGURE.fullmatch(layers.folded, span[1], figure.start)
                and is_free(span, taken)
            ):
                yield span
        floor = figure.end


def _is_comparing(layers: Layers, start: int, end: int, arms: Iterable[str]) -> bool:
    """Whether a sentence tells of arms: its figures are of them."""
    if patterns.COMPARING.search(layers.folded, start, end) is not None:
        return True
    return any(layers.folded.find(arm, start, end) >= 0 for arm in arms)


def _beside_each(layers: Layers, figures: Sequence[Figure], left: int) -> Iterator[Span]:
    """What stands beside each figure; the subject of a clause is of all that follow it."""
    floor, has_subject = left, False
    for figure in figures:
        span = _beside(layers, figure, floor)
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


def _predicate(layers: Layers, figure: Figure, left: int, right: int) -> Span | None:
    """What the people that a figure counts did: behind it, or before the bracket that it is in."""
    if not isinstance(figure, Proportion):
        return None
    words = words_between(layers, left, right)
    opening = _bracket_round(words, bisect_left(words, (figure.start,)))
    span = None if opening is None else _did_before(words, opening)
    return span or _did_behind(words, bisect_left(words, (figure.end,)))


def _did_behind(words: list[Word], first: int) -> Span | None:
    verb = _verb_behind(words, first)
    return (
        predicate_of(words, verb) if verb is not None and _is_of_people(words[first:verb]) else None
    )


def _did_before(words: list[Word], opening: int) -> Span | None:
    verb = _verb_before(words, opening)
    if verb is None or not _is_of_people(words[:verb]):
        return None
    span = predicate_of(words[:opening], verb)
    if span is None:
        return None
    behind = words[bisect_left(words, (span[1],)) : opening]
    return span if not behind or _is_time(behind) else None


def _is_time(words: list[Word]) -> bool:
    """Whether what follows a predicate says when: "until the 6 month follow-up"."""
    return words[0].kind == "preposition" and any(w.text in nouns.TIME_UNITS for w in words)


def _beside(layers: Layers, figure: Figure, floor: int) -> Span | None:
    """The words right before a figure or its bracket: "stable disease 36% v 19%"."""
    words = words_between(layers, floor, figure.start)
    opening = _bracket_round(words, len(words))
    offset = figure.start if opening is None else words[opening].start
    span = phrase_before(layers, offset, floor, attach=OF)
    if span is None or span[1] < offset - 2:
        return None
    before = words_between(layers, floor, span[0])
    before = before[: skip(before, len(before) - 1, -1, ("determiner", "adverb")) + 1]
    is_governed = (
        before and before[-1].kind == "preposition" and before[-1].text not in ("with", "for")
    )
    return None if is_governed else span


def _subject(layers: Layers, figure: Figure, floor: int) -> Span | None:
    """The subject of the verb that leads to a figure: "the margin was negative in 58 cases".

    A participle behind the subject is passed over: "the time required per sitting was 4 minutes".
    """
    words = words_between(layers, floor, figure.start)
    colon = next((i for i in range(len(words) - 1, -1, -1) if words[i].text == ":"), None)
    verb = _verb_before(words, len(words) if colon is None else colon)
    if verb is None or (colon is None and len(words) - verb > _VERB_TO_FIGURE):
        return None
    subjects = listed_before(layers, words[verb].start, floor)
    if subjects:
        return subjects[-1]
    participle = _verb_before(words, verb)
    if participle is not None and words[participle].kind == "verb":
        return phrase_before(layers, words[participle].start, floor, attach=_RIGHT)
    comma = next((w for w in words[:verb] if w.kind == "comma"), None)
    is_adverbial = comma is not None and words[0].kind == "preposition"
    begin = comma.end if comma is not None and is_adverbial else floor
    return phrase_after(layers, begin, words[verb].start)


def _bracket_round(words: list[Word], place: int) -> int | None:
    """The outermost bracket that is open at `place`."""
    opened: list[int] = []
    for index, word in enumerate(words[:place]):
        if word.kind == "open":
            opened.append(index)
        elif word.kind == "close" and opened:
            opened.pop()
    return opened[0] if opened else None


def _verb_behind(words: list[Word], first: int) -> int | None:
    """The verb whose subject begins at `first`; participles that say which arm are passed over."""
    depth = 0
    for index in range(first, len(words)):
        word = words[index]
        depth += (word.kind == "open") - (word.kind == "close")
        if depth > 0 or word.kind == "close" or word.text in verbs.OF_ARMS:
            continue
        if word.kind in ("subordinator", "pronoun") or word.text in _CLOSING:
            return None
        if word.kind in ("verb", "auxiliary"):
            return index
    return None


def _verb_before(words: list[Word], last: int) -> int | None:
    """The verb nearest to `last` on its left; the first of its chain."""
    for index in range(last - 1, -1, -1):
        word = words[index]
        if word.kind in ("subordinator", "pronoun", "close") or word.text in _CLOSING:
            return None
        if word.kind in ("verb", "auxiliary") and word.text not in verbs.OF_ARMS:
            return _chain_start(words, index)
    return None


def _chain_start(words: list[Word], verb: int) -> int:
    """Where the verbs begin that end at `verb`: "(intended) to be screened"."""
    first = verb
    while first > 0 and (words[first - 1].kind in _OF_VERBS or words[first - 1].text == "to"):
        first -= 1
    return first


def _is_of_people(words: list[Word]) -> bool:
    """Whether a subject is people, or nothing but an arm: "5 (3%) in the early arm relapsed"."""
    if any(w.text in nouns.PEOPLE_HEADS for w in words):
        return True
    plain = [w for w in words if w.kind not in ("open", "close", "number", "determiner")]
    return not plain or plain[0].kind == "preposition" or plain[0].text in verbs.OF_ARMS


def predicate_of(words: list[Word], verb: int) -> Span | None:
    """A predicate without auxiliaries and without verbs that say nothing: "converted to glaucoma".

    None where people are only said to have been treated, counted or described.
    """
    first = verb
    while first < len(words) and words[first].kind in ("auxiliary", "adverb"):
        if words[first].text in verbs.NEGATIONS:
            return None
        first += 1
    if first == len(words) or words[first].text in verbs.NO_EVENTS:
        return None
    if words[first].kind not in ("verb", "word"):
        return None
    is_light = words[first].text in verbs.LIGHT
    start = _object(words, first) if is_light else first
    if start == len(words) or words[start].kind not in ("verb", "word"):
        return None
    end = _end(words, start)
    if all(w.text in nouns.NEVER_STATED for w in words[start : end + 1]):
        return None  # "had outcomes recorded"
    return words[start].start, words[end].end


def _object(words: list[Word], verb: int) -> int:
    """Where the object of a verb begins: "(reported) at least one fracture"."""
    index = skip(words, verb + 1, 1, _BEFORE_OBJECT)
    while index < len(words) and words[index].text in nouns.LEADING:
        index = skip(words, index + 1, 1, _BEFORE_OBJECT)
    return index


def _end(words: list[Word], verb: int) -> int:
    """The last word of the predicate: its object, and what "to", "as" and the like add to it."""
    end = verb
    for index in range(verb + 1, len(words)):
        word, before = words[index], words[index - 1]
        if word.kind == "word":
            end = index
        elif word.text in verbs.PARTICLES and before.kind in ("verb", "word"):
            end = index if word.text in verbs.CLOSING else end
        elif word.kind in ("verb", "auxiliary"):
            if before.text != "to" and before.kind != "auxiliary":
                break
            end = index
        elif word.kind not in ("determiner", "number"):
            break
    return end
