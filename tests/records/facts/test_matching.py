"""The same value is found again, however lists are ordered, arms are named and texts are edited."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records.facts import Fact, Kind, Pair, Translation, facts, match
from extract.records.schema import Evidence, Figure, TrialRecord
from tests.export.full_record import RECORD, TEXT, quote
from tests.records.facts.editing import edited, leaves, other

STRUCTURED = Path(__file__).parents[3] / "structured"
IDS = [path.stem for path in sorted((STRUCTURED / "records").glob("*.json"))]
LISTS = (
    "registrations", "arms", "counts", "outcomes", "results", "p_values", "intervals",
    "mortality", "mortality_findings", "limitations", "funding", "related_trials",
)  # fmt: skip


@cache
def load(id: str) -> TrialRecord:
    return TrialRecord.model_validate_json((STRUCTURED / "records" / f"{id}.json").read_bytes())


def changes(pairs: tuple[Pair, ...]) -> list[Pair]:
    return [pair for pair in pairs if pair.kind != "same"]


def told(pairs: tuple[Pair, ...]) -> list[tuple[Kind, str | None, str | None]]:
    return [(p.kind, p.old and p.old.value, p.new and p.new.value) for p in changes(pairs)]


@pytest.mark.parametrize("id", IDS)
def test_a_record_is_the_same_as_itself(id: str) -> None:
    found = facts(load(id))
    pairs = match(found, found)
    assert [pair.new for pair in pairs] == list(found) == [pair.old for pair in pairs]
    assert not changes(pairs)


def varied(record: TrialRecord, chance: random.Random) -> TrialRecord:
    """The record with lists shuffled and thinned, and some values others."""
    update: dict[str, Any] = {}
    for name in LISTS:
        kept = [one for one in getattr(record, name) if chance.random() < 0.9]
        chance.shuffle(kept)
        update[name] = tuple(kept)
    record = record.model_copy(update=update)
    for path, value in list(leaves(record)):
        names = {"start", "end", "quote", "id", "rule"} & {path[-1]}
        if path[0] in LISTS and not names and chance.random() < 0.03:
            record = edited(record, path, other(value))
    return record


CHANCES = st.randoms(use_true_random=False)


@given(st.sampled_from(IDS), CHANCES, CHANCES)
def test_matching_is_one_to_one_and_the_same_both_ways(
    id: str, one: random.Random, two: random.Random
) -> None:
    old = facts(varied(load(id), one))
    new = facts(varied(load(id), two))
    pairs, back = match(old, new), match(new, old)
    assert Counter(p.old for p in pairs if p.old) == Counter(old)
    assert Counter(p.new for p in pairs if p.new) == Counter(new)
    for pair in pairs:
        assert (pair.old is None, pair.new is None) == (pair.kind == "gained", pair.kind == "lost")
        assert pair.old is None or pair.new is None or pair.old.field == pair.new.field
    there = Counter(gained(p) for p in pairs)
    assert there["gained"] - there["lost"] == len(new) - len(old)
    reversed_kinds = Counter({"gained": "lost", "lost": "gained"}.get(p.kind, p.kind) for p in back)
    assert Counter(p.kind for p in pairs) == reversed_kinds


def gained(pair: Pair) -> str:
    return pair.kind


@given(st.sampled_from(IDS), CHANCES)
def test_the_order_of_lists_says_nothing(id: str, chance: random.Random) -> None:
    record = load(id)
    update: dict[str, Any] = {}
    for name in LISTS:
        each = list(getattr(record, name))
        chance.shuffle(each)
        update[name] = tuple(each)
    assert not changes(match(facts(record), facts(record.model_copy(update=update))))


FIGURES = [
    (id, path)
    for id in IDS
    for path, value in leaves(load(id))
    if path[0] in ("counts", "results", "p_values", "intervals", "mortality")
    and path[-1] == "value"
    and not isinstance(value, str)
]


@given(st.sampled_from(FIGURES))
def test_one_figure_edited_is_one_value_changed(figure: tuple[str, tuple[str | int, ...]]) -> None:
    id, path = figure
    record = load(id)
    value = next(value for at, value in leaves(record) if at == path)
    pairs = changes(match(facts(record), facts(edited(record, path, value + 1))))
    assert [pair.kind for pair in pairs] == ["changed"]


@pytest.mark.parametrize("id", IDS)
def test_an_arm_with_another_name_is_one_change(id: str) -> None:
    record = load(id)
    labels = Counter(arm.label for arm in record.arms)
    for i, arm in enumerate(record.arms):
        if labels[arm.label] == 1:
            now = facts(edited(record, ("arms", i, "label"), f"the new {arm.label}"))
            assert told(match(facts(record), now)) == [
                ("changed", arm.label, f"the new {arm.label}")
            ]


def test_two_names_that_become_one_are_no_renaming() -> None:
    def of(*drugs: str) -> tuple[Fact, ...]:
        def quoted(at: int) -> tuple[Evidence, ...]:
            return (Evidence(start=at, end=at + 4, quote="drug"),)

        names = [
            Fact("arms", f"/arms/{i}", (), drug, quoted(10 * i), (), "")
            for i, drug in enumerate(drugs)
        ]
        doses = [
            Fact("doses", f"/doses/{i}", (("arm", drug),), "5 mg", quoted(100 + 10 * i), (), "")
            for i, drug in enumerate(drugs)
        ]
        return (*names, *doses)

    two, one = of("zinc", "iron"), of("copper", "copper")
    there = [pair.kind for pair in match(two, one)]
    assert there == [pair.kind for pair in match(one, two)]
    assert there == ["changed", "changed", "rebound", "rebound"]


@given(st.sampled_from(IDS), CHANCES)
def test_values_are_followed_through_a_changed_text(id: str, chance: random.Random) -> None:
    record = load(id)
    old = (STRUCTURED / "texts" / f"{id}.txt").read_text(encoding="utf-8")
    at = chance.choice([0, *(i for i, c in enumerate(old) if c == "\n"), len(old)])
    words = "\nOne more sentence, in front of 12 others.\n"
    shifted = record
    for path, value in leaves(record):
        if path[-1] in ("start", "end") and value >= at + (path[-1] == "end"):
            shifted = edited(shifted, path, value + len(words))
    new = old[:at] + words + old[at:]
    assert not changes(match(facts(record), facts(shifted), Translation(old, new)))


RISK = ("results", 0, "arms", 0)


def test_a_figure_of_another_arm_is_rebound() -> None:
    swapped = edited(edited(RECORD, (*RISK, "arm"), "a2"), ("results", 0, "arms", 1, "arm"), "a1")
    pairs = changes(match(facts(RECORD), facts(swapped)))
    assert {pair.kind for pair in pairs} == {"rebound"}
    assert [pair.old.value for pair in pairs if pair.old] == [
        "30",
        "100",
        "30.0",
        "40",
        "100",
        "40",
    ]


def test_the_same_value_in_other_words_is_moved() -> None:
    elsewhere = (quote("200"),)
    moved = edited(RECORD, ("results", 0, "direction", "evidence"), elsewhere)
    assert told(match(facts(RECORD), facts(moved))) == [("moved", "no_difference", "no_difference")]


def test_a_value_that_is_gone_and_one_that_is_new() -> None:
    without = edited(RECORD, (*RISK, "percent"), None)
    assert told(match(facts(RECORD), facts(without))) == [("lost", "30.0", None)]
    assert told(match(facts(without), facts(RECORD))) == [("gained", None, "30.0")]


def test_a_name_of_a_list_does_not_turn_into_another_one() -> None:
    def keyed(*words: str) -> tuple[Fact, ...]:
        return tuple(
            Fact("citation.keywords", f"/citation/keywords/{i}", (), word, (), (), "")
            for i, word in enumerate(words)
        )

    pairs = match(keyed("shock", "sepsis"), keyed("sepsis", "aspirin"))
    assert [(p.kind, p.old and p.old.value, p.new and p.new.value) for p in pairs] == [
        ("lost", "shock", None), ("same", "sepsis", "sepsis"), ("gained", None, "aspirin")
    ]  # fmt: skip


def test_the_number_of_the_text_is_another_one() -> None:
    new = TEXT.replace("30 of 100 (30.0%)", "31 of 100 (31.0%)")
    percent = Figure(value="31.0", evidence=(quote("30.0%").model_copy(update={"quote": "31.0%"}),))
    now = edited(RECORD, (*RISK, "percent"), percent)
    assert told(match(facts(RECORD), facts(now), Translation(TEXT, new))) == [
        ("changed", "30.0", "31.0")
    ]
