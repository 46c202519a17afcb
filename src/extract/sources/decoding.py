"""Bytes to text: UTF-8, then the declared encoding, then a good guess; mojibake is mended.

UTF-8 comes before what is declared, since no text in another encoding is valid UTF-8 by chance, and
declarations outlive the files that they were written for.

No compatibility normalisation: NFKC would turn 10³ into 103 and a micro sign into a letter.
"""

from __future__ import annotations

import codecs
import re
from contextvars import ContextVar

import ftfy
from bs4.dammit import UnicodeDammit

from extract.errors import UnreadableSource
from extract.sources.document import Mending
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
# millisecond a kilobyte, is spared the look. A letter with an accent is suspect only before
# another sign that is not ASCII, and the sign of a currency or a right beside one: what was UTF-8
# comes in twos and threes. Three are ligatures.
SUSPECT = re.compile(
    r"[^\t\n\r -~](?:(?<=[ÂÃĲĳŉ])|(?<=[À-ſ©£€¥º∆])[^\x00-\x7f]|(?<=[^\x00-\x7f][©£€¥º∆])"
    r"|(?<=[^À-ſ©£€¥º∆\t\n\r -~\u00a0°±²³´µ·½×÷®αβγδεηθικλμνπρστφχψωΔΣΩ\u2009\u202f"
    r"\u2008‐‑‒–—‘’“”†‡•…′″™→−∑∙∞∶∼≈≠≤≥≦≧⁰-⁹⁺⁻₀-₉⩽⩾℃☆]))"
)
# An ampersand that opens none stands for "and".
ENTITY = re.compile("&#?[0-9A-Za-z]{1,24};")
# Escaped twice, "&lt;" is still there when markup has been parsed, beside a "<" or not.
MENDING = ftfy.TextFixerConfig(unescape_html=True, uncurl_quotes=False, explain=False)

MOST_NOTED = 20  # of one report; a page that was decoded wrongly has more than anybody reads
LONGEST_NOTED = 40
# What was mended since it was last asked for: of the report that is being read.
_noted: ContextVar[dict[Mending, None] | None] = ContextVar("mended", default=None)


def decode(data: bytes, source: str) -> str:
    """The text of a page, with mojibake mended and line ends as newlines.

    HTML is left as it is: what little of it is kept is mended once it is parsed.

    Raises:
        UnreadableSource: the page is empty, or no text in any encoding declared or likely.
    """
    encoding = marked_encoding(data)
    text = _decode_guessed(data) if encoding is None else _try(data, encoding)
    if text is None:
        raise UnreadableSource(source, "expected text, found bytes that no encoding explains")
    if not _is_plain(text) and len(CONTROLS.findall(text)) > MAX_CONTROL_SHARE * len(text):
        raise UnreadableSource(source, "expected text, found binary data")
    if not text.strip():
        raise UnreadableSource(source, "expected a page, found nothing in it")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if is_html(text) else mend(text)


def mend(text: str) -> str:
    """The text with mojibake, stray entities and control characters put right."""
    if not _is_suspect(text):
        return text
    lines = text.split("\n")  # which ftfy, too, looks at one by one
    mended = "\n".join(ftfy.fix_text(x, MENDING) if _is_suspect(x) else x for x in lines)
    if mended != text:
        _note(text, mended)
    return mended


def _is_suspect(text: str) -> bool:
    has_entity = "&" in text and ENTITY.search(text) is not None
    return has_entity or not (_is_plain(text) or SUSPECT.search(text) is None)


def _is_plain(text: str) -> bool:
    """Whether a text is lines of printable ASCII, as half of all abstracts are."""
    return text.isascii() and text.replace("\n", " ").isprintable()


def begin_report() -> None:
    """From here on, what is mended is noted for one report."""
    _noted.set({})


def mendings() -> tuple[Mending, ...]:
    """What was mended of the report that is being read: the first twenty, each once."""
    return tuple(_noted.get() or ())


def _note(printed: str, read: str) -> None:
    noted = _noted.get()
    if noted is None or len(noted) >= MOST_NOTED:
        return
    words, mended = printed.split(), read.split()
    if len(words) != len(mended):  # blanks came or went: the words from where the two differ
        signs = enumerate(zip(printed, read, strict=False))
        start = next((place for place, (one, other) in signs if one != other), 0)
        words, mended = [printed[start:]], [read[start:]]
    for one, other in zip(words, mended, strict=True):
        if one != other and len(noted) < MOST_NOTED:
            noted[Mending(one[:LONGEST_NOTED], other[:LONGEST_NOTED])] = None


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


def _decode_guessed(data: bytes) -> str | None:
    """The text of bytes without a mark. What is valid UTF-8 is nothing else by chance."""
    if b"\0" in data:
        return None
    text = _try(data, "utf-8")
    declared = declared_encoding(data)
    if text is None and declared is not None:
        text = _try(data, declared)
    return UnicodeDammit(data, is_html=False).unicode_markup if text is None else text


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
