"""A value that the page states and the rules did not find, put into a draft."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from extract.decisions import naming
from extract.decisions.binding import link, new_contrast
from extract.decisions.draft import RULE, Draft, Node, Target
from extract.decisions.naming import as_json, refuse
from extract.decisions.values import Said, fields_of, write_bare
from extract.records.facts import UNBOUND

Added = Target  # what was added, as a value of the draft

_FIGURES = ("events", "total", "percent", "mean", "median", "rate", "value")
_BARE = {
    "arms": ("role",),
    "outcomes": ("role", "domain", "is_composite"),
}


def add_value(draft: Draft, said: Said) -> Added:
    """What was added, as a value of the draft.

    Raises:
        DecisionRefused: it is there already, what it is about is not, or there is no such kind.
    """
    add = _PARTS.get(said.part)
    if add is None:
        refuse(f"nothing can be added to {said.part}")
    return add(draft, said)


def _arm(draft: Draft, said: Said) -> Added:
    if not said.rest:
        new: Node = {"aliases": [], "role": None, "interventions": []}
        return _listed(draft, "arms", fields_of(draft, said) | new)
    arm = _named(draft, "arms", naming.arm_id(draft, _need(said, "arm")))
    if said.rest == "aliases":
        arm["aliases"].append(said.value)
        return Target((draft.data, draft.data["arms"], arm, arm["aliases"]), "", said.value)
    if said.rest == "interventions":
        node = fields_of(draft, said)
        node |= {"dose": None, "route": None, "schedule": None}
        arm["interventions"].append(node)
        return Target((draft.data, draft.data["arms"], arm, arm["interventions"]), "", node)
    if said.rest.startswith("interventions."):
        return _intervention(draft, arm, said)
    return _bare(draft, "arms", arm, said)


def _intervention(draft: Draft, arm: Node, said: Said) -> Added:
    name, key = _need(said, "intervention"), said.rest.rpartition(".")[2]
    given = [one for one in arm["interventions"] if one["name"].casefold() == name.casefold()]
    if len(given) != 1:
        refuse(f"the arm has no one intervention {name!r}")
    _refuse_present(given[0], key)
    if key == "dose":
        given[0][key] = fields_of(draft, said)
    else:
        write_bare(draft, given[0], key, said)
    holders = (draft.data, draft.data["arms"], arm, arm["interventions"], given[0])
    return Target(holders, key, given[0][key])


def _outcome(draft: Draft, said: Said) -> Added:
    if not said.rest:
        new: Node = {
            "role": "unspecified",
            "domain": "other",
            "is_composite": False,
            "time_frames": [],
        }
        return _listed(draft, "outcomes", fields_of(draft, said) | new)
    name = _need(said, "outcome")
    outcome = _named(draft, "outcomes", naming.outcome_id(draft, name))
    if said.rest == "time_frames":
        node = fields_of(draft, said)
        outcome["time_frames"].append(node)
        holders = (draft.data, draft.data["outcomes"], outcome, outcome["time_frames"])
        return Target(holders, "", node)
    return _bare(draft, "outcomes", outcome, said)


def _bare(draft: Draft, part: str, node: Node, said: Said) -> Added:
    key = said.rest
    if key not in _BARE[part]:
        refuse(f"there is no {said.field}")
    if node[key] not in (None, "unspecified", "other", False):
        refuse(f"{said.field} is {node[key]}; correct it")
    write_bare(draft, node, key, said)
    return Target((draft.data, draft.data[part], node), key, node[key])


def _count(draft: Draft, said: Said) -> Added:
    kind = _need(said, "kind")
    arm = naming.whole_or_arm(draft, said.about.get("arm"))
    node = {"kind": kind, "arm": arm, **fields_of(draft, said)}
    return _listed(draft, "counts", node)


def _result(draft: Draft, said: Said) -> Added:
    result = naming.result(draft, said.about, said.at)
    results = draft.data["results"]
    if said.rest == "direction":
        _refuse_present(result, said.rest)
        node = fields_of(draft, said)
        node |= _sides(draft, said)
        result["direction"] = node
        return Target((draft.data, results, result), said.rest, node)
    if said.rest not in (*_FIGURES, "spread", "unit"):
        refuse(f"there is no {said.field}")
    new: Any = fields_of(draft, said) if said.rest != "unit" else said.value
    if isinstance(new, dict) and said.rest == "spread":
        new["kind"] = _need(said, "kind")
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


def _contrast(draft: Draft, said: Said) -> Added:
    result = naming.result(draft, said.about, said.at)
    contrast = new_contrast(_sides(draft, said), said.about)
    contrast["value"] = fields_of(draft, said)
    result["contrasts"].append(contrast)
    holders = (draft.data, draft.data["results"], result, result["contrasts"], contrast)
    return Target(holders, "value", contrast["value"])


def _p_value(draft: Draft, said: Said) -> Added:
    node = fields_of(draft, said)
    node |= {"kind": said.about.get("kind", "between_arm"), "result": None}
    added = _listed(draft, "p_values", node)
    link(draft, added.value, "p_value", said.about)
    return added


def _interval(draft: Draft, said: Said) -> Added:
    if said.rest:
        refuse("add the interval as a whole")
    node = fields_of(draft, said)
    node |= {"kind": said.about.get("kind", "confidence"), "level": _level(said)}
    node |= {"measure": said.about.get("measure"), "is_adjusted": "adjusted" in said.about}
    node |= {"estimate": None, "unit": None, "result": None}
    added = _listed(draft, "intervals", node)
    link(draft, added.value, "interval", said.about)
    return added


def _level(said: Said) -> str | None:
    """The level of an interval, where the selected words print it."""
    found = _LEVEL.search(" ".join(place.quote for place in said.at))
    return None if found is None else found[1]


def _mortality(draft: Draft, said: Said) -> Added:
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


def _mortality_finding(draft: Draft, said: Said) -> Added:
    times = said.about["time"].split("; ") if "time" in said.about else []
    group = said.about.get("subset")
    node = fields_of(draft, said)
    node |= _sides(draft, said)
    node["time_frames"] = [naming.time_frame(draft, name, said.at) for name in times]
    node["subset"] = None if group is None else naming.subset(draft, group, said.at)
    return _listed(draft, "mortality_findings", node)


def _conclusion(draft: Draft, said: Said) -> Added:
    data = draft.data
    if said.rest == "favors":
        if data["conclusion"] is None:
            refuse("there is no conclusion; add it first")
        _refuse_present(data["conclusion"], said.rest)
        write_bare(draft, data["conclusion"], said.rest, said)
        return Target((data, data["conclusion"]), said.rest, data["conclusion"][said.rest])
    _refuse_present(data, "conclusion")
    data["conclusion"] = fields_of(draft, said) | {"favors": None}
    return Target((data,), "conclusion", data["conclusion"])


def _stated(draft: Draft, said: Said) -> Added:
    """A value that is bound to nothing: a field of the record, or of a part of it."""
    *parts, name = said.field.split(".")
    holders: list[Any] = [draft.data]
    for part in parts:
        if holders[-1].get(part, "") is None and part == "age":
            holders[-1][part] = dict.fromkeys(("minimum_years", "maximum_years", "reported_years"))
        holders.append(holders[-1].get(part))
        if not isinstance(holders[-1], dict):
            refuse(f"there is no {said.field}, or not yet")
    holder = holders[-1]
    if name not in holder:
        refuse(f"there is no {said.field}")
    if said.field in _BARE_FIELDS:
        _refuse_present(holder, name)
        write_bare(draft, holder, name, said)
        return Target(tuple(holders), name, holder[name])
    node = fields_of(draft, said)
    if said.field in _BESIDE:
        node |= _BESIDE[said.field](said)
    if isinstance(holder[name], list):
        holder[name].append(node)
        return Target((*holders, holder[name]), "", node)
    _refuse_present(holder, name)
    holder[name] = node
    return Target(tuple(holders), name, node)


def _sides(draft: Draft, said: Said) -> Node:
    return {
        side: naming.arm_id(draft, said.about[side]) if side in said.about else None
        for side in ("arm", "comparator")
    }


def _listed(draft: Draft, part: str, node: Node) -> Added:
    added = draft.add(part, node)
    return Target((draft.data, draft.data[part]), "", added)


def _named(draft: Draft, part: str, id: str) -> Node:
    node: Node = next(node for node in draft.data[part] if node["id"] == id)
    return node


def _need(said: Said, key: str) -> str:
    if key not in said.about:
        refuse(f"say which {key} it is of: --about {key}=...")
    return said.about[key]


def _refuse_present(node: Node, key: str) -> None:
    if node[key] not in (None, [], False):
        refuse(f"there is a {key} already; correct it")


_LEVEL = re.compile(r"\b(\d{2}(?:\.\d{1,2})?) ?%,? ?(?:CI\b|C\.I\.|CrI\b|conf|cred|uncert)")
_BARE_FIELDS = ("design.masking.who", "design.margin.unit", "citation.has_more_authors")
# What a node has beside value, evidence and rule.
_BESIDE: dict[str, Callable[[Said], Node]] = {
    "design.masking": lambda said: {"who": []},
    "design.margin": lambda said: {"unit": None},
    "registrations": lambda said: {"registry": _need(said, "registry")},
    "citation.notices": lambda said: {"kind": _need(said, "kind")},
}

_PARTS: dict[str, Callable[[Draft, Said], Added]] = {
    **dict.fromkeys(("report_type", "citation", "registrations", "design"), _stated),
    **dict.fromkeys(("population", "limitations", "funding"), _stated),
    "arms": _arm,
    "outcomes": _outcome,
    "counts": _count,
    "results": _result,
    "contrasts": _contrast,
    "p_values": _p_value,
    "intervals": _interval,
    "mortality": _mortality,
    "mortality_findings": _mortality_finding,
    "conclusion": _conclusion,
}
