"""Lists of figures that are those of as many strata, and of no arm: "72% and 34% in N0 and N1"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.records.binding import patterns
from extract.records.binding.scene import UNBOUND, Bound
from extract.records.binding.sentences import Sentence
from extract.records.binding.series import Series
from extract.records.binding.values import Value
from extract.rules.findings import Phrase

# Where no arm is named beside figures, the order of the arms says nothing if strata are named.
_UNSURE = (UNBOUND, "document_order")


def strata_of(
    folded: str, sentence: Sentence, series: Sequence[Series], bound: Sequence[Bound]
) -> dict[Value, Phrase]:
    """The stratum of each figure of a list that has as many strata beside it as it has figures."""
    if len(sentence.subsets) < 2:
        return {}
    unsure = {b.value for b in bound if b.rule in _UNSURE}
    dealt: dict[Value, Phrase] = {}
    for one in series:
        if len(one.values) > 1 and unsure.issuperset(one.values):
            chosen = _beside(folded, sentence, one)
            dealt.update(zip(one.values, chosen, strict=True) if chosen else ())
    return dealt


def _beside(folded: str, sentence: Sentence, one: Series) -> Sequence[Phrase] | None:
    """The list of strata right before or behind a list of figures, None where there is none."""
    for run in _runs(folded, sentence.subsets):
        left, right = one.end, run[0].start
        if run[-1].end <= one.start:
            left, right = run[-1].end, one.start
        is_near = not any(left <= f.start < right for f in sentence.figures)
        if len(run) == len(one.values) and left <= right and is_near:
            return run
    return _each_behind(sentence, one) or _around(folded, sentence, one)


def _each_behind(sentence: Sentence, one: Series) -> Sequence[Phrase] | None:
    """The one stratum behind each figure: "70% for N0, 40% for N1 and 15% for N2"."""
    ends = [*(value.start for value in one.values[1:]), _next_figure(sentence, one.end)]
    behind = [
        [s for s in sentence.subsets if value.end <= s.start < end]
        for value, end in zip(one.values, ends, strict=True)
    ]
    return [subsets[0] for subsets in behind] if all(len(b) == 1 for b in behind) else None


def _next_figure(sentence: Sentence, place: int) -> int:
    return min((f.start for f in sentence.figures if f.start >= place), default=sentence.end)


def _around(folded: str, sentence: Sentence, one: Series) -> Sequence[Phrase] | None:
    """Two strata round a bracket: "higher in women (35% vs 25% in men)"."""
    for first, second in pairwise(sentence.subsets):
        is_around = len(one.values) == 2 and first.end <= one.start < one.end <= second.start
        if is_around and _is_behind(folded, one.end, second):
            taken = any(_is_behind(folded, f.end, first) for f in sentence.figures)
            return None if taken else [first, second]
    return None


def _is_behind(folded: str, place: int, stratum: Phrase) -> bool:
    return patterns.TO_STRATUM.fullmatch(folded, place, stratum.start) is not None


def _runs(folded: str, subsets: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """Subsets that a list joins, as lists of at least one."""
    run = [subsets[0]]
    for before, after in pairwise(subsets):
        if patterns.STRATA_JOINT.fullmatch(folded, before.end, after.start) is None:
            yield run
            run = []
        run.append(after)
    yield run
