"""Which time and which subset a result belongs to: a table of sentences, a row each result."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extract.records.schema import Result, TrialRecord
from tests.records.pages import record_of_page

CASES = tomllib.loads((Path(__file__).parent / "time_cases.toml").read_text(encoding="utf-8"))
PAGE = """Zinc versus placebo for colds: a randomised trial

METHODS: Adults were randomly assigned to zinc or placebo.
RESULTS: {}
"""
FIELDS = ("percent", "events", "mean", "median", "rate", "value")


def row_of(result: Result, record: TrialRecord) -> list[str]:
    """A result as its figures, or its outcome and direction; then its time and subset."""
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    figures = [next(f for name in FIELDS if (f := getattr(arm, name))) for arm in result.arms]
    figures += [c.value for c in result.contrasts if c.value is not None and not result.arms]
    told = " ".join(str(figure.value) for figure in figures)
    if not told:
        told = f"{names.get(result.outcome or '')} {result.direction and result.direction.value}"
    time = result.time_frame.printed if result.time_frame else "null"
    return [told, time, *([result.subset.label] if result.subset else [])]


@pytest.mark.parametrize("case", CASES["case"], ids=[case["id"] for case in CASES["case"]])
def test_time_and_subset_of_a_result(case: dict[str, Any]) -> None:
    record = record_of_page(PAGE.format(case["text"]))
    assert [row_of(result, record) for result in record.results] == case["want"]
