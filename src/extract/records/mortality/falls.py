"""The arms of two figures that tell of a fall or a rise: "lowered mortality from 25% to 17%"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records.binding.arm_of import UNBOUND
from extract.records.binding.directions import sides_of
from extract.records.binding.ledger import Ledger
from extract.records.binding.sentences import Sentence
from extract.records.mortality.patterns import holders
from extract.records.mortality.told import Told

_COMPARATORS = ("active_comparator", "placebo_comparator", "sham_comparator", "no_intervention")


def of_plan(
    ledger: Ledger, sentence: Sentence, one: Told, told: Sequence[Told]
) -> tuple[str | None, str] | None:
    """The arm of a figure that was supposed, None where the names beside it tell.

    "To detect a fall from 22% to 15%": from the comparator's to the other's. The order of the
    document's arms says nothing here: "to detect a difference (22% v 15%)".
    """
    if one.bound.rule not in (UNBOUND, "document_order") or sentence.arms:
        return None
    roles = [arm.role in _COMPARATORS for arm in ledger.arms.arms]
    if sorted(roles) == [False, True] and _is_fall(ledger, sentence, told):
        return ledger.arms.arms[roles.index(_is_first(one, told))].id, "from_to"
    return (None, UNBOUND) if one.bound.arm is not None else None


def of_reduction(
    ledger: Ledger, sentence: Sentence, one: Told, told: Sequence[Told]
) -> tuple[str | None, str] | None:
    """The arm of "A reduced mortality from 25% to 17%": the first is of the other, the last of A.

    None where the words do not say so. Of "mortality was higher in the old (40% v 20%)" the
    figures are of no arm, whatever the order of the arms.
    """
    folded = ledger.layers.folded
    if one.bound.rule == "document_order" and _is_of_no_arm(folded, sentence, told):
        return None, UNBOUND
    arms = [arm.id for arm in ledger.arms.arms]
    if one.bound.rule != UNBOUND or len(arms) != 2 or not _is_fall(ledger, sentence, told):
        return None
    named = {mention.arm for mention in sentence.arms} or _subjects(ledger, sentence)
    if len(named) != 1:
        return None
    (arm,) = named
    other = next(a for a in arms if a != arm)
    return (other if _is_first(one, told) else arm), "from_to"


def _subjects(ledger: Ledger, sentence: Sentence) -> set[str]:
    """The arms that a sentence says to have changed something, by a part of their names."""
    sides = (sides_of(ledger, sentence, comparison) for comparison in sentence.comparisons)
    return {subject for subject, _ in sides if subject is not None}


def _is_first(one: Told, told: Sequence[Told]) -> bool:
    return one.printed.start == min(t.printed.start for t in told)


def _is_of_no_arm(folded: str, sentence: Sentence, told: Sequence[Told]) -> bool:
    """Whether one side of a comparison is some of the people, or none of the trial's."""
    is_of_some = any(
        holders.SIDE_BEFORE.search(folded, max(sentence.start, s.start - 30), s.start)
        for s in sentence.subsets
    )
    return is_of_some or any(
        holders.GENERAL_AFTER.match(folded, t.printed.end, sentence.end) for t in told
    )


def _is_fall(ledger: Ledger, sentence: Sentence, told: Sequence[Told]) -> bool:
    """Whether two figures stand as "a fall from 22% to 15%"."""
    if len(told) != 2:
        return False
    first, last = sorted((t.printed for t in told), key=lambda p: p.start)
    before = ledger.layers.folded[sentence.start : first.start]
    between = ledger.layers.folded[first.end : last.start]
    return bool(holders.FROM_BEFORE.search(before) and holders.TO_GAP.fullmatch(between))
