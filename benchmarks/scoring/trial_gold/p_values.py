"""p-values: comparator and value; and with kind. Each printing of one counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import Span, overlap, pair
from benchmarks.scoring.reading import Reading

UNCLEAR = "unclear"  # the labeller could not tell: any kind is right


@dataclass(frozen=True, slots=True)
class Printed:
    """A p value at one place of the gold text."""

    comparator: str | None
    value: float | None
    kind: str
    span: Span

    def __str__(self) -> str:
        return f"p {self.comparator} {self.value} [{self.kind}]"


def score(text: str, labels: list[dict[str, Any]], reading: Reading) -> Iterator[Mark]:
    """Marks of p_values and p_values_kind."""
    gold = [_gold(text, label) for label in labels]
    found = [
        Printed(p.comparator, None if p.value is None else float(p.value), p.kind, span)
        for p in reading.record.p_values
        for span in reading.spans(p.evidence)
    ]
    for measure, with_kind in (("p_values", False), ("p_values_kind", True)):
        pairs, missed, false = pair(gold, found, partial(_fit, with_kind=with_kind))
        yield from (Mark(measure, "hit", str(g), g.span[0]) for g, _ in pairs)
        yield from (Mark(measure, "missed", str(g), g.span[0]) for g in missed)
        yield from (Mark(measure, "false", str(f), f.span[0]) for f in false)


def _gold(text: str, label: dict[str, Any]) -> Printed:
    start = text.index(label["context"])
    kind = label["kind"].replace("-", "_")
    return Printed(label["op"], label["value"], kind, (start, start + len(label["context"])))


def _fit(gold: Printed, found: Printed, *, with_kind: bool) -> float:
    """Above zero where both say the same of the same place."""
    if (gold.comparator, gold.value) != (found.comparator, found.value):
        return 0.0
    if not overlap(gold.span, found.span):
        return 0.0
    same_kind = gold.kind in (found.kind, UNCLEAR)
    return 0.0 if with_kind and not same_kind else 1.0 + same_kind
