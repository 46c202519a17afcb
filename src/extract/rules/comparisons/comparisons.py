"""Finds what sentences say of a difference between arms, outcome by outcome."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter
from typing import Literal

from extract.language.layers import Layers
from extract.language.phrases import Span, words_between
from extract.rules.comparisons import patterns
from extract.rules.comparisons.arms import arms_of
from extract.rules.comparisons.cues import Cue, cues_in, turned
from extract.rules.findings import Comparison, Direction, OutcomeSeed, PValue

_READ = ("results", "conclusion", "abstract", "other")
_READ_WITH_P = ("outcomes", "methods", "population", "interventions", "setting")
_DIRECTIONS: dict[str, Direction] = {
    patterns.UP: "higher",
    patterns.DOWN: "lower",
    patterns.NULL: "no_difference",
}
_ALPHA = Decimal("0.05")
_START = attrgetter("start")
# How far an outcome may stand behind the words that say which way it went.
_CLOSE, _NEAR, _FAR = 25, 60, 1_000
_BEHIND = 160  # how far behind the words what is compared may be named
_LONGEST_JOINT = 6  # words between two items of a list


def find(layers: Layers) -> Iterable[Comparison]:
    """Every stated comparison; one for each outcome that a sentence compares."""
    found = layers.findings.get("outcomes", ())
    seeds = [f for f in found if isinstance(f, OutcomeSeed) and not _is_baseline(layers, f)]
    p_values = [f for f in layers.findings.get("p_values", ()) if isinstance(f, PValue)]
    sentences = _telling(layers, p_values)
    seeds_of = {sentence: _seeds_in(seeds, sentence) for sentence in sentences}
    against = patterns.AGAINST.in_which(layers.folded, sentences)
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
    others = patterns.NO_FINDING.in_which(layers.folded, placed)
    return [sentence for sentence in placed if sentence not in others]


def _is_placed(layers: Layers, sentence: Span, p_values: list[PValue]) -> bool:
    """Whether a sentence stands among results, or among methods and has a p value."""
    kind = layers.kind_at(sentence[0])
    if kind in _READ_WITH_P:
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
    """The comparisons of one sentence; the first cue that speaks of an outcome decides."""
    taken: set[int] = set()
    yield from _ended(layers, sentence, seeds)
    for cue in cues:
        if not _compares(layers, cue, sentence):
            continue
        series = [s for s in _outcomes_of(layers, cue, seeds) if s.start not in taken]
        if not series:
            continue
        extent = (min(s.start for s in series), max(s.end for s in series))
        subject, other = arms_of(layers, cue, extent, sentence)
        for seed in sorted(series, key=lambda s: s.start):
            taken.add(seed.start)
            said = _of_a_change(layers, cue, seed, extent[0])
            yield Comparison(
                min(cue.start, seed.start),
                max(cue.end, seed.end),
                f"comparisons.{cue.rule}",
                _direction(layers, said, (seed.start, seed.end), sentence, p_values),
                seed.start,
                seed.end,
                *_places(subject, other),
                worth=_worth(layers, said, (seed.start, seed.end)),
            )


def _places(
    subject: Span | None, other: Span | None
) -> tuple[int | None, int | None, int | None, int | None]:
    """Where the subject begins and ends, and the object."""
    return (*(subject or (None, None)), *(other or (None, None)))


def _of_a_change(layers: Layers, cue: Cue, seed: OutcomeSeed, first: int) -> Cue:
    """A cue as it is of an outcome, where it is said of a change.

    "Greater weight loss" is up for weight loss; "the decrease in X and Y was greater" is up for the
    decrease in X, which begins the list at `first`, and down for Y.
    """
    if cue.rule == "change_noun" and seed.start < cue.start and seed.end <= cue.end:
        return turned(cue) if patterns.REDUCING.match(layers.folded, cue.start) else cue
    if cue.rule != "predicate" or cue.way not in (patterns.UP, patterns.DOWN):
        return cue
    match = patterns.CHANGE_FIRST.match(layers.folded, first) if first < seed.start else None
    if match is None or seed.start > cue.start:
        return cue
    way = next(way for way in (patterns.DOWN, patterns.UP, patterns.GOOD) if match[way] is not None)
    return turned(replace(cue, way=way)) if cue.way == patterns.DOWN else replace(cue, way=way)


def _of_no_outcome(
    layers: Layers, sentence: Span, cues: list[Cue], p_values: list[PValue]
) -> Iterator[Comparison]:
    """What a sentence says that names no known outcome, where all that it says goes one way."""
    cues = [c for c in cues if c.rule != "change_noun" and _compares(layers, c, sentence)]
    if len({cue.way for cue in cues}) != 1:
        return
    cue = cues[0]
    is_valued = cue.way in (patterns.GOOD, patterns.BAD)
    if is_valued and patterns.LESS_IS_BETTER.search(layers.folded, *sentence) is not None:
        return
    place = (cue.start, cue.end)
    subject, other = arms_of(layers, cue, place, sentence)
    yield Comparison(
        cue.start,
        cue.end,
        f"comparisons.{cue.rule}",
        _direction(layers, cue, place, sentence, p_values),
        None,
        None,
        *_places(subject, other),
        worth=_worth(layers, cue, place),
    )


def _ended(layers: Layers, sentence: Span, seeds: list[OutcomeSeed]) -> Iterator[Comparison]:
    """A difference that ended, of the outcome named before: "no longer significant at 30 days"."""
    for match in patterns.NO_LONGER.finditer(layers.folded, *sentence):
        before = [s for s in seeds if s.end <= match.start()]
        if before:
            outcome = before[-1]
            yield Comparison(
                *match.span(),
                "comparisons.no_longer",
                "no_difference",
                outcome.start,
                outcome.end,
                *(None, None, None, None),
            )


def _outcomes_of(layers: Layers, cue: Cue, seeds: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The outcomes that a cue speaks of: the nearest one on its side, with those listed with it."""
    before = [s for s in seeds if s.end <= cue.start][::-1]
    stop = layers.folded.find(";", cue.end)  # what follows it is another statement
    behind = [s for s in seeds if s.end > cue.start and not 0 <= stop < s.start]
    side = cue.side
    if cue.rule == "change_noun" and side == "right":  # "slope of decline in X" is all a name
        behind = [s for s in behind if " of " not in layers.folded[s.start : cue.start]]
    gap = behind[0].start - cue.end if behind else _FAR
    if side == "verb":
        side = "left" if _is_intransitive(layers, cue) else "right"
    if side == "left":
        return _series(layers, before)
    if side == "beyond":
        return _series(layers, [s for s in behind if s.start >= cue.end])
    if gap <= (_NEAR if side == "any" else _CLOSE) and not _is_cut_off(layers, cue, behind[0]):
        return _series(layers, behind)
    is_apart = before and patterns.APART.search(layers.folded, before[0].end, cue.start)
    return [] if side == "right" or is_apart else _series(layers, before)


def _is_cut_off(layers: Layers, cue: Cue, seed: OutcomeSeed) -> bool:
    """Whether a verb stands between an adjective and an outcome: "longer sessions cut deaths"."""
    between = words_between(layers, cue.end, seed.start)
    return cue.rule == "adjective" and any(word.kind == "verb" for word in between)


def _is_intransitive(layers: Layers, cue: Cue) -> bool:
    """Whether a verb of change has no object: "X decreased in A"."""
    return patterns.NO_OBJECT.match(layers.folded, cue.end) is not None


def _series(layers: Layers, seeds: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The first seed and those that a list joins to it, brackets apart."""
    found = seeds[:1]
    for before, seed in pairwise(seeds):
        gap = slice(min(before.end, seed.end), max(before.start, seed.start))
        words = patterns.BRACKET.sub(" ", layers.folded[gap]).replace(",", " ").split()
        if len(words) > _LONGEST_JOINT or not patterns.JOINING.issuperset(words):
            break
        found.append(seed)
    return found


def _compares(layers: Layers, cue: Cue, sentence: Span) -> bool:
    """Whether arms are compared, and not a state with the one before, or the state at baseline."""
    folded = layers.folded
    near = (max(sentence[0], cue.start - _NEAR), min(sentence[1], cue.end + _NEAR))
    if patterns.BASELINE.search(folded, *near) is not None:
        return False
    if patterns.OF_SUBGROUPS.search(folded, near[0], cue.start) is not None:
        return False
    clause = (max(sentence[0], cue.start - 2 * _NEAR), min(sentence[1], cue.end + _BEHIND))
    if cue.way == patterns.NULL:
        if patterns.DIFFERING.search(folded, cue.start, cue.end) is not None:
            return True
        return patterns.ONE_ARM.search(folded, *clause) is None or _is_against(folded, clause)
    is_within = patterns.WITHIN.search(folded, *clause) is not None
    if cue.rule == "change_verb" and _is_intransitive(layers, cue):
        return not is_within and _is_against(folded, clause)
    return not is_within or _is_against(folded, clause)


def _is_against(folded: str, clause: Span) -> bool:
    return patterns.AGAINST.search(folded, *clause) is not None


def _direction(
    layers: Layers, cue: Cue, outcome: Span, sentence: Span, p_values: list[PValue]
) -> Direction:
    """Which way an outcome goes; no way where the text calls the difference chance."""
    way = cue.way
    if way in (patterns.GOOD, patterns.BAD):
        is_less = patterns.LESS_IS_BETTER.search(layers.folded[slice(*outcome)]) is not None
        way = patterns.DOWN if is_less == (way == patterns.GOOD) else patterns.UP
    if way != patterns.NULL and _is_chance(layers, cue, outcome, sentence, p_values):
        return "no_difference"
    return _DIRECTIONS[way]


def _worth(layers: Layers, cue: Cue, outcome: Span) -> Literal["better", "worse"] | None:
    """Whether it is good for the subject which way an outcome goes; None where that is not said."""
    words = layers.folded[cue.start : cue.end]
    if cue.way in (patterns.GOOD, patterns.BAD):
        return "better" if cue.way == patterns.GOOD else "worse"
    if cue.way == patterns.NULL or patterns.OF_TIME.search(words) is not None:
        return None
    if cue.rule == "effective":
        return "worse" if words.startswith(("less", "inferior")) else "better"
    name = layers.folded[slice(*outcome)]
    is_less = patterns.LESS_IS_BETTER.search(name) is not None
    is_more = patterns.MORE_IS_BETTER.search(name) is not None
    if is_less == is_more:
        return None
    return "better" if is_less == (cue.way == patterns.DOWN) else "worse"


def _is_chance(
    layers: Layers, cue: Cue, outcome: Span, sentence: Span, p_values: list[PValue]
) -> bool:
    """Whether the text or its p value says that the difference is no more than chance."""
    if patterns.NOT_SIGNIFICANT.search(
        layers.folded, max(sentence[0], cue.start - _CLOSE), cue.end
    ):
        return True
    begin, end = min(cue.start, outcome[0]), min(sentence[1], max(cue.end, outcome[1]) + 200)
    for p in p_values:
        if begin <= p.start < end and p.kind in ("between_arm", "other"):
            if p.value is None:
                return True
            if patterns.SIGNIFICANT.search(layers.folded, begin, p.start):
                return False
            is_above = p.value > _ALPHA or p.comparator in (">", ">=")
            return is_above and p.comparator not in ("<", "<=")
    return (
        patterns.NOT_SIGNIFICANT.search(layers.folded, max(sentence[0], begin - 40), end)
        is not None
    )
