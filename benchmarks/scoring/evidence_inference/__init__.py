"""evidence_inference: directions of effects; title and sections from the text alone."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.scoring.evidence_inference import direction, sections
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.reading import Reading

NAME = "evidence_inference"
MEASURES = ("direction", "sections", "title")


def wanted(item: Item) -> bool:
    """Items with a prompt that the abstract answers."""
    return any(direction.is_scored(prompt) for prompt in item.gold.get("effects") or ())


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """The marks of one item over all measures of this corpus."""
    yield from direction.score(item, reading)
    yield from sections.score(item, reading)
