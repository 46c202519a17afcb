"""The body of JATS articles: its sections, and its tables."""

from __future__ import annotations

import io

import pytest

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources import Document, read
from tests.sources.reading import check_spans, document
from tests.sources.test_jats import PIECE, article, article_set


def full_text(page: str) -> Document:
    (outcome,) = read(io.BytesIO(page.encode()), "page", full_text=True)
    assert isinstance(outcome, Document), outcome
    check_spans(outcome)
    return outcome


def body_of(body: str) -> list[tuple[str | None, str | None, str]]:
    read_document = full_text(article(rest=f"<body>{body}</body>"))
    return [
        (s.kind, s.heading, read_document.text[s.start : s.end])
        for s in read_document.sections
        if s.part == "body"
    ]


def section(title: str, *inner: str) -> str:
    return f"<sec><title>{title}</title>{''.join(inner)}</sec>"


def test_the_abstract_comes_first_and_as_it_does_alone() -> None:
    page = article(rest="<body><p>Of the body.</p></body>")
    alone, whole = document(page), full_text(page)
    assert [s.part for s in whole.sections] == ["abstract", "abstract", "body", "abstract"]
    assert whole.sections[:2] == alone.sections[:2]
    assert whole.text.startswith(alone.text.partition("PMID")[0])
    assert "Of the body." not in alone.text


@pytest.mark.parametrize(
    ("body", "want"),
    [
        ("<p>Fog.</p>" + section("Methods", "<p>We looked.</p>"),
         [("background", None, "Fog."), ("methods", "Methods", "We looked.")]),
        (section("Methods", section("Patients", "<p>All.</p>"), section("Outcomes", "<p>Wet.</p>"),
                 section("Statistical analysis", "<p>None.</p>"), section("Fog", "<p>Seen.</p>")),
         [("population", "Patients", "All."), ("outcomes", "Outcomes", "Wet."),
          ("methods", "Statistical analysis", "None."), ("methods", "Fog", "Seen.")]),
        (section("Results", "<p>So.</p>", section("Outcomes", "<p>Wet.</p>"), "<p>More.</p>"),
         [("results", "Results", "So."), ("results", "Outcomes", "Wet."),
          ("results", None, "More.")]),
        (section("Discussion", "<p>Well.</p>", section("Limitations", "<p>One.</p>"),
                 section("Conclusions", "<p>Wet.</p>")),
         [("discussion", "Discussion", "Well."), ("limitations", "Limitations", "One."),
          ("conclusion", "Conclusions", "Wet.")]),
        ("<sec sec-type='results'><title>What we saw</title><p>Fog.</p></sec>",
         [("results", "What we saw", "Fog.")]),
        (section("Weather", "<p>Fog.</p>"), [("other", "Weather", "Fog.")]),
        (section("Methods", section("Empty"), "<p>We looked.</p>"),
         [("methods", "Methods", "We looked.")]),
        (section("Competing interests", "<p>None.</p>"), []),
        (section("Supplementary material", "<p>Online.</p>"), []),
        (section("Results", "<p>It was 5.<xref ref-type='bibr'>3</xref><fig><caption><p>A fig</p>"
                 "</caption></fig></p><list><list-item><p>a</p></list-item></list>"),
         [("results", "Results", "It was 5.\na")]),
    ],
)  # fmt: skip
def test_sections_say_what_they_are_for(
    body: str, want: list[tuple[str | None, str | None, str]]
) -> None:
    assert body_of(body) == want


def table(inner: str, around: str = "<label>Table 1</label>") -> str:
    return section("Results", f"<table-wrap>{around}<table>{inner}</table></table-wrap>")


HEAD = (
    "<thead><tr><th rowspan='2'>Outcome</th><th colspan='2'>Group</th><th rowspan='2'>P</th></tr>"
    "<tr><th>A</th><th>B</th></tr></thead>"
)


@pytest.mark.parametrize(
    ("inner", "want"),
    [
        (HEAD + "<tr><td>Death</td><td>12 (24%)</td><td>15 (30%)</td><td>0.5</td></tr>",
         "Death: Group A, 12 (24%); Group B, 15 (30%); P, 0.5"),
        (HEAD + "<tbody><tr><td colspan='4'>By day 28</td></tr><tr><td>Death</td><td/>"
         "<td>2</td></tr></tbody>", "By day 28\nDeath: Group B, 2"),
        ("<tr><th>Outcome</th><th>A</th></tr><tr><td>Death</td><td>1</td></tr>", "Death: A, 1"),
        ("<tr><td>Death</td><td>1</td><td>2</td></tr>", "Death: 1; 2"),
        (("<thead><tr><th/><th>A</th></tr></thead><tbody><tr><td rowspan='2'>Death</td>"
         "<td>1</td></tr><tr><td>2</td></tr></tbody>"), "Death: A, 1\nDeath: A, 2"),
        ("<tr><td>a</td><td>10<sup>9</sup>/L<xref ref-type='table-fn'>b</xref></td></tr>",
         "a: 10⁹/L"),
        ("<tr><td colspan='x'>a</td><td rowspan='99999999'>1</td><td colspan='0'>2</td></tr>",
         "a: 1; 2"),
        ("<tr><td>a</td><td>1</td><td>2</td><td>3</td></tr><tr/>", "a: 1; 2; 3"),
    ],
)  # fmt: skip
def test_every_cell_of_a_table_stands_beside_its_row_and_column(inner: str, want: str) -> None:
    assert body_of(table(inner)) == [("table", "Table 1", want)]


def test_a_table_has_its_label_caption_and_notes_and_is_not_read_for_findings() -> None:
    around = "<label>Table 1.</label><caption><title>Deaths</title><p>By arm.</p></caption>"
    foot = "<table-wrap-foot><fn><label>a</label><p>Of all.</p></fn></table-wrap-foot>"
    body = table("<tr><td>Death</td><td>1</td></tr>", around).replace(
        "</table-wrap>", foot + "</table-wrap>"
    )
    read_document = full_text(article(rest=f"<body>{body}</body>"))
    last = read_document.sections[-1]
    assert (last.kind, last.heading) == ("table", "Table 1. Deaths By arm.")
    assert read_document.text[last.start :] == "Death: 1\nOf all."
    assert read_document.reading_end <= last.start


def test_tables_that_are_pictures_are_none() -> None:
    assert body_of("<table-wrap><label>Table 1</label><graphic/></table-wrap>") == []


def test_an_article_without_an_abstract_has_a_body() -> None:
    page = article("", rest="<body><p>Fog.</p></body>")
    assert full_text(page).text.startswith("A trial of fog\n\nFog.")
    with pytest.raises(NoAbstract):
        full_text(article(""))


def test_a_piece_without_its_front_has_a_body() -> None:
    found = full_text(PIECE)
    assert [(s.kind, s.heading, s.part) for s in found.sections] == [
        (None, "Results", "abstract"),
        ("methods", "Methods", "body"),
    ]


def test_a_piece_whose_body_is_broken_has_its_abstract() -> None:
    broken = PIECE + "<sec><p></sec>"
    assert document(broken).text == document(PIECE).text
    with pytest.raises(UnreadableSource):
        full_text(broken)


def test_of_a_set_an_article_without_text_costs_itself_alone() -> None:
    page = article_set(article(), article("", pmid="2"), article(pmid="3"))
    got = list(read(io.BytesIO(page.encode()), "f", full_text=True))
    assert [o.source for o in got if isinstance(o, ExtractError)] == ["f#2"]
