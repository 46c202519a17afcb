"""Pairs of two arms of which the words say which had more: "A had less pain than B (4 v 6)"."""

from __future__ import annotations

from extract.records.binding.patterns import clauses, lists, stated
from extract.records.binding.scene import UNBOUND, Choice, Scene
from extract.records.binding.series import Series
from extract.records.binding.values import amount_of


def next_contrast(scene: Scene, series: Series) -> Choice | None:
    """A second pair, of an arm against the other: "while fever was rarer in B (9% vs 19%)"."""
    named = scene.right_before(series)
    if len({m.arm for m in named}) != 1 or not series.is_versus or scene.is_comparator(named[-1]):
        return None
    others = scene.others(named[-1].arm)
    told = [s for s in scene.series if s.is_versus and s.end <= named[0].start]
    if not told or len(series.values) != 2 or len(others) != 1:
        return None
    lead = (told[-1].end, named[-1].start)
    is_contrast = clauses.CLAUSE.search(scene.folded, *lead) is not None
    if not is_contrast or stated.HIGHER_OR_LOWER.search(scene.folded, *lead) is None:
        return None
    return [named[-1].arm, *others], "named_and_other"


def fronted(scene: Scene, series: Series, order: list[str]) -> Choice:
    """Two values behind "compared with B, A had less": those of A and B, so the words agree.

    Where "respectively" follows and they do not, they are of B and A; else it cannot be told.
    """
    if not _contradicts(scene, series):
        return order[::-1], "fronted_comparator"
    if lists.RESPECTIVELY_BEHIND.match(scene.folded, series.end, scene.end):
        return order, "order_of_mention"
    return [None] * len(order), UNBOUND


def _contradicts(scene: Scene, series: Series) -> bool:
    """Whether the first value is the higher one where it is told to be lower, or the reverse."""
    first, second = map(amount_of, series.values)
    is_lower = stated.LOWER.search(scene.folded, scene.start, series.start) is not None
    is_higher = stated.HIGHER.search(scene.folded, scene.start, series.start) is not None
    if first is None or second is None or is_lower == is_higher:
        return False
    return first > second if is_lower else first < second
