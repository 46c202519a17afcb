"""Population, interventions, comparators and outcomes as phrases.

A phrase is found if the record has one with enough of the same words (`matching.SAME`). Of several
phrases for the population one is enough: they say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.scoring import phrases
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import SAME, likeness, pair
from benchmarks.scoring.phrases import Phrase
from benchmarks.scoring.reading import Reading


def score(text: str, labels: dict[str, Any], reading: Reading) -> Iterator[Mark]:
    """Marks of population, interventions, comparators, outcomes and primary_outcomes."""
    yield from _population(text, labels["population"], phrases.description(reading))
    outcomes = [outcome["text"] for outcome in labels["outcomes"]]
    primary = [outcome["text"] for outcome in labels["outcomes"] if outcome["primary"]]
    for measure, gold, given in (
        ("interventions", labels["interventions"], phrases.interventions(reading)),
        ("comparators", labels["comparators"], phrases.comparators(reading)),
        ("outcomes", outcomes, phrases.outcomes(reading)),
        ("primary_outcomes", primary, phrases.outcomes(reading, "primary")),
    ):
        yield from _phrases(measure, text, gold, given)


def _population(text: str, gold: Sequence[str], given: list[Phrase]) -> Iterator[Mark]:
    is_same = any(likeness(phrase.names, gold) >= SAME for phrase in given)
    for wanted in gold[:1]:
        what = f"{' | '.join(gold)}  GIVEN  {[str(phrase) for phrase in given]}"
        yield Mark("population", "hit" if is_same else "missed", what, text.find(wanted))
    for phrase in given if not is_same else ():
        yield Mark("population", "false", str(phrase), _place(phrase))


def _phrases(measure: str, text: str, gold: Sequence[str], given: list[Phrase]) -> Iterator[Mark]:
    pairs, missed, false = pair(gold, given, _fit)
    yield from (Mark(measure, "hit", wanted, text.find(wanted)) for wanted, _ in pairs)
    yield from (Mark(measure, "missed", wanted, text.find(wanted)) for wanted in missed)
    yield from (Mark(measure, "false", str(phrase), _place(phrase)) for phrase in false)


def _fit(gold: str, phrase: Phrase) -> float:
    fit = likeness(phrase.names, [gold])
    return fit if fit >= SAME else 0.0


def _place(phrase: Phrase) -> int | None:
    return phrase.spans[0][0] if phrase.spans else None
