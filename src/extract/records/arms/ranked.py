"""Which of two arms that an amount tells apart is "the lower-target group"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.language.layers import Layers
from extract.language.numbers import value_of
from extract.records.arms.drafts import Draft
from extract.records.arms.patterns import around


def by_rank(
    layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]
) -> Iterator[tuple[re.Match[str], str]]:
    """Where the text says "lower" or "higher" of two amounts and means the arm, with its id."""
    amounts = [_amount(draft) for draft in drafts]
    if len(drafts) != 2 or None in amounts or amounts[0] == amounts[1]:
        return
    told = [(amount, id_) for amount, id_ in zip(amounts, ids, strict=True) if amount is not None]
    (_, low), (_, high) = sorted(told)
    for match in around.RANKED.finditer(layers.folded, 0, layers.end):
        yield match, low if match["low"] is not None else high


def _amount(draft: Draft) -> Decimal | None:
    """The number that a name begins with, where it is an amount and nothing more."""
    for name in draft.names:
        match = around.AMOUNT_ALONE.fullmatch(name.folded)
        if match is not None:
            return value_of(match["number"])
    return None
