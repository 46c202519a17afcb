"""rct_art: in single result sentences, numbers under the right arm, and the right outcome.

The extractor gets the sentence alone. A gold number is one annotated measurement under one arm. It
is right if the record has a figure from within it under an arm of that name. A false answer is one
arm's entry of a result none of whose figures are right. A figure that the record leaves without an
arm is no answer. The outcome is right if the words of it in the record and in gold agree
(`matching.SAME`), or if the outcome's evidence stands where gold has the outcome. A number that
gold has under no outcome counts for its arm only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.scoring.figures import Bound, bound, outcome_phrases, outcomes
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import SAME, Span, likeness, overlap, similarity
from benchmarks.scoring.reading import Reading, arm_names
from extract.records.schema import Outcome

NAME = "rct_art"
MEASURES = ("arm", "arm_outcome")
ARMS = {"A1_RES": 1, "A2_RES": 2}
STANDS_THERE = 0.5  # what it adds to an arm's likeness that it is named at the very place


@dataclass(frozen=True, slots=True)
class Measurement:
    """A gold number under an arm (1 or 2) and the stretches that name its outcome."""

    arm: int
    span: Span
    text: str
    outcome_spans: tuple[Span, ...]
    outcome_texts: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.text!r} under {self.arm} for {', '.join(self.outcome_texts)!r}"


def wanted(item: Item) -> bool:
    """Every item has relations."""
    return "relations" in item.gold


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of arm and arm_outcome."""
    gold = list(_measurements(item))
    arms = _nearest_arms(item, reading)
    given = [*bound(reading), *_counts(reading)]
    known = outcomes(reading)
    for measure, with_outcome in (("arm", False), ("arm_outcome", True)):
        used: set[int] = set()
        for number in gold:
            if with_outcome and not number.outcome_texts:
                used.update(f.entry for f in given if overlap(f.span, number.span))
                continue
            right = [
                figure
                for figure in given
                if arms.get(figure.arm) == number.arm
                and overlap(figure.span, number.span)
                and (not with_outcome or _is_of(figure, number, reading, known))
            ]
            used.update(figure.entry for figure in right)
            yield Mark(measure, "hit" if right else "missed", str(number), number.span[0])
        yield from _false(measure, given, used, arms)


def _false(
    measure: str, given: list[Bound], used: set[int], arms: dict[str, int]
) -> Iterator[Mark]:
    """One mark for each entry of the record that holds no right figure."""
    told: set[int] = set()
    for figure in given:
        if figure.entry not in used | told:
            told.add(figure.entry)
            what = f"{figure.field} {figure.value:g} under {figure.arm} ({arms.get(figure.arm)})"
            yield Mark(measure, "false", what, figure.span[0])


def _measurements(item: Item) -> Iterator[Measurement]:
    entities, relations = item.gold["entities"], item.gold["relations"]
    seen = set()
    for relation in relations:
        if relation["type"] not in ARMS:
            continue
        tail, arm = relation["tail"], ARMS[relation["type"]]
        if (tail, arm) in seen:
            continue
        seen.add((tail, arm))
        heads = [r["head"] for r in relations if r["type"] == "OC_RES" and r["tail"] == tail]
        parts = [entities[head] for head in heads]
        number = entities[tail]
        yield Measurement(
            arm,
            (number["start"], number["end"]),
            number["text"],
            tuple((part["start"], part["end"]) for part in parts),
            tuple(part["text"] for part in parts),
        )


def _nearest_arms(item: Item, reading: Reading) -> dict[str, int]:
    """For each arm of the record the gold arm that it is by name and place."""
    entities = item.gold["entities"]
    named = [
        (ARMS[relation["type"]], entities[relation["head"]])
        for relation in item.gold["relations"]
        if relation["type"] in ARMS
    ]
    found = {}
    for arm in reading.record.arms:
        spans = reading.spans(arm.evidence)
        likes = [
            (
                likeness(arm_names(arm), [entity["text"]])
                + STANDS_THERE * any(overlap(s, (entity["start"], entity["end"])) for s in spans),
                -index,
            )
            for index, entity in named
        ]
        best = max(likes, default=(0.0, 0))
        if best[0] >= SAME:
            found[arm.id] = -best[1]
    return found


def _counts(reading: Reading) -> list[Bound]:
    """Numbers of participants under an arm, which are results too in a sentence alone."""
    return [
        Bound("total", float(count.value), count.arm, span, -number, None)
        for number, count in enumerate(reading.record.counts, start=1)
        if count.arm is not None
        for span in reading.spans(count.evidence)[:1]
    ]


def _is_of(figure: Bound, number: Measurement, reading: Reading, known: dict[str, Outcome]) -> bool:
    """Whether the record has a figure under the outcome that gold has it under."""
    if figure.result is None or figure.result.outcome is None:
        return False
    phrases = outcome_phrases(figure.result, known)
    parts = [*number.outcome_texts, " ".join(number.outcome_texts)]
    spans = reading.spans(known[figure.result.outcome].evidence)
    return any(similarity(a, b) >= SAME for a in phrases for b in parts) or any(
        overlap(one, other) for one in spans for other in number.outcome_spans
    )
