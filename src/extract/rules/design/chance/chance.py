"""Finds how chance was at work, and how it stayed hidden."""

from __future__ import annotations

from collections.abc import Iterator

from extract.language.attribution import Span
from extract.language.layers import Layers
from extract.rules.design.chance import patterns
from extract.rules.findings import DesignFact


def find_chance(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    """Facts "sequence_generation", "restrictions" and "concealment" of a sentence."""
    folded = layers.folded
    is_of_analysis = patterns.ANALYSIS.search(folded, *sentence) is not None
    for said in patterns.STATEMENTS:
        if is_of_analysis and said.field == "restrictions":
            continue
        for match in said.pattern.finditer(folded, *sentence):
            yield DesignFact(*match.span(), said.rule, said.field, said.value)
