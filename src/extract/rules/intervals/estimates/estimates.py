"""Finds effect estimates that are printed without an interval: "HR 0.74; p=0.01"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.numbers import Number
from extract.language.quantities import number_in
from extract.rules.findings import Estimate, Measure
from extract.rules.intervals.estimates import patterns
from extract.rules.intervals.measures import RATIOS, Mention, Sentence


def find_estimates(sentence: Sentence) -> Iterator[Estimate]:
    """The estimates of a sentence that no interval has claimed."""
    folded, start, end = sentence.folded, sentence.start, sentence.end
    if not patterns.TRIGGER.search(folded, start, end):
        return
    for measure, pattern in patterns.BEFORE:
        for match in pattern.finditer(folded, start, end):
            yield from _estimate(sentence, match, measure, False, "estimates.before")
    for mention in sentence.mentions:
        if mention.measure in patterns.READ and mention.measure is not None:
            yield from _after(sentence, mention, mention.measure)


def _after(sentence: Sentence, mention: Mention, measure: Measure) -> Iterator[Estimate]:
    """The figure after the name of a measure, and those listed after it."""
    pattern = patterns.AFTER_WEAK if measure == "difference" else patterns.AFTER
    match = pattern.match(sentence.folded, mention.end, sentence.end)
    while match is not None:
        found = list(_estimate(sentence, match, measure, mention.is_adjusted, "estimates.after"))
        yield from found
        is_list = found and sentence.folded[mention.end - 1] == "s"
        match = (
            patterns.FURTHER.match(sentence.folded, match.end(), sentence.end) if is_list else None
        )


def _estimate(
    sentence: Sentence, match: re.Match[str], measure: Measure, is_adjusted: bool, rule: str
) -> Iterator[Estimate]:
    value = number_in(sentence.folded, *match.span("value"))
    if value is None or sentence.is_claimed(value.start, value.end):
        return
    unit = sentence.printed(match, "unit")
    if not _is_possible(measure, value, unit):
        return
    if patterns.ASSUMED.search(sentence.folded, sentence.start, sentence.end):
        rule = "estimates.assumed"
    found = Estimate(value.start, match.end(), rule, measure, is_adjusted, value, unit)
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
