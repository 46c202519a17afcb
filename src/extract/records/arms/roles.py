"""The role of each arm, in the words of trial registries."""

from __future__ import annotations

from collections.abc import Sequence

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.drafts import Draft
from extract.records.arms.merging import control_of
from extract.records.arms.names import EXPERIMENTAL
from extract.rules.findings import ArmRole

_BY_WORDS: tuple[tuple[frozenset[str], ArmRole], ...] = (
    (vocabulary.PLACEBO, "placebo_comparator"),
    (vocabulary.SHAM, "sham_comparator"),
    (vocabulary.NOTHING, "no_intervention"),
    (vocabulary.USUAL | {"#control"}, "active_comparator"),
)


def roles_of(layers: Layers, drafts: Sequence[Draft]) -> list[ArmRole]:
    """The role of each arm; "A versus B" with two active ones makes A experimental."""
    roles = [_by_words(draft, drafts) for draft in drafts]
    if len(drafts) > 1 and roles.count(None) == len(drafts):
        control = control_of(drafts)
        if control is not None:
            roles[control] = "active_comparator"
    if len(drafts) > 1 and None not in roles:
        first = next((i for i, r in enumerate(roles) if r == "active_comparator"), 0)
        roles[first] = None
    return [role or "experimental" for role in roles]


def _by_words(draft: Draft, drafts: Sequence[Draft]) -> ArmRole | None:
    if any(name.words == EXPERIMENTAL for name in draft.names):
        return None
    words = draft.words()
    others = frozenset(w for other in drafts if other is not draft for w in other.words())
    for cues, role in _BY_WORDS:
        if words & cues and not (words & cues) <= others:
            return role
    return "active_comparator" if _is_part_of_another(draft, drafts) else None


def _is_part_of_another(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another arm gets all that this one gets, and more: "A alone" against "A plus B"."""
    alone = [n for n in draft.names if n.printed.lower().endswith((" alone", " only"))]
    return any(
        one.words < name.words
        for other in drafts
        if other is not draft
        for one in alone
        for name in other.names
    )
