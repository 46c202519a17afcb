"""Events among participants: what the printed figures of an arm leave possible."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import NamedTuple

from extract.checks.rounded import Rounded
from extract.checks.verdicts import Input
from extract.rules.findings import CountKind

_SLACK = 1e-9


class Denominator(NamedTuple):
    """How many participants a share may be of. `kind` is None where it is printed beside it."""

    value: int
    kind: CountKind | None
    source: Input

    @property
    def words(self) -> str:
        """As a reader would say it: "396", or "the 396 randomized"."""
        return str(self.value) if self.kind is None else f"the {self.value} {self.kind}"

    @property
    def doubt(self) -> str | None:
        """Why it may not be the denominator."""
        return None if self.kind is None else "the denominator is not printed beside it"


class Share(NamedTuple):
    """The figures of one arm, with every denominator that they may have."""

    path: str
    arm: str | None
    events: int | None
    percent: Decimal | None
    denominators: tuple[Denominator, ...]

    @property
    def printed_total(self) -> Denominator | None:
        """The denominator that is printed beside the figures."""
        first = self.denominators[0] if self.denominators else None
        return first if first is not None and first.kind is None else None

    def inputs(self, denominator: Denominator | None = None) -> list[Input]:
        """The printed figures as inputs of a check."""
        found = []
        if self.events is not None:
            found.append(Input(f"{self.path}.events", str(self.events)))
        if denominator is not None:
            found.append(denominator.source)
        if self.percent is not None:
            found.append(Input(f"{self.path}.percent", format(self.percent, "f")))
        return found

    def fits(self, denominator: Denominator) -> bool:
        """Whether the figures agree with each other if this is their denominator."""
        if self.events is None:
            return bool(self.possible_events(denominator))
        if self.events > denominator.value:
            return False
        percent = 100 * self.events / denominator.value
        return self.percent is None or Rounded.of(self.percent).holds(percent)

    def possible_events(self, denominator: Denominator) -> range:
        """The counts of events that the figures leave possible; empty where they contradict."""
        if self.events is not None:
            return range(self.events, self.events + self.fits(denominator))
        if self.percent is None:
            return range(0)
        total, percent = denominator.value, Rounded.of(self.percent)
        least = math.ceil(percent.low * total / 100 - _SLACK)
        most = math.floor(percent.high * total / 100 + _SLACK)
        return range(max(least, 0), min(most, total) + 1)

    def risk(self) -> Rounded | None:
        """The fraction with the event, as exactly as the figures themselves tell it.

        None where they do not tell it, or contradict each other.
        """
        total = self.printed_total
        if self.events is not None and total is not None:
            return Rounded.exactly(self.events / total.value) if self.fits(total) else None
        return None if self.percent is None else Rounded.of(self.percent).times(0.01)

    def words(self, denominator: Denominator | None = None) -> str:
        """As a reader would say it: "140 of 396", "35.4% of the 396 analyzed" or "35.4%"."""
        figure = f"{self.percent:f}%" if self.events is None else str(self.events)
        return figure if denominator is None else f"{figure} of {denominator.words}"
