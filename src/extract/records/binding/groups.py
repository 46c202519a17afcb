"""The figures of a sentence that belong to one result: one outcome, one time, one population."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmMention
from extract.records.binding import arm_of, patterns, values
from extract.records.binding.arm_of import Bound, Scene
from extract.records.binding.series import Gaps, Series, group_series
from extract.records.outcomes import OutcomeMention
from extract.rules import Findings
from extract.rules.findings import (
    Comparison,
    Estimate,
    Finding,
    Interval,
    Level,
    Phrase,
    Proportion,
    PValue,
    TimeFrame,
)


@dataclass(slots=True)
class Sentence:
    """All that rules found in one sentence, in text order."""

    start: int
    end: int
    figures: list[Proportion | Level] = field(default_factory=list)
    p_values: list[PValue] = field(default_factory=list)
    intervals: list[Interval] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)  # those that no finding claims
    estimates: list[Estimate] = field(default_factory=list)
    times: list[TimeFrame] = field(default_factory=list)
    subsets: list[Phrase] = field(default_factory=list)
    comparisons: list[Comparison] = field(default_factory=list)
    arms: list[ArmMention] = field(default_factory=list)
    outcomes: list[OutcomeMention] = field(default_factory=list)

    @property
    def last_figure(self) -> int:
        """Where the last figure ends."""
        return max((f.end for f in self.figures), default=self.start)

    @property
    def effects(self) -> list[Interval | Estimate]:
        """Estimates of a difference, with or without an interval, in text order."""
        return sorted([*self.intervals, *self.estimates], key=lambda f: f.start)


@dataclass(slots=True)
class Group:
    """Values of one result, with what stands round them."""

    bound: list[Bound]
    outcome: str | None = None
    outcome_span: tuple[int, int] | None = None
    time: TimeFrame | None = None
    subset: Phrase | None = None
    effects: list[Interval | Estimate] = field(default_factory=list)
    p_values: list[PValue] = field(default_factory=list)
    comparison: Comparison | None = None

    @property
    def start(self) -> int:
        """Where the first value begins."""
        return min(b.value.start for b in self.bound)

    @property
    def end(self) -> int:
        """Where the last value ends."""
        return max(b.value.end for b in self.bound)


# What is found, and where a sentence keeps it.
_PLACES: tuple[tuple[type[Finding], str], ...] = (
    (Proportion, "figures"),
    (Level, "figures"),
    (PValue, "p_values"),
    (Interval, "intervals"),
    (Estimate, "estimates"),
    (TimeFrame, "times"),
    (Comparison, "comparisons"),
)


# Percentages that are no share of an arm.
_NO_SHARES = (
    "proportions.change",
    "proportions.threshold",
    "proportions.power",
    "proportions.strength",
)
# Rules that follow the order in which a sentence itself puts the arms.
_TOLD_ORDER = (
    "arm_after",
    "arm_before",
    "arm_between",
    "respectively",
    "order_of_mention",
    "fronted_comparator",
    "named_and_other",
)
_BESIDE = ("arm_after", "arm_before", "respectively", "list_within_arm")


def sentences_of(
    layers: Layers,
    findings: Findings,
    arm_mentions: tuple[ArmMention, ...],
    outcome_mentions: tuple[OutcomeMention, ...],
) -> list[Sentence]:
    """The text's sentences with the findings that stand in them."""
    sentences = [Sentence(start, end) for start, end in layers.sentences]
    by_start = {s.start: s for s in sentences}
    placed: list[tuple[str, Finding | ArmMention | OutcomeMention]] = [
        (name, finding)
        for kind, name in _PLACES
        for finding in findings.of(kind)
        if finding.rule not in _NO_SHARES
    ]
    placed += [("subsets", f) for f in findings.of(Phrase) if f.kind == "subset"]
    placed += [("arms", mention) for mention in arm_mentions]
    placed += [("outcomes", mention) for mention in outcome_mentions]
    for name, thing in placed:
        sentence = by_start.get(layers.sentence_at(thing.start)[0])
        if sentence is not None:
            getattr(sentence, name).append(thing)
    for sentence in sentences:
        sentence.figures.sort(key=lambda f: f.start)
        sentence.numbers = _unclaimed(layers, sentence)
    return sentences


def _unclaimed(layers: Layers, sentence: Sentence) -> list[Number]:
    first = bisect_left(layers.numbers, sentence.start, key=lambda n: n.start)
    last = bisect_left(layers.numbers, sentence.end, lo=first, key=lambda n: n.start)
    claims: list[Finding] = [*sentence.figures, *sentence.p_values, *sentence.intervals]
    claims += [*sentence.estimates, *sentence.times]
    return [
        n for n in layers.numbers[first:last] if not any(c.start <= n.start < c.end for c in claims)
    ]


def group(layers: Layers, sentence: Sentence, arms: tuple[str, ...]) -> list[Group]:
    """The sentence's figures as groups, each with its arms, outcome, time and what follows it."""
    aside = (*sentence.p_values, *sentence.intervals, *sentence.estimates, *sentence.times)
    blanks = [(f.start, f.end) for f in aside]
    gaps = Gaps(layers.folded, sentence.start, sentence.end, blanks)
    found = values.values_of(
        layers.folded, sentence.figures, sentence.intervals, sentence.numbers, sentence.arms
    )
    companions = values.companions_of(layers.folded, found, sentence.arms)
    beside = {v for several in companions.values() for v in several}
    series = group_series(gaps, [v for v in found if v not in beside], sentence.arms)
    scene = Scene(
        layers.folded,
        sentence.start,
        sentence.end,
        gaps,
        tuple(series),
        tuple(sentence.arms),
        arms,
    )
    bound = [b for b in arm_of.bind(scene, companions) if _is_of_an_arm(b)]
    told = {b.value.interval for b in bound}
    sentence.intervals = [i for i in sentence.intervals if i not in told]
    groups = _gather(layers.folded, bound, series)
    for index, one in enumerate(groups):
        left = groups[index - 1].end if index else sentence.start
        right = groups[index + 1].start if index + 1 < len(groups) else sentence.end
        _place(layers.folded, sentence, one, left, right)
    _share_out(sentence, groups)
    return groups


def order_after(groups: list[Group], order: tuple[str, ...]) -> tuple[str, ...]:
    """The order of the arms from here on: the last in which all of them had their figures."""
    for one in reversed(groups):
        arms = tuple(b.arm for b in one.bound if b.arm is not None)
        is_told = all(b.rule in _TOLD_ORDER for b in one.bound)
        if is_told and sorted(arms) == sorted(order):
            return arms
    return order


def _is_of_an_arm(one: Bound) -> bool:
    """An interval is taken as one arm's only where that arm stands right beside it."""
    return one.value.interval is None or (one.arm is not None and one.rule in _BESIDE)


def _gather(folded: str, bound: list[Bound], series: list[Series]) -> list[Group]:
    """Values of different arms side by side are one result; an arm that returns begins another.

    Lists inside arms, "80% and 60% with A and 70% and 50% with B", give one result a place.
    """
    in_series = {v: i for i, s in enumerate(series) if len(s.values) > 1 for v in s.values}
    lists = _lists_within_arms(bound, in_series)
    if lists is not None:
        return [Group(list(place)) for place in zip(*lists, strict=True)]
    groups: list[Group] = []
    for one in bound:
        last = groups[-1].bound if groups else []
        if last and _belongs(folded, last, one, in_series):
            groups[-1].bound.append(one)
        else:
            groups.append(Group([one]))
    return groups


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


def _place(folded: str, sentence: Sentence, one: Group, left: int, right: int) -> None:
    """Gives a group its outcome, time and subset, and the effects and p values that follow it."""
    chosen = _outcome_of(folded, sentence, one, left, right)
    if chosen is not None:
        one.outcome, one.outcome_span = chosen.outcome, (chosen.start, chosen.end)
    one.time = _time_of(folded, sentence, one, left, right)
    one.subset = _subset_of(sentence, one, right)
    one.effects = [e for e in sentence.effects if one.end <= e.start < right]
    one.p_values = [p for p in sentence.p_values if one.start <= p.start < right]
    one.comparison = _comparison_of(sentence, one)


def _outcome_of(
    folded: str, sentence: Sentence, one: Group, left: int, right: int
) -> OutcomeMention | None:
    after = [o for o in sentence.outcomes if one.end <= o.start < right]
    inside = [o for o in sentence.outcomes if one.start <= o.start < one.end]
    fresh = [o for o in sentence.outcomes if left <= o.start and o.end <= one.start]
    earlier = [o for o in sentence.outcomes if o.end <= one.start]
    if fresh:
        return _without_cause(folded, fresh)
    if after and patterns.AFTERWARDS.match(folded[one.end : after[0].start]):
        return after[0]
    if inside:
        return inside[0]
    if earlier:
        return earlier[-1]
    return after[0] if after and ";" not in folded[one.end : after[0].start] else None


def _without_cause(folded: str, mentions: list[OutcomeMention]) -> OutcomeMention:
    """The last mention, or the one that it is the cause of: "death due to bleeding"."""
    last, earlier = mentions[-1], mentions[:-1]
    if earlier and patterns.CAUSED_BY.fullmatch(folded, earlier[-1].end, last.start):
        return earlier[-1]
    return last


def _time_of(
    folded: str, sentence: Sentence, one: Group, left: int, right: int
) -> TimeFrame | None:
    after = [t for t in sentence.times if one.end <= t.start < right]
    fresh = [t for t in sentence.times if left <= t.start and t.end <= one.start]
    inside = [t for t in sentence.times if one.start <= t.start < one.end]
    if after and patterns.TOUCHING.match(folded[one.end : after[0].start]):
        return after[0]
    if fresh:
        return fresh[-1]
    if inside:
        return inside[0]
    if after and not (
        right < sentence.end and patterns.LEADS_ON.match(folded[after[0].end : right])
    ):
        return after[0]
    before = [t for t in sentence.times if t.end <= one.start]
    if before:
        return before[-1] if len({t.days for t in before}) == 1 else None
    closing = [t for t in sentence.times if t.start >= sentence.last_figure]
    return closing[0] if len({t.days for t in closing}) == 1 else None


def _subset_of(sentence: Sentence, one: Group, right: int) -> Phrase | None:
    """Where a sentence begins with a subset, the last one named; else the one behind the figures.

    "Among women, x v y": before. "x v y in patients on oxygen, x v y in those without": behind.
    """
    first = min((f.start for f in sentence.figures), default=one.start)
    is_leading = any(s.start < first for s in sentence.subsets)
    before = [s for s in sentence.subsets if s.start < one.end]
    if is_leading:
        return before[-1] if before else None
    inside = [s for s in before if s.start >= one.start]
    behind = [s for s in sentence.subsets if one.end <= s.start < right]
    return next(iter([*inside, *behind]), None)


def _comparison_of(sentence: Sentence, one: Group) -> Comparison | None:
    about = [
        c
        for c in sentence.comparisons
        if c.outcome_start is not None
        and one.outcome_span is not None
        and c.outcome_start < one.outcome_span[1]
        and one.outcome_span[0] < (c.outcome_end or 0)
    ]
    if about:
        return about[-1]
    before = [c for c in sentence.comparisons if c.start <= one.start]
    return before[-1] if len(before) == 1 and len(sentence.comparisons) == 1 else None


def _share_out(sentence: Sentence, groups: list[Group]) -> None:
    """Lists of as many times, outcomes or p values as there are groups are dealt in order.

    "At 28 and 90 days, 35% and 44% had died"; "(P = 0.04 and 0.01, respectively)".
    """
    if len(groups) < 2:
        return
    first, last = min(g.start for g in groups), max(g.end for g in groups)
    times = [t for t in sentence.times if t.end <= first] or [
        t for t in sentence.times if t.start >= last
    ]
    if len(times) == len(groups) == len({t.days for t in times}):
        for one, time in zip(groups, times, strict=True):
            one.time = time
    outcomes = [o for o in sentence.outcomes if o.end <= first]
    if len(outcomes) == len(groups) == len({o.outcome for o in outcomes}):
        for one, outcome in zip(groups, outcomes, strict=True):
            one.outcome, one.outcome_span = outcome.outcome, (outcome.start, outcome.end)
    p_values = [p for p in sentence.p_values if p.start >= last]
    if len(p_values) == len(groups) and len(p_values) == len(sentence.p_values):
        for one, p in zip(groups, p_values, strict=True):
            one.p_values = [p]
