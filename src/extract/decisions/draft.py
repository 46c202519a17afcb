"""A record in the making: the rules' record as plain JSON, which decisions change.

What leaves a list leaves it at once, and what refers to it is settled at the end. Ids stay those
that the rules gave; what a curator adds takes the next free ones.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from extract.decisions.errors import DecisionRefused
from extract.language import folding, numbers
from extract.language.numbers import Number
from extract.language.scanning import Folded
from extract.records.schema import TrialRecord
from extract.values import frozen

RULE = "decision"  # the rule and the binding of all that a curator decided

Node = dict[str, Any]

_LISTS = {"arms": "a", "outcomes": "o", "results": "r", "p_values": "p", "intervals": "i"}
_REFERENCES = ("arm", "comparator", "outcome", "result", "interval", "p_value", "favors")
_REFERENCE = re.compile(r"[aorip][1-9][0-9]*$")  # as against "=" or "non-inferiority"
_FIGURES = ("events", "total", "percent", "mean", "median", "rate", "value", "spread")


@frozen
class Target:
    """A value of the draft, with all that it stands in, from the record down.

    It is known by what holds it and not by its index, which changes when others leave.
    """

    holders: tuple[Any, ...]
    key: str  # its name in the last holder; "" in a list
    value: Any

    @property
    def holder(self) -> Any:
        """What it stands in at once."""
        return self.holders[-1]

    def owner(self, steps: int) -> Node:
        """What it stands in so many steps from the record."""
        owner: Node = self.holders[steps]
        return owner


class Draft:
    """A record that decisions change."""

    def __init__(self, record: TrialRecord, text: str) -> None:
        self.record = record
        self.text = text
        self.data: Node = record.model_dump(mode="json") | {"checks": []}  # they are made anew

    def target(self, path: str) -> Target:
        """The value that a JSON pointer leads to."""
        holders: list[Any] = []
        value: Any = self.data
        key = ""
        for step in path.split("/")[1:]:
            holders.append(value)
            if isinstance(value, list):
                key, value = "", value[int(step)]
            else:
                key, value = step, value[step]
        return Target(tuple(holders), key, value)

    def remove(self, target: Target) -> None:
        """Takes a value out of the record."""
        if isinstance(target.holder, list):
            at = next(i for i, one in enumerate(target.holder) if one is target.value)
            del target.holder[at]
        else:
            target.holder[target.key] = _nothing_in(target.holder, target.key)

    def path_of(self, target: Target) -> str | None:
        """Where a value stands now; None if it has left the record."""
        where = _paths(self.data)
        if isinstance(target.value, dict):
            return where.get(id(target.value))
        holder = where.get(id(target.holder))
        if holder is None:
            return None
        if isinstance(target.holder, list):
            at = next((i for i, one in enumerate(target.holder) if one is target.value), None)
            return None if at is None else f"{holder}/{at}"
        return f"{holder}/{target.key}"

    def add(self, list_name: str, node: Node) -> Node:
        """The node, at its place in the order of the text, with an id if its kind has one."""
        nodes = self.data[list_name]
        if list_name in _LISTS:
            node = {"id": self._free_id(list_name), **node}
        after = [i for i, one in enumerate(nodes) if _start(one) > _start(node)]
        nodes.insert(after[0] if after else len(nodes), node)
        return node

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """All numbers of the text."""
        return numbers.find(Folded(folding.fold(self.text)), len(self.text))

    def built(self) -> TrialRecord:
        """The record as it is now, with everything settled.

        Raises:
            DecisionRefused: the schema refuses it.
        """
        self._settle()
        try:
            return TrialRecord.model_validate_json(json.dumps(self.data))
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False)[0]
            where = "/".join(str(part) for part in first["loc"])
            raise DecisionRefused(f"the schema refuses it: {where}: {first['msg']}") from error

    def _free_id(self, list_name: str) -> str:
        """An id that neither the rules nor another decision has given."""
        taken = {one.id for one in getattr(self.record, list_name)}
        taken |= {node["id"] for node in self.data[list_name]}
        last = max((int(id[1:]) for id in taken), default=0)
        return f"{_LISTS[list_name]}{last + 1}"

    def _settle(self) -> None:
        """Drops what has nothing left to say, and references to what is not there."""
        while self._drop_empty() or self._drop_references():
            pass

    def _drop_empty(self) -> bool:
        data = self.data
        dropped = _keep(data["mortality"], _has_figures)
        for result in data["results"]:
            dropped |= _keep(result["arms"], _has_figures)
            dropped |= _keep(result["contrasts"], _says_something)
        return dropped | _keep(data["results"], _holds_something)

    def _drop_references(self) -> bool:
        data = self.data
        ids = {node["id"] for name in _LISTS for node in data[name]}
        # A count whose arm is gone is not one of the whole trial.
        dropped = _keep(data["counts"], lambda count: count["arm"] in {None, *ids})
        for node in _nodes(data):
            for key in _REFERENCES:
                if _REFERENCE.match(str(node.get(key))) and node[key] not in ids:
                    if key in ("arm", "comparator") and "binding" in node:
                        node["binding"] = "unbound"
                    node[key] = None
                    dropped = True
        return dropped


def _nothing_in(holder: Node, key: str) -> object:
    """What stands where a value was: null, or the word that says that nothing is told."""
    if isinstance(holder[key], list):
        return []
    if "domain" in holder:  # an outcome
        return {"role": "unspecified", "domain": "other"}.get(key, False)
    return False if key == "has_more_authors" else None


def _start(node: Node) -> int:
    """Where a node begins in the text; counts of the whole trial come before those of arms."""
    first: int = min(place["start"] for place in node["evidence"])
    return first + (1 << 40 if "arm" in node and "value" in node and node["arm"] else 0)


def _keep(nodes: list[Node], is_kept: Any) -> bool:
    kept = [node for node in nodes if is_kept(node)]
    dropped = len(kept) < len(nodes)
    nodes[:] = kept
    return dropped


def _has_figures(entry: Node) -> bool:
    return any(entry.get(name) is not None for name in _FIGURES)


def _says_something(contrast: Node) -> bool:
    return any(contrast[name] is not None for name in ("value", "interval", "p_value"))


def _holds_something(result: Node) -> bool:
    return bool(result["arms"] or result["contrasts"] or result["p_value"] or result["direction"])


def _nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)


def _paths(value: Any, path: str = "") -> dict[int, str]:
    found = {id(value): path}
    items: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, each in items:
        if isinstance(each, dict | list):
            found |= _paths(each, f"{path}/{key}")
    return found
