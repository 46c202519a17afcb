"""Runs every table of cases: all verdicts on a record are compared, so one too many fails too."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract import checks
from extract.checks import CHECKS
from extract.records.schema import (
    Figure,
    PValue,
    StatedDirection,
    TrialRecord,
    Verdict,
)
from tests.checks import build

CASES = Path(__file__).parent / "cases"
DOCS = Path(__file__).parents[2] / "docs" / "checks.md"
# A check that has nothing to say of bounds that are in order.
NEVER_CONSISTENT = {"INT-03"}


def load_cases(pattern: str) -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}/{case['id']}")
        for path in sorted(CASES.glob(pattern))
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]


ALL = load_cases("*.toml")


def verdicts(case: dict[str, Any]) -> tuple[Verdict, ...]:
    return checks.annotate(build.record(case), case.get("text", "")).checks


def line(verdict: Verdict) -> str:
    return f"{verdict.code} {verdict.outcome}: {verdict.message}"


@pytest.mark.parametrize("case", ALL)
def test_case(case: dict[str, Any]) -> None:
    assert [line(verdict) for verdict in verdicts(case)] == case["want"]


@pytest.mark.parametrize("case", load_cases("clean.toml"))
def test_clean_record_raises_nothing(case: dict[str, Any]) -> None:
    outcomes = {verdict.outcome for verdict in verdicts(case)}
    assert "consistent" in outcomes
    assert "inconsistent" not in outcomes


def test_every_case_has_its_own_id() -> None:
    ids = [case.id for case in ALL]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("case", ALL)
def test_inputs_lead_to_what_is_printed(case: dict[str, Any]) -> None:
    record = build.record(case)
    for verdict in checks.annotate(record, case.get("text", "")).checks:
        assert verdict.inputs
        for each in verdict.inputs:
            assert printed(resolve(record, each.path)) == each.value


def resolve(record: TrialRecord, path: str) -> Any:
    value: Any = record
    for name, index in re.findall(r"([a-z_]+)(?:\[(\d+)\])?", path):
        value = getattr(value, name)
        value = value[int(index)] if index else value
    return value


def printed(value: Any) -> str:
    match value:
        case Figure():
            return format(value.value, "f")
        case StatedDirection():
            return value.value
        case PValue(value=None):
            return "P = NS"
        case PValue(comparator=comparator, value=Decimal() as p):
            return f"P {comparator} {p:f}"
        case _:
            return str(value)


@pytest.mark.parametrize("case", ALL)
def test_nothing_but_the_verdicts_changes(case: dict[str, Any]) -> None:
    record = build.record(case)
    text = case.get("text", "")
    annotated = checks.annotate(record, text)
    assert annotated.model_copy(update={"checks": ()}) == record
    assert checks.annotate(annotated, text) == annotated
    TrialRecord.model_validate_json(annotated.model_dump_json())


@pytest.mark.parametrize("case", ALL)
def test_verdicts_stand_by_code(case: dict[str, Any]) -> None:
    codes = [verdict.code for verdict in verdicts(case)]
    assert codes == sorted(codes)


def test_codes_stand_in_order_and_once() -> None:
    codes = [check.code for check in CHECKS]
    assert codes == sorted(set(codes))


def test_a_check_speaks_for_its_code_alone() -> None:
    for param in ALL:
        case = param.values[0]
        lookup = checks.Lookup(build.record(case), case.get("text", ""))
        for check in CHECKS:
            assert {verdict.code for verdict in check.run(lookup)} <= {check.code}


@pytest.mark.parametrize("code", [check.code for check in CHECKS])
def test_every_code_has_cases_that_fit_and_that_do_not(code: str) -> None:
    outcomes = {v.outcome for param in ALL for v in verdicts(param.values[0]) if v.code == code}
    assert "inconsistent" in outcomes
    assert ("consistent" in outcomes) == (code not in NEVER_CONSISTENT)


def sections() -> dict[str, str]:
    """The documentation of each code, with its heading."""
    parts = re.split(r"^### ", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {part.partition(":")[0]: part for part in parts}


def test_every_code_is_documented_and_no_other() -> None:
    assert sorted(sections()) == [check.code for check in CHECKS]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_documentation_says_what_the_check_does(check: checks.Check) -> None:
    section = sections()[check.code]
    assert section.startswith(f"{check.code}: {check.title}\n")
    assert check.doc in section
    told = {line(v) for param in ALL for v in verdicts(param.values[0])}
    examples = re.findall(r"^> `(.+)`$", section, flags=re.MULTILINE)
    assert set(examples) <= told
    outcomes = {example.split()[1] for example in examples if example.startswith(check.code)}
    assert "inconsistent:" in outcomes
    assert outcomes & {"consistent:", "cannot_tell:"}
