"""NBIB: one citation, and files of many."""

import gzip

import pytest

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources import Document
from extract.sources.document import Notice, PartialDate, Section, Stated
from tests.sources.reading import check_spans, cited, document, outcomes, sections


def citation(pmid: str = "1", abstract: str = "Fog is wet.", more: str = "") -> str:
    return f"PMID- {pmid}\nOWN - NLM\nTI  - A trial of fog.\nAB  - {abstract}\n{more}\n"


def test_a_small_citation_gives_exactly_this_document() -> None:
    read_document = document(citation())
    assert read_document == Document(
        text="A trial of fog.\n\nFog is wet.\n\nPMID: 1",
        sections=(
            Section(0, 15, None, "title"),
            Section(17, 28, None, "abstract"),
            Section(30, 37, None, "citation"),
        ),
        citation=read_document.citation,
        format="nbib",
    )
    assert read_document.citation.title == Stated("A trial of fog.", ((0, 15),))


FULL = """
PMID- 123
OWN - NLM
STAT- MEDLINE
VI  - 3
IP  - 4
DP  - 2008 Feb 28
TI  - Fog and its wetness: a
      trial.
PG  - 5-9
LID - S0001 [pii]
LID - 10.1/own [doi]
AB  - BACKGROUND: Fog is wet - they
      say. RESULTS: It was wetter
      (P<0.001), by 10(9)/L.
CI  - Copyright 2008 X.
FAU - Cook, Ann B Jr
AU  - Cook AB Jr
AD  - Some Hospital.
FAU - de Eves, Dan
CN  - Fog Investigators
CN  - Wet Group
LA  - eng
SI  - ClinicalTrials.gov/NCT00000001
SI  - GENBANK/AB0001
PT  - Journal Article
PT  - Randomized Controlled Trial
DEP - 20080102
TA  - BMJ Fog
JT  - The BMJ of fog
RIN - BMJ. 2009;1:1. PMID: 9
CIN - BMJ. 2008;2:2
CON - BMJ. 2007;2:2
MH  - *Weather/ethics/*trends
MH  - Humans
PMC - PMC5
OTO - NOTNLM
OT  - *fog
OT  - wet
COIS- None of 7.
AID - 10.1/own [doi]
SO  - BMJ Fog. 2008 Feb 28;3(4):5-9.
"""


def test_the_sections_of_a_full_citation() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert sections(read_document)[:5] == [
        ("title", None, "Fog and its wetness: a trial."),
        (None, "BACKGROUND", "Fog is wet - they say."),
        (None, "RESULTS", "It was wetter (P<0.001), by 10(9)/L."),
        ("registration", None, "ClinicalTrials.gov NCT00000001"),
        ("keywords", "Keywords", "fog; wet"),
    ]
    assert sections(read_document)[6:] == [
        ("conflict", "Conflict of interest statement", "None of 7.")
    ]


def test_the_citation_of_a_full_citation() -> None:
    assert cited(document(FULL)) == {
        "title": "Fog and its wetness: a trial.",
        "authors": ["Ann B Cook Jr", "Dan de Eves"],
        "group": "Fog Investigators; Wet Group",
        "journal": "BMJ Fog",
        "volume": "3",
        "issue": "4",
        "pages": "5-9",
        "published": PartialDate(2008, 2, 28),
        "published_online": PartialDate(2008, 1, 2),
        "doi": "10.1/own",
        "pmid": "123",
        "pmcid": "PMC5",
        "publication_types": ["Journal Article", "Randomized Controlled Trial"],
        "keywords": ["fog", "wet"],
        "mesh": ["Weather / ethics", "Weather / trends", "Humans"],
        "notices": [
            Notice("retraction", "BMJ. 2009;1:1. PMID: 9"),
            Notice("comment", "BMJ. 2008;2:2"),
        ],
        "language": "eng",
    }


def test_names_in_short_serve_where_there_are_no_full_ones() -> None:
    assert cited(document(citation(more="AU  - Cook AB\n")))["authors"] == ["Cook AB"]


@pytest.mark.parametrize(("online", "want"), [("200801", PartialDate(2008, 1)), ("x", None)])
def test_partial_dates_stay_partial(online: str, want: PartialDate | None) -> None:
    found = cited(document(citation(more=f"DEP - {online}\n")))
    assert found.get("published_online") == want


def test_another_abstract_counts_only_where_it_is_english_and_alone() -> None:
    other = "OAB - Other.\nOABL- {}\n"
    page = "PMID- 1\nTI  - Fog.\n" + other
    assert "Other." in document(page.format("eng")).text
    assert "Other." not in document(citation(more=other.format("eng"))).text
    (refused,) = outcomes(page.format("spa"))
    assert isinstance(refused, NoAbstract)


def test_a_file_is_read_in_its_order_plain_and_packed() -> None:
    pages = "\n".join(citation(str(n)) for n in (1, 2, 3))
    for data in (
        pages.encode(),
        gzip.compress(pages.encode()),
        pages.encode("utf-16"),
        pages.replace("\n", "\r\n").encode("utf-8-sig"),
    ):
        assert [cited(d)["pmid"] for d in outcomes(data) if isinstance(d, Document)] == list("123")


def test_a_citation_without_an_abstract_costs_itself_alone() -> None:
    got = outcomes(citation("1") + citation("2", "") + citation("3"), "save")
    assert [(type(o), o.source) for o in got if isinstance(o, ExtractError)] == [
        (NoAbstract, "save#2")
    ]
    assert [cited(o)["pmid"] for o in got if isinstance(o, Document)] == ["1", "3"]


def test_gzip_that_breaks_off_gives_what_was_whole_and_says_so() -> None:
    many = "\n".join(citation(str(n), f"It was {n * n}.") for n in range(1, 20_000))
    packed = gzip.compress(many.encode())
    *documents, last = outcomes(packed[: len(packed) * 2 // 3])
    assert len(documents) > 1000
    assert all(isinstance(d, Document) for d in documents)
    assert isinstance(last, UnreadableSource)


def test_old_encodings_and_mojibake_are_mended_a_line_at_a_time() -> None:
    page = citation(abstract="It was 5 µg, Â±2.").encode("utf-8")
    assert sections(document(page))[1][2] == "It was 5 µg, ±2."
    assert sections(document(citation(abstract="It was 5 µg.").encode("cp1252")))[1][2] == (
        "It was 5 µg."
    )
