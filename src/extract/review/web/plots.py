"""Where looking beats reading: intervals on a common axis, and mortality as bars.

Places are percent of the width, so that the page may be as wide as it likes. What is drawn is what
is printed; a bar without a printed percentage is drawn from its events and total, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from math import ceil, floor, log10

from extract.checks.measures import DIFFERENCES, NUMBERS_NEEDED, OF_ONE_ARM, RATIOS, SKEWED
from extract.export.wording import Wording
from extract.records.schema import Figure, Interval, Mortality, TrialRecord

_LOG_STEPS = (1, 2, 5)
_NEAR_ONE = (0.5, 0.7, 1.0, 1.4, 2.0)
_USUAL_RATIOS = (0.5, 2.0)  # an axis of ratios reaches so far at least, and looks alike everywhere
_MARGIN = 4.0  # percent of the width that stays free on either side
_MOST_TICKS = 7


@dataclass(frozen=True, slots=True)
class Tick:
    """A number on an axis, and where it stands."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One interval: what it is of, what is printed, and where it lies."""

    label: str
    printed: str
    path: str
    low: float
    high: float
    estimate: float | None


@dataclass(frozen=True, slots=True)
class Strip:
    """Intervals that can share an axis."""

    title: str
    rows: tuple[Drawn, ...]
    ticks: tuple[Tick, ...]
    null: float | None  # where "no effect" stands


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure of death or survival."""

    label: str
    printed: str
    path: str
    width: float
    is_survival: bool
    is_computed: bool  # from events and total


@dataclass(frozen=True, slots=True)
class Bars:
    """The figures of one time and one population."""

    title: str
    bars: tuple[Bar, ...]


class _Axis:
    """From a number to percent of the width."""

    def __init__(self, values: Iterable[float], *, is_log: bool) -> None:
        self._is_log = is_log
        scaled = [self._scaled(value) for value in values]
        self._low, self._high = min(scaled), max(scaled)
        if self._low == self._high:
            self._low, self._high = self._low - 1, self._high + 1

    def at(self, value: float) -> float:
        share = (self._scaled(value) - self._low) / (self._high - self._low)
        return round(_MARGIN + share * (100 - 2 * _MARGIN), 2)

    def ticks(self) -> tuple[Tick, ...]:
        numbers = _log_ticks if self._is_log else _linear_ticks
        return tuple(Tick(self.at(n), f"{n:.10g}") for n in numbers(self._low, self._high))

    def _scaled(self, value: float) -> float:
        return log10(value) if self._is_log else value


def strips(record: TrialRecord) -> tuple[Strip, ...]:
    """The two-sided intervals of effects: ratios together on a log axis, the others by unit."""
    drawable = [
        (interval, f"/intervals/{place}")
        for place, interval in enumerate(record.intervals)
        if _is_drawable(interval)
    ]
    drawable.sort(key=lambda one: _kind(one[0]))
    grouped = groupby(drawable, key=lambda one: _kind(one[0]))
    return tuple(_strip(record, _title(kind), list(group)) for kind, group in grouped)


def mortality_bars(record: TrialRecord) -> tuple[Bars, ...]:
    """The observed figures that have a percentage, or events with a total, as bars of 0 to 100%."""
    wording = Wording(record)
    groups: dict[str, list[Bar]] = {}
    for place, one in enumerate(record.mortality):
        percent = _percent(one)
        if percent is not None and one.status == "observed":
            of = (one.time_frame, one.subset, one.cause)
            title = ", ".join(said for part in of if (said := wording.say(part)))
            bar = Bar(
                label=wording.say(one.arm)
                or ("arm unknown" if one.binding == "unbound" else "whole trial"),
                printed=wording.say_figures(one),
                path=f"/mortality/{place}",
                width=round(float(percent), 2),
                is_survival=one.measure == "survival",
                is_computed=one.percent is None,
            )
            groups.setdefault(title or "no time stated", []).append(bar)
    return tuple(Bars(title, tuple(bars)) for title, bars in groups.items())


def _nobody(one: Mortality) -> str:
    return "arm unknown" if one.binding == "unbound" else "whole trial"


def _is_drawable(interval: Interval) -> bool:
    if interval.low is None or interval.high is None or interval.measure in OF_ONE_ARM:
        return False
    if interval.measure in NUMBERS_NEEDED:  # runs through infinity
        return False
    return interval.measure not in RATIOS or min(_values(interval)) > 0


def _kind(interval: Interval) -> tuple[str, str]:
    if interval.measure in RATIOS:
        return ("ratio", "")
    if interval.unit is not None and interval.measure in DIFFERENCES | SKEWED:
        return ("differences", interval.unit)
    return (interval.measure or "measure not stated", interval.unit or "")


def _title(kind: tuple[str, str]) -> str:
    measure, unit = kind
    if measure == "ratio":
        return "Ratios, on a log axis"
    name = measure.replace("_", " ").capitalize()
    return f"{name} ({unit})" if unit else name


def _strip(record: TrialRecord, title: str, group: list[tuple[Interval, str]]) -> Strip:
    measure = group[0][0].measure
    is_log = measure in RATIOS
    null = 1.0 if is_log else 0.0 if measure in DIFFERENCES | SKEWED else None
    values = [value for interval, _ in group for value in _values(interval)]
    always = _USUAL_RATIOS if is_log else () if null is None else (null,)
    axis = _Axis([*values, *always], is_log=is_log)
    rows = tuple(_drawn(record, interval, path, axis) for interval, path in group)
    return Strip(title, rows, axis.ticks(), None if null is None else axis.at(null))


def _drawn(record: TrialRecord, interval: Interval, path: str, axis: _Axis) -> Drawn:
    low, high, *estimates = _values(interval)
    return Drawn(
        label=_label(record, interval),
        printed=_printed(interval),
        path=path,
        low=axis.at(min(low, high)),
        high=axis.at(max(low, high)),
        estimate=axis.at(estimates[0]) if estimates else None,
    )


def _values(interval: Interval) -> tuple[float, ...]:
    figures = (interval.low, interval.high, interval.estimate)
    return tuple(float(figure.value) for figure in figures if figure is not None)


def _label(record: TrialRecord, interval: Interval) -> str:
    result = next((one for one in record.results if one.id == interval.result), None)
    measure = (interval.measure or "").replace("_", " ")
    if result is None:
        return measure or "not bound to a result"
    said = Wording(record).say_subject(result) or "outcome unknown"
    return f"{said} ({measure})" if interval.measure in RATIOS and measure else said


def _printed(interval: Interval) -> str:
    if interval.low is None or interval.high is None:
        return ""
    bounds = f"{_quote(interval.low)} to {_quote(interval.high)}"
    return f"{_quote(interval.estimate)} ({bounds})" if interval.estimate else bounds


def _quote(figure: Figure) -> str:
    return figure.evidence[0].quote


def _percent(one: Mortality) -> Decimal | None:
    if one.percent is not None:
        value = one.percent.value
    elif one.events is not None and one.total is not None and one.total.value > 0:
        value = 100 * one.events.value / one.total.value
    else:
        return None
    return value if 0 <= value <= 100 else None


def _log_ticks(low: float, high: float) -> Iterator[float]:
    if high - low < 0.75:
        yield from (number for number in _NEAR_ONE if low - 1e-9 <= log10(number) <= high + 1e-9)
        return
    decades = range(floor(low), ceil(high) + 1)
    steps = _LOG_STEPS if high - low < 2 else (1,)
    numbers = [step * 10.0**decade for decade in decades for step in steps]
    within = [number for number in numbers if low - 1e-9 <= log10(number) <= high + 1e-9]
    every = ceil(len(within) / _MOST_TICKS)
    yield from within[:: max(1, every)]


def _linear_ticks(low: float, high: float) -> Iterator[float]:
    raw = (high - low) / 4
    size = 10.0 ** floor(log10(raw))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= raw)
    for place in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1):
        yield round(place * step, 10)
