"""What "the primary outcome" is where the text has said that it is death, or survival."""

from __future__ import annotations

from dataclasses import dataclass

from extract.records.binding.ledger import Ledger
from extract.records.binding.sentences import Sentence
from extract.records.mortality.heads import Death, head_of, is_of_shares
from extract.records.mortality.patterns import names
from extract.records.outcomes import OutcomeMention
from extract.rules.findings import TimeFrame


@dataclass(frozen=True, slots=True)
class Definition:
    """The words of death in the sentence that says what the primary outcome is, and its time."""

    named: Death
    time: TimeFrame | None


def referred_in(ledger: Ledger, sentence: Sentence) -> dict[Death, Definition]:
    """The mentions of a sentence that mean death without the word, each with its definition.

    "The primary outcome was death at 90 days. ... It", or "the primary outcome", "occurred in 32%".
    """
    found: dict[Death, Definition] = {}
    for mention in sentence.outcomes:
        outcome = ledger.outcome(mention.outcome)
        if outcome.domain != "mortality" or outcome.is_composite or outcome.role != "primary":
            continue
        if names.REFERS.search(ledger.layers.folded, mention.start, mention.end) is None:
            continue
        definition = _definition(ledger, mention)
        if definition is not None:
            found[Death(mention.start, mention.end, definition.named.measure)] = definition
    return found


def _definition(ledger: Ledger, mention: OutcomeMention) -> Definition | None:
    """The first place before a mention that says what the primary outcome is."""
    folded = ledger.layers.folded
    for named in ledger.outcomes.mentions:
        if named.start >= mention.start:
            return None
        head = names.HEAD.search(folded, named.start, named.end)
        if named.outcome != mention.outcome or head is None:
            continue
        sentence = ledger.sentence_at(named.start)
        if names.DEFINES.search(folded, sentence.start, sentence.end) is None:
            continue
        death = head_of(head)
        if not is_of_shares(folded, sentence, death):
            return None
        return Definition(death, _time_of(folded, sentence, named))
    return None


def _time_of(folded: str, sentence: Sentence, named: OutcomeMention) -> TimeFrame | None:
    """The time in the name of an outcome or behind it in its clause, else before it."""
    stop = folded.find(";", named.end, sentence.end)
    stop = sentence.end if stop < 0 else stop
    near = [t for t in sentence.times if t.start < stop and named.start < t.end]
    near = near or [t for t in sentence.times if t.end <= named.start]
    return near[0] if len({t.days for t in near}) == 1 else None
