"""Arms that differ in dose alone: told apart where results are, one arm where results are not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.language.layers import Layers
from extract.records.arms.drafts import Draft
from extract.records.arms.names import Name

_AMOUNT = re.compile(r"(\d[\d.,]*)[ -]?([a-zμ]{1,6})")
_UNITS = frozenset("mg g ug mcg kg ml unit iu day gy meq microg dose per".split())


def by_drug(layers: Layers, drafts: list[Draft]) -> list[Draft]:
    """The arms, those of one drug put together if the text goes on to tell of the drug alone.

    "Empagliflozin 10 mg, empagliflozin 25 mg, or placebo", and then results of empagliflozin and
    placebo: two arms.
    """
    drugs = [_drug(draft) for draft in drafts]
    for drug in dict.fromkeys(drugs):
        alike = [draft for draft, own in zip(drafts, drugs, strict=True) if own == drug]
        if drug and len(alike) > 1:
            bare = _told_alone(layers, alike)
            if bare is not None:
                names = [bare, *(name for draft in alike for name in draft.names)]
                pooled = Draft(alike[0].rule, names)
                rest = [draft for draft in drafts if draft not in alike]
                return [pooled, *rest] if drafts[0] in alike else [*rest, pooled]
    return drafts


def _drug(draft: Draft) -> frozenset[str]:
    """The words of an arm's name without its dose; none if there is no dose in it."""
    words = draft.names[0].words
    drug = frozenset(w for w in words if not w[0].isdigit() and w not in _UNITS)
    return drug if drug != words else frozenset()


def _told_alone(layers: Layers, alike: Sequence[Draft]) -> Name | None:
    """Where the drug is named without a dose, if no dose is named once they are introduced."""
    first = alike[0].names[0]
    printed = first.printed.lower()
    bare = " ".join(w for w in printed.split() if w in first.words and not w[0].isdigit())
    after = max(draft.names[0].end for draft in alike)
    rest = layers.folded[after : layers.end].replace("-", " ")
    if not bare or any(_amount(draft.names[0]) in rest for draft in alike):
        return None
    place = layers.folded.find(bare, after, layers.end)
    if place < 0:
        return None
    end = place + len(bare)
    return Name.of(place, end, layers.text[place:end], (bare,))


def _amount(name: Name) -> str:
    """Number and unit of the dose in a name, as they are printed with a blank: "300 mg"."""
    match = _AMOUNT.search(name.printed.lower())
    return f"{match[1]} {match[2]}" if match else name.printed.lower()
