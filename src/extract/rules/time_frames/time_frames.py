"""Finds when something was measured, and tells it from doses, ages and durations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal

from extract.language.durations import days_of
from extract.language.layers import Layers
from extract.language.numbers import value_of
from extract.rules.findings import TimeFrame
from extract.rules.time_frames import patterns

_LEADS_OF_AGE = ("at", "by")
_BEFORE = 45  # how far back and ahead the words are that say what a length of time is
_FOLLOWED = 70
_CLAUSES = 250
_AFTER = 60
_BRACKET = 160  # characters of a bracket between two times of a list
# Each pattern of a time without a number, behind words without which it cannot match.
_NAMED = (
    ("stay", patterns.STAY_MODIFIER),
    ("stay", patterns.STAY),
    ("baseline", patterns.BASELINE),
    ("end", patterns.END),
    ("point", patterns.AT_ONCE),
    ("period", patterns.PERIOD),
)


def find(layers: Layers) -> Iterable[TimeFrame]:
    """Every time of measurement, in any section that is read."""
    with_days = sorted(_counted(layers), key=lambda f: f.start)
    yield from with_days
    last = -1
    for frame in sorted(_named(layers.folded, layers.end), key=lambda f: f.start):
        if frame.start >= last and not _is_counted(frame, with_days):
            last = frame.end
            yield frame


def _is_counted(frame: TimeFrame, with_days: list[TimeFrame]) -> bool:
    """Whether a time without a number is part of one with a number: "6-month follow-up"."""
    index = bisect_right(with_days, frame.start, key=lambda f: f.start)
    near = with_days[max(index - 1, 0) : index + 1]
    return any(frame.start < other.end and other.start < frame.end for other in near)


def _counted(layers: Layers) -> Iterator[TimeFrame]:
    """Times with a number: "28-day", "at 3 and 6 months", "day 28"."""
    folded = layers.folded
    done = -1  # numbers before have been read
    ones = (match.start() for match in patterns.THE_ONE.finditer(folded, 0, layers.end))
    for number in sorted({*(number.start for number in layers.numbers), *ones}):
        if number < done:
            continue
        match = patterns.QUANTITY.match(folded, number, layers.end)
        if match is not None:
            done = match.end()
            yield from _quantities(match, layers)
        elif (unit := patterns.UNIT_BEFORE.search(folded, number - 8, number)) is not None:
            day = patterns.ORDINAL.match(folded, unit.start(), layers.end)
            if day is not None:
                done = day.end()
                yield from _days(day, layers)
    for pattern in (patterns.DAY_LETTER, patterns.DAY_HYPHEN, patterns.COUNTED):
        for match in pattern.finditer(folded, 0, layers.end):
            yield from _days(match, layers)


def _quantities(match: re.Match[str], layers: Layers) -> Iterator[TimeFrame]:
    start, end = layers.sentence_at(match.start())
    before = layers.folded[max(start, match.start() - _BEFORE) : match.start()]
    after = layers.folded[match.end() : min(end, match.end() + _AFTER)]
    died = patterns.DIED_AT.search(before)
    if died is not None and (died["age"] or patterns.AT_AGE.match(after)):
        yield from _ages(match, match.start() - len(died["age"] or ""))
        return
    rule = _rule_of(match, layers.folded, start, end)
    is_start = match["list"] == "0" and patterns.IN_BRACKET.search(before) is not None
    is_continued = is_start or patterns.CONTINUED.search(before) is not None
    if rule is None and (is_continued or _is_listed(layers.folded, start, match)):
        rule = "time_frames.point"
    if rule is not None:
        yield from _items(match, rule)


def _is_listed(folded: str, start: int, match: re.Match[str]) -> bool:
    """Whether a time goes on behind the figures of another: "after 28 d (11% v 29%) and 42 d (".

    The bracket between the two is the one that opens last before it closes.
    """
    place = match.start()
    if not folded.startswith(" (", match.end()) or not folded.endswith(
        patterns.CLOSED_LIST, start, place
    ):
        return False
    closing = folded.rfind(")", start, place)
    opening = folded.rfind("(", max(start, closing - _BRACKET), closing)
    is_one = opening > 0 and ")" not in folded[opening:closing]
    return is_one and patterns.LISTED.search(folded, start, opening) is not None


def _ages(match: re.Match[str], start: int) -> Iterator[TimeFrame]:
    """The age at which people died, as a time; between two ages it is one without days."""
    numbers = patterns.ONE_NUMBER.findall(match["list"])
    value = value_of(numbers[0]) if len(numbers) == 1 and not match["range"] else None
    days = None if value is None else days_of(value, match["unit"])
    yield TimeFrame(start, match.end(), "time_frames.age", days)


def _days(match: re.Match[str], layers: Layers) -> Iterator[TimeFrame]:
    if not _is_dosing_day(match, layers.folded, *layers.sentence_at(match.start())):
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
    """One time frame for each number, with the unit of the list; a range is one without days."""
    if "range" in match.re.groupindex and match["range"]:
        yield TimeFrame(match.start(), match.end(), rule, None)
        return
    at, unit = match.start("list"), match.span("unit")
    numbers = list(patterns.ONE_NUMBER.finditer(match["list"]))
    is_unit_first = unit[0] < at
    beside = 0 if is_unit_first else len(numbers) - 1  # the one right beside the unit
    for index, number in enumerate(numbers):
        own = at + number.start(), at + number.end()
        start = min(unit[0], at) if index == 0 else own[0]
        end = own[1] if is_unit_first else match.end()
        value = value_of(number.group())
        days = None if value is None else days_of(value, match["unit"])
        parts = () if index == beside else tuple(sorted((own, unit)))
        yield TimeFrame(start, end, rule, days, parts)
    if not numbers:
        value = Decimal(patterns.COUNTS[match["list"]])
        yield TimeFrame(match.start(), match.end(), rule, days_of(value, match["unit"]))


def _rule_of(match: re.Match[str], folded: str, start: int, end: int) -> str | None:
    """What a number with a unit of time is; None where it is no time of measurement."""
    before = folded[max(start, match.start() - _BEFORE) : match.start()]
    after = folded[match.end() : min(end, match.end() + _AFTER)]
    if _is_follow_up(folded, start, match.start()):
        return "time_frames.follow_up"
    if match["spread"]:
        return None  # 5.2 ± 1.1 days: a level
    led = patterns.LED.search(before)
    lead = None if led is None else led["lead"] or "at"
    if lead in _LEADS_OF_AGE and patterns.OF_AGE.match(after) and not match["unit"].startswith("y"):
        return "time_frames.point"
    around = (max(start, match.start() - _CLAUSES), min(end, match.end() + _CLAUSES))
    is_enrolling = patterns.ENROLLING.search(folded, *around) is not None
    is_eligibility = (
        lead == "within"
        and is_enrolling
        and patterns.ELIGIBLE.match(after)
        and not patterns.OF_DEATH.search(before)
    )
    is_length = patterns.NO_TIME_BEFORE.search(before) and not patterns.IN_FRONT.search(before)
    is_other = is_length or patterns.NO_TIME_AFTER.match(after) or _is_one_second(match)
    if is_eligibility or is_other or patterns.BORN.search(before):
        return None
    if _is_adjective(match, after):
        return _rule_of_adjective(after, lead, is_enrolling)
    return _rule_of_noun(before, after, lead)


def _is_one_second(match: re.Match[str]) -> bool:
    """Whether it is the second of a forced expiratory volume."""
    return patterns.ONE_SECOND.fullmatch(match.group()) is not None


def _is_follow_up(folded: str, start: int, offset: int) -> bool:
    """Whether "follow-up" and the like lead to a length of time."""
    cue = folded.rfind("follow", max(start, offset - _FOLLOWED), offset)
    return cue >= 0 and patterns.FOLLOWED.fullmatch(folded, cue, offset) is not None


def _rule_of_noun(before: str, after: str, lead: str | None) -> str | None:
    """What "28 days" is, by the words that lead to it or follow it."""
    is_led = lead is not None and not patterns.DIFFERENCE.search(before)
    if is_led or patterns.TO.search(before) or patterns.TOLD_FOR.search(before):
        return "time_frames.point"
    if patterns.DOSING_BEFORE.search(before) or before.endswith("for "):
        return None
    is_since = patterns.SINCE.match(after) or patterns.SINCE_LISTED.match(after)
    is_since = is_since or patterns.FOLLOW_UP_AFTER.match(after)
    return "time_frames.since" if is_since else None


def _is_adjective(match: re.Match[str], after: str) -> bool:
    """Whether it stands before a noun: "28-day", "5 year survival", "3 years PFS"."""
    if match["gap"] == "-" or patterns.OUTCOME_AFTER.match(after):
        return True
    is_singular = not match["unit"].endswith("s") and match["unit"] not in patterns.UNIT_LETTERS
    has_noun = patterns.NOUN.match(after) is not None
    return is_singular and has_noun and match["list"] not in ("1", "one")


def _rule_of_adjective(after: str, lead: str | None, is_enrolling: bool) -> str | None:
    if patterns.FOLLOW_UP_AFTER.match(after):
        return "time_frames.point"
    treatment = patterns.TREATMENT.match(after)
    if treatment is None:
        return "time_frames.point" if lead is not None or patterns.NOUN.match(after) else None
    if patterns.NO_PERIOD.search(treatment.group()) or is_enrolling:
        return None
    return "time_frames.period" if lead in patterns.PERIOD_LEAD else None


def _named(folded: str, end: int) -> Iterator[TimeFrame]:
    """Times without a number: "in-hospital", "at discharge", "at baseline", "during follow-up"."""
    for rule, pattern in _NAMED:
        for match in pattern.finditer(folded, 0, end):
            groups = [match.span(name) for name in match.re.groupindex if match[name]]
            span = groups[0] if groups else match.span()
            yield TimeFrame(*span, f"time_frames.{rule}", None)
