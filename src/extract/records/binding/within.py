"""Whether all values of a list are of the one arm that is named beside it."""

from __future__ import annotations

from itertools import pairwise

from extract.records.arms import ArmMention
from extract.records.binding.leading import is_bracketed, is_of_last, opens_next
from extract.records.binding.patterns import clauses, lists, strangers
from extract.records.binding.scene import Scene
from extract.records.binding.series import Series

_ASIDE = 30  # characters between a list and "respectively", with its unit and its noun


def are_apart(scene: Scene, named: list[ArmMention]) -> bool:
    """Whether a list joins two names that are known as one arm's, as it does only of two."""
    return any(
        scene.folded[slice(*first.name)] != scene.folded[slice(*second.name)]
        and strangers.NAMES_JOINT.fullmatch(scene.folded, first.end, second.start)
        for first, second in pairwise(named)
    )


def is_list_of(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether all values of a series are of the one arm that is named before them."""
    following = scene.after(series.end)
    if following and not is_bracketed(scene, series):
        gap = scene.gaps.between(series.end, following[0].start)
        is_apart = clauses.APART.search(gap) or opens_next(scene, series, following[0])
        if not is_apart:  # "... in A, B and C respectively": a list of others
            return False
    if mention.end > series.start or strangers.AND_UNKNOWN.match(
        scene.folded, mention.end, scene.end
    ):
        return False
    if are_apart(scene, scene.before(series.start)) or _has_own_sides(scene, series):
        return False
    if scene.is_comparator(mention) and scene.folded.startswith(",", mention.end):
        return False  # "rose compared with A, from 12 to 15"
    gap = scene.gaps.between(mention.end, series.start)
    is_of_each = len(series.values) == len(scene.arms) and lists.ALIKE_AT.search(gap)
    if is_of_each or _is_spent(scene, series, mention):
        return False  # "alike at 79% and 78%": of an arm each
    # "5% and 6% in A; 7% and 9% in ...", "versus 7% and 9%": the second list is of another arm
    return clauses.CONTRAST.search(gap) is None


def _is_spent(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether an arm is that of the list before it: "5 and 6% for A, and 7 and 9% for X"."""
    before = [s for s in scene.series if s.end <= mention.start]
    if not before or not is_of_last(scene, before[-1], mention):
        return False
    return strangers.OF_UNKNOWN.match(scene.folded, series.end, scene.end) is not None


def _has_own_sides(scene: Scene, series: Series) -> bool:
    """Whether the values have names of their own that are not known: "5 kg in X and 6 kg in Y"."""
    return any(
        lists.OF_ONE.search(scene.gaps.between(a.end, b.start)) for a, b in pairwise(series.values)
    )


def is_of_several(scene: Scene, series: Series) -> bool:
    """Whether a list is of several arms, of which not all are known or told in its order.

    "In each group it was 9, 16 and 11, respectively"; "9, 16 and 11 with A, 2 mg, and B, 4 mg,
    respectively"; of as many arms as figures, "9, 16 and 11, respectively".
    """
    if lists.EACH_OF_THEM.search(scene.folded, scene.start, series.start):
        return True
    told = lists.RESPECTIVELY.search(scene.folded, series.end, scene.end)
    if told is None or "(" in scene.folded[series.end : told.start()]:
        return False
    following = scene.next_series(series.end)
    if following is not None and following.start < told.start():
        return False
    named = {m.arm for m in scene.mentions if series.end <= m.start and m.end <= told.start()}
    is_right_behind = told.start() - series.end <= _ASIDE
    return len(named) > 1 or (is_right_behind and len(series.values) == len(scene.arms) > 2)


def is_of_strata(scene: Scene, series: Series, mention: ArmMention) -> bool:
    """Whether figures behind an arm are of parts of its people, as the words behind them say.

    "8% compared with 45% in responders"; "by A (9 and 6; P=0.04) in men and women, respectively".
    """
    if mention.end > series.start:
        return False
    if strangers.STRATUM_BEHIND.match(scene.folded, series.end, scene.end):
        joint = scene.gaps.between(series.values[0].end, series.values[1].start)
        return strangers.COMPARED.search(joint) is not None
    behind = lists.OF_OTHERS_BEHIND.match(scene.folded, series.end, scene.end)
    if series.is_versus or behind is None:
        return False
    return not any(m.start < behind.end() and m.start >= series.end for m in scene.mentions)


def is_dealt_before(scene: Scene, series: Series, run: list[ArmMention]) -> bool:
    """Whether a list is dealt to what stands before it, and two arms are only set apart behind it.

    "At 12 and 24 months it rose by 5% and 8%, respectively, in A versus B."
    """
    if series.is_versus or not scene.is_comparator(run[-1]):
        return False
    dealt = lists.RESPECTIVELY.search(scene.folded, scene.start, run[0].start)
    if dealt is None:
        return False
    return dealt.end() <= series.start or scene.gaps.times_before(series.start) > 1
