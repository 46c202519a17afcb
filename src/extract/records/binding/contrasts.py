"""Comparisons of arms: which with which, by what estimate, and which way it was said to go."""

from __future__ import annotations

from extract.records.binding import arm_of, patterns
from extract.records.binding.ledger import Ledger
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence
from extract.records.schema import Contrast, StatedDirection
from extract.rules.findings import Comparison, Estimate, Interval, PValue

# The arm that is compared, the one that it is compared with, and the rule that says so.
Compared = tuple[str | None, str | None, str]


def contrasts_of(
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
        value=ledger.figure(value),
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


def direction_of(ledger: Ledger, comparison: Comparison | None) -> StatedDirection | None:
    """What a comparison says, with the arms that it names."""
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
