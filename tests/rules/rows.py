"""A finding as the row that a table of cases writes: one function a rule, strings and null only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def text_of(value: object) -> str | None:
    """A value as a case writes it; numbers in full, without an exponent."""
    if value is None:
        return None
    return format(value, "f") if hasattr(value, "as_tuple") else str(value)


def number(value: Any) -> str | None:
    return None if value is None else text_of(value.value)


def p_values(f: Any, text: str) -> list[str | None]:
    return [f.comparator, text_of(f.value), f.kind]


def registrations(f: Any, text: str) -> list[str | None]:
    return [f.registry, f.identifier]


def time_frames(f: Any, text: str) -> list[str | None]:
    return [f.rule.removeprefix("time_frames."), text_of(f.days)]


def report_type(f: Any, text: str) -> list[str | None]:
    return [f.type, f.rule.removeprefix("report_type.")]


def intervals(f: Any, text: str) -> list[str | None]:
    rule = f.rule.partition(".")[2]
    measure = f"{f.measure} adjusted" if f.is_adjusted else f.measure
    if f.rule.startswith("estimates"):
        return [rule, measure, number(f.value), f.unit]
    level = text_of(f.level)
    return [rule, f.kind, level, measure, number(f.estimate), number(f.low), number(f.high), f.unit]


def doses(f: Any, text: str) -> list[str | None]:
    return [number(f.low), number(f.high), f.unit, f.route, f.schedule]


def regimens(f: Any, text: str) -> list[str | None]:
    return [f.rule.removeprefix("regimens."), f.part, text_of(f.days)]


def arms(f: Any, text: str) -> list[str | None]:
    return [f.rule.removeprefix("arms."), f"{f.frame}.{f.position}", number(f.size)]


def counts(f: Any, text: str) -> list[str | None]:
    return [f.kind, f.rule.removeprefix("counts.")]


def outcomes(f: Any, text: str) -> list[str | None]:
    composite = "yes" if f.is_composite else "no"
    return [f.rule.removeprefix("outcomes."), f.role, f.domain, composite]


def design(f: Any, text: str) -> list[str | None]:
    if hasattr(f, "field"):
        return [f.field, f.value]
    if hasattr(f, "unit"):
        return ["margin", number(f.value), f.unit]
    return ["follow_up", text_of(f.days)]


def comparisons(f: Any, text: str) -> list[str | None]:
    spans = [
        (f.outcome_start, f.outcome_end),
        (f.subject_start, f.subject_end),
        (f.object_start, f.object_end),
    ]
    parts = [None if start is None else text[start:end] for start, end in spans]
    return [f.rule.removeprefix("comparisons."), f.direction, *parts]


def subsets(f: Any, text: str) -> list[str | None]:
    return [f.rule.removeprefix("subsets.")]


def statements(f: Any, text: str) -> list[str | None]:
    return [f.kind]


def proportions(f: Any, text: str) -> list[str | None]:
    rule = f.rule.removeprefix("proportions.")
    return [rule, number(f.events), number(f.total), number(f.percent), f.noun]


def levels(f: Any, text: str) -> list[str | None]:
    spread = number(f.spread) or (f.low and f"{number(f.low)} to {number(f.high)}")
    rule = f.rule.removeprefix("levels.")
    return [rule, f.kind, number(f.value), f.spread_kind, spread, f.unit]


def population(f: Any, text: str) -> list[str | None]:
    if hasattr(f, "role"):
        return ["age", f.role, number(f.value)]
    return [f.kind] if hasattr(f, "kind") else ["sex", f.value]


def interventions(f: Any, text: str) -> list[str | None]:
    return [f.rule.removeprefix("interventions.")]


ROWS: dict[str, Callable[[Any, str], list[str | None]]] = {
    "arms": arms,
    "counts": counts,
    "doses": doses,
    "interventions": interventions,
    "intervals": intervals,
    "levels": levels,
    "p_values": p_values,
    "proportions": proportions,
    "regimens": regimens,
    "registrations": registrations,
    "report_type": report_type,
    "design": design,
    "population": population,
    "statements": statements,
    "time_frames": time_frames,
    "outcomes": outcomes,
    "comparisons": comparisons,
    "subsets": subsets,
}


def row(rule: str, finding: object, text: str) -> list[str | None]:
    """The row of a finding; for each rule the columns are named on top of its cases.toml."""
    return ROWS[rule](finding, text)
