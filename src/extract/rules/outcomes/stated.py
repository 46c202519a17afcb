"""Outcomes that the text states as such: by role, in a list, as what was measured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.layers import Layers
from extract.language.phrases import Span, listed_after, listed_before
from extract.rules.findings import OutcomeRole
from extract.rules.outcomes import patterns

Named = tuple[Span, str, OutcomeRole]

_SETTING_OUT = (
    "methods",
    "outcomes",
    "abstract",
    "design",
    "objective",
    "interventions",
    "population",
    "setting",
    "other",
    "card",
    "results",
    "background",
    "conclusion",
    "discussion",
    "title",
)
_MEASURING = ("methods", "outcomes", "abstract", "design", "objective", "interventions", "other")
_COMPOSITE = re.compile(r"\b(?:composite|combined|combination)(?: [a-z-]{1,20}){0,3} of\b")


def stated(layers: Layers, start: int, end: int) -> Iterator[Named]:
    """Every outcome that one sentence states: its place, the rule's name and the role."""
    folded = layers.folded
    kind = layers.kind_at(start)
    limit = end
    for match in reversed(list(patterns.NAMED.finditer(folded, start, end))):
        if _is_naming(match):
            yield from _after(layers, match, match.end(), limit)
            limit = match.start()
    for match in patterns.APPOSED.finditer(folded, start, end):
        yield from _after(layers, match, match.end(), end, rule="apposed")
    for match in patterns.INVERSE.finditer(folded, start, end):
        yield from _before(layers, match.start(), start, "inverse", role_of(match["roles"]))
    if kind in _MEASURING:
        yield from _measured(layers, start, end)
    if kind in ("title", "objective", "abstract", "background", "conclusion", "methods", "results"):
        for match in patterns.EFFECT_ON.finditer(folded, start, end):
            for span in listed_after(layers, match.end(), end, _OF_ALONE):
                yield span, "effect_on", "unspecified"
    if (
        kind == "outcomes"
        and not patterns.NAMED.search(folded, start, end)
        and not _has_verb(layers, start, end)
    ):
        for span in listed_after(layers, start, end):
            yield span, "section", role_of(_heading(layers, start))


_OF_ALONE = frozenset({"of", "to", "for"})


def role_of(words: str) -> OutcomeRole:
    """The role that the words before "outcome" give it."""
    if re.search(r"co-?primary|primary|principal|\bmain\b", words):
        return "primary"
    if re.search(r"secondary|tertiary|exploratory", words):
        return "secondary"
    return "safety" if "safety" in words else "unspecified"


def _is_naming(match: re.Match[str]) -> bool:
    is_bare = not match["roles"].strip()
    return not (is_bare and match["tail"].strip() and match["verb"].strip() in ("was", "is"))


def _after(
    layers: Layers, match: re.Match[str], begin: int, limit: int, rule: str = "named"
) -> Iterator[Named]:
    role = role_of(match["roles"])
    spans = listed_after(layers, begin, limit)
    if not spans:
        return
    whole = layers.folded[spans[0][0] : spans[-1][1]]
    is_list_of_or = len(spans) > 1 and " or " in whole and " and " not in whole
    if _COMPOSITE.match(whole) or (role == "primary" and is_list_of_or):
        yield (spans[0][0], spans[-1][1]), f"{rule}_composite", role
        return
    for span in spans:
        yield span, rule, role


def _before(
    layers: Layers, offset: int, floor: int, rule: str, role: OutcomeRole
) -> Iterator[Named]:
    for span in listed_before(layers, offset, floor):
        yield span, rule, role


def _measured(layers: Layers, start: int, end: int) -> Iterator[Named]:
    folded = layers.folded
    for match in patterns.MEASURED_AFTER.finditer(folded, start, end):
        for span in listed_after(layers, match.end(), end):
            yield span, "measured", "unspecified"
    for match in patterns.MEASURED_BEFORE.finditer(folded, start, end):
        yield from _before(layers, match.start(), start, "measured", "unspecified")
    for match in patterns.INSTRUMENT.finditer(folded, start, end):
        for span in listed_after(layers, match.end(), end):
            if patterns.INSTRUMENT_HEADS.search(folded, *span) is not None:
                yield span, "instrument", "unspecified"


def _has_verb(layers: Layers, start: int, end: int) -> bool:
    return (
        re.search(
            r"\b(?:was|were|is|are|will|included?|assessed|measured)\b", layers.folded[start:end]
        )
        is not None
    )


def _heading(layers: Layers, offset: int) -> str:
    for section in layers.sections:
        if section.start <= offset < section.end:
            return (section.heading or "").lower()
    return ""
