"""The arms of values that stand side by side: "35.4% vs 39.3%"."""

from __future__ import annotations

from extract.records.arms import ArmMention
from extract.records.binding.behind import last_named_after, named_after, with_shares
from extract.records.binding.contrasted import fronted, next_contrast
from extract.records.binding.leading import (
    ends_list,
    has_list,
    is_beside,
    is_bracketed,
    is_label,
    is_of_last,
)
from extract.records.binding.legends import in_stated_order
from extract.records.binding.patterns import changes, lists, neighbors, strangers
from extract.records.binding.scene import UNBOUND, Bound, Choice, Scene
from extract.records.binding.series import Series
from extract.records.binding.two_times import (
    at_times,
    before_and_after,
    change_against_change,
    from_other,
    from_to,
    in_own_brackets,
    with_end_of_others,
)
from extract.records.binding.unnamed import none_named
from extract.records.binding.within import (
    is_list_of,
    is_of_several,
    is_of_strata,
)

_SIDE = 120  # characters of what an arm is compared with


def bind_several(scene: Scene, series: Series) -> list[Bound]:
    """Each value of the series with its arm; the first way of choosing that works decides."""
    for choose in _CHOOSERS:
        chosen = choose(scene, series)
        if chosen is not None:
            arms, rule = chosen
            return [Bound(v, arm, rule) for v, arm in zip(series.values, arms, strict=True)]
    return [Bound(v, None, UNBOUND) for v in series.values]


def _apart(scene: Scene, series: Series) -> Choice | None:
    """Of no arm is how far two are apart: "71 and 116% higher for A than for B"."""
    if series.is_versus or not changes.APART_BEHIND.match(scene.folded, series.end, scene.end):
        return None
    return [None] * len(series.values), UNBOUND


def _in_the_groups(scene: Scene, series: Series) -> Choice | None:
    """The order of the sentence, else the document's: "in the three groups, respectively"."""
    if lists.IN_THE_GROUPS.match(scene.folded, series.end, scene.end) is None:
        return None
    named = scene.before(series.start)
    if named or len(series.values) != len(scene.arms):
        return _named_before(scene, series)
    return list(scene.arms), "document_order"


def _named_before(scene: Scene, series: Series) -> Choice | None:
    named = scene.before(series.start)
    size = len(series.values)
    order = list(dict.fromkeys(m.arm for m in named))
    if len(order) > size:  # the ones named last, in the order of their last mention
        last = list(dict.fromkeys(m.arm for m in reversed(named)))[:size]
        order = last[::-1]
    if len(order) != size or size < 2 or series.is_range:
        return None
    first = next(m for m in named if m.arm == order[0])
    other = next(m for m in reversed(named) if m.arm != named[-1].arm)
    if is_beside(scene, series, named[-1]) and has_list(scene, other, named[-1], size):
        return [named[-1].arm] * size, "list_within_arm"
    if size == 2 and scene.is_comparator(first):
        others = [m for m in named if m.arm == order[1]]
        if lists.ALIKE.fullmatch(scene.gaps.between(first.end, others[0].start)):
            return None  # "less in A than in B or C (7 vs 14)": of B and C it says one number
        if not any(scene.is_comparator(m) for m in others):
            return fronted(scene, series, order)
    return order, "order_of_mention"


def _labelled(scene: Scene, series: Series) -> Choice | None:
    """All values behind the colon of an arm: "A: 145 (upper) and 84 (lower); B: 153"."""
    named = scene.before(series.start)
    if not named or series.is_range or not is_label(scene, series, named[-1]):
        return None
    return [named[-1].arm] * len(series.values), "list_within_arm"


def _listed_behind(scene: Scene, series: Series) -> Choice | None:
    """A list behind an arm, longer than there are arms: "lower in A (3, 4 and 9)".

    Without a bracket it is one that follows another arm's: "for A 3, 4 and 9; for B 5, 6 and 8".
    """
    named = scene.before(series.start)
    size = len(series.values)
    if size <= len(scene.arms) or series.is_versus or not named:
        return None
    other = next((m for m in reversed(named) if m.arm != named[-1].arm), None)
    is_next = other is not None and has_list(scene, other, named[-1], size)
    is_behind = is_beside(scene, series, named[-1]) if is_next else is_bracketed(scene, series)
    if not is_behind or scene.is_comparator(named[-1]):
        return None
    return [named[-1].arm] * size, "list_within_arm"


def _named_at_end(scene: Scene, series: Series) -> Choice | None:
    """The arms that close a sentence: "Falls (x vs y) and cuts (x vs y) were rarer in A than B"."""
    arms = list(dict.fromkeys(m.arm for m in scene.mentions))
    if series.is_range or len(arms) != len(series.values):
        return None
    if scene.mentions[0].start < scene.series[-1].end:
        return None
    is_list = lists.RESPECTIVELY.search(scene.folded, series.end, scene.end)
    if not (series.is_versus or is_list or _is_tested(scene, series)):
        return None
    first, second = scene.mentions[0], next(m for m in scene.mentions if m.arm != arms[0])
    gap = scene.gaps.between(first.end, second.start)
    if not (lists.ARM_LIST.match(gap) or lists.OVER.fullmatch(gap)):
        return None
    return arms, "named_at_end"


def _either_side(scene: Scene, series: Series) -> Choice | None:
    """Each value has its arm beside it: "for A it was 60%, compared to 18% for B"."""
    following, named = scene.after(series.end), scene.before(series.start)
    if not (following and named and series.is_versus and len(series.values) == 2):
        return None
    first, second = named[-1], following[0]
    gap = scene.gaps.between(first.end, series.start)
    is_own = scene.is_comparator(first) or scene.has_series(first.end, series.start)
    if is_own or first.arm == second.arm or not neighbors.TOLD_OF.match(gap):
        return None
    return (
        ([first.arm, second.arm], "order_of_mention") if is_of_last(scene, series, second) else None
    )


def _one_named(scene: Scene, series: Series) -> Choice | None:
    named = scene.before(series.start) or _first_after(scene, series)
    arms = list(dict.fromkeys(m.arm for m in named))
    if len(arms) != 1:
        return None
    is_pair = not series.is_range and (series.is_versus or _is_tested(scene, series))
    others = scene.others(arms[0])
    if len(series.values) == 2 and len(others) == 1 and is_pair:
        return _named_and_other(scene, series, named, others[0])
    if len(series.values) == 2 and len(scene.arms) == 1 and series.is_versus:
        is_second = scene.is_comparator(named[-1])  # the other arm has no name
        return ([None, arms[0]] if is_second else [arms[0], None]), "named_and_other"
    if series.is_versus or series.is_range or is_of_several(scene, series):
        return None
    is_list = is_list_of(scene, series, named[-1])
    return (arms * len(series.values), "list_within_arm") if is_list else None


def _named_and_other(
    scene: Scene, series: Series, named: list[ArmMention], other: str
) -> Choice | None:
    """A pair of the one arm that is named and of the other, in the order that the words tell."""
    arm = named[0].arm
    front = strangers.FRONTED.match(scene.folded, scene.start, scene.end)
    if front is not None and front.end() <= named[0].start:
        return fronted(scene, series, [other, arm])
    if is_of_strata(scene, series, named[-1]):
        return None
    is_second = (
        _is_second(scene, named[-1])
        or is_of_last(scene, series, named[0])
        or ends_list(scene, series, named[0])
    )
    return ([other, arm] if is_second else [arm, other]), "named_and_other"


def _is_second(scene: Scene, mention: ArmMention) -> bool:
    """Whether an arm is named as the second of two: "than in ARM", "between X and ARM"."""
    if scene.is_comparator(mention):
        return True
    left = scene.folded[max(scene.start, mention.start - _SIDE) : mention.start]
    return left.endswith(" ") and strangers.SECOND_OF_TWO.search(left) is not None


def _first_after(scene: Scene, series: Series) -> list[ArmMention]:
    """The mentions after a series, if no other figure is between and they are not just favored."""
    named = [m for m in scene.mentions if m.start >= series.end]
    between = scene.gaps.between(series.end, named[0].start) if named else ""
    is_apart = any(c.isdigit() for c in between) or lists.IN_FAVOR.search(between)
    return [] if is_apart else named


def _is_tested(scene: Scene, series: Series) -> bool:
    """Whether two figures are tested against each other.

    They share a bracket with a p value, "(6.1 and 3.4 months, P=0.001)", or one stands right behind
    "respectively": "were 34% and 38%, respectively (P=0.45)".
    """
    if lists.TESTED_PAIR.match(scene.folded, series.end, scene.end):
        return True
    opening = scene.folded.rfind("(", scene.start, series.start)
    closing = scene.folded.find(")", series.end, scene.end)
    is_one_bracket = opening >= 0 and ")" not in scene.folded[opening : series.start]
    return is_one_bracket and closing > 0 and scene.gaps.is_interrupted(series.end, closing)


# The ways of choosing, in the order in which they are tried.
_CHOOSERS = (
    _apart,
    before_and_after,
    with_end_of_others,
    change_against_change,
    in_own_brackets,
    at_times,
    in_stated_order,
    _labelled,
    _in_the_groups,
    with_shares,
    named_after,
    from_other,
    from_to,
    last_named_after,
    _either_side,
    next_contrast,
    _named_before,
    _listed_behind,
    _named_at_end,
    _one_named,
    none_named,
)
