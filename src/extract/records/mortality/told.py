"""A printed figure, and one of death with what was bound to it."""

from __future__ import annotations

from dataclasses import dataclass

from extract.records.binding.arm_of import Bound
from extract.records.binding.placing import Group
from extract.records.mortality.heads import Death
from extract.records.mortality.referred import Definition
from extract.records.schema import Subset
from extract.rules.findings import Proportion, TimeFrame


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure with its place.

    Attributes:
        row: figures of one result have the same number.
        row_end: where the last of them ends.
        outcome: the place of the name that the binding gave them.
    """

    start: int
    end: int
    figure: Proportion
    row: int
    row_end: int
    outcome: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of death with what was bound to it; `group` is None where nothing was."""

    printed: Printed
    death: Death
    bound: Bound
    group: Group | None
    time: TimeFrame | None = None
    subset: Subset | None = None
    defined: Definition | None = None  # of a death that the sentence only refers to
