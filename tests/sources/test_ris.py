"""RIS, as several programs write it."""

import pytest

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources import Document
from extract.sources.document import PartialDate
from tests.sources.reading import check_spans, cited, document, outcomes, sections


def reference(*fields: str) -> str:
    return "\n".join(["TY  - JOUR", "TI  - A trial of fog", *fields, "ER  - ", ""])


def citation_of(*fields: str) -> dict[str, object]:
    read_document = document(reference("AB  - Fog is wet.", *fields))
    check_spans(read_document)
    return {name: value for name, value in cited(read_document).items() if name != "title"}


FULL = """Provider: Some Site
Database: Fog

TY  - JOUR
AU  - Cook, Ann B., Jr.
AU  - Eves, Dan
AU  - Fog Investigators
TI  - A trial of fog
JO  - Journal of Fog
JA  - J Fog
VL  - 3
IS  - 4
SP  - 5
EP  - 9
PY  - 2008
DA  - 2008/02/28/
DO  - https://doi.org/10.1016/own
M3  - Randomized Controlled Trial
KW  - fog
KW  - wet
C2  - PMC5
AB  - BACKGROUND: Fog is wet
they say. RESULTS: It was wetter (P<0.001).
UR  - https://pubmed.ncbi.nlm.nih.gov/123/
ER  -
"""


def test_a_full_reference() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert read_document.format == "ris"
    assert sections(read_document)[:4] == [
        ("title", None, "A trial of fog"),
        (None, "BACKGROUND", "Fog is wet they say."),
        (None, "RESULTS", "It was wetter (P<0.001)."),
        ("keywords", "Keywords", "fog; wet"),
    ]
    assert cited(read_document) == {
        "title": "A trial of fog",
        "authors": ["Ann B. Cook Jr.", "Dan Eves"],
        "group": "Fog Investigators",
        "journal": "J Fog",
        "volume": "3",
        "issue": "4",
        "pages": "5-9",
        "published": PartialDate(2008, 2, 28),
        "doi": "10.1016/own",
        "pmid": "123",
        "pmcid": "PMC5",
        "publication_types": ["Randomized Controlled Trial"],
        "keywords": ["fog", "wet"],
    }


@pytest.mark.parametrize(
    ("fields", "want"),
    [
        (("T1  - Other",), {}),
        (("A1  - Cook, Ann", "T2  - J Fog"), {"authors": ["Ann Cook"], "journal": "J Fog"}),
        (("Y1  - 2008/02//",), {"published": PartialDate(2008, 2)}),
        (("PY  - 2008///Winter",), {"published": PartialDate(2008)}),
        (("PY  - 2008", "DA  - 2008 Feb 3"), {"published": PartialDate(2008, 2, 3)}),
        (("DA  - May",), {}),
        (("M3  - 10.1016/x",), {"doi": "10.1016/x"}),
        (("UR  - https://example.org/10",), {}),
        (("DB  - MEDLINE", "AN  - 77"), {"pmid": "77"}),
        (("DB  - Embase", "AN  - 77"), {}),
        (("C3  - PUBMED 77,EMBASE 9",), {"pmid": "77"}),
        (("N1  - PMID: 77",), {"pmid": "77"}),
        (("C2  - 12345",), {}),
    ],
)
def test_what_programs_mean_by_a_field(fields: tuple[str, ...], want: dict[str, object]) -> None:
    assert citation_of(*fields) == want


def test_a_reference_without_an_abstract_costs_itself_alone() -> None:
    got = outcomes(
        reference("N2  - Fog.") + "\n" + reference("DO  - 10.1016/x") + reference("AB  - Wet."), "f"
    )
    assert [(type(o), o.source) for o in got if isinstance(o, ExtractError)] == [
        (NoAbstract, "f#10.1016/x")
    ]
    assert [sections(o)[1][2] for o in got if isinstance(o, Document)] == ["Fog.", "Wet."]


def test_a_file_that_is_cut_off_gives_what_was_whole_and_says_so() -> None:
    whole, cut = outcomes(reference("AB  - Fog.") + "TY  - JOUR\nAB  - Wet.\n", "f")
    assert isinstance(whole, Document)
    assert isinstance(cut, UnreadableSource)
    assert (cut.source, "cut off" in cut.message) == ("f", True)
