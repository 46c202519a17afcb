"""What a test says of the difference in death where no words do: "20% v 35% (P = 0.004)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extract.records.binding.ledger import Ledger
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence
from extract.records.mortality.heads import head_of, is_joined, is_of_people
from extract.records.mortality.patterns import compared, names
from extract.records.outcomes import time_frame_of
from extract.records.schema import MortalityFinding
from extract.rules.findings import (
    Direction,
    MortalityMeasure,
    Proportion,
    PValue,
)

RULE = "mortality.tested"
_ALPHA = Decimal("0.05")
_SIDES = 2


def tested(
    ledger: Ledger, sentence: Sentence, groups: list[Group], figures: frozenset[int]
) -> Iterator[MortalityFinding]:
    """A finding for each pair of arms whose deaths are tested against each other, by its p value.

    Above 0.05 it is no difference; else the arm whose printed figure is higher has the more deaths
    (or the more survivors, and so fewer deaths).

    Args:
        ledger: the text and its outcomes.
        sentence: where the groups stand.
        groups: figures of one outcome each.
        figures: where the figures of death begin.
    """
    for one in groups:
        measure = _measure(ledger, sentence, one) if _is_of_death(ledger, one, figures) else None
        arms = {bound.arm for bound in one.bound} - {None}
        p = _p_value(one)
        if measure is None or p is None or len(arms) != _SIDES or len(one.bound) != _SIDES:
            continue
        direction = "no_difference" if _is_chance(p) else _way(one, measure)
        if direction is not None:
            yield MortalityFinding(
                direction=direction,
                arm=one.bound[0].arm,
                comparator=one.bound[1].arm,
                time_frames=() if one.time is None else (time_frame_of(one.time, ledger.quoter),),
                subset=ledger.subset(one.subset),
                evidence=ledger.quoter.quote((one.start, p.end)),
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
    return head.measure


def _p_value(one: Group) -> PValue | None:
    """The one p value of a group that is of arm against arm."""
    told = [p for p in one.p_values if p.kind == "between_arm"]
    return told[0] if len(told) == len(one.p_values) == 1 else None


def _is_chance(p: PValue) -> bool:
    if p.value is None:
        return True  # P = NS
    return p.value > _ALPHA and p.comparator not in ("<", "<=")


def _way(one: Group, measure: MortalityMeasure) -> Direction | None:
    """Which way death goes in the first arm, by the figures as printed."""
    first, second = (bound.value.figure for bound in one.bound)
    if not (isinstance(first, Proportion) and isinstance(second, Proportion)):
        return None
    if first.percent is None or second.percent is None or first.percent == second.percent:
        return None
    is_more = first.percent.value > second.percent.value
    return "higher" if is_more == (measure == "mortality") else "lower"
