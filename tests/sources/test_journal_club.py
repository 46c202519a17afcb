"""Pages of a journal-club wiki."""

import pytest

from extract.errors import NoAbstract, UnknownFormat
from extract.records.identity import identify
from extract.sources.document import PartialDate
from tests.sources.reading import check_spans, cited, document, outcomes, sections


def page(body: str) -> str:
    return f"<!doctype html><html><body><h1>FOG</h1><main>{body}</main></body></html>"


CITE = (
    '<p>Cook AB, Eves D, et al. "A trial of fog". <i>Journal of Fog</i>. 2008. 3(4):5-9.</p>'
    '<p><a href="https://pubmed.ncbi.nlm.nih.gov/123/">PubMed</a></p>'
)
HEADINGS = (
    "<h2>Clinical Question</h2><p>Is fog wet?</p><h2>Bottom Line</h2><p>It is.</p>"
    "<h2>Major Points</h2><p>Known<sup class='reference'>[1]</sup> [2].</p>"
    "<h2>Interventions</h2><p>Fog.</p><h2>Outcomes</h2>"
)
FULL = page(
    CITE
    + '<div class="toc"><h2>Contents</h2></div>'
    + HEADINGS.replace("Line", 'Line<span class="mw-editsection">[edit]</span>')
    + """<p>Fog vs. none.</p><h3>Primary</h3><dl><dt>Wet</dt><dd>12% vs. 5%
(P&lt;0.001)</dd></dl><h2>Guidelines</h2><p>None in 2008.</p><h2>Population</h2>
<h3>Inclusion Criteria</h3><ul><li>Age of 18</li><li>Lights</li></ul>
<h2>Criticisms</h2><ul><li>Small.</li></ul><h2>Funding</h2><p>Fog Foundation</p>
<h2>Further Reading</h2><p><a href="https://pubmed.ncbi.nlm.nih.gov/999/">Other</a></p>"""
)


def test_a_full_page() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert read_document.format == "journal-club-html"
    assert read_document.is_summary
    assert sections(read_document)[:-1] == [
        ("title", None, "A trial of fog"),
        ("objective", "Clinical Question", "Is fog wet?"),
        ("conclusion", "Bottom Line", "It is."),
        ("discussion", "Major Points", "Known."),
        ("interventions", "Interventions", "Fog."),
        ("results", "Outcomes", "Fog vs. none."),
        ("results", "Primary", "Wet: 12% vs. 5% (P<0.001)"),
        ("population", "Inclusion Criteria", "Age of 18\nLights"),
        ("limitations", "Criticisms", "Small."),
        ("funding", "Funding", "Fog Foundation"),
    ]
    assert cited(read_document) == {
        "title": "A trial of fog",
        "authors": ["Cook AB", "Eves D"],
        "has_more_authors": True,
        "journal": "Journal of Fog",
        "volume": "3",
        "issue": "4",
        "pages": "5-9",
        "published": PartialDate(2008),
        "pmid": "123",
    }
    assert identify(read_document) == "summary-pmid-123"


def test_a_page_that_cites_nothing_has_its_own_name() -> None:
    read_document = document(page(HEADINGS + "<p>Wet.</p>"))
    assert cited(read_document) == {"title": "FOG"}


def test_links_below_the_headings_are_not_the_report_s() -> None:
    link = '<h2>References</h2><a href="https://pubmed.ncbi.nlm.nih.gov/999/">Other</a>'
    assert "pmid" not in cited(document(page(HEADINGS + link)))


def test_headings_alone_are_refused() -> None:
    bare = "".join(f"<h2>{name}</h2>" for name in
                   ("Clinical Question", "Bottom Line", "Major Points", "Outcomes"))  # fmt: skip
    with pytest.raises(NoAbstract):
        outcomes(page(bare))


def test_a_page_with_few_of_the_headings_is_not_ours() -> None:
    with pytest.raises(UnknownFormat):
        outcomes(page("<h2>Bottom Line</h2><p>It is.</p><h2>Outcomes</h2><p>Wet.</p>"))
