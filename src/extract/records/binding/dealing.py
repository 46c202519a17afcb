"""What the groups of a sentence have among them: lists that are dealt out, and changes."""

from __future__ import annotations

from itertools import pairwise

from extract.records.binding.arm_of import UNBOUND, Bound
from extract.records.binding.patterns import changes as of_change
from extract.records.binding.patterns import moments, unread
from extract.records.binding.placing import Group
from extract.records.binding.sentences import BASELINE, Sentence
from extract.records.binding.series import Series
from extract.records.binding.strata import are_joined
from extract.records.outcomes import OutcomeMention
from extract.rules.findings import TimeFrame

# Rules by which a list is dealt to the arms in their order.
_BY_ORDER = {"respectively", "named_at_end", "document_order"}


def settle_changes(folded: str, groups: list[Group], series: list[Series]) -> None:
    """Gives both ends of a change one outcome, and its begin no time but one of its own.

    "It fell from 6.2 to 3.3 at 6 weeks", "At 6 weeks it had fallen from 6.2 to 3.3": the 6.2 was
    before. "It ranged from 2.0 to 3.3" is no change.
    """
    changes = [s for s in series if s.is_range]
    by_value = {one.bound[0].value: one for one in groups} if changes else {}
    for change in changes:
        begin, end = by_value.get(change.values[0]), by_value.get(change.values[-1])
        if begin is None:
            continue
        if begin.time is not None and not _is_time_of_begin(folded, begin, end, change):
            begin.time = None
        if end is not None:
            known = end if begin.outcome is None else begin
            for one in (begin, end):
                one.outcome, one.outcome_span = known.outcome, known.outcome_span
            if begin.comparison is end.comparison:
                begin.comparison = None  # it is said once


def _is_time_of_begin(folded: str, begin: Group, end: Group | None, change: Series) -> bool:
    """Whether the time of a change's begin is its own: right behind it, or a baseline before it."""
    time = begin.time
    if time is None or time.start >= change.end:
        return False
    if end is None or time.end > change.start or time.rule == BASELINE:
        return True
    is_named = moments.LED_BY.search(folded, 0, time.start) is None  # "30-day mortality"
    is_change = of_change.FROM_BEFORE.search(folded, time.end, change.start) is not None
    return is_named or not is_change or _is_spread(folded, time.end, change.start)


def _is_spread(folded: str, left: int, right: int) -> bool:
    return of_change.SPREAD.search(folded, left, right) is not None


def share_out(folded: str, sentence: Sentence, groups: list[Group], series: list[Series]) -> None:
    """Lists of as many times, outcomes or p values as there are groups are dealt in order.

    "At 28 and 90 days, 35% and 44% had died"; "(P = 0.04 and 0.01, respectively)".
    """
    if len(groups) < 2:
        return
    first, last = min(g.start for g in groups), max(g.end for g in groups)
    times = [t for t in sentence.times if t.end <= first] or [
        t for t in sentence.times if t.start >= last
    ]
    is_apart = any(first <= t.start < last for t in sentence.times)  # a group has its own
    is_behind = is_apart and _stand_behind(sentence.times, groups)
    if is_behind:
        times, is_apart = sentence.times, False
    is_list = len(times) == len(groups) and _are_distinct(times)
    if is_list and not is_apart and (is_behind or are_joined(folded, times)):
        for one, time in zip(groups, times, strict=True):
            one.time = time
    outcomes = [o for o in sentence.outcomes if o.end <= first]
    has_own = any(first <= o.start < last for o in sentence.outcomes)
    is_of_same_arms = len({frozenset(b.arm for b in g.bound) for g in groups}) == 1
    if (
        is_of_same_arms
        and not has_own
        and len(outcomes) == len(groups) == len({o.outcome for o in outcomes})
    ):
        for one, outcome in zip(groups, outcomes, strict=True):
            one.outcome, one.outcome_span = outcome.outcome, (outcome.start, outcome.end)
    elif not has_own and len({o.outcome for o in outcomes}) > 1:
        _deal_lists(groups, series, outcomes)
    p_values = [p for p in sentence.p_values if p.start >= last]
    if len(p_values) == len(groups) and len(p_values) == len(sentence.p_values):
        for one, p in zip(groups, p_values, strict=True):
            one.p_values = [p]


def leave_first_open(folded: str, sentence: Sentence, groups: list[Group]) -> None:
    """Takes the outcome from all but the last of figures that stand behind a list of names.

    "The mean weight, loss and output were 95 v 109 kg, 56 v 86 mL and 412 v 456 mL", where no more
    than the output was read: it is of the last.
    """
    spans = {one.outcome_span for one in groups}
    span = next(iter(spans), None)
    if len(groups) < 2 or len(spans) > 1 or span is None or span[1] > groups[0].start:
        return
    is_of_same = len({frozenset(b.arm for b in one.bound) for one in groups}) == 1
    if not is_of_same or len(groups[0].bound) < 2 or len({one.time for one in groups}) > 1:
        return
    listed = unread.NAMES.search(folded, sentence.start, span[0])
    if listed is None or len(unread.COMMA.split(listed[0])) != len(groups):
        return
    for one in groups[:-1]:
        one.outcome = one.outcome_span = None


def leave_open(folded: str, sentence: Sentence, groups: list[Group]) -> None:
    """Takes a time from figures that stand behind a list of several, of which they may be any.

    "At 12 and 24 months it rose by 5% and 7%, respectively, with A and with B": arms or times.
    """
    if len(sentence.times) < 2 or not groups:
        return
    before = [t for t in sentence.times if t.end <= groups[0].start]
    used = {one.time.start for one in groups if one.time is not None}
    for first, second in pairwise(before):
        is_one_used = (first.start in used) != (second.start in used)
        is_alike = first.rule == second.rule and not folded.endswith(" the ", 0, second.start)
        if not (is_one_used and is_alike and are_joined(folded, [first, second])):
            continue
        for one in groups:
            if one.time in (first, second):
                one.time = None
                _leave_arms_open(one)


def _leave_arms_open(one: Group) -> None:
    """Takes the arms from figures that are dealt by their order, as the times would be, too."""
    if len(one.bound) > 1 and {b.rule for b in one.bound} <= _BY_ORDER:
        one.bound = [Bound(b.value, None, UNBOUND) for b in one.bound]


def _deal_lists(groups: list[Group], series: list[Series], outcomes: list[OutcomeMention]) -> None:
    """Deals the outcomes before lists of as many figures, each of one arm or of none.

    "Rates of X and Y were 64% and 85% with A, and 58% and 75% with B".
    """
    if len(groups) < 2 or len({o.outcome for o in outcomes}) != len(outcomes):
        return
    group_of = {b.value: one for one in groups for b in one.bound}
    for one in series:
        if len(one.values) != len(outcomes) or one.is_versus or one.is_range:
            continue
        of_values = [group_of.get(value) for value in one.values]
        for group, outcome in zip(of_values, outcomes, strict=True):
            if group is not None and len(group.bound) == 1:
                group.outcome, group.outcome_span = outcome.outcome, (outcome.start, outcome.end)
            elif group is not None and {b.arm for b in group.bound} == {None}:
                group.outcome, group.outcome_span = None, None  # of either


def _stand_behind(times: list[TimeFrame], groups: list[Group]) -> bool:
    """Whether each group is followed by its time: "89% v 82% at one year, 75% v 64% at three"."""
    if len(times) != len(groups):
        return False
    rights = [*(one.start for one in groups[1:]), times[-1].end]
    return all(
        one.end <= time.start < right
        for one, time, right in zip(groups, times, rights, strict=True)
    )


def _are_distinct(times: list[TimeFrame]) -> bool:
    """Whether no two times of a list have the same days: "at discharge, 6 and 12 months"."""
    told = [time.days for time in times if time.days is not None]
    return len(told) == len(set(told)) and len(told) >= len(times) - 2
