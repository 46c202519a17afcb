"""A forest plot: estimates with their intervals, a panel for each outcome and measure."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.checks.statistics import critical
from extract.export.comparisons import Estimate, Events, Mean, estimates, pairs
from extract.export.errors import ExportError
from extract.export.plots.style import (
    BLUE,
    FAINT,
    LINE,
    MARGIN,
    SOFT,
    WIDTH,
    Canvas,
    bare,
    heading_of,
    lines_of,
    name_of,
    number,
    said,
    wrapped,
)
from extract.export.references import References
from extract.records.schema import PValue
from extract.values import frozen

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Where the columns begin, in inches.
_COUNTS, _PLOT, _PLOT_WIDTH, _ESTIMATE, _P, _WEIGHT = 4.0, 5.1, 2.35, 7.55, 9.1, 9.75
_LABEL = 44  # characters of a line of the label
_FARTHEST = 20.0  # how far a ratio's axis reaches; what lies beyond is an arrow
_PANEL_HEAD, _PANEL_FOOT, _GAP = 0.58, 0.52, 0.12
_TICKS = (0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10, 20)
_MOST_TICKS = 6
_NAMES = {
    "RR": "risk ratio",
    "OR": "odds ratio",
    "HR": "hazard ratio",
    "IRR": "rate ratio",
    "RD": "risk difference",
    "MD": "mean difference",
    "SMD": "standardized mean difference",
    "IRD": "rate difference",
}
_DOMAINS_FIRST = ("mortality", "survival")


@frozen
class Row:
    """One estimate, as it is drawn."""

    record: str
    label: str
    below: str
    counts: tuple[str, str] | None
    estimate: Estimate
    p: str

    @property
    def height(self) -> float:
        """In inches."""
        return LINE * (lines_of(self.label) + lines_of(self.below)) + 0.12

    @property
    def level(self) -> float:
        """Of the interval, in percent."""
        return float(self.estimate.interval.level or 95)


@dataclass
class Panel:
    """The rows that share an axis."""

    title: str
    code: str
    is_log: bool
    rows: list[Row]

    @property
    def height(self) -> float:
        """In inches."""
        return _PANEL_HEAD + sum(row.height for row in self.rows) + _PANEL_FOOT


def has_estimates(of: References) -> bool:
    """Whether there is something to draw."""
    return next(estimates(of), None) is not None


def forest(records: list[References], *, weights: bool = False) -> Canvas:
    """The forest plot of records.

    Args:
        records: what to draw; of one record its outcomes, of several each with its name.
        weights: draw and print inverse-variance weights, which are computed.

    Raises:
        ExportError: there is no estimate with an interval.
    """
    panels = _panels(records)
    if not panels:
        raise ExportError("no contrast of two known arms has an estimate with its interval")
    title = _title(records)
    top = MARGIN + 0.24 * lines_of(title) + 0.15
    height = top + sum(panel.height + _GAP for panel in panels) + 0.3
    canvas = Canvas(title.replace("\n", " "), height, WIDTH + (0.75 if weights else 0.0))
    canvas.text(MARGIN, MARGIN, title, fontsize=12, fontweight="bold")
    for panel in panels:
        _draw_panel(canvas, panel, top, weights=weights)
        top += panel.height + _GAP
    note = "Estimates, intervals and P values as printed."
    if weights:
        note += (
            " Weights are computed: inverse variance, from the printed intervals; none where a"
            " record has several rows."
        )
    canvas.text(MARGIN, height - 0.3, note, fontsize=7.5, color=SOFT)
    return canvas


def _title(records: list[References]) -> str:
    if len(records) > 1:
        return f"Forest plot: {len(records)} records"
    return wrapped(heading_of(records[0].record), 100, 3)


def _panels(records: list[References]) -> list[Panel]:
    """Panels by outcome and measure, deaths first; differences of means by the outcome's name."""
    panels: dict[tuple[str, str, str], Panel] = {}
    for of in records:
        counts = _counts(of)
        for one in estimates(of):
            subject = _subject(of, one)
            unit = "percentage points" if one.measure == "RD" else one.contrast.unit or ""
            key = (subject, one.measure, unit)
            title = f"{subject[:1].upper()}{subject[1:]}: {_NAMES[one.measure]}"
            title += f" ({unit})" if unit else ""
            panel = panels.setdefault(key, Panel(said(title), one.measure, one.is_log, []))
            panel.rows.append(_row(of, one, counts, is_alone=len(records) == 1))
    return [panels[key] for key in sorted(panels, key=_rank)]


def _rank(key: tuple[str, str, str]) -> tuple[int, str, int]:
    subject, measure, _ = key
    first = _DOMAINS_FIRST.index(subject) if subject in _DOMAINS_FIRST else len(_DOMAINS_FIRST)
    return first, subject, list(_NAMES).index(measure)


def _subject(of: References, estimate: Estimate) -> str:
    outcome, domain = of.outcome(estimate.result.outcome), of.domain(estimate.result)
    if outcome is None:
        return "outcome not named"
    is_named = domain in (None, "other") or estimate.measure in ("MD", "SMD")
    return outcome.name if is_named else str(domain).replace("_", " ")


def _row(
    of: References, estimate: Estimate, counts: dict[Key, tuple[str, str]], *, is_alone: bool
) -> Row:
    result = estimate.result
    outcome, frame, subset = of.outcome(result.outcome), result.time_frame, result.subset
    name = name_of(of.record)
    if is_alone:
        name = "outcome not named" if outcome is None else outcome.name
    if frame is not None:
        name += f", {frame.printed}"
    arms = [arm.label for arm in map(of.arm, estimate.arms) if arm is not None]
    details = [" vs ".join(arms), None if subset is None else subset.label, of.cause(result)]
    details += ["adjusted" if estimate.contrast.is_adjusted else None]
    details += ["computed for the arms the other way round" if estimate.is_turned else None]
    p = of.p_value(estimate.contrast.p_value)
    shown = "" if p is None else _p(p)
    below = "; ".join(part for part in details if part)
    key = (result.id, *estimate.arms)
    return Row(
        of.record.id,
        wrapped(name, _LABEL, 2),
        wrapped(below, 52, 2),
        counts.get(key),
        estimate,
        shown,
    )


def _p(p: PValue) -> str:
    """The number, with its sign unless that is an equals sign."""
    sign = "" if p.comparator in (None, "=") else f"{p.comparator} "
    return "NS" if p.value is None else f"{sign}{p.value:f}"


Key = tuple[str, str | None, str | None]


def _counts(of: References) -> dict[Key, tuple[str, str]]:
    """Events of participants in both arms, where all four are printed, by result and arms."""
    found: dict[Key, tuple[str, str]] = {}
    for pair in pairs(of):
        first, second = (_printed(one) for one in pair.figures)
        if first is not None and second is not None:
            found[pair.result.id, pair.arm, pair.comparator] = (first, second)
    return found


def _printed(figures: Events | Mean) -> str | None:
    if not isinstance(figures, Events) or "derived" in (
        figures.events.source,
        figures.total.source,
    ):
        return None
    return f"{figures.events.value}/{figures.total.value}"


def _draw_panel(canvas: Canvas, panel: Panel, top: float, *, weights: bool) -> None:
    canvas.text(MARGIN, top, panel.title, fontsize=10.5, fontweight="bold")
    head = top + 0.3
    heads = ((_ESTIMATE, "Estimate (95% CI)"), (_P, "P"))
    for left, words in heads:
        canvas.text(left, head, words, fontsize=8, color=SOFT)
    if any(row.counts for row in panel.rows):
        canvas.text(_COUNTS, head, "Events/total", fontsize=8, color=SOFT)
    if weights:
        words = "Weight,\ncomputed"
        canvas.text(_WEIGHT + 0.6, head - 0.13, words, fontsize=8, color=SOFT, ha="right")
    canvas.line(MARGIN, head + 0.2, canvas.width - MARGIN, head + 0.2)
    shares = _shares(panel) if weights else [None] * len(panel.rows)
    body = top + _PANEL_HEAD
    axes = canvas.axes(_PLOT, body, _PLOT_WIDTH, panel.height - _PANEL_HEAD - _PANEL_FOOT)
    _prepare(axes, panel)
    for row, share, middle in zip(panel.rows, shares, _middles(panel), strict=True):
        _draw_estimate(axes, row, middle, share)
        _write_row(canvas, row, body + middle - row.height / 2, share)
    foot = body + panel.height - _PANEL_HEAD - _PANEL_FOOT
    center = _PLOT + _PLOT_WIDTH / 2
    words = "◄ lower in the first arm     higher in the first arm ►"
    canvas.text(center, foot + 0.29, words, fontsize=7, color=SOFT, ha="center")


def _middles(panel: Panel) -> Iterator[float]:
    """Where each row's middle lies below the top of the first, in inches."""
    above = 0.0
    for row in panel.rows:
        yield above + row.height / 2
        above += row.height


def _write_row(canvas: Canvas, row: Row, top: float, share: float | None) -> None:
    top += 0.05
    canvas.text(MARGIN, top, row.label)
    canvas.text(MARGIN, top + LINE * lines_of(row.label), row.below, fontsize=7.5, color=SOFT)
    if row.counts is not None:
        canvas.text(_COUNTS, top, "\n".join(row.counts), fontsize=8)
    value, low, high = map(number, _shown(row.estimate))
    level = "" if row.level == 95 else f"{row.level:g}% CI "
    canvas.text(_ESTIMATE, top, f"{value} ({level}{low} to {high})", fontsize=8.5)
    canvas.text(_P, top, row.p, fontsize=8.5)
    if share is not None:
        canvas.text(_WEIGHT + 0.6, top, f"{share:.1%}", fontsize=8.5, ha="right")


def _prepare(axes: Axes, panel: Panel) -> None:
    """The axis, with a line where there is no difference."""
    bare(axes)
    axes.set_ylim(sum(row.height for row in panel.rows), 0)
    low, high = _limits(panel)
    if panel.is_log:
        axes.set_xscale("log")
        axes.set_xlim(low, high)
        ticks = _thinned([tick for tick in _TICKS if low <= tick <= high])
        axes.set_xticks(ticks, [f"{tick:g}" for tick in ticks])
        axes.set_xticks([], minor=True)
    else:
        axes.set_xlim(low, high)
        axes.locator_params(axis="x", nbins=5)
    axes.axvline(1 if panel.is_log else 0, color=FAINT, linewidth=1, zorder=0)


def _limits(panel: Panel) -> tuple[float, float]:
    """From the lowest to the highest bound, with no difference in it, and some room."""
    bounds = [bound for row in panel.rows for bound in _bounds(row.estimate)[1:]]
    if panel.is_log:
        low, high = min(*bounds, 0.8), max(*bounds, 1.25)
        return max(low / 1.15, 1 / _FARTHEST), min(high * 1.15, _FARTHEST)
    low, high = min(*bounds, 0.0), max(*bounds, 0.0)
    room = (high - low or 1.0) * 0.08
    return low - room, high + room


def _thinned(ticks: list[float]) -> list[float]:
    """At most a few ticks, with that of no difference among them."""
    step = max(1, math.ceil(len(ticks) / _MOST_TICKS))
    start = ticks.index(1) % step
    return ticks[start::step]


def _bounds(estimate: Estimate) -> tuple[float, float, float]:
    """Value, low and high on the axis; a risk difference in percentage points, as printed."""
    value, low, high = estimate.natural()
    unit = 100 if estimate.measure == "RD" else 1
    return value * unit, low * unit, high * unit


def _shown(estimate: Estimate) -> tuple[Decimal, ...]:
    """The numbers to print: as printed in the report, unless the arms are turned."""
    if estimate.is_turned:
        return tuple(Decimal(f"{one:.2f}") for one in _bounds(estimate))
    return estimate.value, estimate.low, estimate.high


def _draw_estimate(axes: Axes, row: Row, middle: float, share: float | None) -> None:
    left, right = axes.get_xlim()
    value, low, high = _bounds(row.estimate)
    axes.plot([max(low, left), min(high, right)], [middle] * 2, color=BLUE, linewidth=1.4)
    for end, edge, marker in ((low, left, "<"), (high, right, ">")):
        if not left <= end <= right:
            axes.plot([edge], [middle], marker=marker, color=BLUE, markersize=6, clip_on=False)
    size = 7.0 if share is None else 3 + 11 * math.sqrt(share)
    if left <= value <= right:
        axes.plot([value], [middle], marker="s", color=BLUE, markersize=size)


def _shares(panel: Panel) -> list[float | None]:
    """Each row's share of the weights; none in a panel that counts participants twice."""
    precisions = [_precision(row) for row in panel.rows]
    total = sum(precisions)
    if len({row.record for row in panel.rows}) < len(panel.rows) or not total:
        return [None] * len(panel.rows)
    return [one / total for one in precisions]


def _precision(row: Row) -> float:
    """One over the variance, from the interval; 0 where it has no width."""
    _, low, high = row.estimate.scaled()
    error = (high - low) / (2 * critical(row.level)) if 0 < row.level < 100 else 0.0
    return 1 / error**2 if error > 0 else 0.0
