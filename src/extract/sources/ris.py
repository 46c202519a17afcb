"""RIS, the tagged text of reference managers, one citation or many.

Programs differ in where they put what, and in how they write dates; what is taken here is what
most of them mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.errors import ExtractError, NoAbstract
from extract.sources.abstract import abstract_of, has_text, parts_of
from extract.sources.authors import sort_authors
from extract.sources.byte_streams import OpenedPage
from extract.sources.dates import print_date
from extract.sources.document import Document
from extract.sources.layout import lay_out
from extract.sources.line_stream import head_text, lines_of
from extract.sources.many_reports import read_each
from extract.sources.names import given_names_first
from extract.sources.report import Imprint, Report
from extract.sources.tagged import Record, Tagging, records_of

# Some sites write lines such as "Provider: ..." above the first citation.
START = re.compile(r"(?:[^\n-]{0,200}\n){0,12}TY {1,2}- ?[A-Z]{3,6}\s*\n")
TAGGING = Tagging(
    re.compile(r"(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?P<value>.*)|$)"), first="TY", last="ER"
)
ADDRESS = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s{0,2})", re.IGNORECASE)
DOI = re.compile(r"10\.\d{4,9}/\S{1,200}")
PMID = re.compile(r"(?:PMID:? ?|pubmed\.ncbi\.nlm\.nih\.gov/|PUBMED )(?P<id>\d{1,8})\b")
PMCID = re.compile(r"PMC\d{1,9}")
MEDLINE = frozenset({"medline", "pubmed", "nlm", "ovid medline(r)"})


def claims(head: bytes) -> bool:
    """Whether the first field is a type of reference."""
    text = head_text(head)
    return "TY " in text and START.match(text.lstrip()) is not None


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The citations of a file in their order, each a Document or the reason why it is none."""
    records = records_of(lines_of(page, source), TAGGING, source)
    yield from read_each(records, _read_record, _identifier, source)


def _read_record(record: Record, source: str) -> Document:
    record = record.mended()
    body = record.one("AB", "N2")
    passages, keywords = abstract_of(parts_of([body] if body else []))
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract, found a citation without one")
    return lay_out(
        Report(
            format="ris",
            title=record.one("TI", "T1"),
            passages=passages,
            keywords=record.all("KW") or keywords,
            imprint=_imprint(record),
        ),
        source,
    )


def _imprint(record: Record) -> Imprint:
    persons, group = sort_authors(list(record.all("AU", "A1")))
    return Imprint(
        authors=tuple(map(given_names_first, persons)),
        group=group,
        journal=record.one("JA", "J2", "JO", "JF", "T2"),
        published=_date(record),
        volume=record.one("VL"),
        issue=record.one("IS"),
        pages="-".join(part for part in (record.one("SP"), record.one("EP")) if part),
        doi=_doi(record),
        pmid=_pmid(record),
        pmcid=next((match[0] for v in record.all("C2") if (match := PMCID.match(v))), ""),
        publication_types=tuple(v for v in record.all("M3") if not DOI.search(v)),
    )


def _identifier(record: Record) -> str:
    return _pmid(record) or _doi(record)


def _date(record: Record) -> str:
    """The fullest of the dates, such as "2014/10/09/", "2014 Oct 9" or "2014"."""
    dates = [_printed(date) for date in record.all("DA", "PY", "Y1")]
    return max(dates, key=len, default="")


def _printed(date: str) -> str:
    year, *rest = (part.strip() for part in date.split("/"))
    month, day = [*rest, "", ""][:2]
    return print_date(year, month, day) if year.isdecimal() else year


def _doi(record: Record) -> str:
    dois = (DOI.match(ADDRESS.sub("", value, count=1)) for value in record.all("DO", "M3", "UR"))
    return next((match[0] for match in dois if match), "")


def _pmid(record: Record) -> str:
    """The PMID: the number of a record of MEDLINE, or one that is called so."""
    number = record.one("AN")
    if number.isdecimal() and record.one("DB", "DP").lower() in MEDLINE:
        return number
    noted = (PMID.search(value) for value in record.all("AN", "N1", "UR", "L2", "C3", "C7"))
    return next((match["id"] for match in noted if match), "")
