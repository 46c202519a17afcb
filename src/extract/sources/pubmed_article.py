"""One PubmedArticle element to a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from extract.sources.abstract import abstract_of, headed_passage, is_registration, parts_of
from extract.sources.decoding import mend
from extract.sources.document import Notice, SectionKind
from extract.sources.headings import is_common
from extract.sources.markup import text_of_element
from extract.sources.registries import registration_line
from extract.sources.report import Imprint, Passage, Report, conflict_passage

CATEGORY_KINDS: dict[str, SectionKind] = {
    "BACKGROUND": "background",
    "OBJECTIVE": "objective",
    "METHODS": "methods",
    "RESULTS": "results",
    "CONCLUSIONS": "conclusion",
}
NO_LABELS = frozenset({"", "UNLABELLED", "UNLABELED", "UNASSIGNED"})

NOTICE_KINDS = {
    "RetractionIn": "retraction",
    "PartialRetractionIn": "partial-retraction",
    "ErratumIn": "erratum",
    "ExpressionOfConcernIn": "expression-of-concern",
    "CommentIn": "comment",
    "UpdateIn": "update",
    "RepublishedIn": "republished",
    "CorrectedandRepublishedIn": "republished",
    "SummaryForPatientsIn": "summary-for-patients",
}


# The first child of each name, taken in one go: to ask for each by its path costs far more.
Fields: TypeAlias = "dict[str, etree._Element]"  # noqa: SLF001 - lxml has no other name for it


def report_of(article: etree._Element) -> Report:
    """What a PubmedArticle says of its report."""
    parts = _fields(article)
    if "MedlineCitation" not in parts:
        return Report("pubmed-xml")
    citation = _fields(parts["MedlineCitation"])
    about = _fields(citation.get("Article"))
    return Report(
        format="pubmed-xml",
        title=_text(about, "ArticleTitle") or _text(about, "VernacularTitle"),
        passages=tuple(_abstract(parts["MedlineCitation"], about)) + tuple(_registrations(about)),
        keywords=_texts(citation, "KeywordList"),
        imprint=_imprint(parts, citation, about),
        conflict=conflict_passage(_text(citation, "CoiStatement")),
    )


def _fields(element: etree._Element | None) -> Fields:
    fields: Fields = {}
    for child in () if element is None else element:
        fields.setdefault(str(child.tag), child)
    return fields


def _text(fields: Fields, name: str) -> str:
    element = fields.get(name)
    return "" if element is None else text_of_element(element)


def _texts(fields: Fields, name: str, of: str | None = None) -> tuple[str, ...]:
    """The texts of a list, or of the elements of one name in it."""
    inside = fields.get(name, ())
    texts = (text_of_element(each) for each in inside if of is None or each.tag == of)
    return tuple(text for text in texts if text)


def _abstract(citation: etree._Element, about: Fields) -> Iterator[Passage]:
    elements = [each for each in about.get("Abstract", ()) if each.tag == "AbstractText"]
    if not elements and _text(about, "Language") == "eng":
        elements = citation.findall("OtherAbstract[@Language='eng']/AbstractText")
    if len(elements) == 1 and _label(elements[0]) in NO_LABELS:
        body = text_of_element(elements[0])
        yield from abstract_of(parts_of([body] if body else []))[0]
        return
    for element in elements:
        if body := text_of_element(element):
            yield _labelled(element, body)


def _labelled(element: etree._Element, body: str) -> Passage:
    """A part of the abstract, with the kind that MEDLINE gives it if its label says nothing."""
    label = _label(element)
    kind = CATEGORY_KINDS.get(str(element.get("NlmCategory", "")))
    if label in NO_LABELS:
        return Passage(body, kind=kind or "abstract")
    if is_common(label) or is_registration(label):
        return headed_passage(label, body)
    return Passage(body, label, kind)


def _label(element: etree._Element) -> str:
    return mend(str(element.get("Label", ""))).strip().rstrip(":").rstrip()


def _registrations(about: Fields) -> Iterator[Passage]:
    """The trial's numbers in registries, a line each."""
    lines = [
        line
        for bank in map(_fields, about.get("DataBankList", ()))
        for number in _texts(bank, "AccessionNumberList")
        if (line := registration_line(_text(bank, "DataBankName"), number))
    ]
    if lines:
        yield Passage("\n".join(lines), kind="registration")


def _imprint(parts: Fields, citation: Fields, about: Fields) -> Imprint:
    journal = _fields(about.get("Journal"))
    issue = _fields(journal.get("JournalIssue"))
    authors = about.get("AuthorList")
    identifiers = _identifiers(_fields(parts.get("PubmedData")))
    return Imprint(
        authors=() if authors is None else tuple(_authors(authors)),
        has_more_authors=authors is not None and authors.get("CompleteYN") == "N",
        group="" if authors is None else "; ".join(_groups(authors)),
        journal=_journal(citation, journal),
        published=_date(issue.get("PubDate")),
        volume=_text(issue, "Volume"),
        issue=_text(issue, "Issue"),
        pages=_pages(about),
        published_online=_date(_typed(about, "ArticleDate", "DateType", "Electronic")),
        doi=identifiers.get("doi", "") or _doi(about),
        pmid=_text(citation, "PMID"),
        pmcid=identifiers.get("pmc", ""),
        publication_types=_texts(about, "PublicationTypeList"),
        mesh=tuple(_mesh(citation)),
        notices=tuple(_notices(citation)),
        language=_text(about, "Language"),
    )


def _typed(fields: Fields, name: str, kind: str, value: str) -> etree._Element | None:
    """The first element of a name that is of a kind, among those beside the first of that name."""
    first = fields.get(name)
    if first is None or first.get(kind) == value:
        return first
    return next((each for each in first.itersiblings(name) if each.get(kind) == value), None)


def _doi(about: Fields) -> str:
    element = _typed(about, "ELocationID", "EIdType", "doi")
    return "" if element is None else text_of_element(element)


def _journal(citation: Fields, journal: Fields) -> str:
    return (
        _text(journal, "ISOAbbreviation")
        or _text(_fields(citation.get("MedlineJournalInfo")), "MedlineTA")
        or _text(journal, "Title")
    )


def _pages(about: Fields) -> str:
    pages = _fields(about.get("Pagination"))
    ends = (_text(pages, "StartPage"), _text(pages, "EndPage"))
    return _text(pages, "MedlinePgn") or "-".join(end for end in ends if end)


def _date(element: etree._Element | None) -> str:
    """A date as printed: "2025 Apr 1", "2008 Feb-Mar", "2008 Winter"."""
    if element is None:
        return ""
    fields = _fields(element)
    parts = (_text(fields, name) for name in ("MedlineDate", "Year", "Season", "Month", "Day"))
    return " ".join(part for part in parts if part)


def _authors(authors: etree._Element) -> Iterator[str]:
    for author in map(_fields, authors.iterchildren("Author")):
        parts = (_text(author, part) for part in ("ForeName", "LastName", "Suffix"))
        if name := " ".join(part for part in parts if part):
            yield name


def _groups(authors: etree._Element) -> Iterator[str]:
    for author in authors.iterchildren("Author"):
        yield from _texts({"Author": author}, "Author", "CollectiveName")


def _identifiers(data: Fields) -> dict[str, str]:
    """The identifiers of the article itself; its references have identifiers of their own."""
    found: dict[str, str] = {}
    for each in data.get("ArticleIdList", ()):
        found.setdefault(str(each.get("IdType", "")), text_of_element(each))
    return found


def _mesh(citation: Fields) -> Iterator[str]:
    for heading in citation.get("MeshHeadingList", ()):
        descriptor = ""
        qualifiers = []
        for each in heading:
            if each.tag == "QualifierName":
                qualifiers.append(text_of_element(each))
            elif each.tag == "DescriptorName" and not descriptor:
                descriptor = text_of_element(each)
        yield from (f"{descriptor} / {qualifier}" for qualifier in qualifiers if qualifier)
        if descriptor and not any(qualifiers):
            yield descriptor


def _notices(citation: Fields) -> Iterator[Notice]:
    for correction in citation.get("CommentsCorrectionsList", ()):
        kind = NOTICE_KINDS.get(str(correction.get("RefType", "")))
        fields = _fields(correction) if kind else {}
        reference = _text(fields, "RefSource")
        pmid = _text(fields, "PMID")
        if kind and (reference or pmid):
            yield Notice(
                kind, " ".join(part for part in (reference, pmid and f"PMID: {pmid}") if part)
            )
