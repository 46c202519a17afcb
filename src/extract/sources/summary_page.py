"""A summary of one trial for clinicians: its visible lines to a report.

HTML and copied text come down to the same lines: a head (journal and date, title, authors), and
blocks under known headings. What is under any other known heading (discussion questions, role
cards, prompts to personalise) is left behind.
"""

from __future__ import annotations

import re

from extract.errors import NoAbstract, UnreadableSource
from extract.sources.authors import split_authors
from extract.sources.citation_marks import without_marks
from extract.sources.dates import split_last_date
from extract.sources.document import Document, SectionKind, SourceFormat
from extract.sources.layout import lay_out
from extract.sources.limits import MAX_LINES
from extract.sources.report import Imprint, Passage, Report
from extract.sources.summary_cards import card_passage, related_passage

KINDS: dict[str, SectionKind] = {
    "bottom line": "conclusion",
    "key findings": "results",
    "study design": "card",
    "study limitations": "limitations",
    "limitations": "limitations",
    "clinical significance": "discussion",
    "historical context": "discussion",
    "noteworthy related trials": "related_trials",
    "related trials": "related_trials",
}
LEFT_BEHIND = frozenset(
    {
        "clinical landscape",
        "disclaimer",
        "discussion questions",
        "guided discussion",
        "personalize this analysis",
        "references",
        "scholarly review",
        "sources",
        "tailored to your role",
        "want this tailored to you?",
    }
)
ESSENTIAL = ("bottom line", "key findings", "study design")
MIN_ESSENTIAL = 2

MORE_AUTHORS = re.compile(r",?\s{0,4}\bet al\.?", re.IGNORECASE)
GROUP = re.compile(r"\s{0,4}\(([^()]{2,120})\)\s{0,4}$")

NUMBERED = re.compile(r"(?P<number>\d{1,3})\.\s{1,4}(?P<item>.+)")

Blocks = list[tuple[str, list[str]]]


def looks_like_summary(lines: list[str]) -> bool:
    """Whether two of the headings that every such page has stand on lines of their own."""
    return len(set(ESSENTIAL).intersection(line.lower() for line in lines)) >= MIN_ESSENTIAL


def document_of(lines: list[str], source: str, form: SourceFormat, title: str = "") -> Document:
    """The page as a document. HTML knows the title; text finds it below the journal's line.

    Raises:
        NoAbstract: neither a bottom line nor key findings are on the page.
        UnreadableSource: the page holds more lines than any real one.
    """
    if len(lines) > MAX_LINES:
        raise UnreadableSource(source, f"expected at most {MAX_LINES:,} lines, found more")
    head, blocks = _blocks(lines)
    passages = tuple(
        _passage(name, heading, body)
        for heading, body in blocks
        if (name := heading.lower()) in KINDS and body
    )
    if not {"conclusion", "results"}.intersection(passage.kind for passage in passages):
        raise NoAbstract(source, "expected a bottom line or key findings, found neither")
    printed_title, imprint = _head(head, title)
    return lay_out(
        Report(form, title=printed_title, passages=passages, imprint=imprint, is_summary=True),
        source,
    )


def _blocks(lines: list[str]) -> tuple[list[str], Blocks]:
    """The lines above the first known heading, and each heading with the lines below it."""
    head: list[str] = []
    blocks: Blocks = []
    for line in lines:
        if line.lower() in KINDS or line.lower() in LEFT_BEHIND:
            blocks.append((line, []))
        else:
            (blocks[-1][1] if blocks else head).append(line)
    return head, blocks


def _passage(name: str, heading: str, lines: list[str]) -> Passage:
    kind = KINDS[name]
    lines = [without_marks(line) for line in lines]
    if kind == "card":
        return card_passage(heading, lines)
    if kind == "related_trials":
        return related_passage(heading, lines)
    return Passage("\n".join(_without_numbers(lines)), heading, kind)


def _without_numbers(lines: list[str]) -> list[str]:
    """The items of a list without the numbers 1., 2., 3. in front, if all of them count up."""
    matches = [NUMBERED.fullmatch(line) for line in lines]
    items = [match["item"] for match in matches if match]
    numbers = [int(match["number"]) for match in matches if match]
    return items if numbers == list(range(1, len(lines) + 1)) else lines


def _head(lines: list[str], title: str) -> tuple[str, Imprint]:
    """The title, and who published the trial's report.

    Journal and date stand on one line above the title, the authors on the line below it.
    """
    dated = next((n for n, line in enumerate(lines) if split_last_date(line)[1]), None)
    if not title and dated is not None and dated + 1 < len(lines):
        title = lines[dated + 1]
    title_at = lines.index(title) if title in lines else len(lines)
    below = [line for line in lines[title_at + 1 :] if not split_last_date(line)[1]]
    journal, published = ("", "") if dated is None else split_last_date(lines[dated])
    return title, _imprint(below[0] if below else "", journal.strip(" ·|,;–—"), published)


def _imprint(authors_line: str, journal: str, published: str) -> Imprint:
    """Persons, "et al." and, in brackets or among them, a group."""
    bracketed = GROUP.search(authors_line)
    listed = authors_line[: bracketed.start()] if bracketed else authors_line
    bare = MORE_AUTHORS.sub("", listed)
    persons, group = split_authors(bare)
    return Imprint(
        authors=persons,
        has_more_authors=bool(persons) and bare != listed,
        group=bracketed.group(1) if bracketed and persons else group,
        journal=journal,
        published=published,
    )
