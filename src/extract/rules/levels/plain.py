"""Reads figures without a spread: rates, values with a unit, and bare values of results."""

from __future__ import annotations

import re

from extract.language.numbers import Number
from extract.language.quantities import currency_in, number_in, signed_start
from extract.rules.findings import Level
from extract.rules.levels import patterns
from extract.rules.levels.kinds import Kind, kind_of
from extract.rules.levels.sentence import Sentence

_BEFORE = 70


def read_plain(sentence: Sentence, number: Number, found: list[Level]) -> Level | None:
    """The figure that begins with a number, if it is one that was measured in an arm.

    `found` are the levels of the sentence before it.
    """
    start = signed_start(sentence.folded, number)
    before = sentence.before(start, _BEFORE)
    rate = _rate(sentence, start, number, found)
    if rate is None and not (sentence.tells_results and _is_result(sentence, number, before)):
        return None
    level = rate or _measured(sentence, start, number, found)
    if level is None or _is_other(sentence, start, number, before):
        return None
    is_place = sentence.is_dose(level) or _is_place(sentence, level, found)
    return None if is_place else level


def read_first(sentence: Sentence, number: Number, second: Level) -> Level | None:
    """The figure that a level stands against: "(stage II: 40.9 months vs 80.8 months)"."""
    start = signed_start(sentence.folded, number)
    match = patterns.FIRST_OF_TWO.match(sentence.folded, start, second.start)
    if match is None or match.end() != second.start or match.end("value") != number.end:
        return None
    before = sentence.before(start, _BEFORE)
    is_other = patterns.NO_FIRST_BEFORE.search(before) or _is_other(sentence, start, number, before)
    value = None if is_other else number_in(sentence.folded, *match.span("value"))
    if value is None:
        return None
    unit, end = second.unit, value.end
    if match["unit"] is not None:
        unit, end = sentence.layers.text[slice(*match.span("unit"))], match.end("unit")
    first = Level(start, end, "levels.plain", second.kind, value, None, None, None, None, unit)
    return None if sentence.is_dose(first) else first  # "with zinc 5 mg versus 4.8"


def _measured(sentence: Sentence, start: int, number: Number, found: list[Level]) -> Level | None:
    """The value with a unit, or without, that words before it say was measured."""
    folded, before = sentence.folded, sentence.before(start, _BEFORE)
    is_listed = bool(found) and _goes_on(sentence, number, found[-1], start)
    for form, pattern in patterns.PLAIN:
        match = pattern.match(folded, start, sentence.end)
        if match is not None and match.end("value") == number.end:
            unit = match["unit"] if form != "bare" else currency_in(folded, *match.span("value"))
            is_level = is_listed or _is_measured(sentence, number, before, unit)
            return _plain(sentence, match, form, before) if is_level else None
    return None


def _is_other(sentence: Sentence, start: int, number: Number, before: str) -> bool:
    """Whether a number is a statistic, a name or a place in a text; the dearest test of all."""
    if patterns.NO_FIGURE_BEFORE.search(before) or patterns.SURFACE.match(
        sentence.folded, number.start
    ):
        return True
    if patterns.OTHER_AFTER.match(sentence.folded, number.end, sentence.end):
        return True
    if before.endswith((" of ", " to ")) and _is_criterion(sentence, start, number):
        return True
    left = max(sentence.start, start - _BEFORE)
    if patterns.TARGET_BEFORE.search(sentence.folded, left, start):
        return True
    return patterns.OTHER_BEFORE.search(before) is not None


def _is_criterion(sentence: Sentence, start: int, number: Number) -> bool:
    """Whether a number says who is counted in percent behind it, and was found in no arm."""
    folded, end = sentence.folded, sentence.end
    if patterns.CRITERION_AFTER.match(folded, number.end, end):
        return True
    is_told = patterns.CRITERION_BEFORE.search(sentence.before(start, 2 * _BEFORE)) is not None
    return is_told and folded.find("%", number.end, end) >= 0


def _is_place(sentence: Sentence, level: Level, found: list[Level]) -> bool:
    """Whether a time or dose is the next of a list, with figures in a bracket behind each."""
    after = patterns.PLACE_AFTER.match(sentence.folded, level.value.end, sentence.end)
    if after is None:
        return False
    left = max(sentence.start, level.start - 2 * _BEFORE)
    before = patterns.PLACE_BEFORE.search(sentence.folded, left, level.start)
    if before is None or before["unit"] != after["unit"]:
        return False
    is_of_place = patterns.TIME.match(after["unit"]) or patterns.GIVEN.match(after["unit"])
    is_figure = any(one.value.end == before.end("value") for one in found)
    return is_of_place is not None and not is_figure


def _goes_on(sentence: Sentence, number: Number, last: Level, start: int) -> bool:
    """Whether a number is told as the level before it is: "4 vs 7", "4 with A and 7 with B"."""
    gap = sentence.folded[last.end : start]
    if patterns.SERIES.match(gap):
        return True
    if _is_led_alike(sentence, last, gap):
        return True
    second = patterns.SECOND_OF_TWO.match(gap)
    if second is None or last.spread is not None or last.low is not None:
        return False
    if last.unit is not None and patterns.VERSUS_BEFORE.search(gap) is None:
        return False
    return sentence.folded.startswith(f" {second['lead']} ", number.end)


def _is_led_alike(sentence: Sentence, last: Level, gap: str) -> bool:
    """Whether two figures stand behind the same preposition: "for A was 6 and for B 4"."""
    second = patterns.SECOND_LED.fullmatch(gap)
    if second is None or last.spread is not None or last.low is not None:
        return False
    first = patterns.FIRST_LED.search(sentence.before(last.start, 2 * _BEFORE))
    return first is not None and first["lead"] == second["lead"]


def _rate(sentence: Sentence, start: int, number: Number, found: list[Level]) -> Level | None:
    """Events per person-time: "5.39 per 1000 patient-years", and "2.26 in the other group"."""
    match = (
        patterns.RATE.match(sentence.folded, start, sentence.end) if sentence.has_rates else None
    )
    unit = None if match is None else sentence.layers.text[slice(*match.span("rate"))].strip()
    if match is None and found and found[-1].kind == "rate":
        match = patterns.RATE_GOES_ON.match(sentence.folded, start, sentence.end)
        unit = found[-1].unit
    value = None if match is None else number_in(sentence.folded, *match.span("value"))
    if match is None or value is None or value.end != number.end:
        return None
    kind = _kind_of_rate(sentence, match, unit)
    return Level(
        match.start(), match.end(), "levels.rate", kind, value, None, None, None, None, unit
    )


def _kind_of_rate(sentence: Sentence, match: re.Match[str], unit: str | None) -> Kind:
    """A rate; but the mean or median of each where one is told: "a mean of 2.1 falls per woman"."""
    if unit is None or patterns.PER_HEAD.match(f" {unit}") is None:
        return "rate"
    if patterns.RATE_NAMED.search(sentence.before(match.start(), _BEFORE)):
        return "rate"
    kind = kind_of(sentence, match.start(), match.end())
    is_rate = kind == "value" and patterns.OF_MONEY.match(unit) is None
    return "rate" if is_rate else kind


def _is_result(sentence: Sentence, number: Number, before: str) -> bool:
    """Whether a number stands where results do, and counts no people and bounds no range."""
    folded, end = sentence.folded, sentence.end
    if patterns.PEOPLE_AFTER.match(folded, number.end, end) or _is_bound(sentence, number, before):
        return False
    is_low = patterns.RANGE_AFTER.match(folded, number.end, end) is not None
    is_range = is_low or patterns.RANGE_BEFORE.search(before) is not None
    is_change = patterns.FROM_BEFORE.search(before) and not patterns.RANGED_BEFORE.search(before)
    return not is_range or bool(is_change)


def _is_bound(sentence: Sentence, number: Number, before: str) -> bool:
    """Whether a number is one of two in a bracket behind a figure: "0.7 (−1.9, 0.5)"."""
    folded, end = sentence.folded, sentence.end
    if patterns.LOW_AFTER.match(folded, number.end, end):
        return patterns.LOW_BEFORE.search(before) is not None
    is_last = patterns.HIGH_AFTER.match(folded, number.end, end) is not None
    return is_last and patterns.HIGH_BEFORE.search(before) is not None


def _is_measured(sentence: Sentence, number: Number, before: str, unit: str | None) -> bool:
    """Whether the words before a number introduce something measured, no time and no dose."""
    clause = sentence.before(number.start, 2 * _BEFORE)
    if unit is not None and patterns.CURRENCY.fullmatch(unit):
        is_spent = patterns.COST_BEFORE.search(clause) is not None
        return is_spent and patterns.PAYABLE_BEFORE.search(clause) is None
    if patterns.MEASURED_BEFORE.search(before) is None:
        return False
    if unit is None:
        return _is_score(sentence, number, before)
    if patterns.TIME.match(unit):
        return _is_length(sentence, number, before, clause)
    is_given = patterns.GIVEN_AFTER.match(sentence.folded, number.end, sentence.end) is not None
    is_told = number.start != signed_start(sentence.folded, number) or (
        patterns.MEASURED_WORD.search(clause) is not None
    )
    return (is_told and not is_given) or not patterns.GIVEN.match(unit)


def _is_length(sentence: Sentence, number: Number, before: str, clause: str) -> bool:
    """Whether a length of time was measured, and is no place in time and no schedule."""
    if patterns.AGE_BEFORE.search(before):
        return True
    if before.endswith(", ") and patterns.SO_OFTEN.match(sentence.folded, number.end):
        return False
    is_time = patterns.TIME_BEFORE.search(before) or patterns.FOLLOW_UP_BEFORE.search(
        _behind_follow_up(before)
    )
    has_decimals = "." in sentence.folded[number.start : number.end]
    is_length = has_decimals or patterns.LENGTH_BEFORE.search(clause) is not None
    return is_length and not is_time


def _behind_follow_up(before: str) -> str:
    """The words of the clause that leads to a length of time.

    "After a follow-up of 42 months, survival was": the follow-up has its own length.
    """
    clause = before.rpartition(";")[2]
    for length in patterns.FOLLOWED_CLAUSE.finditer(clause):
        behind = clause[length.end() :]
        if patterns.LENGTH_BEFORE.search(behind):
            return behind
    return clause


def _is_score(sentence: Sentence, number: Number, before: str) -> bool:
    """Whether a number without a unit is a figure of an arm: by decimals, or by a word for it."""
    if patterns.UNKNOWN_RANGE_AFTER.match(sentence.folded, number.end, sentence.end):
        return False
    if "." in sentence.folded[number.start : number.end]:
        return True
    if patterns.WHOLE_BEFORE.search(before) is None:
        return False
    if patterns.SCORED_BEFORE.search(before) is not None:
        return True
    is_told = patterns.WAS_BEFORE.search(before) is not None
    clause = sentence.before(number.start, 2 * _BEFORE) if is_told else ""
    return patterns.SCORED_BEFORE.search(clause) is not None


def _plain(sentence: Sentence, match: re.Match[str], form: str, before: str) -> Level | None:
    value = number_in(sentence.folded, *match.span("value"))
    if value is None:
        return None
    rule = form
    if patterns.CHANGE_BEFORE.search(before) or match["value"][0] in "+-−–":
        rule = "change"
    elif patterns.AGE.search(before):
        rule = "age"
    has_own_unit = form == "plain"
    text = sentence.layers.text
    unit = currency_in(text, *match.span("value"))
    unit = unit or (None if form == "bare" else text[slice(*match.span("unit"))])
    return Level(
        start=match.start("value"),
        end=match.end("unit") if has_own_unit else value.end,
        rule=f"levels.{rule}",
        kind=kind_of(sentence, value.start, match.end()),
        value=value,
        spread_kind=None,
        spread=None,
        low=None,
        high=None,
        unit=unit,
    )
