"""What the tests of the readers share: reading bytes, and seeing a document's layers as words."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator
from typing import Any

from extract.errors import ExtractError
from extract.sources import Document, read
from extract.sources.document import Stated


def outcomes(page: bytes | str, name: str = "page") -> list[Document | ExtractError]:
    data = page.encode() if isinstance(page, str) else page
    return list(read(io.BytesIO(data), name))


def document(page: bytes | str) -> Document:
    (outcome,) = outcomes(page)
    assert isinstance(outcome, Document), outcome
    return outcome


def sections(document: Document) -> list[tuple[str | None, str | None, str]]:
    return [(s.kind, s.heading, document.text[s.start : s.end]) for s in document.sections]


def facts(document: Document) -> list[tuple[str, str]]:
    return [(fact.label, document.text[fact.start : fact.end]) for fact in document.facts]


def related(document: Document) -> list[dict[str, str]]:
    return [{f.label: document.text[f.start : f.end] for f in trial} for trial in document.related]


def stated(document: Document) -> Iterator[Stated[Any]]:
    for field in dataclasses.fields(document.citation):
        value = getattr(document.citation, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Stated):
                yield item


def cited(document: Document) -> dict[str, Any]:
    """The citation's values without their places, and without what is absent."""
    found: dict[str, Any] = {}
    for field in dataclasses.fields(document.citation):
        value = getattr(document.citation, field.name)
        if isinstance(value, tuple) and value:
            found[field.name] = [item.value for item in value]
        elif isinstance(value, Stated):
            found[field.name] = value.value
        elif value is True:
            found[field.name] = True
    return found


def spans(document: Document) -> Iterator[tuple[int, int]]:
    yield from ((s.start, s.end) for s in document.sections)
    yield from ((f.start, f.end) for f in document.facts)
    yield from ((f.start, f.end) for trial in document.related for f in trial)
    yield from (span for item in stated(document) for span in item.spans)


def check_spans(document: Document) -> None:
    """Every place is inside the text, holds something, and sections neither overlap nor go back."""
    for start, end in spans(document):
        assert 0 <= start < end <= len(document.text)
        assert document.text[start:end].strip()
    for one, next_one in zip(document.sections, document.sections[1:], strict=False):
        assert one.end <= next_one.start
    for item in stated(document):
        for start, end in item.spans:
            if isinstance(item.value, str):
                assert document.text[start:end] == item.value
    for section in document.sections:
        if section.heading is not None:
            assert document.text.endswith(section.heading + "\n", 0, section.start)
