"""Groups of figures become results, with their contrasts, p values and stated direction."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmIndex
from extract.records.binding import arm_of, patterns
from extract.records.binding.groups import Group, Sentence, group, order_after, sentences_of
from extract.records.evidence import Quoter, Span
from extract.records.outcomes import OutcomeIndex, time_frame_of
from extract.records.schema import (
    ArmResult,
    Contrast,
    Figure,
    Result,
    Spread,
    StatedDirection,
    Subset,
)
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
from extract.sources.document import SectionKind

# Where a trial's own results are told. In an abstract without headings every sentence may do so.
_TELLING: frozenset[SectionKind] = frozenset(
    {
        "results",
        "abstract",
        "conclusion",
        "outcomes",
        "methods",
        "other",
        "setting",
        "population",
        "interventions",
    }
)
_ALWAYS: frozenset[SectionKind] = frozenset({"results", "conclusion"})


# The arm that is compared, the one that it is compared with, and the rule that says so.
Compared = tuple[str | None, str | None, str]


@dataclass(slots=True)
class Ledger:
    """What has been made so far, and which printed p value or interval went into which result."""

    layers: Layers
    quoter: Quoter
    arms: ArmIndex
    outcomes: OutcomeIndex
    p_ids: dict[PValue, str]
    interval_ids: dict[Interval, str]
    results: list[Result] = field(default_factory=list)
    result_of: dict[Finding, str] = field(default_factory=dict)
    groups: list[tuple[Sentence, Group, str | None]] = field(default_factory=list)

    def next_id(self) -> str:
        """The id of the result that comes next."""
        return f"r{len(self.results) + 1}"


def assemble_results(ledger: Ledger, findings: Findings) -> None:
    """Fills the ledger with every result of the text, in text order."""
    order = tuple(arm.id for arm in ledger.arms.arms)
    for sentence in sentences_of(
        ledger.layers, findings, ledger.arms.mentions, ledger.outcomes.mentions
    ):
        tells = tells_results(ledger.layers, sentence)
        groups = group(ledger.layers, sentence, order)
        order = order_after(groups, order)
        if not tells:
            ledger.groups.extend((sentence, one, None) for one in groups)
            continue
        for one in groups:
            ledger.groups.append((sentence, one, ledger.next_id()))
            ledger.results.append(_result_of_group(ledger, sentence, one))
        _statements(ledger, sentence, groups)


def tells_results(layers: Layers, sentence: Sentence) -> bool:
    """Whether a sentence may tell what the trial found: not its plan, background or setting."""
    kind = layers.kind_at(sentence.start)
    words = layers.folded[sentence.start : sentence.end]
    if kind not in _TELLING or patterns.ASSUMED.search(words):
        return False
    if kind in _ALWAYS:
        return True
    if kind == "abstract":
        return bool(
            sentence.p_values or sentence.effects or sentence.figures or sentence.comparisons
        )
    return any(p.kind != "threshold" for p in sentence.p_values)


def _result_of_group(ledger: Ledger, sentence: Sentence, one: Group) -> Result:
    identifier = ledger.next_id()
    distinct = {b.arm for b in one.bound if b.arm is not None}
    of_arms = [b.value.interval for b in one.bound if b.value.interval is not None]
    for finding in (*one.effects, *one.p_values, *of_arms):
        ledger.result_of.setdefault(finding, identifier)
    effects = [e for e in one.effects if ledger.result_of.get(e) == identifier]
    p_values = [p for p in one.p_values if ledger.result_of.get(p) == identifier]
    contrasts = _contrasts(ledger, sentence, one, effects, p_values)
    overall = ledger.p_ids[p_values[0]] if p_values and len(distinct) > 2 and not effects else None
    return Result(
        id=identifier,
        outcome=one.outcome,
        time_frame=None if one.time is None else time_frame_of(one.time, ledger.quoter),
        subset=_subset(ledger.quoter, one.subset),
        arms=tuple(_arm_result(ledger, sentence, b) for b in one.bound),
        contrasts=() if overall is not None else contrasts,
        p_value=overall,
        direction=_direction(ledger, one.comparison),
        evidence=ledger.quoter.quote((sentence.start, sentence.end)),
        rule="binding.figures",
    )


def _subset(quoter: Quoter, phrase: Phrase | None) -> Subset | None:
    if phrase is None:
        return None
    return Subset(
        label=quoter.text[phrase.start : phrase.end],
        evidence=quoter.quote((phrase.start, phrase.end)),
    )


def _arm_result(ledger: Ledger, sentence: Sentence, bound: arm_of.Bound) -> ArmResult:
    rule = bound.rule
    if bound.arm is None and is_overall(ledger, sentence):
        rule = "overall"
    figure = bound.value.figure
    if isinstance(figure, Proportion):
        return ArmResult(
            arm=bound.arm,
            events=_figure(ledger, figure.events),
            total=_figure(ledger, figure.total),
            percent=_figure(ledger, figure.percent),
            binding=rule,
        )
    return ArmResult(
        arm=bound.arm,
        **{figure.kind: _figure(ledger, figure.value)},
        spread=_spread(ledger, figure),
        unit=figure.unit,
        binding=rule,
    )


def is_overall(ledger: Ledger, sentence: Sentence) -> bool:
    """Whether an unbound figure is of all arms together: no arm is named, and the words say so."""
    words = ledger.layers.folded[sentence.start : sentence.end]
    return not sentence.arms and patterns.OVERALL.search(words) is not None


def _figure(ledger: Ledger, number: Number | None) -> Figure | None:
    return None if number is None else ledger.quoter.figure(number)


def _spread(ledger: Ledger, level: Level) -> Spread | None:
    if level.spread_kind is None:
        return None
    return Spread(
        kind=level.spread_kind,
        value=_figure(ledger, level.spread),
        low=_figure(ledger, level.low),
        high=_figure(ledger, level.high),
    )


def _contrasts(
    ledger: Ledger,
    sentence: Sentence,
    one: Group | None,
    effects: list[Interval | Estimate],
    p_values: list[PValue],
) -> tuple[Contrast, ...]:
    """A contrast for each effect with the p value that follows it, and for each p value alone."""
    arm, comparator, rule = _compared(ledger, sentence, one)
    between = [p for p in p_values if p.kind not in ("baseline", "within_arm", "threshold")]
    contrasts = []
    for index, effect in enumerate(effects):
        limit = effects[index + 1].start if index + 1 < len(effects) else sentence.end
        p = next((p for p in between if effect.start <= p.start < limit), None)
        named = _named_with(ledger, sentence, effect)
        contrasts.append(_contrast(ledger, effect, p, named or (arm, comparator, rule)))
        between = [q for q in between if q is not p]
    if not effects and between:
        first = between[0]
        contrasts.append(
            Contrast(arm=arm, comparator=comparator, p_value=ledger.p_ids[first], binding=rule)
        )
    return tuple(contrasts)


def _contrast(
    ledger: Ledger,
    effect: Interval | Estimate,
    p: PValue | None,
    compared: Compared,
) -> Contrast:
    value = effect.estimate if isinstance(effect, Interval) else effect.value
    return Contrast(
        arm=compared[0],
        comparator=compared[1],
        measure=effect.measure,
        value=_figure(ledger, value),
        unit=effect.unit,
        interval=ledger.interval_ids.get(effect) if isinstance(effect, Interval) else None,
        p_value=None if p is None else ledger.p_ids[p],
        is_adjusted=effect.is_adjusted,
        binding=compared[2],
    )


def _named_with(ledger: Ledger, sentence: Sentence, effect: Interval | Estimate) -> Compared | None:
    """The arms of an effect that names its own: "relative risk with ARM, 1.04"."""
    ids = [arm.id for arm in ledger.arms.arms]
    value = effect.estimate if isinstance(effect, Interval) else effect.value
    place = effect.start if value is None else value.start
    before = [m for m in sentence.arms if m.end <= place]
    if len(ids) != 2 or not before:
        return None
    words = ledger.layers.folded[max(sentence.start, before[-1].start - 40) : place]
    if not patterns.EFFECT_WITH.search(words):
        return None
    return before[-1].arm, ids[1 - ids.index(before[-1].arm)], "named_with_effect"


def _compared(ledger: Ledger, sentence: Sentence, one: Group | None) -> Compared:
    """Which arm is compared with which, and the rule that says so."""
    if one is not None:
        arms = list(dict.fromkeys(b.arm for b in one.bound if b.arm is not None))
        if len(arms) == 1 and any(b.arm is None for b in one.bound):
            return None, None, arm_of.UNBOUND
        if len(arms) == 2:
            return arms[0], arms[1], "arms_of_figures"
        if len(arms) > 2:
            return None, None, arm_of.UNBOUND
    comparison = one.comparison if one is not None else _only(sentence.comparisons)
    if comparison is not None:
        subject, other = _sides(ledger, comparison)
        if subject is not None and other is not None:
            return subject, other, "comparison"
    named = list(dict.fromkeys(m.arm for m in sentence.arms))
    if len(named) == 2:
        return named[0], named[1], "order_of_mention"
    return None, None, arm_of.UNBOUND


def _only(comparisons: list[Comparison]) -> Comparison | None:
    return comparisons[0] if len(comparisons) == 1 else None


def _sides(ledger: Ledger, comparison: Comparison) -> tuple[str | None, str | None]:
    """The arms that a comparison names as its subject and its object.

    In a trial of two arms one side follows from the other.
    """

    def arm_in(start: int | None, end: int | None) -> str | None:
        if start is None or end is None:
            return None
        arms = {m.arm for m in ledger.arms.mentions_in(start, end)}
        return arms.pop() if len(arms) == 1 else None

    subject = arm_in(comparison.subject_start, comparison.subject_end)
    other = arm_in(comparison.object_start, comparison.object_end)
    ids = [arm.id for arm in ledger.arms.arms]
    if len(ids) == 2:
        if subject is None and other is not None:
            subject = ids[1 - ids.index(other)]
        elif other is None and subject is not None:
            other = ids[1 - ids.index(subject)]
    return (None, None) if subject == other else (subject, other)


def _direction(ledger: Ledger, comparison: Comparison | None) -> StatedDirection | None:
    if comparison is None:
        return None
    subject, other = _sides(ledger, comparison)
    return StatedDirection(
        value=comparison.direction,
        arm=subject,
        comparator=other,
        evidence=ledger.quoter.of(comparison),
        rule=comparison.rule,
    )


def _statements(ledger: Ledger, sentence: Sentence, groups: list[Group]) -> None:
    """Results without figures of the arms: an effect, a p value, or a stated direction alone."""
    told = {id(g.comparison) for g in groups if g.comparison is not None}
    anchors = [c for c in sentence.comparisons if id(c) not in told]
    for index, comparison in enumerate(anchors):
        limit = anchors[index + 1].start if index + 1 < len(anchors) else sentence.end
        _statement(ledger, sentence, comparison, (comparison.start, limit))
    _statement(ledger, sentence, None, (sentence.start, sentence.end))


def _statement(
    ledger: Ledger, sentence: Sentence, comparison: Comparison | None, stretch: Span
) -> None:
    left, right = stretch
    effects = [e for e in sentence.effects if left <= e.start < right and e not in ledger.result_of]
    p_values = [
        p
        for p in sentence.p_values
        if left <= p.start < right and p not in ledger.result_of and p.kind != "threshold"
    ]
    if comparison is None and not effects and not p_values:
        return
    times = _times_of_statement(sentence, stretch)
    if effects or p_values or not times:  # figures are of one time, words may be of several
        times = times[:1] if len(times) == 1 else [None]
    for time in times:
        identifier = ledger.next_id()
        for finding in (*effects, *p_values):
            ledger.result_of[finding] = identifier
        one = Group([], comparison=comparison)
        ledger.results.append(
            Result(
                id=identifier,
                outcome=_outcome_span(ledger, sentence, comparison, (*effects, *p_values)),
                time_frame=None if time is None else time_frame_of(time, ledger.quoter),
                subset=_subset(ledger.quoter, sentence.subsets[0] if sentence.subsets else None),
                contrasts=_contrasts(ledger, sentence, one, effects, p_values),
                direction=_direction(ledger, comparison),
                evidence=ledger.quoter.quote((sentence.start, sentence.end)),
                rule="binding.statement",
            )
        )


def _times_of_statement(sentence: Sentence, stretch: Span) -> list[TimeFrame | None]:
    """The times of the stretch, else the sentence's where it has but one."""
    within = [t for t in sentence.times if stretch[0] <= t.start < stretch[1]]
    times = within or (sentence.times if len({t.days for t in sentence.times}) == 1 else [])
    return list({t.days or t.start: t for t in times}.values())


def _outcome_span(
    ledger: Ledger,
    sentence: Sentence,
    comparison: Comparison | None,
    findings: tuple[Finding, ...],
) -> str | None:
    if comparison is not None and comparison.outcome_start is not None:
        named = ledger.outcomes.mentions_in(comparison.outcome_start, comparison.outcome_end or 0)
        if named:
            return named[0].outcome
    place = min((f.start for f in findings), default=comparison.start if comparison else 0)
    before = [o for o in sentence.outcomes if o.start <= place]
    return before[-1].outcome if before else None
