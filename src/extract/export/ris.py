"""RIS: the citations, for reference managers and for screening tools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from extract.export.references import surname
from extract.records.schema import Citation, RecordSection, Reported, TrialRecord
from extract.sources.names import given_names_first

# What of the text stands in the field of the abstract.
_NO_ABSTRACT = frozenset(
    {"title", "keywords", "citation", "conflict", "card", "related_trials", "legend", "table"}
)


def write_citations(records: Iterable[tuple[TrialRecord, str]], path: Path) -> None:
    """Writes one file with a reference for each record."""
    with path.open("w", encoding="utf-8", newline="\r\n", errors="replace") as file:
        for record, text in records:
            for tag, value in _fields(record, text):
                file.write(f"{tag}  - {' '.join(value.split())}\n")
            file.write("\n")


def _fields(record: TrialRecord, text: str) -> Iterator[tuple[str, str]]:
    """The fields of one reference, in the order that programs expect."""
    citation = record.citation
    yield "TY", "JOUR" if citation.journal is not None else "GEN"
    yield "ID", record.id
    yield from _one("TI", citation.title)
    yield from (("AU", inverted(author.value)) for author in citation.authors)
    if citation.group is not None:
        yield from (("AU", group) for group in citation.group.value.split("; "))
    yield from _one("T2", citation.journal)
    yield from _imprint(citation)
    yield from _one("DO", citation.doi)
    if citation.pmid is not None:
        yield from (("AN", citation.pmid.value), ("DB", "PubMed"))
    yield from _one("C2", citation.pmcid)
    yield from (("M3", kind.value) for kind in citation.publication_types)
    yield from (("KW", word.value) for word in citation.keywords)
    yield from _one("LA", citation.language)
    if abstract := " ".join(_passages(record.sections, text)):
        yield "AB", abstract
    yield "ER", ""


def _imprint(citation: Citation) -> Iterator[tuple[str, str]]:
    published = citation.published
    if published is not None:
        year, month, day = [*published.value.split("-"), "", ""][:3]
        yield "PY", year
        yield "DA", f"{year}/{month}/{day}/"
    yield from _one("VL", citation.volume)
    yield from _one("IS", citation.issue)
    if citation.pages is not None:
        first, dash, last = citation.pages.value.partition("-")
        yield "SP", first
        if dash:
            yield "EP", last


def _one(tag: str, reported: Reported[str] | None) -> Iterator[tuple[str, str]]:
    if reported is not None:
        yield tag, reported.value


def _passages(sections: Iterable[RecordSection], text: str) -> Iterator[str]:
    """The sections of the abstract, each behind its heading."""
    for section in sections:
        if section.part == "abstract" and section.kind not in _NO_ABSTRACT:
            heading = f"{section.heading.upper()}: " if section.heading else ""
            yield heading + text[section.start : section.end]


def inverted(name: str) -> str:
    """The name with the surname first, where our reader makes the same of it again.

    >>> [inverted(name) for name in ("Daniel De Backer", "Finfer S", "Ann B Cook Jr", "Plato")]
    ['De Backer, Daniel', 'Finfer S', 'Cook, Ann B Jr', 'Plato']
    """
    last = surname(name)
    start = name.rfind(last)
    turned = f"{last}, {name[:start]}{name[start + len(last) :].strip()}".rstrip()
    return turned if start > 0 and given_names_first(turned) == name else name
