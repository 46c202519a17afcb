"""Every value of a record that a reader would check is one fact, with the words that state it."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from extract.records.facts import Fact, facts
from extract.records.schema import Evidence, TrialRecord
from tests.evidence import evidence_in
from tests.export.full_record import RECORD
from tests.records.facts.editing import at, edited, leaves, other, pointer

GOLDEN = sorted((Path(__file__).parents[3] / "structured" / "records").glob("*.json"))

# Made from the facts, or how they were made.
NO_FACTS = {
    "schema_version", "id", "source", "extractor", "sections", "checks", "coverage", "review",
}  # fmt: skip


@cache
def load(path: Path) -> TrialRecord:
    return TrialRecord.model_validate_json(path.read_bytes())


def records() -> list[TrialRecord]:
    return [RECORD, *map(load, GOLDEN)]


def spans(places: tuple[Evidence, ...]) -> set[tuple[int, int]]:
    return {(place.start, place.end) for place in places}


@pytest.mark.parametrize("record", records(), ids=lambda record: record.id)
def test_every_path_resolves_and_is_of_one_fact(record: TrialRecord) -> None:
    dumped = json.loads(record.model_dump_json())
    found = facts(record)
    assert len({fact.path for fact in found}) == len(found) > 0
    for fact in found:
        assert at(dumped, fact.path) not in (None, [], "")


@pytest.mark.parametrize("record", records(), ids=lambda record: record.id)
def test_every_piece_of_evidence_is_covered(record: TrialRecord) -> None:
    found = facts(record)
    known = set().union(*(spans(fact.evidence) | spans(fact.context) for fact in found))
    parts = record.model_dump(mode="json", exclude=NO_FACTS)
    for place in evidence_in(parts):
        start, end = place["start"], place["end"]
        inside = any(s <= start and end <= e for s, e in known)
        assert (start, end) in known or inside, place


def is_checked(path: tuple[str | int, ...], value: object) -> bool:
    """Whether a reader checks a bare value: not the place, the rule, the id, or what is not so."""
    names = [step for step in path if isinstance(step, str)]
    if names[0] in NO_FACTS or {"evidence", "rule", "id"} & set(names[1:]):
        return False
    derived = names[-1] in ("printed", "days", "binding")
    bound = names[-1] in ("interval", "p_value", "result")  # told by outcome, arms and measure
    return (
        not derived and not bound and value is not False and value not in ("unspecified", "other")
    )


@pytest.mark.parametrize("record", [RECORD, *map(load, GOLDEN[::6])], ids=lambda record: record.id)
def test_no_value_can_change_without_a_fact(record: TrialRecord) -> None:
    said = [(fact.field, fact.about, fact.value) for fact in facts(record)]
    for path, value in leaves(record):
        if is_checked(path, value):
            now = facts(edited(record, path, other(value)))
            again = [(fact.field, fact.about, fact.value) for fact in now]
            assert again != said, pointer(path)


def told(field: str) -> list[tuple[str, str]]:
    return [(fact.path, fact.value) for fact in facts(RECORD) if fact.field == field]


def test_values_are_canonical() -> None:
    assert told("p_values") == [("/p_values/0", "0.14")]
    assert told("intervals") == [("/intervals/0", "0.51 to 1.10")]
    assert told("intervals.level") == [("/intervals/0/level", "95")]
    assert told("design.masking.who") == [("/design/masking/who", "participant, care_provider")]
    assert told("mortality.percent") == [("/mortality/0/percent", "30.0")]
    assert told("arms.role")[0] == ("/arms/0/role", "experimental")


def only(field: str) -> Fact:
    (fact,) = (fact for fact in facts(RECORD) if fact.field == field)
    return fact


def test_a_fact_is_about_names_and_never_ids() -> None:
    between = (("arm", "aspirin"), ("comparator", "placebo"))
    death = (("outcome", "death"), ("time", "28 days"))
    assert only("contrasts").about == (*death, *between, ("measure", "risk_ratio"))
    measure = ("measure", "risk_ratio")
    assert only("p_values").about == (*death, *between, measure, ("kind", "between_arm"))
    assert only("intervals").about == (*death, *between, ("kind", "confidence"))
    for record in records():
        for fact in facts(record):
            assert len(dict(fact.about)) == len(fact.about)
            assert not [name for _, name in fact.about if re.fullmatch(r"[aoripm]\d+", name)]


def test_a_p_value_is_about_the_arms_that_it_compares() -> None:
    alone = edited(RECORD, ("results", 0, "contrasts"), ())
    (p,) = (fact for fact in facts(alone) if fact.field == "p_values")
    assert dict(p.about) == {
        "outcome": "death", "time": "28 days", "arm": "all arms", "kind": "between_arm"
    }  # fmt: skip
    loose = edited(alone, ("p_values", 0, "result"), None)
    (p,) = (fact for fact in facts(loose) if fact.field == "p_values")
    assert p.about == (("kind", "between_arm"),)


def test_what_is_bound_to_no_arm_says_so() -> None:
    counts = [fact.about for fact in facts(RECORD) if fact.field == "counts"]
    assert counts[0] == (("kind", "randomized"), ("arm", "whole trial"))
    path = ("results", 0, "arms", 0)
    unbound = edited(edited(RECORD, (*path, "arm"), None), (*path, "binding"), "unbound")
    about = next(fact.about for fact in facts(unbound) if fact.field == "results.events")
    assert dict(about)["arm"] == "unbound"
