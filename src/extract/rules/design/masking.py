"""How a trial was masked: the level that is stated, and who is said to have been masked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.attribution import Span
from extract.language.layers import Layers
from extract.rules.design.patterns import masked
from extract.rules.findings import DesignFact


def find_masking(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    """Facts "masking" (the level) and "masking_who" (one for each party) of a sentence."""
    found = [*_levels(layers.folded, sentence), *_parties(layers.folded, sentence)]
    yield from found
    for match in masked.KEPT.finditer(layers.folded, *sentence):
        yield DesignFact(*match.span(), "design.masking_kept", "masking", "masked")
    if not found:
        for match in masked.MASKED.finditer(layers.folded, *sentence):
            yield DesignFact(*match.span(), "design.masked", "masking", "masked")


def _levels(folded: str, sentence: Span) -> Iterator[DesignFact]:
    for match in masked.LEVEL.finditer(folded, *sentence):
        yield DesignFact(
            *match.span(), "design.masking_level", "masking", masked.LEVELS[match["level"]]
        )
    for match in masked.OPEN.finditer(folded, *sentence):
        if not masked.OPEN_EXTENSION.match(folded, match.start(), sentence[1]):
            yield DesignFact(*match.span(), "design.open_label", "masking", "open")
    for match in masked.UNMASKED.finditer(folded, *sentence):
        yield DesignFact(*match.span(), "design.unmasked", "masking", "open")


def _parties(folded: str, sentence: Span) -> Iterator[DesignFact]:
    if not masked.PARTY_CUE.search(folded, *sentence):
        return
    forms = (
        ("design.masked_party", masked.COMPOUND),
        ("design.masked_party_after", masked.BEFORE),
        ("design.masked_to", masked.TO),
        ("design.masked_from", masked.FROM),
        ("design.were_masked", masked.WERE),
        ("design.masking_of", masked.OF),
    )
    for match in masked.NEITHER.finditer(folded, *sentence):
        yield from _named(match, "design.neither_knew")
    for rule, form in forms:
        for match in form.finditer(folded, *sentence):
            if masked.NOT_MASKED.search(folded, *match.span()):
                continue
            yield from _named(match, rule)
    for match in masked.DONE_BLIND.finditer(folded, *sentence):
        yield DesignFact(*match.span(), "design.done_blind", "masking_who", "outcomes_assessor")


def _named(match: re.Match[str], rule: str) -> Iterator[DesignFact]:
    """A fact for each party among the named ones."""
    for role, words in masked.ROLES:
        if words.search(match["roles"]):
            yield DesignFact(*match.span(), rule, "masking_who", role)
