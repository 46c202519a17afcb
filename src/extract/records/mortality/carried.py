"""The one time that a text tells of death, for the figures beside which it tells none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.records.binding.ledger import Ledger
from extract.records.binding.patterns import statements
from extract.records.binding.sentences import BASELINE, Sentence
from extract.records.mortality.heads import Death, head_of, is_of_shares
from extract.records.mortality.patterns import names, whom
from extract.records.mortality.status import status_of
from extract.records.schema import Mortality
from extract.rules.findings import MortalityMeasure, TimeFrame
from extract.sources.document import METHODS

# Where the text says what it asks or measures, which tells the time of what it then found.
_ASKED = ("title", "objective")


@dataclass(slots=True)
class TimeTold:
    """The time of death in a text: "deaths were recorded until week 8. ... Nine patients died".

    For a count it is how long people were followed, where the sentence before says that. Else only
    where the text tells one time and no other: of a text with mortality at 28 and at 90 days
    nothing says which of them a bare "nine patients died" means.
    """

    ledger: Ledger
    figures: Sequence[Mortality]  # of the trial, with the times that stand beside them
    known: dict[MortalityMeasure, TimeFrame | None] = field(default_factory=dict)

    def of(self, sentence: Sentence, one: Mortality) -> TimeFrame | None:
        """The time of a figure whose sentence names none, None where its words lead elsewhere.

        That there were no deaths is often told of the whole trial; so are deaths of one cause, but
        for those told right behind the time of follow-up.
        """
        is_none = one.events is not None and one.events.value == 0
        if one.status != "observed" or is_none:
            return None
        if any(time.rule != BASELINE for time in sentence.times):
            return None
        if whom.OWN_PERIOD.search(self.ledger.layers.folded, sentence.start, sentence.end):
            return None
        followed = self._followed_before(sentence) if one.events is not None else None
        if followed is not None or one.cause is not None:
            return followed
        if one.measure not in self.known:
            self.known[one.measure] = self._only(one.measure)
        return self.known[one.measure]

    def _followed_before(self, sentence: Sentence) -> TimeFrame | None:
        """How long people were followed, where the sentence before says it and no other time.

        "The median follow-up was 2.1 years. In all, 45 patients died".
        """
        before = self.ledger.sentence_before(sentence)
        if before is None:
            return None
        times = [time for time in before.times if time.rule != BASELINE]
        if len({time.days for time in times}) != 1:
            return None
        folded = self.ledger.layers.folded
        is_told = whom.FOLLOWED.search(folded, before.start, times[0].start)
        return times[0] if is_told else None

    def _only(self, measure: MortalityMeasure) -> TimeFrame | None:
        """The time of all mentions of death, or of survival; None where they have several."""
        told = [time for sentence in self.ledger.sentences for time in self._in(sentence, measure)]
        folded = self.ledger.layers.folded
        distinct = {time.days or folded[time.start : time.end] for time in told}
        own = [one.time_frame for one in self.figures if one.measure == measure]
        distinct |= {time.days or time.printed.lower() for time in own if time is not None}
        return told[0] if told and len(distinct) == 1 else None

    def _in(self, sentence: Sentence, measure: MortalityMeasure) -> Iterator[TimeFrame]:
        """The times that a sentence tells of death: those beside its words, else its only one.

        Its only one where it begins with it, or says what is measured until then.
        """
        times = [time for time in sentence.times if time.rule != BASELINE]
        if not times or not self._is_of_trial(sentence):
            return
        heads = [head for head in self._heads(sentence) if head.measure == measure]
        if not heads:
            return
        beside = [time for time in times if any(self._is_beside(time, head) for head in heads)]
        is_alone = len({time.days for time in times}) == 1
        if beside:
            yield from beside
        elif is_alone and self._is_told_first(sentence, times[0]):
            yield times[0]
        elif is_alone and self.ledger.layers.kind_at(sentence.start) in (*_ASKED, *METHODS):
            yield from (times[0] for head in heads[:1] if self._is_when(sentence, times[0], head))

    def _is_told_first(self, sentence: Sentence, time: TimeFrame) -> bool:
        """Whether a sentence begins with a time."""
        opening = self.ledger.layers.folded[sentence.start : time.start]
        return whom.OPENING.fullmatch(opening) is not None

    def _is_when(self, sentence: Sentence, time: TimeFrame, head: Death) -> bool:
        """Whether deaths are measured at a time: it is of their clause, or that of the follow-up.

        Of "it was infused over 24 hours; deaths were counted" it is neither.
        """
        folded = self.ledger.layers.folded
        if whom.FOLLOWED.search(folded, sentence.start, time.start):
            return True
        if time.end <= head.start:
            return whom.NEXT_MEASURE.search(folded, time.end, head.start) is None
        return whom.NEXT_CLAUSE.search(folded, head.end, time.start) is None

    def _heads(self, sentence: Sentence) -> Iterator[Death]:
        folded = self.ledger.layers.folded
        for match in names.HEAD.finditer(folded, sentence.start, sentence.end):
            head = head_of(match)
            if is_of_shares(folded, sentence, head):
                yield head

    def _is_beside(self, time: TimeFrame, head: Death) -> bool:
        """Whether a time stands right before or behind a word: "28-day mortality", "died by"."""
        folded = self.ledger.layers.folded
        if time.end <= head.start:
            return whom.TIME_OF_NAME.fullmatch(folded, time.end, head.start) is not None
        return whom.TIME_OF_DEATH.fullmatch(folded, head.end, time.start) is not None

    def _is_of_trial(self, sentence: Sentence) -> bool:
        layers = self.ledger.layers
        if layers.kind_at(sentence.start) in _ASKED:
            return statements.ASSUMED.search(layers.folded, sentence.start, sentence.end) is None
        return status_of(layers, sentence, is_plan=False) == "observed"
