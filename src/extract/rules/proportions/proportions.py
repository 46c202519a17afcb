"""Finds events, totals and percentages of one arm as they stand together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.language.brackets import closed_end
from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.claims import Claims
from extract.rules.findings import Proportion
from extract.rules.proportions import patterns
from extract.rules.proportions.events import (
    GROUPS,
    MOST_GROUPS,
    NONE_WORDS,
    read_events,
    read_none,
)
from extract.rules.proportions.nouns import is_people, noun_at
from extract.rules.proportions.percentages import MEASURED, read_percentage

Forms = tuple[tuple[str, re.Pattern[str]], ...]


def find(layers: Layers) -> Iterable[Proportion]:
    """Every proportion, percentage and count of events that no earlier rule has claimed."""
    claims = Claims(layers, "p_values", "intervals", "time_frames", "doses")
    with_none = NONE_WORDS.in_which(layers.folded, layers.sentences)
    numbers_of = dict(layers.numbered)
    for sentence in sorted({*with_none, *numbers_of}):
        numbers, has_none = numbers_of.get(sentence, ()), sentence in with_none
        for found in _in_sentence(layers, claims, numbers, sentence, has_none=has_none):
            claims.add(found.start, found.end)  # before the next is read
            yield found


def _in_sentence(
    layers: Layers,
    claims: Claims,
    numbers: tuple[Number, ...],
    sentence: tuple[int, int],
    *,
    has_none: bool,
) -> Iterator[Proportion]:
    """The proportions of one sentence."""
    if has_none:
        yield from read_none(layers, claims, *sentence)
    if not numbers:
        return
    has_percent = patterns.PERCENT_WORDS.search(layers.folded, *sentence) is not None
    if has_percent or patterns.OF_WORDS.search(layers.folded, *sentence):
        yield from _around_numbers(layers, claims, numbers, sentence, has_percent=has_percent)
    yield from read_events(layers, claims, numbers, sentence)


def _around_numbers(
    layers: Layers,
    claims: Claims,
    numbers: tuple[Number, ...],
    sentence: tuple[int, int],
    *,
    has_percent: bool,
) -> Iterator[Proportion]:
    """What begins with a number of a sentence: parts that stand together, or one percentage."""
    last: Proportion | None = None
    for number in numbers:
        if claims.overlap(number.start, number.end):
            continue
        forms = _forms(layers, number, sentence[1]) if has_percent else patterns.WITHOUT_PERCENT
        found = _together(layers, number, sentence[1], forms)
        if found is None and has_percent:
            found = read_percentage(layers, number, sentence, last)
        if found is not None and not claims.overlap(found.start, found.end):
            last = found
            if found.rule != MEASURED:
                yield found


def _forms(layers: Layers, number: Number, end: int) -> Forms:
    """The forms in which a number may stand together with others."""
    is_percentage = patterns.OWN_SIGN.match(layers.folded, number.end, end)
    return patterns.PERCENT_FIRST if is_percentage else patterns.EVENTS_FIRST


def _together(layers: Layers, number: Number, end: int, forms: Forms) -> Proportion | None:
    """What begins with a number and has two or all of events, total and percentage."""
    for form, pattern in forms:
        match = pattern.match(layers.folded, number.start, end)
        if match is not None and (found := _build(layers, match, form)) is not None:
            return found
    return None


def _build(layers: Layers, match: re.Match[str], form: str) -> Proportion | None:
    """The finding of a match, unless its words or figures make it something else."""
    parts = {
        part: layers.number_starting_at(match.start(part))
        for part in ("events", "total", "percent")
        if part in match.re.groupindex and match[part] is not None
    }
    nouns = [name for name in ("noun", "noun2", "noun3") if name in match.re.groupindex]
    spans = [match.span(name) for name in nouns if match[name] is not None]
    is_whole = all(n is not None and n.end == match.end(part) for part, n in parts.items())
    if not is_whole or any(patterns.NOT_COUNTED.match(layers.folded, *span) for span in spans):
        return None
    found = Proportion(
        start=match.start(),
        end=closed_end(layers.text, *match.span()),
        rule=f"proportions.{form}",
        events=parts.get("events"),
        total=parts.get("total"),
        percent=parts.get("percent"),
        noun=noun_at(layers, *spans[0]) if spans else None,
    )
    return found if _is_sound(layers.folded, found) else None


def _is_label(folded: str, found: Proportion, before: str) -> bool:
    """Whether the first number names something: "group 1, 74%", "grade 3/4: 41%", "3/4 grade".

    A size is none ("n = 3 (6%)"), and neither is a count of a total ("by day 28, 74 of 212"); but
    "grade 3 or 4 events occurred in 251 (73%)" tells of no total of the 4.
    """
    if found.events is None or before.endswith(("=", "= ")):
        return False
    if patterns.GRADE.match(folded, (found.total or found.events).end):
        return True
    if found.events.value > MOST_GROUPS and before.endswith(GROUPS):
        return False  # "in the control group 69 (50%)"
    is_bare = found.total is None or " of " not in folded[found.events.end : found.total.start]
    return is_bare and patterns.NO_COUNT_BEFORE.search(before) is not None


def _is_month(found: Proportion, gap: str, before: str) -> bool:
    """Whether a fraction is the month of a year: "between 3/1998 and 5/2006"."""
    if gap != "/" or found.events is None or found.total is None:
        return False
    is_year = found.events.value <= 12 and 1900 <= found.total.value < 2100
    return is_year and patterns.MONTH_BEFORE.search(before) is not None


def _is_sound(folded: str, found: Proportion) -> bool:
    """Whether events fit into the total, and a bare fraction is no date, grade or pressure."""
    if found.events is None:
        return True
    before = folded[max(0, found.start - 100) : found.start]
    if found.events.start == found.start and _is_label(folded, found, before):
        return False
    if found.total is None or found.percent is not None:
        return found.total is None or found.events.value <= found.total.value
    if found.events.value > found.total.value:
        return False
    gap = folded[found.events.end : found.total.start]
    if "/" in gap:
        is_other = patterns.NO_RATIO_BEFORE.search(before) or patterns.NO_RATIO_AFTER.match(
            folded, found.total.end
        )
        return found.total.value >= 5 and not (is_other or _is_month(found, gap, before))
    is_bound = before.endswith(patterns.BOUNDS)
    return not is_bound and (found.total.value >= 5 or is_people(found.noun))
