"""Bytes to text: the declared encoding, then UTF-8, then a good guess; mojibake is mended.

No compatibility normalisation: NFKC would turn 10³ into 103 and a micro sign into a letter.
"""

from __future__ import annotations

import codecs
import re

import ftfy
from bs4.dammit import UnicodeDammit

from extract.errors import UnreadableSource
from extract.sources.markup_detection import is_html

MARKS = (  # longer marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(
    rb"""(?:<\?xml[^>]{0,200}?\bencoding|<meta[^>]{0,200}?\bcharset)\s{0,8}=\s{0,8}["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
DECLARED_WITHIN = 4096
# Pages that say Latin-1 mean Windows-1252, as every browser knows.
BROWSER_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252"}

CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffd]")
MAX_CONTROL_SHARE = 0.01

# Text of these characters alone holds no mojibake, entity or control: ftfy, at a third of a
# millisecond a kilobyte, is spared the look.
SUSPECT = re.compile(
    r"&[#\w]|"
    r"[^\t\n\r -~\u00a0°±²³µ·×÷®αβγδεθικλμνπρστφχψωΔΣΩ\u2009\u202f‐–—‘’“”†‡•…′″™−≈≠≤≥⁰-⁹⁺⁻₀-₉]"
)
MENDING = ftfy.TextFixerConfig(uncurl_quotes=False, explain=False)


def decode(data: bytes, source: str) -> str:
    """The text of a page, with mojibake mended and line ends as newlines.

    HTML is left as it is: what little of it is kept is mended once it is parsed.

    Raises:
        UnreadableSource: the page is empty, or no text in any encoding declared or likely.
    """
    text = _decode_marked(data)
    if text is None:
        text = _decode_declared(data)
    if text is None:
        text = _decode_guessed(data)
    if text is None:
        raise UnreadableSource(source, "expected text, found bytes that no encoding explains")
    if len(CONTROLS.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise UnreadableSource(source, "expected text, found binary data")
    if not text.strip():
        raise UnreadableSource(source, "expected a page, found nothing in it")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if is_html(text) else mend(text)


def mend(text: str) -> str:
    """The text with mojibake, stray entities and control characters put right."""
    if SUSPECT.search(text) is None:
        return text
    return ftfy.fix_text(text, MENDING)


def marked_encoding(head: bytes) -> str | None:
    """The encoding that a byte order mark announces."""
    return next((encoding for mark, encoding in MARKS if head.startswith(mark)), None)


def declared_encoding(head: bytes) -> str | None:
    """The encoding that an XML declaration or a meta element names, if Python knows it."""
    declared = DECLARED.search(head[:DECLARED_WITHIN])
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared.group(1).decode("ascii", "replace")).name
    except LookupError:
        return None
    return BROWSER_NAMES.get(name, name)


def _decode_marked(data: bytes) -> str | None:
    encoding = marked_encoding(data)
    return None if encoding is None else _try(data, encoding)


def _decode_declared(data: bytes) -> str | None:
    encoding = declared_encoding(data)
    if encoding is None or not _is_wide_enough(data, encoding):
        return None
    return _try(data, encoding)


def _is_wide_enough(data: bytes, encoding: str) -> bool:
    """Whether the declaration, which could be read as ASCII, can be true: UTF-16 would show."""
    return not encoding.startswith(("utf-16", "utf-32")) or b"\0" in data[:DECLARED_WITHIN]


def _decode_guessed(data: bytes) -> str | None:
    if b"\0" in data:
        return None
    text = _try(data, "utf-8")
    if text is not None:
        return text
    return UnicodeDammit(data, is_html=False).unicode_markup


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
