"""A spot in a record, and the facts that are made there."""

from __future__ import annotations

from pydantic import BaseModel

from extract.records.facts.fact import About, Fact, text_of
from extract.records.schema import Evidence
from extract.values import frozen


@frozen
class Spot:
    """Where in a record a value stands, and what holds for all values there.

    `rule` is None where each value says by which rule it was made.
    """

    path: str
    about: About = ()
    context: tuple[Evidence, ...] = ()
    rule: str | None = None

    def __truediv__(self, step: str | int) -> Spot:
        """The spot one step further into the record."""
        return Spot(f"{self.path}/{step}", self.about, self.context, self.rule)

    def of(self, *about: tuple[str, str]) -> Spot:
        """The same spot, about more."""
        return Spot(self.path, self.about + about, self.context, self.rule)

    def fact(self, field: str, value: object, *holders: BaseModel | None) -> Fact:
        """A fact at this spot, with evidence and rule of what holds the value."""
        rule = getattr(holders[0], "rule", "") if holders and self.rule is None else self.rule
        return Fact(
            field, self.path, self.about, text_of(value), places(*holders), self.context, rule or ""
        )


def places(*holders: BaseModel | None) -> tuple[Evidence, ...]:
    """Where parts of a record stand in the text."""
    return tuple(e for holder in holders for e in getattr(holder, "evidence", ()))
