"""Which outcome an effect or a p value without figures of the arms tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.records.binding.patterns import tests
from extract.records.binding.sentences import Sentence
from extract.records.evidence import Span
from extract.records.outcomes import OutcomeMention
from extract.rules.findings import Estimate, Interval, PValue

Test = Interval | Estimate | PValue

_NEAR = 60  # characters between "predictors of" and what they predict


def tested_at(folded: str, sentence: Sentence, place: int) -> OutcomeMention | None:
    """The outcome that a figure without those of the arms tests, None where it is not known.

    It is the one named last before the figure, else the one that the sentence goes on with. What a
    result is adjusted for is none of it; an item that stands alone between two brackets is another
    one, whose name is not known: "(P=0.02) and sensory (P=0.04)". Of things that have their figures
    in brackets and are said to predict an outcome, it is that: "age (odds ratio, 1.2) and stage
    (odds ratio, 2.1) were associated with relapse".

    Args:
        folded: the text.
        sentence: where the figure stands.
        place: where it begins.
    """
    said = tests.PREDICT.search(folded, place, sentence.end)
    if said is not None and tests.VERB.search(folded, sentence.start, place) is None:
        behind = (o for o in sentence.outcomes if said.end() <= o.start < said.end() + _NEAR)
        return next(behind, None)
    before = [o for o in sentence.outcomes if o.start <= place]
    told = [o for o in before if not _is_covariate(folded, sentence, o)]
    if told and _is_of_item(folded, sentence, told[-1], place):
        return None
    return told[-1] if told else sentence.carried


def dealt(
    folded: str, sentence: Sentence, findings: Sequence[Test]
) -> Iterator[tuple[OutcomeMention, Test]]:
    """The tests of lists that are dealt to as many outcomes in their order, each with its own.

    "Stroke and relapse were rarer (hazard ratios, 0.7 and 0.8, respectively)".
    """
    first = 0
    for index, one in enumerate(findings):
        if index and tests.NEXT_TEST.fullmatch(folded, findings[index - 1].end, one.start) is None:
            first = index
        if index > first and tests.RESPECTIVELY.match(folded, one.end, sentence.end):
            names = _names_before(folded, sentence, findings[first].start, index + 1 - first)
            yield from zip(names, findings[first : index + 1], strict=False)


def _names_before(
    folded: str, sentence: Sentence, place: int, number: int
) -> Sequence[OutcomeMention]:
    """The list of so many outcomes that is named last before a place; none where it is not so."""
    before = [o for o in sentence.outcomes if o.end <= place]
    joined = [
        tests.JOINT.fullmatch(folded, one.end, other.start) is not None
        for one, other in pairwise(before)
    ]
    is_whole = len(before) >= number and all(joined[1 - number :])
    if not is_whole or (len(before) > number and joined[-number]):
        return ()
    names = before[-number:]
    return names if len({o.outcome for o in names}) == number else ()


def _is_covariate(folded: str, sentence: Sentence, mention: OutcomeMention) -> bool:
    return tests.ADJUSTED.search(folded, sentence.start, mention.start) is not None


def _is_of_item(folded: str, sentence: Sentence, last: OutcomeMention, place: int) -> bool:
    """Whether an item without an outcome's name stands between a name and the bracket of a test."""
    items = list(items_in(folded, sentence, (last.end, place)))
    return bool(items) and folded.find(")", items[-1], place) < 0


def items_in(folded: str, sentence: Sentence, stretch: Span) -> Iterator[int]:
    """Where items of a list begin that have a bracket each: "(P=0.02) and (sensory (P=0.04))".

    Arms, times and people that have one are none: "(P=0.02) and at 8 weeks (P=0.04)".
    """
    for item in tests.ITEM.finditer(folded, *stretch):
        begin, end = item.span("item")
        others = (
            *(arm.start for arm in sentence.arms),
            *(time.start for time in sentence.times),
            *(subset.start for subset in sentence.subsets),
        )
        is_same = tests.SAME.search(folded, begin, end) is not None
        if not is_same and not any(begin <= start < end for start in others):
            yield begin
