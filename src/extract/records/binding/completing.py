"""Pairs of values of which one arm alone is told, in a trial of two: "20% with A versus 30%"."""

from __future__ import annotations

from extract.records.binding.patterns import clauses, lists, strangers
from extract.records.binding.scene import UNBOUND, Bound, Scene
from extract.rules.findings import Proportion

# Rules by which a value takes an arm that stands beside it.
_BESIDE = ("arm_after", "arm_before", "arm_between")


def complete_pairs(scene: Scene, bound: list[Bound]) -> list[Bound]:
    """Of two values joined by "versus" in a trial of two arms, one arm may be left out."""
    if len(scene.arms) != 2:
        return bound
    completed = list(bound)
    for index in range(1, len(bound)):
        left, right = completed[index - 1], completed[index]
        if left.value.shape != right.value.shape or _is_third(scene, completed, index):
            continue
        if _is_second(scene, left, right) or (
            _is_answered(scene, left, right) and not _is_told_next(scene, completed, index)
        ):
            completed[index] = _other(scene, left, right)
        elif (
            left.rule == UNBOUND
            and not _is_other_told(scene, completed, index)
            and _is_opposed(scene, left, right)
        ):
            completed[index - 1] = _other(scene, right, left)
    return completed


def _is_third(scene: Scene, bound: list[Bound], index: int) -> bool:
    """Whether both arms have their values right before: "5 with A, 6 with B, and 8 on X"."""
    told = [b.arm for b in bound[max(index - 2, 0) : index]]
    if len(told) < 2 or None in told or told[0] == told[1]:
        return False
    left, right = bound[index - 2].value.end, bound[index].value.start
    return strangers.ONE_LIST.fullmatch(scene.folded, left, right) is not None


def _is_told_next(scene: Scene, bound: list[Bound], index: int) -> bool:
    """Whether the arm left over has the next figure: "5% (A), 6% (X) and 8% (B)"."""
    if index + 1 == len(bound):
        return False
    left, following = bound[index - 1], bound[index + 1]
    own, next_one = bound[index].value.end, following.value.end
    if following.rule == UNBOUND and all(
        strangers.UNKNOWN_GROUP.match(scene.folded[place : scene.end]) for place in (own, next_one)
    ):
        return True  # "5% in the A group, 6% in the X group, and 8% in the Y group"
    if following.rule not in _BESIDE or following.arm in (None, left.arm):
        return False
    gap = scene.folded[bound[index].value.end : following.value.start]
    return strangers.NAMED_IN_BRACKET.fullmatch(gap) is not None


def _is_other_told(scene: Scene, bound: list[Bound], index: int) -> bool:
    """Whether both arms have their values right behind: "4 with X, 5 with A, and 6 with B"."""
    if index + 1 == len(bound):
        return False
    right, following = bound[index], bound[index + 1]
    is_told = following.rule in _BESIDE and following.arm not in (None, right.arm)
    if not is_told or following.value.shape != right.value.shape:
        return False
    gap = (right.value.end, following.value.start)
    return strangers.ONE_LIST.fullmatch(scene.folded, *gap) is not None


def _is_second(scene: Scene, left: Bound, right: Bound) -> bool:
    """Whether "versus" joins a value to one that has its arm beside it: "20% with A versus 30%".

    Not of "20% with A compared with 30% in responders".
    """
    if left.rule not in _BESIDE or right.rule not in (UNBOUND, "subject_arm"):
        return False
    behind = (scene.folded, right.value.end, scene.end)
    is_part = left.rule == "arm_before" and strangers.PART_BEHIND.match(*behind)
    if is_part or strangers.STRATUM_BEHIND.match(*behind):
        return False
    gap = scene.gaps.between(left.value.end, right.value.start)
    return clauses.VERSUS.search(gap) is not None


def _is_answered(scene: Scene, left: Bound, right: Bound) -> bool:
    """Whether a value of an arm without a known name stands against the one before it.

    "44% with A relapsed, more than with usual care (23%)"; "were 49% (A) and 62% (L)".
    """
    if left.arm is None or right.rule != UNBOUND:
        return False
    gap = scene.gaps.between(left.value.end, right.value.start)
    if left.rule in (*_BESIDE, "subject_arm") and strangers.THAN_UNKNOWN.match(gap):
        return True
    named = scene.after(left.value.end)
    if left.rule != "arm_after" or not named:
        return False
    lead = scene.gaps.between(left.value.end, named[0].start)
    if lists.SERIES.match(scene.gaps.between(named[0].end, right.value.start)) is None:
        return False
    unknown = (
        strangers.UNKNOWN_IN_BRACKET
        if strangers.IN_OWN_BRACKET.fullmatch(lead)
        else strangers.UNKNOWN_GROUP
    )
    return unknown.match(scene.folded[right.value.end : scene.end]) is not None


def _is_opposed(scene: Scene, left: Bound, right: Bound) -> bool:
    """Whether a value stands against the one before it, whose arm has no name that is known.

    "12% in the early surgery arm versus 40% in ARM"; "(55%) than with ARM (42%)".
    """
    if right.rule in ("arm_after", "arm_between"):
        gap = scene.gaps.between(left.value.end, right.value.start)
        if _is_parallel(left, right, gap):
            return True
        is_versus = clauses.VERSUS.search(gap) is not None
        if right.rule == "arm_after" and (
            strangers.UNKNOWN_BESIDE.match(gap)
            or _is_led_alike(scene, right, gap)
            or _is_group_of_two(scene, right, gap)
        ):
            return True
        return is_versus and strangers.UNKNOWN_ARM.match(gap) is not None
    if right.rule != "arm_before":
        return False
    if left.value.figure.rule.endswith("change"):
        return False  # "1 month less than with ARM (15 months)"
    return scene.is_comparator(scene.before(right.value.start)[-1])


def _is_led_alike(scene: Scene, right: Bound, gap: str) -> bool:
    """Whether both names stand behind the same preposition: "7.4 on X and 7.5 on ARM"."""
    alike = strangers.UNKNOWN_ALIKE.match(gap)
    named = scene.after(right.value.end)
    if alike is None or not named:
        return False
    lead = lists.LED_BY.search(scene.gaps.between(right.value.end, named[0].start))
    return lead is not None and lead["lead"] == alike["lead"]


def _is_group_of_two(scene: Scene, right: Bound, gap: str) -> bool:
    """Whether each has a group behind it: "9% in the X group and 8% in the ARM group"."""
    if strangers.UNKNOWN_OF_TWO.match(gap) is None:
        return False
    return strangers.GROUP_OF_TWO.match(scene.folded, right.value.end, scene.end) is not None


def _is_parallel(left: Bound, right: Bound, gap: str) -> bool:
    """Whether two counts of people are told in the same words: "10 of 20 held and 9 of 20 left"."""
    figures = (left.value.figure, right.value.figure)
    is_of_people = all(isinstance(f, Proportion) and f.total is not None for f in figures)
    return is_of_people and strangers.PARALLEL.match(gap) is not None


def _other(scene: Scene, known: Bound, unknown: Bound) -> Bound:
    other = next(arm for arm in scene.arms if arm != known.arm)
    return Bound(unknown.value, other, "other_arm")
