"""PubMed XML: one citation, and streams of them."""

import gzip
import io

import pytest

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources import Document, read
from extract.sources.document import Notice, PartialDate, Section, Stated
from tests.sources.reading import check_spans, cited, document, outcomes, sections


def article(pmid: str = "1", inner: str = "", after: str = "", data: str = "") -> str:
    abstract = "<Abstract><AbstractText>Fog is wet.</AbstractText></Abstract>"
    return (
        f"<PubmedArticle><MedlineCitation><PMID Version='1'>{pmid}</PMID><Article>"
        f"<ArticleTitle>A trial of fog.</ArticleTitle>{inner or abstract}</Article>{after}"
        f"</MedlineCitation><PubmedData>{data}</PubmedData></PubmedArticle>"
    )


def article_set(*articles: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD '
        'PubMedArticle//EN" "https://example.org/pubmed.dtd">\n'
        f"<PubmedArticleSet>{''.join(articles)}</PubmedArticleSet>\n"
    )


def test_a_small_article_gives_exactly_this_document() -> None:
    read_document = document(article())
    assert read_document == Document(
        text="A trial of fog.\n\nFog is wet.\n\nPMID: 1",
        sections=(
            Section(0, 15, None, "title"),
            Section(17, 28, None, "abstract"),
            Section(30, 37, None, "citation"),
        ),
        citation=read_document.citation,
        format="pubmed-xml",
    )
    assert read_document.citation.title == Stated("A trial of fog.", ((0, 15),))
    assert read_document.citation.pmid == Stated("1", ((36, 37),))


FULL = article(
    "123",
    """<Journal><JournalIssue><Volume>3</Volume><Issue>4</Issue><PubDate><Year>2008</Year>
<Month>Feb</Month><Day>28</Day></PubDate></JournalIssue><Title>The BMJ of fog</Title>
<ISOAbbreviation>BMJ Fog</ISOAbbreviation></Journal>
<Pagination><StartPage>5</StartPage><EndPage>9</EndPage><MedlinePgn>5-9</MedlinePgn></Pagination>
<ELocationID EIdType="doi">10.1/elsewhere</ELocationID>
<Abstract><AbstractText Label="RESULTS" NlmCategory="RESULTS">10<sup>9</sup> &lt; <i>x</i>
</AbstractText>
<AbstractText Label="WHAT IS NEW" NlmCategory="CONCLUSIONS">Fog.</AbstractText>
<AbstractText Label="UNLABELLED" NlmCategory="METHODS">We looked.</AbstractText>
<AbstractText Label="EMPTY"></AbstractText>
<AbstractText Label="TRIAL REGISTRATION" NlmCategory="UNASSIGNED">NCT00000001</AbstractText>
<CopyrightInformation>Copyright X</CopyrightInformation></Abstract>
<AuthorList CompleteYN="N"><Author><LastName>Cook</LastName><ForeName>Ann B</ForeName>
<Suffix>Jr</Suffix><AffiliationInfo><Affiliation>Some Hospital</Affiliation></AffiliationInfo>
</Author>
<Author><CollectiveName>Fog Investigators</CollectiveName></Author></AuthorList>
<Language>eng</Language><DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>
<AccessionNumberList><AccessionNumber>NCT00000001</AccessionNumber></AccessionNumberList></DataBank>
<DataBank><DataBankName>ISRCTN</DataBankName><AccessionNumberList>
<AccessionNumber>ISRCTN12345678</AccessionNumber></AccessionNumberList></DataBank>
<DataBank><DataBankName>GENBANK</DataBankName><AccessionNumberList>
<AccessionNumber>AB0001</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
<PublicationTypeList><PublicationType>Randomized Controlled Trial</PublicationType>
</PublicationTypeList>
<ArticleDate DateType="Electronic"><Year>2008</Year><Month>01</Month><Day>02</Day></ArticleDate>""",
    """<CommentsCorrectionsList>
<CommentsCorrections RefType="RetractionIn"><RefSource>BMJ. 2009;1:1</RefSource><PMID>9</PMID>
</CommentsCorrections><CommentsCorrections RefType="ExpressionOfConcernIn"><RefSource>BMJ. 2008;2:2
</RefSource></CommentsCorrections><CommentsCorrections RefType="CommentOn"><RefSource>No</RefSource>
</CommentsCorrections></CommentsCorrectionsList><MeshHeadingList><MeshHeading>
<DescriptorName>Weather</DescriptorName><QualifierName>ethics</QualifierName>
<QualifierName>trends</QualifierName></MeshHeading><MeshHeading>
<DescriptorName>Humans</DescriptorName>
</MeshHeading></MeshHeadingList><KeywordList><Keyword>fog </Keyword><Keyword>wet</Keyword>
</KeywordList>
<CoiStatement>None of 7.</CoiStatement>""",
    """<ArticleIdList>
<ArticleId IdType="doi">10.1/own</ArticleId>
<ArticleId IdType="pmc">PMC5</ArticleId>
</ArticleIdList><ReferenceList><Reference><ArticleIdList><ArticleId IdType="pmc">PMC6</ArticleId>
</ArticleIdList></Reference></ReferenceList>""",
)


def test_the_sections_of_a_full_article() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert sections(read_document)[:7] == [
        ("title", None, "A trial of fog."),
        (None, "RESULTS", "10⁹ < x"),
        ("conclusion", "WHAT IS NEW", "Fog."),
        ("methods", None, "We looked."),
        ("registration", "TRIAL REGISTRATION", "NCT00000001"),
        ("registration", None, "ClinicalTrials.gov NCT00000001\nISRCTN12345678"),
        ("keywords", "Keywords", "fog; wet"),
    ]
    assert sections(read_document)[8] == (
        "conflict", "Conflict of interest statement", "None of 7."
    )  # fmt: skip


def test_the_citation_of_a_full_article() -> None:
    assert cited(document(FULL)) == {
        "title": "A trial of fog.",
        "authors": ["Ann B Cook Jr"],
        "has_more_authors": True,
        "group": "Fog Investigators",
        "journal": "BMJ Fog",
        "volume": "3",
        "issue": "4",
        "pages": "5-9",
        "published": PartialDate(2008, 2, 28),
        "published_online": PartialDate(2008, 1, 2),
        "doi": "10.1/own",
        "pmid": "123",
        "pmcid": "PMC5",
        "publication_types": ["Randomized Controlled Trial"],
        "keywords": ["fog", "wet"],
        "mesh": ["Weather / ethics", "Weather / trends", "Humans"],
        "notices": [
            Notice("retraction", "BMJ. 2009;1:1 PMID: 9"),
            Notice("expression-of-concern", "BMJ. 2008;2:2"),
        ],
        "language": "eng",
    }


@pytest.mark.parametrize(
    ("date", "want"),
    [
        ("<MedlineDate>2008 Feb-Mar</MedlineDate>", PartialDate(2008)),
        ("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", None),
        ("<Year>2008</Year><Season>Winter</Season>", PartialDate(2008)),
        ("<Year>2008</Year><Month>12</Month>", PartialDate(2008, 12)),
        ("<Year>2008</Year>", PartialDate(2008)),
        ("", None),
    ],
)
def test_partial_dates_stay_partial(date: str, want: PartialDate | None) -> None:
    issue = f"<Journal><JournalIssue><PubDate>{date}</PubDate></JournalIssue></Journal>"
    abstract = "<Abstract><AbstractText>Fog.</AbstractText></Abstract>"
    assert cited(document(article(inner=issue + abstract))).get("published") == want


def test_identifiers_of_references_are_not_the_article_s_own() -> None:
    references = (
        '<ReferenceList><Reference><ArticleIdList><ArticleId IdType="pmc">PMC6</ArticleId>'
        '<ArticleId IdType="doi">10.1/other</ArticleId></ArticleIdList></Reference></ReferenceList>'
    )
    assert cited(document(article(data=references))) == {"title": "A trial of fog.", "pmid": "1"}


def test_another_abstract_counts_only_where_it_is_english_and_alone() -> None:
    language = "<Language>eng</Language>"
    other = (
        '<OtherAbstract Type="p" Language="{}"><AbstractText>Other.</AbstractText></OtherAbstract>'
    )
    assert "Other." in document(article(inner=language, after=other.format("eng"))).text
    with pytest.raises(NoAbstract):
        outcomes(article(inner=language, after=other.format("spa")))
    with_own = language + "<Abstract><AbstractText>Own.</AbstractText></Abstract>"
    assert "Other." not in document(article(inner=with_own, after=other.format("eng"))).text


def test_a_set_is_read_in_its_order_plain_and_packed() -> None:
    pages = article_set(article("1"), article("2"), article("3"))
    for data in (pages.encode(), gzip.compress(pages.encode()), pages.encode("utf-16")):
        got = [cited(d)["pmid"] for d in outcomes(data) if isinstance(d, Document)]
        assert got == ["1", "2", "3"]


def test_a_bad_citation_costs_itself_alone() -> None:
    broken = article("102").replace("</ArticleTitle>", "</Title>")
    empty = article("103", inner="<Language>eng</Language>")
    nameless = broken.replace("<PMID Version='1'>102</PMID>", "")
    unknown_entity = article("105").replace("wet", "&undefined;")
    got = outcomes(
        article_set(article("1"), broken, empty, nameless, unknown_entity, article("6")), "f.xml"
    )
    assert [(type(o), o.source) for o in got if isinstance(o, ExtractError)] == [
        (UnreadableSource, "f.xml#102"),
        (NoAbstract, "f.xml#103"),
        (UnreadableSource, "f.xml#4"),
        (UnreadableSource, "f.xml#105"),
    ]
    assert [cited(o)["pmid"] for o in got if isinstance(o, Document)] == ["1", "6"]


def test_a_citation_that_is_never_closed_is_said_to_be() -> None:
    got = outcomes(article_set(article("1").removesuffix("</PubmedArticle>"), article("2")), "f")
    assert [type(o) for o in got] == [UnreadableSource, Document]
    assert getattr(got[0], "source", "") == "f#1"


@pytest.mark.parametrize(("cut", "whole_ones"), [(10, 2), (30, 1), (150, 1), (300, 0)])
def test_a_file_that_is_cut_off_gives_what_was_whole_and_says_so(cut: int, whole_ones: int) -> None:
    whole = article_set(article("1"), article("2")).encode()
    *documents, last = outcomes(whole[:-cut], "f.xml")
    assert len(documents) == whole_ones
    assert all(isinstance(d, Document) for d in documents)
    assert isinstance(last, UnreadableSource)
    assert last.source == "f.xml"


def test_gzip_that_breaks_off_gives_what_was_whole_and_says_so() -> None:
    many = article_set(*(article(str(n)) for n in range(1, 3000)))
    packed = gzip.compress(many.encode())
    *documents, last = outcomes(packed[: len(packed) * 2 // 3])
    assert len(documents) > 1000
    assert all(isinstance(d, Document) for d in documents)
    assert isinstance(last, UnreadableSource)


def test_one_article_that_is_cut_off_is_refused_as_a_page() -> None:
    with pytest.raises(UnreadableSource, match="cut off"):
        outcomes(article()[:-5])


def test_an_empty_set_has_no_abstract() -> None:
    with pytest.raises(NoAbstract):
        outcomes(article_set())


def test_a_stream_is_not_read_further_than_it_is_used() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            self.given += 1
            return (b"<PubmedArticleSet>" if self.given == 1 else b"") + article().encode() * 50

    stream = Endless()
    reading = read(stream, "endless")  # type: ignore[arg-type]
    assert all(isinstance(next(reading), Document) for _ in range(200))
    assert stream.given < 50
