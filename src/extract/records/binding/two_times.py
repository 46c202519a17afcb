"""Pairs of figures that are one arm's at two times, and no two arms': "it fell from 12 to 8"."""

from __future__ import annotations

from itertools import pairwise

from extract.records.arms import ArmMention
from extract.records.binding.leading import is_of_last, leads_to, opens_next
from extract.records.binding.patterns import changes, clauses, lists, neighbors, stated, strangers
from extract.records.binding.scene import UNBOUND, Choice, Scene
from extract.records.binding.series import Series
from extract.records.binding.values import has_spread


def before_and_after(scene: Scene, series: Series) -> Choice | None:
    """Two figures of one arm's two times: "did not change within each group (40 vs 42 for A)"."""
    if not changes.WITHIN_EACH.search(scene.folded, scene.start, series.start):
        return None
    named = scene.before(series.start)
    following = scene.after(series.end)
    if following and leads_to(scene, series, following[0]):
        named = named if opens_next(scene, series, following[0]) else following
    arms = {mention.arm for mention in named}
    return (list(arms) * len(series.values), "list_within_arm") if len(arms) == 1 else None


def in_own_brackets(scene: Scene, series: Series) -> Choice | None:
    """Pairs in the brackets of several arms: "improved in both A (14 vs 24) and B (14 vs 19)".

    Or with an arm behind each: "fell (24 vs 14 in A, 25 vs 19 in B)".
    """
    behind = _arm_behind(scene, series)
    if behind is not None and any(
        _arm_behind(scene, other) not in (None, behind) for other in scene.series
    ):
        return [behind] * len(series.values), "list_within_arm"
    arm = _arm_of_bracket(scene, series)
    if arm is None:
        return None
    is_each = any(
        _arm_of_bracket(scene, other) not in (None, arm) and not _are_compared(scene, series, other)
        for other in scene.series
        if other is not series
    )
    return ([arm] * len(series.values), "list_within_arm") if is_each else None


def _are_compared(scene: Scene, series: Series, other: Series) -> bool:
    """Whether each of two pairs sets arms against each other, as its own words say.

    "Rash was rarer in A (14% vs 24%), while fever was rarer in B (9% vs 19%)".
    """
    first, second = sorted((series, other), key=lambda s: s.start)
    stretches = ((scene.start, first.start), (first.end, second.start))
    if clauses.CLAUSE.search(scene.folded, *stretches[1]) is None:
        return False
    return all(stated.HIGHER_OR_LOWER.search(scene.folded, *stretch) for stretch in stretches)


def _arm_behind(scene: Scene, series: Series) -> str | None:
    """The one arm right behind a pair, where no other one alone leads to the pair."""
    following = scene.after(series.end)
    if not series.is_versus or len(series.values) != 2 or not following:
        return None
    if len({m.arm for m in following}) > 1 or not is_of_last(scene, series, following[0]):
        return None
    before = [s for s in scene.series if s.end <= series.start]
    named = scene.right_before(series)
    if named and before and is_of_last(scene, before[-1], named[0]):
        named = named[1:]  # that one is of the pair before
    is_led = len({m.arm for m in named}) == 1
    return None if is_led or scene.is_comparator(following[0]) else following[0].arm


def _arm_of_bracket(scene: Scene, series: Series) -> str | None:
    """The arm behind which a pair stands in a bracket, the only one named since the last figure."""
    if not series.is_versus or len(series.values) < 2:
        return None
    named = scene.right_before(series)
    if len({m.arm for m in named}) != 1 or scene.is_comparator(named[-1]):
        return None
    following = scene.after(series.end)
    if following and is_of_last(scene, series, following[0]):
        return None  # "in A (31% versus 24% with B)"
    gap = scene.gaps.between(named[-1].end, series.start)
    return named[-1].arm if neighbors.IN_BRACKET.match(gap) else None


def at_times(scene: Scene, series: Series) -> Choice | None:
    """Values with a time behind each, of the arm right before them: "in A 4.5 at 1 h and 3.9 at 2".

    They are never those of as many arms.
    """
    times = [scene.gaps.time_behind(value.end) for value in series.values]
    if series.is_versus or series.is_range or None in times or len(set(times)) < len(series.values):
        return None
    named, following = scene.before(series.start), scene.after(series.end)
    if not named or (following and leads_to(scene, series, following[0])):
        return None
    gap = scene.gaps.between(named[-1].end, series.start)
    is_beside = neighbors.TOLD_OF.match(gap) or neighbors.IN_BRACKET.match(gap)
    if not is_beside and len({m.arm for m in named}) == 1 and not scene.is_comparator(named[-1]):
        is_beside = neighbors.VERB_OF_ITS_OWN.fullmatch(gap.removeprefix(","))
    arm, rule = (named[-1].arm, "list_within_arm") if is_beside else (None, UNBOUND)
    return [arm] * len(series.values), rule


def from_to(scene: Scene, series: Series) -> Choice | None:
    """Both ends of a change within one arm: "in A it fell from 12 to 8", "A (from 64 to 61%)".

    "A improved survival from 7 to 10 months" tells of two arms, for all we know.
    """
    named = scene.before(series.start)
    if not (series.is_range and named):
        return None
    last = named[-1]
    listed = _listed_with(scene, named)
    if len(listed) > 1:
        changes_behind = [s for s in scene.series if s.is_range and s.start >= last.end]
        is_each = len(changes_behind) == len(listed)
        arm = listed[changes_behind.index(series)] if is_each else None
        return [arm] * len(series.values), "list_within_arm" if is_each else UNBOUND
    gap = scene.gaps.between(last.end, series.start)
    if _is_change_of(scene, series, named, gap):
        return [last.arm] * len(series.values), "list_within_arm"
    if _is_spent(scene, last):
        return None
    is_change = changes.CHANGE_BESIDE.match(gap) and not _is_led_on(scene, series)
    if is_change or _is_what_it_tells_of(scene, series, named, gap):
        return [last.arm] * len(series.values), "list_within_arm"
    return None


def _listed_with(scene: Scene, named: list[ArmMention]) -> list[str]:
    """The arms of the list that the last mention ends: "in both A and B (from 9 to 5 and ...)"."""
    arms = [named[-1].arm]
    for before, mention in pairwise(reversed(named)):
        is_list = strangers.NAMES_JOINT.fullmatch(scene.folded, mention.end, before.start)
        if mention.arm in arms or is_list is None:
            break
        arms.append(mention.arm)
    return arms[::-1]


def change_against_change(scene: Scene, series: Series) -> Choice | None:
    """Both ends of a change that stands against another: "(from 3.4 to 1.3 v from 3.5 to 3.3)".

    They are of the two arms that the sentence names, in its order, else of none.
    """
    pair = _opposed_changes(scene, series)
    if pair is None:
        return None
    outside = [m for m in scene.mentions if m.end <= pair[0].start or m.start >= pair[1].end]
    behind = [m for m in outside if m.start >= pair[1].end]
    named = behind if len({m.arm for m in behind}) == len(pair) else outside
    arms = list(dict.fromkeys(m.arm for m in named))
    is_told = len(arms) == len(pair) and not scene.is_comparator(named[0])
    if not is_told:
        return [None] * len(series.values), UNBOUND
    return [arms[pair.index(series)]] * len(series.values), "list_within_arm"


def with_end_of_others(scene: Scene, series: Series) -> Choice | None:
    """Both ends of what is no change: "from 38% in controls to 51% with A" are of two."""
    between = scene.gaps.between(series.values[0].end, series.values[1].start)
    if changes.OF_FIRST_END.fullmatch(between) is None:
        return None
    return [None] * len(series.values), UNBOUND


def _opposed_changes(scene: Scene, series: Series) -> tuple[Series, Series] | None:
    """The two changes of which a series is one, with nothing but "versus" between them."""
    if not series.is_range:
        return None
    for first, second in pairwise(scene.series):
        if series in (first, second) and first.is_range and second.is_range:
            gap = scene.gaps.between(first.end, second.start)
            if changes.VERSUS_FROM.fullmatch(gap) or _are_dealt(scene, second, gap):
                return first, second
    return None


def _are_dealt(scene: Scene, second: Series, gap: str) -> bool:
    """Whether two changes are joined and dealt behind: "and from 35 to 33 with A and B, resp."."""
    behind = scene.after(second.end)
    if changes.AND_FROM.fullmatch(gap) is None or len({m.arm for m in behind}) < 2:
        return False
    return lists.RESPECTIVELY.search(scene.folded, behind[-1].end, scene.end) is not None


def from_other(scene: Scene, series: Series) -> Choice | None:
    """Two arms told as a change that one made: "A raised cure from 20% to 35% (odds ratio, 2.1)".

    Without a ratio right behind it may be a change within one arm.
    """
    if not series.is_range or len(series.values) != 2 or len(scene.arms) != 2:
        return None
    if changes.RATIO_BEHIND.match(scene.folded, series.end, scene.end) is None:
        return None
    arms = {m.arm for m in scene.before(series.start) if not scene.is_comparator(m)}
    if len(arms) != 1:
        return None
    last = [m for m in scene.before(series.start) if m.arm in arms][-1]
    if changes.MADE_IT.search(scene.folded, last.end, series.start) is None:
        return None
    other = next(arm for arm in scene.arms if arm not in arms)
    return [other, *arms], "named_and_other"


def _is_change_of(scene: Scene, series: Series, named: list[ArmMention], gap: str) -> bool:
    """Whether a change stands in the bracket of one arm: "in A (28 to 31 mm)", no range of many."""
    if not neighbors.IN_BRACKET.match(gap) or gap.startswith((" groups", " arms")):
        return False
    others = [m for m in named if m.arm != named[-1].arm]
    if others and not scene.has_series(others[-1].end, named[-1].start):
        return False  # "with A and with B (6% to 30%)"
    return not _is_led_on(scene, series)


def _is_spent(scene: Scene, mention: ArmMention) -> bool:
    """Whether a mention belongs to the figures before it: "to 52 with A, from 100 to 108"."""
    before = [s for s in scene.series if s.end <= mention.start]
    if not before or opens_next(scene, before[-1], mention):
        return False
    return leads_to(scene, before[-1], mention)


def _is_led_on(scene: Scene, series: Series) -> bool:
    """Whether another arm is named right behind: "(from 38 to 37 in B and from 38 to 50 in A)"."""
    following = scene.after(series.end)
    if not following:
        return False
    if opens_next(scene, series, following[0]):
        return False
    gap = scene.gaps.between(series.end, following[0].start)
    return gap.endswith(" to ") or leads_to(scene, series, following[0])


def _is_what_it_tells_of(scene: Scene, series: Series, named: list[ArmMention], gap: str) -> bool:
    """Whether a change is told of the people of one arm, and of no treatment that made it."""
    last = named[-1]
    is_of_people = last.end > last.name[1] or neighbors.WITHIN_ARM.search(
        scene.folded[scene.start : last.start]
    )
    told = scene.right_before(series) or named
    if not is_of_people or {m.arm for m in told} != {last.arm} or scene.is_comparator(last):
        return False
    if clauses.CONTRAST.search(gap):
        return False
    if changes.CHANGES_FROM.search(gap):
        return True
    has_spreads = all(has_spread(value) for value in series.values)
    return has_spreads and changes.CHANGE_IN_BRACKET.search(gap) is not None
