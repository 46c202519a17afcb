"""Every number of the text: held by the record, set aside with a reason, or unclaimed.

This is how a missing value becomes visible: what no rule understood, or what was understood and
found no place in the record, is listed and not lost.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from operator import attrgetter

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records import patterns
from extract.records.evidence import Span, places_in
from extract.records.schema import Coverage
from extract.rules import Findings, body
from extract.rules.findings import (
    Count,
    DesignFact,
    Dose,
    Estimate,
    Finding,
    Interval,
    Level,
    Phrase,
    Proportion,
    PValue,
    Registration,
    TimeFrame,
)

_CLAIMING: tuple[type[Finding], ...] = (
    PValue,
    Interval,
    Estimate,
    Proportion,
    Level,
    Count,
    DesignFact,
)
_START = attrgetter("start")
# Findings whose numbers are no results, and the reason that is given; the first that holds counts.
_REASONS: tuple[tuple[type[Finding], str], ...] = (
    (Registration, "registration"),
    (Dose, "dose"),
    (TimeFrame, "time"),
)
# The same for figures that are understood, and are of no arm.
_NO_RESULTS = {
    "proportions.threshold": "threshold",
    "proportions.strength": "dose",
    "proportions.power": "sample size plan",
    "estimates.assumed": "sample size plan",
}
_CRITERIA = ("inclusion", "exclusion", "description", "subset")


def assemble_coverage(layers: Layers, findings: Findings, counted: Iterable[object]) -> Coverage:
    """The numbers of the text by what became of them, in text order.

    Args:
        layers: the text.
        findings: what rules found. A number of theirs is claimed where the record quotes it.
        counted: the parts of the record that numbers are read for.
    """
    quoted = places_in(counted)
    found = [f for kind in _CLAIMING for f in findings.of(kind)]
    claimed = _numbers_of(layers, [f for f in found if (f.start, f.end) in quoted])
    aside = _set_aside(layers, findings, found)
    criteria = [phrase for phrase in findings.of(Phrase) if phrase.kind in _CRITERIA]
    eligible = _numbers_of(layers, criteria)
    numbers = layers.numbers
    if layers.crowded:
        numbers = tuple(sorted((*numbers, *layers.crowded), key=_START))
        aside |= dict.fromkeys(map(_START, layers.crowded), "crowd")
    unused: list[dict[str, object]] = []
    for number in numbers:
        start, end = number.start, number.end
        if start in claimed or _is_quoted(start, end, quoted):
            continue
        reason = aside.get(start) or _reason(layers, number)
        if reason is None and start in eligible:
            reason = "eligibility"
        if reason is None and not body.tells_results(layers, start):
            reason = layers.kind_at(start)
        quote = layers.text[start:end]
        unused.append({"start": start, "end": end, "quote": quote, "reason": reason})
    return Coverage.model_validate(
        {
            "claimed": len(numbers) - len(unused),
            "set_aside": [number for number in unused if number["reason"] is not None],
            "unclaimed": [number for number in unused if number["reason"] is None],
        }
    )


def _numbers_of(layers: Layers, findings: Iterable[Finding]) -> set[int]:
    """Where the numbers begin that lie within findings."""
    return {
        number.start
        for f in findings
        for number in layers.numbers_in(f.start, f.end)
        if number.end <= f.end
    }


def _set_aside(layers: Layers, findings: Findings, counted: Iterable[Finding]) -> dict[int, str]:
    """Why numbers are no results that findings hold, by where they begin."""
    known = [(why, findings.of(kind)) for kind, why in _REASONS]
    known += [(_NO_RESULTS[f.rule], (f,)) for f in counted if f.rule in _NO_RESULTS]
    aside: dict[int, str] = {}
    for why, held in known:
        for start in _numbers_of(layers, held) if held else ():
            aside.setdefault(start, why)
    return aside


def _is_quoted(start: int, end: int, quoted: Container[Span]) -> bool:
    """Whether the record quotes a number, or a number with the sign before it: "-", "- "."""
    return (start, end) in quoted or (start - 1, end) in quoted or (start - 2, end) in quoted


def _reason(layers: Layers, number: Number) -> str | None:
    kind = layers.kind_at(number.start)
    if kind == "legend":
        return "legend"
    if kind == "related_trials":
        return "related trial"
    before = layers.folded[max(0, number.start - 30) : number.start]
    after = layers.folded[number.end : number.end + 30]
    if _is_year(layers.folded[number.start : number.end], before, after):
        return "date"
    for why, left, right in patterns.SIGNS:
        if (right is None or right.match(after)) and (left is None or left.search(before)):
            return why
    return None


def _is_year(figure: str, before: str, after: str) -> bool:
    return bool(
        patterns.YEAR.match(figure)
        and patterns.BEFORE_YEAR.search(before)
        and patterns.AFTER_YEAR.match(after)
    )
