"""The phrases of a record for each letter of PICO, with where they stand in the gold text."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from benchmarks.scoring.matching import Span
from benchmarks.scoring.reading import Reading, arm_names
from extract.records.schema import Arm, Evidence

EXPERIMENTAL = ("experimental",)
COMPARATORS = (
    "active_comparator",
    "placebo_comparator",
    "sham_comparator",
    "no_intervention",
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a record calls something, and every place that it stands in."""

    names: tuple[str, ...]
    spans: tuple[Span, ...]

    def __str__(self) -> str:
        return " | ".join(self.names)


def population(reading: Reading) -> list[Phrase]:
    """Who was studied: the description, the condition and each criterion for inclusion."""
    said = reading.record.population
    parts = [part for part in (said.description, said.condition, *said.inclusion) if part]
    return [_phrase([part.value], part.evidence, reading) for part in parts]


def description(reading: Reading) -> list[Phrase]:
    """The phrase that says who was studied."""
    said = reading.record.population.description
    return [_phrase([said.value], said.evidence, reading)] if said else []


def interventions(reading: Reading) -> list[Phrase]:
    """The arms that are not comparators."""
    return [_arm(arm, reading) for arm in reading.record.arms if arm.role not in COMPARATORS]


def named_interventions(reading: Reading, rivals: Collection[str] = ()) -> list[Phrase]:
    """What is tested, wherever it is named: by arms that are no comparators, or by no known arm.

    Comparators whose ids are `rivals` are counted as tested.
    """
    record = reading.record
    arms = [arm for arm in record.arms if arm.role not in COMPARATORS or arm.id in rivals]
    named = [_phrase([one.name], one.evidence, reading) for one in record.interventions]
    return [_given(arm, reading) for arm in arms] + named


def named_comparators(reading: Reading, rivals: Collection[str] = ()) -> list[Phrase]:
    """What the comparators are given, wherever it is named; `rivals` are none."""
    arms = [arm for arm in reading.record.arms if arm.role in COMPARATORS]
    return [_given(arm, reading) for arm in arms if arm.id not in rivals]


def comparators(reading: Reading) -> list[Phrase]:
    """The comparators."""
    return [_arm(arm, reading) for arm in reading.record.arms if arm.role in COMPARATORS]


def outcomes(reading: Reading, role: str | None = None) -> list[Phrase]:
    """The outcomes, or those of a role."""
    return [
        _phrase([o.name, *(piece.quote for piece in o.evidence)], o.evidence, reading)
        for o in reading.record.outcomes
        if role in (None, o.role)
    ]


def _given(arm: Arm, reading: Reading) -> Phrase:
    """What an arm is given; nothing where no more is known of it than a side or a letter."""
    evidence = [piece for i in arm.interventions for piece in i.evidence]
    return _phrase(arm_names(arm), evidence, reading)


def _arm(arm: Arm, reading: Reading) -> Phrase:
    evidence = [*arm.evidence, *(piece for i in arm.interventions for piece in i.evidence)]
    return _phrase(arm_names(arm), evidence, reading)


def _phrase(names: Iterable[str], evidence: Iterable[Evidence], reading: Reading) -> Phrase:
    return Phrase(tuple(dict.fromkeys(names)), tuple(reading.spans(evidence)))
