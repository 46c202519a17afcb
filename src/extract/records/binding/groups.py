"""The figures of a sentence that belong to one result: one outcome, one time, one population."""

from __future__ import annotations

from collections.abc import Mapping, Set

from extract.language.layers import Layers
from extract.records.binding import arm_of, values
from extract.records.binding.arm_of import UNBOUND, Bound, Scene
from extract.records.binding.bare import with_bare
from extract.records.binding.dealing import leave_first_open, leave_open, settle_changes, share_out
from extract.records.binding.measured import without_measured
from extract.records.binding.of_arms import by_size, of_arms
from extract.records.binding.patterns import clauses, neighbors
from extract.records.binding.placing import Group, place
from extract.records.binding.sentences import Sentence
from extract.records.binding.series import Gaps, Series, group_series
from extract.records.binding.strata import UNSURE, strata_of, times_of, undealt

# Rules that follow the order in which a sentence itself puts the arms.
_TOLD_ORDER = (
    "arm_after",
    "arm_before",
    "arm_between",
    "respectively",
    "named_at_end",
    "order_of_mention",
    "fronted_comparator",
    "named_and_other",
)
_NAME = 40  # characters before a figure that may tell what it is of


def group(
    layers: Layers, sentence: Sentence, arms: tuple[str, ...], of_size: Mapping[int, str]
) -> list[Group]:
    """The sentence's figures as groups, each with its arms, outcome, time and what follows it.

    Args:
        layers: the text.
        sentence: where the figures stand.
        arms: all arms, in the order of the text before.
        of_size: the arm of so many participants.
    """
    if not (sentence.figures or sentence.intervals or sentence.numbers):
        return []  # the values of arms are made of these
    scene, companions = stage(layers, sentence, arms)
    if not scene.series:
        return []
    series = list(scene.series)
    bound = arm_of.bind(scene, companions)
    bound = [by_size(sentence, b, of_size) for b in of_arms(bound, scene)]
    strata = strata_of(layers.folded, sentence, series, bound)
    times = {} if strata else times_of(layers.folded, sentence, series, bound)
    apart = strata.keys() | {b.value for b in bound if b.value in times and b.rule in UNSURE}
    if apart:
        bound = [Bound(b.value, None, UNBOUND) if b.value in apart else b for b in bound]
    if sentence.intervals:
        told = {b.value.interval for b in bound}
        sentence.intervals = [i for i in sentence.intervals if i not in told]
    groups = _gather(layers.folded, sentence, bound, series, apart)
    end = next((b.value.start for one in groups for b in one.dealt), sentence.end)
    for index, one in enumerate(groups):
        before = groups[index - 1] if index else None
        right = groups[index + 1].start if index + 1 < len(groups) else end
        place(layers.folded, sentence, one, before, right)
    for one in groups:
        one.bound += one.dealt
    share_out(layers.folded, sentence, groups, series)
    settle_changes(layers.folded, groups, series)
    leave_first_open(layers.folded, sentence, groups)
    leave_open(layers.folded, sentence, groups)
    unsure = undealt(layers.folded, sentence, series, bound, times)
    for one in groups if apart or times or unsure else ():
        first = one.bound[0].value
        one.subset = strata.get(first, one.subset)
        one.time = None if first in unsure else times.get(first, one.time)
    return groups


def stage(
    layers: Layers, sentence: Sentence, arms: tuple[str, ...]
) -> tuple[Scene, dict[values.Value, list[values.Value]]]:
    """The sentence as binding sees it, and the values that go with another value."""
    aside = (*sentence.p_values, *sentence.effects, *sentence.times, *sentence.doses)
    blanks = [(f.start, f.end) for f in aside]
    times = [(t.start, t.end) for t in sentence.times]
    gaps = Gaps(layers.folded, sentence.start, sentence.end, blanks, times)
    found = with_bare(layers, sentence, values.values_of(layers.folded, sentence))
    first = found[0].start if found else sentence.end
    mentions = without_measured(layers.folded, sentence.start, sentence.arms, first)
    companions = values.companions_of(layers.folded, found, mentions)
    beside = {v for several in companions.values() for v in several}
    series = group_series(gaps, [v for v in found if v not in beside], mentions)
    scene = Scene(
        layers.folded,
        sentence.start,
        sentence.end,
        gaps,
        tuple(series),
        tuple(mentions),
        arms,
    )
    return scene, companions


def order_after(groups: list[Group], order: tuple[str, ...]) -> tuple[str, ...]:
    """The order of the arms from here on: the last in which all of them had their figures."""
    for one in reversed(groups):
        arms = tuple([b.arm for b in one.bound if b.arm is not None])
        is_whole = len(arms) == len(order) and sorted(arms) == sorted(order)
        if is_whole and all(b.rule in _TOLD_ORDER for b in one.bound):
            return arms
    return order


def _gather(
    folded: str,
    sentence: Sentence,
    bound: list[Bound],
    series: list[Series],
    apart: Set[values.Value],
) -> list[Group]:
    """Values of different arms side by side are one result; an arm that returns begins another.

    Lists inside arms, "80% and 60% with A and 70% and 50% with B", give one result a place.
    """
    several = [s for s in series if len(s.values) > 1]
    in_series = {v: i for i, s in enumerate(several) for v in s.values if v not in apart}
    ends = {v for s in several if s.is_range for v in s.values[1:]}  # where changes led to
    lists = _lists_within_arms(bound, in_series)
    if lists is not None:
        return [Group(list(place)) for place in zip(*lists, strict=True)]
    dealt = _list_against_list(folded, bound, in_series)
    if dealt is not None:
        return [Group([own], [other]) for own, other in zip(*dealt, strict=True)]
    groups: list[Group] = []
    for index, one in enumerate(bound):
        last = groups[-1].bound if groups else []
        right = bound[index + 1].value.start if index + 1 < len(bound) else sentence.end
        is_end = one.arm is None and one.value in ends
        is_told_of = last and not is_end and _belongs(folded, last, one, in_series)
        is_part = len(groups) > 1 and _is_part(folded, groups[-2].bound[-1], last[-1], one)
        is_apart = is_told_of and (
            is_part
            or (one.rule == "in_list" and last[-1].rule != "in_list")
            or _has_own_outcome(folded, sentence, last[-1], one, right)
            or _are_labelled(folded, sentence, last[-1], one)
        )
        if is_told_of and not is_apart:
            groups[-1].bound.append(one)
        else:
            groups.append(Group([one]))
    return groups


def _is_part(folded: str, whole: Bound, part: Bound, one: Bound) -> bool:
    """Whether the value before is a part, in a bracket, of what the same arm had before it.

    "Eight died with A (five of sepsis) and twelve with B": the twelve are not against the five.
    """
    if whole.arm != part.arm:
        return False
    return clauses.CLOSED.match(folded[part.value.end : one.value.start]) is not None


def _are_labelled(folded: str, sentence: Sentence, last: Bound, one: Bound) -> bool:
    """Whether two values stand in brackets of different outcomes: "rash (5%); in B, fever (7%)"."""
    if len(sentence.outcomes) < 2:
        return False
    labels = [
        o.outcome
        for value in (last.value, one.value)
        for o in sentence.outcomes
        if o.end <= value.start and clauses.OWN_BRACKET.fullmatch(folded, o.end, value.start)
    ]
    return len(labels) == 2 and labels[0] != labels[1]


def _has_own_outcome(folded: str, sentence: Sentence, last: Bound, one: Bound, right: int) -> bool:
    """Whether each of two values has an outcome behind it: "5 with A fell, and 3 with B bled".

    Args:
        folded: the text.
        sentence: where the values stand.
        last: the value before.
        one: the value.
        right: where the value after it begins.
    """
    if len(sentence.outcomes) < 2:
        return False
    of_last = [o for o in sentence.outcomes if last.value.end <= o.start < one.value.start]
    of_one = [o for o in sentence.outcomes if one.value.end <= o.start < right]
    if not (of_last and of_one) or of_last[0].outcome == of_one[0].outcome:
        return False
    return (
        neighbors.AFTERWARDS.match(folded[last.value.end : of_last[0].start]) is not None
        and neighbors.AFTERWARDS.match(folded[one.value.end : of_one[0].start]) is not None
        and clauses.OTHERS_DID.search(folded, of_last[0].end, one.value.start) is not None
    )


def _lists_within_arms(
    bound: list[Bound], in_series: dict[values.Value, int]
) -> list[list[Bound]] | None:
    """The sentence's values as lists of one arm each, None unless they are all such lists."""
    if not bound or any(b.rule != "list_within_arm" for b in bound):
        return None
    lists: dict[int, list[Bound]] = {}
    for one in bound:
        lists.setdefault(in_series.get(one.value, -1), []).append(one)
    arms = [group[0].arm for group in lists.values()]
    lengths = {len(group) for group in lists.values()}
    return list(lists.values()) if len(lengths) == 1 and len(set(arms)) == len(arms) else None


def _list_against_list(
    folded: str, bound: list[Bound], in_series: dict[values.Value, int]
) -> list[list[Bound]] | None:
    """Figures of an arm, then a list of as many of another: "8% fell, 9% bled, v 5% and 6%".

    Or a list told in the same words: "fever in 8% and rash in 9%, v fever in 5% and rash in 6%".
    """
    size = len(bound) // 2
    own, other = bound[:size], bound[size:]
    if size < 2 or len(own) != len(other):
        return None
    arms = [{b.arm for b in side} for side in (own, other)]
    is_told = len(arms[0]) == len(arms[1]) == 1 and None not in arms[0] and arms[0] != arms[1]
    is_alike = all(a.value.shape == b.value.shape for a, b in zip(own, other, strict=True))
    if not is_told or not is_alike:
        return None
    is_list = len({in_series.get(b.value) for b in other}) == 1
    is_list = is_list and all(b.rule == "list_within_arm" for b in other)
    return [own, other] if is_list or _are_told_alike(folded, own, other) else None


def _are_told_alike(folded: str, own: list[Bound], other: list[Bound]) -> bool:
    """Whether the same two words stand before each figure of two lists: "recall of 8%"."""
    if all(b.rule != "in_list" for b in other):
        return False
    before = [
        [folded[max(0, b.value.start - _NAME) : b.value.start].split()[-2:] for b in side]
        for side in (own, other)
    ]
    return before[0] == before[1]


def _belongs(
    folded: str, group_so_far: list[Bound], one: Bound, in_series: dict[values.Value, int]
) -> bool:
    last = group_so_far[-1]
    same_series = in_series.get(one.value, -1) == in_series.get(last.value, -2)
    repeated = one.arm is not None and any(b.arm == one.arm for b in group_so_far)
    if same_series:
        return not repeated
    if one.value in in_series or last.value in in_series or repeated or one.arm is None:
        return False
    if last.arm is None or last.value.shape != one.value.shape:
        return False
    gap = folded[last.value.end : one.value.start]
    return len(gap) < 160
