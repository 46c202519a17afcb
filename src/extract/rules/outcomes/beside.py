"""What stands right before a figure: the words beside it, or its item of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.language.layers import Layers
from extract.language.phrases import OF, Span, phrase_before, skip, words_between
from extract.rules.claims import is_free
from extract.rules.outcomes.patterns import figured as patterns
from extract.rules.outcomes.predicates import Figure, bracket_round


def itemized(
    layers: Layers, sentence: Span, figures: Sequence[Figure], taken: Sequence[Span]
) -> Iterator[Span]:
    """The items of a list each with its figures: "were: sleep 6.1 v 5.2 h, and mood 3.4 v 3.9"."""
    floor = sentence[0]
    for figure in figures:
        span = _item_of(layers, figure, sentence, floor)
        if span is not None and is_free(span, taken):
            yield span
        floor = figure.end


def _item_of(layers: Layers, figure: Figure, sentence: Span, floor: int) -> Span | None:
    """The item of a list that a figure is of: what stands between a separator and the figure."""
    is_paired = patterns.PAIRED.match(layers.folded, figure.end, sentence[1]) is not None
    before = patterns.ITEM if is_paired else patterns.GAPPED
    for span in (_right_before(layers, figure, floor), beside(layers, figure, floor)):
        if (
            span is not None
            and before.search(layers.folded, sentence[0], span[0]) is not None
            and patterns.ITEM_TO_FIGURE.fullmatch(layers.folded, span[1], figure.start)
        ):
            return span
    return None


def _right_before(layers: Layers, figure: Figure, floor: int) -> Span | None:
    """The phrase before a figure, in the same bracket: "(thirst, 13% v 5%; rash 4% v 5%)"."""
    has_mark = layers.folded.endswith((", ", ": "), floor, figure.start)
    return phrase_before(layers, figure.start - 2 * has_mark, floor, attach=OF)


def beside(layers: Layers, figure: Figure, floor: int) -> Span | None:
    """The words right before a figure or its bracket: "stable disease 36% v 19%"."""
    words = words_between(layers, floor, figure.start)
    opening = bracket_round(words, len(words))
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
