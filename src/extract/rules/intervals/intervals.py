"""Finds confidence, credible and uncertainty intervals, each with its estimate and measure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from extract.language.brackets import closed_end, opened_start
from extract.language.layers import Layers
from extract.language.quantities import currency_in, number_in
from extract.rules.findings import Estimate, Interval, Measure
from extract.rules.intervals import patterns
from extract.rules.intervals.apart import of_shares
from extract.rules.intervals.estimates import find_estimates
from extract.rules.intervals.measures import OF_ONE_ARM, OF_TWO_ARMS, Sentence
from extract.rules.intervals.of_arms import of_each_arm
from extract.rules.intervals.parts import Bounds, Point, Said

_LOOK_BACK = 160
_SHARES = 3  # two shares and the bounds of their difference have four signs
_NEAR = 40

Match = re.Match[str]


def find(layers: Layers) -> Iterable[Interval | Estimate]:
    """Every interval of the text, and every effect estimate that is printed without one."""
    said: Said | None = None
    named = patterns.WORDS.in_which(layers.folded, layers.sentences)
    for (start, end), _ in layers.numbered:
        sentence = Sentence(layers, start, end)
        found: list[Interval] = []
        is_named = (start, end) in named or (
            patterns.SHORT_FORMS.search(layers.text, start, end) is not None
        )
        if is_named:
            for name in patterns.LEVEL.finditer(layers.folded, start, end):
                if not sentence.is_claimed(*name.span()):
                    said = _read_named(sentence, name, said, found)
        if patterns.BARE_TRIGGER.search(layers.folded, start, end):
            _read_bare(sentence, said, is_named, found)
        if said is not None and _shares(layers.folded, start, end) > _SHARES:
            found += of_shares(sentence, said.kind, said.level)
        yield from of_each_arm(layers.folded, found) if len(found) > 1 else found
        yield from find_estimates(sentence)


def _shares(folded: str, start: int, end: int) -> int:
    """How many percentages a stretch may hold."""
    return folded.count("%", start, end) + folded.count("cent", start, end)


def _read_named(
    sentence: Sentence, name: Match, said: Said | None, found: list[Interval]
) -> Said | None:
    """Adds the interval that a name announces; gives what is said of intervals from here on."""
    if _is_another_ci(sentence, name):
        return said
    now = _kind_and_level(name, said)
    interval = _announced(sentence, name, now)
    if interval is not None:
        sentence.claim(interval.start, interval.end)
        found.append(interval)
        return replace(now, has_decimals=_has_decimals(sentence, interval))
    # "Median (95% CI) times were 92 hours (84-114)": what follows may be whole numbers.
    return said if _level(name) is None else replace(now, has_decimals=False)


def _has_decimals(sentence: Sentence, interval: Interval) -> bool:
    bounds = (bound for bound in (interval.low, interval.high) if bound is not None)
    return any("." in sentence.folded[bound.start : bound.end] for bound in bounds)


def _kind_and_level(name: Match, said: Said | None) -> Said:
    printed = name["bound"] or name["free"]
    kind = next(kind for kind, form in patterns.KINDS if form.fullmatch(printed))
    level = _level(name)
    if level is not None:
        return Said(kind, Decimal(level))
    return Said(kind, None if said is None else said.level)


def _level(name: Match) -> str | None:
    """The level that a name prints, before or after it."""
    return name["level"] or name["late"] or name["joined"]


def _is_another_ci(sentence: Sentence, name: Match) -> bool:
    """Whether a "CI" without a level is a cardiac index or the like."""
    if _level(name) or not name["free"].startswith("c"):
        return False
    if "confiden" in name["free"]:
        return False
    layers = sentence.layers
    if any(a.short == "CI" and "interval" not in a.long.lower() for a in layers.abbreviations):
        return True
    near = sentence.folded[max(sentence.start, name.start() - _NEAR) : name.end() + _NEAR]
    return patterns.OTHER_CI.search(near) is not None


def _announced(sentence: Sentence, name: Match, said: Said) -> Interval | None:
    """The interval after a name, its estimate before the name or between name and bounds."""
    folded, end = sentence.folded, sentence.end
    inside = patterns.ESTIMATE_INSIDE.match(folded, name.end(), end)
    if inside is not None:
        point, bounds = _point(sentence, inside), _bounds(sentence, inside, name.start())
        if point is not None and bounds is not None and bounds.hold(point.number):
            return _interval(sentence, bounds, point, said, "level_first")
    after = patterns.AFTER_LEVEL.match(folded, name.end(), end) or patterns.GLUED.match(
        folded, name.end(), end
    )
    if after is not None:
        bounds = _bounds(sentence, after, name.start())
        if bounds is None:
            return None
        point = _point_before(sentence, name.start(), bounds)
        return _interval(sentence, bounds, point, said, "stated")
    return _one_sided(sentence, name, said)


def _one_sided(sentence: Sentence, name: Match, said: Said) -> Interval | None:
    """An interval with one printed bound: "95% CI, <1.25", "upper limit of the 95% CI was 1.2"."""
    folded, end = sentence.folded, sentence.end
    begin = max(sentence.start, name.start() - _NEAR)
    side = patterns.SIDE_BEFORE.search(folded, begin, name.start())
    pattern = patterns.ONE_SIDED if side is None else patterns.SIDE_VALUE
    match = pattern.match(folded, name.end(), end)
    only = None if match is None else number_in(folded, *match.span("only"))
    if match is None or only is None:
        return None
    printed = match["side"] or match["sign"] if side is None else side["side"]
    is_upper = printed in ("upper", "<", "<=", "≤")
    low, high = (None, only) if is_upper else (only, None)
    start = name.start() if side is None else side.start()
    bounds = Bounds(start, match.end(), low, high, sentence.printed(match, "unit"))
    point = None if side is not None else _point_before(sentence, start, bounds)
    return _interval(sentence, bounds, point, said, "one_sided")


def _point(sentence: Sentence, match: Match) -> Point | None:
    number = number_in(sentence.folded, *match.span("estimate"))
    currency = currency_in(sentence.layers.text, *match.span("estimate"))
    return None if number is None else Point(number, sentence.printed(match, "unit") or currency)


def _bounds(sentence: Sentence, match: Match, start: int) -> Bounds | None:
    """The bounds of a match; None where neither is a number."""
    low = number_in(sentence.folded, *match.span("low"))
    high = number_in(sentence.folded, *match.span("high"))
    if low is None and high is None:
        return None
    unit = (
        sentence.printed(match, "high_unit")
        or sentence.printed(match, "low_unit")
        or currency_in(sentence.layers.text, match.start("low"), match.end("high"))
    )
    return Bounds(start, max(match.end("high"), match.end("high_unit")), low, high, unit)


def _point_before(sentence: Sentence, offset: int, bounds: Bounds) -> Point | None:
    """The estimate that stands before an interval's name.

    A number outside the bounds is the estimate only where its measure introduces it.
    """
    folded = sentence.folded
    begin = max(sentence.last_end, offset - _LOOK_BACK)
    match = patterns.ESTIMATE_BEFORE.search(folded, begin, offset)
    point = None if match is None else _point(sentence, match)
    if match is None or point is None or sentence.is_claimed(point.number.start, point.number.end):
        return None
    is_of_another = match["words"] and patterns.OTHER_CLAUSE.search(match["words"])
    if is_of_another or _is_something_else(folded, begin, point):
        return None
    is_introduced = not match["words"] and sentence.is_introduced(point.number.start)
    return point if bounds.hold(point.number) or is_introduced else None


def _is_something_else(folded: str, begin: int, point: Point) -> bool:
    """Whether the number before an interval's name is a time, a p value or a spread."""
    if patterns.NO_ESTIMATE_BEFORE.search(folded, begin, point.number.start):
        return True
    is_time = point.unit is not None and patterns.TIME_UNIT.match(point.unit)
    return bool(is_time and patterns.TIME_BEFORE.search(folded, begin, point.number.start))


def _read_bare(
    sentence: Sentence, said: Said | None, is_named: bool, found: list[Interval]
) -> None:
    """Adds the intervals without a name of their own, such as the later ones of a list.

    A bracket is sure to hold one where the sentence names another, or the text has no other
    ranges; else it must hold a negative number, or follow an effect measure.
    """
    has_scatter = patterns.SCATTER.search(sentence.folded, sentence.start, sentence.end) is not None
    is_sure = is_named or not patterns.SCATTER.search(sentence.folded, 0, sentence.layers.end)
    for match in patterns.BARE.finditer(sentence.folded, sentence.start, sentence.end):
        point = _point(sentence, match)
        bounds = _bounds(sentence, match, match.start("estimate"))
        if point is None or bounds is None or sentence.is_claimed(point.number.start, bounds.end):
            continue
        if not bounds.hold(point.number) or bounds.low is None or bounds.high is None:
            continue
        is_effect = sentence.is_introduced(point.number.start, OF_TWO_ARMS)
        is_like = bounds.low.value < 0 or (is_sure and _is_like(sentence, match, said))
        if is_effect or (said is not None and not has_scatter and is_like):
            now = said or Said("confidence", None)
            interval = _interval(sentence, bounds, point, now, "bare")
            sentence.claim(interval.start, interval.end)
            found.append(interval)


def _is_like(sentence: Sentence, match: Match, said: Said | None) -> bool:
    """Whether bare figures look like those of an interval: in percent, or as exact as the last.

    "11 [7-21] days" beside "0.49 (95% CI 0.29-0.84)" is a median with its quartiles.
    """
    if match["unit"] in ("%", "percent", "per cent") or said is None:
        return said is not None
    return not said.has_decimals or "." in match["low"] + match["high"]


def _interval(
    sentence: Sentence, bounds: Bounds, point: Point | None, said: Said, rule: str
) -> Interval:
    """The finding, from the estimate or the name to the last bound."""
    unit = point.unit if point is not None and point.unit is not None else bounds.unit
    place = bounds.start if point is None else min(bounds.start, point.number.start)
    own_unit = unit if point is None else point.unit
    measure, is_adjusted = sentence.judge(place, bounds.end, own_unit)
    end = closed_end(sentence.layers.text, place, bounds.end)
    if (measure is None or measure in OF_ONE_ARM) and _is_of_difference(
        sentence, bounds, point, measure, end
    ):
        measure = "difference"
    return Interval(
        start=opened_start(sentence.layers.text, place, end),
        end=end,
        rule=f"intervals.{rule}",
        kind=said.kind,
        low=bounds.low,
        high=bounds.high,
        level=said.level,
        measure=measure,
        is_adjusted=is_adjusted,
        estimate=None if point is None else point.number,
        unit=unit,
    )


def _is_of_difference(
    sentence: Sentence, bounds: Bounds, point: Point | None, measure: Measure | None, end: int
) -> bool:
    """Whether an interval is of a difference that no word before it names.

    "61% v 59% (95% CI -10% to 16%)": no share is less than nothing.
    """
    if patterns.MORE_BEHIND.match(sentence.folded, end) is not None:
        return True
    if measure == "proportion" and bounds.low is not None and bounds.low.value < 0:
        return True
    is_unnamed = measure is None or point is None
    return bounds.has_zero and is_unnamed and sentence.is_compared(bounds.start)
