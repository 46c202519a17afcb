"""The one page that knows the order: bytes -> documents -> findings -> records.

Everything here is pure: no disk, no network, no clock. The same bytes and the same code give the
same record, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from pydantic import ValidationError

from extract import checks, language, records, rules, sources
from extract.errors import ExtractError, InvalidRecord
from extract.page import Page, describe
from extract.records.schema import Mending, Source, TrialRecord
from extract.sources.document import Document

__all__ = ["PARTS", "Extraction", "Page", "describe", "extract_record", "extract_records"]

# What the first page imports. A process that forks others imports it before.
PARTS = ("extract.sources.reading", "extract.rules.running", "extract.records.assembly")


@dataclass(frozen=True, slots=True)
class Extraction:
    """A record, and the text that its offsets count in."""

    record: TrialRecord
    text: str


def extract_records(stream: BinaryIO, page: Page) -> Iterator[Extraction | ExtractError]:
    """One extraction for each report of a page, or the reason why there is none.

    Args:
        stream: the page's bytes, seekable.
        page: what `describe` says of them.

    Raises:
        ExtractError: the page as a whole cannot be read. One unreadable report among many is
            yielded as a value instead, and the rest goes on.
    """
    for document in sources.read(stream, page.name, full_text=page.full_text):
        yield document if isinstance(document, ExtractError) else extract_record(document, page)


def extract_record(document: Document, page: Page) -> Extraction | ExtractError:
    """The record of one document."""
    layers = language.annotate(document)
    findings = rules.find_all(layers)
    source = Source(
        name=page.name,
        format=document.format,
        sha256=page.sha256,
        size=page.size,
        retrieved_at=page.retrieved_at,
        mended=tuple(Mending(printed=m.printed, read=m.read) for m in document.mended),
    )
    try:
        record = records.assemble(document, layers, findings, source)
    except ValidationError as error:  # the schema refused what we made: our fault, said so
        return InvalidRecord(page.name, f"the schema refused the record: {error}")
    return Extraction(checks.annotate(record, layers.folded), document.text)
