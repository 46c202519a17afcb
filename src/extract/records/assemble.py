"""Findings become one record here: the one place that binds a number to arm, outcome and time."""

from __future__ import annotations

from spacy.tokens import Doc

from extract.language.layers import layers_of
from extract.records import citation
from extract.records.evidence import Quoter
from extract.records.fingerprint import extractor
from extract.records.identity import identify
from extract.records.schema import (
    Coverage,
    Design,
    Population,
    PValue,
    Review,
    Source,
    TrialRecord,
)
from extract.rules import Findings
from extract.rules import findings as found
from extract.sources.document import Document


def assemble(document: Document, doc: Doc, findings: Findings, source: Source) -> TrialRecord:
    """The record of one document.

    Raises:
        pydantic.ValidationError: what was assembled does not fit the schema.
    """
    layers = layers_of(doc)
    quoter = Quoter(document.text)
    return TrialRecord(
        id=identify(document),
        source=source,
        extractor=extractor(),
        citation=citation.assemble_citation(document, quoter),
        sections=citation.assemble_sections(layers.sections),
        design=Design(),
        population=Population(),
        p_values=tuple(
            PValue(
                id=f"p{i}",
                comparator=p.comparator,
                value=p.value,
                kind=p.kind,
                evidence=quoter.of(p),
                rule=p.rule,
            )
            for i, p in enumerate(findings.of(found.PValue), 1)
        ),
        related_trials=citation.assemble_related(document, quoter),
        coverage=Coverage(),
        review=Review(),
    )
