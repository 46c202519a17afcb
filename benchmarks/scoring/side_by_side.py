"""An item's text, its record in short, and its marks: to read the one against the other."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.reading import Reading
from extract.records.schema import ArmResult, Contrast, Figure, Mortality, Result, TrialRecord

WIDTH = 110


def render(item: Item, reading: Reading, marks: tuple[Mark, ...]) -> str:
    """The page of one item."""
    text = reading.text or item.text
    lines = [item.id, "", *_wrapped(text), "", "-" * WIDTH]
    lines += [reading.trouble] if reading.trouble else list(_record(reading.record))
    lines += ["-" * WIDTH, *_marks(marks)]
    return "\n".join(lines) + "\n"


def _wrapped(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from textwrap.wrap(line, WIDTH) or [""]


def _marks(marks: tuple[Mark, ...]) -> Iterator[str]:
    for mark in marks:
        if mark.verdict != "hit":
            yield f"{mark.verdict:<7}{mark.measure}: {mark.what}"


def _record(record: TrialRecord) -> Iterator[str]:
    yield f"type        {record.report_type.value if record.report_type else None}"
    yield from (f"registered  {r.registry} {r.id}" for r in record.registrations)
    yield f"design      {_flat(record.design)}"
    yield f"population  {_flat(record.population)}"
    for arm in record.arms:
        given = [f"{i.name} {i.dose.printed if i.dose else ''}".strip() for i in arm.interventions]
        yield f"{arm.id:<6}arm   {arm.label} = {', '.join(arm.aliases)} [{arm.role}] {given}"
    yield from (f"count       {c.kind} {c.value} {c.arm or ''} ({c.rule})" for c in record.counts)
    for o in record.outcomes:
        times = ", ".join(time.printed for time in o.time_frames)
        yield f"{o.id:<6}outcome {o.name} [{o.role}, {o.domain}] @{times}"
    for result in record.results:
        yield from _result(result)
    for p in record.p_values:
        yield f"{p.id:<6}p {p.comparator} {p.value} {p.kind} -> {p.result} ({p.rule})"
    for i in record.intervals:
        estimate = _figure(i.estimate)
        bounds = f"{estimate} ({_figure(i.low)} to {_figure(i.high)})"
        yield f"{i.id:<6}{i.measure} {bounds} {i.level}% -> {i.result}"
    yield from (_death(m) for m in record.mortality)
    for f in record.mortality_findings:
        times = ", ".join(time.printed for time in f.time_frames)
        yield f"finding     death {f.direction}: {f.arm} v {f.comparator} @{times} ({f.rule})"
    if record.conclusion:
        yield f"favors      {record.conclusion.favors}"
    yield from (f"check       {v.code} {v.outcome}: {v.message}" for v in record.checks)
    coverage = record.coverage
    yield f"unclaimed   {', '.join(number.quote for number in coverage.unclaimed)}"


def _result(result: Result) -> Iterator[str]:
    time = f" @{result.time_frame.printed}" if result.time_frame else ""
    subset = f" in {result.subset.label}" if result.subset else ""
    yield f"{result.id:<6}{result.outcome}{time}{subset} p={result.p_value} ({result.rule})"
    for entry in result.arms:
        yield f"        {entry.arm}: {_entry(entry)} ({entry.binding})"
    for contrast in result.contrasts:
        yield f"        {_contrast(contrast)}"
    if result.direction:
        said = result.direction
        yield f"        {said.value}: {said.arm} v {said.comparator} ({said.rule})"


def _contrast(contrast: Contrast) -> str:
    arms = f"{contrast.arm} v {contrast.comparator}"
    figures = f"{contrast.measure} {_figure(contrast.value)} {contrast.interval} {contrast.p_value}"
    return f"{arms}: {figures} ({contrast.binding})"


def _entry(entry: ArmResult) -> str:
    named = ("events", "total", "percent", "mean", "median", "rate", "value")
    parts = [f"{name} {_figure(getattr(entry, name))}" for name in named if getattr(entry, name)]
    if entry.spread:
        spread = entry.spread
        figures = [f for f in (spread.value, spread.low, spread.high) if f]
        parts.append(f"{spread.kind} {' to '.join(str(f.value) for f in figures)}")
    return " ".join([*parts, entry.unit or ""]).strip()


def _death(entry: Mortality) -> str:
    figures = f"{_figure(entry.percent)}% {_figure(entry.events)}/{_figure(entry.total)}"
    time = entry.time_frame.printed if entry.time_frame else None
    subset = entry.subset.label if entry.subset else "all"
    place = f"{entry.arm} @{time} in {subset} cause {entry.cause}"
    return f"{entry.measure:<12}{figures} {place} {entry.status} ({entry.binding}; {entry.rule})"


def _figure(figure: Figure | None) -> str:
    return "-" if figure is None else str(figure.value)


def _flat(model: object) -> str:
    """The stated values of a model, without evidence."""
    parts = []
    for name, value in vars(model).items():
        values = value if isinstance(value, tuple) else (value,)
        said = [
            str(getattr(v, "value", getattr(v, "printed", "yes"))) for v in values if v is not None
        ]
        if said:
            parts.append(f"{name}={' | '.join(said)}")
    return "; ".join(parts)
