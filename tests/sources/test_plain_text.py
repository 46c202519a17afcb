"""Title and abstract as plain text."""

import pytest

from extract.sources.document import Citation, Document, Section, Stated
from tests.sources.reading import check_spans, cited, document, sections

PROSE = (
    "Fog is wet and it is cold in the ward. We saw 12 of the 50 patients who were in it, and "
    "none of them was dry by the end of the day."
)


def test_a_title_and_a_paragraph() -> None:
    assert document(f"A trial of fog\n\n{PROSE}\n") == Document(
        text=f"A trial of fog\n\n{PROSE}",
        sections=(Section(0, 14, None, "title"), Section(16, 16 + len(PROSE), None, "abstract")),
        citation=Citation(title=Stated("A trial of fog", ((0, 14),))),
        format="plain-text",
    )


@pytest.mark.parametrize(
    "page",
    [
        f"TITLE:\nA trial of fog\n\nMETHODS:\n{PROSE}\n\nRESULTS:\nTwo of 50 died.\n",
        f"Title: A trial of fog\n\nMETHODS: {PROSE}\nRESULTS: Two of 50 died.",
        f"A trial of fog\nMETHODS\n{PROSE}\nRESULTS\nTwo of 50 died.",
        f"A trial of fog\n\nMETHODS: {PROSE} RESULTS: Two of 50 died.",
        f"Title: A trial of fog\nMETHODS: {PROSE}\nRESULTS: Two of 50 died.",
        f"A trial of fog\n\nMETHODS: {PROSE}\nRESULTS: Two of\n50 died.",
    ],
    ids=["own lines", "in line", "bare", "one paragraph", "no blanks", "wrapped"],
)
def test_headings_in_their_several_ways(page: str) -> None:
    read = document(page)
    check_spans(read)
    assert sections(read)[0] == ("title", None, "A trial of fog")
    assert [(h, b.replace("\n", " ")) for _, h, b in sections(read)[1:]] == [
        ("METHODS", PROSE),
        ("RESULTS", "Two of 50 died."),
    ]


def test_lines_broken_to_fit_a_screen_are_joined() -> None:
    wrapped = (
        "A trial of fog and of mist and of haze in the wards of\ntwo hospitals\n\n"
        "Fog is wet and it is cold in the ward that we were in.\n"
        "We saw 12 of the 50 patients who were in it, and none\n"
        "of them was dry by the end of the day.\n"
    )
    assert sections(document(wrapped)) == [
        ("title", None, "A trial of fog and of mist and of haze in the wards of two hospitals"),
        ("abstract", None, PROSE.replace("ward.", "ward that we were in.")),
    ]


def test_a_title_may_end_with_the_years_of_a_study() -> None:
    title = "Fog in the wards of Leeds: the damp bed study, 1987-1996."
    assert sections(document(f"{title}\n\n{PROSE}"))[0] == ("title", None, title)


def test_identifiers_below_are_no_part_of_the_abstract() -> None:
    read = document(f"A trial of fog\n\n{PROSE}\n\ndoi: 10.1000/x\nPMID: 12 PMCID: PMC3\n")
    assert sections(read)[1] == ("abstract", None, PROSE)
    assert cited(read) == {
        "title": "A trial of fog",
        "doi": "10.1000/x",
        "pmid": "12",
        "pmcid": "PMC3",
    }


def test_keywords_and_registration() -> None:
    read = document(f"A trial of fog\n\nAim: {PROSE}\n\nTrial registration: X1\n\nKeywords: a; b.")
    assert sections(read)[2:] == [
        ("registration", "Trial registration", "X1"),
        ("keywords", "Keywords", "a; b"),
    ]


def test_a_title_is_split_from_one_paragraph_and_none_is_made_up() -> None:
    assert sections(document(f"A trial of fog. {PROSE}"))[0] == ("title", None, "A trial of fog.")
    assert sections(document(f"{PROSE} {PROSE}"))[0][0] == "abstract"


def test_a_sentence_that_ends_in_a_year_prints_no_source() -> None:
    words = f"We saw them from 2011 to Sept 30, 2017. 1161 were wet; 1164 were not. {PROSE}"
    assert sections(document(f"A trial of fog\n\n{words}"))[1] == ("abstract", None, words)


def test_an_inequality_is_no_markup() -> None:
    words = f"{PROSE} The trend was weak (0.01<p<0.05, n<div)."
    assert sections(document(f"A trial of fog\n\n{words}"))[1] == ("abstract", None, words)
