"""The study data that RevMan imports, read back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from extract.export.formats import export
from extract.export.revman import FILES
from tests.export.full_record import RECORD, TEXT
from tests.export.reading_back import JSON, export_golden, read_csv, store_of

Rows = list[dict[str, str | None]]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    folder = export_golden("revman", tmp_path_factory.mktemp("out") / "revman")
    return {path.stem: read_csv(path) for path in folder.iterdir()}


@pytest.fixture(scope="module")
def effects(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    return read_csv(export_golden("metafor", tmp_path_factory.mktemp("out") / "effects.csv"))


def test_there_are_three_files_with_their_columns(files: dict[str, Rows]) -> None:
    assert {name: tuple(rows[0]) for name, rows in files.items()} == FILES


def test_every_record_is_one_study_of_its_own_name(files: dict[str, Rows]) -> None:
    studies = [row["Study"] for row in files["study-information"]]
    assert len(set(studies)) == len(studies) == len(JSON)
    assert {"Gordon 2016", "Gordon 2016b", "Perner 2012"} <= set(studies)


def test_every_arm_is_there(files: dict[str, Rows]) -> None:
    arms = [arm["label"] for record in JSON.values() for arm in record["arms"]]
    assert [row["Arm"] for row in files["study-arms"]] == arms


def test_what_no_arm_is_known_to_get_is_named_with_the_study(tmp_path: Path) -> None:
    store = store_of(tmp_path / "store", RECORD, text=TEXT)
    export("revman", store, store.ids(), tmp_path / "out", lambda: None)
    (study,) = read_csv(tmp_path / "out" / "study-information.csv")
    assert study["Char: Interventions"] == "aspirin; placebo; arm not told: saline"
    arms = read_csv(tmp_path / "out" / "study-arms.csv")
    assert [row["Intervention"] for row in arms] == ["aspirin", "placebo"]


def test_results_name_studies_and_arms_that_are_there(files: dict[str, Rows]) -> None:
    arms = {(row["Study"], row["Arm"]) for row in files["study-arms"]}
    for row in files["study-results"]:
        assert (row["Study"], row["Arm"]) in arms
        assert row["Reference arm"] is None or (row["Study"], row["Reference arm"]) in arms


def test_no_arm_has_an_outcome_twice(files: dict[str, Rows]) -> None:
    keys = ("Study", "Outcome", "Data type", "Effect measure", "Arm", "Reference arm")
    counted = Counter(tuple(row[key] for key in keys) for row in files["study-results"])
    assert [key for key, count in counted.items() if count > 1] == []


def test_the_numbers_are_those_of_the_other_export(files: dict[str, Rows], effects: Rows) -> None:
    results = files["study-results"]
    counts = {
        (row[total], row[events])
        for row in effects
        if row["data"] == "counts"
        for events, total in (("ai", "n1i"), ("ci", "n2i"))
    }
    assert {(row["Sample size"], row["Cases"]) for row in results if row["Cases"]} == counts
    ratios = {row["printed_estimate"] for row in effects if row["scale"] == "log"}
    assert {float(row["Exp mean"] or 0) for row in results if row["Exp mean"]} == {
        float(ratio or 0) for ratio in ratios
    }
    differences = {float(row["yi"] or 0) for row in effects if row["scale"] == "raw"}
    means = [row for row in results if row["Mean"] and row["Effect measure"]]
    assert {float(row["Mean"] or 0) for row in means} == differences


def test_what_is_derived_is_said(files: dict[str, Rows]) -> None:
    notes = {row["Footnotes"] for row in files["study-results"] if row["Study"] == "De Backer 2010"}
    assert "derived, not printed: Sample size" in notes


def test_a_record(tmp_path: Path) -> None:
    store = store_of(tmp_path / "store", RECORD, text=TEXT)
    export("revman", store, store.ids(), tmp_path / "out", lambda: None)
    rows = read_csv(tmp_path / "out" / "study-results.csv")
    shown = ("Outcome", "Arm", "Reference arm", "Cases", "Sample size", "Exp mean", "Exp CI end")
    assert [tuple(row[name] for name in shown) for row in rows] == [
        ("death, 28 days", "aspirin", None, "30", "100", None, None),
        ("death, 28 days", "placebo", None, "40", "100", None, None),
        ("death, 28 days", "aspirin", "placebo", None, None, "0.75", "1.1"),
    ]
    assert (rows[2]["CI level"], rows[2]["P value"]) == ("0.95", "0.14")
