"""The arms of values that stand side by side in a sentence that names none."""

from __future__ import annotations

from extract.records.binding.patterns import changes, lists, strangers
from extract.records.binding.scene import Choice, Scene
from extract.records.binding.series import Series

_PAIR = 2  # more arms may stand elsewhere in another order


def none_named(scene: Scene, series: Series) -> Choice | None:
    """The document's order, where the words say that the figures are of its arms."""
    if scene.mentions or not len(series.values) == len(scene.arms) == _PAIR:
        return None
    if not (series.is_versus or _is_list(scene, series)) or _is_range(scene, series):
        return None
    return None if _has_other_sides(scene, series) else (list(scene.arms), "document_order")


def _is_list(scene: Scene, series: Series) -> bool:
    """Whether two figures are said to be of two that are known, which may well be the arms.

    "The corresponding rates were 4% and 6%", "4% and 6%, respectively"; but not where two others
    are named: "pain and fever were seen in 4% and 6%, respectively".
    """
    if lists.CORRESPONDING.search(scene.folded, scene.start, series.start):
        return True
    if lists.RESPECTIVELY.search(scene.folded, scene.start, scene.end) is None:
        return False
    if any(lists.OF_OTHERS.match(scene.folded, end, scene.end) for end in _ends(scene, series)):
        return False
    is_of_both = lists.IN_BOTH.match(scene.folded, series.end, scene.end) is not None
    if not is_of_both and lists.GROUPS_TOLD.search(scene.folded, scene.start, scene.end):
        return True
    return lists.TWO_TOLD.search(scene.folded, scene.start, series.start) is None


def _ends(scene: Scene, series: Series) -> list[int]:
    """Where a series and those behind it end."""
    return [s.end for s in scene.series if s.start >= series.start]


def _is_range(scene: Scene, series: Series) -> bool:
    """Whether a figure is one end of a range or of a list that goes on: "24%-33% v 2%"."""
    if any(v.figure.rule == "proportions.range" for v in series.values):
        return True
    following = scene.next_series(series.end)
    if series.is_versus or following is None:
        return False
    return lists.SERIES.match(scene.gaps.between(series.end, following.start)) is not None


def _has_other_sides(scene: Scene, series: Series) -> bool:
    """Whether the sentence says who is compared, in words that are no arm's."""
    whole = (scene.folded, scene.start, scene.end)
    if strangers.OTHER_SIDES.search(*whole) or changes.WITHIN_EACH.search(*whole):
        return True
    lead = scene.folded[scene.start : series.start]
    if strangers.OTHER_SUBJECT.search(lead) or strangers.MORE_IN_OTHERS.search(lead):
        return True
    if series.is_versus and strangers.OF_SECOND.match(scene.folded, series.end, scene.end):
        return True
    first = series.values[0].end
    between = scene.gaps.between(first, series.values[1].start)
    if strangers.OF_ITS_OWN.search(between):  # "2.1 years for mild versus 5.4 years"
        return True
    return strangers.SIDE_BEHIND.search(scene.folded, first, scene.end) is not None
