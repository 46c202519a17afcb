"""Which outcome a figure belongs to: a table of results, each figure with its outcome's name."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.records.pages import record_of_page

CASES = tomllib.loads((Path(__file__).parent / "outcome_cases.toml").read_text(encoding="utf-8"))
METHODS = (
    "A trial of cooling after cardiac arrest\n\nMETHODS: Adults were randomly assigned to cooling "
    "or to normothermia.\n\nRESULTS: "
)
FIELDS = ("percent", "events", "mean", "median", "rate", "value")


@pytest.mark.parametrize("case", CASES["case"], ids=[case["id"] for case in CASES["case"]])
def test_outcome_of_a_figure(case: dict[str, Any]) -> None:
    record = record_of_page(METHODS + case["text"])
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    got = []
    for result in record.results:
        for arm in result.arms:
            figure = next(f for name in FIELDS if (f := getattr(arm, name, None)) is not None)
            got.append([str(figure.value), names.get(result.outcome or "", "null")])
    assert got == case["want"]
