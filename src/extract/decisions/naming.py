"""What a curator says in names, found in a draft: arm, outcome, time, subset, result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NoReturn

from extract.decisions.draft import RULE, Draft, Node
from extract.decisions.errors import DecisionRefused
from extract.language.durations import UNIT, days_of
from extract.language.numbers import value_of
from extract.records.facts import ALL, UNBOUND, WHOLE
from extract.records.facts.names import time_name
from extract.records.schema import Evidence, TimeFrame

Evidences = tuple[Evidence, ...]

_LENGTH = re.compile(rf"([\w.,]{{1,20}})[ -]({UNIT})\b", re.IGNORECASE)
_DAY = re.compile(rf"\b({UNIT}) (\d{{1,5}})\b", re.IGNORECASE)


def arm_id(draft: Draft, name: str) -> str:
    """The arm of a name, or of another name of it."""
    wanted = name.casefold()
    arms = draft.data["arms"]
    ids = [arm["id"] for arm in arms if arm["label"].casefold() == wanted]
    aliased = [a["id"] for a in arms if wanted in (alias.casefold() for alias in a["aliases"])]
    return _one(ids or aliased, "arm", name, [arm["label"] for arm in arms])


def outcome_id(draft: Draft, name: str) -> str:
    """The outcome of a name, or of other words that the text has for it."""
    wanted = name.casefold()
    outcomes = draft.data["outcomes"]
    ids = [one["id"] for one in outcomes if one["name"].casefold() == wanted]
    said = [o["id"] for o in outcomes if wanted in {e["quote"].casefold() for e in o["evidence"]}]
    return _one(ids or said, "outcome", name, [one["name"] for one in outcomes])


def arm_and_binding(draft: Draft, name: str | None) -> Node:
    """Fields of an entry of figures: its arm, and that a curator bound it."""
    if name == UNBOUND or name is None:
        return {"arm": None, "binding": "unbound"}
    if name in (WHOLE, ALL):
        return {"arm": None, "binding": "overall"}
    return {"arm": arm_id(draft, name), "binding": RULE}


def whole_or_arm(draft: Draft, name: str | None) -> str | None:
    """The arm of a count; None for the whole trial."""
    return None if name in (WHOLE, ALL, None) else arm_id(draft, name)


def time_frame(draft: Draft, name: str, near: Evidences) -> Node:
    """A time of the record by its name, or the words of the text that are nearest to a value."""
    for node in _dicts(draft.data):
        if node.keys() == {"printed", "days", "evidence"} and _time_name(node) == name:
            return deepcopy(node)
    place = nearest(draft, name, near, "time")
    return {"printed": place["quote"], "days": _days(place["quote"]), "evidence": [place]}


def subset(draft: Draft, label: str, near: Evidences) -> Node:
    """A subgroup of the record by its label, or the words of the text."""
    for node in _dicts(draft.data):
        if node.keys() == {"label", "evidence"} and node["label"].casefold() == label.casefold():
            return deepcopy(node)
    place = nearest(draft, label, near, "subset")
    return {"label": place["quote"], "evidence": [place]}


def duration(printed: str) -> Node:
    """Fields of a time as a curator says it: "4 weeks", or "week 4 (28 days)"."""
    words, _, days = printed.removesuffix(" days)").partition(" (")
    return {"printed": words, "days": days or _days(words)}


def result(draft: Draft, about: dict[str, str], near: Evidences) -> Node:
    """The result for an outcome, time and subset; a new one where there is none."""
    outcome = outcome_id(draft, about["outcome"]) if "outcome" in about else None
    time, group = about.get("time"), about.get("subset")
    for node in draft.data["results"]:
        if (node["outcome"], _time_name(node["time_frame"]), _label(node["subset"])) == (
            outcome,
            time,
            group,
        ):
            found: Node = node
            return found
    return draft.add(
        "results",
        {
            "outcome": outcome,
            "time_frame": None if time is None else time_frame(draft, time, near),
            "subset": None if group is None else subset(draft, group, near),
            "arms": [],
            "contrasts": [],
            "p_value": None,
            "direction": None,
            "evidence": as_json(near),
            "rule": RULE,
        },
    )


def nearest(draft: Draft, words: str, near: Evidences, what: str) -> Node:
    """Where the text has some words nearest to a value."""
    starts = [m.start() for m in re.finditer(re.escape(words), draft.text, re.IGNORECASE)]
    if not starts:
        refuse(f"the text does not print the {what} {words!r}")
    at = near[0].start if near else 0
    start = min(starts, key=lambda start: abs(start - at))
    end = start + len(words)
    return {"start": start, "end": end, "quote": draft.text[start:end]}


def as_json(evidence: Evidences) -> list[Node]:
    """Evidence as plain JSON."""
    return [place.model_dump() for place in evidence]


def refuse(why: str) -> NoReturn:
    """Ends with the reason why a decision cannot be applied."""
    raise DecisionRefused(why)


def _one(ids: list[str], what: str, name: str, known: list[str]) -> str:
    if len(ids) != 1:
        names = ", ".join(repr(each) for each in known) or "none"
        several = "several go by" if ids else "there is no"
        refuse(f"{several} {what} {name!r}; the record has {names}")
    return ids[0]


def _days(printed: str) -> str | None:
    found = _LENGTH.search(printed)
    number, unit = found.groups() if found else ("", "")
    if not found and (found := _DAY.search(printed)):
        unit, number = found.groups()
    value = value_of(number.casefold()) if number else None
    days = None if value is None else days_of(value, unit.casefold())
    return None if days is None else format(days, "f")


def _time_name(node: Node | None) -> str | None:
    return None if node is None else time_name(TimeFrame.model_validate(node))


def _label(node: Node | None) -> str | None:
    return None if node is None else node["label"]


def _dicts(value: Any) -> Iterator[Node]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _dicts(each)
