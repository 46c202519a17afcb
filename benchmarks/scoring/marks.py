"""The single currency of the benchmark: one mark for each gold value and each wrong answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["hit", "missed", "false"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One judgement: a gold value that was found or missed, or a value that gold does not have.

    Attributes:
        measure: the row of the table that it counts for.
        verdict: "hit" counts for precision and recall, "missed" against recall, "false" against
            precision.
        what: what it was, for a reader.
        at: where in the gold text, where that is known.
        group: the class, for a measure that is averaged over classes; otherwise empty.
        count: how many it stands for, where a measure counts the tokens of a stretch.
    """

    measure: str
    verdict: Verdict
    what: str
    at: int | None = None
    group: str = ""
    count: int = 1


def answer(measure: str, gold: str | None, given: str | None, at: int | None = None) -> list[Mark]:
    """The marks of a question with one answer, where None is "not stated" and "not found"."""
    if gold is not None and gold == given:
        return [Mark(measure, "hit", gold, at)]
    marks = []
    if gold is not None:
        marks.append(Mark(measure, "missed", f"{gold} (given: {given})", at))
    if given is not None:
        marks.append(Mark(measure, "false", f"{given} (gold: {gold})", at))
    return marks
