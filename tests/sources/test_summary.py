"""Trial-summary pages, as HTML and as copied text."""

import pytest

from extract.errors import NoAbstract
from extract.sources.document import Citation, Document, Fact, PartialDate, Section, Stated
from tests.sources.reading import check_spans, cited, document, facts, outcomes, related, sections

SMALL = """BMJ May 2009
A trial of fog
Ann Cook et al. (Fog Investigators)
Bottom Line
Fog is wet [1.1.1].
Key Findings
1. It wets 10%.
2. It chills.
Study Design
Design
RCT
Open-Label
"""


def test_a_small_page_gives_exactly_this_document() -> None:
    assert document(SMALL) == Document(
        text=(
            "A trial of fog\n\nBottom Line\nFog is wet.\n\n"
            "Key Findings\nIt wets 10%.\nIt chills.\n\n"
            "Study Design\nDesign: RCT, Open-Label\n\n"
            "BMJ. May 2009\nAnn Cook et al.\nFog Investigators"
        ),
        sections=(
            Section(0, 14, None, "title"),
            Section(28, 39, "Bottom Line", "conclusion"),
            Section(54, 77, "Key Findings", "results"),
            Section(92, 115, "Study Design", "card"),
            Section(117, 164, None, "citation"),
        ),
        citation=Citation(
            title=Stated("A trial of fog", ((0, 14),)),
            authors=(Stated("Ann Cook", ((131, 139),)),),
            has_more_authors=True,
            group=Stated("Fog Investigators", ((147, 164),)),
            journal=Stated("BMJ", ((117, 120),)),
            published=Stated(PartialDate(2009, 5), ((122, 130),)),
        ),
        facts=(Fact("design", 100, 103), Fact("design", 105, 115)),
        format="summary-text",
        is_summary=True,
    )


FULL = """The BMJ February 28, 2008

A trial of fog

Ann B. Cook, Dan Eves et al. (Fog Investigators)

Bottom Line

Fog is wet.

Key Findings

1. It wets [52%] of us.
2. It chills 3.

Study Design

Design
RCT
Outcome assessors blinded
Sample
1,778
Patients
Duration
28 days
Median
Setting
Multicenter
Population Adults in fog.
Intervention Fog (0.01 to 0.03 U/min)
Comparator: Air
Outcome Wetness.

Study Limitations

Fog lifts [2.1.2].
Air stays.

Clinical Significance

Much.

Historical Context

Old.

Guided Discussion

Med Student
Why 77%?

Clinical Landscape

Noteworthy Related Trials

2010

MIST II Trial

n = 1,679 · NEJM

Tested

Mist

Population

People

Key result: Mist wets 66%.
2014

The Haze Study
n = 7
Comparator
Air
Endpoint
28-day wetness

Tailored to your role

Want this tailored to you?

Personalize this analysis
"""
FACTS = [
    ("design", "RCT"),
    ("design", "Outcome assessors blinded"),
    ("sample", "1,778 Patients"),
    ("duration", "28 days Median"),
    ("setting", "Multicenter"),
    ("population", "Adults in fog."),
    ("intervention", "Fog (0.01 to 0.03 U/min)"),
    ("comparator", "Air"),
    ("outcome", "Wetness."),
]
RELATED = [
    {
        "name": "MIST II",
        "year": "2010",
        "participants": "1,679",
        "journal": "NEJM",
        "tested": "Mist",
        "population": "People",
        "key result": "Mist wets 66%.",
    },
    {
        "name": "The Haze Study",
        "year": "2014",
        "participants": "7",
        "comparator": "Air",
        "endpoint": "28-day wetness",
    },
]

HTML = """<!doctype html><html><body><nav>Home 2001</nav><main>
<div><span>The BMJ</span> <time>February 28, 2008</time></div><p>Landmark trial</p>
<h1>A trial of fog</h1>
<p>Ann B. Cook, Dan Eves et al. (Fog Investigators)</p><button>Share</button>
<section><h2>Bottom Line</h2><p>Fog is wet.</p></section>
<section><h2>Key Findings</h2><ol><li>It wets [52%] of us.</li><li>It chills 3.</li></ol></section>
<section><h2>Study Design</h2><div><div>Design</div><div>RCT</div>
<div>Outcome assessors blinded</div></div>
<div><div>Sample</div><div>1,778</div><div>Patients</div></div>
<div><div>Duration</div><div>28 days</div><div>Median</div></div>
<div><div>Setting</div><div>Multicenter</div></div>
<p><b>Population</b> Adults in fog.</p><p><b>Intervention</b> Fog (0.01 to 0.03 U/min)</p>
<p><b>Comparator:</b> Air</p><p><b>Outcome</b> Wetness.</p></section>
<section><h2>Study Limitations</h2><ul><li>Fog lifts<sup><a href="#2">2</a></sup>.</li>
<li>Air stays.</li>
</ul></section><section><h2>Clinical Significance</h2><p>Much.</p></section>
<section><h2>Historical Context</h2><p>Old.</p></section>
<section><h2>Guided Discussion</h2><div>Med Student</div><p>Why 77%?</p></section>
<section><h2>Clinical Landscape</h2><h3>Noteworthy Related Trials</h3>
<article><div>2010</div><h4>MIST II Trial</h4><div>n = 1,679 · NEJM</div><div>
<div>Tested</div>Mist</div>
<div><div>Population</div>People</div><p><b>Key result:</b> Mist wets 66%.</p></article>
<article><div>2014</div><h4>The Haze Study</h4><div>n = 7</div><div><div>Comparator</div>Air</div>
<div><div>Endpoint</div>28-day wetness</div></article></section>
<section><h2>Tailored to your role</h2><p>Want this tailored to you?</p></section></main></body>
</html>"""


@pytest.mark.parametrize("page", [FULL, HTML], ids=["text", "html"])
def test_the_blocks_of_a_full_page(page: str) -> None:
    read = document(page)
    check_spans(read)
    assert read.is_summary
    got = sections(read)
    assert [(kind, heading) for kind, heading, _ in got] == [
        ("title", None),
        ("conclusion", "Bottom Line"),
        ("results", "Key Findings"),
        ("card", "Study Design"),
        ("limitations", "Study Limitations"),
        ("discussion", "Clinical Significance"),
        ("discussion", "Historical Context"),
        ("related_trials", "Noteworthy Related Trials"),
        ("citation", None),
    ]
    assert got[2][2] == "It wets [52%] of us.\nIt chills 3."
    assert got[4][2] == "Fog lifts.\nAir stays."
    assert facts(read) == FACTS
    assert related(read) == RELATED


@pytest.mark.parametrize("page", [FULL, HTML], ids=["text", "html"])
def test_the_citation_of_a_full_page(page: str) -> None:
    assert cited(document(page)) == {
        "title": "A trial of fog",
        "authors": ["Ann B. Cook", "Dan Eves"],
        "has_more_authors": True,
        "group": "Fog Investigators",
        "journal": "The BMJ",
        "published": PartialDate(2008, 2, 28),
    }


@pytest.mark.parametrize("page", [FULL, HTML], ids=["text", "html"])
def test_nothing_of_other_blocks_is_left(page: str) -> None:
    text = document(page).text
    for gone in ("77%", "Student", "ailored", "Personalize", "Share", "Home", "[2", "Landscape"):
        assert gone not in text


def test_text_and_html_of_a_page_are_one_text() -> None:
    assert document(FULL).text == document(HTML).text


def test_a_list_whose_numbers_do_not_count_up_keeps_them() -> None:
    page = SMALL.replace("1. It wets 10%.", "1. It wets 10%.").replace(
        "2. It chills", "2.5 degrees"
    )
    assert sections(document(page))[2][2] == "1. It wets 10%.\n2.5 degrees."


def test_a_page_without_findings_is_refused() -> None:
    with pytest.raises(NoAbstract):
        outcomes(
            "BMJ May 2009\nA trial of fog\nBottom Line\nKey Findings\nStudy Design\nDesign\nRCT\n"
        )
