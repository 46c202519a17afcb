"""The body of a JATS article: its sections, each with what it is for.

A section within another is for what the outer one is: "Outcomes" of the results tells results, and
"Outcomes" of the methods says what was measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from extract.sources.document import SectionKind
from extract.sources.jats.statements import is_statement
from extract.sources.jats.text import lines_of, text_of
from extract.sources.report import Passage

Cues = tuple[tuple[re.Pattern[str], SectionKind], ...]


def _cues(*pairs: tuple[str, SectionKind]) -> Cues:
    return tuple((re.compile(words, re.IGNORECASE), kind) for words, kind in pairs)


# Headings of the first rank, and types that some journals give: the first that matches decides.
OUTER = _cues(
    (r"\blimitation", "limitations"),
    (r"\bconclu", "conclusion"),
    (r"\bdiscussion|\bcomment", "discussion"),
    (r"\bmethod|\bmaterials?\b|\bprocedure", "methods"),
    (r"\bresult|\bfinding", "results"),
    (r"\bintro|\bbackground", "background"),
    (r"\bobjective|\baims?\b", "objective"),
)
WITHIN_METHODS = _cues(
    (r"\bstatistic|\bsample size|\banalys|\brandomi|\bblind|\bmask", "methods"),
    (r"\boutcome|\bend[ -]?point|\bmeasure", "outcomes"),
    (r"\bpatient|\bparticipant|\bpopulation|\bsubject|\beligib|\bcriteria", "population"),
    (r"\bintervention|\btreatment", "interventions"),
    (r"\bdesign", "design"),
    (r"\bsetting|\bsites?\b", "setting"),
    (r"\bregistration", "registration"),
)
# Who took part is no result: "Baseline characteristics", "3.1. Participants", "Patient flow".
WITHIN_RESULTS = _cues(
    (
        (
            r"\bbaseline\b|\bdemograph|\bcharacteristics\b|\brecruit|\benrol|\bdisposition\b"
            r"|\b(?:participant|patient|subject|study|trial) (?:flow|population|sample)\b"
            r"|\bflow of\b"
            r"|^[\d. ]{0,8}(?:the |study ){0,2}"
            r"(?:patients|participants|subjects|population|sample)$"
        ),
        "other",
    ),
)
WITHIN: dict[SectionKind, Cues] = {
    "methods": WITHIN_METHODS,
    "results": WITHIN_RESULTS,
    "discussion": OUTER[:2],
}
CONTENTS = ("p", "list", "disp-quote", "boxed-text", "statement")
LEFT_BEHIND = re.compile(
    r"\b(?:supplementa|supporting information|additional file|abbreviation|acknowledg|contribution|"
    r"pre-publication|publisher|consent (?:for|to) publication|ethic)",
    re.IGNORECASE,
)


def body_passages(article: etree._Element) -> Iterator[Passage]:
    """The sections of the body in their order. Figures and tables are not among them."""
    body = article.find("body")
    if body is None:
        return iter(())
    return _passages(body, None, None)


def _passages(
    holder: etree._Element, heading: str | None, kind: SectionKind | None
) -> Iterator[Passage]:
    """What a section says itself, then the sections within it."""
    lines: list[str] = []
    for child in holder.iterchildren(*CONTENTS, "sec"):
        if child.tag != "sec":
            lines += lines_of(child)
            continue
        if lines:  # before the first heading of a body stands its introduction
            yield _passage(lines, heading, "background" if holder.tag == "body" else kind)
            lines, heading = [], None
        inner = text_of(child.find("title")).rstrip(": .\u00a0")
        is_told = holder.tag == "body" and is_statement(inner)
        if not (is_told or LEFT_BEHIND.search(inner)):
            yield from _passages(child, inner or heading, _kind(child, inner, kind))
    if lines:
        yield _passage(lines, heading, kind)


def _passage(lines: list[str], heading: str | None, kind: SectionKind | None) -> Passage:
    return Passage("\n".join(lines), heading, kind or "other", part="body")


def _kind(section: etree._Element, heading: str, outer: SectionKind | None) -> SectionKind:
    typed = str(section.get("sec-type", "")) if outer is None or outer == "other" else ""
    return kind_within(f"{typed} {heading}", outer)


def kind_within(heading: str, outer: SectionKind | None) -> SectionKind:
    """What a section is for, by its heading and by what the section around it is for."""
    if outer is None or outer == "other":
        return next((kind for cue, kind in OUTER if cue.search(heading)), "other")
    return next((kind for cue, kind in WITHIN.get(outer, ()) if cue.search(heading)), outer)
