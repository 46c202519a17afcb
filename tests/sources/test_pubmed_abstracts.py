"""PubMed's "Abstract (text)", one citation and many."""

import pytest

from extract.errors import ExtractError, NoAbstract, UnknownFormat
from extract.sources import Document
from extract.sources.document import Notice, PartialDate
from tests.sources.reading import check_spans, cited, document, outcomes, sections

FULL = """
1. BMJ Fog. 2008 Feb 28;3(4):5-9. doi: 10.1016/own. Epub
2008 Jan 2.

Fog and its wetness: a trial.

Cook AB Jr(1)(2), de Eves D(1); Fog Investigators; Wet
Group.

Collaborators: Member A, Member B.

Author information:
(1)Some Hospital.
(2)Another Hospital, with
beds.

Comment in
    BMJ. 2008 Mar 1;2(1):2.
Retraction in
    BMJ. 2009;1:1.

BACKGROUND: Fog is wet, and what that means for those who
are in it was
not known.
RESULTS: It was wetter (P<0.001);
results: the same.

TRIAL REGISTRATION: NCT00000001.

Copyright 2008 X.

DOI: 10.1016/own
PMCID: PMC5
PMID: 123 [Indexed for MEDLINE]

Conflict of interest statement: None
of 7.
"""


def citation(number: int, pmid: str, abstract: str = "Fog is wet.") -> str:
    return (
        f"{number}. BMJ. 2008 Feb;358(9):1.\n\nA trial of fog.\n\nCook AB.\n\n{abstract}\n\n"
        f"PMID: {pmid}\n\n\n"
    )


def test_the_sections_of_a_full_citation() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert read_document.format == "pubmed-abstracts"
    assert sections(read_document)[:4] == [
        ("title", None, "Fog and its wetness: a trial."),
        (None, "BACKGROUND",
         "Fog is wet, and what that means for those who are in it was not known."),
        (None, "RESULTS", "It was wetter (P<0.001); results: the same."),
        ("registration", "TRIAL REGISTRATION", "NCT00000001."),
    ]  # fmt: skip
    assert sections(read_document)[5:] == [
        ("conflict", "Conflict of interest statement", "None of 7.")
    ]


def test_the_citation_of_a_full_citation() -> None:
    assert cited(document(FULL)) == {
        "title": "Fog and its wetness: a trial.",
        "authors": ["Cook AB Jr", "de Eves D"],
        "group": "Fog Investigators; Wet Group",
        "journal": "BMJ Fog",
        "volume": "3",
        "issue": "4",
        "pages": "5-9",
        "published": PartialDate(2008, 2, 28),
        "published_online": PartialDate(2008, 1, 2),
        "doi": "10.1016/own",
        "pmid": "123",
        "pmcid": "PMC5",
        "notices": [
            Notice("comment", "BMJ. 2008 Mar 1;2(1):2."),
            Notice("retraction", "BMJ. 2009;1:1."),
        ],
    }


def test_a_file_is_read_in_its_order() -> None:
    page = citation(1, "11") + citation(2, "22") + citation(3, "33")
    assert [cited(d)["pmid"] for d in outcomes(page) if isinstance(d, Document)] == [
        "11",
        "22",
        "33",
    ]


def test_a_numbered_paragraph_of_an_abstract_begins_no_citation() -> None:
    page = citation(1, "11", "We did two things.\n\n2. We looked. 2008 was wet.")
    assert sections(document(page))[1][2] == "We did two things.\n2. We looked. 2008 was wet."


def test_an_abstract_is_not_taken_for_authors() -> None:
    page = citation(1, "11").replace("Cook AB.\n\n", "")
    assert sections(document(page))[1][2] == "Fog is wet."
    assert "authors" not in cited(document(page))


def test_a_citation_without_an_abstract_costs_itself_alone() -> None:
    got = outcomes(citation(1, "11") + citation(2, "22", "") + citation(3, "33"), "f")
    assert [(type(o), o.source) for o in got if isinstance(o, ExtractError)] == [
        (NoAbstract, "f#22")
    ]


@pytest.mark.parametrize(
    "source",
    [
        "1. BMJ. 2008 Feb 28:k12. doi: 10.1016/own.",
        "1. BMJ. 2008 Feb 28. doi: 10.1016/own. Online ahead of print.",
        "1. Lancet. 2008 Jul 4:S0140-6736(08)30183-5. doi: 10.1016/own.",
    ],
)
def test_sources_of_articles_that_are_in_no_issue_yet(source: str) -> None:
    page = citation(1, "11").replace("1. BMJ. 2008 Feb;358(9):1.", source)
    assert cited(document(page))["doi"] == "10.1016/own"


@pytest.mark.parametrize("number", ["2. ", "", "1) "])
def test_other_numbered_texts_are_not_ours(number: str) -> None:
    page = citation(1, "11").replace("1. ", number, 1)
    with pytest.raises(UnknownFormat):
        outcomes(page)
