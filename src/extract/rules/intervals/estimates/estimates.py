"""Finds effect estimates that are printed without an interval: "HR 0.74; p=0.01"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.numbers import Number
from extract.language.quantities import number_in
from extract.rules.findings import Estimate, Measure
from extract.rules.intervals.estimates import patterns
from extract.rules.intervals.measures import RATIOS, Mention, Sentence

_BEFORE = 40


def find_estimates(sentence: Sentence) -> Iterator[Estimate]:
    """The estimates of a sentence that no interval has claimed."""
    if not _may_state(sentence):
        return
    for mention in sentence.mentions:
        if mention.measure in patterns.READ_BEFORE:
            begin = max(sentence.start, mention.start - _BEFORE)
            match = patterns.BEFORE.search(sentence.folded, begin, mention.start)
            if match is not None:
                yield from _estimate(sentence, match, mention, "estimates.before")
        if mention.measure in patterns.READ:
            yield from _after(sentence, mention)


def _may_state(sentence: Sentence) -> bool:
    """Whether a sentence names any effect measure, by a quick look."""
    place = sentence.start, sentence.end
    return (
        patterns.WORDS.search(sentence.folded, *place) is not None
        or patterns.SHORT_FORMS.search(sentence.layers.text, *place) is not None
    )


def _after(sentence: Sentence, mention: Mention) -> Iterator[Estimate]:
    """The figure after the name of a measure, and those listed after it."""
    pattern = patterns.AFTER_WEAK if mention.measure == "difference" else patterns.AFTER
    match = pattern.match(sentence.folded, mention.end, sentence.end)
    while match is not None:
        found = list(_estimate(sentence, match, mention, "estimates.after"))
        yield from found
        match = _further(sentence, mention, match.end()) if found else None


def _further(sentence: Sentence, mention: Mention, place: int) -> re.Match[str] | None:
    """A second figure of a measure at a place: after a plural, or where it is told as the first."""
    found = None
    if mention.measure in RATIOS or mention.measure in patterns.OF_SEVERAL:
        found = patterns.SECOND.match(sentence.folded, place, sentence.end)
    if found is None and sentence.folded[mention.end - 1] == "s":
        found = patterns.FURTHER.match(sentence.folded, place, sentence.end)
    return found


def _estimate(
    sentence: Sentence, match: re.Match[str], mention: Mention, rule: str
) -> Iterator[Estimate]:
    value = number_in(sentence.folded, *match.span("value"))
    if value is None or sentence.is_claimed(value.start, value.end):
        return
    unit = sentence.printed(match, "unit")
    if not _is_possible(mention.measure, value, unit):
        return
    if patterns.ASSUMED.search(sentence.folded, sentence.start, sentence.end):
        rule = "estimates.assumed"
    end = max(match.end(), mention.end)
    found = Estimate(value.start, end, rule, mention.measure, mention.is_adjusted, value, unit)
    sentence.claim(found.start, found.end)
    yield found


def _is_possible(measure: Measure, value: Number, unit: str | None) -> bool:
    """Whether a figure can be of a measure: a ratio is positive and has no unit, and so on."""
    if measure in RATIOS:
        return unit is None and value.value > 0
    if measure == "correlation":
        return abs(value.value) <= 1
    is_time = unit is not None and patterns.TIME.match(unit) is not None
    return not (is_time and measure in ("risk_difference", "relative_risk_reduction"))
