"""Outcomes that the text states as such: by their role, or as what was measured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.layers import Layers
from extract.language.phrases import WIDE, Span, listed_after, listed_before
from extract.language.scanning import AnyOf
from extract.rules.findings import OutcomeRole
from extract.rules.outcomes import patterns
from extract.rules.outcomes.measured import NARROW, measured
from extract.rules.outcomes.roles import role_of

Named = tuple[Span, str, OutcomeRole]

# Sections in which a text sets out what it measured.
_MEASURING = ("methods", "outcomes", "abstract", "design", "objective", "interventions", "other")
_AIMING = ("title", "objective", "abstract", "background", "conclusion", "methods", "results")
# death within 90 days (was the primary outcome)
_TIMED = WIDE | frozenset({"within", "until", "through", "following", "over"})
_OF_LIST = WIDE | frozenset({"without"})
# Words without which no pattern of a frame can match: looked for before the pattern.
_OUTCOME_WORDS = AnyOf(
    "outcome", "point", "measure", "variable", "parameter", "assessment", "criteri"
)
_ROLE_WORDS = AnyOf("primary", "secondary", "main", "tertiary", "principal", "major")


def stated(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """Every outcome that one sentence states: its place, the rule's name and the role."""
    folded = layers.folded
    kind = layers.kind_at(start)
    if _OUTCOME_WORDS.search(folded, start, end):
        yield from _by_role(layers, start, end)
    for match in patterns.AIMED.finditer(folded, start, end):
        yield from _after(layers, match, end, "aimed")
    if kind in _MEASURING:
        yield from measured(layers, start, end)
    if kind in _AIMING:
        yield from _aimed_at(layers, start, end)
    if kind == "outcomes" and patterns.HAS_VERB.search(folded, start, end) is None:
        for span in listed_after(layers, start, end):
            yield span, "section", role_of(_heading(layers, start))


def _aimed_at(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """What follows "the effect of A on" and "whether A reduces"."""
    for pattern in (patterns.EFFECT_ON, patterns.AIMED_IF):
        for match in pattern.finditer(layers.folded, start, end):
            for span in listed_after(layers, match.end(), end, NARROW):
                yield span, "effect_on", "unspecified"


def _by_role(layers: Layers, start: int, end: int) -> Iterator[Named]:
    folded = layers.folded
    if _ROLE_WORDS.search(folded, start, end):
        yield from _after_names(layers, start, end)
    limit = end  # a list ends where the next statement begins
    for match in reversed(list(patterns.NAMED.finditer(folded, start, end))):
        if _is_naming(match):
            yield from _after(layers, match, limit, "named")
            limit = match.start()
    for match in patterns.APPOSED.finditer(folded, start, end):
        yield from _after(layers, match, end, "apposed")


def _after_names(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """Names whose role comes behind them: "X was the primary outcome", "X (primary outcome)".

    A bracket in the singular is about the last name alone.
    """
    for match in patterns.INVERSE.finditer(layers.folded, start, end):
        spans = listed_before(layers, match.start(), start, _TIMED)
        is_of_one = match["bracket"] is not None and match["many"] is None
        for span in spans[-1:] if is_of_one else spans:
            yield span, "inverse", role_of(match["roles"])


def _is_naming(match: re.Match[str]) -> bool:
    """Whether it names outcomes: "the outcome in both arms was" is a result."""
    is_bare = not match["roles"].strip()
    return not (is_bare and match["tail"].strip() and match["verb"].strip() in ("was", "is"))


def _after(layers: Layers, match: re.Match[str], limit: int, rule: str) -> Iterator[Named]:
    """The items of a stated list; one composite where it is one."""
    role = role_of(match["roles"])
    is_plan = patterns.PLAN.match(layers.folded, match.end()) is not None
    change = patterns.CHANGE_IN.match(layers.folded, match.end(), limit)
    begin = match.end() if change is None else change.end()
    spans = [] if is_plan else listed_after(layers, begin, limit, _OF_LIST)
    if not spans:
        return
    whole = layers.folded[spans[0][0] : spans[-1][1]]
    is_list_of_or = len(spans) > 1 and " or " in whole and " and " not in whole
    if patterns.COMPOSITE_OF.match(whole) or (role == "primary" and is_list_of_or):
        yield (spans[0][0], spans[-1][1]), f"{rule}_composite", role
        return
    for span in spans:
        yield span, rule, role


def _heading(layers: Layers, offset: int) -> str:
    section = next(s for s in layers.sections if s.start <= offset < s.end)
    return (section.heading or "").lower()
