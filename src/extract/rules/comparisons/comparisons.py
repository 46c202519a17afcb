"""Finds what sentences say of a difference between arms, outcome by outcome."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal

from spacy.tokens import Doc

from extract.language.layers import Layers
from extract.language.phrases import Span
from extract.rules.comparisons import patterns
from extract.rules.comparisons.arms import arms_of
from extract.rules.comparisons.cues import Cue, cues_in
from extract.rules.findings import Comparison, Direction, OutcomeSeed, PValue

_READ = ("results", "conclusion", "abstract", "other")
_DIRECTIONS: dict[str, Direction] = {
    patterns.UP: "higher",
    patterns.DOWN: "lower",
    patterns.NULL: "no_difference",
}
_ALPHA = Decimal("0.05")
_NEAR = 60  # how far an outcome may stand from the words that say which way it went


def find(doc: Doc, layers: Layers) -> Iterable[Comparison]:
    """Every stated comparison; one for each outcome that a sentence compares."""
    seeds = [f for f in layers.findings.get("outcomes", ()) if isinstance(f, OutcomeSeed)]
    p_values = [f for f in layers.findings.get("p_values", ()) if isinstance(f, PValue)]
    for start, end in layers.sentences:
        if layers.kind_at(start) not in _READ or patterns.NO_FINDING.search(layers.folded, start, end):
            continue
        first = bisect_left(seeds, start, key=lambda s: s.start)
        last = bisect_left(seeds, end, key=lambda s: s.start)
        if first < last:
            yield from _in_sentence(layers, (start, end), seeds[first:last], p_values)


def _in_sentence(
    layers: Layers, sentence: Span, seeds: list[OutcomeSeed], p_values: list[PValue]
) -> Iterator[Comparison]:
    taken: set[int] = set()
    for cue in cues_in(layers.folded, *sentence):
        if patterns.BASELINE.search(layers.folded, max(sentence[0],cue.start-80), min(sentence[1], cue.end+80)):
            continue
        for seed in _outcomes_of(layers, cue, sentence, seeds):
            if seed.start in taken or "baseline" in layers.folded[seed.start:seed.end] or not _compares(layers, cue, sentence):
                continue
            direction = _direction(layers, cue, seed, sentence, p_values)
            if direction is None:
                continue
            taken.add(seed.start)
            subject, other = arms_of(layers, cue, (seed.start, seed.end), sentence)
            yield Comparison(
                min(cue.start, seed.start),
                max(cue.end, seed.end),
                f"comparisons.{cue.rule}",
                direction,
                seed.start,
                seed.end,
                *(subject or (None, None)),
                *(other or (None, None)),
            )


def _outcomes_of(
    layers: Layers, cue: Cue, sentence: Span, seeds: list[OutcomeSeed]
) -> list[OutcomeSeed]:
    """The outcomes that a cue speaks of: the nearest one on its side, with those listed with it."""
    left = [s for s in seeds if s.end <= cue.start]
    right = [s for s in seeds if s.start >= cue.end]
    inside = [s for s in seeds if s.start < cue.end and cue.start < s.end]
    if inside and cue.side != "left":
        return _series(layers, inside + right)
    if cue.side == "left":
        return _series(layers, left[::-1])
    near_right = right and right[0].start - cue.end <= (_NEAR if cue.side == "any" else 25)
    if cue.side == "right":
        return _series(layers, right) if near_right else []
    if cue.side == "any":
        return _series(layers, right) if right else _series(layers, left[::-1])
    if near_right and not _is_intransitive(layers, cue):
        return _series(layers, right)
    return _series(layers, left[::-1]) if _is_intransitive(layers, cue) else []


def _is_intransitive(layers: Layers, cue: Cue) -> bool:
    after = layers.folded[cue.end : cue.end + 16].lstrip()
    return not after or after.startswith(
        ("in ", "with ", "by ", "from ", "more ", "significantly ", "to ", "after ", "(", ",", ";", ".", "at ", "during ", "only ", "between ", "over ", "less ", "for ", "among ", "and ")
    )


def _series(layers: Layers, seeds: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The first seed and those that a list joins to it."""
    found = seeds[:1]
    for before, seed in zip(seeds, seeds[1:], strict=False):
        left, right = sorted((before, seed), key=lambda s: s.start)
        between = layers.folded[left.end : right.start]
        depth = 0
        kept = []
        for char in between:
            depth += (char == "(") - (char == ")")
            if depth == 0 and char != ")":
                kept.append(char)
        words = "".join(kept).replace(",", " ").split()
        if len(words) > 6 or any(w not in _JOINING for w in words):
            break
        found.append(seed)
    return found


_JOINING = frozenset("and or the a an in of as well both for mean median rates rate either nor total".split())


def _compares(layers: Layers, cue: Cue, sentence: Span) -> bool:
    """Whether arms are compared, and not a state with the one before."""
    left, right = max(sentence[0], cue.start - 120), min(sentence[1], cue.end + 160)
    clause = layers.folded[left:right]
    is_against = patterns.AGAINST.search(clause) is not None
    if cue.way == patterns.NULL:
        words = layers.folded[cue.start : cue.end]
        is_of_arms = patterns.DIFFERING.search(words) or not patterns.ONE_ARM.search(clause)
        return bool(is_against or is_of_arms)
    is_within = patterns.WITHIN.search(clause) is not None
    if cue.rule == "change_verb" and _is_intransitive(layers, cue):
        return is_against and not is_within
    return is_against or not is_within


def _direction(
    layers: Layers, cue: Cue, seed: OutcomeSeed, sentence: Span, p_values: list[PValue]
) -> Direction | None:
    way = cue.way
    if way in (patterns.GOOD, patterns.BAD):
        name = layers.folded[seed.start : seed.end]
        is_less = patterns.LESS_IS_BETTER.search(name) is not None
        way = patterns.DOWN if is_less == (way == patterns.GOOD) else patterns.UP
    if way != patterns.NULL and _is_chance(layers, cue, seed, sentence, p_values):
        return "no_difference"
    return _DIRECTIONS[way]


def _is_chance(
    layers: Layers, cue: Cue, seed: OutcomeSeed, sentence: Span, p_values: list[PValue]
) -> bool:
    """Whether the text or its p value says that the difference is no more than chance."""
    begin, end = min(cue.start, seed.start), min(sentence[1], max(cue.end, seed.end) + 200)
    for p in p_values:
        if begin <= p.start < end and p.kind in ("between_arm", "other"):
            if p.value is None:
                return True
            if patterns.SIGNIFICANT.search(layers.folded, begin, p.start):
                return False
            return p.comparator != "<" and p.comparator != "<=" and p.value >= _ALPHA
    return patterns.NOT_SIGNIFICANT.search(layers.folded, max(sentence[0], begin - 40), end) is not None
