"""What rules found, sentence by sentence: what is bound is bound within one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import TypeGuard

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmIndex, ArmMention
from extract.records.binding.bindable import bindable
from extract.records.binding.patterns import moments, statements
from extract.records.outcomes import OutcomeMention
from extract.rules import Findings
from extract.rules.findings import (
    Comparison,
    Dose,
    Estimate,
    Finding,
    Interval,
    Level,
    Phrase,
    Proportion,
    PValue,
    TimeFrame,
)

_START = attrgetter("start")


@dataclass(slots=True)
class Sentence:
    """All that rules found in one sentence, in text order."""

    start: int
    end: int
    figures: list[Proportion | Level] = field(default_factory=list)
    p_values: list[PValue] = field(default_factory=list)
    intervals: list[Interval] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)  # beside arms: those that nothing claims
    estimates: list[Estimate] = field(default_factory=list)
    times: list[TimeFrame] = field(default_factory=list)
    doses: list[Dose] = field(default_factory=list)
    subsets: list[Phrase] = field(default_factory=list)
    comparisons: list[Comparison] = field(default_factory=list)
    arms: list[ArmMention] = field(default_factory=list)
    outcomes: list[OutcomeMention] = field(default_factory=list)
    carried: OutcomeMention | None = None  # the outcome that it goes on about without a name
    since: TimeFrame | None = None  # the time before it that it goes on about

    def leave_out(self, sizes: frozenset[int]) -> None:
        """Drops the figures that are no events but the size of an arm or of the trial."""
        if self.figures:
            self.figures = [f for f in self.figures if not _is_size(f, sizes)]
        if self.numbers:
            self.numbers = [n for n in self.numbers if n.start not in sizes]

    @property
    def has_findings(self) -> bool:
        """Whether there is anything that may be a result."""
        told = self.figures or self.p_values or self.intervals or self.estimates or self.comparisons
        return bool(told or self.numbers)

    @property
    def last_figure(self) -> int:
        """Where the last figure ends."""
        return max((f.end for f in self.figures), default=self.start)

    @property
    def effects(self) -> list[Interval | Estimate]:
        """Estimates of a difference, with or without an interval, in text order."""
        if not self.estimates:
            return [*self.intervals]
        return sorted([*self.intervals, *self.estimates], key=_START)


BASELINE = "time_frames.baseline"
RECIPIENTS = "subsets.recipients"  # the rule of a subset by what was given beside the arms
FRONTED = "subsets.fronted"  # the rule of a subset that a sentence begins with
PARTICIPLE = "subsets.participle"  # of those to whom something had happened
_AMONG = 6  # characters between a subset and the arm that is told of among them: ", the "
_OF_ONE_ARM = ("mean", "median", "rate", "proportion", "other")
_LONGEST_LENT = 90  # characters between an estimate and its interval


def sentences_of(
    layers: Layers,
    findings: Findings,
    arms: ArmIndex,
    outcome_mentions: tuple[OutcomeMention, ...],
) -> list[Sentence]:
    """The text's sentences with the findings that stand in them."""
    sentences = [Sentence(start, end) for start, end in layers.sentences]
    starts = [start for start, _ in layers.sentences]
    for name, things in bindable(layers, findings, arms, outcome_mentions) if sentences else ():
        for thing in things:
            index = bisect_right(starts, thing.start, 1) - 1
            getattr(sentences[index], name).append(thing)
    for sentence in sentences:
        _settle(layers, sentence)
    for before, sentence in pairwise(sentences):
        if not sentence.outcomes and sentence.has_findings:
            sentence.carried = _carried(layers.folded, before, sentence)
        if not sentence.times and (before.times or sentence.carried is not None):
            sentence.since = _since(layers.folded, before, sentence)
    return sentences


def _settle(layers: Layers, sentence: Sentence) -> None:
    """Puts the figures in order, and takes out those that are part of something else."""
    if len(sentence.figures) > 1:
        sentence.figures.sort(key=_START)
    if sentence.times and sentence.figures:
        sentence.figures = [f for f in sentence.figures if not _is_age_of_dead(sentence, f)]
    if sentence.subsets:
        sentence.subsets = [s for s in sentence.subsets if not _may_be_arm(sentence, s)]
    if sentence.subsets and sentence.times:
        sentence.times = [t for t in sentence.times if not _tells_who(layers.folded, sentence, t)]
    if sentence.times:
        sentence.times = [t for t in sentence.times if not _is_state(layers.folded, sentence, t)]
    if sentence.subsets and sentence.outcomes:
        sentence.outcomes = [o for o in sentence.outcomes if not _is_of_subset(sentence, o)]
    if sentence.intervals:
        _lend(sentence)
    if sentence.arms:
        sentence.numbers = _unclaimed(layers, sentence)


def _may_be_arm(sentence: Sentence, subset: Phrase) -> bool:
    """Whether those who got something may be an arm: no other is named among them.

    "In patients who received steroids, A was better than B": there they are none. Of "those managed
    conventionally, three died, as did one of those given A" the first are the other arm.
    """
    named = {mention.arm for mention in sentence.arms}
    is_told = subset.rule in (FRONTED, PARTICIPLE) and named
    may_be = subset.rule == RECIPIENTS or is_told
    if not may_be or len(named) > 1:
        return False
    return not any(0 < mention.start - subset.end <= _AMONG for mention in sentence.arms)


def _tells_who(folded: str, sentence: Sentence, time: TimeFrame) -> bool:
    """Whether a time says who is in a subset: "patients who had stayed for three days"."""
    return any(
        s.start < time.start < s.end
        and (
            time.rule == BASELINE
            or s.rule in (FRONTED, PARTICIPLE)
            or moments.WHO.search(folded, s.start, time.start)
        )
        for s in sentence.subsets
    )


def _is_state(folded: str, sentence: Sentence, time: TimeFrame) -> bool:
    """Whether a baseline says who people are: "of those with gout at baseline, 60% ...".

    Or "people who ate nuts at baseline had": the verb behind it is not that of the relative clause.
    """
    if time.rule != BASELINE:
        return False
    if moments.STATE_AT.search(folded, sentence.start, time.start):
        return True
    is_end = moments.STATE_BEHIND.match(folded, time.end, sentence.end) is not None
    return is_end and moments.WHO_AT.search(folded, sentence.start, time.start) is not None


def _is_of_subset(sentence: Sentence, outcome: OutcomeMention) -> bool:
    """Whether an outcome's name says who is in a subset: "in patients with a score over 20"."""
    return any(s.start < outcome.start and outcome.end <= s.end for s in sentence.subsets)


def _is_age_of_dead(sentence: Sentence, figure: Proportion | Level) -> bool:
    """Whether a level is part of a time: dying between ages 1 and 6 years."""
    return any(
        time.rule == "time_frames.age" and time.start <= figure.start < time.end
        for time in sentence.times
    )


def _carried(folded: str, before: Sentence, sentence: Sentence) -> OutcomeMention | None:
    """The one outcome of the sentence before, where this one goes on about it.

    "The corresponding rates were 4% and 6%", "They were 12% and 15% at one year"; "this difference
    was not significant", where the sentence before tells of one.
    """
    named = [before.carried] if before.carried is not None else before.outcomes
    named = [o for o in named if statements.OF_EFFECT.search(folded, before.start, o.start) is None]
    if len({o.outcome for o in named}) != 1:
        return None
    match = statements.GOES_ON.match(folded, sentence.start, sentence.end)
    if match is None or (match["difference"] is not None and not before.has_findings):
        return None
    return named[-1]


def _since(folded: str, before: Sentence, sentence: Sentence) -> TimeFrame | None:
    """The time of the sentence before, where this one goes on about it.

    It is the last one where this one begins with "By then", the only one where it begins with "The
    corresponding", and the one in the name of the outcome
    that this one carries on: "Five-year survival was 72%. In women it was 75%".
    """
    if before.times and statements.BY_THEN.match(folded, sentence.start, sentence.end):
        return before.times[-1]
    told = {time.days for time in before.times}
    if len(told) == 1 and statements.CORRESPONDS.match(folded, sentence.start, sentence.end):
        return before.times[0]
    name = sentence.carried
    if name is None:
        return None
    named = [t for t in before.times if name.start <= t.start < name.end]
    return named[0] if len(named) == 1 else before.since


def _lend(sentence: Sentence) -> None:
    """A bare figure before an interval without an estimate is that estimate.

    "1.44 for saline v control (95% CI, 1.09 to 1.90)": words stand between the two.
    """
    for interval in sentence.intervals:
        before = [f for f in sentence.figures if f.end <= interval.start]
        figure = before[-1] if before else None
        if interval.estimate is not None or interval.measure is None or not _is_bare(figure):
            continue
        between = [i for i in sentence.effects if figure.end <= i.start < interval.start]
        is_near = interval.start - figure.end <= _LONGEST_LENT
        if not between and is_near and not _is_one_arms(figure, interval):
            sentence.figures.remove(figure)
            sentence.estimates.append(
                Estimate(
                    figure.start,
                    figure.end,
                    "binding.lent",
                    interval.measure,
                    interval.is_adjusted,
                    figure.value,
                    interval.unit,
                )
            )


def _is_one_arms(figure: Level, interval: Interval) -> bool:
    """Whether a figure is of an arm, and the interval of a difference: "3.5 v 0.4 (1.0 to 5.2)"."""
    if interval.measure not in _OF_ONE_ARM or interval.low is None or interval.high is None:
        return False
    bounds = sorted((interval.low.value, interval.high.value))
    return not any(bounds[0] <= v <= bounds[1] for v in (figure.value.value, -figure.value.value))


def _is_bare(figure: Proportion | Level | None) -> TypeGuard[Level]:
    return isinstance(figure, Level) and figure.spread_kind is None and figure.unit is None


def _is_size(figure: Proportion | Level, sizes: frozenset[int]) -> bool:
    if not isinstance(figure, Proportion) or figure.events is None:
        return False
    is_bare = figure.percent is None and figure.total is None
    return is_bare and figure.events.start in sizes


def _unclaimed(layers: Layers, sentence: Sentence) -> list[Number]:
    numbers = layers.numbers_in(sentence.start, sentence.end)
    if not numbers:
        return []
    claims: list[Finding] = [*sentence.figures, *sentence.p_values, *sentence.intervals]
    claims += [*sentence.estimates, *sentence.times]
    if not claims:
        return list(numbers)
    claims.sort(key=_START)
    # No further than to where each reaches with those before it: one search a number is enough.
    reach = list(accumulate([c.end for c in claims], max))
    starts = [c.start for c in claims]
    unclaimed = []
    for number in numbers:
        before = bisect_right(starts, number.start)
        if before == 0 or reach[before - 1] <= number.start:
            unclaimed.append(number)
    return unclaimed
