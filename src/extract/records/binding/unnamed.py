"""The arms of values that stand side by side in a sentence that names none."""

from __future__ import annotations

from extract.records.binding.patterns import changes, lists, strangers
from extract.records.binding.scene import Choice, Scene
from extract.records.binding.series import Series

_PAIR = 2  # more arms may stand elsewhere in another order


def none_named(scene: Scene, series: Series) -> Choice | None:
    """The document's order, where the words say that the figures are of its arms."""
    is_list = lists.RESPECTIVELY.search(scene.folded, scene.start, scene.end)
    is_list = is_list or lists.CORRESPONDING.search(scene.folded, scene.start, series.start)
    is_of_others = lists.OF_OTHERS.match(scene.folded, series.end, scene.end)
    is_parallel = series.is_versus or (is_list and not is_of_others)
    if scene.mentions or not is_parallel or not len(series.values) == len(scene.arms) == _PAIR:
        return None
    return None if _has_other_sides(scene, series) else (list(scene.arms), "document_order")


def _has_other_sides(scene: Scene, series: Series) -> bool:
    """Whether the sentence says who is compared, in words that are no arm's."""
    if strangers.OTHER_SIDES.search(scene.folded, scene.start, scene.end):
        return True
    if strangers.OTHER_SUBJECT.search(scene.folded[scene.start : series.start]):
        return True
    if changes.WITHIN_EACH.search(scene.folded, scene.start, scene.end):
        return True
    first = series.values[0].end
    between = scene.gaps.between(first, series.values[1].start)
    if strangers.OF_ITS_OWN.search(between):  # "2.1 years for mild versus 5.4 years"
        return True
    return strangers.SIDE_BEHIND.search(scene.folded, first, scene.end) is not None
