"""Outcomes of what arms did or did not differ in: "no difference between A and B in X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.language.layers import Layers
from extract.language.phrases import Span, listed_after
from extract.rules.outcomes import nouns
from extract.rules.outcomes.patterns import met as patterns

# What an outcome behind its frame takes along
RIGHT = frozenset({"of", "to", "for", "from", "per"}) | nouns.SELDOM_KEPT
_SUBJECT = 80  # how long the list behind "the difference in" is that something is said of
_AFAR = 160  # how far behind "difference" the words "in terms of" may stand


def differences(
    layers: Layers, sentences: Sequence[Span]
) -> Iterator[tuple[Span, tuple[Span, str]]]:
    """What follows "no difference between A and B in" or "similar with respect to"."""
    for sentence, match in patterns.DIFFERENCE.in_each(layers.folded, sentences):
        for span in _in_terms_of(layers, match, sentence[1]):
            yield sentence, (span, "difference")


def _in_terms_of(layers: Layers, match: re.Match[str], end: int) -> list[Span]:
    limit = min(end, match.end() + _AFAR)
    for cue in patterns.IN_TERMS_OF.finditer(layers.folded, match.end(), limit):
        if cue["end"]:
            break
        if cue["weak"] and not match["differ"]:
            continue
        spans = listed_after(
            layers, cue.end(), _end_of_subject(layers, match, cue.end(), end), RIGHT
        )
        if spans and not (cue["weak"] and _names_people(layers, spans[0])):
            return spans
    return []


def _end_of_subject(layers: Layers, match: re.Match[str], start: int, end: int) -> int:
    """Where a list ends behind "the difference in", of which something is said: "... was small"."""
    if not match[0].startswith("difference"):
        return end
    verb = patterns.SAID_OF_IT.search(layers.folded, start, min(end, start + _SUBJECT))
    return end if verb is None else verb.start()


def _names_people(layers: Layers, span: Span) -> bool:
    """Whether a name ends in people or an arm: "no difference in the two groups"."""
    return layers.folded[span[0] : span[1]].split()[-1] in nouns.PEOPLE_HEADS
