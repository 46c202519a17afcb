"""One trial in every format gives one record, but for what a format cannot carry."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from io import BytesIO
from typing import Any

import pytest

from extract import pipeline
from extract.pipeline import Extraction
from tests.sources.pdf.article import Article, print_article

TITLE = "Early fog lights versus late fog lights in drivers: a randomized trial"
ABSTRACT = {
    "BACKGROUND": "Lights are used in fog, but when to turn them on is unknown.",
    "METHODS": (
        "In this multicenter trial, 402 drivers were randomly assigned to early lights (n = 200) "
        "or late lights (n = 202). The primary outcome was death by 28 days."
    ),
    "RESULTS": (
        "By 28 days, 24 of 200 drivers (12.0%) in the early-lights group and 40 of 202 (19.8%) in "
        "the late-lights group had died (relative risk, 0.61; 95% CI, 0.38 to 0.97; P<0.05). Mean "
        "speed was 41.2 ± 9.6 km/h and 52.7 ± 10.1 km/h, respectively (P = 0.001)."
    ),
    "CONCLUSIONS": "Early lights reduced mortality among drivers in fog.",
    "TRIAL REGISTRATION": "ClinicalTrials.gov number, NCT00000001.",
}
AUTHORS = (("Cook", "Ann B", "AB"), ("Eves", "Dan", "D"))
GROUP = "Fog Light Investigators"
KEYWORDS = ("fog", "lights")
INLINE = " ".join(f"{heading}: {body}" for heading, body in ABSTRACT.items())
SOURCE = "J Fog. 2019 Mar 7;12(3):101-9. doi: 10.1016/fog.2019. Epub 2019 Feb 1."


def pubmed_xml() -> str:
    parts = "".join(
        f'<AbstractText Label="{heading}">{escape(body)}</AbstractText>'
        for heading, body in ABSTRACT.items()
    )
    authors = "".join(
        f"<Author><LastName>{last}</LastName><ForeName>{fore}</ForeName></Author>"
        for last, fore, _ in AUTHORS
    )
    keywords = "".join(f"<Keyword>{word}</Keyword>" for word in KEYWORDS)
    return f"""<PubmedArticle><MedlineCitation><PMID>77</PMID><Article><Journal><JournalIssue>
<Volume>12</Volume><Issue>3</Issue><PubDate><Year>2019</Year><Month>Mar</Month>
<Day>7</Day></PubDate></JournalIssue><ISOAbbreviation>J Fog</ISOAbbreviation></Journal>
<ArticleTitle>{TITLE}</ArticleTitle><Pagination><MedlinePgn>101-9</MedlinePgn></Pagination><Abstract>{parts}</Abstract><AuthorList>
{authors}<Author><CollectiveName>{GROUP}</CollectiveName></Author></AuthorList><Language>eng</Language>
<PublicationTypeList><PublicationType>Randomized Controlled Trial</PublicationType>
</PublicationTypeList><ArticleDate DateType="Electronic"><Year>2019</Year><Month>02</Month>
<Day>01</Day></ArticleDate></Article><MeshHeadingList><MeshHeading><DescriptorName>Weather
</DescriptorName></MeshHeading></MeshHeadingList><KeywordList>{keywords}</KeywordList>
</MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">10.1016/fog.2019</ArticleId>
<ArticleId IdType="pmc">PMC5</ArticleId></ArticleIdList></PubmedData></PubmedArticle>"""


def jats() -> str:
    parts = "".join(
        f"<sec><title>{heading}</title><p>{escape(body)}</p></sec>"
        for heading, body in ABSTRACT.items()
    )
    authors = "".join(
        f"<contrib contrib-type='author'><name><surname>{last}</surname>"
        f"<given-names>{fore}</given-names></name></contrib>"
        for last, fore, _ in AUTHORS
    )
    keywords = "".join(f"<kwd>{word}</kwd>" for word in KEYWORDS)
    return f"""<article article-type="research-article" xml:lang="en"><front><journal-meta>
<journal-id journal-id-type="iso-abbrev">J Fog</journal-id></journal-meta><article-meta>
<article-id pub-id-type="pmid">77</article-id><article-id pub-id-type="pmc">5</article-id>
<article-id pub-id-type="doi">10.1016/fog.2019</article-id><title-group>
<article-title>{TITLE}</article-title></title-group><contrib-group>{authors}
<contrib contrib-type="author"><collab>{GROUP}</collab></contrib></contrib-group>
<pub-date pub-type="ppub"><day>7</day><month>3</month><year>2019</year></pub-date>
<pub-date pub-type="epub"><day>1</day><month>2</month><year>2019</year></pub-date>
<volume>12</volume><issue>3</issue><fpage>101</fpage><lpage>9</lpage>
<abstract>{parts}</abstract><kwd-group>{keywords}</kwd-group></article-meta></front></article>"""


def nbib() -> str:
    authors = "".join(f"FAU - {last}, {fore}\n" for last, fore, _ in AUTHORS)
    keywords = "".join(f"OT  - {word}\n" for word in KEYWORDS)
    return f"""PMID- 77
VI  - 12
IP  - 3
DP  - 2019 Mar 7
TI  - {TITLE}
PG  - 101-9
AB  - {INLINE}
{authors}CN  - {GROUP}
LA  - eng
PT  - Randomized Controlled Trial
DEP - 20190201
TA  - J Fog
MH  - Weather
{keywords}PMC - PMC5
AID - 10.1016/fog.2019 [doi]
"""


def ris() -> str:
    authors = "".join(f"AU  - {last}, {fore}\n" for last, fore, _ in AUTHORS)
    keywords = "".join(f"KW  - {word}\n" for word in KEYWORDS)
    return f"""TY  - JOUR
TI  - {TITLE}
{authors}AU  - {GROUP}
JA  - J Fog
VL  - 12
IS  - 3
SP  - 101
EP  - 9
DA  - 2019/03/07/
DO  - 10.1016/fog.2019
C2  - PMC5
N1  - PMID: 77
{keywords}AB  - {INLINE}
ER  -
"""


def pubmed_abstracts() -> str:
    authors = ", ".join(f"{last} {initials}" for last, _, initials in AUTHORS)
    parts = "\n".join(f"{heading}: {body}" for heading, body in ABSTRACT.items())
    return (
        f"1. {SOURCE}\n\n{TITLE}\n\n{authors}; {GROUP}.\n\nAuthor information:\n(1)A hospital.\n\n"
        f"{parts}\n\nDOI: 10.1016/fog.2019\nPMCID: PMC5\nPMID: 77 [Indexed for MEDLINE]\n"
    )


def pubmed_text() -> str:
    authors = ", ".join(f"{fore} {last} 1" for last, fore, _ in AUTHORS)
    parts = "\n\n".join(f"{heading.capitalize()}: {body}" for heading, body in ABSTRACT.items())
    parts = parts.replace("Trial registration", "Trial Registration")
    return f"""Randomized Controlled Trial
J Fog
. 2019 Mar 7;12(3):101-9. doi: 10.1016/fog.2019. Epub 2019 Feb 1.

{TITLE}

{authors} ; {GROUP}
PMID: 77 PMCID: PMC5 DOI: 10.1016/fog.2019

Abstract

{parts}

Keywords: {"; ".join(KEYWORDS)}.

PubMed Disclaimer
MeSH terms

    Weather
"""


def pubmed_html() -> str:
    authors = "".join(
        f'<span class="authors-list-item"><a class="full-name">{fore} {last}</a></span>'
        for last, fore, _ in AUTHORS
    )
    parts = "".join(
        f'<p><strong class="sub-title">{heading}:</strong> {escape(body)}</p>'
        for heading, body in ABSTRACT.items()
    )
    return f"""<!DOCTYPE html><html><body><main><div id="full-view-heading">
<div class="article-citation"><div class="publication-type">Randomized Controlled Trial</div>
<button class="journal-actions-trigger">J Fog</button>
<span class="cit">2019 Mar 7;12(3):101-9.</span>
<span class="secondary-date">Epub 2019 Feb 1.</span></div><h1 class="heading-title">{TITLE}</h1>
<div class="authors-list">{authors}<span><a class="full-name">{GROUP}</a></span></div>
<ul><li><span class="identifier pubmed"><strong class="current-id">77</strong></span></li>
<li><span class="identifier pmc"><a class="id-link">PMC5</a></span></li>
<li><span class="identifier doi"><a class="id-link">10.1016/fog.2019</a></span></li></ul></div>
<div id="abstract"><div class="abstract-content" id="eng-abstract">{parts}</div>
<p><strong class="sub-title">Keywords:</strong> {"; ".join(KEYWORDS)}.</p></div>
<div id="mesh-terms"><ul><li>
<button class="keyword-actions-trigger">Weather</button></li></ul></div>
</main></body></html>"""


def europe_pmc() -> str:
    result = {
        "pmid": "77",
        "pmcid": "PMC5",
        "doi": "10.1016/fog.2019",
        "title": TITLE,
        "abstractText": "".join(
            f"<h4>{heading}</h4>{escape(body)}" for heading, body in ABSTRACT.items()
        ),
        "authorList": {
            "author": [{"firstName": fore, "lastName": last} for last, fore, _ in AUTHORS]
            + [{"collectiveName": GROUP}]
        },
        "journalInfo": {
            "issue": "3",
            "volume": "12",
            "dateOfPublication": "2019 Mar 7",
            "journal": {"isoabbreviation": "J Fog"},
        },
        "pageInfo": "101-9",
        "electronicPublicationDate": "2019-02-01",
        "language": "eng",
        "pubTypeList": {"pubType": ["Randomized Controlled Trial"]},
        "meshHeadingList": {"meshHeading": [{"descriptorName": "Weather"}]},
        "keywordList": {"keyword": KEYWORDS},
    }
    return json.dumps({"resultList": {"result": [result]}})


def article_page() -> str:
    metas = {
        "title": TITLE,
        "journal_abbrev": "J Fog",
        "volume": "12",
        "issue": "3",
        "firstpage": "101",
        "lastpage": "9",
        "publication_date": "2019/03/07",
        "online_date": "2019/02/01",
        "doi": "10.1016/fog.2019",
        "pmid": "77",
        "pmcid": "PMC5",
        "keywords": "; ".join(KEYWORDS),
        "language": "en",
    }
    names = [*(f"{last}, {fore}" for last, fore, _ in AUTHORS), GROUP]
    head = "".join(f'<meta name="citation_{name}" content="{v}">' for name, v in metas.items())
    head += "".join(f'<meta name="citation_author" content="{name}">' for name in names)
    parts = "".join(
        f"<h3>{heading}</h3><p>{escape(body)}</p>" for heading, body in ABSTRACT.items()
    )
    return f"<html><head>{head}</head><body><h2>Abstract</h2>{parts}</body></html>"


def pdf() -> bytes:
    article = Article(
        title=TITLE,
        authors="; ".join(f"{fore} {last}^{{1}}" for last, fore, _ in AUTHORS)
        + f"; for the {GROUP}",
        source=f"{SOURCE.replace('J Fog.', 'J Fog')} PMID: 77 PMCID: PMC5",
        abstract=list(ABSTRACT.items()),
        keywords="; ".join(KEYWORDS),
        body=[
            ("Introduction", ["In fog, lamps are lit by some drivers and not by others. " * 9] * 5)
        ],
    )
    return print_article(article)


def plain_text() -> str:
    parts = "\n\n".join(f"{heading}: {body}" for heading, body in ABSTRACT.items())
    return f"{TITLE}\n\n{parts}\n\nDOI: 10.1016/fog.2019 PMID: 77 PMCID: PMC5\n"


# What a format does not carry, or says in another way.
IN_SHORT = {"authors", "keywords", "language", "mesh", "publication_types"}
LACKS: dict[Callable[[], str | bytes], set[str]] = {
    pubmed_xml: set(),
    jats: {"mesh", "publication_types"},
    nbib: set(),
    europe_pmc: set(),
    article_page: {"mesh", "publication_types"},
    pdf: {"language", "mesh", "publication_types"},
    pubmed_html: {"language"},
    pubmed_abstracts: IN_SHORT,
    pubmed_text: {"language"},
    ris: {"published_online", "language", "mesh", "publication_types"},
    plain_text: IN_SHORT | {"group", "journal", "volume", "issue", "pages", "published",
                            "published_online"},
}  # fmt: skip
# What is about the page and not about the trial. The citation stands behind the text.
OF_THE_PAGE = {"source", "citation", "sections"}
BOXES = "boxes"  # of all formats, a PDF alone says where on a page a value stands


def record_of(page: str | bytes) -> dict[str, Any]:
    stream = BytesIO(page.encode() if isinstance(page, str) else page)
    (made,) = pipeline.extract_records(stream, pipeline.describe(stream, "page"))
    assert isinstance(made, Extraction), made
    return without_boxes(made.record.model_dump(mode="json"))


def without_boxes(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_boxes(part) for name, part in value.items() if name != BOXES}
    return [without_boxes(part) for part in value] if isinstance(value, list) else value


def printed(citation: dict[str, Any]) -> dict[str, Any]:
    """The values of a citation without their places."""
    return {
        name: [item["value"] for item in value] if isinstance(value, list) else value["value"]
        for name, value in citation.items()
        if value and value is not True
    }


@pytest.fixture(scope="module")
def fullest() -> dict[str, Any]:
    return record_of(pubmed_xml())


@pytest.mark.parametrize("write", LACKS, ids=lambda write: write.__name__)
def test_every_format_gives_the_same_record(
    write: Callable[[], str | bytes], fullest: dict[str, Any]
) -> None:
    record = record_of(write())
    found = {name: value for name, value in record.items() if name not in OF_THE_PAGE}
    assert found == {name: fullest[name] for name in found}


@pytest.mark.parametrize("write", LACKS, ids=lambda write: write.__name__)
def test_every_format_gives_the_citation_as_far_as_it_goes(
    write: Callable[[], str | bytes], fullest: dict[str, Any]
) -> None:
    found, wanted = printed(record_of(write())["citation"]), printed(fullest["citation"])
    lacking = LACKS[write]
    assert {name: value for name, value in found.items() if name not in lacking} == {
        name: value for name, value in wanted.items() if name not in lacking
    }
    assert all(found.get(name) != wanted[name] for name in lacking & wanted.keys())


def test_the_record_of_the_trial_is_worth_comparing(fullest: dict[str, Any]) -> None:
    assert [arm["label"] for arm in fullest["arms"]] != []
    assert len(fullest["mortality"]) == len(fullest["p_values"]) == 2
    assert fullest["id"] == "pmid-77"
