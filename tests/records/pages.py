"""Pages made of a few labelled lines, for tests of the assembly."""

from __future__ import annotations

from io import BytesIO
from typing import cast

from extract import language, pipeline
from extract.language.layers import Layers
from extract.records import TrialRecord
from extract.records.evidence import Quoter
from extract.rules import Findings, find_all
from extract.sources.document import Document, Fact, Section, SectionKind

Read = tuple[Layers, Findings, Quoter]


def read(*lines: tuple[str, str], is_summary: bool = False) -> Read:
    """Layers, findings and quoter of a page; each line is a section kind and its text.

    A line of the kind "card" reads "Label: value" and is a fact.
    """
    text, sections, facts = "", [], []
    for kind, line in lines:
        start = len(text)
        sections.append(Section(start, start + len(line), None, cast(SectionKind, kind)))
        if kind == "card":
            label = line.partition(": ")[0]
            facts.append(Fact(label.lower(), start + len(label) + 2, start + len(line)))
        text += line + "\n"
    page = Document(text, tuple(sections), facts=tuple(facts), is_summary=is_summary)
    layers = language.annotate(page)
    return layers, find_all(layers), Quoter(text)


def record_of_page(text: str) -> TrialRecord:
    """The record of a page of plain text, through the whole pipeline."""
    stream = BytesIO(text.encode())
    (made,) = pipeline.extract_records(stream, pipeline.describe(stream, "page.txt"))
    assert isinstance(made, pipeline.Extraction)
    return made.record


def quotes(value: object) -> list[str]:
    """What the evidence of a value quotes."""
    return [piece.quote for piece in value.evidence]  # type: ignore[attr-defined]
