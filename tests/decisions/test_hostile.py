"""Decisions that nobody would make: each is applied or stale, and none breaks anything."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from extract.decisions import Decisions, UnreadableDecisions, apply, read_decisions
from extract.decisions.finding import place_of, see
from extract.decisions.model import SeenFact, new_decision
from extract.records.facts import facts
from tests.decisions.pages import TRIAL, Case, assert_sound

BEFORE = Case()
FACTS = facts(BEFORE.record)
FIELDS = sorted(
    {fact.field for fact in FACTS}
    | {"arms.x", "outcomes.x", "counts.x", "results.x", "design", "design.masking.value", "x"}
    | {"citation.title", "citation.authors", "citation.authors.value", "registrations", "review"}
    | {"population.age", "population.age.x", "conclusion.value", "related_trials.name", "sections"}
    | {"results.spread", "results.unit", "design.margin", "design.margin.unit", "coverage.claimed"}
    | {"arms.interventions.dose", "arms.interventions.dose.low", "design.masking.who", "id"}
)
KEYS = ["arm", "comparator", "outcome", "time", "subset", "kind", "measure", "adjusted", "x"]
NAMES = ["vasopressin", "norepinephrine", "death", "unbound", "whole trial", "all arms", "28 days"]
VALUES = ["35.4", "<0.05", "0.75 to 1.08", "double", "1e999", "-0", "9" * 400, "\x00", "a1", "none"]

fields = st.sampled_from(FIELDS)
abouts = st.dictionaries(
    st.sampled_from(KEYS), st.sampled_from(NAMES) | st.text(max_size=9), max_size=4
)
values = st.sampled_from(VALUES) | st.text(min_size=1, max_size=12)
spans = st.tuples(st.integers(0, len(TRIAL) - 2), st.integers(1, 60)).map(
    lambda span: place_of(span[0], min(len(TRIAL), sum(span)), TRIAL)
)
said = st.tuples(fields, abouts, values, spans)
wanted = st.tuples(st.sampled_from(["add", "correct", "reject"]), st.integers(0, 999), said)


@given(st.lists(wanted, min_size=1, max_size=4))
@settings(max_examples=80)
def test_no_decision_breaks_a_record(everything) -> None:
    history = {}
    for action, number, (field, about, value, place) in everything:
        fact = FACTS[number % len(FACTS)]
        parts: dict[str, object] = {"action": action}
        if action != "add":
            parts["seen"] = [see(fact, TRIAL)]
        if action != "reject":
            kind = field if action == "add" else fact.field
            parts["said"] = SeenFact(field=kind, about=about, value=value, evidence=(place,))
        decision = new_decision(**parts, who="Eve", when="2026-01-01T00:00:00Z")
        history[decision.id] = decision
    decisions = Decisions(id=BEFORE.rules.id, history=tuple(history.values()))
    assert read_decisions(decisions.to_json().encode(), decisions.id) == decisions
    record = apply(BEFORE.rules, TRIAL, decisions)
    assert_sound(record, TRIAL)
    assert {entry.decision for entry in record.review.decided} == set(history)


@given(st.binary(max_size=200) | st.recursive(
    st.none() | st.booleans() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=9,
))  # fmt: skip
def test_a_file_of_anything_is_refused_by_name(content) -> None:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(UnreadableDecisions) as refused:
        read_decisions(raw, "pmid-1")
    assert len(str(refused.value)) < 1_000


def test_a_decision_that_lacks_what_it_needs_is_none() -> None:
    by = {"who": "Ann", "when": "2026-01-01T00:00:00Z"}
    fact = see(FACTS[0], TRIAL)
    broken = [
        {"action": "approve"},
        {"action": "approve", "seen": [fact, fact]},
        {"action": "correct", "seen": [fact]},
        {"action": "reject", "on": "record", "seen": [fact]},
        {"action": "add", "said": fact, "seen": [fact]},
        {"action": "withdraw"},
        {"action": "waive", "of": "0" * 12, "seen": [fact]},
        {"action": "approve", "seen": [fact], "when": "yesterday"},
        {"action": "approve", "seen": [fact], "who": ""},
        {"action": "bless", "seen": [fact]},
    ]
    for parts in broken:
        with pytest.raises(ValidationError):
            new_decision(**{**by, **parts})
