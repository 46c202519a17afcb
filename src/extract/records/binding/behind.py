"""The arms of values that stand side by side, where they are named behind the values."""

from __future__ import annotations

from itertools import pairwise

from extract.records.arms import ArmMention
from extract.records.binding.leading import heads_bracket, is_of_last, leads_to, opens_next
from extract.records.binding.patterns import clauses, lists, strangers
from extract.records.binding.scene import UNBOUND, Choice, Scene
from extract.records.binding.series import Series
from extract.records.binding.within import are_apart, is_dealt_before, is_of_several


def named_after(scene: Scene, series: Series) -> Choice | None:
    """An arm for each value, right behind them: "12% and 15% with A and B"; else the one of all."""
    following = scene.after(series.end)
    if not following or not leads_to(scene, series, following[0]):
        return None
    if opens_next(scene, series, following[0]) or _has_own_arms(scene, series):
        return None
    run = [following[0]]
    for mention in following[1:]:
        gap = scene.gaps.between(run[-1].end, mention.start)
        # "(18% vs 44% taking A) and B had fewer ...": what closes the bracket ends the list, and
        # so does one that opens: "in A (P<0.01 for A vs B)"
        if gap.startswith(")") or clauses.OPENED.search(gap) or not lists.ARM_LIST.match(gap):
            break
        run.append(mention)
    arms = list(dict.fromkeys(m.arm for m in run))
    if len(arms) == len(series.values):
        # "fell from 12 to 8 with A compared with B", "at 1 and 2 years by 8 and 9 with A versus B":
        # no two arms' figures
        is_of_one = series.is_range or is_dealt_before(scene, series, run)
        return ([None] * len(arms), UNBOUND) if is_of_one else (arms, "respectively")
    if len(arms) == 1 and strangers.AND_UNKNOWN.match(scene.folded, run[-1].end, scene.end):
        return _with_unknown(scene, series, arms[0])
    told = _told_before(scene, series, arms[0]) if len(arms) == 1 else None
    if told is not None:
        return [told, *arms], "order_of_mention"
    is_list = not (series.is_versus or len(scene.arms) < 2 or are_apart(scene, run))
    is_list = is_list and not is_of_several(scene, series)
    return (arms * len(series.values), "list_within_arm") if len(arms) == 1 and is_list else None


def with_shares(scene: Scene, series: Series) -> Choice | None:
    """Each arm has its share in a bracket behind it: "in 4 and 8 of A (7%) and B (15%)"."""
    run: list[ArmMention] = []
    for mention in scene.mentions:
        if mention.start < series.end:
            continue
        share = scene.next_series(mention.end)
        gap = "" if share is None else scene.gaps.between(mention.end, share.start)
        if not heads_bracket(gap):
            break
        run.append(mention)
    arms = [m.arm for m in run]
    if len({*arms}) != len(series.values) or len(arms) != len(series.values):
        return None
    joints = (scene.gaps.between(a.end, b.start) for a, b in pairwise(run))
    is_list = all(lists.JOINED_ARMS.fullmatch(joint) for joint in joints)
    return (arms, "respectively") if is_list and leads_to(scene, series, run[0]) else None


def _told_before(scene: Scene, series: Series, arm: str) -> str | None:
    """The arm of the first of two values, of which only the second has its arm behind it.

    "Falls in the A group were seen in 7 women and in 4 in the B group."
    """
    named = scene.right_before(series)
    told = {m.arm for m in named}
    if len(told) != 1 or told == {arm} or len(series.values) != 2:
        return None
    first, second = series.values
    is_led = lists.LED_ANEW.search(scene.gaps.between(first.end, second.start))
    return named[-1].arm if is_led and not scene.is_comparator(named[-1]) else None


def _has_own_arms(scene: Scene, series: Series) -> bool:
    """Whether a bracket closes behind the values, with their arms before it: "A than B (5 v 7)"."""
    if not {*")]"}.intersection(scene.folded[series.end - 1 : series.end + 1]):
        return False
    return len({m.arm for m in scene.right_before(series)}) == len(series.values)


def _with_unknown(scene: Scene, series: Series, arm: str) -> Choice | None:
    """Of "the peripheral and central access arms" only the first is known by its name."""
    others = [other for other in scene.arms if other != arm]
    if len(series.values) == 2 and len(others) == 1:
        return [arm, *others], "named_and_other"
    return None


def last_named_after(scene: Scene, series: Series) -> Choice | None:
    """The second of two values has its arm right behind it: "in B (49.5% versus 2.5% with A)"."""
    following, named = scene.after(series.end), scene.before(series.start)
    if not (following and series.is_versus and len(series.values) == 2):
        return None
    last = following[0].arm
    others = scene.others(last)
    if not is_of_last(scene, series, following[0]) or (len(others) == 1 and not named):
        return None
    if len(others) == 1:
        return [*others, last], "named_and_other"
    # "in the pooled groups it was 27%, against 36% in B": of three arms, only the last is told
    return None if named else ([None, last], "named_and_other")
