"""What a judgement of a made-up report's record is, and how a direction is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["right", "wrong", "missing"]
Sides = dict[str | None, int | None]  # which of the report's arms each arm of the record is
TURNED = {"higher": "lower", "lower": "higher"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One judgement: `measure` is the row that it counts for, `note` what was wrong with it."""

    measure: str
    verdict: Verdict
    note: str = ""


def seen_from_first(direction: str, arm: int | None, comparator: int | None) -> str:
    """The direction in the first arm; one between no two arms as "... of no one"."""
    if (arm, comparator) == (0, 1):
        return direction
    if (arm, comparator) == (1, 0):
        return TURNED.get(direction, direction)
    return direction if direction == "no_difference" else f"{direction} of no one"
