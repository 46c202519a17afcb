"""Finds what a report states about its design. Binding of the statements is not done here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from extract.language.attribution import Span, own_sentences, speaks_of_others, title_of
from extract.language.layers import Layers
from extract.language.numbers import Number, value_of
from extract.language.scanning import Scanner
from extract.rules.design.chance import find_chance
from extract.rules.design.masking import find_masking
from extract.rules.design.patterns import dates, figures, masked, places, statements, stopping
from extract.rules.design.sites import (
    COUNTRY,
    find_centers,
    find_countries,
    find_setting,
    find_setting_section,
)
from extract.rules.design.times import find_duration, find_enrollment, find_follow_up
from extract.rules.findings import DesignFact, Finding, Margin

Reader = Callable[[Layers, Span], Iterator[Finding]]
Placed = tuple[Span, Finding]  # a finding and its sentence


def find(layers: Layers) -> Iterable[Finding]:
    """Every statement on the design in the title and in what the report tells of itself."""
    title = title_of(layers)
    spans = sorted([title, *own_sentences(layers)] if title else own_sentences(layers))
    of_others: dict[Span, bool] = {title: False} if title else {}
    for span, finding in chain(
        _stated(layers, spans), find_chance(layers, spans), _read(layers, spans)
    ):
        if span not in of_others:
            of_others[span] = speaks_of_others(layers, span)
        if not of_others[span]:
            yield finding
    yield from find_duration(layers)


def _stated(layers: Layers, spans: Sequence[Span]) -> Iterator[Placed]:
    for said in statements.STATEMENTS:
        if said.needs in layers.folded:
            for span, match in said.pattern.in_each(layers.folded, spans):
                yield span, DesignFact(*match.span(), said.rule, said.field, said.value)


def _read(layers: Layers, spans: Sequence[Span]) -> Iterator[Placed]:
    for cue, read in _READERS:
        for span in cue.among(layers.folded, spans):
            for finding in read(layers, span):
                yield span, finding
    for span in spans:
        if layers.kind_at(span[0]) == "setting":
            for finding in find_setting_section(layers, span):
                yield span, finding


def _phases(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    for match in figures.PHASE.finditer(layers.folded, *sentence):
        if figures.NEXT_PHASE.search(layers.folded, sentence[0], match.start()):
            continue
        numerals = [figures.PHASES[part] for part in match.group("first", "second") if part]
        yield DesignFact(*match.span(), "design.phase", "phase", "/".join(numerals))


def _ratios(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    """A ratio counts where something is allocated in the 80 characters before it, or soon after."""
    folded = layers.folded
    forms = [form for form, cue in _RATIOS if folded.find(cue, *sentence) >= 0]
    for match in (match for form in forms for match in form.finditer(folded, *sentence)):
        around = folded[max(sentence[0], match.start() - 80) : match.end() + 25]
        if not figures.RATIO_CUE.search(around) or figures.NO_RATIO_AFTER.match(
            folded, match.end()
        ):
            continue
        group = "ratio" if match["ratio"] else "before"
        sides = [value_of(side) for side in _SIDES.findall(match[group])]
        ratio = ":".join(format(side, "f") for side in sides if side is not None)
        yield DesignFact(*match.span(group), "design.allocation_ratio", "allocation_ratio", ratio)


def _margins(layers: Layers, sentence: Span) -> Iterator[Margin]:
    folded = layers.folded
    if not figures.OF_DIFFERENCE.search(folded, *sentence):
        return
    for pattern in (figures.MARGIN, figures.MARGIN_BEFORE):
        for match in pattern.finditer(folded, *sentence):
            printed = match["value"]
            value = value_of(printed.lstrip("-−–"))
            if value is None or figures.OF_THE_BODY.search(
                folded[max(0, match.start() - 20) : match.start()]
            ):
                continue
            signed = value if printed[0].isdigit() else -value
            number = Number(*match.span("value"), signed)
            is_unit = match["unit"] is not None and match["unit"] not in figures.NO_UNIT
            end = match.end() if is_unit or pattern is figures.MARGIN_BEFORE else number.end
            unit = match["unit"] if is_unit else None
            yield Margin(match.start(), end, "design.margin", number, unit)


def _stops(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    folded = layers.folded
    for match in stopping.STOPPED.finditer(folded, *sentence):
        window = max(sentence[0], match.start() - 80)
        subject = stopping.STOPPED_SUBJECT.search(folded, window, match.start())
        if subject is None or not stopping.EARLY.search(match.group()):
            continue
        if not stopping.NOT_STOPPED.search(folded, subject.start(), match.start("rest")):
            yield _stop(subject.start(), match)
    for match in stopping.STOPPING.finditer(folded, *sentence):
        if not stopping.NOT_STOPPED.search(folded[match.start() - 20 : match.start()]):
            yield _stop(match.start(), match)


def _stop(start: int, match: re.Match[str]) -> DesignFact:
    """Where the trial was stopped early; the value is the reason, empty where none is stated."""
    reason = next((name for name, cue in stopping.STOP_REASONS if cue.search(match["rest"])), "")
    return DesignFact(start, match.end(), "design.stopped_early", "stopped_early", reason)


_RATIOS = ((figures.RATIO, ":"), (figures.RATIO_IN_WORDS, "ratio"))
_SIDES = re.compile(r"\d{1,2}|(?!to\b)[a-z]{2,5}")
# What reads, and what must stand in a sentence for it to find anything.
_READERS: tuple[tuple[Scanner, Reader], ...] = (
    (masked.MASKING_CUE, find_masking),
    (figures.PHASE_CUE, _phases),
    (figures.ALLOCATION_CUE, _ratios),
    (figures.MARGIN_CUE, _margins),
    (stopping.STOP_CUE, _stops),
    (places.SITE, find_centers),
    (COUNTRY, find_countries),
    (places.SETTING_CUE, find_setting),
    (dates.YEAR_CUE, find_enrollment),
    (dates.FOLLOW_UP_CUE, find_follow_up),
)
