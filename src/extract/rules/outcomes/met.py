"""Outcomes that are only met in results: what differed, occurred, was reduced or has figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
from extract.rules.outcomes import nouns
from extract.rules.outcomes.asides import is_aside, is_called
from extract.rules.outcomes.differences import RIGHT, differences
from extract.rules.outcomes.names import name_in
from extract.rules.outcomes.patterns import met as patterns
from extract.rules.outcomes.predicates import predicate_of

Met = tuple[Span, str]
_InSentence = tuple[Span, Met]

# Sections that may hold background as well as results.
_UNLABELLED = ("abstract", "other")
_RESULTS = ("results", "conclusion", "abstract", "other", "card", "legend", "discussion")
_LEFT = (
    WIDE
    | nouns.SELDOM_KEPT
    | frozenset("among across before within following without under over throughout than".split())
)
_LIST = 180  # how long a list of outcomes is read
_ABSTRACT = 4  # sentences, at least
_LIMIT = 30  # how far before a verb a limit may begin
_EXCEPTION = 75  # how long ", but not Z," may be
# Frames after which the outcome stands, as a list; the surest first.
_BEHIND = (
    ("listed", patterns.LISTED),
    ("change_of", patterns.CHANGE_OF),
    ("exists", patterns.EXISTS),
    ("these_were", patterns.THESE_WERE),
    ("gapped", patterns.GAPPED),
    ("superior_in", patterns.SUPERIOR_IN),
    ("consumed", patterns.CONSUMED),
    ("changed", patterns.BUT_NOT),
    ("comparative", patterns.COMPARATIVE),
    ("changed", patterns.CHANGED),
    ("experienced", patterns.EXPERIENCED),
)


def results_in(layers: Layers, sentences: Sequence[Span]) -> list[Span]:
    """The sentences that may tell what was found.

    Where no heading tells results from background, they begin where the text comes to the trial
    itself; a snippet has no background.
    """
    others = {sentence for sentence, _ in patterns.NO_RESULT.in_each(layers.folded, sentences)}
    has_begun = len(layers.sentences) < _ABSTRACT
    found: list[Span] = []
    for start, end in sentences:
        kind = layers.kind_at(start)
        is_labelled = kind not in _UNLABELLED
        if not (has_begun or is_labelled):
            has_begun = patterns.BEGINS.search(layers.folded, start, end) is not None
        if kind in _RESULTS and (start, end) not in others:
            is_result = patterns.IS_RESULT.search
            if is_labelled or (has_begun and is_result(layers.folded, start, end) is not None):
                found.append((start, end))
    return found


def is_of_people(layers: Layers, name: Span, sentence: Span) -> bool:
    """Whether what has a name says who was studied: "in women with chronic back pain"."""
    return patterns.OF_PEOPLE.search(layers.folded, sentence[0], name[0]) is not None


def met(layers: Layers, sentences: Sequence[Span]) -> Mapping[Span, Sequence[Met]]:
    """By sentence every phrase that a frame of results makes an outcome, best frames first."""
    found: defaultdict[Span, list[Met]] = defaultdict(list)
    frames = (differences, _predicates, _cases, _rates, _behind, _likely, _shared, _figures)
    for frame in (*frames, _heads):
        for sentence, phrase in frame(layers, sentences):
            found[sentence].append(phrase)
    return found


def _predicates(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    for sentence, match in patterns.PREDICATE.in_each(layers.folded, sentences):
        limited = _limited(layers, sentence[0], match.start())
        if limited is not None:
            yield sentence, (limited, "limited")
            continue
        floor = _floor(layers, match, sentence[0])
        spans = listed_before(layers, match.start(), floor, _LEFT)
        opened = None if spans else patterns.IN_GROUP.match(layers.folded, sentence[0])
        if opened is not None and opened.end() < match.start():
            spans = listed_before(layers, match.start(), opened.end(), _LEFT)
        for span in [*_with_exception(layers, floor, match), *_without_examples(layers, spans)]:
            yield sentence, (span, "predicate")


def _with_exception(layers: Layers, floor: int, match: re.Match[str]) -> list[Span]:
    """The subjects of a verb before one that it is not said of: "X and Y, but not Z, were"."""
    begin = max(floor, match.start() - _EXCEPTION)
    excepted = patterns.EXCEPTED.search(layers.folded, begin, match.start())
    return [] if excepted is None else listed_before(layers, excepted.start(), floor, _LEFT)


def _floor(layers: Layers, match: re.Match[str], floor: int) -> int:
    """Where the subject of a verb may begin: behind "with" in "with nausea being common"."""
    lead = " with "
    place = layers.folded.rfind(lead, floor, match.start()) if match[0].startswith("being") else -1
    return floor if place < 0 else place + len(lead)


def _without_examples(layers: Layers, spans: list[Span]) -> list[Span]:
    """The subjects of a verb that are no examples of another: of "symptoms such as X and Y" one."""
    for number, (_, end) in enumerate(spans[:-1], 1):
        if patterns.SUCH_AS.match(layers.folded, end, spans[-1][0]) is not None:
            return spans[:number]
    return spans


def _limited(layers: Layers, floor: int, verb: int) -> Span | None:
    """What a verb has before it with a limit: "LVEF ≤ 30%"; what is short of a name is none."""
    limit = patterns.LIMIT.search(layers.folded, max(floor, verb - _LIMIT), verb)
    name = None if limit is None else phrase_before(layers, limit.start(), floor, attach=OF)
    if limit is None or name is None or name_in(layers, name) is None:
        return None
    return name[0], limit.end() - 1


def _behind(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    for rule, pattern in _BEHIND:
        for sentence, match in pattern.in_each(layers.folded, sentences):
            limit = min(sentence[1], match.end() + _LIST)
            for span in listed_after(layers, match.end(), limit, RIGHT):
                if patterns.TO_DO.match(layers.folded, span[1]) is None:
                    yield sentence, (span, rule)


def _figures(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """What stands before "(35% v 39%)", but not "than B (39%)" and not "8.4 mm Hg (31%)".

    What foretold an outcome has figures, too, and is none.
    """
    foretold = {sentence for sentence, _ in patterns.PREDICTORS.in_each(layers.folded, sentences)}
    told = [sentence for sentence in sentences if sentence not in foretold]
    for sentence, match in patterns.FIGURES.in_each(layers.folded, told):
        span = phrase_before(layers, match.start(), sentence[0], attach=OF)
        if span is None or _is_figure(layers, span, sentence[0]):
            continue
        if not is_called(layers, span, sentence[0]):
            yield sentence, (span, "figures")


def _is_figure(layers: Layers, span: Span, floor: int) -> bool:
    if any(w.kind == "number" for w in words_between(layers, *span)[:2]):
        return True
    words = words_between(layers, floor, span[0])
    if words and words[-1].text in ":;":
        return False  # "were reported: washing (82%)"
    before = [w for w in words if w.kind not in ("determiner", "adverb") and w.text not in ":;"]
    return bool(before) and before[-1].kind in ("preposition", "verb", "number", "mark")


def _heads(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    for (start, end), match in patterns.HEADS.in_each(layers.folded, sentences):
        goes_on = patterns.HEAD_GOES_ON.match(layers.folded, match.end(), end)
        last = match.end() if goes_on is None else goes_on.end()
        span = (_noun_start(layers, match.start(), start), last)
        if not is_aside(layers, span, start, end):
            yield (start, end), (_over_or(layers, span, start, end), "head")


def _likely(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """What people were more likely to have, or to do: "to be admitted to hospital"."""
    for sentence, match in patterns.LIKELY_TO.in_each(layers.folded, sentences):
        end = sentence[1]
        if match["light"] is not None and not _is_participle(layers, match, end):
            for span in listed_after(layers, match.end(), min(end, match.end() + _LIST), RIGHT):
                yield sentence, (span, "likely")
        else:
            did = _done(words_between(layers, match.end(), end))
            if did is not None:
                yield sentence, (did, "did")


def _is_participle(layers: Layers, match: re.Match[str], end: int) -> bool:
    """Whether what follows "have" is what people did: "to have made a decision"."""
    words = words_between(layers, match.end(), end)
    return match["light"] == "have" and bool(words) and words[0].kind == "verb"


def _shared(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """What has a share behind it: "occurred in 14%, and infections in 3%", "with fever in 8%"."""
    for sentence, match in patterns.SHARE_BEFORE.in_each(layers.folded, sentences):
        span = phrase_after(layers, match.end(), sentence[1], attach=OF)
        if span is not None and patterns.IN_SHARE.match(layers.folded, span[1], sentence[1]):
            yield sentence, (span, "gapped")


def _cases(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """What cases or episodes are counted of: "no cases of X", but not of who was taken in."""
    for sentence, match in patterns.CASES_OF.in_each(layers.folded, sentences):
        span = phrase_after(layers, match.end(), sentence[1], attach=OF)
        if span is not None and not patterns.TAKEN_IN.match(layers.folded, span[1], sentence[1]):
            yield sentence, (span, "cases")


def _done(words: list[Word]) -> Span | None:
    """What words behind "to" say that is done: "be readmitted", but not "be smokers"."""
    if not words or (words[0].text == "be" and all(word.kind != "verb" for word in words[1:2])):
        return None
    return predicate_of(words, 0)


def _rates(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """The items of "rates of A, B and C": the first with the word that it is counted by."""
    for sentence, match in patterns.RATE_OF.in_each(layers.folded, sentences):
        limit = min(sentence[1], match.end() + _LIST)
        spans = listed_after(layers, match.start(), limit, RIGHT)
        if _is_stretch(layers.folded, match):
            continue
        if spans:
            yield (
                sentence,
                ((_noun_start(layers, spans[0][0], sentence[0]), spans[0][1]), "rate_of"),
            )
        for span in spans[1:]:
            yield sentence, (span, "rate_of")


def _is_stretch(folded: str, match: re.Match[str]) -> bool:
    """Whether a duration says how long something else went on: "for the duration of labor"."""
    return match[0].startswith("duration") and folded.endswith(patterns.FOR_THE, 0, match.start())


def _noun_start(layers: Layers, offset: int, floor: int) -> int:
    """Where the noun phrase begins that a word at `offset` belongs to: "28-day mortality"."""
    word = patterns.FIRST_WORD.match(layers.folded, offset)
    if word is None:
        return offset
    span = phrase_before(layers, word.end(), floor, attach=frozenset())
    return span[0] if span is not None and span[0] <= offset else offset


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
