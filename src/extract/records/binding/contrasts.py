"""Comparisons of arms: which with which, and by what estimate."""

from __future__ import annotations

from extract.language.numbers import Number
from extract.records.arms import ArmMention
from extract.records.binding import arm_of
from extract.records.binding.directions import sides_of
from extract.records.binding.ledger import Ledger
from extract.records.binding.patterns import changes, clauses, neighbors
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence
from extract.records.schema import Contrast
from extract.rules.findings import Comparison, Estimate, Interval, PValue
from extract.rules.intervals.measures import OF_ONE_ARM

# The arm that is compared, the one that it is compared with, and the rule that says so.
Compared = tuple[str | None, str | None, str]
_NOT_TOLD: Compared = (None, None, arm_of.UNBOUND)


def contrasts_of(
    ledger: Ledger,
    sentence: Sentence,
    one: Group | None,
    effects: list[Interval | Estimate],
    p_values: list[PValue],
) -> tuple[Contrast, ...]:
    """A contrast for each effect with the p value that follows it, and for each p value alone."""
    if not effects and not p_values:  # so it is most often
        return ()
    arm, comparator, rule = _compared(ledger, sentence, one)
    between = [p for p in p_values if p.kind not in ("baseline", "within_arm", "threshold")]
    contrasts = []
    effects, intervals = _paired([e for e in effects if not _is_of_one(e)])
    for index, effect in enumerate(effects):
        limit = effects[index + 1].start if index + 1 < len(effects) else sentence.end
        p = next((p for p in between if effect.start <= p.start < limit), None)
        if p is None and len(effects) == len(between) == 1:  # "(P<0.001; hazard ratio, 0.39)"
            p = between[0]
        named = named_with(ledger, sentence, effect, limit)
        is_one_of_many = len(effects) > 1 and len(ledger.arms.arms) > 2
        compared = named or (_NOT_TOLD if is_one_of_many else (arm, comparator, rule))
        contrasts.append(_contrast(ledger, effect, intervals.get(index), p, compared))
        between = [q for q in between if q is not p]
    if not effects and between:
        first = between[0]
        contrasts.append(
            Contrast(arm=arm, comparator=comparator, p_value=ledger.p_ids[first], binding=rule)
        )
    return tuple(contrasts)


def _is_of_one(effect: Interval | Estimate) -> bool:
    """Whether an effect is what one arm had, or all, and compares nothing."""
    return effect.measure in OF_ONE_ARM and _value_of(effect) is not None


def _value_of(effect: Interval | Estimate) -> Number | None:
    """The printed estimate of an effect."""
    return effect.estimate if isinstance(effect, Interval) else effect.value


def _paired(
    effects: list[Interval | Estimate],
) -> tuple[list[Interval | Estimate], dict[int, Interval]]:
    """The effects without the intervals of estimates before them, and these by the estimate."""
    kept: list[Interval | Estimate] = []
    intervals: dict[int, Interval] = {}
    for effect in effects:
        last = kept[-1] if kept else None
        if (
            isinstance(effect, Interval)
            and effect.estimate is None
            and isinstance(last, Estimate)
            and effect.measure in (None, last.measure)
            and len(kept) - 1 not in intervals
        ):
            intervals[len(kept) - 1] = effect
        else:
            kept.append(effect)
    return kept, intervals


def _contrast(
    ledger: Ledger,
    effect: Interval | Estimate,
    interval: Interval | None,
    p: PValue | None,
    compared: Compared,
) -> Contrast:
    value = _value_of(effect)
    interval = effect if isinstance(effect, Interval) else interval
    return Contrast(
        arm=compared[0],
        comparator=compared[1],
        measure=effect.measure,
        value=ledger.figure(value),
        unit=effect.unit,
        interval=None if interval is None else ledger.interval_ids.get(interval),
        p_value=None if p is None else ledger.p_ids[p],
        is_adjusted=effect.is_adjusted,
        binding=compared[2],
    )


def named_with(
    ledger: Ledger, sentence: Sentence, effect: Interval | Estimate, limit: int
) -> Compared | None:
    """The arms of an effect that names its own.

    "Relative risk with ARM, 1.04"; "1.44 for ARM v ARM"; "1.44 (95% CI, 1.1 to 1.9) for ARM v
    ARM"; "(ARM v ARM: odds ratio 0.9". `limit` is where the next effect begins.
    """
    value = _value_of(effect)
    start, end = (effect.start, effect.end) if value is None else (value.start, value.end)
    behind = [m for m in sentence.arms if end <= m.start < limit]
    if len(behind) > 1 and behind[0].arm != behind[1].arm:
        gap = ledger.layers.folded[behind[0].end : behind[1].start]
        told = effect.end if effect.end <= behind[0].start else end
        lead = ledger.layers.folded[told : behind[0].start]
        if clauses.VERSUS.search(gap) and neighbors.AFTER_STRONG.match(lead):
            return behind[0].arm, behind[1].arm, "named_with_effect"
    ids = [arm.id for arm in ledger.arms.arms]
    before = [m for m in sentence.arms if m.end <= start]
    if len(before) > 1 and before[-2].arm != before[-1].arm:
        one, other = before[-2:]
        if _stand_against(ledger, one, other, start):
            return one.arm, other.arm, "named_with_effect"
    if len(ids) != 2 or not before:
        return None
    lead = ledger.layers.folded[max(sentence.start, before[-1].start - 40) : before[-1].start]
    gap = ledger.layers.folded[before[-1].end : start]
    if not (changes.EFFECT_WITH.search(lead) and changes.EFFECT_IS.match(gap)):
        return None
    return before[-1].arm, ids[1 - ids.index(before[-1].arm)], "named_with_effect"


def _stand_against(ledger: Ledger, one: ArmMention, other: ArmMention, place: int) -> bool:
    """Whether an effect is told of one arm against another one, both right before it.

    "(ARM v ARM: odds ratio 0.9", "1.6% with ARM (odds ratio v ARM 0.9".
    """
    folded = ledger.layers.folded
    if changes.AGAINST.fullmatch(folded, one.end, other.start) is not None:
        return changes.EFFECT_IS.match(folded[other.end : place]) is not None
    return (
        clauses.VERSUS_ALONE.fullmatch(folded, one.end, other.start) is not None
        and changes.PAIR_HAS.fullmatch(folded, other.end, place) is not None
    )


def _compared(ledger: Ledger, sentence: Sentence, one: Group | None) -> Compared:
    """Which arm is compared with which, and the rule that says so.

    What the words compare comes before the order of the figures: "compared with A (8 of 20), those
    on B (12 of 20) were more often cured".
    """
    comparison = one.comparison if one is not None else _only(sentence.comparisons)
    subject, other = (None, None) if comparison is None else sides_of(ledger, sentence, comparison)
    if one is not None:
        arms = list(dict.fromkeys(b.arm for b in one.bound if b.arm is not None))
        if len(arms) > 2 or (len(arms) == 1 and any(b.arm is None for b in one.bound)):
            return None, None, arm_of.UNBOUND
        is_worded = comparison is not None and comparison.direction != "no_difference"
        if len(arms) == 2 and not (is_worded and {subject, other} == set(arms)):
            return arms[0], arms[1], "arms_of_figures"
    if subject is not None and other is not None:
        return subject, other, "comparison"
    named = list(dict.fromkeys(m.arm for m in sentence.arms))
    if len(named) == 2 and not _is_of_each(ledger, sentence, named[1]):
        return named[0], named[1], "order_of_mention"
    return None, None, arm_of.UNBOUND


def _is_of_each(ledger: Ledger, sentence: Sentence, second: str) -> bool:
    """Whether it is told of each arm what became of it: "X fell in A and Y rose in B"."""
    other = next(m for m in sentence.arms if m.arm == second)
    return (
        changes.ANOTHER_CHANGED.search(ledger.layers.folded, sentence.arms[0].end, other.start)
        is not None
    )


def _only(comparisons: list[Comparison]) -> Comparison | None:
    return comparisons[0] if len(comparisons) == 1 else None
