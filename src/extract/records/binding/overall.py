"""Whether figures without an arm are of all arms together, as the words of their sentence say."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records.binding.ledger import Ledger
from extract.records.binding.patterns import statements
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence


def is_overall(ledger: Ledger, sentence: Sentence) -> bool:
    """Whether a sentence speaks of all arms together: it names none, and tells no groups apart."""
    if sentence.arms:
        return False
    stretch = ledger.layers.folded, sentence.start, sentence.end
    return (
        statements.OVERALL.search(*stretch) is not None
        and statements.APART_GROUPS.search(*stretch) is None
    )


def is_of_all(ledger: Ledger, sentence: Sentence, one: Group, groups: Sequence[Group]) -> bool:
    """Whether a group's figure is of all arms: the only one of its outcome, or of its time.

    "Overall, 6% relapsed at one year and 9% at two"; but of "6% with X and 9% with Y" none is.
    """
    if len(one.bound) != 1 or not is_overall(ledger, sentence):
        return False
    rivals = [g for g in groups if g is not one and g.outcome == one.outcome]
    times = [None if g.time is None else g.time.start for g in (one, *rivals)]
    return not rivals or (None not in times and len(set(times)) == len(times))
