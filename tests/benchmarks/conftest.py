"""Records made by hand, to hold the scorer against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

from benchmarks.scoring.alignment import align
from benchmarks.scoring.items import Item
from benchmarks.scoring.reading import NOTHING, Reading
from extract.records.schema import (
    Arm,
    ArmResult,
    Count,
    Evidence,
    Figure,
    Intervention,
    Mortality,
    Outcome,
    PValue,
    Result,
    Spread,
    StatedDirection,
    Subset,
    TimeFrame,
)

RULE = "by.hand"


@dataclass(frozen=True)
class Draft:
    """Makes parts of a record from words of one text."""

    text: str

    def at(self, quote: str) -> tuple[Evidence, ...]:
        start = self.text.index(quote)
        return (Evidence(start=start, end=start + len(quote), quote=quote),)

    def figure(self, quote: str, value: str | None = None) -> Figure:
        return Figure(value=Decimal(value or quote), evidence=self.at(quote))

    def arm(self, number: int, label: str, role: Any = None, aliases: tuple[str, ...] = ()) -> Arm:
        return Arm(
            id=f"a{number}",
            label=label,
            aliases=aliases,
            role=role,
            interventions=(Intervention(name=label, evidence=self.at(label), rule=RULE),),
            evidence=self.at(label),
            rule=RULE,
        )

    def outcome(self, number: int, name: str, domain: Any = "other") -> Outcome:
        return Outcome(
            id=f"o{number}",
            name=name,
            role="unspecified",
            domain=domain,
            evidence=self.at(name),
            rule=RULE,
        )

    def count(self, kind: Any, quote: str, arm: str | None = None) -> Count:
        return Count(kind=kind, value=int(quote), arm=arm, evidence=self.at(quote), rule=RULE)

    def entry(self, arm: str | None, sd: str | None = None, **figures: str) -> ArmResult:
        spread = Spread(kind="sd", value=self.figure(sd)) if sd else None
        made: dict[str, Any] = {name: self.figure(quote) for name, quote in figures.items()}
        return ArmResult(arm=arm, spread=spread, binding="test", **made)

    def result(self, number: int, outcome: str | None, *arms: ArmResult, **more: Any) -> Result:
        return Result(
            id=f"r{number}",
            outcome=outcome,
            arms=arms,
            evidence=self.at(self.text[:1]),
            rule=RULE,
            **more,
        )

    def direction(self, value: Any, arm: str | None, comparator: str | None) -> StatedDirection:
        evidence = self.at(self.text[:1])
        return StatedDirection(
            value=value, arm=arm, comparator=comparator, evidence=evidence, rule=RULE
        )

    def p(self, number: int, quote: str, value: str, kind: Any = "between_arm") -> PValue:
        return PValue(
            id=f"p{number}",
            comparator="=",
            value=Decimal(value),
            kind=kind,
            evidence=self.at(quote),
            rule=RULE,
        )

    def death(
        self, arm: str | None, percent: str, when: str | None = None, subset: str | None = None
    ) -> Mortality:
        frame = TimeFrame(printed=when, evidence=self.at(when)) if when else None
        group = Subset(label=subset, evidence=self.at(subset)) if subset else None
        return Mortality(
            arm=arm,
            measure="mortality",
            percent=self.figure(percent),
            time_frame=frame,
            subset=group,
            status="observed",
            binding="test" if arm else "overall",
            evidence=self.at(percent),
            rule=RULE,
        )

    def reading(self, **parts: Any) -> Reading:
        """A reading whose record holds these parts and whose text is the gold text."""
        record = NOTHING.model_copy(update=parts)
        return Reading(record, self.text, align(self.text, self.text))

    def item(self, **gold: Any) -> Item:
        return Item("test:1", self.text, {"id": "test:1", "text": self.text, **gold})

    def label(self, kind: str, quote: str, **more: Any) -> dict[str, Any]:
        """A gold span."""
        start = self.text.index(quote)
        return {"label": kind, "start": start, "end": start + len(quote), "text": quote, **more}


@pytest.fixture
def draft() -> Callable[[str], Draft]:
    return Draft
