"""What a test says of the difference in death where no words do: "20% v 35% (P = 0.004)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extract.records.binding.ledger import Ledger
from extract.records.binding.people.patterns import TIME_UNIT
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence
from extract.records.mortality.chance import is_null
from extract.records.mortality.heads import head_of, is_joined, is_of_people
from extract.records.mortality.patterns import compared, names
from extract.records.outcomes import time_frame_of
from extract.records.schema import MortalityFinding
from extract.rules.findings import (
    Direction,
    Interval,
    Level,
    MortalityMeasure,
    Proportion,
    PValue,
)

RULE = "mortality.tested"
_SIDES = 2


def tested(
    ledger: Ledger, sentence: Sentence, groups: list[Group], figures: frozenset[int]
) -> Iterator[MortalityFinding]:
    """A finding for each pair of arms whose deaths are tested against each other, by its p value.

    Above 0.05, or where the interval of the difference holds none, it is no difference; else the
    arm whose printed figure is higher has the more deaths (or the more survivors or the longer
    survival, and so fewer deaths).

    Args:
        ledger: the text and its outcomes.
        sentence: where the groups stand.
        groups: figures of one outcome each.
        figures: where the figures of death begin.
    """
    for one in groups:
        measure = _measure(ledger, sentence, one) if _is_of_death(ledger, one, figures) else None
        arms = {bound.arm for bound in one.bound} - {None}
        test = _test_of(one)
        if measure is None or test is None or len(arms) != _SIDES or len(one.bound) != _SIDES:
            continue
        direction = "no_difference" if is_null(test) else _way(one, measure)
        if direction is not None:
            time = None if _is_of_all_times(one, groups, test) else one.time
            yield MortalityFinding(
                direction=direction,
                arm=one.bound[0].arm,
                comparator=one.bound[1].arm,
                time_frames=() if time is None else (time_frame_of(time, ledger.quoter),),
                subset=ledger.subset(one.subset),
                evidence=ledger.quoter.quote((one.start, test.end)),
                rule=RULE,
            )


def _is_of_death(ledger: Ledger, one: Group, figures: frozenset[int]) -> bool:
    """Whether the shares of a group are figures of death, or its levels stand right by the name."""
    if any(isinstance(bound.value.figure, Proportion) for bound in one.bound):
        return figures.issuperset(bound.value.start for bound in one.bound)
    if one.outcome_span is None:
        return False
    return compared.NEXT_THING.search(ledger.layers.folded[one.outcome_span[1] : one.start]) is None


def _measure(ledger: Ledger, sentence: Sentence, one: Group) -> MortalityMeasure | None:
    """Whether a group is of the dead or the living; None where it is of anything else."""
    if one.outcome is None or one.outcome_span is None:
        return None
    outcome = ledger.outcome(one.outcome)
    if outcome.domain != "mortality" or outcome.is_composite:
        return None
    folded = ledger.layers.folded
    match = names.HEAD.search(folded, *one.outcome_span)
    head = None if match is None else head_of(match)
    if head is None or is_joined(folded, head) or not is_of_people(folded, sentence, head):
        return None
    is_more = names.JOINED_AFTER.match(folded, head.end, sentence.end) is not None
    return None if is_more else head.measure


def _test_of(one: Group) -> PValue | Interval | None:
    """The one p value of a group that is of arm against arm, else the one interval of a difference.

    None where the two say different things, or nothing.
    """
    p_values = [p for p in one.p_values if p.kind == "between_arm"]
    if len(p_values) != len(one.p_values) or len(p_values) > 1:
        return None
    intervals = [e for e in one.effects if isinstance(e, Interval) and is_null(e) is not None]
    told: list[PValue | Interval] = [*p_values, *(intervals if len(intervals) == 1 else [])]
    verdicts = {is_null(test) for test in told}
    return told[0] if len(verdicts) == 1 and None not in verdicts else None


def _is_of_all_times(one: Group, groups: list[Group], test: PValue | Interval) -> bool:
    """Whether a test stands behind all of "90 v 80% at 1 year and 70 v 60% at 5 years (P=0.01)"."""
    arms = {bound.arm for bound in one.bound}
    others = [
        group
        for group in groups
        if group.end <= one.start and group.outcome == one.outcome and group.time != one.time
    ]
    is_apart = any(other.p_values or other.effects for other in others)
    same = any(other.time and {b.arm for b in other.bound} == arms for other in others)
    return same and not is_apart and test.start >= one.end


def _way(one: Group, measure: MortalityMeasure) -> Direction | None:
    """Which way death goes in the first arm, by the shares or the times of survival as printed."""
    first, second = (_amount(bound.value.figure, measure) for bound in one.bound)
    if first is None or second is None or first == second:
        return None
    is_more = first > second
    return "higher" if is_more == (measure == "mortality") else "lower"


def _amount(figure: Proportion | Level, measure: MortalityMeasure) -> Decimal | None:
    """The percentage of a share; of a level its value, where that is how long people lived."""
    if isinstance(figure, Proportion):
        return None if figure.percent is None else figure.percent.value
    is_time = figure.unit is not None and TIME_UNIT.fullmatch(figure.unit) is not None
    return figure.value.value if is_time and measure == "survival" else None
