"""Verdicts, all worded alike: what is looked at, whether it fits, and what it is held against."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, NamedTuple

from extract.checks.rounded import Rounded
from extract.records.schema import Figure, PValue, Verdict

Outcome = Literal["consistent", "inconsistent", "cannot_tell"]


class Input(NamedTuple):
    """A value that a check looks at: its path in the record, and its printed digits."""

    path: str
    printed: str


def figure_input(path: str, figure: Figure) -> Input:
    """A printed number as an input."""
    return Input(path, digits(figure.value))


def digits(value: Decimal) -> str:
    """A number with its digits as printed."""
    return format(value, "f")


def computed(value: float) -> str:
    """A number of our own making, short.

    >>> computed(35.353535), computed(0.000977), computed(1200)
    ('35.35', '0.000977', '1200')
    """
    return format(float(f"{value:.4g}"), ".15g") if abs(value) >= 1e-4 else f"{value:.1g}"


def span(values: Rounded) -> str:
    """Numbers of our own making between two bounds: one where it comes to the same."""
    low, high = computed(values.low), computed(values.high)
    return low if low == high else f"{low} to {high}"


def p_words(p: PValue) -> str:
    """A p value as a reader would say it; without a value it is not significant."""
    if p.value is None:
        return "P = NS"
    return f"P {'=' if p.comparator is None else p.comparator} {digits(p.value)}"


def judge(
    code: str,
    fits: bool | None,
    sentence: tuple[str, str],
    inputs: Iterable[Input],
    doubt: str | None = None,
) -> Verdict:
    """The verdict on printed numbers, in one sentence.

    Args:
        code: of the check.
        fits: whether the numbers fit; None if that cannot be told.
        sentence: what is looked at, and what it is held against: subject and object of "fits".
        inputs: the values that were looked at.
        doubt: why numbers that do not fit need not be wrong, or why it cannot be told.
    """
    claim, against = sentence
    outcome: Outcome = "consistent" if fits else "cannot_tell"
    if fits is None:
        message = f"Whether {claim} fits {against} cannot be told: {doubt}."
    elif fits:
        message = f"{claim} fits {against}."
    elif doubt is None:
        outcome, message = "inconsistent", f"{claim} does not fit {against}."
    else:
        message = f"{claim} does not fit {against}, but {doubt}."
    looked_at = [{"path": path, "value": printed} for path, printed in inputs]
    return Verdict.model_validate(
        {"code": code, "outcome": outcome, "message": message, "inputs": looked_at}
    )
