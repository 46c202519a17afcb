"""What all additions need: their place in a draft, and what they must say."""

from __future__ import annotations

from extract.decisions import naming
from extract.decisions.draft import Draft, Node, Target
from extract.decisions.naming import refuse
from extract.decisions.values import Said

Added = Target  # what was added, as a value of the draft


def sides(draft: Draft, said: Said) -> Node:
    """The arms that something is between."""
    return {
        side: naming.arm_id(draft, said.about[side]) if side in said.about else None
        for side in ("arm", "comparator")
    }


def listed(draft: Draft, part: str, node: Node) -> Added:
    """A new entry of a list of the record."""
    added = draft.add(part, node)
    return Target((draft.data, draft.data[part]), "", added)


def need(said: Said, key: str) -> str:
    """What it is about; a value that must say so is refused without."""
    if key not in said.about:
        refuse(f"say which {key} it is of: --about {key}=...")
    return said.about[key]


def refuse_present(node: Node, key: str) -> None:
    """Refuses to add where there is something already."""
    if node[key] not in (None, [], False):
        refuse(f"there is a {key} already; correct it")
