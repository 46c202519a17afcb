"""Which figures are of an arm at all, and not of how far two arms are apart."""

from __future__ import annotations

from collections.abc import Mapping

from extract.records.binding.bindable import CHANGE
from extract.records.binding.patterns import clauses
from extract.records.binding.scene import UNBOUND, Bound, Scene
from extract.records.binding.sentences import Sentence
from extract.records.binding.series import Series
from extract.records.binding.values import Value
from extract.rules.findings import Proportion

_BESIDE = ("arm_after", "arm_before", "respectively", "list_within_arm")
_SHARES = ("proportion", "rate")
_OF_ONE_ARM = ("mean", "median", *_SHARES)  # a difference of two arms is none of these
_DASHES = "-–−"
_DASH = 2  # characters within which a dash stands before or behind a bound
_UNTOLD = (UNBOUND, "document_order")  # no words beside a figure tell its arm


def are_bounds(folded: str, bound: list[Bound]) -> bool:
    """Whether figures are the least or the most of several shares: "rare in all arms (1-3%)"."""
    return all(
        b.value.figure.rule == "proportions.range" and _is_by_dash(folded, b.value) for b in bound
    )


def _is_by_dash(folded: str, value: Value) -> bool:
    beside = folded[value.start - _DASH : value.start] + folded[value.end : value.end + _DASH]
    return any(c in _DASHES for c in beside)


def of_arms(bound: list[Bound], scene: Scene) -> list[Bound]:
    """The figures of a sentence without intervals of a difference and changes that are effects."""
    series = list(scene.series)
    kept = [b for b in bound if _is_of_an_arm(b, series) or _is_answered(b, bound, scene)]
    return _without_effects(kept, series)


def _is_of_an_arm(one: Bound, series: list[Series]) -> bool:
    """Whether an interval is one arm's and not of a difference.

    It is where that arm stands right beside it, where it is a share told of an arm, and where two
    intervals stand against each other: "74% (68-81) versus 69% (63-76)".
    """
    interval = one.value.interval
    if interval is None:
        return True
    if one.arm is None:
        return False
    if one.rule in _BESIDE or (one.rule == "subject_arm" and interval.measure in _SHARES):
        return True
    return any(
        (s.is_versus or interval.measure in _OF_ONE_ARM)
        and all(v.interval is not None for v in s.values)
        for s in series
        if one.value in s.values and len(s.values) > 1
    )


def _is_answered(one: Bound, bound: list[Bound], scene: Scene) -> bool:
    """Whether an interval told of an arm stands against that of another arm next to it."""
    if one.arm is None or one.rule != "subject_arm":
        return False
    before = next((b for b in reversed(bound) if b.value.end <= one.value.start), None)
    behind = next((b for b in bound if b.value.start >= one.value.end), None)
    return _is_pair(one, behind, scene) or _is_pair(before, one, scene)


def _is_pair(one: Bound | None, behind: Bound | None, scene: Scene) -> bool:
    """Whether two intervals next to each other are told of two arms."""
    if one is None or behind is None or one.rule != "subject_arm":
        return False
    if behind.arm in (None, one.arm) or behind.rule not in (*_BESIDE, "subject_arm"):
        return False
    if one.value.interval is None or behind.value.interval is None:
        return False
    gap = scene.gaps.between(one.value.end, behind.value.start)
    led = scene.after(one.value.end)
    is_next = bool(led) and clauses.NEXT_SUBJECT.match(
        scene.gaps.between(one.value.end, led[0].start)
    )
    return bool(is_next or clauses.VERSUS.search(gap))


def by_size(sentence: Sentence, one: Bound, of_size: Mapping[int, str]) -> Bound:
    """A share of as many as one arm has is of that arm: "11 of the 157 died", by no other words."""
    figure = one.value.figure
    if one.rule not in _UNTOLD or sentence.subsets or not isinstance(figure, Proportion):
        return one
    arm = None if figure.total is None else of_size.get(int(figure.total.value))
    return one if arm is None or arm == one.arm else Bound(one.value, arm, "arm_size")


def _without_effects(bound: list[Bound], series: list[Series]) -> list[Bound]:
    """Changes in percent are of arms where two arms have one; else they may be effects.

    "Fell by 23% with A and by 14% with B", "(18% vs 61% decline)", but "A reduced deaths by 23% and
    strokes by 14%".
    """
    changes = [b for b in bound if b.value.figure.rule == CHANGE]
    opposed = {v for s in series if s.is_versus for v in s.values}
    told = [
        b
        for b in changes
        if b.rule in _BESIDE or (b.arm and b.value in opposed and b.rule != "named_and_other")
    ]
    kept = told if len({b.arm for b in told}) > 1 else []
    return [b for b in bound if b not in changes or b in kept]
