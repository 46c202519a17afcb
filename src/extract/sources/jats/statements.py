"""What is said around an article's text: funding, conflicts of interest, registration."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from lxml import etree

from extract.sources.abstract import is_registration
from extract.sources.headings import MAX_HEADING
from extract.sources.jats.text import lines_of, text_of
from extract.sources.registries import registration_line
from extract.sources.report import CONFLICT_HEADING, Passage

StatementKind = Literal["funding", "conflict", "registration"]

# What journals mark by an attribute of their own making, and what the words say.
TYPES: dict[str, StatementKind] = {
    "conflict": "conflict",
    "coi-statement": "conflict",
    "financial-disclosure": "funding",
    "funding-information": "funding",
    "supported-by": "funding",
    "clinical-trial-number": "registration",
    "trial-registration": "registration",
}
CONFLICT = re.compile(r"\b(?:conflicts? of interests?|competing\b.{0,20} interests?)", re.I)
FUNDING = re.compile(
    r"\b(?:fund(?:ing|ed)|sponsor(?:ship)?|grants?|financial support|sources? of support|"
    r"(?:grant |funding/)support)\b|^support$",
    re.I,
)
DISCLOSURE = re.compile(r"\b(?:disclosures?|declarations? of interests?)\b", re.I)
LABEL = re.compile(rf"(?P<heading>[A-Z][A-Za-z /'’]{{2,{MAX_HEADING}}}?) ?[:.] (?P<body>.+)")

HOLDERS = ("fn", "notes", "sec")
CONTENTS = ("p", "list", "disp-quote")


class Statement(NamedTuple):
    """A statement of a kind, under the heading that it has."""

    kind: StatementKind
    heading: str
    lines: tuple[str, ...]


def statements_of(article: etree._Element) -> list[Statement]:
    """The statements before and behind the text, and among its sections of the first rank."""
    abstracts = {
        section
        for name in ("abstract", "trans-abstract")
        for abstract in article.iterfind(f"front/article-meta/{name}")
        for section in abstract.iter(*HOLDERS)
    }
    holders = [e for e in article.iterfind("front") for e in e.iter(*HOLDERS)]
    holders += [e for e in article.iterfind("body/sec") if is_statement(text_of(e.find("title")))]
    holders += [e for e in article.iterfind("back") for e in e.iter(*HOLDERS)]
    found = (_statement(element) for element in holders if element not in abstracts)
    return [statement for statement in found if statement is not None]


def is_statement(heading: str) -> bool:
    """Whether a section is a statement, by its heading. "Role of the funding source" is one."""
    return bool(heading) and statement_kind(heading) is not None


def funding_of(article: etree._Element, statements: list[Statement]) -> tuple[Passage, ...]:
    """Who paid: as the article says it in words, else the table of its awards."""
    meta = "front/article-meta/funding-group/"
    told = [line for s in statements if s.kind == "funding" for line in s.lines]
    told += [text_of(element) for element in article.iterfind(meta + "funding-statement")]
    lines = told or [_award(group) for group in article.iterfind(meta + "award-group")]
    return _passage("Funding", lines, "funding")


def conflict_of(statements: list[Statement]) -> Passage | None:
    """The statement on conflicts of interest."""
    lines = [line for s in statements if s.kind == "conflict" for line in s.lines]
    return next(iter(_passage(CONFLICT_HEADING, lines, "conflict")), None)


def registration_of(article: etree._Element, statements: list[Statement]) -> tuple[Passage, ...]:
    """The trial's numbers in registries, where they stand outside the abstract."""
    lines = [line for s in statements if s.kind == "registration" for line in s.lines]
    for element in article.iterfind("front/article-meta/related-object"):
        if element.get("document-id-type") == "clinical-trial-number":
            number = str(element.get("document-id", ""))
            lines.append(registration_line(str(element.get("source-id", "")), number) or "")
    return _passage(None, lines, "registration")


def _passage(heading: str | None, lines: list[str], kind: StatementKind) -> tuple[Passage, ...]:
    """The lines as a section, each once."""
    body = "\n".join(dict.fromkeys(line for line in lines if line))
    return (Passage(body, heading, kind),) if body else ()


def _statement(element: etree._Element) -> Statement | None:
    lines = [line for child in element.iterchildren(*CONTENTS) for line in lines_of(child)]
    if not lines:
        return None
    heading = text_of(element.find("title"))
    label = None if heading else LABEL.fullmatch(lines[0])
    if label is not None:
        heading, lines[0] = label["heading"].strip(), label["body"]
    elif len(lines) > 1 and not heading and len(lines[0]) <= MAX_HEADING:
        heading, *lines = lines
    kind = _kind(element, heading, lines)
    return None if kind is None else Statement(kind, heading, tuple(lines))


def _kind(element: etree._Element, heading: str, lines: list[str]) -> StatementKind | None:
    """What a statement is about. "Financial disclosure" stands above money and above interests."""
    if told := statement_kind(heading):
        return told
    types = (str(element.get(f"{holder}-type", "")).lower() for holder in HOLDERS)
    typed = next((TYPES[name] for name in types if name in TYPES), None)
    if typed is not None or DISCLOSURE.search(heading):
        return "conflict" if any(map(CONFLICT.search, lines)) else typed
    return None


def statement_kind(heading: str) -> StatementKind | None:
    """What kind of statement a heading says that follows; None if it is none."""
    if CONFLICT.search(heading):
        return "conflict"
    if is_registration(heading):
        return "registration"
    return "funding" if FUNDING.search(heading) else None


def _award(group: etree._Element) -> str:
    """A payer and the numbers of the grants: "Fog Foundation (F-12; F-13)"."""
    names = [text_of(e) for e in group.iter("institution")] or [
        text_of(e) for e in group.iterfind("funding-source")
    ]
    numbers = [text for e in group.iterfind("award-id") if (text := text_of(e))]
    name = ", ".join(dict.fromkeys(name for name in names if name))
    return f"{name} ({'; '.join(numbers)})" if name and numbers else name
