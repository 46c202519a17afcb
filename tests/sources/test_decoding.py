"""Bytes to text."""

import ftfy
import pytest

from extract.errors import UnreadableSource
from extract.sources.decoding import MENDING, SUSPECT, decode, mend

SIGNS = "0·85 (95% CI 0·7–0·9), 10³ µg ± 2, −3 °C, Hébert, “quoted”, ≥5"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_keeps_every_sign(encoding: str) -> None:
    assert decode(SIGNS.encode(encoding), "page") == SIGNS


def test_windows_text_is_told_from_utf_8() -> None:
    text = "The dose was 5 µg – “low” – at 37 °C, and Hébert’s rate 0·85. " * 3
    assert decode(text.encode("cp1252"), "page") == text


def test_a_declaration_is_believed() -> None:
    page = '<html><head><meta charset="koi8-u"></head><body>Ґ є ї</body></html>'
    assert "Ґ є ї" in decode(page.encode("koi8-u"), "page")


def test_a_false_declaration_is_not() -> None:
    page = '<html><head><meta charset="utf-8"></head><body>Hébert, 5 µg – low</body></html>'
    assert "Hébert, 5 µg – low" in decode(page.encode("cp1252"), "page")
    for encoding in ("utf-16", "iso-8859-1", "no-such-encoding"):
        declared = page.replace("utf-8", encoding)
        assert "Hébert, 5 µg – low" in decode(declared.encode("utf-8"), "page")


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("â‰¥ 5 Â· 10Â³", "≥ 5 · 10³"),
        ("HÃ©bert", "Hébert"),
        ("P &lt; 0.05", "P < 0.05"),
        ("ﬁnding", "finding"),
        ("a\x07b", "ab"),
    ],
)
def test_mojibake_is_mended(broken: str, mended: str) -> None:
    assert mend(broken) == mended


@pytest.mark.parametrize(
    "text",
    ["10³ ²½ µg μg", "‘a’ “b” – — −", "5\u00a0mg\u2009/\u202fL", "CO₂", "food & drink; €5 & £3"],
)
def test_what_is_whole_stays(text: str) -> None:
    assert mend(text) == text


def test_lines_are_mended_one_by_one() -> None:
    assert mend("P â‰¥ 5\n10³ &amp; more\n\nHébert\n") == "P ≥ 5\n10³ & more\n\nHébert\n"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n\x00\x01\x02",
        bytes(range(1, 256)) * 4,
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"Fog is wet. " * 100 + b"\x00",
    ],
    ids=["pdf", "bytes", "png", "nul"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSource):
        decode(data, "page")


def test_line_ends_are_newlines() -> None:
    assert decode(b"a\r\nb\rc\n", "page") == "a\nb\nc\n"


def test_what_is_not_suspect_has_nothing_to_mend() -> None:
    """Of all letters of Latin alphabets, before each sign that is let through."""
    letters = [chr(code) for code in range(0xC0, 0x180)]
    signs = [chr(code) for code in range(0x20, 0x2B00) if not SUSPECT.search(chr(code))]
    assert "ż" in signs
    assert not {"Ã", "ﬁ", "ĳ"} & set(signs)
    for letter in letters:
        pairs = [letter + sign for sign in signs if not SUSPECT.search(letter + sign)]
        words = [f"a {pair} b{pair}c" for pair in pairs]
        text = "\n".join(word for word in words if "&" not in word)
        assert ftfy.fix_text(text, MENDING) == text


def test_the_sign_of_a_currency_is_suspect_beside_another_sign() -> None:
    alone = "£20, 5 € and ©2009; 37ºC"
    assert not SUSPECT.search(alone)
    assert ftfy.fix_text(alone, MENDING) == alone
    assert all(map(SUSPECT.search, ("Â£20", "×©", "‡€", "©®")))
