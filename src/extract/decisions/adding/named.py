"""Arms and outcomes that the rules did not find, and what was not said of them."""

from __future__ import annotations

from extract.decisions import naming
from extract.decisions.adding.placing import Added, listed, need, refuse_present
from extract.decisions.draft import Draft, Node, Target
from extract.decisions.naming import refuse
from extract.decisions.values import Said, fields_of, write_bare

_WITH_EVIDENCE = ("dose", "titration", "duration", "timing")
_OF_INTERVENTION = ("route", "schedule", *_WITH_EVIDENCE)
_BARE = {"arms": ("role",), "outcomes": ("role", "domain", "is_composite")}


def add_arm(draft: Draft, said: Said) -> Added:
    """An arm, or what was not said of one: a name, a role, an intervention."""
    if not said.rest:
        new: Node = {"aliases": [], "role": None, "interventions": []}
        return listed(draft, "arms", fields_of(draft, said) | new)
    arm = _named(draft, "arms", naming.arm_id(draft, need(said, "arm")))
    if said.rest == "aliases":
        arm["aliases"].append(said.value)
        return Target((draft.data, draft.data["arms"], arm, arm["aliases"]), "", said.value)
    if said.rest.partition(".")[0] == "interventions":
        return _intervention(draft, (draft.data, draft.data["arms"], arm), said)
    return _bare(draft, "arms", arm, said)


def add_intervention(draft: Draft, said: Said) -> Added:
    """An intervention of no known arm, or what was not said of one: a dose, a route, a duration."""
    return _intervention(draft, (draft.data,), said)


def _intervention(draft: Draft, holders: tuple[Node, ...], said: Said) -> Added:
    """An intervention in the list of the last holder, or a part of one that is there."""
    listed_there = holders[-1]["interventions"]
    if said.field.endswith("interventions"):
        node = fields_of(draft, said)
        node |= dict.fromkeys(_OF_INTERVENTION)
        listed_there.append(node)
        return Target((*holders, listed_there), "", node)
    name, key = need(said, "intervention"), said.field.rpartition(".")[2]
    given = [one for one in listed_there if one["name"].casefold() == name.casefold()]
    if len(given) != 1:
        refuse(f"there is no one intervention {name!r}")
    refuse_present(given[0], key)
    if key in _WITH_EVIDENCE:
        given[0][key] = fields_of(draft, said)
    else:
        write_bare(draft, given[0], key, said)
    return Target((*holders, listed_there, given[0]), key, given[0][key])


def add_outcome(draft: Draft, said: Said) -> Added:
    """An outcome, or what was not said of one: a role, a domain, a time."""
    if not said.rest:
        new: Node = {
            "role": "unspecified",
            "domain": "other",
            "is_composite": False,
            "time_frames": [],
        }
        return listed(draft, "outcomes", fields_of(draft, said) | new)
    name = need(said, "outcome")
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


def _named(draft: Draft, part: str, id: str) -> Node:
    node: Node = next(node for node in draft.data[part] if node["id"] == id)
    return node
