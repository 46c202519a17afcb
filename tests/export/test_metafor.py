"""Rows for a meta-analysis: only what is certain, arms in order, and the effect of the record."""

from __future__ import annotations

import math
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract.checks.rounded import Rounded
from extract.checks.statistics import critical
from extract.export.metafor import COLUMNS, NUMBERS, comparisons
from extract.export.references import References
from extract.records.schema import (
    Arm,
    ArmResult,
    Contrast,
    Count,
    Evidence,
    Figure,
    Spread,
    TrialRecord,
)
from tests.export.full_record import RECORD
from tests.export.reading_back import JSON, export_golden, read_csv, value

EVIDENCE = (Evidence(start=0, end=1, quote="A"),)
ROLES = {"a1": "experimental", "a2": "placebo_comparator", "a3": "experimental"}


def figure(number: object) -> Figure | None:
    return None if number is None else Figure(value=Decimal(str(number)), evidence=EVIDENCE)


def arm(id: str, **figures: Any) -> ArmResult:
    spread = figures.pop("spread", None)
    if spread is not None:
        spread = Spread(kind=spread[0], value=figure(spread[1]))
    named = {name: figure(number) for name, number in figures.items()}
    return ArmResult(arm=id, binding="b", spread=spread, **named)


def record(
    *arms: ArmResult, counts: tuple[tuple[str, str, int], ...] = (), **changes: Any
) -> TrialRecord:
    result = RECORD.results[0].model_copy(update={"arms": arms, "contrasts": ()})
    named = tuple(
        Arm(id=id, label=id, role=role, evidence=EVIDENCE, rule="r") for id, role in ROLES.items()
    )
    counted = tuple(
        Count(kind=kind, arm=id, value=number, evidence=EVIDENCE, rule="r")
        for kind, id, number in counts
    )
    update = {"arms": named, "results": (result,), "counts": counted, "checks": ()}
    return RECORD.model_copy(update=update | changes)


def numbers(made: TrialRecord) -> list[dict[str, Any]]:
    rows = comparisons(References(made))
    return [{name: row[name] for name in NUMBERS if row.get(name)} for row in rows]


COUNTS = {"ai": "30", "bi": "70", "ci": "40", "di": "60", "n1i": "100", "n2i": "100"}


def test_counts_come_with_the_experimental_arm_first() -> None:
    drug, placebo = arm("a1", events=30, total=100), arm("a2", events=40, total=100)
    for arms in ((drug, placebo), (placebo, drug)):
        (row,) = comparisons(References(record(*arms)))
        assert {name: row[name] for name in COUNTS} == COUNTS
        assert (row["arm1"], row["arm2"], row["data"]) == ("a1", "a2", "counts")
        sources = {name: row[f"{name}.from"] for name in COUNTS}
        assert sources == dict.fromkeys(COUNTS, "reported") | {"bi": "derived", "di": "derived"}


def test_each_experimental_arm_is_compared() -> None:
    arms = [arm(id, events=events, total=50) for id, events in (("a1", 5), ("a3", 6), ("a2", 7))]
    assert [row["ai"] for row in comparisons(References(record(*arms)))] == ["5", "6"]


DERIVED: list[tuple[dict[str, Any], tuple[tuple[str, str, int], ...], tuple[str, str] | None]] = [
    # the arm's one count of which the events are the percentage
    ({"events": 86, "percent": "34.3"}, (("randomized", "a1", 251),), ("86", "251")),
    ({"events": 86, "percent": "34.3"}, (("randomized", "a1", 260),), None),
    ({"events": 86, "percent": "34.3"}, (("planned", "a1", 251),), None),
    ({"events": 86, "percent": "34.3"}, (("randomized", "a2", 251),), None),
    # two counts fit, and nothing says which it is
    ({"events": 9, "percent": "9"}, (("randomized", "a1", 100), ("analyzed", "a1", 101)), None),
    (
        {"events": 9, "percent": "9"},
        (("randomized", "a1", 100), ("analyzed", "a1", 100)),
        ("9", "100"),
    ),
    # no percentage to hold them against
    ({"events": 86}, (("randomized", "a1", 251),), None),
    # the one number of events that the percentage leaves
    ({"total": 212, "percent": "34.9"}, (), ("74", "212")),
    ({"total": 2000, "percent": "34.9"}, (), None),
    ({"total": 10, "percent": "34.9"}, (), None),
    # what cannot be
    ({"events": 11, "total": 10}, (), None),
    ({"events": "1.5", "total": 10}, (), None),
    ({"events": 0, "total": 0}, (), None),
    ({"events": 0, "total": 9}, (), ("0", "9")),
    ({"percent": "34.9"}, (("randomized", "a1", 212),), None),
]


@pytest.mark.parametrize(("figures", "counts", "wanted"), DERIVED)
def test_what_is_derived_is_certain(
    figures: Any, counts: Any, wanted: tuple[str, str] | None
) -> None:
    made = record(arm("a1", **figures), arm("a2", events=40, total=100), counts=counts)
    found = [(row.get("ai"), row.get("n1i")) for row in numbers(made)]
    assert found == ([] if wanted is None else [wanted if wanted[0] != "0" else ("0", "9")])


def test_means_come_with_an_sd() -> None:
    made = record(
        arm("a1", mean="5.6", spread=("sd", "4.3"), total=212),
        arm("a2", mean="6.6", spread=("sd", "4.7")),
    )
    means = {"n1i": "212", "m1i": "5.6", "sd1i": "4.3", "m2i": "6.6", "sd2i": "4.7"}
    assert numbers(made) == [means]


def test_a_standard_error_gives_an_sd_where_the_participants_are_printed() -> None:
    arms = [arm(id, mean=5, spread=("se", "0.5"), total=100) for id in ("a1", "a2")]
    (row,) = comparisons(References(record(*arms)))
    assert float(str(row["sd1i"])) == 5
    assert row["sd1i.from"] == "derived"


@pytest.mark.parametrize("spread", [("plus_minus", "4"), ("se", "1"), ("iqr", None), None])
def test_a_spread_that_may_be_anything_is_left_out(spread: Any) -> None:
    made = record(*(arm(id, mean=5, spread=spread) for id in ("a1", "a2")))
    assert numbers(made) == []


def estimate(
    measure: str, arms: tuple[str | None, str | None] = ("a1", "a2"), **changes: Any
) -> TrialRecord:
    of, bounds = ("0.5", ("0.25", "0.8")) if "difference" not in measure else ("-5", ("-8", "2"))
    contrast = Contrast(
        arm=arms[0],
        comparator=arms[1],
        measure=measure,
        value=figure(of),
        unit=changes.pop("unit", "%"),
        interval="i1",
        binding="b",
    )
    interval = RECORD.intervals[0].model_copy(
        update={"low": figure(bounds[0]), "high": figure(bounds[1])} | changes
    )
    made = record(intervals=(interval,))
    result = made.results[0].model_copy(update={"contrasts": (contrast,)})
    return made.model_copy(update={"results": (result,)})


def effects(made: TrialRecord) -> list[tuple[Any, ...]]:
    names = ("measure", "scale", "yi", "ci.lb", "ci.ub", "yi.from")
    return [tuple(row[name] for name in names) for row in comparisons(References(made))]


def test_a_ratio_is_on_the_log_scale() -> None:
    logs = tuple(map(math.log, (0.5, 0.25, 0.8)))
    for measure, code in (("risk_ratio", "RR"), ("odds_ratio", "OR"), ("hazard_ratio", "HR")):
        assert effects(estimate(measure)) == [(code, "log", *logs, "derived")]


def test_a_difference_stays_and_one_of_risks_is_a_share() -> None:
    assert effects(estimate("mean_difference")) == [("MD", "raw", -5, -8, 2, "reported")]
    assert effects(estimate("risk_difference")) == [("RD", "raw", -0.05, -0.08, 0.02, "derived")]


def test_a_contrast_the_other_way_round_is_turned() -> None:
    made = estimate("risk_ratio", ("a2", "a1"))
    ((*_, value, low, high, _),) = effects(made)
    assert (value, low, high) == pytest.approx(tuple(map(math.log, (2, 1 / 0.8, 4))))
    (row,) = comparisons(References(made))
    assert (row["arm1"], row["arm2"], row["is_turned"]) == ("a1", "a2", True)
    assert row["printed_estimate"] == "0.5"
    assert effects(estimate("mean_difference", ("a2", "a1")))[0][2:] == (5, -2, 8, "derived")


LEFT_OUT = [
    estimate("risk_ratio", (None, "a2")),
    estimate("risk_ratio", ("a1", None)),
    estimate("difference"),
    estimate("ratio"),
    estimate("risk_difference", unit=None),
    estimate("risk_ratio", kind="credible"),
    estimate("risk_ratio", level=None),
    estimate("risk_ratio", high=None),
    estimate("risk_ratio", low=figure(0)),
]


@pytest.mark.parametrize("made", LEFT_OUT)
def test_what_would_be_assumed_is_left_out(made: TrialRecord) -> None:
    assert effects(made) == []


# --- all records ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str | None]]:
    return read_csv(export_golden("metafor", tmp_path_factory.mktemp("out") / "metafor.csv"))


def results_of(row: dict[str, str | None]) -> Any:
    return next(one for one in JSON[str(row["record"])]["results"] if one["id"] == row["result"])


def arm_of(row: dict[str, str | None], place: int) -> Any:
    arms = {arm["id"]: arm for arm in JSON[str(row["record"])]["arms"]}
    label = row[f"arm{place}"]
    return next(
        one for one in results_of(row)["arms"] if one["arm"] and arms[one["arm"]]["label"] == label
    )


def test_every_reported_number_is_that_of_the_record(rows: list[dict[str, str | None]]) -> None:
    fields = {"ai": (1, "events"), "n1i": (1, "total"), "ci": (2, "events"), "n2i": (2, "total")}
    fields |= {"m1i": (1, "mean"), "m2i": (2, "mean")}
    seen = 0
    for row in rows:
        assert set(row) == set(COLUMNS)
        for name, (place, field) in fields.items():
            if row[f"{name}.from"] == "reported":
                assert value(arm_of(row, place)[field]) == row[name]
                seen += 1
        if row["data"] == "estimate":
            values = [value(one["value"]) for one in results_of(row)["contrasts"]]
            assert row["printed_estimate"] in values
            seen += 1
    assert seen > 90


def test_every_derived_count_agrees_with_the_printed_percentage(
    rows: list[dict[str, str | None]],
) -> None:
    seen = 0
    for row in rows:
        for place, events, total in ((1, "ai", "n1i"), (2, "ci", "n2i")):
            if row[f"{total}.from"] == "derived":
                percent = Decimal(str(value(arm_of(row, place)["percent"])))
                assert Rounded.of(percent).holds(
                    100 * float(row[events] or 0) / float(row[total] or 0)
                )
                seen += 1
    assert seen >= 6


def risk_ratio(row: dict[str, str | None]) -> tuple[float, float, float]:
    """As escalc(measure="RR") has it, with the bounds of summary()."""
    a, n1, c, n2 = (float(row[name] or 0) for name in ("ai", "n1i", "ci", "n2i"))
    yi, se = math.log(a / n1 / (c / n2)), math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n2)
    return yi, yi - critical(95) * se, yi + critical(95) * se


def unadjusted(
    rows: list[dict[str, str | None]],
) -> list[tuple[dict[str, str | None], dict[str, str | None]]]:
    """Rows of counts and rows of the unadjusted risk ratio of the same comparison."""
    key = ("record", "result", "arm1", "arm2")
    counts = {tuple(row[k] for k in key): row for row in rows if row["data"] == "counts"}
    return [
        (counts[same], row)
        for row in rows
        if row["measure"] == "RR" and not row["contradictions"]
        if (same := tuple(row[k] for k in key)) in counts
    ]


def test_the_counts_give_the_effect_that_is_printed(rows: list[dict[str, str | None]]) -> None:
    compared = unadjusted(rows)
    assert len(compared) >= 5
    for counts, row in compared:
        for found, name in zip(risk_ratio(counts), ("estimate", "low", "high"), strict=True):
            printed = Decimal(row[f"printed_{name}"] or "")
            assert math.exp(found) == pytest.approx(float(printed), abs=0.021), row["study"]


RSCRIPT = """
suppressMessages(library(metafor))
rows <- read.csv(commandArgs(TRUE)[1])
counts <- subset(rows, data == "counts")
counts <- summary(escalc(measure = "RR", ai = ai, bi = bi, ci = ci, di = di, data = counts))
write.csv(as.data.frame(counts)[c("record", "result", "yi", "ci.lb", "ci.ub")],
          commandArgs(TRUE)[2])
"""


def has_metafor() -> bool:
    if shutil.which("Rscript") is None:
        return False
    command = ["Rscript", "-e", "library(metafor)"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


@pytest.mark.skipif(not has_metafor(), reason="R with metafor is not installed")
def test_metafor_gives_the_same_effects(rows: list[dict[str, str | None]], tmp_path: Path) -> None:
    path = export_golden("metafor", tmp_path / "metafor.csv")
    (tmp_path / "check.R").write_text(RSCRIPT)
    command = ["Rscript", tmp_path / "check.R", path, tmp_path / "back.csv"]
    subprocess.run(command, check=True, capture_output=True)
    back = read_csv(tmp_path / "back.csv")
    counts = [row for row in rows if row["data"] == "counts"]
    assert [row["record"] for row in back] == [row["record"] for row in counts]
    for row, again in zip(counts, back, strict=True):
        found = [float(again[name] or "nan") for name in ("yi", "ci.lb", "ci.ub")]
        assert found == pytest.approx(risk_ratio(row))
