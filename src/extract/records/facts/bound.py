"""The facts of all that is bound to an outcome, an arm or a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.records.facts.fact import Fact, text_of
from extract.records.facts.names import Names, time_name
from extract.records.facts.spot import Spot, places
from extract.records.facts.stated import of_bare
from extract.records.schema import (
    ArmResult,
    Contrast,
    Count,
    Evidence,
    Figure,
    Interval,
    Mortality,
    MortalityFinding,
    PValue,
    Result,
    Spread,
)

_NOT_REACHED = "none"  # a bound that is not printed
_ARM_FIGURES = ("events", "total", "percent", "mean", "median", "rate", "value")
_MORTALITY_FIGURES = ("percent", "events", "total")


def of_count(spot: Spot, count: Count, names: Names) -> Iterator[Fact]:
    """A number of participants."""
    arm = names.arm(count.arm, "")
    yield spot.of(("kind", count.kind), ("arm", arm)).fact("counts", count.value, count)


def of_result(spot: Spot, result: Result, names: Names) -> Iterator[Fact]:
    """The figures of each arm, the estimates, and what is said of the difference.

    The interval and the p value of an estimate are facts of their own, about the same.
    """
    here = Spot(spot.path, names.of_result(result), _of_result(result))
    for i, figures in enumerate(result.arms):
        arm = names.arm(figures.arm, figures.binding)
        yield from _of_arm(here.of(("arm", arm)) / "arms" / i, figures)
    for i, contrast in enumerate(result.contrasts):
        compared = Spot(spot.path, names.of_contrast(result, contrast), here.context)
        yield from _of_contrast(compared / "contrasts" / i, contrast)
    if (stated := result.direction) is not None:
        between = here.of(*names.of_compared(stated))
        yield (between / "direction").fact("results.direction", stated.value, stated)


def _of_arm(spot: Spot, figures: ArmResult) -> Iterator[Fact]:
    here = replace(spot, rule=figures.binding)
    printed = {name: getattr(figures, name) for name in _ARM_FIGURES}
    yield from _of_figures("results", here, printed)
    if (spread := figures.spread) is not None:
        parts = (spread.value, spread.low, spread.high)
        of_kind = here.of(("kind", spread.kind))
        yield (of_kind / "spread").fact("results.spread", _spread(spread), *parts)
    if figures.unit is not None:
        yield (here / "unit").fact("results.unit", figures.unit, *printed.values())


def _of_figures(field: str, spot: Spot, printed: dict[str, Figure | None]) -> Iterator[Fact]:
    for name, figure in printed.items():
        if figure is not None:
            yield (spot / name).fact(f"{field}.{name}", figure.value, figure)


def _spread(spread: Spread) -> str:
    return _range(spread.low, spread.high) if spread.value is None else text_of(spread.value.value)


def _range(low: Figure | None, high: Figure | None) -> str:
    return " to ".join(_NOT_REACHED if f is None else text_of(f.value) for f in (low, high))


def _of_contrast(spot: Spot, contrast: Contrast) -> Iterator[Fact]:
    here = replace(spot, rule=contrast.binding)
    if (value := contrast.value) is None:
        return
    yield (here / "value").fact("contrasts", value.value, value)
    if contrast.unit is not None:
        yield (here / "unit").fact("contrasts.unit", contrast.unit, value)


def of_p_value(spot: Spot, p: PValue, names: Names) -> Iterator[Fact]:
    """A printed p value, about what it was bound to."""
    here = Spot(spot.path, names.of_p_value(p), _of_result(names.result_of(p)))
    sign = "" if p.comparator in (None, "=") else p.comparator
    value = "not significant" if p.value is None else f"{sign}{text_of(p.value)}"
    yield here.of(("kind", p.kind)).fact("p_values", value, p)


def of_interval(spot: Spot, interval: Interval, names: Names) -> Iterator[Fact]:
    """A printed interval with its level and estimate, about what it was bound to."""
    bound = Spot(spot.path, names.of_interval(interval), _of_result(names.result_of(interval)))
    here = bound.of(("kind", interval.kind))
    yield here.fact("intervals", _range(interval.low, interval.high), interval)
    yield from of_bare("intervals", here, interval, "level")
    estimate = {"estimate": interval.estimate}
    yield from _of_figures("intervals", replace(here, rule=interval.rule), estimate)
    yield from of_bare("intervals", here, interval, "unit")


def of_mortality(spot: Spot, figure: Mortality, names: Names) -> Iterator[Fact]:
    """The printed figures of one statement of deaths or survival."""
    context = places(figure, figure.time_frame, figure.subset)
    here = Spot(spot.path, names.of_mortality(figure), context, figure.binding)
    printed = {name: getattr(figure, name) for name in _MORTALITY_FIGURES}
    yield from _of_figures("mortality", here, printed)


def of_mortality_finding(spot: Spot, found: MortalityFinding, names: Names) -> Iterator[Fact]:
    """What the text says of the difference in death."""
    named = ", ".join(time_name(frame) for frame in found.time_frames)
    times = (("time", named),) if named else ()
    subset = () if found.subset is None else (("subset", found.subset.label),)
    about = (*names.of_compared(found), *times, *subset)
    here = Spot(spot.path, about, places(*found.time_frames, found.subset))
    yield here.fact("mortality_findings", found.direction, found)


def _of_result(result: Result | None) -> tuple[Evidence, ...]:
    return () if result is None else places(result, result.time_frame, result.subset)
