"""Reads events without a percentage: "no deaths", "three deaths in one arm and 17 in the other"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.claims import Claims
from extract.rules.findings import Proportion
from extract.rules.proportions import patterns as shared
from extract.rules.proportions.events import patterns
from extract.rules.proportions.nouns import is_people, noun_at
from extract.sources.document import SectionKind

_BEFORE = 100
_GAP = 90
_SIZES = 30
MOST_GROUPS = 9  # a higher number behind "group" counts those in it
GROUPS = (" group ", " arm ")

# Counts in other sections are of who was to be studied, or of what others have found.
_READ: frozenset[SectionKind] = frozenset({"results", "abstract", "conclusion"})


def read_none(layers: Layers, claims: Claims, start: int, end: int) -> Iterator[Proportion]:
    """None of the 30 patients, no deaths: events of zero, which stand as a word."""
    if layers.kind_at(start) not in _READ or layers.is_planned(start):
        return
    for form, pattern in patterns.NONE:
        for match in pattern.finditer(layers.folded, start, end):
            zero = Number(*match.span("events"), Decimal(0))
            found = _finding(layers, match, f"proportions.{form}", zero)
            is_other = form == "none_of" and not (found.total or is_people(found.noun))
            if not is_other and not claims.overlap(*match.span("events")):
                yield found


def read_events(
    layers: Layers, claims: Claims, numbers: tuple[Number, ...], sentence: tuple[int, int]
) -> Iterator[Proportion]:
    """The counts of events among the numbers of a sentence that nothing else has claimed.

    Of methods only the deaths that a bracket counts: "deaths were recorded (9 000 visits, 200
    deaths by age 5)".
    """
    if layers.kind_at(sentence[0]) == "methods":
        yield from _counted_in_methods(layers, claims, sentence)
    if layers.kind_at(sentence[0]) not in _READ or layers.is_planned(sentence[0]):
        return
    last: Proportion | None = None
    for number in numbers:
        if claims.overlap(number.start, number.end) or not _is_count(number):
            continue
        match = _counted(layers.folded, number, sentence)
        if match is None and last is not None:
            match = _goes_on(layers.folded, number, last, sentence[1])
        if match is not None and not claims.overlap(number.start, match.end()):
            last = _finding(layers, match, "proportions.events", number)
            yield last


def _counted_in_methods(
    layers: Layers, claims: Claims, sentence: tuple[int, int]
) -> Iterator[Proportion]:
    if patterns.PLANNED.search(layers.folded, *sentence):
        return
    for match in patterns.MONITORED.finditer(layers.folded, *sentence):
        number = layers.number_starting_at(match.start("events"))
        is_read = number is not None and _is_whole(match, number)
        if number is not None and is_read and not claims.overlap(number.start, match.end()):
            yield _finding(layers, match, "proportions.events", number)


def _is_count(number: Number) -> bool:
    return number.value == number.value.to_integral_value() and number.value < 100_000


def _counted(folded: str, number: Number, sentence: tuple[int, int]) -> re.Match[str] | None:
    """The match that says that a number counts events, if there is one."""
    before = folded[max(sentence[0], number.start - _BEFORE) : number.start]
    if before.endswith(patterns.TOTAL_OF):
        return patterns.DIED.match(folded, number.start, sentence[1])
    match = _told(folded, number, sentence, before)  # first, since it fails at most numbers
    return None if match is None or _is_other(folded, number, sentence[1], before) else match


def _told(
    folded: str, number: Number, sentence: tuple[int, int], before: str
) -> re.Match[str] | None:
    """The match of the words that say what a number counts."""
    start, end = number.start, sentence[1]
    for pattern in patterns.COUNTED:
        match = pattern.match(folded, start, end)
        if match is not None and _is_whole(match, number):
            return match
    for cue, pattern in patterns.COUNTED_AFTER:
        match = pattern.match(folded, start, end)
        if match is not None and _is_whole(match, number) and cue.search(before):
            return match
    if patterns.PAIR_BEFORE.search(before) is None:
        return None
    match = patterns.PAIR.match(folded, start, end)
    if match is None or not _is_whole(match, number):
        return None
    window = max(sentence[0], start - 2 * _BEFORE)
    return match if patterns.PAIR_CUE.search(folded, window, start) else None


def _is_other(folded: str, number: Number, end: int, before: str) -> bool:
    """Whether a number is a size, a name or a mean, whatever stands behind it."""
    is_size = patterns.SIZES.search(before[-_SIZES:]) is not None
    if is_size and patterns.DEATHS.match(folded, number.end, end) is None:
        return True
    if before.endswith(patterns.THERE_WERE) and patterns.IN_A_GROUP.match(folded, number.end, end):
        return True
    if _is_label(before, number) or patterns.SIZES_AFTER.match(folded, number.end, end):
        return True
    return patterns.MEAN_BEFORE.search(before[-_SIZES:]) is not None


def _is_label(before: str, number: Number) -> bool:
    """Whether a number names a group or the like; "in the placebo group 15 had died" is no name."""
    is_high = number.value > MOST_GROUPS and before.endswith(GROUPS)
    return not is_high and shared.NO_COUNT_BEFORE.search(before) is not None


def _is_whole(match: re.Match[str], number: Number) -> bool:
    """Whether a match has the whole number, and counts no length or amount: "3 months of"."""
    if match.end("events") != number.end:
        return False
    noun = match["noun"] if "noun" in match.re.groupindex else None
    return noun is None or shared.NOT_COUNTED.match(noun) is None


def _goes_on(folded: str, number: Number, last: Proportion, end: int) -> re.Match[str] | None:
    """The match of a count that goes on with a list: "17 in the placebo group"."""
    gap = patterns.SHARE_ASIDE.sub(" ", folded[last.end : number.start])
    if len(gap) > _GAP or any(c.isdigit() for c in gap):
        return None
    if patterns.GOES_ON_BEFORE.search(gap) is None:
        return None
    if shared.NO_COUNT_BEFORE.search(folded, last.end, number.start):
        return None
    for pattern in (patterns.AMONG_GOES_ON, patterns.GOES_ON, patterns.THING_GOES_ON):
        match = pattern.match(folded, number.start, end)
        if match is not None and _is_whole(match, number):
            return match
    return None


def _finding(layers: Layers, match: re.Match[str], rule: str, number: Number) -> Proportion:
    groups = match.re.groupindex
    has_total = "total" in groups and match["total"] is not None
    total = layers.number_starting_at(match.start("total")) if has_total else None
    noun = noun_at(layers, *match.span("noun")) if "noun" in groups else None
    end = max(match.end(group) for group in groups)
    if total is not None and number.value > total.value:
        # "16 reactions in 14 adults": so many had one
        return Proportion(number.start, end, rule, total, None, None, noun)
    return Proportion(number.start, end, rule, number, total, None, noun)
