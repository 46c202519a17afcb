"""Tidy tables hold what records hold: all records, read back from CSV and from Parquet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract.export.formats import export
from extract.export.references import References
from extract.export.tables import TABLES
from tests.export.full_record import RECORD, TEXT
from tests.export.reading_back import JSON, export_golden, read_csv, store_of, value

duckdb = pytest.importorskip("duckdb")
Rows = list[dict[str, Any]]


def read_parquet(path: Path) -> Rows:
    relation = duckdb.read_parquet(str(path))
    return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]


@pytest.fixture(scope="module", params=["csv", "parquet"])
def tables(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Rows]:
    folder = export_golden(request.param, tmp_path_factory.mktemp("out") / "tables")
    assert sorted(file.stem for file in folder.iterdir()) == sorted(t.name for t in TABLES)
    read: Callable[[Path], Rows] = read_csv if request.param == "csv" else read_parquet
    return {file.stem: read(file) for file in folder.iterdir()}


def time_of(frame: Any) -> tuple[str | None, str | None]:
    return (None, None) if frame is None else (frame["printed"], frame["days"])


def figures_of_arms(record: Any) -> Iterator[tuple[Any, ...]]:
    for result in record["results"]:
        for arm in result["arms"]:
            names = ("events", "total", "percent", "mean", "median", "rate", "value")
            spread = arm["spread"] or dict.fromkeys(("kind", "value", "low", "high"))
            spreads = (spread["kind"], *(value(spread[end]) for end in ("value", "low", "high")))
            yield result["id"], arm["arm"], *(value(arm[name]) for name in names), *spreads


def contrasts(record: Any) -> Iterator[tuple[Any, ...]]:
    intervals = {one["id"]: one for one in record["intervals"]}
    p_values = {one["id"]: one for one in record["p_values"]}
    for result in record["results"]:
        for one in result["contrasts"]:
            interval, p = intervals.get(one["interval"], {}), p_values.get(one["p_value"], {})
            bounds = (
                interval.get("level"),
                value(interval.get("low")),
                value(interval.get("high")),
            )
            said = (p.get("comparator"), p.get("value"))
            yield one["arm"], one["comparator"], one["measure"], value(one["value"]), *bounds, *said


def mortality(record: Any) -> Iterator[tuple[Any, ...]]:
    for one in record["mortality"]:
        numbers = (value(one[name]) for name in ("events", "total", "percent"))
        subset = one["subset"] and one["subset"]["label"]
        yield one["arm"], one["measure"], *numbers, *time_of(one["time_frame"]), subset


def evidence(value: Any) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        yield from ((one["start"], one["end"], one["quote"]) for one in value.get("evidence", ()))
        value = [part for name, part in value.items() if name != "evidence"]
    if isinstance(value, list):
        for part in value:
            yield from evidence(part)


EXPECTED: dict[str, tuple[str, Callable[[Any], Iterator[tuple[Any, ...]]]]] = {
    "records": (
        "title doi pmid published centers source_sha256 schema_version",
        lambda r: iter(
            [
                (
                    *(value(r["citation"][name]) for name in ("title", "doi", "pmid", "published")),
                    value(r["design"]["centers"]),
                    r["source"]["sha256"],
                    r["schema_version"],
                )
            ]
        ),
    ),
    "arms": ("arm label role", lambda r: ((a["id"], a["label"], a["role"]) for a in r["arms"])),
    "interventions": (
        "arm intervention name dose_low_printed dose_unit rule",
        lambda r: (
            (
                arm["id"],
                place,
                one["name"],
                one["dose"] and value(one["dose"]["low"]),
                one["dose"] and one["dose"]["unit"],
                one["rule"],
            )
            for arm in (*r["arms"], {"id": None, "interventions": r.get("interventions", [])})
            for place, one in enumerate(arm["interventions"], 1)
        ),
    ),
    "counts": (
        "kind arm value",
        lambda r: ((one["kind"], one["arm"], one["value"]) for one in r["counts"]),
    ),
    "outcomes": (
        "outcome name role domain is_composite",
        lambda r: (
            tuple(one[name] for name in ("id", "name", "role", "domain", "is_composite"))
            for one in r["outcomes"]
        ),
    ),
    "results": (
        "result outcome time time_days_printed p_value direction",
        lambda r: (
            (
                one["id"],
                one["outcome"],
                *time_of(one["time_frame"]),
                one["p_value"],
                value(one["direction"]),
            )
            for one in r["results"]
        ),
    ),
    "arm_results": (
        """result arm events_printed total_printed percent_printed mean_printed median_printed
        rate_printed value_printed spread_kind spread_printed spread_low_printed
        spread_high_printed""",
        figures_of_arms,
    ),
    "contrasts": (
        """arm comparator measure estimate_printed level_printed low_printed high_printed
        p_comparator p_printed""",
        contrasts,
    ),
    "p_values": (
        "p_value comparator value_printed kind",
        lambda r: ((p["id"], p["comparator"], p["value"], p["kind"]) for p in r["p_values"]),
    ),
    "intervals": (
        "interval kind level_printed low_printed high_printed estimate_printed",
        lambda r: (
            (
                i["id"],
                i["kind"],
                i["level"],
                value(i["low"]),
                value(i["high"]),
                value(i["estimate"]),
            )
            for i in r["intervals"]
        ),
    ),
    "mortality": (
        "arm measure events_printed total_printed percent_printed time time_days_printed subset",
        mortality,
    ),
    "mortality_findings": (
        "direction arm comparator",
        lambda r: (
            (one["direction"], one["arm"], one["comparator"]) for one in r["mortality_findings"]
        ),
    ),
    "checks": (
        "code outcome message",
        lambda r: ((one["code"], one["outcome"], one["message"]) for one in r["checks"]),
    ),
    "check_inputs": (
        "path value",
        lambda r: ((one["path"], one["value"]) for v in r["checks"] for one in v["inputs"]),
    ),
    "evidence": ("start end quote", evidence),
    "unclaimed": (
        "start end quote",
        lambda r: ((one["start"], one["end"], one["quote"]) for one in r["coverage"]["unclaimed"]),
    ),
}


def test_every_table_is_read_back() -> None:
    assert list(EXPECTED) == [table.name for table in TABLES]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_table_holds_what_the_records_hold(tables: dict[str, Rows], name: str) -> None:
    columns, expected = EXPECTED[name]
    found = [(row["record"], *(plain(row[one]) for one in columns.split())) for row in tables[name]]
    wanted = [(id, *map(plain, row)) for id, record in JSON.items() for row in expected(record)]
    assert sorted(map(str, found)) == sorted(map(str, wanted))
    assert name in ("unclaimed",) or len(wanted) >= len(JSON) - 3


def plain(cell: Any) -> str | None:
    """A cell as CSV has it, so that both formats compare with the JSON of a record."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return None if cell is None else str(cell)


def test_numbers_are_the_numbers_of_their_digits(tables: dict[str, Rows]) -> None:
    seen = 0
    for rows in tables.values():
        for row in rows:
            for name in row:
                if name.endswith("_printed"):
                    number, printed = row[name.removesuffix("_printed")], row[name]
                    assert (number is None) == (printed is None)
                    if printed is not None:
                        assert float(number) == float(Decimal(printed))
                        seen += 1
    assert seen > 800


def test_printed_digits_are_kept(tables: dict[str, Rows]) -> None:
    digits = {row["value_printed"] for row in tables["p_values"]}
    assert {"0.10", "0.50", "1.00", "0.0035"} <= digits


def test_columns_are_told_apart() -> None:
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert names[0] == "record"
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(("name", "read"), [("csv", read_csv), ("parquet", read_parquet)])
def test_what_no_arm_is_known_to_get_has_no_arm(
    tmp_path: Path, name: str, read: Callable[[Path], Rows]
) -> None:
    store = store_of(tmp_path / "store", RECORD, text=TEXT)
    export(name, store, store.ids(), tmp_path / "out", lambda: None)
    rows = read(tmp_path / "out" / f"interventions.{name}")
    shown = ("arm", "intervention", "name", "dose_text", "route", "rule")
    assert [tuple(plain(row[one]) for one in shown) for row in rows] == [
        ("a1", "1", "aspirin", None, None, "arms.given"),
        (None, "1", "saline", "2 L", "intravenously", "interventions.with"),
    ]


def test_every_column_finds_its_way() -> None:
    """A path with a mistake in it fails here, where every part of a record is there."""
    of = References(RECORD)
    for table in TABLES:
        assert list(table.cells(of)), table.name
