"""Europe PMC's JSON: searches and single articles."""

import json
from typing import Any

import pytest

from extract.errors import ExtractError, NoAbstract, UnknownFormat, UnreadableSource
from extract.sources import Document
from extract.sources.document import Notice, PartialDate
from tests.sources.reading import check_spans, cited, document, outcomes, sections


def result(abstract: str = "Fog is wet.", **more: Any) -> dict[str, Any]:
    return {"id": "1", "title": "A trial of fog.", "abstractText": abstract, **more}


def search(*results: dict[str, Any]) -> str:
    return json.dumps({"version": "6.9", "resultList": {"result": results}})


FULL = search(
    result(
        "<h4>Background: </h4>Fog is <i>wet</i>.<h4>Results</h4>It was 10<sup>9</sup>/L "
        "(P&lt;0.001).<h4>Results</h4>And more.",
        id="123",
        title="Fog and <i>E. coli</i> &amp; us",
        pmid="123",
        pmcid="PMC5",
        doi="10.1/own",
        authorList={
            "author": [
                {"fullName": "Cook AB", "firstName": "Ann B", "lastName": "Cook"},
                {"fullName": "Eves D"},
                {"collectiveName": "Fog Investigators"},
            ]
        },
        journalInfo={
            "issue": "4",
            "volume": 3,
            "dateOfPublication": "2008 Feb",
            "yearOfPublication": 2008,
            "journal": {"title": "The BMJ of fog", "isoabbreviation": "BMJ Fog"},
        },
        pageInfo="5-9",
        electronicPublicationDate="2008-01-02",
        language="eng",
        pubTypeList={"pubType": ["Randomized Controlled Trial"]},
        keywordList={"keyword": ["fog", "wet"]},
        meshHeadingList={
            "meshHeading": [
                {
                    "descriptorName": "Weather",
                    "meshQualifierList": {"meshQualifier": [{"qualifierName": "ethics"}]},
                },
                {"descriptorName": "Humans"},
            ]
        },
        commentCorrectionList={
            "commentCorrection": [
                {"reference": "BMJ. 2009;1:1", "type": "Retraction in"},
                {"reference": "BMJ. 2007;1:1", "type": "Comment on"},
            ]
        },
    )
)


def test_a_full_result() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert read_document.format == "europepmc-json"
    assert sections(read_document)[:5] == [
        ("title", None, "Fog and E. coli & us"),
        (None, "Background", "Fog is wet."),
        (None, "Results", "It was 10⁹/L (P<0.001)."),
        (None, "Results", "And more."),
        ("keywords", "Keywords", "fog; wet"),
    ]
    assert cited(read_document) == {
        "title": "Fog and E. coli & us",
        "authors": ["Ann B Cook", "Eves D"],
        "group": "Fog Investigators",
        "journal": "BMJ Fog",
        "volume": "3",
        "issue": "4",
        "pages": "5-9",
        "published": PartialDate(2008, 2),
        "published_online": PartialDate(2008, 1, 2),
        "doi": "10.1/own",
        "pmid": "123",
        "pmcid": "PMC5",
        "publication_types": ["Randomized Controlled Trial"],
        "keywords": ["fog", "wet"],
        "mesh": ["Weather / ethics", "Humans"],
        "notices": [Notice("retraction", "BMJ. 2009;1:1")],
        "language": "eng",
    }


@pytest.mark.parametrize(
    ("abstract", "want"),
    [
        ("P&lt;b of 5 &amp; more", [(None, "P<b of 5 & more")]),
        ("Aim: Fog. Results: Wet.", [("Aim", "Fog."), ("Results", "Wet.")]),
        ("Fog.<h4>Results</h4>", [(None, "Fog.")]),
        ("half a \ud800 character", [(None, "half a ? character")]),
    ],
)
def test_abstracts(abstract: str, want: list[tuple[str | None, str]]) -> None:
    found = sections(document(search(result(abstract))))[1:]
    assert [(heading, body) for _, heading, body in found] == want


def test_one_article_and_a_search_give_the_same() -> None:
    one = json.dumps({"version": "6.9", "result": result()})
    assert outcomes(one) == outcomes(search(result())) == outcomes(json.dumps(result()))


def test_a_result_without_an_abstract_costs_itself_alone() -> None:
    got = outcomes(search(result(), {"id": "2", "authorString": "Cook"}, result(id="3")), "f")
    assert [(type(o), o.source) for o in got if isinstance(o, ExtractError)] == [
        (NoAbstract, "f#2")
    ]
    assert sum(isinstance(o, Document) for o in got) == 2


@pytest.mark.parametrize(
    "page",
    [
        search(result())[:-3],
        '{"abstractText": ' + "[" * 100_000,
        '{"abstractText": ' + "9" * 10_000 + "}",
        '{"abstractText": NaN, "a": \x01}',
    ],
)
def test_broken_json_is_refused(page: str) -> None:
    with pytest.raises(UnreadableSource, match="JSON"):
        outcomes(page)


@pytest.mark.parametrize("value", [None, 1, True, [], {}, [None], {"result": [1, None]}, "x"])
def test_values_of_another_kind_are_no_values(value: Any) -> None:
    page = json.dumps({"resultList": value, "abstractText": "Fog.", "authorList": value,
                       "journalInfo": value, "keywordList": value})  # fmt: skip
    for outcome in outcomes_or_refusal(page):
        if isinstance(outcome, Document):
            check_spans(outcome)


def outcomes_or_refusal(page: str) -> list[Document | ExtractError]:
    try:
        return outcomes(page)
    except ExtractError as refusal:
        return [refusal]


def test_other_json_is_not_ours() -> None:
    with pytest.raises(UnknownFormat):
        outcomes('{"title": "A trial", "abstract": "Fog is wet."}')
