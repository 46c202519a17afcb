"""Pictures: the same each time, of what is printed, and safe whatever the records say."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from scipy import stats

from extract.export.errors import ExportError, MissingExtra
from extract.export.plots import draw
from extract.export.plots.flow import flow
from extract.export.plots.forest import forest
from extract.export.plots.mortality import mortality, wilson
from extract.export.plots.style import Canvas, drawing, wrapped
from extract.export.references import References
from extract.records.schema import Arm, Count, TrialRecord
from extract.store import StoreError
from tests.export.full_record import RECORD, TEXT
from tests.export.reading_back import GOLDEN, store_of
from tests.export.test_metafor import estimate

pytest.importorskip("matplotlib")
KINDS = ("forest", "mortality", "flow")
WITH_ESTIMATE = estimate("risk_ratio").model_copy(update={"counts": RECORD.counts})


def words(canvas: Canvas) -> list[str]:
    """All text that is put on a canvas."""
    return [text.get_text() for text in canvas.figure.texts]


def golden(*ids: str) -> list[References]:
    return [References(GOLDEN.load(id)[0]) for id in ids]


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def store(tmp_path: Path) -> Any:
    return store_of(tmp_path / "store", WITH_ESTIMATE, text=TEXT)


@pytest.mark.parametrize("suffix", ["svg", "png", "SVG"])
def test_a_picture_is_the_same_each_time(
    store: Any, tmp_path: Path, kind: str, suffix: str
) -> None:
    contents = []
    for name in ("one", "two"):
        assert draw(kind, store, ["pmid-1"], tmp_path / f"{name}.{suffix}") == 1
        contents.append((tmp_path / f"{name}.{suffix}").read_bytes())
    assert contents[0] == contents[1]
    assert contents[0].startswith(b"\x89PNG" if suffix == "png" else b"<?xml")


def test_an_svg_says_what_it_is_and_nothing_of_its_maker(
    store: Any, tmp_path: Path, kind: str
) -> None:
    draw(kind, store, ["pmid-1"], tmp_path / "a.svg")
    content = (tmp_path / "a.svg").read_text()
    assert "pmid-1" in content or "Aspirin in shock" in content
    assert "dc:date" not in content
    assert not re.search(r"href=\"http|<script|<image", content)
    assert ET.fromstring(content).tag.endswith("svg")  # noqa: S314


HOSTILE = [
    "$\\frac{",
    "$x$",
    "<script>alert(1)</script>",
    "\x1b[31m",
    "\u202e",
    "x" * 5_000,
    "中文",
    "&",
]


@pytest.mark.parametrize("label", HOSTILE)
def test_any_text_can_be_drawn(tmp_path: Path, kind: str, label: str) -> None:
    arms = tuple(arm.model_copy(update={"label": label}) for arm in WITH_ESTIMATE.arms)
    outcomes = tuple(one.model_copy(update={"name": label}) for one in WITH_ESTIMATE.outcomes)
    made = WITH_ESTIMATE.model_copy(update={"arms": arms, "outcomes": outcomes})
    store = store_of(tmp_path / "store", made, text=TEXT)
    draw(kind, store, ["pmid-1"], tmp_path / "a.svg")
    assert ET.parse(tmp_path / "a.svg").getroot() is not None  # noqa: S314


def test_mathematics_stays_text() -> None:
    assert wrapped("a $x$ b", 40) == "a $x$ b"
    with drawing():
        import matplotlib as mpl

        assert mpl.rcParams["text.parse_math"] is False


@pytest.mark.parametrize("name", ["a.pdf", "a", "svg"])
def test_another_kind_of_picture_is_refused(store: Any, tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match=r"\.svg or \.png"):
        draw("forest", store, ["pmid-1"], tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_what_has_nothing_to_draw_is_said(tmp_path: Path, kind: str) -> None:
    bare = RECORD.model_copy(update={"results": (), "mortality": (), "counts": ()})
    store = store_of(tmp_path / "store", bare)
    with pytest.raises(ExportError, match=r"no (contrast|figure|number)"):
        draw(kind, store, ["pmid-1"], tmp_path / "a.svg")
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_what_cannot_be_written_is_named(store: Any, tmp_path: Path, kind: str) -> None:
    with pytest.raises(StoreError, match="no/such"):
        draw(kind, store, ["pmid-1"], tmp_path / "no" / "such.svg")
    with pytest.raises(ExportError, match="lies in"):
        draw(kind, store, ["pmid-1"], store.root.resolve() / "a.svg")


def test_too_much_for_one_picture_is_refused(store: Any, tmp_path: Path, kind: str) -> None:
    with pytest.raises(ExportError, match="too much for one picture"):
        draw(kind, store, ["pmid-1"] * 300, tmp_path / "a.svg")


def test_only_a_forest_plot_has_weights(store: Any, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="only a forest plot"):
        draw("flow", store, ["pmid-1"], tmp_path / "a.svg", weights=True)


def test_a_library_that_is_missing_is_named(
    store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    with pytest.raises(MissingExtra, match=r"trial-abstractor\[plot\]"):
        draw("forest", store, ["pmid-1"], tmp_path / "a.svg")


# --- what they show -------------------------------------------------------------------------------


def forest_of(*ids: str, weights: bool = False) -> Canvas:
    with drawing():
        return forest(golden(*ids), weights=weights)


def test_a_forest_plot_prints_what_the_report_prints() -> None:
    said = words(forest_of("pmid-22738085"))
    assert {"Mortality: risk ratio", "died, day 90", "starch vs Ringer's Acetate"} <= set(said)
    assert {"1.17 (1.01 to 1.36)", "0.03", "201/398\n172/400"} <= set(said)


def test_derived_totals_are_not_shown_as_printed() -> None:
    assert not [text for text in words(forest_of("pmid-24108515")) if "/1414" in text]


def test_ratios_stand_on_a_log_axis_with_no_difference_in_it() -> None:
    canvas = forest_of("pmid-22738085", "title-2d0ddedfe4d43532", "pmid-20200382")
    scales = {axes.get_xscale() for axes in canvas.figure.axes}
    assert scales == {"log", "linear"}
    for axes in canvas.figure.axes:
        low, high = axes.get_xlim()
        assert low < (1 if axes.get_xscale() == "log" else 0) < high


def test_measures_are_never_in_one_panel() -> None:
    titles = [text for text in words(forest_of(*GOLDEN.ids())) if text.startswith("Mortality: ")]
    assert len(set(titles)) == len(titles)
    names = ("risk ratio", "odds ratio", "hazard ratio", "risk difference (percentage points)")
    assert [f"Mortality: {name}" for name in names] == [
        title for title in titles if title != "Mortality: rate ratio"
    ]


def test_a_level_of_its_own_is_said() -> None:
    assert "−1.7 (99% CI −7.7 to 4.3)" in words(forest_of("title-2d0ddedfe4d43532"))


def test_weights_are_there_only_if_asked_for_and_are_said_to_be_computed() -> None:
    ids = ("pmid-20200382", "summary-title-ed5579aecb8a9260")
    assert not [text for text in words(forest_of(*ids)) if "eight" in text]
    said = words(forest_of(*ids, weights=True))
    assert "Weight,\ncomputed" in said
    assert any("Weights are computed: inverse variance" in text for text in said)
    # From 0.97 to 1.42, and from 1.02 to 1.28.
    errors = [
        Decimal("1.42").ln() - Decimal("0.97").ln(),
        Decimal("1.28").ln() - Decimal("1.02").ln(),
    ]
    precise = [1 / error**2 for error in errors]
    expected = [f"{float(one / sum(precise)):.1%}" for one in precise]
    assert [text for text in said if text.endswith("%") and "CI" not in text][:2] == expected


def test_participants_are_not_weighted_twice() -> None:
    said = words(forest_of("pmid-24635772", weights=True))  # at 28 and at 90 days
    assert not [text for text in said if re.fullmatch(r"[\d.]+%", text)]


def test_a_bound_beyond_the_axis_is_an_arrow() -> None:
    made = estimate("risk_ratio")
    (interval,) = made.intervals
    far = interval.high.model_copy(update={"value": Decimal(900)})  # type: ignore[union-attr]
    made = made.model_copy(update={"intervals": (interval.model_copy(update={"high": far}),)})
    with drawing():
        (axes,) = forest([References(made)]).figure.axes
    assert axes.get_xlim()[1] <= 20
    assert ">" in [line.get_marker() for line in axes.lines]


@pytest.mark.parametrize(("events", "total"), [(0, 10), (10, 10), (74, 212), (1, 3), (999, 20_000)])
def test_intervals_are_those_of_wilson(events: int, total: int) -> None:
    expected = stats.binomtest(events, total).proportion_ci(method="wilson")
    assert wilson(events, total) == pytest.approx((100 * expected.low, 100 * expected.high))


def test_mortality_says_what_is_computed() -> None:
    with drawing():
        said = words(mortality(golden("pmid-22738085", "pmid-20200382")))
    assert {"201/398", "51%", "45.6 to 55.4", "95% CI, computed", "52.5%"} <= set(said)
    assert any("computed: Wilson" in text for text in said)
    assert not [text for text in said if "left out" in text]


def test_mortality_says_how_many_figures_of_no_known_arm_are_left_out() -> None:
    (known,) = RECORD.mortality
    lost = known.model_copy(update={"arm": None, "binding": "unbound"})
    of = References(RECORD.model_copy(update={"mortality": (known, lost, lost)}))
    with drawing():
        said = words(mortality([of]))
    assert any("2 printed figures of no known arm are left out" in text for text in said)
    assert said.count("30/100") == 1


def test_arms_differ_in_shape_too() -> None:
    with drawing():
        (axes,) = mortality(golden("pmid-22738085")).figure.axes
    dots = [line for line in axes.lines if line.get_marker() not in ("None", "")]
    assert len({(dot.get_marker(), dot.get_color()) for dot in dots}) == 2
    assert len({dot.get_marker() for dot in dots}) == 2


def flow_of(*counts: tuple[str, str | None, int], arms: int = 2) -> list[str]:
    evidence = RECORD.arms[0].evidence
    made: TrialRecord = RECORD.model_copy(
        update={
            "arms": [
                Arm(id=f"a{i}", label=f"arm {i}", evidence=evidence, rule="r")
                for i in range(1, arms + 1)
            ],
            "counts": [
                Count(kind=kind, arm=arm, value=value, evidence=evidence, rule="r")
                for kind, arm, value in counts
            ],
        }
    )
    with drawing():
        return [text for text in words(flow([References(made)]))[1:-1] if text != "▼"]


def test_a_flow_shows_only_what_is_reported() -> None:
    shown = flow_of(
        ("screened", None, 1_000),
        ("randomized", None, 424),
        ("analyzed", "a1", 212),
        ("treated", "a1", 210),
    )
    assert shown == [
        "Screened: n = 1,000",
        "Randomized: n = 424",
        "arm 1\nTreated: n = 210",
        "Analyzed: n = 212",
        "arm 2",
    ]


def test_two_numbers_of_one_kind_are_both_shown() -> None:
    assert flow_of(("treated", "a1", 614), ("treated", "a1", 2), arms=1) == [
        "arm 1\nTreated: n = 614 and n = 2"
    ]


@pytest.mark.parametrize("arms", [0, 1, 3, 12])
def test_any_number_of_arms_can_be_drawn(arms: int) -> None:
    assert len(flow_of(("randomized", None, 9), ("analyzed", None, 8), arms=arms)) == arms + 2


def test_all_records_can_be_drawn(tmp_path: Path, kind: str) -> None:
    shown = draw(kind, GOLDEN, GOLDEN.ids(), tmp_path / "all.png")
    assert shown >= 20
