"""Finds means, medians, rates and other figures of one arm, with their spread."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.language.brackets import closed_end, opened_start
from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.language.quantities import currency_in, number_in, signed_start
from extract.rules.findings import Level, SpreadKind
from extract.rules.levels import patterns
from extract.rules.levels.kinds import (
    header_after,
    header_before,
    kind_of,
    spread_named,
    stated_plus_minus,
)
from extract.rules.levels.plain import read_first, read_plain
from extract.rules.levels.sentence import Sentence, Taken
from extract.values import frozen

_BEFORE = 60


@frozen
class Conventions:
    """What a text as a whole says of its figures."""

    plus_minus: SpreadKind
    has_ranges: bool  # medians or quartiles are given, so ranges in brackets are theirs


def find(layers: Layers) -> Iterable[Level]:
    """Every figure of an arm that no earlier rule has claimed."""
    taken = Taken(layers)
    plus_minus = stated_plus_minus(layers.folded, layers.end)
    has_ranges = patterns.RANGES_STATED.search(layers.folded, 0, layers.end) is not None
    conventions = Conventions(plus_minus, has_ranges)
    forms = [
        (own, cue.in_which(layers.folded, layers.sentences)) for cue, own in patterns.WITH_SPREAD
    ]
    for place, numbers in layers.numbered:
        own = [form for of_cue, sentences in forms if place in sentences for form in of_cue]
        sentence = Sentence(layers, taken, place, own)
        found = _in_sentence(sentence, numbers, conventions)
        yield from _with_shared_units(layers.folded, found)


def _in_sentence(
    sentence: Sentence, numbers: tuple[Number, ...], conventions: Conventions
) -> list[Level]:
    """The levels of one sentence; each claims its numbers before the next is read."""
    found: list[Level] = []
    has_plain = sentence.has_rates or sentence.tells_results
    unread: Number | None = None  # the number right before, if nothing has claimed it
    for number in numbers:
        if not sentence.is_free(number.start, number.end) or _is_slashed(sentence, number):
            unread = None
            continue
        level = _with_spread(sentence, number, conventions)
        if level is None and has_plain and sentence.is_open(number):
            level = read_plain(sentence, number, found)
        if level is None or not sentence.is_free(level.start, level.end):
            unread = number
            continue
        first = None if unread is None else read_first(sentence, unread, level)
        for one in (level,) if first is None else (first, level):
            sentence.claims.add(one.start, one.end)
            found.append(one)
        unread = None
    return found


def _is_slashed(sentence: Sentence, number: Number) -> bool:
    """Whether a number is behind the slash of a decimal or of two values: "5/06 ± 0.52"."""
    if not sentence.folded.startswith("/", number.start - 1):
        return False
    return patterns.SLASHED.search(sentence.folded, sentence.start, number.start) is not None


def _with_spread(sentence: Sentence, number: Number, conventions: Conventions) -> Level | None:
    """The figure that begins with a number, if its spread is printed with it."""
    forms = sentence.spread_forms
    if patterns.OPENED.match(sentence.folded, number.end, sentence.end):
        forms = [*forms, *patterns.BARE_SPREADS]
    start = signed_start(sentence.folded, number) if forms else number.start
    for form, pattern in forms:
        match = pattern.match(sentence.folded, start, sentence.end)
        if match is None or match.end("value") != number.end:
            continue
        if not sentence.is_free(*match.span()):
            continue
        spread_kind = _spread_kind(sentence, form, match, conventions.plus_minus)
        level = _level(sentence, match, f"levels.{form}", spread_kind)
        if level is not None and (
            spread_kind is not None or _is_unnamed_spread(sentence, form, match, level, conventions)
        ):
            return level
    return None


def _is_unnamed_spread(
    sentence: Sentence, form: str, match: re.Match[str], level: Level, conventions: Conventions
) -> bool:
    """Whether what stands in brackets belongs to the figure, although it has no name."""
    if form == "bare_spread":
        before = sentence.before(match.start(), _BEFORE)
        is_label = match["value"].isdigit() and patterns.LABEL_BEFORE.search(before)
        if is_label or patterns.NO_FIGURE_BEFORE.search(before):
            return False
        unit = match["unit"] or ""  # "12.5 mg (2.5 ml)" is a dose, "30 minutes (15%)" a time
        is_other = match["unit2"] not in (None, unit) and "/" not in unit
        return not (is_other and (patterns.GIVEN.match(unit) or patterns.TIME.match(unit)))
    if form != "bare_range":
        return False
    if conventions.has_ranges or level.unit is not None:
        return True
    before = sentence.before(level.start, _BEFORE)
    return bool(
        patterns.RANGE_AGAINST.match(sentence.folded, level.end, sentence.end)
        or patterns.AGAINST_RANGE.search(before)
    )


def _spread_kind(
    sentence: Sentence, form: str, match: re.Match[str], plus_minus: SpreadKind
) -> SpreadKind | None:
    """What the spread of a match is; None where nothing says that it is one."""
    if form == "plus_minus":
        return plus_minus
    if form.startswith("named"):
        return spread_named(match["name"])
    header = header_before(sentence, match.start()) or header_after(sentence, match.end())
    if form == "bare_range":
        return header if header in ("iqr", "range") else None
    return header if header in ("sd", "se") else None


def _level(
    sentence: Sentence, match: re.Match[str], rule: str, spread_kind: SpreadKind | None
) -> Level | None:
    value = number_in(sentence.folded, *match.span("value"))
    if value is None:
        return None
    kind = kind_of(sentence, match.start(), match.end())
    if kind == "value" and spread_kind in ("sd", "se"):
        kind = "mean"
    return Level(
        start=opened_start(sentence.layers.text, *match.span()),
        end=closed_end(sentence.layers.text, *match.span()),
        rule=rule,
        kind=kind,
        value=value,
        spread_kind=spread_kind,
        spread=None if spread_kind is None else _number(sentence, match, "spread"),
        low=_number(sentence, match, "low"),
        high=_number(sentence, match, "high"),
        unit=_unit(sentence, match),
    )


def _number(sentence: Sentence, match: re.Match[str], group: str) -> Number | None:
    if group not in match.re.groupindex:
        return None
    return number_in(sentence.folded, *match.span(group))


def _unit(sentence: Sentence, match: re.Match[str]) -> str | None:
    """The unit as printed, from after the value or after its spread."""
    for group in ("unit", "unit3", "unit2", "low_unit"):
        if group in match.re.groupindex and match[group] is not None:
            return sentence.layers.text[slice(*match.span(group))]
    return currency_in(sentence.layers.text, *match.span("value"))


def _with_shared_units(folded: str, found: list[Level]) -> list[Level]:
    """The levels of a sentence, where "1.3 ± 0.2 vs. 1.5 ± 0.3 L" gives its unit to both."""
    for index in range(len(found) - 2, -1, -1):
        level, following = found[index], found[index + 1]
        is_series = patterns.SERIES.match(folded[level.end : following.start]) is not None
        if level.unit is None and level.rule == following.rule and is_series:
            found[index] = replace(level, unit=following.unit)
    return found
