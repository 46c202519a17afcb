"""What each arm of a result has of its outcome: a risk, a mean, a rate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extract.checks.lookup import Lookup, Place
from extract.checks.rounded import Rounded
from extract.checks.shares import Share
from extract.checks.verdicts import Input, digits, figure_input
from extract.records.schema import Figure

Kind = Literal["risk", "mean", "median", "rate", "value"]


@dataclass(frozen=True, slots=True)
class Amount:
    """The figure of one arm, as exactly as it is printed."""

    arm: str | None
    value: Rounded
    words: str
    inputs: tuple[Input, ...]


def amounts(lookup: Lookup, place: Place, kind: Kind) -> Iterator[Amount]:
    """The figures of one kind of the arms of a result, in the record's order."""
    if kind == "risk":
        yield from filter(None, map(_risk, lookup.shares[place.path]))
        return
    for j, arm in enumerate(place.result.arms):
        figure: Figure | None = getattr(arm, kind)
        if figure is not None:
            source = figure_input(f"{place.path}.arms[{j}].{kind}", figure)
            yield Amount(arm.arm, Rounded.of(figure.value), digits(figure.value), (source,))


def _risk(share: Share) -> Amount | None:
    risk, total = share.risk(), share.printed_total
    if risk is None:
        return None
    return Amount(share.arm, risk, share.words(total), tuple(share.inputs(total)))
