"""Arms: name or alias found, n right, role right; and which arm of a record a gold arm is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.scoring.marks import Mark, answer
from benchmarks.scoring.matching import SAME, likeness, pair, words
from benchmarks.scoring.reading import Reading, arm_names
from extract.records.schema import Arm

ROLES = {
    "experimental": "intervention",
    "active_comparator": "comparator",
    "placebo_comparator": "comparator",
    "sham_comparator": "comparator",
    "no_intervention": "comparator",
}
# The counts that say how many an arm has, the best first.
SIZES = ("randomized", "treated", "analyzed", "completed", "planned")
# Between two active arms the labeller chose the roles; only with one of these are they scored hard.
INACTIVE = frozenset("placebo sham control usual standard no not without untreated waiting".split())


@dataclass(frozen=True, slots=True)
class GoldArm:
    """An arm of the labels."""

    name: str
    names: tuple[str, ...]
    role: str
    n: int | None


def gold_arms(labels: dict[str, Any]) -> list[GoldArm]:
    """The labelled arms, in order."""
    return [
        GoldArm(arm["name"], (arm["name"], *arm["aliases"]), arm["role"], arm["n"])
        for arm in labels["arms"]
    ]


def nearest(gold: list[GoldArm], reading: Reading) -> dict[str, str]:
    """For each arm of the record the name of the gold arm that it is; left out where it is none.

    Two arms of a record may be the same gold arm.
    """
    pairs, _, _ = pair(gold, reading.record.arms, _fit)
    found = {arm.id: wanted.name for wanted, arm in pairs}
    for arm in reading.record.arms:
        best = max(gold, key=lambda wanted: _fit(wanted, arm), default=None)
        if arm.id not in found and best is not None and _fit(best, arm) > 0:
            found[arm.id] = best.name
    return found


def score(gold: list[GoldArm], reading: Reading) -> Iterator[Mark]:
    """Marks of arms, arms_n and arms_role."""
    pairs, missed, false = pair(gold, reading.record.arms, _fit)
    for wanted, arm in pairs:
        yield Mark("arms", "hit", wanted.name)
        size = _size(arm, reading)
        yield from answer("arms_n", _text(wanted.n), _text(size))
    for wanted in missed:
        yield Mark("arms", "missed", " | ".join(wanted.names))
        yield from answer("arms_n", _text(wanted.n), None)
    for arm in false:
        yield Mark("arms", "false", " | ".join(arm_names(arm)))
    yield from _roles(gold, pairs, missed)


def _roles(
    gold: list[GoldArm], pairs: list[tuple[GoldArm, Arm]], missed: list[GoldArm]
) -> Iterator[Mark]:
    """Marks of arms_role; where all arms are active the better way round counts."""
    given = [ROLES.get(arm.role or "") for _, arm in pairs]
    wanted = [arm.role for arm, _ in pairs]
    swapped = [_other(role) for role in wanted]
    is_free = not any(words(name) & INACTIVE for arm in gold for name in arm.names)
    if is_free and _agreement(swapped, given) > _agreement(wanted, given):
        wanted = swapped
    for role, answered in zip(wanted, given, strict=True):
        yield from answer("arms_role", role, answered)
    for arm in missed:
        yield Mark("arms_role", "missed", f"{arm.name}: {arm.role}")


def _other(role: str) -> str:
    return "comparator" if role == "intervention" else "intervention"


def _agreement(wanted: list[str], given: list[str | None]) -> int:
    return sum(one == other for one, other in zip(wanted, given, strict=True))


def _fit(gold: GoldArm, arm: Arm) -> float:
    fit = likeness(gold.names, arm_names(arm))
    return fit if fit >= SAME else 0.0


def _size(arm: Arm, reading: Reading) -> int | None:
    """How many the record says that an arm has: of the best kind of count that it gives."""
    counts = [count for count in reading.record.counts if count.arm == arm.id]
    for kind in SIZES:
        values = [count.value for count in counts if count.kind == kind]
        if values:
            return values[0]
    return None


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)
