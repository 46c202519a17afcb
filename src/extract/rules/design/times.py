"""When participants were enrolled, and for how long they were followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.attribution import Span
from extract.language.durations import days_of
from extract.language.layers import Layers
from extract.language.months import MONTHS
from extract.language.numbers import value_of
from extract.rules.design.patterns import dates
from extract.rules.findings import DesignFact, FollowUp
from extract.sources.document import PartialDate

_DIGITS = re.compile(r"\d{1,2}")


def find_enrollment(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    """Facts "enrollment_start" and "enrollment_end" of a sentence."""
    folded = layers.folded
    if not dates.YEAR.search(folded, *sentence) or not _tells_of_enrollment(folded, sentence):
        return
    for match in dates.PERIOD.finditer(folded, *sentence):
        last = _date(match, "last")
        first = _date(match, "first", last)
        if first is not None and last is not None and first.isoformat() < last.isoformat():
            yield _dated(match, "enrollment_start", first)
            yield _dated(match, "enrollment_end", last)
    for match in dates.BEGUN.finditer(folded, *sentence):
        first = _date(match, "first")
        if first is not None:
            yield _dated(match, "enrollment_start", first)


def _tells_of_enrollment(folded: str, sentence: Span) -> bool:
    return (
        dates.ENROLLING.search(folded, *sentence) is not None
        and dates.NOT_ENROLLING.search(folded, *sentence) is None
    )


def _dated(match: re.Match[str], field: str, date: PartialDate) -> DesignFact:
    return DesignFact(*match.span(), f"design.{field}", field, date.isoformat())


def _date(match: re.Match[str], name: str, last: PartialDate | None = None) -> PartialDate | None:
    """A date as far as it is printed; "February and May 2005" gives its year to both months."""
    year = match[f"{name}_year"] or match[f"{name}_year2"] or match[f"{name}_year3"]
    printed = match[f"{name}_month"]
    month = MONTHS[printed.rstrip(".")] if printed else None
    if match[f"{name}_number"]:
        month = int(match[f"{name}_number"])
    if year is None:
        if last is None or month is None or last.month is None or month > last.month:
            return None
        year = last.year
    day = _DIGITS.search(match[f"{name}_day"] or match[f"{name}_day2"] or "")
    number = int(day.group()) if day is not None else None
    return PartialDate(int(year), month, number if number and number <= 31 else None)


def find_follow_up(layers: Layers, sentence: Span) -> Iterator[FollowUp]:
    """The lengths of follow-up that a sentence tells."""
    folded = layers.folded
    for word in dates.FOLLOW.finditer(folded, *sentence):
        after = dates.FOLLOWED_FOR.match(folded, word.start(), sentence[1])
        window = max(sentence[0], word.start() - 60)
        before = dates.BEFORE_FOLLOW_UP.search(folded, window, word.start())
        if after is not None:
            yield _length(after, "design.followed_for")
        elif before is not None and word.group() != "followed":
            yield _length(before, "design.follow_up_at")


def find_duration(layers: Layers) -> Iterator[FollowUp]:
    """The length of follow-up that a card gives under "Duration"."""
    for fact in layers.facts:
        if fact.label == "duration":
            match = dates.DURATION.search(layers.folded, fact.start, fact.end)
            if match is not None:
                yield _length(match, "design.card_duration")


def _length(match: re.Match[str], rule: str) -> FollowUp:
    value = value_of(match["number"])
    if value is not None and match["months"]:
        days = days_of(12 * value + int(match["months"]), "months")
    else:
        days = days_of(value, match["unit"]) if value is not None else None
    return FollowUp(*match.span("span"), rule, days)
