"""Which numbers count one arm."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extract.language.layers import Layers
from extract.records.arms import ArmIndex
from extract.records.counts.before import before_arms
from extract.records.counts.behind import behind_all
from extract.records.counts.beside import beside_names, interleaved, respective
from extract.records.counts.each import each
from extract.records.counts.sized import Sized
from extract.rules import Findings


def sizes_of(layers: Layers, findings: Findings, arms: ArmIndex) -> list[Sized]:
    """Every number that counts one arm, in text order; of two ways to read one, the surer.

    A body is not asked: its numbers of participants are mostly those of a part.
    """
    if not arms.arms:
        return []
    found: dict[tuple[int, str], Sized] = {}
    for size in _sizes(layers, findings, arms):
        if not any(start == size.number.start and arm != size.arm for start, arm in found):
            found.setdefault((size.number.start, size.arm), size)
    told_of_all = (*behind_all(layers, findings, arms), *each(layers, findings, arms))
    of_all = {(size.number.start, size.arm): size for size in told_of_all}
    sizes = [size for size in {**found, **of_all}.values() if not layers.in_body(size.number.start)]
    return sorted(_without_totals(layers, sizes), key=lambda size: size.number.start)


def _without_totals(layers: Layers, sizes: Sequence[Sized]) -> Iterator[Sized]:
    """Sizes without the sum of all: "two groups of 41 adults (20 zinc and 21 placebo)"."""
    of_each = {size.number.start for size in sizes if size.rule == "counts.each"}
    for size in sizes:
        if size.number.start in of_each:
            start, end = layers.sentence_at(size.number.start)
            others = [
                other.number.value
                for other in sizes
                if start <= other.number.start < end and other.number.start not in of_each
            ]
            if sum(others) == size.number.value:
                continue
        yield size


def _sizes(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    yield from respective(layers, arms)
    yield from _agreeing(layers, beside_names(layers, findings, arms))
    yield from interleaved(layers, arms)
    yield from before_arms(layers, findings, arms)


def _agreeing(layers: Layers, sizes: Iterable[Sized]) -> Iterator[Sized]:
    """Sizes without those of a sentence that gives one arm several: one is of another arm."""
    of_arm: dict[tuple[int, str], list[Sized]] = defaultdict(list)
    for size in sizes:
        of_arm[layers.sentence_at(size.number.start)[0], size.arm].append(size)
    for alike in of_arm.values():
        if len({size.number.value for size in alike}) == 1:
            yield from alike
