"""Which outcome a figure belongs to: a table of results, each figure with its outcome's name."""

from __future__ import annotations

import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from extract import pipeline
from extract.pipeline import Extraction

CASES = tomllib.loads((Path(__file__).parent / "outcome_cases.toml").read_text(encoding="utf-8"))
METHODS = (
    "A trial of cooling after cardiac arrest\n\nMETHODS: Adults were randomly assigned to cooling "
    "or to normothermia.\n\nRESULTS: "
)
FIELDS = ("percent", "events", "mean", "median", "rate", "value")


@pytest.mark.parametrize("case", CASES["case"], ids=[case["id"] for case in CASES["case"]])
def test_outcome_of_a_figure(case: dict[str, Any]) -> None:
    stream = BytesIO((METHODS + case["text"]).encode())
    (made,) = pipeline.extract_records(stream, pipeline.describe(stream, "x.txt"))
    assert isinstance(made, Extraction)
    names = {outcome.id: outcome.name for outcome in made.record.outcomes}
    got = []
    for result in made.record.results:
        for arm in result.arms:
            figure = next(f for name in FIELDS if (f := getattr(arm, name, None)) is not None)
            got.append([str(figure.value), names.get(result.outcome or "", "null")])
    assert got == case["want"]
