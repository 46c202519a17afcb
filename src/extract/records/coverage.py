"""Every number of the text: held by the record, set aside with a reason, or unclaimed.

This is how a missing value becomes visible: what no rule understood, or what was understood and
found no place in the record, is listed and not lost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from operator import itemgetter

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records import patterns
from extract.records.evidence import Span, places_in
from extract.records.schema import Coverage, UnusedNumber
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
_FIRST = itemgetter(0)
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


def assemble_coverage(layers: Layers, findings: Findings, counted: object) -> Coverage:
    """The numbers of the text by what became of them, in text order.

    Args:
        layers: the text.
        findings: what rules found. A number of theirs is claimed where the record quotes it.
        counted: the parts of the record that numbers are read for.
    """
    quoted = places_in(counted)
    found = [f for kind in _CLAIMING for f in findings.of(kind)]
    claimed = _Spans([(f.start, f.end) for f in found if (f.start, f.end) in quoted])
    aside = [(_Spans([(f.start, f.end) for f in findings.of(kind)]), why) for kind, why in _REASONS]
    aside += [
        (_Spans([(f.start, f.end)]), _NO_RESULTS[f.rule]) for f in found if f.rule in _NO_RESULTS
    ]
    phrases = _Spans(
        [
            (f.start, f.end)
            for f in findings.of(Phrase)
            if f.kind in ("inclusion", "exclusion", "description", "subset")
        ]
    )
    counted = 0
    set_aside: list[UnusedNumber] = []
    unclaimed: list[UnusedNumber] = []
    for number in layers.numbers:
        if _is_quoted(number, quoted) or claimed.hold(number):
            counted += 1
            continue
        reason = next((why for spans, why in aside if spans.hold(number)), None)
        reason = reason or _reason(layers, number)
        if reason is None and phrases.hold(number):
            reason = "eligibility"
        if reason is None and not body.tells_results(layers, number.start):
            reason = layers.kind_at(number.start)
        unused = UnusedNumber(
            start=number.start,
            end=number.end,
            quote=layers.text[number.start : number.end],
            reason=reason,
        )
        (unclaimed if reason is None else set_aside).append(unused)
    return Coverage(claimed=counted, set_aside=tuple(set_aside), unclaimed=tuple(unclaimed))


def _is_quoted(number: Number, quoted: Container[Span]) -> bool:
    """Whether the record quotes a number, or a number with the sign before it: "-", "- "."""
    start, end = number.start, number.end
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


class _Spans:
    """Spans that can be asked whether one of them holds a number."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in sorted(spans):  # joined where they overlap, so that bisection is enough
            if self._spans and start < self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(end, self._spans[-1][1]))
            else:
                self._spans.append((start, end))

    def hold(self, place: Number) -> bool:
        """Whether a place lies within one of the spans."""
        index = bisect_right(self._spans, place.start, key=_FIRST) - 1
        return index >= 0 and place.end <= self._spans[index][1]
