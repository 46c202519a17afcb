"""What is kept; and that asking the bytes first loses nothing that the parsed citation keeps."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.medline import MADE_UP, TRIAL, Citation, element
from extract.bulk import BadFilter, read_filter
from extract.sources import pubmed_xml
from extract.sources.document import Document


def parsed(citation: str | bytes) -> Document:
    data = citation.encode() if isinstance(citation, str) else citation
    document = pubmed_xml.attempt(data, "page")
    assert isinstance(document, Document)
    return document


def keeps(citation: Citation, *conditions: str) -> bool:
    return read_filter(conditions).keeps(parsed(element(citation)))


KEPT = [
    (("trials",), {}, True),
    (("trials",), {"types": ("Journal Article", "Pragmatic Clinical Trial")}, True),
    (("trials",), {"types": ("Equivalence Trial",)}, True),
    (("trials",), {"types": ("Controlled Clinical Trial",)}, False),
    (("trials",), {"types": ("Randomized Controlled Trial, Veterinary",)}, False),
    (("trials",), {"types": ()}, False),
    (("none",), {"types": ()}, True),
    (("type=meta-analysis|review",), {"types": ("Meta-Analysis",)}, True),
    (("type=Review",), {"types": ("Systematic Review",)}, False),
    (("trials", "type=Multicenter Study"), {}, False),  # both must hold
    (("trials", "type=Multicenter Study"), {"types": (TRIAL, "Multicenter Study")}, True),
    (("date=2017..", "date=..2018-02"), {}, False),
    (("date=2018",), {}, True),
    (("date=2018-03",), {}, True),
    (("date=2018-04..",), {}, False),
    (("date=..2018-03-01",), {}, True),  # the day is not printed: it may be the first
    (("date=..2018-02",), {}, False),
    (("date=2019..2020",), {}, False),
    (("date=2018-06..",), {"published": "<Year>2018</Year>"}, True),  # perhaps
    (("date=2019..",), {"published": "<MedlineDate>2018 Winter</MedlineDate>"}, False),
    (("date=2019..",), {"published": "<MedlineDate>1998 Dec-1999 Jan</MedlineDate>"}, True),
    (("words=cardiac surgery",), {}, True),
    (("words=Cardiac  SURGERY",), {}, True),
    (("words=surger",), {}, False),  # a whole word
    (("words=hip|warming",), {}, True),
    (("words=hip", "words=warming"), {}, False),
    (("words=Okafor|Lindqvist|Ito|Moreau",), {}, False),  # authors are not searched
    (("words=C++",), {}, False),
]


@pytest.mark.parametrize(("conditions", "told", "is_kept"), KEPT)
def test_what_is_kept(conditions, told, is_kept):
    assert keeps(Citation(1)._replace(**told), *conditions) is is_kept


@pytest.mark.parametrize(
    "condition",
    ["", "trial", "type=", "type", "date=", "date=..", "date=15", "date=2015-13", "date=2015-02-00",
     "date=2015...2016", "words=", "words= | ", "author=Ito", "date=2015..x"],
)  # fmt: skip
def test_a_condition_that_says_nothing_is_refused(condition):
    with pytest.raises(BadFilter, match="expected"):
        read_filter([condition])


def test_plain_bytes_are_enough_to_pass_over_a_citation():
    other = element(Citation(1, types=("Journal Article", "Review"))).encode()
    assert not read_filter(["trials"]).may_keep(other)
    assert not read_filter(["date=2019.."]).may_keep(other)
    assert read_filter(["type=Review", "date=2018"]).may_keep(other)


# The ways in which a type or a date may be written so that its plain letters do not stand there.
TYPES = "<PublicationTypeList>"
UNUSUAL = [
    ("Randomized Controlled", "Randomi&#122;ed Controlled"),
    ("Randomized Controlled", "Randomi&#x7a;ed Controlled"),
    ("Randomized Controlled", "Randomized\nControlled"),
    ("Randomized Controlled", "Randomized  Controlled"),
    ("Randomized Controlled", "randomized CONTROLLED"),
    ("Randomized Controlled", "Randomized <i>Controlled</i>"),
    ("Randomized Controlled", "Randomized<!-- so it is --> Controlled"),
    ("Randomized Controlled", "Randomized<?so it is?> Controlled"),
    ("Randomized Controlled", "Random\x01ized Controlled"),
    ("Randomized Controlled Trial", "<![CDATA[Randomized Controlled Trial]]>"),
    ("Randomized Controlled", "Ｒandomized Controlled"),
    ("<PublicationTypeList>", "<Publication\x02TypeList>"),
    ("<PublicationTypeList>", "<PublicationTypeList\n>"),
    ("<PublicationTypeList>", '<PublicationTypeList a=">">'),
    ("<PublicationTypeList>", f"<!--{TYPES}</PublicationTypeList>-->{TYPES}"),
    ("</PublicationTypeList>", "</PublicationTypeList ><!--</PublicationTypeList>-->"),
    ('<PublicationType UI="D0">', "<PublicationType UI='>'>"),
    ('<PublicationType UI="D0">', "<PublicationType\n>"),
    ('<PublicationType UI="D0">', "<AnotherName>"),
    ("<PubDate>", "<PubDate a='b'>"),
    ("<PubDate>", "<Pub\x03Date>"),
    ("<Year>2018", "<Year>20&#49;8"),
    ("<Year>2018</Year>", "<Year><b>2018</b></Year>"),
    ("<Year>2018</Year>", "<!--<PubDate><Year>1999</Year></PubDate>--><Year>2018</Year>"),
    ("<Month>Mar</Month>", "<Month>March</Month><Month>May</Month>"),
    ("<Month>Mar</Month>", "<Season>Spring</Season>"),
    ("<Month>Mar</Month>", "<Month>Foo</Month>"),
    ("<Month>Mar</Month>", "<Month>02</Month><Day>31</Day>"),
    ("</JournalIssue>", "</JournalIssue><PubDate><Year>1999</Year></PubDate>"),
    ("<Journal>", "<Journal><PubDate><Year>1999</Year></PubDate>"),
    ("<Language>", "<PubDate><Year>1999</Year></PubDate><Language>"),
]  # fmt: skip
CONDITIONS = [
    ("trials",), ("type=review",), ("date=2018",), ("date=..2017",), ("date=2019..",),
    ("trials", "date=2018-03"), ("date=2018-04..",), ("words=warming",), ("none",),
]  # fmt: skip


@given(
    changes=st.lists(st.sampled_from(UNUSUAL), max_size=4),
    types=st.lists(st.sampled_from([TRIAL, "Review", "Journal Article"]), max_size=3),
    cut=st.tuples(st.integers(0, 6_000), st.integers(0, 60)),
    is_cut=st.booleans(),
    in_windows=st.booleans(),
)
def test_the_bytes_never_lose_what_the_parsed_citation_keeps(
    changes, types, cut, is_cut, in_windows
):
    written = element(Citation(8, types=tuple(types)))
    for old, new in changes:
        written = written.replace(old, new)
    if is_cut:
        written = written[: cut[0]] + written[sum(cut) :]
    data = written.encode("cp1252" if in_windows else "utf-8", "replace")
    document = pubmed_xml.attempt(data, "page")
    if isinstance(document, Document):
        for conditions in CONDITIONS:
            wanted = read_filter(conditions)
            assert wanted.may_keep(data) or not wanted.keeps(document)


@pytest.mark.parametrize("change", UNUSUAL, ids=[new for _, new in UNUSUAL])
def test_each_unusual_way_of_writing_loses_nothing(change):
    data = element(Citation(8)).replace(*change).encode()
    document = pubmed_xml.attempt(data, "page")
    if isinstance(document, Document):
        for conditions in CONDITIONS:
            wanted = read_filter(conditions)
            assert wanted.may_keep(data) or not wanted.keeps(document), conditions


FALSE_TYPES = "<PublicationTypeList><PublicationType>Review</PublicationType></PublicationTypeList>"
FALSE_DATE = "<PubDate><Year>1999</Year></PubDate>"


@pytest.mark.parametrize("around", ["<!--{}-->", "<![CDATA[{}]]>", "<Other>{}</Other>"])
def test_what_is_pretended_beside_the_truth_loses_nothing(around):
    """The parser leaves control signs out: then the true names do not stand in the bytes."""
    data = element(Citation(8)).replace("PublicationTypeList", "Publication\x02TypeList")
    data = data.replace("PubDate>", "Pub\x02Date>")
    data = data.replace("<Article ", around.format(FALSE_TYPES + FALSE_DATE) + "<Article ")
    assert read_filter(["trials", "date=2018"]).keeps(parsed(data))
    assert read_filter(["trials"]).may_keep(data.encode())
    assert read_filter(["date=2018"]).may_keep(data.encode())


@pytest.mark.parametrize("around", ["<!--{}-->", "<![CDATA[{}]]>", "<Other>{}</Other>"])
def test_a_date_that_is_not_the_citations_loses_nothing(around):
    data = element(Citation(8)).replace(
        "<PubDate><Year>2018</Year><Month>Mar</Month></PubDate>", ""
    )
    data = data.replace("<Title>", around.format(FALSE_DATE) + "<Title>")
    assert read_filter(["date=2018"]).keeps(parsed(data))
    assert read_filter(["date=2018"]).may_keep(data.encode())
    data = data.replace(FALSE_DATE, f"<JournalIssue>{FALSE_DATE}</JournalIssue>")
    if around.startswith("<!"):
        assert read_filter(["date=2018"]).may_keep(data.encode())


def test_the_samples_are_what_they_seem():
    assert parsed(element(Citation(8))).citation.title.value == MADE_UP.title
    assert io.BytesIO(element(Citation(8)).encode()).read().endswith(b"</PubmedArticle>\n")
