"""Characters: what every reader makes of encodings, entities, controls, markup and mojibake."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest

from extract.errors import UnreadableSource
from extract.sources import Document
from extract.sources.document import Mending
from tests.sources import test_same_trial as trial
from tests.sources.reading import document, outcomes
from tests.sources.test_clinical_trials import FULL as STUDY
from tests.sources.test_journal_club import FULL as JOURNAL_CLUB
from tests.sources.test_summary import FULL as SUMMARY_TEXT
from tests.sources.test_summary import HTML as SUMMARY_HTML

HELD = "Lights are used in fog"  # a sentence that every page has
XML, JSON, HTML, TEXT = "xml", "json", "html", "text"
DATA = "data"  # JSON without markup in it


def summary_html() -> str:
    return SUMMARY_HTML.replace("Fog is wet", HELD, 1)


def summary_text() -> str:
    return SUMMARY_TEXT.replace("Fog is wet", HELD, 1)


def journal_club() -> str:
    return JOURNAL_CLUB.replace("Fog vs. none", HELD, 1)


def registry() -> str:
    return STUDY.replace("fog is wet", HELD, 1)


WRITERS: dict[Callable[[], str], str] = {
    trial.pubmed_xml: XML,
    trial.jats: XML,
    trial.europe_pmc: JSON,
    trial.pubmed_html: HTML,
    trial.article_page: HTML,
    trial.nbib: TEXT,
    trial.ris: TEXT,
    trial.pubmed_abstracts: TEXT,
    trial.pubmed_text: TEXT,
    trial.plain_text: TEXT,
    summary_html: HTML,
    summary_text: TEXT,
    journal_club: HTML,
    registry: DATA,
}
NAMES = {"ids": lambda write: write.__name__}
ALL = pytest.mark.parametrize("write", WRITERS, **NAMES)


def of_kind(*kinds: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("write", [w for w, k in WRITERS.items() if k in kinds], **NAMES)


def page_with(write: Callable[[], str], words: str) -> str:
    """The trial's page with other words in its abstract, as the format writes them."""
    if WRITERS[write] in (JSON, DATA):
        words = json.dumps(words, ensure_ascii=False)[1:-1]
    return write().replace(HELD, words)


def declared(write: Callable[[], str], page: str, encoding: str) -> str:
    """The page with its encoding declared, where the format can."""
    if WRITERS[write] is XML:
        return f'<?xml version="1.0" encoding="{encoding}"?>\n{page}'
    if WRITERS[write] is HTML:
        return page.replace("<html>", f'<html><meta charset="{encoding}">', 1)
    return page


SIGNS = "Hébert’s β-blocker, 0·85 ± 2, 5 µg, 10³, −3 °C, “≥5”"


@ALL
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_in_every_dress(write: Callable[[], str], encoding: str) -> None:
    page = page_with(write, SIGNS)
    mark = "\ufeff" if encoding.endswith("e") else ""  # utf-16-le and -be write none themselves
    found = document((mark + page).encode(encoding))
    assert SIGNS in found.text
    assert not found.text.startswith("\ufeff")
    assert found.mended == ()


@of_kind(XML, HTML)
@pytest.mark.parametrize("encoding", ["windows-1252", "iso-8859-1", "koi8-u", "utf-8"])
def test_an_encoding_that_is_declared(write: Callable[[], str], encoding: str) -> None:
    words = "Ґанок, є їжа" if encoding == "koi8-u" else "Hébert, 5 µg"
    page = declared(write, page_with(write, words), encoding)
    assert words in document(page.encode(encoding, "replace")).text


@of_kind(XML, HTML)
@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "no-such-encoding"])
def test_a_declaration_that_is_wrong(write: Callable[[], str], encoding: str) -> None:
    page = declared(write, page_with(write, SIGNS), encoding)
    assert SIGNS in document(page.encode()).text


@of_kind(TEXT, HTML, XML)
def test_windows_text_without_a_declaration(write: Callable[[], str]) -> None:
    words = "Hébert’s rate – 37 °C – was 5 µg"
    assert words in document(page_with(write, words).encode("cp1252")).text


@ALL
@pytest.mark.parametrize(
    ("broken", "mended", "noted"),
    [
        ("HÃ©bert gave â‰¥ 5", "Hébert gave ≥ 5", [("HÃ©bert", "Hébert"), ("â‰¥", "≥")]),
        ("0Â·85 and 10Â³", "0·85 and 10³", [("0Â·85", "0·85"), ("10Â³", "10³")]),
    ],
)
def test_mojibake_is_mended_and_noted(
    write: Callable[[], str], broken: str, mended: str, noted: list[tuple[str, str]]
) -> None:
    found = document(page_with(write, f"{broken} then"))
    assert mended in found.text
    assert list(found.mended) == [Mending(*pair) for pair in noted]


@ALL
@pytest.mark.parametrize("sign", ["10³", "½", "µg and μg", "ⅣA", "Ⅳ", "CO₂", "5\u2009mg", "①"])
def test_signs_are_not_normalised(write: Callable[[], str], sign: str) -> None:
    assert sign in document(page_with(write, f"It was {sign} then")).text


@ALL
@pytest.mark.parametrize("control", ["\x01", "\x0b", "\x1f", "\x7f"])
def test_control_characters_are_dropped(write: Callable[[], str], control: str) -> None:
    found = document(page_with(write, f"in f{control}og"))
    assert "in fog" in found.text
    assert control not in found.text


@ALL
def test_no_nul_gets_into_a_text(write: Callable[[], str]) -> None:
    try:
        (outcome,) = outcomes(page_with(write, "in f\0og"))
    except UnreadableSource:  # a page that is decoded as a whole: it may be anything
        assert WRITERS[write] in (HTML, TEXT)
    else:
        assert isinstance(outcome, Document)
        assert "in fog" in outcome.text


def _markup(kinds: tuple[str, ...]) -> Iterator[object]:
    for write, kind in WRITERS.items():
        if kind in kinds:
            for words, want in MARKUP.items():
                yield pytest.param(write, words, want, id=f"{write.__name__}-{want}")


MARKUP = {
    "10<sup>9</sup>/L": "10⁹/L",
    "β<sub>2</sub>": "β₂",
    "V<sub>T</sub>": "V_(T)",
    "<i>P</i>&lt;0.001": "P<0.001",
    "<b>the <i>very<sup>2</sup></i></b> end": "the very² end",
    "P&amp;lt;0.05 &lt; 1": "P<0.05 < 1",
    "&#946; &#x2265; 5": "β ≥ 5",
    "&beta;&nbsp;&ge;&thinsp;5": "β\u00a0≥\u20095",
    "AT&amp;T": "AT&T",
}


@pytest.mark.parametrize(("write", "words", "want"), [*_markup((XML, HTML, JSON))])
def test_markup_and_entities_keep_their_meaning(
    write: Callable[[], str], words: str, want: str
) -> None:
    assert want in document(page_with(write, words)).text


@of_kind(XML)
@pytest.mark.parametrize("reference", ["&#0;", "&#31;", "&#x1F;", "&#x0b;"])
def test_a_reference_to_a_control_character_is_dropped(
    write: Callable[[], str], reference: str
) -> None:
    assert "in fog" in document(page_with(write, f"in f{reference}og")).text


@of_kind(TEXT)
def test_entities_of_a_text_that_was_a_page(write: Callable[[], str]) -> None:
    assert "P<0.05, β" in document(page_with(write, "P&lt;0.05, &beta;")).text


def test_of_many_reports_each_has_its_own_mendings() -> None:
    one, two, three = (trial.nbib().replace("77", number) for number in ("77", "78", "79"))
    broken = two.replace(HELD, "HÃ©bert then")
    found = outcomes(f"{one}\n{broken}\n{three}")
    assert [outcome.mended for outcome in found if isinstance(outcome, Document)] == [
        (),
        (Mending("HÃ©bert", "Hébert"),),
        (),
    ]
