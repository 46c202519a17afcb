"""The results of a registered study as sentences: what each group had, and how they compare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extract.sources.json_page import list_at, text_at

NAMES = {"MEAN": "mean", "LEAST_SQUARES_MEAN": "least squares mean", "MEDIAN": "median"}
SPREADS = {
    "STANDARD_DEVIATION": "SD",
    "STANDARD_ERROR": "SE",
    "INTER_QUARTILE_RANGE": "interquartile range",
    "FULL_RANGE": "range",
}
DURATION = re.compile(r"\d{1,4} (?:hour|day|week|month|year)s?", re.IGNORECASE)
SHORT_FORM = re.compile(r" ?\([^()]{1,40}\)")  # "Hazard Ratio (HR)"
PARTICIPANTS = frozenset({"participants", "patients", "subjects"})


def results_of(study: Any) -> Iterator[str]:
    """One sentence for each outcome, and one for each comparison of its groups.

    Outcomes that are told by categories are left out: which figure is the whole's is not said.
    """
    for measure in list_at(study, "resultsSection", "outcomeMeasuresModule", "outcomeMeasures"):
        classes = list_at(measure, "classes")
        categories = list_at(classes[0], "categories") if len(classes) == 1 else []
        if len(categories) != 1 or text_at(categories[0], "title"):
            continue
        told = [t for m in list_at(categories[0], "measurements") if (t := _told(measure, m))]
        title = text_at(measure, "title").rstrip(".")
        if title and told:
            time = at_time(text_at(measure, "timeFrame"))
            yield f"{title}{time}: {'; '.join(told)}{_compared(measure)}."


def at_time(frame: str) -> str:
    """The time frame of an outcome, to stand behind its name.

    >>> at_time("28 days"), at_time("From baseline to week 4"), at_time("")
    (' at 28 days', ' (From baseline to week 4)', '')
    """
    if not frame:
        return ""
    return f" at {frame}" if DURATION.fullmatch(frame) else f" ({frame})"


def _told(measure: Any, measurement: Any) -> str:
    """What a group had: "201 of 398 participants in the starch group"."""
    group, value = text_at(measurement, "groupId"), text_at(measurement, "value")
    name = _group(measure, group)
    unit = text_at(measure, "unitOfMeasure")
    if not name or not value or value == "NA":
        return ""
    kind = text_at(measure, "paramType")
    if kind in ("COUNT_OF_PARTICIPANTS", "NUMBER") and unit.lower() in PARTICIPANTS:
        total = _total(measure, group)
        return f"{value} of {total} participants in the {name} group" if total else ""
    if kind not in NAMES:
        return ""
    return f"{NAMES[kind]} {value}{_spread(measure, measurement)} {unit} in the {name} group"


def _spread(measure: Any, measurement: Any) -> str:
    kind = SPREADS.get(
        text_at(measure, "dispersionType").upper().replace(" ", "_").replace("-", "_")
    )
    single = text_at(measurement, "spread")
    low, high = text_at(measurement, "lowerLimit"), text_at(measurement, "upperLimit")
    if kind is None or not (single or (low and high)):
        return ""
    return f" ({kind} {single})" if single else f" ({kind} {low} to {high})"


def _group(measure: Any, group: str) -> str:
    groups = list_at(measure, "groups")
    return next((text_at(g, "title") for g in groups if text_at(g, "id") == group), "")


def _total(measure: Any, group: str) -> str:
    for denominator in list_at(measure, "denoms"):
        if text_at(denominator, "units").lower() == "participants":
            counts = list_at(denominator, "counts")
            return next((text_at(c, "value") for c in counts if text_at(c, "groupId") == group), "")
    return ""


def _compared(measure: Any) -> str:
    """The first analysis: " (risk ratio, 1.17; 95% CI, 1.01 to 1.36; P = 0.03)"."""
    analyses = list_at(measure, "analyses")
    if len(analyses) != 1:
        return ""
    one = analyses[0]
    estimate = text_at(one, "paramValue")
    kind = SHORT_FORM.sub("", text_at(one, "paramType")).lower()
    parts = [f"{kind}, {estimate}"] if kind and estimate else []
    low, high = text_at(one, "ciLowerLimit"), text_at(one, "ciUpperLimit")
    if low and high and text_at(one, "ciNumSides") != "ONE_SIDED":
        parts.append(f"{text_at(one, 'ciPctValue')}% CI, {low} to {high}")
    p_value = text_at(one, "pValue")
    if p_value:
        sign = "" if p_value[0] in "<>=" else "= "
        parts.append(f"P {sign}{p_value}")
    return f" ({'; '.join(parts)})" if parts else ""
