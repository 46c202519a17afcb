"""The direction of an effect for a given intervention, comparator and outcome.

Prompts whose evidence gold finds in the abstract. The answer is read off the record: of the
statements whose outcome is like the prompt's (directions of results, mortality findings, and
results that state none but have a p value, or arms' figures with one), the one most like it. A
direction that the record states for the comparator is turned. Where the record has no answer, none
is given: that costs recall of the class, and is not taken for "no difference".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.scoring.figures import outcome_phrases, outcomes
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import likeness, similarity
from benchmarks.scoring.reading import Reading, arm_names
from extract.records.schema import ArmResult, PValue, Result

LABELS = {-1: "lower", 0: "no_difference", 1: "higher"}
TURNED = {"lower": "higher", "higher": "lower", "no_difference": "no_difference"}
ALPHA = 0.05
ENOUGH = 0.3  # prompts word an outcome more freely than an abstract does
FOR_ARMS = 0.5  # what arms of the same names add to the choice between statements

Prompt = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a record says of an outcome: `arm` is higher or lower than `comparator`."""

    direction: str
    outcomes: tuple[str, ...]
    arm: str | None
    comparator: str | None


def is_scored(prompt: Prompt) -> bool:
    """Whether gold has an answer, and its evidence stands in the abstract."""
    return bool(prompt.get("evidence_in_abstract")) and prompt.get("label") in LABELS


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of direction, a class each for higher, lower and no difference."""
    statements = list(_statements(reading))
    for prompt in item.gold["effects"]:
        if not is_scored(prompt):
            continue
        gold, given = LABELS[prompt["label"]], _answer(prompt, statements, reading)
        what = f"{prompt['intervention']} v {prompt['comparator']}: {prompt['outcome']}"
        at = _place(item.text, prompt)
        if gold == given:
            yield Mark("direction", "hit", f"{gold}: {what}", at, gold)
            continue
        yield Mark("direction", "missed", f"{gold} (given: {given}): {what}", at, gold)
        if given is not None:
            yield Mark("direction", "false", f"{given} (gold: {gold}): {what}", at, given)


def _place(text: str, prompt: Prompt) -> int | None:
    places = [text.find(quote[:40]) for quote in prompt.get("evidence") or () if quote]
    return next((place for place in places if place >= 0), None)


def _answer(prompt: Prompt, statements: list[Statement], reading: Reading) -> str | None:
    """The direction of the statement most like the prompt; None where there is none."""
    best: tuple[float, str] | None = None
    for statement in statements:
        like = max((similarity(o, prompt["outcome"]) for o in statement.outcomes), default=0.0)
        as_given, other_way = _likes(prompt, statement, reading)
        turn = _turn(statement, as_given, other_way, reading)
        if like < ENOUGH or turn is None:
            continue
        worth = like + FOR_ARMS * max(as_given, other_way)
        direction = TURNED[statement.direction] if turn else statement.direction
        if best is None or worth > best[0]:
            best = worth, direction
    return best[1] if best else None


def _likes(prompt: Prompt, statement: Statement, reading: Reading) -> tuple[float, float]:
    """How like the prompt's arms are to the statement's, as given and the other way round."""
    as_given = other_way = 0.0
    for reference, same, other in (
        (statement.arm, "intervention", "comparator"),
        (statement.comparator, "comparator", "intervention"),
    ):
        arm = reading.arms.get(reference or "")
        if arm is not None:
            as_given += likeness(arm_names(arm), [prompt[same]]) / 2
            other_way += likeness(arm_names(arm), [prompt[other]]) / 2
    return as_given, other_way


def _turn(statement: Statement, as_given: float, other_way: float, reading: Reading) -> bool | None:
    """Whether the statement is of the prompt's arms the other way round; None: of other arms."""
    if statement.direction == "no_difference":
        return False
    arm = reading.arms.get(statement.arm or "")
    if arm is None:
        return None
    if as_given == other_way:
        return None if as_given else _turn_by_role(arm.role)
    return other_way > as_given


def _turn_by_role(role: str | None) -> bool | None:
    """For arms that the prompt calls otherwise, such as "intervention group"."""
    return None if role is None or role == "other" else role != "experimental"


def _statements(reading: Reading) -> Iterator[Statement]:
    known = outcomes(reading)
    p_values = {p.id: p for p in reading.record.p_values}
    for result in reading.record.results:
        phrases = tuple(outcome_phrases(result, known))
        stated = result.direction
        if stated is not None:
            yield Statement(stated.value, phrases, stated.arm, stated.comparator)
        else:
            yield from _implied(result, phrases, p_values)
    deaths = tuple(o.name for o in known.values() if o.domain == "mortality")
    for finding in reading.record.mortality_findings:
        quotes = tuple(piece.quote for piece in finding.evidence)
        named = ("mortality", "death", *deaths, *quotes)
        yield Statement(finding.direction, named, finding.arm, finding.comparator)


def _implied(
    result: Result, phrases: tuple[str, ...], p_values: dict[str, PValue]
) -> Iterator[Statement]:
    """What a between-arm p value says, with the arms' figures where it is below 0.05."""
    references = [result.p_value, *(contrast.p_value for contrast in result.contrasts)]
    found = [p_values[reference] for reference in references if reference]
    p = next((p for p in found if p.kind == "between_arm" and p.value is not None), None)
    if p is None or p.value is None:
        return
    if p.comparator in (">", ">=") or float(p.value) > ALPHA:
        yield Statement("no_difference", phrases, None, None)
        return
    entries = [(entry.arm, _level(entry)) for entry in result.arms if entry.arm]
    levels = [(arm, level) for arm, level in entries if level is not None]
    if len(levels) == 2 and levels[0][1] != levels[1][1]:
        (arm, level), (comparator, other) = levels
        yield Statement("higher" if level > other else "lower", phrases, arm, comparator)


def _level(entry: ArmResult) -> float | None:
    """The figure of an arm that can be compared."""
    for figure in (entry.percent, entry.mean, entry.median, entry.rate, entry.value):
        if figure is not None:
            return float(figure.value)
    return None
