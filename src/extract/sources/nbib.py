"""NBIB, the tagged text of MEDLINE: what "Save citation" gives, one citation or many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.errors import ExtractError, NoAbstract
from extract.sources.abstract import abstract_of, has_text, parts_of
from extract.sources.byte_streams import OpenedPage
from extract.sources.dates import print_date
from extract.sources.document import Document, Notice
from extract.sources.layout import lay_out
from extract.sources.line_stream import head_text, lines_of
from extract.sources.many_reports import read_each
from extract.sources.names import given_names_first
from extract.sources.registries import registration_line
from extract.sources.report import Imprint, Passage, Report, conflict_passage
from extract.sources.tagged import Record, Tagging, records_of

START = re.compile(r"\s{0,100}PMID- ?\d{1,10}\s")
TAGGING = Tagging(re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}-(?: (?P<value>.*)|$)"), first="PMID")
NOTICE_KINDS = {
    "RIN": "retraction",
    "PRIN": "partial-retraction",
    "EIN": "erratum",
    "ECI": "expression-of-concern",
    "CIN": "comment",
    "UIN": "update",
    "RPI": "republished",
    "CRI": "republished",
    "SPIN": "summary-for-patients",
}


def claims(head: bytes) -> bool:
    """Whether a PMID is the first field."""
    return START.match(head_text(head)) is not None


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The citations of a file in their order, each a Document or the reason why it is none."""
    records = records_of(lines_of(page, source), TAGGING, source)
    yield from read_each(records, _read_record, lambda record: record.one("PMID"), source)


def _read_record(record: Record, source: str) -> Document:
    record = record.mended()
    passages, keywords = _abstract(record)
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract, found a citation without one")
    return lay_out(
        Report(
            format="nbib",
            title=record.one("TI", "TT"),
            passages=passages + _registrations(record),
            keywords=tuple(word.lstrip("*") for word in record.all("OT")) or keywords,
            imprint=_imprint(record),
            conflict=conflict_passage(record.one("COIS")),
        ),
        source,
    )


def _abstract(record: Record) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
    """The abstract; one of another publisher only where there is no other and it is English."""
    body = record.one("AB") or (record.one("OAB") if record.one("OABL") == "eng" else "")
    return abstract_of(parts_of([body] if body else []))


def _registrations(record: Record) -> tuple[Passage, ...]:
    """The trial's numbers in registries, as in "SI  - ClinicalTrials.gov/NCT01485315"."""
    pairs = (value.partition("/") for value in record.all("SI"))
    lines = [line for bank, _, number in pairs if (line := registration_line(bank, number))]
    return (Passage("\n".join(lines), kind="registration"),) if lines else ()


def _imprint(record: Record) -> Imprint:
    online = record.one("DEP")
    return Imprint(
        authors=tuple(map(given_names_first, record.all("FAU") or record.all("AU"))),
        group="; ".join(record.all("CN")),
        journal=record.one("TA", "JT"),
        published=record.one("DP"),
        volume=record.one("VI"),
        issue=record.one("IP"),
        pages=record.one("PG"),
        published_online=print_date(online[:4], online[4:6], online[6:8]),
        doi=_doi(record),
        pmid=record.one("PMID"),
        pmcid=record.one("PMC"),
        publication_types=record.all("PT"),
        mesh=tuple(_mesh(record)),
        notices=tuple(
            Notice(NOTICE_KINDS[tag], value) for tag, value in record.fields if tag in NOTICE_KINDS
        ),
        language=record.one("LA"),
    )


def _doi(record: Record) -> str:
    """The DOI among the article's identifiers, such as "10.1056/NEJMoa1406617 [doi]"."""
    identifiers = (value.partition(" [") for value in record.all("AID", "LID"))
    return next((value for value, _, kind in identifiers if kind == "doi]"), "")


def _mesh(record: Record) -> Iterator[str]:
    """Headings, each with every qualifier: "Shock, Septic/*mortality/therapy" is two."""
    for value in record.all("MH"):
        heading, *qualifiers = (part.lstrip("*") for part in value.split("/"))
        yield from (f"{heading} / {qualifier}" for qualifier in qualifiers)
        if not qualifiers:
            yield heading
