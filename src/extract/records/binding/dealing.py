"""What the groups of a sentence have among them: lists that are dealt out, and changes."""

from __future__ import annotations

from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence
from extract.records.binding.series import Series
from extract.rules.findings import TimeFrame


def settle_changes(groups: list[Group], series: list[Series]) -> None:
    """Gives both ends of a change one outcome, and its begin no time that stands behind its end.

    "It fell from 6.2 to 3.3 at 6 weeks": the 6.2 was before.
    """
    changes = [s for s in series if s.is_range]
    by_value = {one.bound[0].value: one for one in groups} if changes else {}
    for change in changes:
        begin, end = by_value.get(change.values[0]), by_value.get(change.values[-1])
        if begin is None:
            continue
        if begin.time is not None and begin.time.start >= change.end:
            begin.time = None
        if end is not None:
            known = end if begin.outcome is None else begin
            for one in (begin, end):
                one.outcome, one.outcome_span = known.outcome, known.outcome_span
            if begin.comparison is end.comparison:
                begin.comparison = None  # it is said once


def share_out(sentence: Sentence, groups: list[Group]) -> None:
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
    if is_apart and _stand_behind(sentence.times, groups):
        times, is_apart = sentence.times, False
    if len(times) == len(groups) and not is_apart and _are_distinct(times):
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
    p_values = [p for p in sentence.p_values if p.start >= last]
    if len(p_values) == len(groups) and len(p_values) == len(sentence.p_values):
        for one, p in zip(groups, p_values, strict=True):
            one.p_values = [p]


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
