"""The front of an article: its title, who wrote it, and its number in a registry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.sources.abstract import is_registration
from extract.sources.authors import GROUP_WORD
from extract.sources.headings import split_heading
from extract.sources.pdf.imprint import is_source
from extract.sources.pdf.paragraphs import Paragraph
from extract.sources.places import Placed, joined
from extract.sources.report import Passage

MIN_TITLE_WORDS, MAX_TITLE = 4, 400
MIN_NAMED = 20  # letters of a title in the file's properties, which may also be "untitled 3"
LABELS = re.compile(
    r"(?:(?:original|research|clinical trial|article|open access|review|editorial|randomi[sz]ed|"
    r"brief|special|paper|contribution|investigation|report|journal|study protocol|full|free)"
    r"\W{0,5}){1,6}",
    re.IGNORECASE,
)
# The name of a journal is often the largest print of all.
MASTHEAD = re.compile(
    r"\b(?:journal|annals|archives|bulletin|proceedings|transactions|acta|lancet|magazine)\b",
    re.IGNORECASE,
)
MAX_MASTHEAD_WORDS = 9
STUDY_WORD = re.compile(
    r"\b(?:trial|study|versus|vs\.?|effects?|for|in|on|with|after)\b", re.IGNORECASE
)
NOTE_SIGNS = "*†‡§¶‖#"

MAX_REGISTRATION = 200  # characters
REGISTERED = re.compile(
    r"(?:regist|clinicaltrials|clinical trial|trial number|identifier).{0,80}"
    r"\b(?:NCT|ISRCTN|ACTRN|ChiCTR|DRKS|UMIN|CTRI|IRCT|EudraCT|jRCT|NTR|TCTR|PACTR)"
    r"\W{0,3}[\w/-]{3,25}",
    re.IGNORECASE,
)

DEGREE = re.compile(
    r"(?:M\.?D\.?|Ph\.?D\.?|D\.?Phil|D\.?Sc|M\.?Sc?|M\.?P\.?H|M\.?B\.?B?\.?S?|B\.?Sc?|B\.?Ch|"
    r"M\.?B\.?Ch\.?B|F\.?R\.?C\.?[A-Z]{1,3}|FCICM|FCCM|R\.?N|Pharm\.?D|Dr|Prof|Jr|Sr|MBA|MRCP|DO|"
    r"FACP|FACC|MA|BA|MHS|MHSc|MStat|MMed|MRes|EdD|DrPH|ScD|BM|BPharm|FAHA)\.?",
)
BETWEEN = re.compile(r"\s{0,3}(?:[,;·•&]|\band\b)\s{0,3}(?:\band\b\s{1,3})?")
NAME = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w’'.-]{0,25}|d[aeiou]s?|van|von|der|den|la|le|el|al|bin|ter|ten)\s{1,2}){1,5}"
    r"[A-ZÀ-Þ][\w’'-]{1,30}(?:\s(?:Jr|Sr|II|III)\.?)?"
)
NO_NAME = re.compile(
    r"\b(?:Institut\w{0,3}|Universit\w{1,4}|Hospitals?|Departments?|Schools?|Colleges?|Centers?|"
    r"Centres?|Divisions?|Clinics?|Facult\w{1,4}|Article|Access|Trial|Study|Research|Original)\b"
)
GROUP_OPENING = re.compile(
    r"(?:,?\s{0,2}(?:and|for|on behalf of|with)\s{1,2}(?:the\s)?)(?=[^,;]{0,100}$)"
)
GROUP_ALONE = re.compile(r"(?:and|for|on behalf of|with)\s{1,2}(?:the\s{1,2})?", re.IGNORECASE)
MAX_GROUP = 120  # characters
MARK = re.compile(r"\^\([^()]{1,30}\)|[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§¶‖#]|(?<=[a-zà-þ])\d{1,2}(?:,\d{1,2}){0,6}")
MAX_AUTHOR_LINES = 12
SHORT_BY = 5.0  # sizes that the last line of a list falls short
MORE = re.compile(r"(?:[,;&·•]|\band)\W{0,3}$")
MORE_BELOW = re.compile(r"(?:and|for|on behalf|with)\b")


def title_of_article(
    before: list[Paragraph], page: int, named: str, margins: list[Placed]
) -> int | None:
    """Which paragraph is the title: the one that the file names, else the largest print.

    Args:
        before: what stands before the abstract, in its order.
        page: of the abstract. Where it has no title, the pages before it may.
        named: the title in the file's properties.
        margins: heads and feet, among which the name of the journal is.
    """
    again = set(map(_letters, margins))
    candidates = [
        number
        for number, p in enumerate(before)
        if _may_be_title(p.text) and _letters(p.text) not in again
    ]
    wanted = _letters(named)
    for number in candidates:
        if len(wanted) > MIN_NAMED and wanted.startswith(_letters(before[number].text)):
            return number
    here = [number for number in candidates if before[number].page == page]
    return max(here or candidates, key=lambda n: (round(before[n].size), -n), default=None)


def clean_title(text: Placed) -> Placed:
    """The title without the sign of a note behind it."""
    return text.cut(0, len(text.rstrip(NOTE_SIGNS + " "))).stripped()


def authors_of(front: list[Paragraph], width: float) -> tuple[tuple[Placed, ...], str]:
    """The persons and the group of the first lines that are a list of names; else none.

    Args:
        front: what stands between the title and the abstract.
        width: of the text on the page, from its left edge.
    """
    for paragraph in front:
        if LABELS.fullmatch(paragraph.text) is None:
            persons, group = _names(_list_of_names(paragraph, width))
            if persons:
                return persons, group or _group_alone(front)
    return (), ""


def _group_alone(front: list[Paragraph]) -> str:
    """The group that signs on a line of its own, below the persons; "" where none does."""
    for paragraph in front:
        text = paragraph.text
        opening = GROUP_ALONE.match(text)
        if opening and len(text) <= MAX_GROUP and GROUP_WORD.search(text, opening.end()):
            return text.cut(opening.end(), len(text.rstrip(NOTE_SIGNS + " ."))).stripped()
    return ""


def registration_of(paragraphs: list[Paragraph]) -> tuple[Passage, ...]:
    """The trial's number in a registry, where it is printed beside the abstract."""
    for paragraph in paragraphs:
        text = paragraph.text
        heading, body = split_heading(text)
        told = heading is not None and is_registration(heading) and body
        if told or (len(text) <= MAX_REGISTRATION and REGISTERED.search(text)):
            return (Passage(text, kind="registration"),)
    return ()


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


def _may_be_title(text: str) -> bool:
    words = len(text.split())
    if words < MIN_TITLE_WORDS or len(text) > MAX_TITLE or LABELS.fullmatch(text):
        return False
    is_named = MASTHEAD.search(text) is not None and STUDY_WORD.search(text) is None
    return not (is_named and words <= MAX_MASTHEAD_WORDS) and not is_source(text)


def _list_of_names(paragraph: Paragraph, width: float) -> Placed:
    """The lines of a paragraph up to the first that ends like the last line of a list."""
    lines = paragraph.lines[:MAX_AUTHOR_LINES]
    end = 0
    for end, line in enumerate(lines, start=1):
        below = lines[end].text if end < len(lines) else ""
        is_short = width - line.x1 > SHORT_BY * line.size
        if is_short and not MORE.search(line.text) and not MORE_BELOW.match(below):
            break
    return joined(" ", [line.text for line in lines[:end]])


def _names(text: Placed) -> tuple[tuple[Placed, ...], str]:
    """The persons and the group of a text that holds nothing else."""
    text = text.without(match.span() for match in MARK.finditer(text))
    opening = GROUP_OPENING.search(text)
    group: str = ""
    if opening is not None and GROUP_WORD.search(text, opening.end()):
        end = len(text.rstrip(" .*"))
        group = text.cut(opening.end(), end).stripped()
        text = text.cut(0, opening.start())
    names = [name for name in _pieces(text) if not DEGREE.fullmatch(name)]
    are_names = all(NAME.fullmatch(name) and not NO_NAME.search(name) for name in names)
    return (tuple(names), group) if are_names else ((), "")


def _pieces(text: Placed) -> Iterator[Placed]:
    at = 0
    for match in [*BETWEEN.finditer(text), None]:
        piece = text.cut(at, None if match is None else match.start()).stripped()
        if piece and not piece.endswith((" Jr.", " Sr.")):
            piece = piece.cut(0, len(piece.rstrip(".")))
        if piece:
            yield piece
        at = len(text) if match is None else match.end()
