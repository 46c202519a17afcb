"""What a record says of the direction of an outcome, as a reader of the record would take it.

Stated directions first; where a result states none, its between-arm p value, with the arms'
figures or the value of the contrast where it is below 0.05, or else the interval of the contrast.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.scoring.figures import outcome_phrases, outcomes
from benchmarks.scoring.reading import Reading
from extract.records.schema import ArmResult, Contrast, Interval, PValue, Result, TrialRecord

ALPHA = 0.05
RATIOS = ("risk_ratio", "odds_ratio", "hazard_ratio", "rate_ratio")
DIFFERENCES = ("risk_difference", "mean_difference", "median_difference", "difference")


@dataclass(frozen=True, slots=True)
class Statement:
    """What a record says of an outcome: `arm` is higher or lower than `comparator`.

    `passage` is the sentence that it stands in.
    """

    direction: str
    outcomes: tuple[str, ...]
    arm: str | None
    comparator: str | None
    passage: str = ""


def statements(reading: Reading) -> Iterator[Statement]:
    """Everything that a record says of a direction, in its order."""
    known = outcomes(reading)
    for result in reading.record.results:
        phrases = tuple(outcome_phrases(result, known))
        told = _stated(result) or _implied(result, reading.record) or _none_at_all(result)
        if told is not None:
            yield Statement(told[0], phrases, *told[1:], result.evidence[0].quote)
    deaths = [o.name for o in known.values() if o.domain == "mortality" and "surviv" not in o.name]
    for finding in reading.record.mortality_findings:
        quotes = [piece.quote for piece in finding.evidence]
        named = ("mortality", "death", *deaths, *quotes)
        yield Statement(finding.direction, named, finding.arm, finding.comparator)


Told = tuple[str, str | None, str | None]


def _stated(result: Result) -> Told | None:
    """The direction that a result states; of arms that it does not name, by their figures."""
    stated = result.direction
    if stated is None:
        return None
    if stated.value == "no_difference" or stated.arm or stated.comparator:
        return stated.value, stated.arm, stated.comparator
    compared = _compared(result)
    if compared is None or "change" in stated.rule:  # the larger fall leaves the lower figure
        return stated.value, None, None
    direction, arm, comparator = compared
    return (
        (direction, arm, comparator)
        if direction == stated.value
        else (stated.value, comparator, arm)
    )


def _implied(result: Result, record: TrialRecord) -> Told | None:
    """What the p value, the figures and the contrasts of a result say."""
    p_values = {p.id: p for p in record.p_values}
    references = [result.p_value, *(contrast.p_value for contrast in result.contrasts)]
    found = [p_values[reference] for reference in references if reference]
    p = next((p for p in found if p.kind == "between_arm"), None)
    is_chance = None if p is None else _is_chance(p)
    if is_chance:
        return "no_difference", None, None
    intervals = {interval.id: interval for interval in record.intervals}
    by_effect = [
        _of_contrast(c, intervals.get(c.interval or ""), is_chance) for c in result.contrasts
    ]
    told = [one for one in by_effect if one is not None]
    if is_chance is False:
        return _compared(result) or (told[0] if told else None)
    return told[0] if told else None


def _none_at_all(result: Result) -> Told | None:
    """No events in the whole trial are no difference."""
    figures = [entry.events for entry in result.arms]
    is_none = bool(figures) and all(figure is not None and figure.value == 0 for figure in figures)
    is_whole = len(figures) > 1 or [entry.arm for entry in result.arms] == [None]
    return ("no_difference", None, None) if is_none and is_whole else None


def _is_chance(p: PValue) -> bool | None:
    if p.value is None:
        return True
    if p.comparator in (">", ">="):
        return float(p.value) >= ALPHA or None
    return float(p.value) > ALPHA


def _compared(result: Result) -> Told | None:
    """Which of two arms has the higher figure."""
    entries = [(entry.arm, _level(entry)) for entry in result.arms if entry.arm]
    levels = [(arm, level) for arm, level in entries if level is not None]
    if len(levels) != 2 or levels[0][1] == levels[1][1] or levels[0][0] == levels[1][0]:
        return None
    (arm, level), (comparator, other) = levels
    return ("higher" if level > other else "lower"), arm, comparator


def _level(entry: ArmResult) -> float | None:
    """The figure of an arm that can be compared."""
    for figure in (entry.percent, entry.mean, entry.median, entry.rate, entry.value, entry.events):
        if figure is not None:
            return float(figure.value)
    return None


def _of_contrast(
    contrast: Contrast, interval: Interval | None, is_chance: bool | None
) -> Told | None:
    """What an effect says: of chance by its interval, of the direction by its value."""
    if contrast.measure in RATIOS:
        null = 1.0
    elif contrast.measure in DIFFERENCES:
        null = 0.0
    else:
        return None
    if interval is not None and interval.low is not None and interval.high is not None:
        low, high = float(interval.low.value), float(interval.high.value)
        if is_chance is None and low <= null <= high:
            return "no_difference", None, None
    elif is_chance is None:
        return None
    if contrast.arm is None or contrast.value is None or float(contrast.value.value) == null:
        return None
    is_higher = float(contrast.value.value) > null
    return ("higher" if is_higher else "lower"), contrast.arm, contrast.comparator
