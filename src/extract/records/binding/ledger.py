"""What the binding of one text has made so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmIndex
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence
from extract.records.evidence import Quoter
from extract.records.outcomes import OutcomeIndex
from extract.records.schema import Figure, Outcome, Result, Subset
from extract.rules.findings import Comparison, Finding, Interval, Phrase, PValue

# The arm that is higher or lower, and the one that it is compared with.
Sides = tuple[str | None, str | None]
_START = attrgetter("start")


@dataclass(slots=True)
class Ledger:
    """What has been made so far, and which printed p value or interval went into which result."""

    layers: Layers
    quoter: Quoter
    arms: ArmIndex
    sizes: frozenset[int]  # where the numbers stand that are counts of participants
    arm_of_size: Mapping[int, str]  # the arm of so many participants, where no other has as many
    outcomes: OutcomeIndex
    p_ids: dict[PValue, str]
    interval_ids: dict[Interval, str]
    sentences: list[Sentence] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    result_of: dict[Finding, str] = field(default_factory=dict)
    told: list[tuple[Sentence, list[Group]]] = field(default_factory=list)
    # Both are asked for several times over.
    sides: dict[Comparison, Sides] = field(default_factory=dict)
    arm_words: dict[str, frozenset[str]] = field(default_factory=dict)  # see `by_words`

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset."""
        return self.sentences[bisect_right(self.sentences, offset, key=_START) - 1]

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before another, in the same section; None where it is the first."""
        before = self.sentence_at(sentence.start - 1) if sentence.start else sentence
        kind_at = self.layers.kind_at
        is_first = before.start >= sentence.start
        return None if is_first or kind_at(before.start) != kind_at(sentence.start) else before

    def next_id(self) -> str:
        """The id of the result that comes next."""
        return f"r{len(self.results) + 1}"

    def figure(self, number: Number | None) -> Figure | None:
        """A printed number as a figure of the record, None for none."""
        return None if number is None else self.quoter.figure(number)

    def subset(self, phrase: Phrase | None) -> Subset | None:
        """The words that restrict a result to a subgroup, None for the whole trial."""
        if phrase is None:
            return None
        label = self.quoter.text[phrase.start : phrase.end]
        return Subset(label=label, evidence=self.quoter.of(phrase))

    def outcome(self, reference: str) -> Outcome:
        """The outcome of a reference such as "o2"."""
        return self.outcomes.outcomes[int(reference.removeprefix("o")) - 1]
