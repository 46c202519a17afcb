"""pico_corpus: breast-cancer trials with numbers under intervention and control, and phrases."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.scoring.figures import bound
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.pico_corpus import numbers, phrases, sides
from benchmarks.scoring.reading import Reading

NAME = "pico_corpus"
MEASURES = (
    "total_participants",
    "total_participants_main",
    "intervention_participants",
    "control_participants",
    "events",
    "percentages",
    "means",
    "medians",
    "sds",
    "intervention",
    "control",
    "eligibility",
    "condition",
    "age",
    "outcomes",
)


def wanted(item: Item) -> bool:
    """Every item has labels."""
    return "entities" in item.gold


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """The marks of one abstract over all measures of this corpus."""
    gold = list(sides.numbers(item))
    given = bound(reading)
    participants = sides.participants(reading, given)
    of_arms = sides.best_sides(item, gold, given, participants)
    yield from numbers.totals(item, reading)
    yield from numbers.arm_sizes(item, participants, of_arms)
    yield from numbers.figures(item, gold, given, of_arms)
    yield from phrases.score(item, reading, of_arms)
