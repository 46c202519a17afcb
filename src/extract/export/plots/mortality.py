"""Deaths by arm: the printed share, and the interval that its counts give, which is computed."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.checks.statistics import critical
from extract.export.errors import ExportError
from extract.export.plots.style import (
    COLORS,
    FAINT,
    INK,
    MARGIN,
    MARKERS,
    SOFT,
    Canvas,
    bare,
    heading_of,
    lines_of,
    name_of,
    number,
    wrapped,
)
from extract.export.references import References
from extract.records.schema import Mortality
from extract.rules.findings import MortalityMeasure
from extract.values import frozen

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Where the columns begin, in inches.
_COUNTS, _PLOT, _PLOT_WIDTH, _PRINTED, _INTERVAL = 3.7, 4.75, 2.95, 7.9, 8.6
_ROW, _HEAD, _FOOT = 0.26, 0.6, 0.65
_LEVEL = 95.0
_TITLES: dict[MortalityMeasure, str] = {"mortality": "Deaths", "survival": "Survivors"}


@frozen
class Row:
    """The figure of one arm."""

    label: str
    place: int  # of the arm in its record, for colour and shape
    events: Decimal | None
    counts: tuple[int, int] | None
    percent: Decimal | None

    @property
    def share(self) -> float:
        """In percent: of the counts where they are printed, else as printed."""
        if self.counts is not None:
            return 100 * self.counts[0] / self.counts[1]
        return float(self.percent or 0)

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's, in percent; None where the counts are not printed."""
        return None if self.counts is None else wilson(*self.counts)


@dataclass
class Group:
    """The arms of one record at one time in one population."""

    title: str
    rows: list[Row] = field(default_factory=list)

    @property
    def height(self) -> float:
        """In inches."""
        return 0.18 * lines_of(self.title) + 0.05 + _ROW * len(self.rows) + 0.12


def wilson(events: int, total: int, level: float = _LEVEL) -> tuple[float, float]:
    """Wilson's interval of a share, in percent.

    >>> [round(bound, 1) for bound in wilson(74, 212)]
    [28.8, 41.5]
    """
    z2, share = critical(level) ** 2, events / total
    center = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = math.sqrt(share * (1 - share) / total + z2 / (4 * total**2)) * math.sqrt(z2)
    half /= 1 + z2 / total
    return 100 * max(center - half, 0.0), 100 * min(center + half, 1.0)


def has_deaths(of: References) -> bool:
    """Whether a figure of a known arm, or of the whole trial, is printed."""
    return any(_is_drawn(one) for one in of.record.mortality)


def mortality(records: list[References]) -> Canvas:
    """Deaths by arm, as dots with intervals.

    Raises:
        ExportError: no record has a figure that can be drawn.
    """
    panels = {measure: _groups(records, measure) for measure in _TITLES}
    panels = {measure: groups for measure, groups in panels.items() if groups}
    if not panels:
        raise ExportError("no figure of deaths of a known arm is printed")
    title = _title(records)
    top = MARGIN + 0.24 * lines_of(title) + 0.15
    heights = {m: _HEAD + sum(g.height for g in gs) + _FOOT for m, gs in panels.items()}
    height = top + sum(heights.values()) + 0.5
    canvas = Canvas(title.replace("\n", " "), height)
    canvas.text(MARGIN, MARGIN, title, fontsize=12, fontweight="bold")
    for measure, groups in panels.items():
        _draw_panel(canvas, _TITLES[measure], groups, top)
        top += heights[measure]
    canvas.text(MARGIN, height - 0.45, _note(records), fontsize=7.5, color=SOFT)
    return canvas


def _title(records: list[References]) -> str:
    if len(records) > 1:
        return f"Deaths by arm: {len(records)} records"
    return wrapped(heading_of(records[0].record), 100, 3)


def _note(records: list[References]) -> str:
    note = (
        "Counts and percentages as printed. Intervals are computed: Wilson, 95%, from the counts;"
        " an open mark has none, as its counts are not printed."
    )
    unbound = sum(
        _is_observed(one) and not _is_drawn(one) for of in records for one in of.record.mortality
    )
    if unbound:
        of_no_arm = "figure of no known arm is" if unbound == 1 else "figures of no known arm are"
        note += f"\n{unbound} printed {of_no_arm} left out."
    return note


def _is_observed(one: Mortality) -> bool:
    return one.status == "observed" and (one.percent is not None or one.events is not None)


def _is_drawn(one: Mortality) -> bool:
    is_share = one.percent is not None and 0 <= one.percent.value <= 100
    is_bound = one.arm is not None or one.binding == "overall"
    return _is_observed(one) and is_bound and (is_share or _counts(one) is not None)


def _counts(one: Mortality) -> tuple[int, int] | None:
    """Events and total, where both are printed and can be."""
    if one.events is None or one.total is None or one.total.value <= 0:
        return None
    if not 0 <= one.events.value <= one.total.value:
        return None
    return int(one.events.value), int(one.total.value)


def _groups(records: list[References], measure: MortalityMeasure) -> list[Group]:
    groups: dict[tuple[str, ...], Group] = {}
    for of in records:
        places = {arm.id: place for place, arm in enumerate(of.record.arms)}
        for one in of.record.mortality:
            if one.measure == measure and _is_drawn(one):
                title = _subject(of, one, is_alone=len(records) == 1)
                group = groups.setdefault((of.record.id, title), Group(wrapped(title, 54, 3)))
                group.rows.append(_row(of, one, places.get(one.arm or "", len(places))))
    return list(groups.values())


def _subject(of: References, one: Mortality, *, is_alone: bool) -> str:
    parts = [] if is_alone else [name_of(of.record)]
    parts += [one.time_frame.printed] if one.time_frame is not None else ["time not stated"]
    parts += [one.subset.label] if one.subset is not None else []
    parts += [f"from {one.cause}"] if one.cause is not None else []
    return ", ".join(parts)


def _row(of: References, one: Mortality, place: int) -> Row:
    arm = of.arm(one.arm)
    percent = None if one.percent is None else one.percent.value
    label = "whole trial" if arm is None else arm.label
    events = None if one.events is None else one.events.value
    return Row(wrapped(label, 40, 1), place, events, _counts(one), percent)


def _draw_panel(canvas: Canvas, title: str, groups: list[Group], top: float) -> None:
    canvas.text(MARGIN, top, title, fontsize=10.5, fontweight="bold")
    heads = ((_COUNTS, f"{title}/total"), (_PRINTED, "Percent"), (_INTERVAL, "95% CI, computed"))
    for left, words in heads:
        canvas.text(left, top + 0.28, words, fontsize=8, color=SOFT)
    canvas.line(MARGIN, top + 0.47, canvas.width - MARGIN, top + 0.47)
    body = top + _HEAD - 0.05
    height = sum(group.height for group in groups)
    axes = canvas.axes(_PLOT, body, _PLOT_WIDTH, height)
    _prepare(axes, groups, height)
    above = 0.0
    for group in groups:
        canvas.text(MARGIN, body + above, group.title, fontsize=9, fontweight="bold")
        row_top = above + 0.18 * lines_of(group.title) + 0.05
        for row in group.rows:
            _draw_row(axes, row, row_top + _ROW / 2)
            _write_row(canvas, row, body + row_top)
            row_top += _ROW
        above += group.height
    canvas.text(_PLOT + _PLOT_WIDTH / 2, body + height + 0.3, "percent", fontsize=8, ha="center")


def _prepare(axes: Axes, groups: list[Group], height: float) -> None:
    bare(axes)
    ends = [row.interval[1] if row.interval else row.share for g in groups for row in g.rows]
    axes.set_ylim(height, 0)
    axes.set_xlim(0, min(100, 10 * math.ceil((max(ends) + 2) / 10)))
    axes.grid(axis="x", color=FAINT, linewidth=0.5)
    axes.set_axisbelow(True)


def _draw_row(axes: Axes, row: Row, middle: float) -> None:
    color, marker = COLORS[row.place % len(COLORS)], MARKERS[row.place % len(MARKERS)]
    filling = "white"
    if row.interval is not None:
        axes.plot(row.interval, [middle] * 2, color=color, linewidth=1.6)
        filling = color
    axes.plot(
        [row.share],
        [middle],
        marker=marker,
        color=color,
        markerfacecolor=filling,
        markersize=7,
        clip_on=False,
    )


def _write_row(canvas: Canvas, row: Row, top: float) -> None:
    top += 0.05
    canvas.text(MARGIN + 0.15, top, row.label)
    if row.counts is not None:
        canvas.text(_COUNTS, top, f"{row.counts[0]}/{row.counts[1]}", fontsize=8.5)
    elif row.events is not None:
        canvas.text(_COUNTS, top, number(row.events), fontsize=8.5)
    if row.percent is not None:
        canvas.text(_PRINTED, top, f"{number(row.percent)}%", fontsize=8.5)
    if row.interval is not None:
        low, high = row.interval
        canvas.text(_INTERVAL, top, f"{low:.1f} to {high:.1f}", fontsize=8.5, color=INK)
