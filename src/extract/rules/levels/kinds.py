"""What kind of figure and of spread the words around a number name."""

from __future__ import annotations

from typing import Literal

from extract.rules.findings import SpreadKind
from extract.rules.levels import patterns
from extract.rules.levels.sentence import Sentence

Kind = Literal["mean", "median", "rate", "value"]

_REACH = 300


def kind_of(sentence: Sentence, start: int, end: int) -> Kind:
    """Mean or median by the nearest word before `start` or right after `end`; else value."""
    before = sentence.before(start, _REACH)
    clause = before[_last_end(before) :]
    nearest: Kind = "value"
    for match in patterns.KINDS.finditer(clause):
        nearest = "median" if match["median"] else "mean"
    if nearest == "value":
        after = patterns.KIND_AFTER.match(sentence.folded, end, sentence.end)
        if after is not None:
            nearest = "median" if after["median"] else "mean"
    return nearest


def _last_end(before: str) -> int:
    ends = [match.end() for match in patterns.CLAUSE_END.finditer(before)]
    return ends[-1] if ends else 0


def spread_named(name: str) -> SpreadKind:
    """The kind of spread that a word names.

    >>> spread_named("interquartile range"), spread_named("sem")
    ('iqr', 'se')
    """
    return next(kind for kind, form in patterns.SPREAD_KINDS if form.match(name))


def header_before(sentence: Sentence, offset: int) -> SpreadKind | None:
    """The spread that the words before a figure announce: "mean (SD)"."""
    found = None
    begin = max(sentence.start, offset - _REACH)
    for match in patterns.HEADER.finditer(sentence.folded, begin, offset):
        found = spread_named(match["name"])
    return found


def header_after(sentence: Sentence, offset: int) -> SpreadKind | None:
    """The spread that is announced after the figures: "31.0 (4.2) % (mean (SD))"."""
    match = patterns.HEADER_AFTER.search(
        sentence.folded, offset, min(sentence.end, offset + _REACH)
    )
    return None if match is None else spread_named(match["name"])


def stated_plus_minus(folded: str, end: int) -> SpreadKind:
    """What stands after ± in a text, by its own words: "values are means ± SEM"."""
    kinds = {spread_named(m["name"]) for m in patterns.STATED_PLUS_MINUS.finditer(folded, 0, end)}
    return kinds.pop() if len(kinds) == 1 else "plus_minus"
