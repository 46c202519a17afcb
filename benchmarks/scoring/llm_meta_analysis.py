"""llm_meta_analysis: the 2x2 tables and means of given triplets, from the record alone.

A triplet counts if gold says that the abstract gives all of it (`core`, or `derivable` from a
percentage and a group's size). Group sizes may come from the result or from the arm's count. A
table for a triplet is right if all of its values are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.scoring.figures import outcome_phrases, outcomes
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import SAME, likeness
from benchmarks.scoring.reading import Reading, arm_names
from extract.records.schema import Arm, ArmResult, Figure, Result

NAME = "llm_meta_analysis"
MEASURES = ("triplets",)
SIDES = ("intervention", "comparator")
PARTS = {
    "binary": ("events", "group_size"),
    "continuous": ("mean", "standard_deviation", "group_size"),
}
SIZES = ("analyzed", "completed", "treated", "randomized")

Values = dict[str, float | None]


def wanted(item: Item) -> bool:
    """Items with a triplet that the abstract gives."""
    return any(_is_recoverable(triplet) for triplet in item.gold.get("triplets", ()))


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of triplets."""
    for triplet in item.gold["triplets"]:
        values = triplet["values"]
        table = table_for(triplet, reading)
        what = f"{triplet['intervention']} v {triplet['comparator']}: {triplet['outcome']}"
        is_right = table is not None and all(table[name] == values[name] for name in table)
        if _is_recoverable(triplet):
            yield Mark("triplets", "hit" if is_right else "missed", f"{what} {values}")
        is_denied = table is not None and any(
            values[name] is not None and table[name] != values[name] for name in table
        )
        if is_denied:
            yield Mark("triplets", "false", f"{what} {table}")


def _is_recoverable(triplet: dict[str, Any]) -> bool:
    place = triplet["in_abstract"]
    return bool(place.get("core") or place.get("derivable"))


def table_for(triplet: dict[str, Any], reading: Reading) -> Values | None:
    """The values that a record has for a triplet; None where one of them is missing."""
    arms = _sides(triplet, reading)
    if arms is None:
        return None
    known = outcomes(reading)
    results = [
        (likeness(outcome_phrases(result, known), [triplet["outcome"]]), -order, result)
        for order, result in enumerate(reading.record.results)
    ]
    for like, _, result in sorted(results, key=lambda way: way[:2], reverse=True):
        table = _table(triplet["type"], result, arms, reading)
        if like >= SAME and table is not None:
            return table
    return None


def _sides(triplet: dict[str, Any], reading: Reading) -> tuple[str, str] | None:
    """The arms of the two sides by name; of two arms the one that is left, or by role."""
    arms = list(reading.record.arms)
    ways = [
        (_like(triplet[SIDES[0]], one) + _like(triplet[SIDES[1]], other), one.id, other.id)
        for one in arms
        for other in arms
        if one.id != other.id
    ]
    if not ways:
        return None
    like, one_id, other_id = max(ways, key=lambda way: way[0])
    if like > 0:
        return one_id, other_id
    by_role = sorted(arms, key=lambda arm: arm.role != "experimental")
    return (by_role[0].id, by_role[1].id) if len(arms) == 2 else None


def _like(name: str, arm: Arm) -> float:
    like = likeness([name], arm_names(arm))
    return like if like >= SAME else 0.0


def _table(kind: str, result: Result, arms: tuple[str, str], reading: Reading) -> Values | None:
    table: Values = {}
    for side, arm in zip(SIDES, arms, strict=True):
        entry = next((entry for entry in result.arms if entry.arm == arm), None)
        if entry is None:
            return None
        values = _values(entry, _size(entry, arm, reading))
        for part in PARTS[kind]:
            if values[part] is None:
                return None
            table[f"{side}_{part}"] = values[part]
    return table


def _values(entry: ArmResult, size: float | None) -> Values:
    events = _number(entry.events)
    percent = _number(entry.percent)
    if events is None and percent is not None and size is not None:
        events = float(round(percent * size / 100))
    spread = entry.spread.value if entry.spread else None
    return {
        "events": events,
        "group_size": size,
        "mean": _number(entry.mean or entry.value),
        "standard_deviation": _number(spread),
    }


def _size(entry: ArmResult, arm: str, reading: Reading) -> float | None:
    if entry.total is not None:
        return _number(entry.total)
    counts = {count.kind: count.value for count in reading.record.counts if count.arm == arm}
    return next((float(counts[kind]) for kind in SIZES if kind in counts), None)


def _number(figure: Figure | None) -> float | None:
    return None if figure is None else float(figure.value)
