"""What rules found that may be bound, by where a sentence keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from extract.language.layers import Layers
from extract.records.arms import ArmIndex, ArmMention, is_amount
from extract.records.outcomes import OutcomeMention
from extract.rules import Findings
from extract.rules.findings import (
    Comparison,
    Dose,
    Estimate,
    Finding,
    Interval,
    Level,
    Phrase,
    Proportion,
    PValue,
    TimeFrame,
)

CHANGE = "levels.percent_change"  # the rule of a level that is a change in percent
_CHANGE = "proportions.change"
# Percentages that are no share of an arm.
_NO_SHARES = (
    _CHANGE,
    "proportions.threshold",
    "proportions.power",
    "proportions.strength",
)


def bindable(
    layers: Layers,
    findings: Findings,
    arms: ArmIndex,
    outcome_mentions: tuple[OutcomeMention, ...],
) -> Iterator[tuple[str, Iterable[Finding | ArmMention | OutcomeMention]]]:
    """Each kind of finding with the name of its place; the figures are those of arms or of all."""
    phrases = findings.of(Phrase)
    stages = {p.start for p in phrases if p.rule == "subsets.stages"}
    yield "figures", [f for f in findings.of(Proportion) if f.rule not in _NO_SHARES]
    yield "figures", [f for f in findings.of(Level) if not _is_of_name(layers.folded, f, arms)]
    yield "figures", _changes(layers, findings)
    yield "p_values", findings.of(PValue)
    yield "intervals", findings.of(Interval)
    yield "estimates", findings.of(Estimate)
    # "the 6-month group", "delayed surgery": times and words of direction that are names
    yield "times", [t for t in findings.of(TimeFrame) if not arms.holds(t.start, t.end)]
    yield "doses", findings.of(Dose)
    yield "comparisons", [c for c in findings.of(Comparison) if not arms.holds(c.start, c.end)]
    yield "subsets", [p for p in phrases if p.kind == "subset" and not _is_of_arm(p, arms)]
    yield "arms", arms.mentions
    yield "outcomes", [m for m in outcome_mentions if m.start not in stages]


def _is_of_arm(phrase: Phrase, arms: ArmIndex) -> bool:
    """Whether a subset is made of those who got a treatment: "patients on A"."""
    return bool(arms.mentions_in(phrase.start, phrase.end))


def _is_of_name(folded: str, level: Level, arms: ArmIndex) -> bool:
    """Whether a level is part of an arm's name: "the 0.5 mg/kg group"."""
    mention = arms.mention_at(level.start)
    return mention is not None and is_amount(folded[slice(*mention.name)])


def _changes(layers: Layers, findings: Findings) -> list[Level]:
    """Changes in percent as levels, where a sentence has several: one may be a relative effect."""
    found = [
        Level(f.start, f.end, CHANGE, "value", f.percent, None, None, None, None, "%")
        for f in findings.of(Proportion)
        if f.rule == _CHANGE and f.percent is not None
    ]
    if len(found) < 2:
        return []
    sentences = Counter(layers.sentence_at(level.start) for level in found)
    return [level for level in found if sentences[layers.sentence_at(level.start)] > 1]
