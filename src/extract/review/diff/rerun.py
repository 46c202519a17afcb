"""The rules of now, run on the text of a stored record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from extract import pipeline, records
from extract.errors import ExtractError
from extract.pipeline import Page
from extract.records.citation import FIELDS
from extract.records.schema import Citation as RecordCitation
from extract.records.schema import RelatedTrial, Reported, TrialRecord
from extract.sources import document
from extract.sources.document import Citation, Document, Fact, PartialDate, Section, Stated

T = TypeVar("T")

_LINE = re.compile(r"(?P<label>[^:\n]{1,60}): (?P<value>[^\n]{1,100000})")
_LISTED, _COMMA = "design", ", "  # the one label whose value may be several facts


def is_possible(record: TrialRecord) -> bool:
    """Whether the rules that made a record are the ones of now."""
    return record.extractor.fingerprint == records.extractor().fingerprint


def rerun(record: TrialRecord, text: str) -> TrialRecord | None:
    """What the rules of now make of a stored record's text; None if they make nothing.

    The page is not read again: sections, citation and related trials are taken from the record.
    What else a reader said of the page is not in a record. Whether that matters shows when a
    record of now is run again: it must come out the same.
    """
    source = record.source
    page = Page(source.name, source.sha256, source.size, source.retrieved_at)
    try:
        given = pipeline.extract_record(_document(record, text), page)
    except Exception:  # noqa: BLE001 - a rule that fails on old text says nothing of new records
        return None
    return None if isinstance(given, ExtractError) else given.record


def _document(record: TrialRecord, text: str) -> Document:
    return Document(
        text=text,
        sections=tuple(Section(s.start, s.end, s.heading, s.kind, s.part) for s in record.sections),
        citation=_citation(record.citation),
        facts=tuple(_facts(record, text)),
        related=tuple(_card(trial) for trial in record.related_trials),
        format=record.source.format,
        is_summary=record.id.startswith(("summary-", "study-")),
        study=record.id.removeprefix("study-") if record.id.startswith("study-") else "",
    )


def _facts(record: TrialRecord, text: str) -> Iterator[Fact]:
    """The facts of a card, from its lines: "Sample: 778", and "Design: RCT, Open-label" are two."""
    for section in record.sections:
        if section.kind != "card":
            continue
        for line in _LINE.finditer(text, section.start, section.end):
            label, start = line["label"].lower(), line.start("value")
            parts = line["value"].split(_COMMA) if label == _LISTED else [line["value"]]
            for part in parts:
                yield Fact(label, start, start + len(part))
                start += len(part) + len(_COMMA)


def _citation(cited: RecordCitation) -> Citation:
    return Citation(
        title=_one(cited.title),
        authors=_many(cited.authors),
        has_more_authors=cited.has_more_authors,
        group=_one(cited.group),
        journal=_one(cited.journal),
        volume=_one(cited.volume),
        issue=_one(cited.issue),
        pages=_one(cited.pages),
        published=_date(cited.published),
        published_online=_date(cited.published_online),
        doi=_one(cited.doi),
        pmid=_one(cited.pmid),
        pmcid=_one(cited.pmcid),
        publication_types=_many(cited.publication_types),
        keywords=_many(cited.keywords),
        mesh=_many(cited.mesh),
        notices=tuple(
            Stated(
                document.Notice(notice.kind, notice.reference),
                tuple((e.start, e.end) for e in notice.evidence),
            )
            for notice in cited.notices
        ),
        language=_one(cited.language),
    )


def _one(reported: Reported[T] | None) -> Stated[T] | None:
    if reported is None:
        return None
    return Stated(reported.value, tuple((e.start, e.end) for e in reported.evidence))


def _many(reported: tuple[Reported[T], ...]) -> tuple[Stated[T], ...]:
    return tuple(stated for each in reported if (stated := _one(each)) is not None)


def _date(reported: Reported[str] | None) -> Stated[PartialDate] | None:
    if reported is None:
        return None
    spans = tuple((e.start, e.end) for e in reported.evidence)
    return Stated(PartialDate(*map(int, reported.value.split("-"))), spans)


def _card(trial: RelatedTrial) -> tuple[Fact, ...]:
    labels = {field: label for label, field in FIELDS.items()}
    named = ((labels.get(name, name), value) for name, value in trial)
    return tuple(
        Fact(label, value.evidence[0].start, value.evidence[0].end)
        for label, value in named
        if value is not None
    )
