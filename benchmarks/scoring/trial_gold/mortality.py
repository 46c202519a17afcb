"""Mortality: every figure with its arm, time, population, status and measure; and the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.scoring import sentences
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import SAME, Span, overlap, pair, similarity
from benchmarks.scoring.reading import Reading
from benchmarks.scoring.trial_gold import times
from benchmarks.scoring.trial_gold.arms import GoldArm, nearest
from extract.records.schema import Figure, Mortality, MortalityFinding, Subset, TimeFrame

Label = dict[str, Any]
FLIPPED = {"higher": "lower", "lower": "higher", "no_difference": "no_difference"}
WHOLE = "all"
OVERALL = "overall"


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure of a record at one place of the gold text; `arm` is a name of the labels."""

    entry: Mortality
    arm: str | None
    span: Span

    def __str__(self) -> str:
        entry = self.entry
        time = entry.time_frame.printed if entry.time_frame else None
        subset = entry.subset.label if entry.subset else WHOLE
        figures = f"{_value(entry.percent)}% {_value(entry.events)}/{_value(entry.total)}"
        return f"{figures} {entry.measure} {self.arm} @{time} in {subset} {entry.status}"


def score(
    text: str, labels: list[Label], gold_arms: list[GoldArm], reading: Reading
) -> Iterator[Mark]:
    """Marks of mortality_value, _arm, _time, _population, _status, _measure and of mortality."""
    names = nearest(gold_arms, reading)
    found = list(_figures(reading, names))
    pairs, missed, false = pair(labels, found, partial(_fit, text))
    for measure, is_right in RIGHT.items():
        for label, given in pairs:
            if is_right(label, given):
                yield Mark(measure, "hit", _show(label), text.index(label["context"]))
            else:
                what = f"{_show(label)}  BUT  {given}"
                yield Mark(measure, "missed", what, text.index(label["context"]))
                yield Mark(measure, "false", what, given.span[0])
        for label in missed:
            yield Mark(measure, "missed", _show(label), text.index(label["context"]))
        for given in false:
            yield Mark(measure, "false", str(given), given.span[0])


def _figures(reading: Reading, names: dict[str, str]) -> Iterator[Judged]:
    """Every printing of every figure."""
    for entry in reading.record.mortality:
        figure = entry.percent or entry.events
        arm = names.get(entry.arm, "?") if entry.arm else None
        if entry.arm is None and entry.binding == OVERALL:
            arm = OVERALL
        for span in reading.spans(figure.evidence if figure else entry.evidence):
            yield Judged(entry, arm, span)


def _fit(text: str, label: Label, found: Judged) -> float:
    """How many figures are equal, where they stand at the label's place."""
    start = text.index(label["context"])
    if not overlap((start, start + len(label["context"])), found.span):
        return 0.0
    return float(
        sum(
            label[name] is not None and label[name] == _value(getattr(found.entry, name))
            for name in ("percent", "events")
        )
    )


def _value(figure: Figure | None) -> float | None:
    return None if figure is None else float(figure.value)


def _right_value(label: Label, found: Judged) -> bool:
    names = ("percent", "events", "total")
    return all(label[name] == _value(getattr(found.entry, name)) for name in names)


def _right_arm(label: Label, found: Judged) -> bool:
    """A figure of no arm is "overall"; that it is must only be said of the trial's own figures."""
    if label["arm"] == OVERALL and label["status"] == "observed":
        return found.arm == OVERALL
    if label["arm"] in (OVERALL, None):
        return found.entry.arm is None
    return bool(label["arm"] == found.arm)


def _right_time(label: Label, found: Judged) -> bool:
    return times.same(label["timepoint"], found.entry.time_frame)


def _right_population(label: Label, found: Judged) -> bool:
    return _same_population(label["population"], found.entry.subset)


def _same_population(gold: str | None, subset: Subset | None) -> bool:
    if gold in (WHOLE, None) or subset is None:
        return gold in (WHOLE, None) and subset is None
    return similarity(gold, subset.label) >= SAME


def _right_status(label: Label, found: Judged) -> bool:
    return bool(label["status"] == found.entry.status)


def _right_measure(label: Label, found: Judged) -> bool:
    return bool(label["kind"] == found.entry.measure)


PARTS: dict[str, Callable[[Label, Judged], bool]] = {
    "mortality_value": _right_value,
    "mortality_arm": _right_arm,
    "mortality_time": _right_time,
    "mortality_population": _right_population,
    "mortality_status": _right_status,
    "mortality_measure": _right_measure,
}
RIGHT: dict[str, Callable[[Label, Judged], bool]] = {
    **PARTS,
    "mortality": lambda label, found: all(is_right(label, found) for is_right in PARTS.values()),
}


def _show(label: Label) -> str:
    figures = f"{label['percent']}% {label['events']}/{label['total']}"
    place = f"{label['arm']} @{label['timepoint']} in {label['population']}"
    return f"{figures} {label['kind']} {place} {label['status']}"


@dataclass(frozen=True, slots=True)
class Statement:
    """A finding of a record at one place and one time."""

    finding: MortalityFinding
    time: TimeFrame | None
    arm: str | None
    span: Span

    def __str__(self) -> str:
        time = self.time.printed if self.time else None
        return f"{self.finding.direction} {self.arm} @{time}"


def score_findings(
    text: str, labels: list[Label], gold_arms: list[GoldArm], reading: Reading
) -> Iterator[Mark]:
    """Marks of mortality_findings_direction, and with the time of mortality_findings."""
    found = list(_statements(text, reading, nearest(gold_arms, reading)))
    for measure, with_time in (
        ("mortality_findings_direction", False),
        ("mortality_findings", True),
    ):
        pairs, missed, false = pair(labels, found, partial(_agrees, text, with_time=with_time))
        yield from (Mark(measure, "hit", str(f), f.span[0]) for _, f in pairs)
        yield from (Mark(measure, "false", str(f), f.span[0]) for f in false)
        for label in missed:
            what = f"{label['direction']} {label['subject']} @{label['timepoint']}"
            yield Mark(measure, "missed", what, text.index(label["context"]))


def _statements(text: str, reading: Reading, names: dict[str, str]) -> Iterator[Statement]:
    """Every finding, once for each sentence and each time that it is stated in or for."""
    for finding in reading.record.mortality_findings:
        arm = names.get(finding.arm) if finding.arm else None
        places = {
            sentences.bounds(text, span[0])[0]: span for span in reading.spans(finding.evidence)
        }
        for span in places.values():
            for time in finding.time_frames or (None,):
                yield Statement(finding, time, arm, span)


def _agrees(text: str, label: Label, found: Statement, *, with_time: bool) -> float:
    """Above zero where both say the same of the same sentence; better where of the same words."""
    start = text.index(label["context"])
    place = (start, start + len(label["context"]))
    sentence = (sentences.bounds(text, start)[0], sentences.bounds(text, place[1] - 1)[1])
    wanted = label["direction"].replace("-", "_")
    is_turned = None not in (label["subject"], found.arm) and label["subject"] != found.arm
    given = FLIPPED[found.finding.direction] if is_turned else found.finding.direction
    same_time = times.same(label["timepoint"], found.time)
    if wanted != given or not overlap(sentence, found.span) or (with_time and not same_time):
        return 0.0
    same_population = _same_population(label.get("population"), found.finding.subset)
    return 1.0 + same_time + 2 * overlap(place, found.span) + same_population
