"""Figures and statements that the rules did not find, each bound to what it is about."""

from __future__ import annotations

import re
from typing import Any

from extract.decisions import naming
from extract.decisions.adding.placing import Added, listed, need, refuse_present, sides
from extract.decisions.binding import link, new_contrast
from extract.decisions.draft import RULE, Draft, Node, Target
from extract.decisions.naming import as_json, refuse
from extract.decisions.values import Said, fields_of
from extract.records.facts import UNBOUND

_FIGURES = ("events", "total", "percent", "mean", "median", "rate", "value")
_LEVEL = re.compile(r"\b(\d{2}(?:\.\d{1,2})?) ?%,? ?(?:CI\b|C\.I\.|CrI\b|conf|cred|uncert)")


def add_count(draft: Draft, said: Said) -> Added:
    """A number of participants, in its place."""
    kind = need(said, "kind")
    arm = naming.whole_or_arm(draft, said.about.get("arm"))
    node = {"kind": kind, "arm": arm, **fields_of(draft, said)}
    return listed(draft, "counts", node)


def add_result(draft: Draft, said: Said) -> Added:
    """A figure, spread or unit of an arm, or a stated direction, in the result that it is of."""
    result = naming.result(draft, said.about, said.at)
    results = draft.data["results"]
    if said.rest == "direction":
        refuse_present(result, said.rest)
        node = fields_of(draft, said)
        node |= sides(draft, said)
        result["direction"] = node
        return Target((draft.data, results, result), said.rest, node)
    if said.rest not in (*_FIGURES, "spread", "unit"):
        refuse(f"there is no {said.field}")
    new: Any = fields_of(draft, said) if said.rest != "unit" else said.value
    if isinstance(new, dict) and said.rest == "spread":
        new["kind"] = need(said, "kind")
    entry = _entry_of_arm(draft, result, said)
    entry[said.rest] = new
    return Target((draft.data, results, result, result["arms"], entry), said.rest, new)


def _entry_of_arm(draft: Draft, result: Node, said: Said) -> Node:
    """The figures of an arm in a result that have room for one more; new ones if none have."""
    bound = naming.arm_and_binding(draft, said.about.get("arm", UNBOUND))
    for entry in result["arms"]:
        is_unbound = "unbound" in (entry["binding"], bound["binding"])
        if entry["arm"] == bound["arm"] and entry[said.rest] is None and not is_unbound:
            found: Node = entry
            return found
    entry = dict.fromkeys((*_FIGURES, "spread", "unit")) | bound
    result["arms"].append(entry)
    return entry


def add_contrast(draft: Draft, said: Said) -> Added:
    """An estimate, as a comparison of its own."""
    result = naming.result(draft, said.about, said.at)
    contrast = new_contrast(sides(draft, said), said.about)
    contrast["value"] = fields_of(draft, said)
    result["contrasts"].append(contrast)
    holders = (draft.data, draft.data["results"], result, result["contrasts"], contrast)
    return Target(holders, "value", contrast["value"])


def add_p_value(draft: Draft, said: Said) -> Added:
    """A p value, with the comparison that it is of."""
    node = fields_of(draft, said)
    node |= {"kind": said.about.get("kind", "between_arm"), "result": None}
    added = listed(draft, "p_values", node)
    link(draft, added.value, "p_value", said.about)
    return added


def add_interval(draft: Draft, said: Said) -> Added:
    """An interval, with the comparison that it is of."""
    if said.rest:
        refuse("add the interval as a whole")
    node = fields_of(draft, said)
    node |= {"kind": said.about.get("kind", "confidence"), "level": _level(said)}
    node |= {"measure": said.about.get("measure"), "is_adjusted": "adjusted" in said.about}
    node |= {"estimate": None, "unit": None, "result": None}
    added = listed(draft, "intervals", node)
    link(draft, added.value, "interval", said.about)
    return added


def _level(said: Said) -> str | None:
    """The level of an interval, where the selected words print it."""
    found = _LEVEL.search(" ".join(place.quote for place in said.at))
    return None if found is None else found[1]


def add_mortality(draft: Draft, said: Said) -> Added:
    """A figure of deaths, beside those of the same statement where they have room for it."""
    if said.rest not in ("percent", "events", "total"):
        refuse(f"there is no {said.field}")
    time, group = said.about.get("time"), said.about.get("subset")
    head = {
        **naming.arm_and_binding(draft, said.about.get("arm", UNBOUND)),
        "measure": said.about.get("measure", "mortality"),
        "time_frame": None if time is None else naming.time_frame(draft, time, said.at),
        "subset": None if group is None else naming.subset(draft, group, said.at),
        "cause": said.about.get("cause"),
        "status": said.about.get("status", "observed"),
    }
    entry = _same_deaths(draft, head, said.rest)
    if entry is None:
        places = {"evidence": as_json(said.at), "rule": RULE}
        entry = draft.add(
            "mortality", dict.fromkeys(("percent", "events", "total")) | head | places
        )
    entry[said.rest] = fields_of(draft, said)
    return Target((draft.data, draft.data["mortality"], entry), said.rest, entry[said.rest])


def _same_deaths(draft: Draft, head: Node, key: str) -> Node | None:
    """The statement of the same deaths, where it has room for one more figure."""
    for entry in draft.data["mortality"]:
        same = all(entry[k] == head[k] for k in ("arm", "measure", "cause", "status"))
        named = ((entry[k], head[k]) for k in ("time_frame", "subset"))
        if same and entry[key] is None and head["arm"] and all(_is_same(*pair) for pair in named):
            found: Node = entry
            return found
    return None


def _is_same(one: Node | None, other: Node | None) -> bool:
    if one is None or other is None:
        return one is other
    return all(one.get(key) == other.get(key) for key in ("days", "label"))


def add_mortality_finding(draft: Draft, said: Said) -> Added:
    """What the text says of the difference in death."""
    times = said.about["time"].split("; ") if "time" in said.about else []
    group = said.about.get("subset")
    node = fields_of(draft, said)
    node |= sides(draft, said)
    node["time_frames"] = [naming.time_frame(draft, name, said.at) for name in times]
    node["subset"] = None if group is None else naming.subset(draft, group, said.at)
    return listed(draft, "mortality_findings", node)
