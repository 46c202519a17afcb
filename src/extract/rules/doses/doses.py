"""Finds amounts of interventions, with their unit, route and schedule."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.language.scanning import Pattern
from extract.rules.doses import patterns
from extract.rules.findings import Dose

_REACH = 60  # so far from a dose its route and schedule are looked for
_BEFORE = 30
_GIVING_REACH = 100
_LISTED = 4  # "30, 60, 90 or 120 mg"


def find(layers: Layers) -> Iterable[Dose]:
    """Every dose of the text, in text order."""
    previous = 0
    for index, number in enumerate(layers.numbers):
        unit = patterns.UNIT.match(layers.folded, number.end)
        if unit is not None and _is_given(layers.folded, unit):
            yield from _doses(layers, index, unit, previous)
            previous = unit.end()


def _is_given(folded: str, unit: re.Match[str]) -> bool:
    _, is_measured = patterns.UNITS[unit["unit"]]
    if not is_measured:
        return True
    around = max(0, unit.start() - _GIVING_REACH), unit.end() + _REACH
    return patterns.GIVING.search(folded, *around) is not None


def _doses(layers: Layers, index: int, unit: re.Match[str], previous: int) -> Iterator[Dose]:
    """The dose whose unit was met, after one for each number of "75, 100 or 150 mg" before it."""
    numbers = layers.numbers
    low, high = numbers[index], None
    if _joined(layers, index, patterns.RANGE):
        index -= 1
        low, high = numbers[index], low
    listed = list(_listed(layers, index))
    first = listed[0].start if listed else low.start
    if patterns.NO_DOSE.search(layers.folded, max(0, first - 3), first):
        return
    code = _unit(unit)
    route, schedule = _manner(layers, max(previous, first - _BEFORE), first, unit)
    for number in listed:
        yield Dose(number.start, number.end, "doses.list", number, None, code, route, schedule)
    rule = "doses.range" if high else "doses.amount"
    yield Dose(low.start, unit.end(), rule, low, high, code, route, schedule)


def _joined(layers: Layers, index: int, link: re.Pattern[str]) -> bool:
    """Whether nothing but `link` stands between a number and the one before it."""
    if index == 0:
        return False
    before, number = layers.numbers[index - 1], layers.numbers[index]
    return link.fullmatch(layers.folded, before.end, number.start) is not None


def _listed(layers: Layers, index: int) -> Iterator[Number]:
    """The numbers without a unit that share the unit of the one at `index`."""
    first = index
    while index - first < _LISTED and _joined(layers, first, patterns.LIST):
        start = layers.numbers[first - 1].start
        if patterns.COUNTED.search(layers.folded, max(0, start - 8), start):
            break
        first -= 1
    yield from layers.numbers[first:index]


def _unit(match: re.Match[str]) -> str:
    """The UCUM code of the unit."""
    code = patterns.UNITS[match["unit"]][0]
    parts = [patterns.PER[part.group()] for part in patterns.PER_PART.finditer(match["per"])]
    return "/".join([code, *parts])


def _manner(
    layers: Layers, left: int, first: int, unit: re.Match[str]
) -> tuple[str | None, str | None]:
    """Route and schedule as printed: what stands after the dose comes before what stands ahead."""
    folded = layers.folded
    sentence = layers.sentence_at(unit.start())
    right = min(sentence[1], unit.end() + _REACH, _next_amount(layers, unit.end()))
    stop = patterns.BREAK.search(folded, unit.end(), right)
    right = stop.start() if stop else right
    while folded[right - 1 : right].isalnum() and folded[right : right + 1].isalnum():
        right -= 1  # no word is cut: the "po" of "point" is no route
    left = max(left, sentence[0])
    left = max((m.end() for m in patterns.BREAK.finditer(folded, left, first)), default=left)
    route = _first(layers, patterns.ROUTES, (unit.end(), right), (left, first))
    schedule = _first(layers, patterns.SCHEDULES, (unit.start("per"), right), (left, first))
    return route, schedule


def _next_amount(layers: Layers, place: int) -> int:
    """Where the next number with a unit begins: what stands behind it is of that dose."""
    first = bisect_left(layers.numbers, place, key=lambda number: number.start)
    for number in layers.numbers[first:]:
        if number.start >= place + _REACH:
            break
        if patterns.UNIT.match(layers.folded, number.end):
            return number.start
    return place + _REACH


def _first(layers: Layers, pattern: Pattern, *ranges: tuple[int, int]) -> str | None:
    """What the pattern finds in the first of the ranges where it finds anything, as printed."""
    for start, end in ranges:
        match = pattern.search(layers.folded, start, end)
        if match is not None:
            return layers.text[match.start() : match.end()]
    return None
