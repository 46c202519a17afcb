"""Outcomes that are only met in results: what differed, occurred, was reduced or has figures."""

from __future__ import annotations

from collections.abc import Iterator

from extract.language.layers import Layers
from extract.language.phrases import (
    OF,
    WIDE,
    Span,
    Word,
    listed_after,
    listed_before,
    phrase_after,
    phrase_before,
    words_between,
)
from extract.rules.outcomes import nouns, patterns
from extract.rules.outcomes.figured import predicate_of

Met = tuple[Span, str]

# Sections that may hold background as well as results.
UNLABELLED = ("abstract", "other")
_RESULTS = ("results", "conclusion", "abstract", "other", "card", "legend", "discussion")
_LEFT = WIDE | frozenset("among across within following without under over throughout than".split())
_RIGHT = frozenset({"of", "to", "for", "from", "per"})
_LIST = 180  # how long a list of outcomes is read
_AFAR = 160  # how far behind "difference" the words "in terms of" may stand
# Frames after which the outcome stands, as a list; the surest first.
_BEHIND = (
    ("listed", patterns.LISTED),
    ("change_of", patterns.CHANGE_OF),
    ("exists", patterns.EXISTS),
    ("these_were", patterns.THESE_WERE),
    ("comparative", patterns.COMPARATIVE),
    ("changed", patterns.CHANGED),
    ("experienced", patterns.EXPERIENCED),
)


def is_of_results(layers: Layers, start: int, end: int, has_begun: bool) -> bool:
    """Whether a sentence may tell what was found.

    Args:
        layers: the text.
        start: where the sentence begins.
        end: where it ends.
        has_begun: whether the text has come to the trial itself, past the background.
    """
    kind = layers.kind_at(start)
    if kind not in _RESULTS or patterns.NO_RESULT.search(layers.folded, start, end):
        return False
    if kind not in UNLABELLED:
        return True
    return has_begun and patterns.IS_RESULT.search(layers.folded, start, end) is not None


def met(layers: Layers, start: int, end: int) -> Iterator[Met]:
    """Every phrase of one sentence that a frame of results makes an outcome, best frames first."""
    folded = layers.folded
    yield from _differences(layers, start, end)
    for match in patterns.PREDICATE.finditer(folded, start, end):
        for span in listed_before(layers, match.start(), start, _LEFT):
            yield span, "predicate"
    yield from _rates(layers, start, end)
    for rule, pattern in _BEHIND:
        for match in pattern.finditer(folded, start, end):
            limit = min(end, match.end() + _LIST)
            for span in listed_after(layers, match.end(), limit, _RIGHT):
                yield span, rule
    yield from _likely(layers, start, end)
    for match in patterns.FIGURES.finditer(folded, start, end):
        yield from _before_figures(layers, match.start(), start)
    for match in patterns.HEADS.finditer(folded, start, end):
        span = (_noun_start(layers, match.start(), start), match.end())
        yield _over_or(layers, span, start, end), "head"


def _likely(layers: Layers, start: int, end: int) -> Iterator[Met]:
    """What people were more likely to have, or to do: "to be admitted to hospital"."""
    for match in patterns.LIKELY_TO.finditer(layers.folded, start, end):
        if match["light"] is not None:
            for span in listed_after(layers, match.end(), min(end, match.end() + _LIST), _RIGHT):
                yield span, "likely"
        else:
            did = _done(words_between(layers, match.end(), end))
            if did is not None:
                yield did, "did"


def _done(words: list[Word]) -> Span | None:
    """What words behind "to" say that is done: "be readmitted", but not "be smokers"."""
    if not words or (words[0].text == "be" and all(word.kind != "verb" for word in words[1:2])):
        return None
    return predicate_of(words, 0)


def _rates(layers: Layers, start: int, end: int) -> Iterator[Met]:
    """The items of "rates of A, B and C": the first with the word that it is counted by."""
    for match in patterns.RATE_OF.finditer(layers.folded, start, end):
        spans = listed_after(layers, match.start(), min(end, match.end() + _LIST), _RIGHT)
        if spans:
            yield (_noun_start(layers, spans[0][0], start), spans[0][1]), "rate_of"
        for span in spans[1:]:
            yield span, "rate_of"


def _noun_start(layers: Layers, offset: int, floor: int) -> int:
    """Where the noun phrase begins that a word at `offset` belongs to: "28-day mortality"."""
    word = patterns.FIRST_WORD.match(layers.folded, offset)
    if word is None:
        return offset
    span = phrase_before(layers, word.end(), floor, attach=frozenset())
    return span[0] if span is not None and span[0] <= offset else offset


def _differences(layers: Layers, start: int, end: int) -> Iterator[Met]:
    """What follows "no difference between A and B in" or "similar with respect to"."""
    folded = layers.folded
    for match in patterns.DIFFERENCE.finditer(folded, start, end):
        limit = min(end, match.end() + _AFAR)
        for cue in patterns.IN_TERMS_OF.finditer(folded, match.end(), limit):
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
    return layers.folded[span[0] : span[1]].split()[-1] in nouns.PEOPLE_HEADS


def _before_figures(layers: Layers, offset: int, floor: int) -> Iterator[Met]:
    """What stands before "(35% v 39%)", but not "than B (39%)" and not "8.4 mm Hg (31%)"."""
    span = phrase_before(layers, offset, floor, attach=OF)
    if span is None or any(w.kind == "number" for w in words_between(layers, *span)[:2]):
        return
    words = words_between(layers, floor, span[0])
    before = [w for w in words if w.kind not in ("determiner", "adverb") and w.text not in ":;"]
    if not before or before[-1].kind not in ("preposition", "verb", "number", "mark"):
        yield span, "figures"


def _over_or(layers: Layers, span: Span, start: int, end: int) -> Span:
    """A name with what "or" joins to it: alone, half of a composite would pass for the whole."""
    left, right = span
    folded = layers.folded
    if folded.startswith(" or ", right, end):
        after = phrase_after(layers, right + 4, end, attach=OF)
        right = right if after is None else after[1]
    before_or = patterns.OR_BEFORE.search(folded, max(start, left - 24), left)
    if before_or is not None:
        before = phrase_before(layers, before_or.start(), start, attach=OF)
        left = left if before is None else before[0]
    return left, right
