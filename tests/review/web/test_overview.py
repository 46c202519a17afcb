"""Tables and plots: what they show is what the record says, at the right place."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from extract.records.facts import facts
from extract.records.schema import TrialRecord
from extract.review.web import plots, tables
from extract.review.web.values import _doubts
from extract.store import Store

ROOT = Path(__file__).parents[3]


@pytest.fixture
def record() -> TrialRecord:
    return Store(ROOT / "structured").load("pmid-32678530")[0]


def shown(table: tables.Table | None) -> list[list[str]]:
    assert table is not None
    rows = [
        [row.head.text, *("; ".join(c.text for c in cell) for cell in row.cells)]
        for row in table.rows
    ]
    return [list(table.columns), *rows]


def test_results_stand_under_their_arms(record: TrialRecord) -> None:
    columns, first, *_ = shown(tables.results_table(record))
    assert columns[:3] == ["Outcome", "dexamethasone", "usual care"]
    assert first[1:3] == ["482/2104 (22.9%)", "1110/4321 (25.7%)"]
    assert first[columns.index("Contrast")] == "rate ratio 0.83 (0.75 to 0.93)"
    assert first[columns.index("P")] == "P<0.001"


def test_columns_without_a_value_are_left_out(record: TrialRecord) -> None:
    columns, *rows = shown(tables.mortality_table(record))
    assert "Cause" not in columns
    assert all(any(row[i] for row in rows) for i in range(len(columns)))


def test_a_figure_of_no_known_arm_has_a_column_of_its_own() -> None:
    store = Store(ROOT / "structured")
    unknown = 0
    for record, _ in map(store.load, store.ids()):
        figures = [one for result in record.results for one in result.arms]
        has_unknown = any(one.binding == "unbound" for one in figures)
        table = tables.results_table(record)
        assert has_unknown == (table is not None and "Arm unknown" in table.columns)
        unknown += has_unknown
    assert unknown


def test_every_cell_leads_to_a_value() -> None:
    store = Store(ROOT / "structured")
    for id in store.ids():
        record, _ = store.load(id)
        paths = [fact.path for fact in facts(record)]
        for table in (tables.results_table(record), tables.mortality_table(record)):
            for row in table.rows if table else ():
                for cell in (cell for cells in row.cells for cell in cells):
                    assert cell.path is not None
                    assert any(f"{path}/".startswith(f"{cell.path}/") for path in paths), cell


def test_ratios_share_a_log_axis(record: TrialRecord) -> None:
    (strip,) = plots.strips(record)
    assert strip.title == "Ratios, on a log axis"
    assert strip.rows[0].printed == "0.83 (0.75 to 0.93)"
    ticks = {tick.text: tick.at for tick in strip.ticks}
    assert strip.null == ticks["1"]
    # The same ratio is the same distance, wherever it stands.
    assert ticks["1"] - ticks["0.5"] == pytest.approx(ticks["2"] - ticks["1"], abs=0.1)
    for row in strip.rows:
        assert row.estimate is not None
        assert 0 < row.low < row.estimate < row.high < 100


def test_differences_stand_on_an_axis_of_their_unit() -> None:
    record, _ = Store(ROOT / "structured").load("pmid-27483065")
    found = {strip.title: strip for strip in plots.strips(record)}
    assert {"Differences (%)", "Differences (days)"} <= set(found)
    strip = found["Differences (%)"]
    at = {float(tick.text): tick.at for tick in strip.ticks}
    assert strip.null == at[0]
    steps = {round((high - low) / 10, 1) for low, high in pairwise(at.values())}
    assert len(steps) == 1


def test_bars_are_as_long_as_the_percentage(record: TrialRecord) -> None:
    first, *_ = plots.mortality_bars(record)
    assert [(bar.label, bar.width, bar.printed) for bar in first.bars] == [
        ("dexamethasone", 22.9, "482/2104 (22.9%)"),
        ("usual care", 25.7, "1110/4321 (25.7%)"),
    ]
    assert not any(bar.is_computed for bar in first.bars)


def test_every_drawing_of_every_record_stays_on_the_paper() -> None:
    store = Store(ROOT / "structured")
    for id in store.ids():
        record, _ = store.load(id)
        for strip in plots.strips(record):
            places = [row.low for row in strip.rows] + [row.high for row in strip.rows]
            places += [tick.at for tick in strip.ticks]
            assert strip.ticks
            assert all(0 <= place <= 100 for place in places)
        for bars in plots.mortality_bars(record):
            assert all(0 <= bar.width <= 100 for bar in bars.bars)


def test_inconsistent_checks_stand_at_their_values() -> None:
    record, _ = Store(ROOT / "structured").load("pmid-25270275")
    found = _doubts(record, facts(record))
    codes = {verdict.code for verdict in found["/results/1/contrasts/0/value"]}
    assert codes == {"EFF-01"}
    assert not found.get("/design/masking")
