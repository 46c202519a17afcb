"""Finds how long, when and with what changes of its amount something is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from extract.language.durations import days_of
from extract.language.layers import Layers
from extract.language.numbers import value_of
from extract.language.phrases import OF, phrase_after
from extract.rules.claims import is_free
from extract.rules.findings import Dose, Regimen
from extract.rules.regimens import patterns

_BEFORE = 60  # how far back the words are that say of what a length of time is
_LONGEST = 110  # of a change of dose
_EVENT = 60  # of the words of an event


def find(layers: Layers) -> Iterable[Regimen]:
    """Every duration, timing and titration of the text, none overlapping another."""
    taken: list[tuple[int, int]] = []
    for found in (_titrations, _lengths, _timings, _fronted):
        for one in found(layers):
            if is_free((one.start, one.end), taken):
                taken.append((one.start, one.end))
                yield one


def _days(match: re.Match[str]) -> Decimal | None:
    """The days of a length; None of a range."""
    value = value_of(match["low"])
    return None if value is None or match["high"] else days_of(value, match["unit"])


def _before(layers: Layers, offset: int, reach: int = _BEFORE) -> str:
    """What stands before a place in its sentence."""
    return layers.folded[max(layers.sentence_at(offset)[0], offset - reach) : offset]


def _lengths(layers: Layers) -> Iterator[Regimen]:
    """Lengths behind a preposition: "for 12 weeks", "until discharge"."""
    for match in patterns.LENGTH.finditer(layers.folded, 0, layers.end):
        if not patterns.NO_LENGTH_BEFORE.search(_before(layers, match.start())):
            yield Regimen(*match.span(), "regimens.length", "duration", _days(match))
    for match in patterns.UNTIL.finditer(layers.folded, 0, layers.end):
        if not patterns.NO_LENGTH_BEFORE.search(_before(layers, match.start())):
            yield Regimen(*match.span(), "regimens.until", "duration", None)


def _fronted(layers: Layers) -> Iterator[Regimen]:
    """Lengths before what is given: "12 weeks of zinc"; and those of treatment as such."""
    for number in layers.numbers:
        if number.start >= layers.end:
            return
        if patterns.BEFORE_UNIT.match(layers.folded, number.end) is None:
            continue  # so it is most often
        place = number.start
        match = patterns.FRONT.match(layers.folded, place, layers.end)
        if match is not None and patterns.MEASURED.search(_before(layers, place)):
            continue
        if match is None:
            match = patterns.ADJECTIVE.match(layers.folded, place, layers.end)
        is_whole = match is not None and patterns.AS_SUCH.match(layers.folded, match.end())
        if match is None and patterns.DURATION_OF.search(_before(layers, place)):
            match = is_whole = patterns.ALONE.match(layers.folded, place, layers.end)
        if match is not None:
            rule = "regimens.whole" if is_whole else "regimens.front"
            yield Regimen(*match.span(), rule, "duration", _days(match))


def _timings(layers: Layers) -> Iterator[Regimen]:
    """When something is given: before, at or after an event."""
    folded = layers.folded
    for match in patterns.WITHIN.finditer(folded, 0, layers.end):
        yield from _until_event(layers, match.start(), match.end(), "within")
    for side in patterns.SIDE.finditer(folded, 0, layers.end):
        ahead = patterns.AHEAD.search(_before(layers, side.start()))
        if ahead is not None:
            start = side.start() - len(ahead.group())
            if not patterns.NO_INTERVAL.search(_before(layers, start)):
                yield from _until_event(layers, start, side.end(), "interval")
    for match in patterns.END_OF.finditer(folded, 0, layers.end):
        yield from _until_event(layers, match.start(), match.end(), "stage")
    for rule, pattern in (("event", patterns.EVENT), ("clock", patterns.CLOCK)):
        for match in pattern.finditer(folded, 0, layers.end):
            yield Regimen(*match.span(), f"regimens.{rule}", "timing", None)


def _until_event(layers: Layers, start: int, place: int, rule: str) -> Iterator[Regimen]:
    """A time up to the end of the event that it is counted from."""
    limit = min(layers.sentence_at(start)[1], place + _EVENT)
    event = phrase_after(layers, place, limit, attach=OF)
    if event is not None:
        yield Regimen(start, event[1], f"regimens.{rule}", "timing", None)


def _titrations(layers: Layers) -> Iterator[Regimen]:
    """How an amount is changed: "titrated to effect", "increased by 25 mg weekly to 100 mg"."""
    folded = layers.folded
    for match in patterns.TITRATED.finditer(folded, 0, layers.end):
        yield _titration(layers, match)
    for match in patterns.ADJUSTED.finditer(folded, 0, layers.end):
        if patterns.DOSE_BEFORE.search(_before(layers, match.start())):
            yield _titration(layers, match)
    amounts = [dose.start for dose in layers.findings.get("doses", ()) if isinstance(dose, Dose)]
    for match in patterns.CHANGED.finditer(folded, 0, layers.end):
        is_of_dose = patterns.DOSE_BEFORE.search(_before(layers, match.start()))
        titration = _titration(layers, match)
        if is_of_dose or any(match.end() <= amount < titration.end for amount in amounts):
            yield titration


def _titration(layers: Layers, cue: re.Match[str]) -> Regimen:
    """A change of dose with what is said of it."""
    limit = min(layers.sentence_at(cue.start())[1], cue.end() + _LONGEST)
    stop = patterns.TITRATED_END.search(layers.folded, cue.end(), limit)
    end = stop.start() if stop else limit
    end = cue.start() + len(layers.text[cue.start() : end].rstrip(" .,\n"))
    return Regimen(cue.start(), end, "regimens.titration", "titration", None)
