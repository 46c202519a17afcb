"""The arm that words beside a figure mean by a part of its name: "6% after early feeding"."""

from __future__ import annotations

from extract.records.binding.by_words import arm_by_words
from extract.records.binding.ledger import Ledger
from extract.records.binding.sentences import Sentence
from extract.records.mortality.patterns import holders
from extract.records.mortality.told import Printed


def arm_in_part(ledger: Ledger, sentence: Sentence, printed: Printed) -> str | None:
    """The one arm of which the words right behind or before a figure are a part."""
    folded = ledger.layers.folded
    behind = holders.PART_BEHIND.match(folded, printed.end, sentence.end)
    before = holders.PART_IN_FRONT.search(folded, sentence.start, printed.start)
    for match in (behind, before):
        arm = None if match is None else arm_by_words(ledger, *match.span("phrase"))
        if arm is not None:
            return arm
    return None
