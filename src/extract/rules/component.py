"""A rule as a spaCy component: reads the layers, adds its findings, mirrors them as spans."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from spacy.tokens import Doc

from extract.language.layers import Layers, layers_of
from extract.rules.findings import Finding

F = TypeVar("F", bound=Finding)

Find = Callable[[Doc, Layers], Iterable[Finding]]


class RuleComponent:
    """Adds the findings of one rule to the Doc.

    They stand in `doc._.abstractor.findings[rule]`, typed and with character offsets, and as
    `doc.spans[rule]` for displaCy and for token patterns (widened to whole tokens).
    """

    def __init__(self, rule: str, find: Find) -> None:
        self.rule = rule
        self.find = find

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with the findings added."""
        layers = layers_of(doc)
        findings = tuple(sorted(self.find(doc, layers), key=lambda f: (f.start, f.end)))
        layers.findings[self.rule] = findings
        spans = (doc.char_span(f.start, f.end, f.rule, alignment_mode="expand") for f in findings)
        doc.spans[self.rule] = [span for span in spans if span is not None]
        return doc


class Findings:
    """All findings of one text, by type."""

    def __init__(self, layers: Layers) -> None:
        self._all = [f for found in layers.findings.values() for f in found]

    def of(self, kind: type[F]) -> list[F]:
        """The findings of one type, in text order."""
        return sorted((f for f in self._all if type(f) is kind), key=lambda f: (f.start, f.end))
