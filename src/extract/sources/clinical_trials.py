"""Study records of ClinicalTrials.gov (version 2 of its JSON), one study or many.

A registry knows its studies by their parts. They are written here as a reader would print them: a
card for the design, a line for each arm and outcome, and a sentence for each outcome's results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extract.errors import ExtractError, NoAbstract
from extract.sources.abstract import has_text
from extract.sources.byte_streams import OpenedPage
from extract.sources.document import Document, SectionKind
from extract.sources.json_page import list_at, read_json, string_at, text_at, texts_at, value_at
from extract.sources.layout import lay_out
from extract.sources.line_stream import head_text
from extract.sources.many_reports import read_each
from extract.sources.registry_results import at_time, results_of
from extract.sources.report import Passage, Report
from extract.sources.summary_cards import card_passage

MARK = re.compile(r'"protocolSection"\s{0,9}:')
DESIGN_WORDS = {
    "RANDOMIZED": "Randomized",
    "NON_RANDOMIZED": "Non-randomized",
    "PARALLEL": "Parallel",
    "CROSSOVER": "Crossover",
    "FACTORIAL": "Factorial",
    "SINGLE_GROUP": "Single group",
    "SEQUENTIAL": "Sequential",
    "NONE": "Open-label",
    "SINGLE": "Single-blind",
    "DOUBLE": "Double-blind",
    "TRIPLE": "Triple-blind",
    "QUADRUPLE": "Quadruple-blind",
    "EARLY_PHASE1": "Early phase 1",
    "PHASE1": "Phase 1",
    "PHASE2": "Phase 2",
    "PHASE3": "Phase 3",
    "PHASE4": "Phase 4",
}
ROLES = {
    "primaryOutcomes": "The primary outcome was",
    "secondaryOutcomes": "A secondary outcome was",
}
COMPARATORS = ("ACTIVE_COMPARATOR", "PLACEBO_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION")
BULLET = re.compile(r"^\s{0,20}(?:[*•-]|\d{1,3}[.)])\s{1,9}")
ESCAPED = re.compile(r"\\([\\<>*_\[\]#~`-])")


def claims(head: bytes) -> bool:
    """Whether JSON begins that has the protocol of a study."""
    text = head_text(head).lstrip()
    return text.startswith(("{", "[")) and MARK.search(text) is not None


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The studies of a page in their order, each a Document or the reason why it is none.

    Raises:
        ExtractError: the page as a whole cannot be read.
    """
    found = read_json(page, source)
    studies = found if isinstance(found, list) else list_at(found, "studies") or [found]
    if len(studies) == 1:
        yield _read_study(studies[0], source)
    else:
        yield from read_each(iter(studies), _read_study, _number, source)


def _number(study: Any) -> str:
    return text_at(study, "protocolSection", "identificationModule", "nctId")


def _read_study(study: Any, source: str) -> Document:
    protocol = value_at(study, "protocolSection")
    identification = value_at(protocol, "identificationModule")
    passages = tuple(_passages(study, protocol))
    if not has_text(passages):
        raise NoAbstract(source, "expected a study, found a record without a summary or a design")
    return lay_out(
        Report(
            format="clinicaltrials-json",
            title=text_at(identification, "officialTitle") or text_at(identification, "briefTitle"),
            passages=passages,
            keywords=texts_at(protocol, "conditionsModule", "keywords"),
            is_summary=True,
            study=_number(study),
        ),
        source,
    )


def _passages(study: Any, protocol: Any) -> Iterator[Passage]:
    described = value_at(protocol, "descriptionModule")
    eligibility = string_at(protocol, "eligibilityModule", "eligibilityCriteria")
    yield from _prose("Brief Summary", string_at(described, "briefSummary"), "objective")
    card = list(_card(protocol))
    if card:
        yield card_passage("Study Design", card)
    yield from _lines("Enrollment", _planned(protocol), "methods")
    yield from _lines("Arms", _arms(protocol), "interventions")
    yield from _lines("Outcome Measures", _outcomes(protocol), "outcomes")
    yield from _prose("Eligibility Criteria", eligibility, "population")
    yield from _lines("Results", results_of(study), "results")
    sponsor = text_at(protocol, "sponsorCollaboratorsModule", "leadSponsor", "name")
    yield from _lines("Sponsor", [sponsor], "funding")
    number = _number(study)
    yield from _lines(None, [f"ClinicalTrials.gov {number}"] if number else [], "registration")


def _prose(heading: str, text: str, kind: SectionKind) -> Iterator[Passage]:
    """A text of paragraphs and lists, whose marks of lists are left out."""
    plain = (BULLET.sub("", ESCAPED.sub(r"\1", line)) for line in text.split("\n"))
    yield from _lines(heading, (text_at({"": line}, "") for line in plain), kind)


def _lines(heading: str | None, lines: Any, kind: SectionKind) -> Iterator[Passage]:
    body = "\n".join(line for line in lines if line)
    if body:
        yield Passage(body, heading, kind)


def _card(protocol: Any) -> Iterator[str]:
    """The labelled lines of the card, as a summary page has them."""
    design = value_at(protocol, "designModule")
    info = value_at(design, "designInfo")
    words = [text_at(info, "allocation"), text_at(info, "interventionModel")]
    words += [text_at(info, "maskingInfo", "masking"), *texts_at(design, "phases")]
    named = [DESIGN_WORDS[word] for word in words if word in DESIGN_WORDS]
    if named:
        yield from ("Design", *named)
    size = text_at(design, "enrollmentInfo", "count")
    if size.isdecimal() and text_at(design, "enrollmentInfo", "type") == "ACTUAL":
        yield from ("Sample", f"{size} participants")
    conditions = texts_at(protocol, "conditionsModule", "conditions")
    if conditions:
        yield from ("Population", "; ".join(conditions))
    arms = list_at(protocol, "armsInterventionsModule", "armGroups")
    for label, types in (("Intervention", ("EXPERIMENTAL",)), ("Comparator", COMPARATORS)):
        names = [text_at(arm, "label") for arm in arms if text_at(arm, "type") in types]
        if any(names):
            yield from (label, "; ".join(name for name in names if name))


def _planned(protocol: Any) -> Iterator[str]:
    """How many are to take part, as long as that is a plan."""
    info = value_at(protocol, "designModule", "enrollmentInfo")
    if text_at(info, "count").isdecimal() and text_at(info, "type") == "ESTIMATED":
        yield f"A sample of {text_at(info, 'count')} participants is planned."


def _arms(protocol: Any) -> Iterator[str]:
    for arm in list_at(protocol, "armsInterventionsModule", "armGroups"):
        label, described = text_at(arm, "label"), text_at(arm, "description")
        yield f"{label}: {described}" if label and described else label


def _outcomes(protocol: Any) -> Iterator[str]:
    module = value_at(protocol, "outcomesModule")
    for kind, words in ROLES.items():
        for outcome in list_at(module, kind):
            measure = text_at(outcome, "measure").rstrip(".")
            if measure:
                yield f"{words} {measure}{at_time(text_at(outcome, 'timeFrame'))}."
