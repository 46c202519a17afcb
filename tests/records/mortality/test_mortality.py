"""Figures of death and what is said of them: a table of sentences, each with all its entries."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extract.records.schema import Mortality, MortalityFinding, TrialRecord
from tests.records.pages import record_of_page

TABLE = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))
PAGE = (
    "Levosimendan versus placebo in cardiogenic shock: a randomised trial\n\n"
    "BACKGROUND: {background}\n\n"
    "METHODS: We randomly assigned 300 patients to levosimendan or to placebo. {methods}\n\n"
    "RESULTS: {results}\n\nCONCLUSIONS: {conclusions}\n"
)
PROTOCOL = (
    "Levosimendan versus placebo in cardiogenic shock: protocol for a randomised trial\n\n"
    "BACKGROUND: {background}\n\n"
    "METHODS: Patients will be randomly assigned to levosimendan or to placebo. {methods}\n\n"
    "DISCUSSION: This trial will show which is better.\n"
)
PLACES = ("background", "methods", "results", "conclusions")
COHORT = (
    "Long-term outcome after hip fracture: a cohort study\n\n"
    "METHODS: Records of 199 people were read.\n\nRESULTS: {results}\n"
)


def record_of(case: dict[str, Any]) -> TrialRecord:
    """The record of a page that has a case's sentences where the case puts them."""
    page = {"protocol": PROTOCOL, "cohort": COHORT}.get(case.get("page", ""), PAGE)
    sentences = {place: case.get(place, "Nothing else is told.") for place in PLACES}
    return record_of_page(page.format(**sentences))


def printed(entry: Mortality, labels: dict[str | None, str]) -> str:
    """An entry as a line: figures, measure, arm, time, subset, cause, status if not observed."""
    share = "" if entry.percent is None else f"{entry.percent.value}% "
    count = "" if entry.events is None else f"{entry.events.value}"
    total = "" if entry.total is None else f"/{entry.total.value}"
    arm = labels[entry.arm] if entry.arm else entry.binding
    parts = [f"{share}{count}{total}".strip(), entry.measure, arm]
    parts += [f"@ {entry.time_frame.printed}"] if entry.time_frame else []
    parts += [f"in {entry.subset.label}"] if entry.subset else []
    parts += [f"of {entry.cause}"] if entry.cause else []
    parts += [entry.status] if entry.status != "observed" else []
    return ", ".join(parts)


def stated(finding: MortalityFinding, labels: dict[str | None, str]) -> str:
    """A finding as a line: direction, arm and times."""
    times = [f"@ {time.printed}" for time in finding.time_frames]
    return ", ".join([finding.direction, *([labels[finding.arm]] if finding.arm else []), *times])


@pytest.mark.parametrize("case", TABLE["figure"], ids=[c["id"] for c in TABLE["figure"]])
def test_figures(case: dict[str, Any]) -> None:
    record = record_of(case)
    labels = {None: "", **{arm.id: arm.label for arm in record.arms}}
    assert [printed(entry, labels) for entry in record.mortality] == case["want"]


@pytest.mark.parametrize("case", TABLE["finding"], ids=[c["id"] for c in TABLE["finding"]])
def test_findings(case: dict[str, Any]) -> None:
    record = record_of(case)
    labels = {None: "", **{arm.id: arm.label for arm in record.arms}}
    assert [stated(finding, labels) for finding in record.mortality_findings] == case["want"]
