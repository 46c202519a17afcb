"""Whether a figure tells how far two arms are apart, and is of neither."""

from __future__ import annotations

from extract.records.binding.patterns import changes
from extract.records.binding.scene import Scene
from extract.records.binding.series import Series
from extract.records.binding.values import Value, opens_bracket


def is_difference(scene: Scene, value: Value) -> bool:
    """Whether "by 2 days" tells how far two arms are apart, and not how far one arm has come.

    The other arm is named as what is compared with and has no figure of its own, or a bracket with
    the figures of both follows: "by 1.8 months (median, 6.4 vs 4.6)". What an effect or a
    difference "was" is none of an arm.
    """
    before = scene.folded[max(scene.start, value.start - 80) : value.start]
    if changes.EFFECT_WAS.search(before):
        return True
    if changes.BY_BEFORE.search(before) is None:
        return _is_effect(scene, value)
    further = [s for s in scene.series if s.start >= value.end]
    if further and _is_from_other(scene, value, further[0]):
        return True
    if further and further[0].is_versus and len(further[0].values) == 2:
        gap = scene.folded[value.end : further[0].start]
        is_aside = opens_bracket(scene.folded[value.start : value.end]) and gap.strip(",; ") == ""
        return is_aside or changes.PAIR_BEHIND.match(gap) is not None
    others = [m for m in scene.mentions if m.start >= value.end and scene.is_comparator(m)]
    if not others:
        return False
    is_last = not any(s.start >= others[0].end for s in further)
    return is_last or _tells_both(scene, others[0].end)


def _tells_both(scene: Scene, place: int) -> bool:
    """Whether a bracket behind an arm holds both arms: "by 1 day than B (A, 5; B, 6)"."""
    inside = changes.ASIDE.match(scene.folded, place, scene.end)
    if inside is None:
        return False
    return len({m.arm for m in scene.mentions if place <= m.start < inside.end()}) > 1


def _is_effect(scene: Scene, value: Value) -> bool:
    """Whether a figure tells how much less there was than with another arm: "an 11% reduction".

    Of that arm, "relative to B", nothing else is told.
    """
    if changes.OF_DIFFERENCE.match(scene.folded, value.end, scene.end) is None:
        return False
    others = [m for m in scene.mentions if m.start >= value.end]
    if not others or not scene.is_comparator(others[0]):
        return False
    return not scene.has_series(value.end, scene.end)


def _is_from_other(scene: Scene, value: Value, behind: Series) -> bool:
    """Whether a bracket tells from where to where it is: "by 9 points (from 12% with B to 21%)"."""
    gap = scene.folded[value.end : behind.start]
    if changes.PAIR_BEHIND.match(gap) is None or changes.FROM_BEFORE.search(gap) is None:
        return False
    named = scene.before(value.start)
    return bool(named) and any(m.arm != named[-1].arm for m in scene.after(behind.end)[:1])
