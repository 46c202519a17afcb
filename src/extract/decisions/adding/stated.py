"""Values that are bound to nothing: citation, registration, design, population."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extract.decisions.adding.placing import Added, need, refuse_present
from extract.decisions.draft import Draft, Node, Target
from extract.decisions.naming import refuse
from extract.decisions.values import Said, fields_of, write_bare

_BARE = ("design.masking.who", "design.margin.unit", "citation.has_more_authors")
# What a node has beside value, evidence and rule.
_BESIDE: dict[str, Callable[[Said], Node]] = {
    "design.masking": lambda said: {"who": []},
    "design.margin": lambda said: {"unit": None},
    "registrations": lambda said: {"registry": need(said, "registry")},
    "citation.notices": lambda said: {"kind": need(said, "kind")},
}


def add_stated(draft: Draft, said: Said) -> Added:
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
    if said.field in _BARE:
        refuse_present(holder, name)
        write_bare(draft, holder, name, said)
        return Target(tuple(holders), name, holder[name])
    node = fields_of(draft, said)
    if said.field in _BESIDE:
        node |= _BESIDE[said.field](said)
    if isinstance(holder[name], list):
        holder[name].append(node)
        return Target((*holders, holder[name]), "", node)
    refuse_present(holder, name)
    holder[name] = node
    return Target(tuple(holders), name, node)


def add_conclusion(draft: Draft, said: Said) -> Added:
    """The conclusion, or the arm that it favors."""
    data = draft.data
    if said.rest == "favors":
        if data["conclusion"] is None:
            refuse("there is no conclusion; add it first")
        refuse_present(data["conclusion"], said.rest)
        write_bare(draft, data["conclusion"], said.rest, said)
        return Target((data, data["conclusion"]), said.rest, data["conclusion"][said.rest])
    refuse_present(data, "conclusion")
    data["conclusion"] = fields_of(draft, said) | {"favors": None}
    return Target((data,), "conclusion", data["conclusion"])
