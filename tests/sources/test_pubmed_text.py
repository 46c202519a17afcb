"""PubMed pages as copied from a browser."""

import pytest

from extract.errors import NoAbstract
from extract.sources.document import (
    Citation,
    Document,
    Notice,
    PartialDate,
    Section,
    Stated,
)
from tests.sources.reading import check_spans, cited, document, outcomes, sections

SMALL = """Access keys NCBI Homepage MyNCBI Homepage Main Content Main Navigation
Randomized Controlled Trial
. 2025 Apr 1;53(4):e8-e9.
doi: 10.1000/x.(1)2. Epub 2025 Feb.

A trial of fog

Affiliations
Randomized Controlled Trial

A trial of fog

Ann Cook et\u00a0al. Crit Care Med. .

Abstract

Aim: To see\u00a0fog (\u00a0p = 0·05).

PubMed Disclaimer
"""


def test_a_small_page_gives_exactly_this_document() -> None:
    text = (
        "A trial of fog\n\n"
        "Aim\nTo see\u00a0fog (\u00a0p = 0·05).\n\n"
        "Crit Care Med. 2025 Apr 1;53(4):e8-e9. Epub 2025 Feb\n"
        "doi: 10.1000/x.(1)2\n"
        "Ann Cook et al.\n"
        "Publication types: Randomized Controlled Trial"
    )
    assert document(SMALL) == Document(
        text=text,
        sections=(
            Section(0, 14, None, "title"),
            Section(20, 43, "Aim", None),
            Section(45, 180, None, "citation"),
        ),
        citation=Citation(
            title=Stated("A trial of fog", ((0, 14),)),
            authors=(Stated("Ann Cook", ((118, 126),)),),
            has_more_authors=True,
            journal=Stated("Crit Care Med", ((45, 58),)),
            volume=Stated("53", ((71, 73),)),
            issue=Stated("4", ((74, 75),)),
            pages=Stated("e8-e9", ((77, 82),)),
            published=Stated(PartialDate(2025, 4, 1), ((60, 70),)),
            published_online=Stated(PartialDate(2025, 2), ((89, 97),)),
            doi=Stated("10.1000/x.(1)2", ((103, 117),)),
            publication_types=(Stated("Randomized Controlled Trial", ((153, 180),)),),
        ),
        format="pubmed-text",
    )


FULL = """Search PubMed
Comparative Study
N Engl J Med
. 2010 Mar 4;362(9):779-89. doi: 10.1056/NEJMoa0907118. Online ahead of print.
A trial of fog
Authors
Ann B Cook 1 , Dan Eves 1 2 ; Fog Investigators
Collaborators, Affiliations Expand
1 Some Hospital, 1000 Brussels.
PMID: 20200382 PMCID: PMC123 DOI: 10.1056/NEJMoa0907118
Free PMC article
A trial of fog
Ann B Cook et al. N Engl J Med. 2010.
Free PMC article
Abstract
Background: Fog is wet.
Results: 5 of 10 died [12].
Registration: NCT00000001.
Keywords: fog; wet.
Copyright 2010 Somebody.
PubMed Disclaimer
Conflict of interest statement
None of 7.
Figures
Figure 1.
Figure 1.
Flow (n = 3).
Fig. 2. More flow.
Still more.
Comment in
Fog again.
Fox F.
Fox F. N Engl J Med. 2010 Mar 4;362(9):900. PMID: 1.
Retraction in
Withdrawn without a source.
Similar articles
Another trial 99 of 100.
Cited by
Some review.
References
1. Fox F. Lancet. 1999;1:1-2.
Publication types
Clinical Trial, Phase III
Actions
Search in PubMed
Multicenter Study
MeSH terms
Weather / adverse effects*
Associated data
ClinicalTrials.gov/NCT00000001
GENBANK/AB0001
LinkOut - more resources
Medical
"""


def test_the_blocks_of_a_full_page() -> None:
    read = document(FULL)
    check_spans(read)
    assert sections(read)[:-2] == [
        ("title", None, "A trial of fog"),
        (None, "Background", "Fog is wet."),
        (None, "Results", "5 of 10 died [12]."),
        ("registration", "Registration", "NCT00000001."),
        ("registration", None, "ClinicalTrials.gov NCT00000001"),
        ("keywords", "Keywords", "fog; wet"),
        ("legend", "Figure 1", "Flow (n = 3)."),
        ("legend", "Fig. 2", "More flow.\nStill more."),
    ]
    assert sections(read)[-1] == ("conflict", "Conflict of interest statement", "None of 7.")


def test_the_citation_of_a_full_page() -> None:
    assert cited(document(FULL)) == {
        "title": "A trial of fog",
        "authors": ["Ann B Cook", "Dan Eves"],
        "group": "Fog Investigators",
        "journal": "N Engl J Med",
        "volume": "362",
        "issue": "9",
        "pages": "779-89",
        "published": PartialDate(2010, 3, 4),
        "doi": "10.1056/NEJMoa0907118",
        "pmid": "20200382",
        "pmcid": "PMC123",
        "publication_types": ["Clinical Trial, Phase III", "Multicenter Study"],
        "keywords": ["fog", "wet"],
        "mesh": ["Weather / adverse effects"],
        "notices": [
            Notice("retraction", "Withdrawn without a source."),
            Notice("comment", "Fox F. N Engl J Med. 2010 Mar 4;362(9):900. PMID: 1."),
        ],
    }


def test_nothing_of_other_blocks_is_left() -> None:
    text = document(FULL).text
    for gone in (
        "Brussels",
        "99 of 100",
        "review",
        "Lancet",
        "Free",
        "Search",
        "Medical",
        "AB0001",
    ):
        assert gone not in text
    assert text.count("A trial of fog") == 1


def test_a_source_ahead_of_print_has_a_date_alone() -> None:
    page = SMALL.replace(". 2025 Apr 1;53(4):e8-e9.", ". 2025 Apr 1.")
    got = cited(document(page))
    assert got["published"] == PartialDate(2025, 4, 1)
    assert "volume" not in got


@pytest.mark.parametrize(
    ("source", "want"),
    [
        ("Crit Care. 2019 Jan-Feb;23(1 Suppl 2):S1-S9.",
         ("Crit Care", PartialDate(2019), "23", "1 Suppl 2", "S1-S9")),
        ("Crit Care. 2007 Jun;35 Suppl 1:S20.",
         ("Crit Care", PartialDate(2007, 6), "35 Suppl 1", None, "S20")),
        ("Cochrane Database Syst Rev. 2011 Mar 16;(3):CD003.",
         ("Cochrane Database Syst Rev", PartialDate(2011, 3, 16), None, "3", "CD003")),
        ("Lancet. 2010;376(9734).", ("Lancet", PartialDate(2010), "376", "9734", None)),
    ],
)  # fmt: skip
def test_sources_of_many_shapes(source: str, want: tuple[object, ...]) -> None:
    page = SMALL.replace(". 2025 Apr 1;53(4):e8-e9.", source).replace(". Epub 2025 Feb", "")
    got = cited(document(page))
    parts = ("journal", "published", "volume", "issue", "pages")
    assert tuple(got.get(part) for part in parts) == want


def test_the_journal_may_stand_above_its_source_alone() -> None:
    page = SMALL.replace(". 2025 Apr", "BMJ\n. 2025 Apr").replace("Crit Care Med. .", "")
    assert cited(document(page))["journal"] == "BMJ"


@pytest.mark.parametrize("heading", ["Similar articles", "Cited by", "References", "Substances"])
def test_a_block_of_others_ends_the_abstract(heading: str) -> None:
    page = SMALL.replace("PubMed Disclaimer", f"{heading}\nResults: 99 of 100 died.")
    assert "99 of 100" not in document(page).text


def test_a_page_without_an_abstract_is_refused() -> None:
    page = SMALL.replace(
        "Abstract\n\nAim: To see\u00a0fog (\u00a0p = 0·05).", "No abstract available"
    )
    with pytest.raises(NoAbstract, match="page"):
        outcomes(page)
