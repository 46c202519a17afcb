"""Finds when something was measured, and tells it from doses, ages and durations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from spacy.tokens import Doc

from extract.language.durations import days_of
from extract.language.layers import Layers
from extract.language.numbers import value_of
from extract.rules.findings import TimeFrame
from extract.rules.time_frames import patterns

_BEFORE = 70  # how far back and ahead the words are that say what a length of time is
_AFTER = 60
_CONTINUED = re.compile(r"(?:,|,? and|,? or)(?: at| after| on)? ")
_WORDS_WITHOUT_DAYS = {
    "time_frames.stay": (patterns.STAY_MODIFIER, patterns.STAY),
    "time_frames.baseline": (patterns.BASELINE,),
    "time_frames.end": (patterns.END,),
    "time_frames.period": (patterns.PERIOD,),
}
_CUES = re.compile(
    r"discharge|hospital|icu|stay|baseline|entry|inclusion|enrol|end|completion|post|follow|period"
    r"|stud|trial|care"
)


def find(doc: Doc, layers: Layers) -> Iterable[TimeFrame]:
    """Every time of measurement, in any section that is read."""
    for start, end in layers.sentences:
        with_days = sorted(_counted(layers.folded, start, end), key=lambda f: f.start)
        yield from with_days
        taken = [(f.start, f.end) for f in with_days]
        for frame in _named(layers.folded, start, end):
            if all(frame.end <= left or right <= frame.start for left, right in taken):
                taken.append((frame.start, frame.end))
                yield frame


def _counted(folded: str, start: int, end: int) -> Iterator[TimeFrame]:
    """Times with a number: "28-day", "at 3 and 6 months", "day 28"."""
    last = -1
    for match in patterns.QUANTITY.finditer(folded, start, end):
        is_continued = last > 0 and _CONTINUED.fullmatch(folded, last, match.start()) is not None
        rule = "time_frames.point" if is_continued else _rule_of(match, folded, start, end)
        if rule is not None:
            last = match.end()
            yield from _items(match, rule)
    for pattern in (patterns.ORDINAL, patterns.DAY_LETTER, patterns.COUNTED):
        for match in pattern.finditer(folded, start, end):
            if not _is_dosing_day(match, folded, start, end):
                yield from _items(match, "time_frames.day")


def _is_dosing_day(match: re.Match[str], folded: str, start: int, end: int) -> bool:
    """Whether a day is one of a schedule: "75 mg/m2 on day 1", "day 1 of each cycle"."""
    before = folded[max(start, match.start() - _BEFORE) : match.start()]
    if before.endswith(("every ", "each ", "per ")):
        return True
    if patterns.DOSING_BEFORE.search(before):
        return True
    return patterns.DOSING_AFTER.match(folded, match.end(), end) is not None


def _items(match: re.Match[str], rule: str) -> Iterator[TimeFrame]:
    """One time frame for each number; a range is one whose days cannot be told."""
    if "range" in match.re.groupindex and match["range"]:
        yield TimeFrame(match.start(), match.end(), rule, None)
        return
    at = match.start("list")
    numbers = list(patterns.ONE_NUMBER.finditer(match["list"]))
    is_unit_first = match.start("unit") < at
    for index, number in enumerate(numbers):
        start = min(match.start("unit"), at) if index == 0 else at + number.start()
        end = at + number.end() if is_unit_first else match.end()
        value = value_of(number.group())
        yield TimeFrame(start, end, rule, None if value is None else days_of(value, match["unit"]))
    if not numbers:
        value = Decimal(patterns.COUNTS[match["list"]])
        yield TimeFrame(match.start(), match.end(), rule, days_of(value, match["unit"]))


def _rule_of(match: re.Match[str], folded: str, start: int, end: int) -> str | None:
    """What a number with a unit of time is; None where it is no time of measurement."""
    before = folded[max(start, match.start() - _BEFORE) : match.start()]
    after = folded[match.end() : min(end, match.end() + _AFTER)]
    if patterns.FOLLOWED.search(before):
        return "time_frames.follow_up"
    led = patterns.LED.search(before)
    lead = None if led is None else led["lead"] or "at"
    if lead == "at" and patterns.OF_AGE.match(after) and not match["unit"].startswith("y"):
        return "time_frames.point"
    is_enrolling = patterns.ENROLLING.search(folded, start, end) is not None
    is_eligibility = lead == "within" and is_enrolling and patterns.ELIGIBLE.match(after)
    is_other = patterns.NO_TIME_BEFORE.search(before) or patterns.NO_TIME_AFTER.match(after)
    if is_eligibility or is_other:
        return None
    if _is_adjective(match, after):
        return _rule_of_adjective(after, lead, is_enrolling)
    return _rule_of_noun(before, after, lead)


def _rule_of_noun(before: str, after: str, lead: str | None) -> str | None:
    """What "28 days" is, by the words that lead to it or follow it."""
    is_led = lead is not None and not patterns.DIFFERENCE.search(before)
    if is_led or patterns.TO.search(before):
        return "time_frames.point"
    if patterns.DOSING_BEFORE.search(before) or before.endswith("for "):
        return None
    is_since = patterns.SINCE.match(after) or patterns.FOLLOW_UP_AFTER.match(after)
    return "time_frames.since" if is_since else None


def _is_adjective(match: re.Match[str], after: str) -> bool:
    """Whether it stands before a noun: "28-day", "5 year survival"."""
    is_singular = not match["unit"].endswith("s") and match["unit"] not in patterns.UNIT_LETTERS
    has_noun = re.match(r" [a-z]", after) is not None
    return match["gap"] == "-" or (is_singular and has_noun and match["list"] not in ("1", "one"))


def _rule_of_adjective(after: str, lead: str | None, is_enrolling: bool) -> str | None:
    if patterns.FOLLOW_UP_AFTER.match(after):
        return "time_frames.point"
    treatment = patterns.TREATMENT.match(after)
    if treatment is None:
        return "time_frames.point" if lead is not None or re.match(r" [a-z]", after) else None
    if patterns.NO_PERIOD.search(treatment.group()) or is_enrolling:
        return None
    return "time_frames.period" if lead in patterns.PERIOD_LEAD else None


def _named(folded: str, start: int, end: int) -> Iterator[TimeFrame]:
    """Times without a number: "in-hospital", "at discharge", "at baseline", "during follow-up"."""
    if not _CUES.search(folded, start, end):
        return
    for rule, ways in _WORDS_WITHOUT_DAYS.items():
        for pattern in ways:
            for match in pattern.finditer(folded, start, end):
                groups = [match.span(name) for name in pattern.groupindex if match[name]]
                yield TimeFrame(*(groups[0] if groups else match.span()), rule, None)
