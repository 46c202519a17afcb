"""What the extractor makes of an item, with its evidence carried over to the gold text."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from benchmarks.scoring.alignment import Alignment, Misaligned, align
from benchmarks.scoring.matching import Span
from extract import pipeline
from extract.errors import ExtractError
from extract.records.schema import (
    Arm,
    Citation,
    Coverage,
    Design,
    Evidence,
    Extractor,
    Population,
    Review,
    Source,
    TrialRecord,
)
from extract.sources.document import Document, Section

Outcome = pipeline.Extraction | ExtractError

NAME = "item.txt"

NOTHING = TrialRecord(
    id="title-none",
    source=Source(name=NAME, format="plain-text", sha256="0" * 64, size=0),
    extractor=Extractor(version="0", fingerprint="0"),
    citation=Citation(),
    design=Design(),
    population=Population(),
    coverage=Coverage(),
    review=Review(),
)


@dataclass(frozen=True)
class Reading:
    """A record and the way from its text to the gold text.

    `trouble` is why there is no record or no way; the record is then an empty one.
    """

    record: TrialRecord
    text: str
    alignment: Alignment
    trouble: str | None = None

    def spans(self, evidence: Iterable[Evidence]) -> list[Span]:
        """Where pieces of evidence stand in the gold text."""
        found = (self.alignment.span(piece.start, piece.end) for piece in evidence)
        return [span for span in found if span is not None]

    @cached_property
    def arms(self) -> dict[str, Arm]:
        """The arms by their id."""
        return {arm.id: arm for arm in self.record.arms}


def read_page(page: str, gold: str) -> Reading:
    """The reading of a page of plain text. The extractor gets the page and nothing else."""

    def extract() -> Outcome:
        stream = io.BytesIO(page.encode())
        found = pipeline.extract_records(stream, pipeline.describe(stream, NAME))
        return next(iter(found))

    return _read(extract, gold)


def read_sections(text: str, sections: tuple[Section, ...]) -> Reading:
    """The reading of a text that no reader of pages takes, up to the end of its sections."""
    document = Document(text[: sections[-1].end], sections)
    page = pipeline.Page(NAME, "0" * 64, len(document.text.encode()))
    return _read(lambda: pipeline.extract_record(document, page), document.text)


def _read(extract: Callable[[], Outcome], gold: str) -> Reading:
    try:
        extraction = extract()
        if isinstance(extraction, ExtractError):
            return _nothing(f"refused: {extraction.message}")
        return Reading(extraction.record, extraction.text, align(extraction.text, gold))
    except ExtractError as refusal:
        return _nothing(f"refused: {refusal.message}")
    except Misaligned as difference:
        return _nothing(f"not aligned: {difference}")
    except Exception as crash:  # noqa: BLE001 - a crash is a fault to report; the others go on
        return _nothing(f"crashed: {type(crash).__name__}: {crash}")


def _nothing(trouble: str) -> Reading:
    return Reading(NOTHING, "", Alignment((), 0), trouble)


def arm_names(arm: Arm) -> list[str]:
    """Everything that an arm is called in the record."""
    return [arm.label, *arm.aliases, *(given.name for given in arm.interventions)]
