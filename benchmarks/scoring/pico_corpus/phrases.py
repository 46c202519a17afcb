"""Intervention, control, eligibility, condition, age and outcomes, by abstract.

A gold phrase is found if the record has one with enough of the same words (`matching.SAME`), and a
phrase of the record is false if gold has none. Arms are taken for intervention and control as for
the numbers; an arm without numbers by its role. All have breast cancer, so gold's condition is
what the trial is to prevent or relieve, and what they had where nothing else is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.scoring import phrases
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark, answer
from benchmarks.scoring.matching import SAME, likeness
from benchmarks.scoring.phrases import COMPARATORS, Phrase
from benchmarks.scoring.pico_corpus.sides import Sides
from benchmarks.scoring.reading import Reading, arm_names
from extract.records.schema import Figure

OUTCOME_LABELS = ("outcome", "outcome-measure")


def score(item: Item, reading: Reading, sides: Sides) -> Iterator[Mark]:
    """Marks of intervention, control, eligibility, condition, age and outcomes."""
    said = reading.record.population
    for label, side in (("intervention", "iv"), ("control", "cv")):
        given = [
            Phrase(tuple(arm_names(arm)), tuple(reading.spans(arm.evidence)))
            for arm in reading.record.arms
            if sides.get(arm.id, "cv" if arm.role in COMPARATORS else "iv") == side
        ]
        yield from _alike(label, item, (label,), given)
    yield from _alike("eligibility", item, ("eligibility",), phrases.population(reading))
    had = said.target or said.condition
    condition = [Phrase((had.value,), ())] if had else []
    yield from _alike("condition", item, ("condition",), condition)
    yield from _age(item, reading)
    yield from _alike("outcomes", item, OUTCOME_LABELS, phrases.outcomes(reading))


def _alike(
    measure: str, item: Item, labels: Sequence[str], given: Sequence[Phrase]
) -> Iterator[Mark]:
    """Every different gold phrase once, and the phrases of the record that are like none."""
    gold = {e["text"].lower(): e for e in item.gold["entities"] if e["label"] in labels}
    for entity in gold.values():
        is_found = any(likeness(phrase.names, [entity["text"]]) >= SAME for phrase in given)
        yield Mark(measure, "hit" if is_found else "missed", entity["text"], entity["start"])
    texts = [entity["text"] for entity in gold.values()]
    for phrase in given:
        if texts and likeness(phrase.names, texts) < SAME:
            yield Mark(measure, "false", str(phrase), phrase.spans[0][0] if phrase.spans else None)


def _age(item: Item, reading: Reading) -> Iterator[Mark]:
    """The first number of the first age, against any age of the record."""
    gold = [e for e in item.gold["entities"] if e["label"] == "age" and e.get("value") is not None]
    age = reading.record.population.age
    figures: list[Figure | None] = (
        [age.minimum_years, age.maximum_years, age.reported_years] if age else []
    )
    given = [f"{float(figure.value):g}" for figure in figures if figure]
    wanted = [f"{float(entity['value']):g}" for entity in gold]
    same = next((value for value in wanted if value in given), None)
    at = gold[0]["start"] if gold else None
    first = wanted[0] if wanted else None
    yield from answer("age", same or first, same or (given[0] if given and wanted else None), at)
