"""PubMed pages as saved HTML."""

import pytest

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.document import (
    Citation,
    Document,
    Notice,
    PartialDate,
    Section,
    Stated,
)
from tests.sources.reading import check_spans, cited, document, outcomes, sections

SMALL = """<!DOCTYPE html><html><body><h1>Search</h1>
<main class="article-details" id="article-details">
<header class="heading" id="heading"><div id="full-view-heading">
<button class="journal-actions-trigger trigger">BMJ</button><span class="cit">2019;3:4.</span>
<h1 class="heading-title"> A trial
  of fog </h1></div></header>
<div class="abstract" id="abstract"><h2 class="title">Abstract</h2>
<div class="abstract-content selected" id="eng-abstract">
<p><strong class="sub-title"> What fog does: </strong> It wets 10<sup>9</sup> of&nbsp;us.</p></div>
</div>
</main></body></html>"""


def test_a_small_page_gives_exactly_this_document() -> None:
    assert document(SMALL) == Document(
        text="A trial of fog\n\nWhat fog does\nIt wets 10⁹ of\u00a0us.\n\nBMJ. 2019;3:4",
        sections=(
            Section(0, 14, None, "title"),
            Section(30, 48, "What fog does", None),
            Section(50, 63, None, "citation"),
        ),
        citation=Citation(
            title=Stated("A trial of fog", ((0, 14),)),
            journal=Stated("BMJ", ((50, 53),)),
            volume=Stated("3", ((60, 61),)),
            pages=Stated("4", ((62, 63),)),
            published=Stated(PartialDate(2019), ((55, 59),)),
        ),
        format="pubmed-html",
    )


FULL = """<!DOCTYPE html><html><head><title>x</title></head><body><nav>Search</nav>
<main class="article-details" id="article-details"><header class="heading" id="heading">
<div id="full-view-heading" class="full-view">
<div class="publication-type">Comparative Study</div>
<button class="journal-actions-trigger trigger">N Engl J Med</button>
<span class="cit">2010 Mar 4;362(9):779-89.</span>
<span class="secondary-date">Epub 2010 Feb 1.</span>
<h1 class="heading-title">A trial of CO<sub>2</sub></h1>
<div class="authors-list"><span class="authors-list-item"><a class="full-name">Ann B Cook</a>
<sup class="affiliation-links"><a title="Some Hospital">1</a></sup>,</span>
<span class="authors-list-item"><a class="full-name">Fog Investigators</a></span></div>
<ul class="identifiers"><li><span class="identifier pubmed">
<strong class="current-id">20200382</strong>
</span></li><li><span class="identifier pmc"><a class="id-link">PMC123</a></span></li>
<li><span class="identifier doi"><a class="id-link">10.1056/x</a></span></li></ul></div>
<div id="short-view-heading"><h1 class="heading-title">A trial of CO<sub>2</sub></h1>
<span class="authors-list"><span class="full-name">Ann B Cook</span> et al.</span></div></header>
<div class="abstract" id="abstract"><h2 class="title">Abstract<button>Cite</button></h2>
<div class="abstract-content selected" id="eng-abstract">
<p><strong class="sub-title">Results:</strong> P&lt;0.05 <a href="#">NCT00000001</a>.</p>
<p>And more.</p>
</div><p><strong class="sub-title">Trial registration:</strong> NCT00000001.</p>
<p><strong class="sub-title">Keywords:</strong> fog; wet.</p><p class="copyright">© X</p>
<p class="disclaimer">PubMed Disclaimer</p></div>
<div class="conflict-of-interest" id="conflict-of-interest"><h2>Conflict of interest statement</h2>
<div class="statement"><p>None of 7.</p></div></div>
<div><h3 class="title">Retraction in</h3><ul><li>Gone.<br>Fox F. BMJ. 2010;1:1. PMID: 9</li></ul>
</div>
<div class="figures" id="figures"><figure><img alt="Figure 1."><figcaption>
<strong>Figure 1.</strong>
<p>Flow (n = 3).</p></figcaption></figure><figure><figcaption>Figure 2. More.</figcaption></figure>
</div>
<div class="similar-articles" id="similar"><p class="cit">99 of 100</p></div>
<div class="references" id="references">Lancet. 1999;1:1-2.</div>
<div class="publication-types keywords-section" id="publication-types"><ul><li>
<button class="keyword-actions-trigger">Multicenter Study</button><div>Search</div></li></ul></div>
<div class="mesh-terms keywords-section" id="mesh-terms"><ul><li>
<button class="keyword-actions-trigger">Weather / adverse effects*</button></li></ul></div>
<div class="associated-data" id="associated-data"><ul><li><a>ISRCTN/ISRCTN12345678</a></li></ul>
</div>
<div class="linkout" id="linkout">Medical</div></main><footer>Follow</footer></body></html>"""


def test_the_blocks_of_a_full_page() -> None:
    read = document(FULL)
    check_spans(read)
    got = sections(read)
    assert got[:7] == [
        ("title", None, "A trial of CO₂"),
        (None, "Results", "P<0.05 NCT00000001.\nAnd more."),
        ("registration", "Trial registration", "NCT00000001."),
        ("registration", None, "ISRCTN12345678"),
        ("keywords", "Keywords", "fog; wet"),
        ("legend", "Figure 1", "Flow (n = 3)."),
        ("legend", "Figure 2", "More."),
    ]
    assert [kind for kind, _, _ in got[7:]] == ["citation", "conflict"]
    assert got[8] == ("conflict", "Conflict of interest statement", "None of 7.")


def test_the_citation_of_a_full_page() -> None:
    assert cited(document(FULL)) == {
        "title": "A trial of CO₂",
        "authors": ["Ann B Cook"],
        "group": "Fog Investigators",
        "journal": "N Engl J Med",
        "volume": "362",
        "issue": "9",
        "pages": "779-89",
        "published": PartialDate(2010, 3, 4),
        "published_online": PartialDate(2010, 2, 1),
        "doi": "10.1056/x",
        "pmid": "20200382",
        "pmcid": "PMC123",
        "publication_types": ["Multicenter Study"],
        "keywords": ["fog", "wet"],
        "mesh": ["Weather / adverse effects"],
        "notices": [Notice("retraction", "Fox F. BMJ. 2010;1:1. PMID: 9")],
    }


def test_nothing_of_other_blocks_is_left() -> None:
    text = document(FULL).text
    for gone in (
        "99 of 100",
        "Lancet",
        "Search",
        "Medical",
        "Follow",
        "Disclaimer",
        "©",
        "Hospital",
    ):
        assert gone not in text
    assert text.count("A trial of CO₂") == 1


def test_an_abstract_without_headings() -> None:
    page = SMALL.replace('<strong class="sub-title"> What fog does: </strong>', "")
    assert sections(document(page))[1] == ("abstract", None, "It wets 10⁹ of\u00a0us.")


def test_headings_inside_an_old_abstract_are_found() -> None:
    page = SMALL.replace(
        '<strong class="sub-title"> What fog does: </strong> It wets 10<sup>9</sup> of&nbsp;us.',
        "AIM: To see. RESULTS: It wets.",
    )
    assert sections(document(page))[1:3] == [
        (None, "AIM", "To see."),
        (None, "RESULTS", "It wets."),
    ]


def test_the_english_abstract_is_taken_of_two() -> None:
    other = '<div class="abstract-content" id="es-abstract"><p>Moja.</p></div>'
    page = SMALL.replace(
        '<div class="abstract-content sel', other + '<div class="abstract-content sel'
    )
    assert "Moja" not in document(page).text


def test_a_page_without_an_abstract_is_refused() -> None:
    page = SMALL.replace("eng-abstract", "x").replace("abstract-content", "empty-abstract")
    with pytest.raises(NoAbstract):
        outcomes(page)


def test_a_page_of_more_elements_than_any_real_one_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="elements"):
        outcomes(SMALL.replace("of&nbsp;us", "<i>x</i>" * 60_000))
