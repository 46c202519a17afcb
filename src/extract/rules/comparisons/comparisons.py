"""Finds what sentences say of a difference between arms, outcome by outcome."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import repeat
from operator import attrgetter

from extract.language.layers import Layers
from extract.language.phrases import Span
from extract.rules.comparisons.arms import arms_of
from extract.rules.comparisons.comparing import compares
from extract.rules.comparisons.comparing.patterns import AGAINST, NO_FINDING
from extract.rules.comparisons.cues import Cue, cues_in, second_way, turned
from extract.rules.comparisons.outcomes import again_at, outcomes_of
from extract.rules.comparisons.patterns.cues import (
    A_CHANGE,
    CHANGE_BEFORE,
    CHANGE_FIRST,
    CHANGE_WORD,
    MEASURED_CHANGE,
    NO_LONGER,
    PREFERRED,
    PREVENTION,
    REDUCING,
    RESPONDERS,
    THE_CHANGE,
)
from extract.rules.comparisons.patterns.outcomes import EXCEPT
from extract.rules.comparisons.patterns.ways import BAD, DOWN, GOOD, LESS_IS_BETTER, NULL, UP
from extract.rules.comparisons.series import series_of
from extract.rules.comparisons.ways import direction_of, is_of_pace, worth_of
from extract.rules.findings import Comparison, OutcomeSeed, PValue

_READ = ("results", "conclusion", "abstract", "other")
_READ_WITH_P = ("outcomes", "methods", "population", "interventions", "setting")
_START = attrgetter("start")
_OF_CHANGES = ("predicate", "likely")  # rules of words that may be said of a change
_TWO_WAYS = 2  # outcomes that "lower and higher, respectively" are said of
_CHANGED = 60  # how far before an outcome the change of it may be named
_OF_A_NAME = ("change_noun", "elided")  # rules of words that mean nothing without an outcome


def find(layers: Layers) -> Iterable[Comparison]:
    """Every stated comparison; one for each outcome that a sentence compares."""
    found = layers.findings.get("outcomes", ())
    seeds = [f for f in found if isinstance(f, OutcomeSeed) and not _is_baseline(layers, f)]
    p_values = [f for f in layers.findings.get("p_values", ()) if isinstance(f, PValue)]
    sentences = _telling(layers, p_values)
    seeds_of = {sentence: _seeds_in(seeds, sentence) for sentence in sentences}
    against = AGAINST.in_which(layers.folded, sentences)
    cues_of = cues_in(layers, [s for s in sentences if seeds_of[s] or s in against])
    for sentence, own in seeds_of.items():
        cues = cues_of.get(sentence, [])
        said = list(_in_sentence(layers, sentence, own, cues, p_values)) if own else []
        if not said and sentence in against:
            said = list(_of_no_outcome(layers, sentence, cues, p_values))
        yield from said


def _telling(layers: Layers, p_values: list[PValue]) -> list[Span]:
    """The sentences that may tell what was found."""
    placed = [s for s in layers.sentences if _is_placed(layers, s, p_values)]
    others = NO_FINDING.in_which(layers.folded, placed)
    return [sentence for sentence in placed if sentence not in others]


def _is_placed(layers: Layers, sentence: Span, p_values: list[PValue]) -> bool:
    """Whether a sentence stands among results, or among methods and has a p value."""
    kind = layers.kind_at(sentence[0])
    if kind in _READ_WITH_P or layers.is_planned(sentence[0]):
        tested = (p for p in p_values if p.kind == "between_arm")
        return any(sentence[0] <= p.start < sentence[1] for p in tested)
    return kind in _READ


def _seeds_in(seeds: list[OutcomeSeed], sentence: Span) -> list[OutcomeSeed]:
    first = bisect_left(seeds, sentence[0], key=_START)
    return seeds[first : bisect_left(seeds, sentence[1], first, key=_START)]


def _is_baseline(layers: Layers, seed: OutcomeSeed) -> bool:
    return "baseline" in layers.folded[seed.start : seed.end]


def _in_sentence(
    layers: Layers,
    sentence: Span,
    seeds: list[OutcomeSeed],
    cues: list[Cue],
    p_values: list[PValue],
) -> Iterator[Comparison]:
    """The comparisons of one sentence: of each outcome by the first cue that speaks of it."""
    told: dict[int, list[Cue]] = {}
    for cue, seed, extent in list(_spoken_of(layers, sentence, seeds, cues, told)):
        if is_of_pace(layers, cue, (seed.start, seed.end)):
            continue
        subject, other = arms_of(layers, cue, extent, sentence)
        said = _of_a_change(layers, cue, seed, extent[0])
        start = _begin(layers, cue, seed, told[seed.start])
        yield Comparison(
            start,
            max(cue.end, seed.end),
            f"comparisons.{cue.rule}",
            direction_of(layers, said, (seed.start, seed.end), start, p_values),
            seed.start,
            seed.end,
            *_places(subject, other),
            worth=worth_of(layers, said, (seed.start, seed.end)),
        )
    yield from _ended(layers, sentence, seeds, told)


def _begin(layers: Layers, cue: Cue, seed: OutcomeSeed, cues: list[Cue]) -> int:
    """Where a comparison begins: with its own clause where it tells of an outcome again."""
    before = [one.end for one in cues if one.start < cue.start]
    again = again_at(layers, cue, max(before)) if before else None
    return min(cue.start, seed.start) if again is None else again


def _spoken_of(
    layers: Layers,
    sentence: Span,
    seeds: list[OutcomeSeed],
    cues: list[Cue],
    told: dict[int, list[Cue]],
) -> Iterator[tuple[Cue, OutcomeSeed, Span]]:
    """Each cue with the outcomes that it speaks of, and from where to where they are listed.

    `told` takes the cues of each outcome by its place: the first, and one of another time.
    """
    for cue in cues:
        if not compares(layers, cue, sentence):
            continue
        second = second_way(layers, cue)
        series = [
            s
            for s in outcomes_of(layers, cue, seeds)
            if all(_tells_again(layers, cue, one) for one in told.get(s.start, ()))
        ]
        if not series:
            continue
        extent = (min(s.start for s in series), max(s.end for s in series))
        series = sorted(series, key=_START)
        if second is not None and len(series) != _TWO_WAYS:
            continue  # "pain, sleep and stay were lower and longer": which is which is not known
        for seed, said in zip(series, (cue, second) if second else repeat(cue), strict=False):
            told.setdefault(seed.start, []).append(cue)
            yield said, seed, extent


def _tells_again(layers: Layers, cue: Cue, first: Cue) -> bool:
    """Whether a cue tells of an outcome again, at another time: "..., but was lower at 24 h"."""
    early, late = (first, cue) if first.start < cue.start else (cue, first)
    is_null = early.way == NULL
    return is_null != (late.way == NULL) and again_at(layers, late, early.end) is not None


def _places(
    subject: Span | None, other: Span | None
) -> tuple[int | None, int | None, int | None, int | None]:
    """Where the subject begins and ends, and the object."""
    return (*(subject or (None, None)), *(other or (None, None)))


def _of_a_change(layers: Layers, cue: Cue, seed: OutcomeSeed, first: int) -> Cue:
    """A cue as it is of an outcome, where it is said of a change.

    "Greater weight loss" is up for weight loss, "greater relief of pain" for that; "the decrease in
    X and Y was greater" is up for the decrease in X, which begins the list at `first`, and down for
    Y.
    """
    if cue.rule == "change_noun" and seed.start <= cue.start < seed.end:
        is_name = seed.end <= cue.end or MEASURED_CHANGE.match(layers.folded, cue.start) is None
        is_less = REDUCING.match(layers.folded, cue.start) is not None
        return turned(cue) if is_name and is_less else cue
    if cue.rule == "effective" and cue.start < seed.start < cue.end:
        return turned(cue) if PREVENTION.match(layers.folded, seed.start) else cue
    if cue.rule not in _OF_CHANGES or cue.way not in (UP, DOWN) or seed.start > cue.start:
        return cue
    match = _change_told(layers, cue, seed, first)
    if match is None:
        return cue
    way = next(way for way in (DOWN, UP, GOOD) if match[way] is not None)
    return turned(replace(cue, way=way)) if cue.way == DOWN else replace(cue, way=way)


def _change_told(layers: Layers, cue: Cue, seed: OutcomeSeed, first: int) -> re.Match[str] | None:
    """The change that was greater or smaller, where that is no part of the outcome's name."""
    inside = CHANGE_FIRST.match(layers.folded, first) if first < seed.start else None
    begin = layers.sentence_at(seed.start)[0]
    before = CHANGE_BEFORE.search(layers.folded, max(begin, first - _CHANGED), first)
    if inside or before or CHANGE_WORD.search(layers.folded, seed.start, seed.end):
        return inside or before
    return THE_CHANGE.search(layers.folded, seed.end, cue.start)


def _of_no_outcome(
    layers: Layers, sentence: Span, cues: list[Cue], p_values: list[PValue]
) -> Iterator[Comparison]:
    """What a sentence says that names no known outcome, where all that it says goes one way."""
    cues = [
        _as_of_change(layers, c)
        for c in cues
        if c.rule not in _OF_A_NAME and compares(layers, c, sentence)
    ]
    if len({cue.way for cue in cues}) != 1 or RESPONDERS.search(layers.folded, *sentence):
        return
    is_excepted = cues[0].way == NULL and EXCEPT.search(layers.folded, *sentence) is not None
    if is_excepted or PREFERRED.search(layers.folded, *sentence):
        return  # "except for pain, no differences": what it names is what differed
    cue = next((c for c in cues if c.rule != "but_not"), None)
    if cue is None or is_of_pace(layers, cue, None):
        return
    is_valued = cue.way in (GOOD, BAD)
    if is_valued and LESS_IS_BETTER.search(layers.folded, *sentence) is not None:
        return
    place = (cue.start, cue.end)
    subject, other = arms_of(layers, cue, place, sentence)
    yield Comparison(
        cue.start,
        cue.end,
        f"comparisons.{cue.rule}",
        direction_of(layers, cue, place, cue.start, p_values),
        None,
        None,
        *_places(subject, other),
        worth=worth_of(layers, cue, place),
    )


def _as_of_change(layers: Layers, cue: Cue) -> Cue:
    """A cue as it is of what changes: "less decline" is up, "greater improvement" good."""
    match = A_CHANGE.match(layers.folded, cue.end) if cue.rule == "adjective" else None
    if match is None or cue.way not in (UP, DOWN):
        return cue
    if match[GOOD] is not None:
        return replace(cue, way=GOOD if cue.way == UP else BAD)
    return cue if match[DOWN] is None else turned(cue)


def _ended(
    layers: Layers, sentence: Span, seeds: list[OutcomeSeed], told: dict[int, list[Cue]]
) -> Iterator[Comparison]:
    """A difference that ended, of what was named before: "no longer significant at 30 days"."""
    for match in NO_LONGER.finditer(layers.folded, *sentence):
        series = series_of(layers, [s for s in seeds if s.end <= match.start()][::-1])
        if match["but"] is None:
            series = series[:1]
        elif any(_is_null(told.get(s.start)) for s in series):
            continue
        for outcome in sorted(series, key=_START):
            yield Comparison(
                *match.span(),
                "comparisons.no_longer",
                "no_difference",
                outcome.start,
                outcome.end,
                *(None, None, None, None),
            )


def _is_null(cues: list[Cue] | None) -> bool:
    """Whether no difference was told that could have ended."""
    return cues is None or cues[0].way == NULL
