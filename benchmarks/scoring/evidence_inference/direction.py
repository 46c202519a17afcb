"""The direction of an effect for a given intervention, comparator and outcome.

Prompts whose evidence gold finds in the abstract. The answer is read off the record: of the
statements whose outcome is like the prompt's, the one most like it. A direction that the record
states for the comparator is turned. Where the record has no answer, none is given: that costs
recall of the class, and is not taken for "no difference".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from benchmarks.scoring.evidence_inference.naming import alike, lies_in, without_shared
from benchmarks.scoring.evidence_inference.statements import Statement, statements
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.reading import Reading, arm_names

LABELS = {-1: "lower", 0: "no_difference", 1: "higher"}
TURNED = {"lower": "higher", "higher": "lower", "no_difference": "no_difference"}
ENOUGH = 0.35  # prompts word an outcome more freely than an abstract does
FOR_ARMS = 0.5  # what arms of the same names add to the choice between statements
# No difference in any of the measures: of outcomes that the record does not name
ALL = re.compile(
    r"\b(?:any|other|all|secondary|remaining)\b[^.;,]{0,40}"
    r"\b(?:outcomes?|measures?|end ?points?|variables?|parameters?)\b",
    re.IGNORECASE,
)

Prompt = dict[str, Any]


def is_scored(prompt: Prompt) -> bool:
    """Whether gold has an answer, and its evidence stands in the abstract."""
    return bool(prompt.get("evidence_in_abstract")) and prompt.get("label") in LABELS


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of direction, a class each for higher, lower and no difference."""
    said = list(statements(reading))
    for prompt in item.gold["effects"]:
        if not is_scored(prompt):
            continue
        gold, given = LABELS[prompt["label"]], _answer(prompt, said, reading)
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


def _answer(prompt: Prompt, said: list[Statement], reading: Reading) -> str | None:
    """The direction of the statement most like the prompt; None where there is none.

    Where no statement has an outcome like the prompt's, those count of the shortest sentence that
    names it, if they all say the same.
    """
    outcome = prompt["outcome"]
    likes = [max((alike(outcome, name) for name in s.outcomes), default=0.0) for s in said]
    named = [
        (like + FOR_ARMS * fit, direction)
        for statement, like in zip(said, likes, strict=True)
        if like >= ENOUGH
        for direction, fit in _of_arms(prompt, statement, reading)
    ]
    if named:
        return max(named, key=lambda one: one[0])[1]
    beside = [s for s in said if lies_in(outcome, s.passage)]
    if beside:
        shortest = min((s.passage for s in beside), key=len)
        told = {
            direction
            for statement in beside
            if statement.passage == shortest
            for direction, _ in _of_arms(prompt, statement, reading)
        }
        return told.pop() if len(told) == 1 else None
    of_all = (s for s in said if s.direction == "no_difference" and ALL.search(s.passage))
    return "no_difference" if next(of_all, None) else None


def _of_arms(prompt: Prompt, statement: Statement, reading: Reading) -> Iterator[tuple[str, float]]:
    """What a statement says of the prompt's arms, and how like they are; nothing for others."""
    as_given, other_way = _arms_alike(prompt, statement, reading)
    turn = _turn(statement, as_given, other_way, reading)
    if turn is not None:
        direction = TURNED[statement.direction] if turn else statement.direction
        yield direction, max(as_given, other_way)


def _arms_alike(prompt: Prompt, statement: Statement, reading: Reading) -> tuple[float, float]:
    """How like the prompt's arms are to the statement's, as given and the other way round."""
    intervention, comparator = without_shared(prompt["intervention"], prompt["comparator"])
    as_given = other_way = 0.0
    for reference, same, other in (
        (statement.arm, intervention, comparator),
        (statement.comparator, comparator, intervention),
    ):
        arm = reading.arms.get(reference or "")
        if arm is not None:
            as_given += max(alike(same, name) for name in arm_names(arm)) / 2
            other_way += max(alike(other, name) for name in arm_names(arm)) / 2
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
