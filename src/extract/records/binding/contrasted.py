"""Pairs of two arms of which the words say which had more: "A had less pain than B (4 v 6)"."""

from __future__ import annotations

from extract.records.binding.patterns import clauses, stated
from extract.records.binding.scene import Choice, Scene
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
    """Two values behind "compared with B, A had less": of A and B, or of B and A as they are named.

    Both are usual, so that the words decide: of "(9 versus 6)", A had the 6.
    """
    if _contradicts(scene, series):
        return order, "order_of_mention"
    return order[::-1], "fronted_comparator"


def _contradicts(scene: Scene, series: Series) -> bool:
    """Whether the first value is the higher one where it is told to be lower, or the reverse."""
    first, second = map(amount_of, series.values)
    is_lower = stated.LOWER.search(scene.folded, scene.start, series.start) is not None
    is_higher = stated.HIGHER.search(scene.folded, scene.start, series.start) is not None
    if first is None or second is None or is_lower == is_higher:
        return False
    return first > second if is_lower else first < second
