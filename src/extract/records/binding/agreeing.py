"""Figures whose arms no words beside them tell, and a statement that says who had more.

"A was associated with less pain (4.5 v 3.1)" names one arm, so that the first figure would be that
arm's; but then it had more. Whose the figures are cannot be told.
"""

from __future__ import annotations

from extract.records.binding.ledger import Ledger
from extract.records.binding.patterns import changes, clauses
from extract.records.binding.placing import Group
from extract.records.binding.scene import UNBOUND, Bound
from extract.records.binding.sentences import Sentence
from extract.records.binding.values import amount_of
from extract.records.schema import StatedDirection

# Rules that go by an order which is mostly kept, and by no words beside a figure.
_GUESSED = ("named_and_other", "document_order", "as_neighbor")


def without_contradicted(
    ledger: Ledger, sentence: Sentence, one: Group, direction: StatedDirection | None
) -> list[Bound]:
    """The figures of a group; of no known arm where a stated direction says otherwise."""
    if any(b.rule not in _GUESSED for b in one.bound) or not _denies(one.bound, direction):
        return one.bound
    if _may_be_otherwise(ledger, sentence, one):
        return one.bound
    return [Bound(b.value, None, UNBOUND) for b in one.bound]


def is_of_others(one: Group, groups: list[Group], direction: StatedDirection | None) -> bool:
    """Whether a statement that has figures of its own is denied by these, further on.

    "A had less pain (3 v 5) and a longer stay (8 v 6)": the 8 and 6 are of something else.
    """
    if not any(g.comparison is one.comparison and g.start < one.start for g in groups):
        return False
    return _denies(one.bound, direction)


def _denies(bound: list[Bound], direction: StatedDirection | None) -> bool:
    """Whether the figures of the two arms of a direction say the contrary of it."""
    if direction is None or direction.value == "no_difference":
        return False
    pair = {b.arm: b for b in bound}
    if len(bound) != 2 or pair.keys() != {direction.arm, direction.comparator}:
        return False
    first, second = (amount_of(pair[arm].value) for arm in (direction.arm, direction.comparator))
    if first is None or second is None:
        return False
    return first > second if direction.value == "lower" else first < second


def _may_be_otherwise(ledger: Ledger, sentence: Sentence, one: Group) -> bool:
    """Whether figures may tell of more than the statement does.

    They may tell how far something fell, so that more is less of it, or stand in another clause.
    """
    folded = ledger.layers.folded
    if any(b.value.figure.rule.endswith("change") for b in one.bound):
        return True
    if changes.OF_CHANGE.search(folded, sentence.start, one.end) is not None:
        return True
    told = sentence.start if one.comparison is None else one.comparison.end
    return clauses.CLAUSE.search(folded, told, max(told, one.start)) is not None
