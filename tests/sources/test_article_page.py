"""Pages of articles on any site."""

import pytest

from extract.errors import NoAbstract, UnknownFormat
from extract.sources.document import PartialDate
from extract.sources.sites import SITES
from tests.sources.reading import check_spans, cited, document, outcomes, sections

PROSE = (
    "Fog is wet, and those who were in it became wet, which was not known until we looked at them."
)
META = '<meta name="citation_title" content="A trial of fog">'


def page(body: str, meta: str = META) -> str:
    return f"<!doctype html><html lang='en-GB'><head>{meta}</head><body>{body}</body></html>"


def abstract_of(body: str) -> list[tuple[str | None, str]]:
    read_document = document(page(body))
    check_spans(read_document)
    return [
        (heading, text)
        for kind, heading, text in sections(read_document)
        if kind not in ("title", "citation")
    ]


FULL = page(
    f"""<nav><h2>Menu</h2><p>{PROSE}</p></nav><main><h1>A trial of fog</h1>
<h2>Abstract</h2><a>Download PDF</a><h3>Background</h3><p>{PROSE}</p>
<p><b>Results:</b> It was 10<sup>9</sup>/L (P&lt;0.001)<sup><a href="#1">3</a></sup>.</p>
<p>© 2008 Some Publisher</p><h2>Introduction</h2><p>Not of the abstract.</p></main>""",
    META
    + """<meta name="citation_author" content="Cook, Ann B."><META
NAME="citation_author" CONTENT="Dan
Eves"><meta name="citation_author" content="Fog Investigators">
<meta name="citation_journal_title" content="The BMJ of fog"><meta name="citation_doi"
content="https://doi.org/10.1016/own"><meta name="citation_publication_date" content="2008/2/28">
<meta name="citation_online_date" content="2008-01-02"><meta name="citation_volume" content="3">
<meta name="citation_issue" content="4"><meta name="citation_firstpage" content="5">
<meta name="citation_lastpage" content="9"><meta name="citation_pmid" content="123">
<meta name="citation_keywords" content="fog; wet"><meta name="viewport" content="x">""",
)


def test_a_full_page() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert read_document.format == "article-html"
    assert sections(read_document)[:4] == [
        ("title", None, "A trial of fog"),
        (None, "Background", PROSE),
        (None, "Results", "It was 10⁹/L (P<0.001)."),
        ("keywords", "Keywords", "fog; wet"),
    ]
    assert cited(read_document) == {
        "title": "A trial of fog",
        "authors": ["Ann B. Cook", "Dan Eves"],
        "group": "Fog Investigators",
        "journal": "The BMJ of fog",
        "volume": "3",
        "issue": "4",
        "pages": "5-9",
        "published": PartialDate(2008, 2, 28),
        "published_online": PartialDate(2008, 1, 2),
        "doi": "10.1016/own",
        "pmid": "123",
        "keywords": ["fog", "wet"],
        "language": "eng",
    }


@pytest.mark.parametrize(
    ("body", "want"),
    [
        (f"<h2>Summary</h2><div><p>{PROSE}</p></div>", [(None, PROSE)]),
        (f"<div><div><h2>Abstract:</h2></div><div>{PROSE}</div></div>", [(None, PROSE)]),
        (f"<section><h3>Abstract</h3><p>{PROSE}</p></section><section><h2>Next</h2>{PROSE}</section>",
         [(None, PROSE)]),
        (f"<h2>Abstract</h2><p>Short.</p><h2>Abstract</h2><p>{PROSE}</p>", [(None, PROSE)]),
        (f"<h2>Abstract</h2><p><strong>Importance</strong> {PROSE}</p>", [("Importance", PROSE)]),
        (f"<h2>Abstract</h2><p><strong>Participants</strong> were wet. {PROSE}</p>",
         [(None, f"Participants were wet. {PROSE}")]),
        (f"<h2>Abstract</h2><p>Aim: {PROSE} Results: Wet.</p>",
         [("Aim", PROSE), ("Results", "Wet.")]),
    ],
)  # fmt: skip
def test_where_an_abstract_stands(body: str, want: list[tuple[str | None, str]]) -> None:
    assert abstract_of(body) == want


SITE_PAGES = {
    "PMC": '<a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC1/"></a><section class="abstract">{}',
    "Europe PMC": '<a href="https://europepmc.org/article/MED/1"></a><div id="abstract">{}</div>',
    "ScienceDirect": (
        '<a href="https://www.sciencedirect.com/science/article/pii/S1"></a><div class="Abstracts">'
        '<div class="abstract author-highlights"><h2>Highlights</h2><p>Wet.</p></div>'
        '<div class="abstract author"><h2>Abstract</h2>{}</div></div>'
    ),
    "Springer and BMC": '<h2>Abstract</h2><div id="Abs1-content">{}</div><div id="Abs2">No.',
    "The Lancet": '<a href="https://www.thelancet.com/x"></a><section id="author-abstract">{}',
}


@pytest.mark.parametrize("name", SITE_PAGES)
def test_the_sites_that_are_known(name: str) -> None:
    body = f"<h3>Results</h3><p>{PROSE}</p>"
    assert abstract_of(SITE_PAGES[name].format(body)) == [("Results", PROSE)]


def test_every_site_has_a_case() -> None:
    assert [site.name for site in SITES] == list(SITE_PAGES)


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{PROSE}</p>",
        f"<h2>Introduction</h2><p>{PROSE}</p>",
        f"<h2>Abstract</h2><h2>Introduction</h2><p>{PROSE}</p>",
        "<h2>Abstract</h2><p>Sign in to read it.</p>",
    ],
)
def test_a_page_without_an_abstract_is_refused_and_not_guessed(body: str) -> None:
    with pytest.raises(NoAbstract):
        outcomes(page(body))


def test_a_page_without_citation_is_not_ours() -> None:
    with pytest.raises(UnknownFormat):
        outcomes(page(f"<h2>Abstract</h2><p>{PROSE}</p>", "<meta name='author' content='x'>"))
