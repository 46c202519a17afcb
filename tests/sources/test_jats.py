"""JATS: articles as they are published, and sets and pieces of them."""

import gzip

import pytest

from extract.errors import ExtractError, NoAbstract, UnknownFormat, UnreadableSource
from extract.sources import Document
from extract.sources.document import Notice, PartialDate, Section, Stated
from tests.sources.reading import check_spans, cited, document, outcomes, sections

ABSTRACT = "<abstract><p>Fog is wet.</p></abstract>"


def article(meta: str = ABSTRACT, *, pmid: str = "1", attributes: str = "", rest: str = "") -> str:
    return (
        f"<article {attributes}><front><journal-meta/><article-meta>"
        f"<article-id pub-id-type='pmid'>{pmid}</article-id><title-group>"
        f"<article-title>A trial of fog</article-title></title-group>{meta}</article-meta></front>"
        f"{rest}</article>"
    )


def article_set(*articles: str) -> str:
    return (
        "<?xml version='1.0'?><!DOCTYPE pmc-articleset PUBLIC '-//NLM//DTD ARTICLE SET 2.0//EN' "
        f"'https://example.org/articleset.dtd'><pmc-articleset>{''.join(articles)}</pmc-articleset>"
    )


def of_abstract(inner: str) -> list[tuple[str | None, str | None, str]]:
    """The sections of an article with this abstract, without its title and citation."""
    read_document = document(article(f"<abstract>{inner}</abstract>"))
    check_spans(read_document)
    return sections(read_document)[1:-1]


def body_of(inner: str) -> str:
    ((_, _, body),) = of_abstract(f"<p>{inner}</p>")
    return body


def test_a_small_article_gives_exactly_this_document() -> None:
    read_document = document(article())
    assert read_document == Document(
        text="A trial of fog\n\nFog is wet.\n\nPMID: 1",
        sections=(
            Section(0, 14, None, "title"),
            Section(16, 27, None, "abstract"),
            Section(29, 36, None, "citation"),
        ),
        citation=read_document.citation,
        format="jats-xml",
    )
    assert read_document.citation.title == Stated("A trial of fog", ((0, 14),))


FULL = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) v1.2//EN" "JATS-archivearticle1.dtd">
<?properties open_access?>
<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" xml:lang="en">
<front><journal-meta><journal-id journal-id-type="nlm-ta">J Fog</journal-id>
<journal-id journal-id-type="iso-abbrev">J. Fog</journal-id>
<journal-title-group><journal-title>Journal of Fog</journal-title></journal-title-group>
</journal-meta><article-meta>
<article-id pub-id-type="pmid">123</article-id><article-id pub-id-type="pmc">456</article-id>
<article-id pub-id-type="publisher-id">x7</article-id><article-id pub-id-type="doi">10.1/own
</article-id><article-categories><subj-group subj-group-type="heading"><subject>Study Protocol
</subject></subj-group><subj-group subj-group-type="discipline"><subject>Weather</subject>
</subj-group></article-categories>
<title-group><article-title>Fog and <italic>E. coli</italic><xref ref-type="fn" rid="f1">*</xref>
</article-title><subtitle>a trial</subtitle><alt-title>Fog</alt-title></title-group>
<contrib-group><contrib contrib-type="author"><contrib-id>0000</contrib-id><name>
<surname>Cook</surname><given-names>Ann B</given-names><suffix>Jr</suffix></name>
<degrees>MD</degrees><xref ref-type="aff" rid="a1"><sup>1</sup></xref></contrib>
<contrib contrib-type="author"><string-name>Dan Eves</string-name></contrib>
<contrib contrib-type="author"><collab>Fog Investigators
<contrib-group><contrib><name><surname>Member</surname></name></contrib></contrib-group></collab></contrib>
<contrib contrib-type="editor"><name><surname>Editor</surname></name></contrib><etal/>
</contrib-group>
<aff id="a1">Some Hospital</aff>
<pub-date pub-type="epub"><day>02</day><month>01</month><year>2008</year></pub-date>
<pub-date pub-type="collection"><month>2</month><year>2008</year></pub-date>
<pub-date pub-type="pmc-release"><year>2009</year></pub-date>
<volume>3</volume><issue>4</issue><fpage>5</fpage><lpage>9</lpage>
<permissions><license><license-p>Copyright 2008.</license-p></license></permissions>
<related-article related-article-type="retraction-forward" xlink:href="10.1/gone">J Fog 2009;1:1
</related-article><related-article related-article-type="companion" xlink:href="10.1/friend"/>
<related-object document-id="NCT00000001" document-id-type="clinical-trial-number"
 source-id="ClinicalTrials.gov"/>
<abstract><title>Abstract</title>
<sec><title>Results:</title><p>10<sup>9</sup> &lt; <i>x</i></p></sec>
<sec><title>Trial registration.</title><p>NCT00000001</p></sec></abstract>
<abstract abstract-type="graphical"><p>A picture.</p></abstract>
<trans-abstract xml:lang="fr"><p>Le brouillard.</p></trans-abstract>
<kwd-group kwd-group-type="abbreviations"><kwd>FOG</kwd></kwd-group>
<kwd-group xml:lang="en"><title>Keywords</title><kwd>fog</kwd>
<kwd><italic>wet</italic></kwd></kwd-group>
<kwd-group xml:lang="fr"><kwd>brouillard</kwd></kwd-group>
<funding-group><award-group><funding-source><institution-wrap><institution-id>http://x/1
</institution-id><institution>Fog Foundation</institution></institution-wrap></funding-source>
<award-id>F-1</award-id><award-id>F-2</award-id></award-group></funding-group>
</article-meta></front>
<body><sec><title>Results</title><p>Of the body, and not read.</p></sec></body>
<back><ack><p>We thank all.</p></ack><fn-group><fn><p>Competing interests</p><p>None of 7.</p></fn>
</fn-group><ref-list><ref><mixed-citation><pub-id pub-id-type="pmid">999</pub-id></mixed-citation>
</ref></ref-list></back></article>
"""


def test_the_sections_of_a_full_article() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert sections(read_document)[:6] == [
        ("title", None, "Fog and E. coli: a trial"),
        (None, "Results", "10⁹ < x"),
        ("registration", "Trial registration", "NCT00000001"),
        ("registration", None, "ClinicalTrials.gov NCT00000001"),
        ("funding", "Funding", "Fog Foundation (F-1; F-2)"),
        ("keywords", "Keywords", "fog; wet"),
    ]
    assert sections(read_document)[7:] == [
        ("conflict", "Conflict of interest statement", "None of 7.")
    ]


def test_the_citation_of_a_full_article() -> None:
    assert cited(document(FULL)) == {
        "title": "Fog and E. coli: a trial",
        "authors": ["Ann B Cook Jr", "Dan Eves"],
        "has_more_authors": True,
        "group": "Fog Investigators",
        "journal": "J. Fog",
        "volume": "3",
        "issue": "4",
        "pages": "5-9",
        "published": PartialDate(2008, 2),
        "published_online": PartialDate(2008, 1, 2),
        "doi": "10.1/own",
        "pmid": "123",
        "pmcid": "PMC456",
        "publication_types": ["research-article", "Study Protocol"],
        "keywords": ["fog", "wet"],
        "notices": [Notice("retraction", "J Fog 2009;1:1")],
        "language": "eng",
    }


@pytest.mark.parametrize(
    ("inner", "want"),
    [
        ("10<sup>9</sup>/L", "10⁹/L"),
        ("CO<sub>2</sub> and V<sub>T</sub>", "CO₂ and V_(T)"),
        ("P&lt;0.001 &amp; more", "P<0.001 & more"),
        ("<bold><italic>P</italic></bold> &#x0003c; 0.05", "P < 0.05"),
        ("a&nbsp;&beta;-blocker, &ge;18 &#8211; 20", "a\u00a0β-blocker, ≥18 – 20"),
        ("It fell.<xref ref-type='bibr'>3</xref> So", "It fell. So"),
        ("It fell.<sup><xref ref-type='bibr'>3</xref>,<xref ref-type='bibr'>4</xref></sup> So",
         "It fell. So"),
        (("It fell [<xref ref-type='bibr'>3</xref>, <xref ref-type='bibr'>5</xref>&#8211;"
         "<xref ref-type='bibr'>7</xref>]. So"), "It fell. So"),
        ("by <xref ref-type='bibr'>Cook, 2001</xref>", "by Cook, 2001"),
        ("12 (24%)<xref ref-type='table-fn'><sup>a</sup></xref> died", "12 (24%) died"),
        ("see <xref ref-type='table'>Table 2</xref>.", "see Table 2."),
        ("one<break/>two", "one\ntwo"),
        (("<list><list-item><label>1.</label><p>one</p></list-item><list-item><p>two</p></list-item>"
         "</list>"), "one\ntwo"),
        ("it was 5<inline-graphic/> of 9", "it was 5□ of 9"),
        (("a <inline-formula><math><msup><mn>10</mn><mn>9</mn></msup><mo>/</mo><mi>L</mi></math>"
         "</inline-formula>"), "a 10⁹/L"),
        ("<inline-formula><math><msqrt><mn>2</mn></msqrt></math></inline-formula> m", "□ m"),
        ("<inline-formula><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math></inline-formula> m",
         "1/2 m"),
        ("<inline-formula><tex-math>\\frac{1}{2}</tex-math></inline-formula> m", "□ m"),
        ("12<!-- no --> died<?pi x?> of 50", "12 died of 50"),
        (("a note<fn><p>of 5</p></fn> and a table<table-wrap><table><tr><td>7</td></tr></table>"
         "</table-wrap>"), "a note and a table"),
        ("10³ and ² and µg and Å", "10³ and ² and µg and Å"),
    ],
)  # fmt: skip
def test_markup_keeps_its_meaning(inner: str, want: str) -> None:
    assert body_of(inner) == want


@pytest.mark.parametrize(
    ("inner", "want"),
    [
        (
            (
                "<sec><title>Methods</title><sec><title>Design</title><p>It was one.</p></sec>"
                "<p>And more.</p></sec>"
            ),
            [("Design", "It was one.\nAnd more.")],
        ),
        (
            "<sec><title>Conclusions:</title><p>Fog.</p><p>Trial registration: NCT1</p></sec>",
            [("Conclusions", "Fog."), ("Trial registration", "NCT1")],
        ),
        (
            "<sec><title>Results</title><p>Design: a trial of fog.</p></sec>",
            [("Results", "Design: a trial of fog.")],
        ),
        (
            "<p><bold>Background</bold> Fog is wet.</p><p><bold>Results:</bold> It was.</p>",
            [("Background", "Fog is wet."), ("Results", "It was.")],
        ),
        (
            (
                "<p><italic>Objective</italic>. To see. <italic>Methods</italic>. We <i>did</i>"
                " so. <italic>Results</italic>. It was.</p>"
            ),
            [("Objective", "To see."), ("Methods", "We did so."), ("Results", "It was.")],
        ),
        ("<p>Background: Fog. Results: Wet.</p>", [("Background", "Fog."), ("Results", "Wet.")]),
        ("<p><italic>Participants</italic> were wet.</p>", [(None, "Participants were wet.")]),
        ("<p>Fog.</p><p>Wet.</p>", [(None, "Fog.\nWet.")]),
        (
            (
                "<sec><title>Results</title><p>Fog.</p></sec>"
                "<sec><title>Supplementary material</title><p>Online.</p></sec>"
            ),
            [("Results", "Fog.")],
        ),
    ],
)
def test_the_sections_of_an_abstract(inner: str, want: list[tuple[str | None, str]]) -> None:
    assert [(heading, body) for _, heading, body in of_abstract(inner)] == want


@pytest.mark.parametrize(
    ("abstracts", "want"),
    [
        (("<abstract abstract-type='toc'><p>No.</p></abstract>"
         "<abstract><p>Yes.</p></abstract>"), "Yes."),
        (("<abstract xml:lang='pt'><p>Não.</p></abstract>"
         "<trans-abstract xml:lang='en'><p>Yes.</p></trans-abstract>"), "Yes."),
        (("<abstract xml:lang='en'><p>Yes.</p></abstract>"
         "<abstract xml:lang='pt'><p>Não.</p></abstract>"), "Yes."),
    ],
)  # fmt: skip
def test_the_abstract_is_the_article_s_own_and_english(abstracts: str, want: str) -> None:
    assert sections(document(article(abstracts)))[1][2] == want


@pytest.mark.parametrize(
    ("back", "want"),
    [
        ("<fn fn-type='supported-by'><p>Source of Support: Nil</p></fn>", ("funding", "Nil")),
        ("<fn fn-type='financial-disclosure'><p>Grant 7.</p></fn>", ("funding", "Grant 7.")),
        (("<fn fn-type='financial-disclosure'><p>Financial Disclosure: There is no conflict of "
         "interest.</p></fn>"), ("conflict", "There is no conflict of interest.")),
        ("<fn><p><bold>Funding:</bold> Of us.</p></fn>", ("funding", "Of us.")),
        ("<sec><title>Disclosure</title><p>No conflicts of interest.</p></sec>",
         ("conflict", "No conflicts of interest.")),
        ("<notes notes-type='COI-statement'><p>None.</p></notes>", ("conflict", "None.")),
        ("<sec><title>Trial registration</title><p>ISRCTN1</p></sec>", ("registration", "ISRCTN1")),
        ("<sec><title>Authors' contributions</title><p>All.</p></sec>", None),
    ],
)  # fmt: skip
def test_statements_around_the_text(back: str, want: tuple[str, str] | None) -> None:
    read_document = document(article(rest=f"<back>{back}</back>"))
    check_spans(read_document)
    found = [
        (kind, body)
        for kind, _, body in sections(read_document)
        if kind in ("funding", "conflict", "registration")
    ]
    assert found == ([] if want is None else [want])


def test_a_statement_may_be_a_section_of_the_body() -> None:
    body = "<body><sec><title>Funding</title><p>Of us.</p></sec></body>"
    assert ("funding", "Funding", "Of us.") in sections(document(article(rest=body)))


@pytest.mark.parametrize(
    ("dates", "want"),
    [
        ("<pub-date pub-type='ppub'><season>Jan-Mar</season><year>2008</year></pub-date>",
         {"published": PartialDate(2008)}),
        ("<pub-date pub-type='ppub'><season>Spring</season><year>2008</year></pub-date>",
         {"published": PartialDate(2008)}),
        (("<pub-date date-type='pub' publication-format='electronic'><month>12</month>"
         "<year>2008</year></pub-date>"),
         {"published": PartialDate(2008, 12), "published_online": PartialDate(2008, 12)}),
        ("<pub-date pub-type='ppub'><month>13</month><year>2008</year></pub-date>",
         {"published": PartialDate(2008)}),
        ("<pub-date pub-type='pmc-release'><year>2008</year></pub-date>", {}),
    ],
)  # fmt: skip
def test_partial_dates_stay_partial(dates: str, want: dict[str, PartialDate]) -> None:
    found = cited(document(article(dates + ABSTRACT)))
    assert {name: found[name] for name in found if name.startswith("published")} == want


def test_namespaces_and_prefixes_do_not_matter() -> None:
    plain = article(ABSTRACT, rest="<body><p><xref xlink:href='x'>y</xref></p></body>")
    named = plain.replace(
        "<article ", "<article xmlns='https://jats.nlm.nih.gov/ns/archiving/1.3/'"
    )
    record = f"<OAI-PMH xmlns='x'><GetRecord><record>{named}</record></GetRecord></OAI-PMH>"
    assert outcomes(record) == outcomes(plain)


def test_a_set_is_read_in_its_order_plain_and_packed() -> None:
    pages = article_set(*(article(pmid=str(n)) for n in (1, 2, 3)))
    for data in (pages.encode(), gzip.compress(pages.encode()), pages.encode("utf-16")):
        got = [cited(d)["pmid"] for d in outcomes(data) if isinstance(d, Document)]
        assert got == ["1", "2", "3"]


def test_a_bad_article_costs_itself_alone() -> None:
    broken = article(pmid="2").replace("</article-title>", "</title>")
    empty = article("", pmid="3")
    unknown = article(pmid="4").replace("wet", "&undefined;")
    got = outcomes(article_set(article(), broken, empty, unknown, article(pmid="5")), "set")
    assert [(type(o), o.source) for o in got if isinstance(o, ExtractError)] == [
        (UnreadableSource, "set#2"),
        (NoAbstract, "set#3"),
        (UnreadableSource, "set#4"),
    ]
    assert [cited(o)["pmid"] for o in got if isinstance(o, Document)] == ["1", "5"]


PIECE = (
    "<abstract><sec><title>Results</title><p>Fog is <ext-link xlink:href='x'>wet</ext-link>.</p>"
    "</sec></abstract><sec><title>Methods</title><p>We looked at 7.</p></sec></sec>"
)


def test_a_piece_without_its_front_gives_its_abstract() -> None:
    read_document = document(PIECE)
    check_spans(read_document)
    assert sections(read_document) == [(None, "Results", "Fog is wet.")]
    assert cited(read_document) == {}


@pytest.mark.parametrize(
    "page",
    [
        "<article><h1>A blog</h1><p>" + "It was wet and we were in the fog of the day. " * 9,
        "<article-metadata><front/></article-metadata>",
        "<root><article><front/></article></root>",
    ],
)
def test_other_articles_are_not_ours(page: str) -> None:
    with pytest.raises(UnknownFormat):
        outcomes(page)


def test_an_article_that_is_cut_off_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="cut off"):
        outcomes(FULL[:2000])
