"""trial_gold: abstracts labelled exhaustively. One module for each kind of label."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.reading import Reading
from benchmarks.scoring.trial_gold import (
    arms,
    design,
    intervals,
    mortality,
    p_values,
    phrases,
    sizes,
)

NAME = "trial_gold"
MEASURES = (
    "p_values",
    "p_values_kind",
    "intervals",
    "intervals_measure",
    "intervals_estimate",
    "mortality_value",
    "mortality_arm",
    "mortality_time",
    "mortality_population",
    "mortality_status",
    "mortality_measure",
    "mortality",
    "mortality_findings_direction",
    "mortality_findings",
    "sample_size",
    "sample_size_planned",
    "sample_size_screened",
    "sample_size_randomized",
    "sample_size_analyzed",
    "arms",
    "arms_n",
    "arms_role",
    "report_type",
    "registrations",
    "masking",
    "multicenter",
    "centers",
    "population",
    "interventions",
    "comparators",
    "outcomes",
    "primary_outcomes",
)


def wanted(item: Item) -> bool:
    """Every item has labels."""
    return "labels" in item.gold


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """The marks of one item over all measures of this corpus."""
    labels = item.gold["labels"]
    yield from p_values.score(item.text, labels["p_values"], reading)
    yield from intervals.score(item.text, labels["intervals"], reading)
    gold_arms = arms.gold_arms(labels)
    yield from mortality.score(item.text, labels["mortality"], gold_arms, reading)
    yield from mortality.score_findings(item.text, labels["mortality_findings"], gold_arms, reading)
    yield from sizes.score(item.text, labels["sample_size"], reading)
    yield from arms.score(gold_arms, reading)
    yield from design.score(labels, reading)
    yield from phrases.score(item.text, labels, reading)
