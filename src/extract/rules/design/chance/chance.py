"""Finds how chance was at work, and how it stayed hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.language.attribution import Span
from extract.language.layers import Layers
from extract.rules.design.chance import patterns
from extract.rules.findings import DesignFact


def find_chance(layers: Layers, spans: Sequence[Span]) -> Iterator[tuple[Span, DesignFact]]:
    """Facts "sequence_generation", "restrictions" and "concealment", each with its sentence."""
    spans = patterns.CUE.among(layers.folded, spans)
    for said in patterns.STATEMENTS if spans else ():
        for span, match in said.pattern.in_each(layers.folded, spans):
            if said.field != "restrictions" or not patterns.ANALYSIS.search(layers.folded, *span):
                yield span, DesignFact(*match.span(), said.rule, said.field, said.value)
