"""What a curator can choose from: kinds of values to add, and names that a value may be about."""

from __future__ import annotations

from typing import get_args

from extract.records.facts import UNBOUND, WHOLE
from extract.records.schema import TrialRecord
from extract.review.web.words import GROUPS, field_name
from extract.rules.findings import CountKind, FigureStatus, IntervalKind, Measure, PValueKind

# Kinds of values that rules may miss, by the part of the record that they go into.
_ADDABLE = {
    "mortality": ("mortality.percent", "mortality.events", "mortality.total"),
    "results": (
        "results.events",
        "results.total",
        "results.percent",
        "results.mean",
        "results.median",
        "results.rate",
        "results.value",
        "results.direction",
        "contrasts",
    ),
    "p_values": ("p_values",),
    "intervals": ("intervals",),
    "counts": ("counts",),
    "arms": (
        "arms",
        "arms.aliases",
        "arms.interventions",
        "arms.interventions.dose",
        "arms.interventions.titration",
        "arms.interventions.duration",
        "arms.interventions.timing",
    ),
    "interventions": (
        "interventions",
        "interventions.dose",
        "interventions.titration",
        "interventions.duration",
        "interventions.timing",
    ),
    "outcomes": ("outcomes", "outcomes.time_frames"),
    "design": (
        "design.allocation",
        "design.sequence_generation",
        "design.restrictions",
        "design.concealment",
        "design.masking",
        "design.model",
        "design.framework",
        "design.phase",
        "design.centers",
        "design.countries",
        "design.setting",
        "design.follow_up",
    ),
    "population": (
        "population.description",
        "population.condition",
        "population.target",
        "population.inclusion",
        "population.exclusion",
    ),
    "conclusion": ("conclusion",),
    "limitations": ("limitations",),
    "funding": ("funding",),
    "registrations": ("registrations",),
}

ADDABLE = tuple(
    (GROUPS[group], tuple((field, field_name(field)) for field in fields))
    for group, fields in _ADDABLE.items()
)
# What the values of the list above may be about.
KEYS = ("arm", "comparator", "outcome", "time", "subset", "measure", "kind", "registry")

_KINDS = dict.fromkeys((*get_args(CountKind), *get_args(PValueKind), *get_args(IntervalKind)))


def choices(record: TrialRecord, key: str, name: str = "") -> tuple[str, ...]:
    """The names to choose from, with the one that is there; none where any words may stand."""
    arms = [arm.label for arm in record.arms]
    known = {
        "arm": [*arms, WHOLE, UNBOUND],
        "comparator": arms,
        "outcome": [outcome.name for outcome in record.outcomes],
        "measure": [*get_args(Measure), "mortality", "survival"],
        "kind": list(_KINDS),
        "status": list(get_args(FigureStatus)),
    }.get(key, [])
    return tuple(dict.fromkeys([*([name] if name and known else []), *known]))
