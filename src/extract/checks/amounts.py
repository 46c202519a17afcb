"""What two arms have of an outcome, side by side: a risk, a mean, a rate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from extract.checks.lookup import Lookup, Place, sides
from extract.checks.rounded import Rounded
from extract.checks.shares import Share
from extract.checks.verdicts import Input, digits, figure_input
from extract.records.schema import Contrast, Figure, StatedDirection

Kind = Literal["risk", "mean", "median", "rate", "value"]


class Amount(NamedTuple):
    """The figure of one arm, as exactly as it is printed."""

    value: Rounded
    words: str
    inputs: tuple[Input, ...]


def amounts(
    lookup: Lookup, place: Place, compared: Contrast | StatedDirection, kind: Kind
) -> tuple[Amount, Amount] | None:
    """The figures of the arm and of its comparator; None unless there is one of each."""
    if kind == "risk":
        shares = sides(compared, lookup.shares[place.path])
        left, right = (None, None) if shares is None else map(_risk, shares)
        return None if left is None or right is None else (left, right)
    levels = sides(compared, tuple(_levels(place, kind)))
    return None if levels is None else (_level(levels[0]), _level(levels[1]))


def _risk(share: Share) -> Amount | None:
    risk, total = share.risk(), share.printed_total
    return None if risk is None else Amount(risk, share.words(total), tuple(share.inputs(total)))


class _Level(NamedTuple):
    arm: str | None
    path: str
    figure: Figure


def _levels(place: Place, kind: str) -> Iterator[_Level]:
    for path, arm in place.arms():
        figure: Figure | None = getattr(arm, kind)
        if figure is not None:
            yield _Level(arm.arm, f"{path}.{kind}", figure)


def _level(level: _Level) -> Amount:
    value = level.figure.value
    return Amount(Rounded.of(value), digits(value), (figure_input(level.path, level.figure),))
