"""Doses that are told together: in a list, one after the other, or dealt out to several names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.language.layers import Layers
from extract.records.arms.patterns import of_doses
from extract.records.evidence import Span
from extract.records.places import within
from extract.rules.findings import Dose

_STEP = 90  # characters between a dose and the one that comes after it


def series_of(
    layers: Layers, doses: Sequence[Dose], names: Sequence[Span], index: int
) -> list[Dose]:
    """A dose, and those that stand with it: of its unit in a list, or in steps of any unit.

    "75 or 150 mg", and "1 g over 10 min, then 1 g over 8 h".
    """
    first = last = index
    while first > 0 and is_joined(layers, names, doses[first - 1], doses[first]):
        first -= 1
    while last + 1 < len(doses) and is_joined(layers, names, doses[last], doses[last + 1]):
        last += 1
    return list(doses[first : last + 1])


def is_joined(layers: Layers, names: Sequence[Span], dose: Dose, following: Dose) -> bool:
    """Whether a dose goes on with the following one, both of one treatment."""
    return _is_listed(layers, dose, following) or _is_step(layers, names, dose, following)


def _is_listed(layers: Layers, dose: Dose, following: Dose) -> bool:
    link = of_doses.DOSE_LIST.fullmatch(layers.folded, dose.end, following.start)
    return link is not None and dose.unit == following.unit


def is_list(layers: Layers, series: Sequence[Dose]) -> bool:
    """Whether doses told together are alternatives, and no steps."""
    return all(_is_listed(layers, dose, following) for dose, following in pairwise(series))


def _is_step(layers: Layers, names: Sequence[Span], dose: Dose, following: Dose) -> bool:
    """Whether a dose is given after another, as "then" or their times say."""
    folded, start, end = layers.folded, dose.end, following.start
    if not 0 <= end - start <= _STEP or layers.sentence_at(start)[1] < end:
        return False
    link = of_doses.THEN.fullmatch(folded, start, end)
    if link is None:
        link = of_doses.AFTER_TIME.fullmatch(folded, start, end)
        if link is None or of_doses.AT_TIME.match(folded, following.end) is None:
            return False
    return not _apart(layers, names, start, following.end + len(" of ") + 1)


def as_one(told: Sequence[Dose]) -> Dose | None:
    """Doses told together as the least and the most of them: of "5, 10 or 20 mg" 5 to 20 mg.

    Of steps in different units the amount is that of the first.
    """
    first, last = told[0], told[-1]
    if len(told) == 1:
        return first
    if any(dose.unit != first.unit for dose in told):
        return replace(first, end=last.end, rule="doses.steps")
    if any(dose.high for dose in told):
        return None
    by_size = sorted((dose.low for dose in told), key=lambda low: low.value)
    low, most = by_size[0], by_size[-1]
    high = most if most.value != low.value else None
    return replace(last, start=first.start, low=low, high=high, rule="doses.several")


def dealt_out(
    layers: Layers, doses: Sequence[Dose], names: Sequence[Span]
) -> dict[int, Span | None]:
    """The name that each dose is of where "respectively" says so, by where the dose starts.

    None where it cannot be told: such a dose is of no name by itself.
    """
    dealt: dict[int, Span | None] = {}
    for cue in of_doses.RESPECTIVELY.finditer(layers.folded, 0, layers.end):
        start = layers.sentence_at(cue.start())[0]
        run = _last_run(layers, within(doses, start, cue.start()))
        if len(run) < 2:
            continue
        behind = _apart(layers, names, run[-1].end, cue.start())
        if not behind and of_doses.TO_RESPECTIVELY.fullmatch(
            layers.folded, run[-1].end, cue.start()
        ):
            named = _apart(layers, names, start, run[0].start)[-len(run) :]
        else:
            named = behind
        is_dealt = len(named) == len(run) and _are_listed(layers, named)
        if is_dealt or named:
            spans: Sequence[Span | None] = named if is_dealt else [None] * len(run)
            dealt.update((dose.start, span) for dose, span in zip(run, spans, strict=True))
    return dealt


def _last_run(layers: Layers, doses: Sequence[Dose]) -> list[Dose]:
    """The last doses of a sentence that only "and" or a comma joins: "75 mg daily and 150 mg"."""
    run = list(doses[-1:])
    for dose in reversed(doses[:-1]):
        if of_doses.DEALT_LINK.fullmatch(layers.folded, dose.end, run[0].start) is None:
            break
        run.insert(0, dose)
    return run


def _apart(layers: Layers, names: Sequence[Span], start: int, end: int) -> list[Span]:
    """The names of one treatment within a stretch, those that meet as one."""
    apart: list[Span] = []
    for name in names[bisect_left(names, (start,)) :]:
        if name[0] >= end:
            break
        if of_doses.SEVERAL.search(layers.folded, *name):
            continue
        if apart and meets(apart[-1], name):
            apart[-1] = apart[-1][0], max(apart[-1][1], name[1])
        else:
            apart.append(name)
    return apart


def _are_listed(layers: Layers, named: Sequence[Span]) -> bool:
    return all(
        of_doses.NAME_LIST.fullmatch(layers.folded, left[1], right[0]) is not None
        for left, right in pairwise(named)
    )


def meets(one: Span, other: Span) -> bool:
    """Whether two places share a character."""
    return one[0] < other[1] and other[0] < one[1]
