"""Lists of figures that are those of as many strata, and of no arm: "72% and 34% in N0 and N1"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from extract.records.binding.patterns import moments
from extract.records.binding.scene import UNBOUND, Bound
from extract.records.binding.sentences import Sentence
from extract.records.binding.series import Series
from extract.records.binding.values import Value
from extract.records.places import P
from extract.rules.findings import Phrase, TimeFrame

# Where no arm is named beside figures, the order of the arms says nothing if strata are named.
UNSURE = (UNBOUND, "document_order")


def strata_of(
    folded: str, sentence: Sentence, series: Sequence[Series], bound: Sequence[Bound]
) -> dict[Value, Phrase]:
    """The stratum of each figure of a list that has as many strata beside it as it has figures."""
    return _dealt(
        sentence.subsets, series, bound, lambda one: _beside(folded, sentence, one), UNSURE
    )


def times_of(
    folded: str, sentence: Sentence, series: Sequence[Series], bound: Sequence[Bound]
) -> dict[Value, TimeFrame]:
    """The time of each figure of a list beside a list of as many: "40% and 22% at 1 and 2 years".

    Only where they are all of one arm, or no arm is named: "40%, 22% and 9%" are then those of the
    times, and of nobody else.
    """
    lists = [one for one in series if not one.is_versus]
    rules = (*UNSURE, "list_within_arm")
    return _dealt(
        sentence.times, lists, bound, lambda one: _times_beside(folded, sentence, one), rules
    )


def undealt(
    folded: str,
    sentence: Sentence,
    series: Sequence[Series],
    bound: Sequence[Bound],
    dealt: Mapping[Value, TimeFrame],
) -> frozenset[Value]:
    """The figures of a list of one arm whose times are another list, not of as many.

    "Before, 10 minutes and one hour after it, pain was 6, 4 and 2": no figure is that of the hour.
    """
    if not sentence.times:
        return frozenset()
    of_one = {b.value for b in bound if b.rule in (UNBOUND, "list_within_arm")}
    found: set[Value] = set()
    for one in series:
        is_open = len(one.values) > 1 and not one.is_versus and one.values[0] not in dealt
        if is_open and of_one.issuperset(one.values) and _ends_list(folded, sentence, one):
            found.update(one.values)
    return frozenset(found)


def _ends_list(folded: str, sentence: Sentence, one: Series) -> bool:
    """Whether the time before a list of figures is the last of several moments."""
    before = [t for t in sentence.times if t.end <= one.start]
    if not before or any(before[-1].end <= f.start < one.start for f in sentence.figures):
        return False
    return moments.LAST_OF_LIST.search(folded, sentence.start, before[-1].start) is not None


def are_joined(folded: str, times: Sequence[TimeFrame]) -> bool:
    """Whether times are those of one list: "1-, 2- and 5-year", of which each holds the next."""
    return all(
        b.start < a.end or moments.TIMES_JOINT.fullmatch(folded, a.end, b.start)
        for a, b in pairwise(times)
    )


def _are_listed(folded: str, times: Sequence[TimeFrame]) -> bool:
    """Whether times are those of one list, and no two of them the same."""
    return are_joined(folded, times) and len({time.days for time in times}) == len(times)


def _dealt(
    named: Sequence[P],
    series: Sequence[Series],
    bound: Sequence[Bound],
    beside: Callable[[Series], Sequence[P] | None],
    rules: Sequence[str],
) -> dict[Value, P]:
    """What is named in lists, dealt out to the lists of figures beside them that `rules` bound."""
    if len(named) < 2:
        return {}
    open_ = {b.value for b in bound if b.rule in rules}
    dealt: dict[Value, P] = {}
    for one in series:
        if len(one.values) > 1 and open_.issuperset(one.values):
            chosen = beside(one)
            dealt.update(zip(one.values, chosen, strict=True) if chosen else ())
    return dealt


def _times_beside(folded: str, sentence: Sentence, one: Series) -> Sequence[TimeFrame] | None:
    """The times right behind each figure of a list, or in a list before or behind them all."""
    own = [_time_behind(folded, sentence, value) for value in one.values]
    told = [time for time in own if time is not None]
    if len({time.start for time in told}) == len(own):
        return told
    size = len(one.values)
    before = [t for t in sentence.times if t.end <= one.start][-size:]
    behind = [t for t in sentence.times if t.start >= one.end][:size]
    is_near = bool(before) and not any(
        before[0].start <= f.start < one.start for f in sentence.figures
    )
    if is_near and len(before) == size and _are_listed(folded, before):
        return before
    is_touching = bool(behind) and moments.TOUCHING.match(folded[one.end : behind[0].start])
    if is_touching and len(behind) == size and _are_listed(folded, behind):
        return behind
    return None


def _time_behind(folded: str, sentence: Sentence, value: Value) -> TimeFrame | None:
    """The time that touches a figure: "12.3 at baseline to 9.1 at 6 months"."""
    time = next((t for t in sentence.times if t.start >= value.end), None)
    if time is None or not moments.TOUCHING.match(folded[value.end : time.start]):
        return None
    return time


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
    return moments.TO_STRATUM.fullmatch(folded, place, stratum.start) is not None


def _runs(folded: str, subsets: Sequence[Phrase]) -> Iterator[list[Phrase]]:
    """Subsets that a list joins, as lists of at least one."""
    run = [subsets[0]]
    for before, after in pairwise(subsets):
        if moments.STRATA_JOINT.fullmatch(folded, before.end, after.start) is None:
            yield run
            run = []
        run.append(after)
    yield run
