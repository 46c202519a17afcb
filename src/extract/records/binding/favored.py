"""The arm that a conclusion favors."""

from __future__ import annotations

from collections.abc import Iterator

from extract.records.binding.directions import sides_of
from extract.records.binding.ledger import Ledger
from extract.records.binding.patterns import neighbors, stated
from extract.records.binding.sentences import Sentence
from extract.records.evidence import Span


def favored_in(ledger: Ledger, conclusion: Span) -> str | None:
    """The one arm that all of a conclusion speaks for; None where it weighs one against another."""
    start, end = conclusion
    sentences = [s for s in ledger.sentences if start <= s.start < end]
    votes = {vote for sentence in sentences for vote in _votes(ledger, sentence)}
    return votes.pop() if len(votes) == 1 else None


def _votes(ledger: Ledger, sentence: Sentence) -> Iterator[str | None]:
    """For each thing that a sentence compares the better arm; None for a doubt, or for no arm."""
    words = ledger.layers.folded[sentence.start : sentence.end]
    if stated.DOUBTED.search(words):
        yield None
    for mention in sentence.arms:
        if stated.SUPERIOR.match(ledger.layers.folded, mention.end, sentence.end):
            is_compared = neighbors.COMPARATOR_BEFORE.search(
                ledger.layers.folded[sentence.start : mention.start]
            )
            yield None if is_compared else mention.arm
    for comparison in sentence.comparisons:
        subject, other = sides_of(ledger, sentence, comparison)
        if comparison.direction == "no_difference":
            yield None
        elif comparison.worth is not None:
            yield subject if comparison.worth == "better" else other
