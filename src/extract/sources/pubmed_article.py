"""One PubmedArticle element to a report."""

from __future__ import annotations

from collections.abc import Iterator

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


def report_of(article: etree._Element) -> Report:
    """What a PubmedArticle says of its report."""
    citation = article.find("MedlineCitation")
    if citation is None:
        return Report("pubmed-xml")
    return Report(
        format="pubmed-xml",
        title=_text(citation, "Article/ArticleTitle") or _text(citation, "Article/VernacularTitle"),
        passages=tuple(_abstract(citation)) + tuple(_registrations(citation)),
        keywords=_texts(citation, "KeywordList/Keyword"),
        imprint=_imprint(article, citation),
        conflict=conflict_passage(_text(citation, "CoiStatement")),
    )


def _text(parent: etree._Element, path: str) -> str:
    element = parent.find(path)
    return "" if element is None else text_of_element(element)


def _texts(parent: etree._Element, path: str) -> tuple[str, ...]:
    texts = (text_of_element(element) for element in parent.iterfind(path))
    return tuple(text for text in texts if text)


def _abstract(citation: etree._Element) -> Iterator[Passage]:
    elements = citation.findall("Article/Abstract/AbstractText")
    if not elements and _text(citation, "Article/Language") == "eng":
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


def _registrations(citation: etree._Element) -> Iterator[Passage]:
    """The trial's numbers in registries, a line each."""
    lines = [
        line
        for bank in citation.iterfind("Article/DataBankList/DataBank")
        for number in _texts(bank, "AccessionNumberList/AccessionNumber")
        if (line := registration_line(_text(bank, "DataBankName"), number))
    ]
    if lines:
        yield Passage("\n".join(lines), kind="registration")


def _imprint(article: etree._Element, citation: etree._Element) -> Imprint:
    issue = citation.find("Article/Journal/JournalIssue")
    authors = citation.find("Article/AuthorList")
    return Imprint(
        authors=() if authors is None else tuple(_authors(authors)),
        has_more_authors=authors is not None and authors.get("CompleteYN") == "N",
        group="" if authors is None else "; ".join(_texts(authors, "Author/CollectiveName")),
        journal=_journal(citation),
        published="" if issue is None else _date(issue.find("PubDate")),
        volume="" if issue is None else _text(issue, "Volume"),
        issue="" if issue is None else _text(issue, "Issue"),
        pages=_pages(citation),
        published_online=_date(citation.find("Article/ArticleDate[@DateType='Electronic']")),
        doi=_identifier(article, "doi") or _text(citation, "Article/ELocationID[@EIdType='doi']"),
        pmid=_text(citation, "PMID"),
        pmcid=_identifier(article, "pmc"),
        publication_types=_texts(citation, "Article/PublicationTypeList/PublicationType"),
        mesh=tuple(_mesh(citation)),
        notices=tuple(_notices(citation)),
        language=_text(citation, "Article/Language"),
    )


def _journal(citation: etree._Element) -> str:
    paths = (
        "Article/Journal/ISOAbbreviation",
        "MedlineJournalInfo/MedlineTA",
        "Article/Journal/Title",
    )
    return next((name for path in paths if (name := _text(citation, path))), "")


def _pages(citation: etree._Element) -> str:
    pages = _text(citation, "Article/Pagination/MedlinePgn")
    if pages:
        return pages
    ends = _texts(citation, "Article/Pagination/StartPage") + _texts(
        citation, "Article/Pagination/EndPage"
    )
    return "-".join(ends)


def _date(element: etree._Element | None) -> str:
    """A date as printed: "2025 Apr 1", "2008 Feb-Mar", "2008 Winter"."""
    if element is None:
        return ""
    parts = (_text(element, name) for name in ("MedlineDate", "Year", "Season", "Month", "Day"))
    return " ".join(part for part in parts if part)


def _authors(authors: etree._Element) -> Iterator[str]:
    for author in authors.iterfind("Author"):
        parts = (_text(author, part) for part in ("ForeName", "LastName", "Suffix"))
        if name := " ".join(part for part in parts if part):
            yield name


def _identifier(article: etree._Element, kind: str) -> str:
    """An identifier of the article itself; its references have identifiers of their own."""
    return _text(article, f"PubmedData/ArticleIdList/ArticleId[@IdType='{kind}']")


def _mesh(citation: etree._Element) -> Iterator[str]:
    for heading in citation.iterfind("MeshHeadingList/MeshHeading"):
        descriptor = _text(heading, "DescriptorName")
        qualifiers = _texts(heading, "QualifierName")
        yield from (f"{descriptor} / {qualifier}" for qualifier in qualifiers)
        if descriptor and not qualifiers:
            yield descriptor


def _notices(citation: etree._Element) -> Iterator[Notice]:
    for correction in citation.iterfind("CommentsCorrectionsList/CommentsCorrections"):
        kind = NOTICE_KINDS.get(str(correction.get("RefType", "")))
        reference = _text(correction, "RefSource")
        pmid = _text(correction, "PMID")
        if kind and (reference or pmid):
            yield Notice(
                kind, " ".join(part for part in (reference, pmid and f"PMID: {pmid}") if part)
            )
