"""What was done with those whom the sizes of the arms make together, where they are not all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.counts.patterns import around
from extract.records.counts.sized import Sized, kind_of
from extract.rules.findings import Count, CountKind

_VERB = 24  # as long as " patients were assigned to"
_OF_A_PART: tuple[CountKind, ...] = ("completed", "analyzed", "treated")


def as_their_sum(
    layers: Layers, counts: Sequence[Count], sizes: Sequence[Sized], *, is_of_a_trial: bool
) -> Iterator[Sized]:
    """Sizes with the kind of their sum: "of 90 randomized, 80 (zinc, 41; iron, 39) completed".

    Only where more were randomized than the arms have together, or where the sentence does not
    say what was done with them.
    """
    randomized = {int(c.value.value) for c in counts if c.kind == "randomized"}
    for (start, end), of_sentence in groupby(
        sizes, lambda size: layers.sentence_at(size.number.start)
    ):
        together = _in_one_bracket(layers, start, list(of_sentence))
        kind, total = None, _total(together)
        if all(size.kind == "randomized" for size in together):
            if total and total not in randomized and total < max(randomized, default=0):
                kind = _of_sum(layers, counts, (start, end), together)
        elif is_of_a_trial and total == max(randomized, default=0):
            kind = _of_all(layers, counts, (start, end), total)
        yield from (replace(size, kind=kind or size.kind) for size in together)


def _in_one_bracket(layers: Layers, start: int, sizes: Sequence[Sized]) -> list[Sized]:
    """Sizes with the kind of the first in their bracket: "(20 assigned to zinc, 22 to iron)"."""
    first: dict[int, CountKind] = {}
    found = []
    for size in sizes:
        opened = layers.folded.rfind("(", start, size.number.start)
        if opened < 0 or layers.folded.find(")", opened, size.number.start) >= 0:
            found.append(size)
        else:
            found.append(replace(size, kind=first.setdefault(opened, size.kind)))
    return found


def _total(sizes: Sequence[Sized]) -> int:
    """How many several arms have together, each with one size; 0 where they are no such."""
    arms = {size.arm for size in sizes}
    if len(arms) < 2 or len(arms) < len(sizes):
        return 0
    return sum(int(size.number.value) for size in sizes)


def _of_all(
    layers: Layers, counts: Sequence[Count], sentence: tuple[int, int], total: int
) -> CountKind | None:
    """What is told of all of a trial: "83 took part, 42 in the zinc group and 41 on iron"."""
    start, end = sentence
    if kind_of(layers.folded, start, end) is not None:
        return None
    is_told = any(start <= c.start < end and int(c.value.value) == total for c in counts)
    return "randomized" if is_told else None


def _of_sum(
    layers: Layers, counts: Sequence[Count], sentence: tuple[int, int], sizes: Sequence[Sized]
) -> CountKind | None:
    """What was done with the sum, None where it is not printed in front of the sizes."""
    start, end = sentence
    total, first = _total(sizes), sizes[0].number.start
    if around.ASSIGNED.search(layers.folded, first, min(end, sizes[-1].number.end + _VERB)):
        return None
    of_sum = [c.kind for c in counts if start <= c.start < end and int(c.value.value) == total]
    if of_sum:
        return of_sum[0] if of_sum[0] in _OF_A_PART else None
    printed = _printed(layers, start, first, total)
    if printed is None or around.ASSIGNED.search(layers.folded, printed.end, first):
        return None
    told = kind_of(layers.folded, printed.end, end) or "analyzed"
    return told if told in _OF_A_PART else None


def _printed(layers: Layers, start: int, end: int, total: int) -> Number | None:
    return next((n for n in layers.numbers_in(start, end) if n.value == total), None)
