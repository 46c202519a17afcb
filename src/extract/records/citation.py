"""The citation, sections and related trials of a record, as the reader says they are stated."""

from __future__ import annotations

from typing import TypeVar

from extract.records.evidence import Quoter
from extract.records.schema import Citation, Notice, RecordSection, RelatedTrial, Reported
from extract.sources.document import Document, Fact, PartialDate, Section, Stated

T = TypeVar("T")

_RULE = "source.citation"
_RELATED = "source.related_trials"


def assemble_citation(document: Document, quoter: Quoter) -> Citation:
    """Who published what, where and when, as the page states it."""
    cited = document.citation

    def one(stated: Stated[T] | None) -> Reported[T] | None:
        return None if stated is None else quoter.stated(stated, _RULE)

    def many(several: tuple[Stated[T], ...]) -> tuple[Reported[T], ...]:
        return tuple(quoter.stated(stated, _RULE) for stated in several)

    def date(stated: Stated[PartialDate] | None) -> Reported[str] | None:
        if stated is None:
            return None
        return quoter.reported(stated.value.isoformat(), _RULE, *stated.spans)

    return Citation(
        title=one(cited.title),
        authors=many(cited.authors),
        has_more_authors=cited.has_more_authors,
        group=one(cited.group),
        journal=one(cited.journal),
        volume=one(cited.volume),
        issue=one(cited.issue),
        pages=one(cited.pages),
        published=date(cited.published),
        published_online=date(cited.published_online),
        doi=one(cited.doi),
        pmid=one(cited.pmid),
        pmcid=one(cited.pmcid),
        publication_types=many(cited.publication_types),
        keywords=many(cited.keywords),
        mesh=many(cited.mesh),
        notices=tuple(
            Notice(
                kind=stated.value.kind,
                reference=stated.value.reference,
                evidence=quoter.quote(*stated.spans),
            )
            for stated in cited.notices
        ),
        language=one(cited.language),
    )


def assemble_sections(sections: tuple[Section, ...]) -> tuple[RecordSection, ...]:
    """The sections of the text, each with its kind."""
    return tuple(
        RecordSection(
            kind=s.kind or "other", heading=s.heading, start=s.start, end=s.end, part=s.part
        )
        for s in sections
    )


# Labels of a related trial's card -> fields of the record.
FIELDS = {
    "journal": "journal",
    "population": "population",
    "tested": "intervention",
    "comparator": "comparator",
    "endpoint": "outcome",
    "key result": "key_result",
}


def assemble_related(document: Document, quoter: Quoter) -> tuple[RelatedTrial, ...]:
    """The trials that the page tells of beside its own; a card without a name is none."""
    cards = ({fact.label: fact for fact in card} for card in document.related)
    return tuple(_related(card, quoter) for card in cards if "name" in card)


def _related(card: dict[str, Fact], quoter: Quoter) -> RelatedTrial:
    def text(fact: Fact) -> Reported[str]:
        value = quoter.text[fact.start : fact.end]
        return quoter.reported(value, _RELATED, (fact.start, fact.end))

    def whole(label: str) -> Reported[int] | None:
        fact = card.get(label)
        digits = "" if fact is None else quoter.text[fact.start : fact.end].replace(",", "")
        if fact is None or not digits.isdecimal():
            return None
        return quoter.reported(int(digits), _RELATED, (fact.start, fact.end))

    told = {field: text(card[label]) for label, field in FIELDS.items() if label in card}
    return RelatedTrial(
        name=text(card["name"]), year=whole("year"), participants=whole("participants"), **told
    )
