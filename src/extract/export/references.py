"""What the references of a record refer to, and how a reader calls the study."""

from __future__ import annotations

import re

from extract.records.schema import (
    Arm,
    ArmResult,
    Figure,
    Interval,
    Mortality,
    Outcome,
    PValue,
    Result,
    TrialRecord,
)
from extract.rules.findings import ArmRole
from extract.sources.names import SUFFIXES

# What others are compared with.
COMPARATORS: frozenset[ArmRole] = frozenset(
    {"active_comparator", "placebo_comparator", "sham_comparator", "no_intervention"}
)
UNBOUND = "unbound"

_INITIALS = re.compile(r"[A-Z](?:[.-]?[A-Z]){0,3}\.?")  # of "Finfer S", which is inverted
_PARTICLES = frozenset("al da das de del della den der di dos du el la le ter van von".split())


class References:
    """A record with its parts by their ids."""

    def __init__(self, record: TrialRecord) -> None:
        self.record = record
        parts = (record.arms, record.outcomes, record.p_values, record.intervals)
        self._parts = {part.id: part for several in parts for part in several}
        self._deaths = {
            (one.arm, start): one for one in reversed(record.mortality) for start in _starts(one)
        }

    def part(self, id: str | None) -> Arm | Outcome | PValue | Interval | None:
        """What an id refers to; its first letter says which kind it is."""
        return self._parts.get(id) if id is not None else None

    def arm(self, id: str | None) -> Arm | None:
        """The arm of an id."""
        part = self.part(id)
        return part if isinstance(part, Arm) else None

    def outcome(self, id: str | None) -> Outcome | None:
        """The outcome of an id."""
        part = self.part(id)
        return part if isinstance(part, Outcome) else None

    def p_value(self, id: str | None) -> PValue | None:
        """The p value of an id."""
        part = self.part(id)
        return part if isinstance(part, PValue) else None

    def interval(self, id: str | None) -> Interval | None:
        """The interval of an id."""
        part = self.part(id)
        return part if isinstance(part, Interval) else None

    def is_comparator(self, id: str | None) -> bool:
        """Whether others are compared with the arm."""
        arm = self.arm(id)
        return arm is not None and arm.role in COMPARATORS

    def is_experimental(self, id: str | None) -> bool:
        """Whether the arm receives what is tried."""
        arm = self.arm(id)
        return arm is not None and arm.role == "experimental"

    def domain(self, result: Result) -> str | None:
        """The outcome's domain; "survival" where those are counted who did not die."""
        outcome = self.outcome(result.outcome)
        if outcome is None:
            return None
        if outcome.domain == "mortality" and self._is_survival(result, outcome):
            return "survival"
        return outcome.domain

    def cause(self, result: Result) -> str | None:
        """The cause of the deaths that are counted; None for death of any cause."""
        return next((one.cause for one in self._deaths_in(result) if one.cause is not None), None)

    def _is_survival(self, result: Result, outcome: Outcome) -> bool:
        deaths = self._deaths_in(result)
        return "surviv" in outcome.name.lower() or any(one.measure == "survival" for one in deaths)

    def _deaths_in(self, result: Result) -> list[Mortality]:
        """The figures of death that are figures of the result."""
        figures = ((one.arm, start) for one in result.arms for start in _starts(one))
        return [self._deaths[figure] for figure in figures if figure in self._deaths]


def study_of(record: TrialRecord) -> str:
    """What a reader calls the study: "Russell 2008", else the group, else the record's id."""
    citation = record.citation
    if citation.authors:
        name = surname(citation.authors[0].value)
    elif citation.group is not None:
        name = citation.group.value.removeprefix("The ")
    else:
        return record.id
    year = citation.published or citation.published_online
    return name if year is None else f"{name} {year.value[:4]}"


def surname(name: str) -> str:
    """The surname in "Daniel De Backer" and in "Finfer S".

    >>> [surname(name) for name in ("Floor L F van Baarle", "Finfer S", "Ann B Cook Jr", "Plato")]
    ['van Baarle', 'Finfer', 'Cook', 'Plato']
    """
    words = [word for word in name.split() if word not in SUFFIXES]
    if len(words) > 1 and _INITIALS.fullmatch(words[-1]):
        return " ".join(words[:-1])
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:]) or name


def _starts(figures: ArmResult | Mortality) -> list[int]:
    """Where the numbers of an arm stand."""
    counted: tuple[Figure | None, ...] = (figures.events, figures.percent)
    return [place.start for one in counted if one is not None for place in one.evidence]
