"""What a PubMed abstract page is made of, as HTML and as copied text alike."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.sources.document import Notice
from extract.sources.registries import registration_line
from extract.sources.report import Passage

# "2025 Apr 1;53(4):e884-e896." and its shorter forms
SOURCE = re.compile(
    r"(?P<published>(?:1[89]|20)\d\d"
    r"(?: [A-Z][a-z]{2,8}(?:-[A-Z][a-z]{2,8})?(?: \d{1,2}(?:-\d{1,2})?)?)?)"
    r"(?:;(?P<volume>[^;:().]{1,30})?(?:\((?P<issue>[^()]{1,40})\))?)?"
    r"(?::(?P<pages>[^\s:;.][^:;.]{0,40}))?\.(?=\s|$)"
)
EPUB = re.compile(r"\bEpub (?P<date>\d{4}(?: [A-Z][a-z]{2,8})?(?: \d{1,2})?)\b")
DOI = re.compile(r"\bdoi:\s{0,4}(?P<id>10\.\d{4,9}/[^\s]{1,200}?)(?=[.,;]?(?:\s|$))", re.IGNORECASE)
PMID = re.compile(r"\bPMID:\s{0,4}(?P<id>\d{1,8})\b")
PMCID = re.compile(r"\bPMCID:\s{0,4}(?P<id>PMC\d{1,9})\b")

FIGURE = re.compile(
    r"^(?P<label>(?:Fig(?:ure)?\.?|Table|Image) ?\w{0,4})(?:[.:]\s{0,4}|$)(?P<rest>.*)$", re.I
)

MAX_HEAD_LINES = 400
MAX_LINE = 400  # of one that prints a source
MAX_JOURNAL = 120

NOTICE_KINDS = {
    "retraction in": "retraction",
    "partial retraction in": "partial-retraction",
    "erratum in": "erratum",
    "expression of concern in": "expression-of-concern",
    "comment in": "comment",
    "update in": "update",
    "republished in": "republished",
    "corrected and republished in": "republished",
    "summary for patients in": "summary-for-patients",
}


class Printed(NamedTuple):
    """The parts of a printed source."""

    published: str
    volume: str
    issue: str
    pages: str


def source_of(line: str) -> Printed | None:
    """Date, volume, issue and pages of a printed source such as "2008 Feb 28;358(9):877-87."."""
    match = SOURCE.search(line)
    if match is None:
        return None
    return Printed(*((match[part] or "").strip() for part in Printed._fields))


def source_at(lines: list[str]) -> int | None:
    """Which line prints a source: alone, or behind the name of a journal."""
    for number, line in enumerate(lines[:MAX_HEAD_LINES]):
        match = SOURCE.search(line[:MAX_LINE])
        is_full = match is not None and (";" in match[0] or line.startswith(". "))
        if match and is_full and not _is_reference(line[: match.start()]):
            return number
    return None


def _is_reference(before: str) -> bool:
    """Whether more stands before a date than the name of a journal."""
    return len(before) > MAX_JOURNAL or before.rstrip(". ").count(".") > 0


def first_of(pattern: re.Pattern[str], text: str) -> str:
    """What a pattern captures where it is first met, or an empty string."""
    match = pattern.search(text)
    return match[1] if match else ""


def notices_of(heading: str, lines: list[str]) -> tuple[Notice, ...]:
    """The notices listed under a heading such as "Retraction in".

    Some lists print title and authors above the source: the source alone is the reference.
    """
    kind = NOTICE_KINDS[heading.lower()]
    sources = [line for line in lines if SOURCE.search(line)] or lines[:1]
    return tuple(Notice(kind, line) for line in sources)


def registration_of(entries: list[str]) -> tuple[Passage, ...]:
    """The registrations among the associated data, such as "ClinicalTrials.gov/NCT03953677"."""
    pairs = (entry.partition("/") for entry in entries)
    lines = [line for bank, _, number in pairs if (line := registration_line(bank, number))]
    return (Passage("\n".join(lines), kind="registration"),) if lines else ()


def legends_of(lines: list[str]) -> tuple[Passage, ...]:
    """The legends of the figures, each under its label, which the page prints twice."""
    legends: list[tuple[str | None, list[str]]] = []
    for line in lines:
        match = FIGURE.match(line)
        label = match["label"].strip(" .") if match else None
        words = match["rest"] if match else line
        if not legends or (label and label != legends[-1][0]):
            legends.append((label, []))
        if words and words not in legends[-1][1]:
            legends[-1][1].append(words)
    return tuple(Passage("\n".join(body), label, "legend") for label, body in legends if body)
