"""What is read of a PDF: order, words, parts, and what is refused."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.document import Document
from extract.sources.pdf.reading import read_pdf
from tests.sources.pdf.arise import ARISE
from tests.sources.pdf.article import Article, print_article
from tests.sources.pdf.writing import HEIGHT, SHY, Page, assembled, stream, write
from tests.sources.reading import check_spans

PROSE = "Lamps were lit early by some of the drivers and late by the others of them. "
TABLE = "Table 1. Treatment in the first 6 hours"
FILLING = [PROSE * 6] * 8


def article(text: str = PROSE * 3, **others: object) -> bytes:
    """A page whose abstract is a text."""
    given = {
        "title": "Early fog lights versus late fog lights in drivers",
        "authors": "Ann B Cook^{1}, Dan Eves^{2}",
        "source": "J Fog 2019;12(3):101-9",
        "abstract": [(None, text)],
        "body": [("Introduction", FILLING)],
    }
    return print_article(Article(**(given | others)))  # type: ignore[arg-type]


def read(data: bytes, *, full_text: bool = False) -> Document:
    document = read_pdf(data, "page", full_text=full_text)
    check_spans(document)
    return document


def abstract(text: str) -> str:
    """What the abstract of an article is read as."""
    document = read(article(f"{PROSE}{text}"))
    section = document.sections[1]
    return document.text[section.start : section.end].removeprefix(PROSE)


def bodies(document: Document, part: str) -> dict[str | None, str]:
    return {
        section.heading: document.text[section.start : section.end]
        for section in document.sections
        if section.part == part
    }


@pytest.fixture(scope="module")
def arise() -> Document:
    return read(print_article(ARISE), full_text=True)


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        pytest.param("above 12 × 10^{9}/L", "above 12 × 10⁹/L", id="exponent"),
        pytest.param("below 10^{−3} mol", "below 10⁻³ mol", id="negative-exponent"),
        pytest.param("27 kg/m^{2} or more", "27 kg/m² or more", id="unit"),
        pytest.param("5 min^{−1} or less", "5 min⁻¹ or less", id="per-unit"),
        pytest.param("I^{2} of 40%", "I² of 40%", id="symbol"),
        pytest.param("as before.^{3} So it", "as before. So it", id="reference"),
        pytest.param("as others^{3,5–7} did", "as others did", id="references"),
        pytest.param("in drivers^{*} of cars", "in drivers of cars", id="note"),
        pytest.param("on the 14^{th} day", "on the 14th day", id="ordinal"),
        pytest.param("of 50^{12} cars", "of 50¹² cars", id="mark-behind-a-number-stays-apart"),
        pytest.param("a ﬁlament and ﬂow", "a filament and flow", id="ligatures"),
        pytest.param("P ≥0.05 and −3.2", "P ≥0.05 and −3.2", id="signs"),
    ],
)  # fmt: skip
def test_characters_mean_what_they_meant(printed: str, read_as: str) -> None:
    assert abstract(f"{printed}.") == f"{read_as}."


@pytest.mark.parametrize(
    ("word", "read_as"),
    [
        (f"random{SHY}ization", "randomization"),
        ("non-inferiority", "non-inferiority"),
        ("placebo-controlled", "placebo-controlled"),
        ("COVID-19", "COVID-19"),
        ("28-day", "28-day"),
        (f"per{SHY}formed", "performed"),
        (f"hospital{SHY}ized", "hospitalized"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_unless_it_is_part_of_the_word(
    word: str, read_as: str
) -> None:
    page = Page()
    page.text(50, 60, "Early fog lights versus late fog lights", "sans", 16)
    page.text(50, 90, "**Abstract**", "sans", 11)
    first, second = word.split(SHY) if SHY in word else word.split("-")
    page.text(50, 110, f"All lamps were lit by the drivers, and they were told {first}-", "sans", 9)
    page.text(50, 121, f"{second} was what they were there for. {PROSE}", "sans", 9)
    page.text(50, 150, "**Introduction**", "sans", 11)
    page.paragraph((50, 155, 300), PROSE * 8)
    assert f"told {read_as} was what" in read(write([page])).text


def test_a_word_elsewhere_says_whether_its_hyphen_stays() -> None:
    text = f"The co-worker saw it. {PROSE}" + f"So did each other co-worker of them. {PROSE}" * 3
    assert abstract(text).count("co-worker") == 4


def test_two_columns_are_read_one_after_the_other(arise: Document) -> None:
    body = bodies(arise, "body")
    assert list(body) == ["Introduction", "Methods", "Results", "Discussion", TABLE]
    assert body["Introduction"].startswith("Sepsis kills through organs that are ill supplied. In")
    assert body["Introduction"].endswith("emergency department with early septic shock.")
    assert "a white-cell count above 12 × 10⁹/L or below 4 × 10⁹/L, and" in body["Methods"]
    assert body["Results"].count("\n") == 1
    assert body["Discussion"].endswith("could not exclude a small effect.")


def columns(page: Page, top: float, left: str, right: str) -> None:
    for x, word in ((50, left), (305, right)):
        page.paragraph((x, top, 235), f"The {word} part tells of lamps. {PROSE * 6}")


def test_what_goes_over_both_columns_parts_them() -> None:
    page, wide = Page(), Page()
    page.text(50, 60, "Early Fog Lights versus Late Fog Lights in Drivers", "sans", 18)
    page.paragraph((50, 70, 490), f"**Abstract:** {PROSE * 4}", "sans", 9)
    page.text(50, 140, "**Introduction**", "sans", 12)
    columns(page, 150, "first", "second")
    page.paragraph((50, 330, 490), f"**Figure 1.** {PROSE * 3}", "sans", 8)
    columns(page, 380, "third", "fourth")
    columns(wide, 60, "fifth", "sixth")
    wide.text(50, 250, "**Table 1.** Drivers", "sans", 8)
    for number, row in enumerate(
        (["Drivers", "Early", "Late"], ["All", "200", "202"], ["Old", "20", "25"])
    ):
        for x, cell in zip((50, 250, 450), row, strict=True):
            wide.text(x, 266 + 12 * number, cell, "sans", 8)
    for top in (256, 270, 294):
        wide.rule(50, 545, top)
    columns(wide, 320, "seventh", "eighth")
    document = read(write([page, wide]), full_text=True)
    order = re.findall(r"The (\w+) part", document.text)
    assert order == ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    assert "Figure 1" not in document.text
    assert "Old: Early, 20; Late, 25" in document.text


def test_notes_at_the_foot_of_a_column_do_not_end_an_abstract() -> None:
    page = Page()
    page.text(50, 60, "Early Fog Lights versus Late Fog Lights in Drivers", "sans", 18)
    page.text(50, 90, "**Abstract**", "serif", 11)
    page.paragraph((50, 95, 235), PROSE * 3 + "The rest of it is told in the column that")
    page.paragraph((50, 200, 235), "*Correspondence to A Cook, Fog Institute. " * 3, "serif", 7)
    page.paragraph((305, 80, 235), f"stands beside it. {PROSE * 2}")
    page.text(305, 150, "**Introduction**", "serif", 11)
    page.paragraph((305, 155, 235), f"It was told before [3, 4]. {PROSE * 4}")
    document = read(write([page]), full_text=True)
    assert "told in the column that stands beside it. Lamps" in document.text
    assert "Correspondence" not in document.text
    assert "It was told before. Lamps" in document.text


def test_sections_say_what_they_are_for(arise: Document) -> None:
    kinds = [(section.kind, section.part) for section in arise.sections]
    assert kinds == [
        ("title", "abstract"),
        (None, "abstract"),
        (None, "abstract"),
        (None, "abstract"),
        (None, "abstract"),
        ("background", "body"),
        ("methods", "body"),
        ("results", "body"),
        ("discussion", "body"),
        ("funding", "abstract"),
        ("keywords", "abstract"),
        ("citation", "abstract"),
        ("table", "body"),
    ]


def test_a_table_has_a_line_a_row_with_each_cell_beside_its_column(arise: Document) -> None:
    assert bodies(arise, "body")[TABLE].split("\n") == [
        "Fluid, ml: EGDT, 1964 ± 1415; Usual care, 1713 ± 1401",
        "Vasopressor, %: EGDT, 66.6; Usual care, 57.8",
        "Red cells, %: EGDT, 13.6; Usual care, 7.0",
        "Dobutamine, %: EGDT, 15.4; Usual care, 2.6",
        "Plus–minus values are means ± SD. P<0.001 for all.",
    ]


def test_what_is_printed_around_the_text_is_none_of_it(arise: Document) -> None:
    for words in ("sample of Abstractor", "Rivers", "References", "101\n", "in Septic Shock\n"):
        assert words not in arise.text.removeprefix(str(ARISE.title))


def test_the_citation_is_what_is_printed(arise: Document) -> None:
    citation = arise.citation
    assert [a.value for a in citation.authors] == [
        "Sandra L Peake",
        "Anthony Delaney",
        "Michael Bailey",
        "Rinaldo Bellomo",
    ]
    printed = (citation.title, citation.group, citation.journal, citation.volume, citation.issue)
    assert [stated.value for stated in printed if stated] == [
        "Goal-Directed Resuscitation for Patients with Early Septic Shock",
        "ARISE Investigators",
        "N Engl J Med",
        "371",
        "16",
    ]
    assert citation.doi is not None
    assert citation.doi.value == "10.1056/NEJMoa1404380"
    assert citation.pmid is not None
    assert citation.pmid.value == "25272316"
    assert citation.published is not None
    assert citation.published.value.isoformat() == "2014"
    assert [k.value for k in citation.keywords] == ["sepsis", "septic shock", "resuscitation"]


def test_without_the_full_text_there_is_title_and_abstract() -> None:
    document = read(print_article(ARISE))
    assert {section.part for section in document.sections} == {"abstract"}
    assert document.text.count("\n\n") == 6
    assert "Sepsis kills" not in document.text


def test_heads_and_feet_are_left_out_where_they_come_again() -> None:
    body = [("Introduction", FILLING * 4), ("Methods", FILLING * 3)]
    document = read(article(body=body, head="Fog lights in 2019"), full_text=True)
    assert "Fog lights in 2019" not in document.text
    assert not {"102", "103", "104"} & set(document.text.split())
    assert document.text.count("Lamps were lit early") == (6 * 7 * 8) + 3


def test_a_head_over_the_abstract_is_no_title() -> None:
    page = Page()
    page.text(140, 50, "The New England Journal of Fog", "serif", 26)
    page.text(240, 80, "**ORIGINAL ARTICLE**", "sans", 11)
    page.text(100, 110, "Early Fog Lights versus Late Fog Lights", "serif", 20)
    page.text(100, 126, "Ann B. Cook, M.D., Dan Eves, M.D., Ph.D., and Eva Fay, M.Sc.,", "sans", 9)
    page.text(180, 138, "for the Fog Light Investigators*", "sans", 9)
    page.text(50, 160, "**ABSTRACT**", "sans", 9)
    page.paragraph((50, 165, 400), PROSE * 4, "sans", 9)
    page.text(50, 240, "**Introduction**", "sans", 11)
    page.paragraph((50, 245, 400), PROSE * 4)
    document = read(write([page]))
    assert document.text.startswith("Early Fog Lights versus Late Fog Lights\n")
    citation = document.citation
    assert [a.value for a in citation.authors] == ["Ann B. Cook", "Dan Eves", "Eva Fay"]
    assert citation.group is not None
    assert citation.group.value == "Fog Light Investigators"


def test_headings_on_lines_of_their_own_and_none_over_the_abstract() -> None:
    page = Page()
    page.text(50, 60, "Early Fog Lights versus Late Fog Lights", "sans", 18)
    base = 80.0
    for heading in ("IMPORTANCE", "OBJECTIVE", "RESULTS", "CONCLUSIONS AND RELEVANCE"):
        base = page.paragraph((50, base, 400), f"**{heading}** {PROSE}", "sans", 9)
    page.text(50, base + 30, "JAMA. 2019;321(7):654-664. doi:10.1001/jama.2019.0071", "serif", 9)
    page.text(50, base + 60, "**Methods**", "sans", 12)
    page.paragraph((50, base + 65, 400), PROSE * 4)
    document = read(write([page]))
    headings = [s.heading for s in document.sections if s.heading]
    assert headings == ["IMPORTANCE", "OBJECTIVE", "RESULTS", "CONCLUSIONS AND RELEVANCE"]
    assert document.citation.journal is not None
    assert document.citation.journal.value == "JAMA"


def test_an_abstract_beside_a_narrow_column() -> None:
    page = Page()
    page.text(50, 60, "Early Fog Lights versus Late Fog Lights in Drivers", "sans", 18)
    note = "Received 3 May 2015. Correspondence to A Cook, Fog Institute. "
    page.paragraph((50, 100, 110), note * 2, "sans", 7)
    page.text(190, 106, "a b s t r a c t", "sans", 8)
    page.paragraph((190, 112, 350), f"//Background:// {PROSE * 3}", "sans", 8.5)
    base = page.paragraph((190, 160, 350), f"//Results:// {PROSE * 3}", "sans", 8.5)
    for x in (50, 305):
        page.text(x, base + 40, "**1. Introduction**" if x == 50 else "Lamps were", "serif", 10)
        page.paragraph((x, base + 44, 235), PROSE * 12)
    document = read(write([page]))
    assert [s.heading for s in document.sections if s.heading] == ["Background", "Results"]
    assert "Received" not in document.text
    assert "Lamps were lit early by some of the drivers and late" in document.text


def test_the_numbers_of_lines_are_none_of_the_text() -> None:
    page = Page()
    texts = ["**Early fog lights versus late fog lights**", "**Abstract**"]
    texts += [
        f"Of {n + 20} drivers some lit their lamps early, and the others late." for n in range(9)
    ]
    texts += ["**Introduction**"] + ["Lamps were lit early by some of the drivers."] * 12
    for number, text in enumerate(texts, start=1):
        page.text(60 - 5 * len(str(number)), 60 + 24 * number, str(number), "sans", 9)
        page.text(85, 60 + 24 * number, text, "serif", 12)
    document = read(write([page]))
    assert document.text.startswith("Early fog lights versus late fog lights\n\nOf 20 drivers some")
    assert "and the others late. Of 21 drivers" in document.text


def test_small_capitals_are_words_of_the_line() -> None:
    page = Page()
    page.text(50, 60, "Early fog lights versus late fog lights", "sans", 16)
    page.text(50, 90, "**Abstract**", "sans", 11)
    end = page.text(50, 110, "The result was P", "serif", 10)
    page.text(end + 3, 110, "VALUE", "serif", 7.5)
    page.paragraph((50, 112, 300), PROSE * 3)
    page.text(50, 180, "**Introduction**", "sans", 11)
    page.paragraph((50, 185, 300), PROSE * 3)
    assert "The result was P VALUE Lamps" in read(write([page])).text


def test_a_title_page_before_the_page_of_the_abstract() -> None:
    first, second = Page(), Page()
    first.text(50, 100, "Early fog lights versus late fog lights in drivers", "serif", 16)
    first.text(50, 130, "Ann B Cook, Dan Eves", "serif", 12)
    first.text(50, 150, "doi: 10.1016/fog.2019", "serif", 12)
    second.text(50, 100, "**Abstract**", "serif", 12)
    second.paragraph((50, 110, 400), PROSE * 4, "serif", 12)
    second.text(50, 250, "**Introduction**", "serif", 12)
    second.paragraph((50, 260, 400), PROSE * 4, "serif", 12)
    document = read(write([first, second]))
    assert document.text.startswith("Early fog lights versus late fog lights in drivers\n")
    assert document.citation.doi is not None
    assert [a.value for a in document.citation.authors] == ["Ann B Cook", "Dan Eves"]


def test_no_abstract_is_refused_and_not_guessed() -> None:
    with pytest.raises(NoAbstract, match="expected an abstract"):
        read(article(abstract=[], body=[("Introduction", FILLING)]))


def test_an_abstract_that_nothing_ends_is_refused() -> None:
    page = Page()
    page.text(50, 60, "Early Fog Lights versus Late Fog Lights in Drivers", "sans", 18)
    page.text(50, 90, "Abstract", "serif", 10)
    base = 100.0
    for _ in range(4):
        base = page.paragraph((50, base + 8, 480), PROSE * 9)
    with pytest.raises(NoAbstract):
        read(write([page]))


def test_an_abstract_that_breaks_off_is_refused() -> None:
    page = Page()
    page.text(50, 60, "Early Fog Lights versus Late Fog Lights in Drivers", "sans", 18)
    page.text(50, 90, "**Abstract**", "sans", 11)
    page.paragraph((50, 95, 480), PROSE * 3 + "The rest of this")
    page.text(50, 190, "**Introduction**", "sans", 11)
    page.paragraph((50, 195, 480), PROSE * 3)
    with pytest.raises(NoAbstract):
        read(write([page]))


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableSource) as refused:
        read(data)
    return refused.value.message


def test_a_scan_is_refused_by_name() -> None:
    picture = (
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
        b"/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream"
    )
    data = assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[5 0 R]/Count 1>>",
            b"<</XObject<</X 7 0 R>>>>",
            b"<<>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 792]/Resources 3 0 R/Contents 6 0 R>>",
            stream(b"q 595 0 0 792 0 0 cm /X Do Q"),
            picture,
        ]
    )
    assert "scan" in refusal(data)
    assert "pictures of pages" in refusal(data)


def test_a_locked_file_is_refused_by_name() -> None:
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'11' * 32}>/U<{'22' * 32}>/P -4>>/ID[<00><00>]"
    assert "encrypted" in refusal(write([Page()], trailer=lock))


def test_without_pdfplumber_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    assert "trial-abstractor[pdf]" in refusal(article())


def test_a_file_that_breaks_off_is_refused_by_name() -> None:
    data = article()
    assert "damage" in refusal(data[: len(data) // 2])
    assert "damage" in refusal(b"%PDF-1.7\n")


def test_fonts_that_do_not_say_what_they_show_are_refused() -> None:
    unknown = b"Differences[97/uniE001 101/uniE002 105/uniE003 1"  # of a, e and i
    assert "do not say" in refusal(article().replace(b"Differences[1", unknown))


def test_text_that_stands_outside_the_page_or_on_its_side_is_left_out() -> None:
    page = Page()
    page.text(50, 60, "Early Fog Lights versus Late Fog Lights in Drivers", "sans", 18)
    page.text(50, 90, "**Abstract**", "sans", 11)
    page.paragraph((50, 95, 400), PROSE * 3)
    page.text(50, 180, "**Introduction**", "sans", 11)
    page.paragraph((50, 185, 400), PROSE * 3)
    page.text(50, HEIGHT + 40, "Out of the page.")
    page.text(-300, 108, "Left of the page.")
    page.turned(30, 700, "Up the margin.")
    document = read(write([page]), full_text=True)
    assert [words for words in ("Out of", "Left of", "margin") if words in document.text] == []


def test_the_sample_is_what_its_generator_makes() -> None:
    sample = Path(__file__).parents[3] / "raw" / "arise.pdf"
    assert sample.read_bytes() == print_article(ARISE)
