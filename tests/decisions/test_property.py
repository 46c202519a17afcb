"""Whatever becomes of a text: no decision is lost, and none is applied to what it was not about.

Characters of the text keep their origin through random edits, copies of sentences among them. So
the test knows where the words of each decision have come to stand, however the text has changed.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.decisions import Decisions, apply
from extract.decisions.model import Decision
from extract.records.facts import Fact, facts
from extract.records.schema import Decided, TrialRecord
from tests.decisions.pages import BODY, TITLE, TRIAL, Case, assert_sound, extract

BEFORE = Case()
FACTS = facts(BEFORE.record)
START = len(TITLE) + 2  # the title stays, as does its section
ORIGINAL = [(character, place) for place, character in enumerate(TRIAL)]
# What may come in between: words, numbers like those that are there, sentences like them.
INSERTED = [
    " ", "x", "9", ". ", "In brief, ", "(35.4%) ", "P=0.26 ", "vasopressin ", "27 centers ",
    "At 28 days, 140 of 396 patients (35.4%) had died. ", "Limb ischemia was seen in 8 patients. ",
]  # fmt: skip

Text = list[tuple[str, int | None]]

places = st.integers(START, len(TRIAL) - 1)
edits = st.one_of(
    st.tuples(st.just("insert"), places, st.sampled_from(INSERTED)),
    st.tuples(st.just("delete"), places, st.integers(1, 60)),
    st.tuples(st.just("copy"), places, st.integers(1, 200), places),
    st.tuples(st.just("replace"), places, st.sampled_from("0123456789 .a")),
)
decided = st.tuples(st.sampled_from(["approve", "correct", "reject"]), st.integers(0, 999))


def edited(text: Text, edit: tuple) -> Text:
    kind, at, *more = edit
    match kind, more:
        case "insert", [words]:
            return text[:at] + [(character, None) for character in words] + text[at:]
        case "delete", [length]:
            return text[:at] + text[at + length :]
        case "replace", [character]:
            return [*text[:at], (character, None), *text[at + 1 :]]
        case _:
            length, to = more
            return text[:to] + text[at : at + length] + text[to:]


def came_to_stand(text: Text, start: int, end: int) -> set[int]:
    """Where the characters from start to end are, whole and in one piece."""
    origins = [origin for _, origin in text]
    wanted = list(range(start, end))
    return {i for i in range(len(origins)) if origins[i : i + len(wanted)] == wanted}


def decide(action: str, number: int) -> tuple[Decision, Fact] | None:
    fact = FACTS[number % len(FACTS)]
    try:
        if action == "correct":
            (decision,) = BEFORE.desk.correct(fact.path, value=other(fact))
        else:
            (decision,) = getattr(BEFORE.desk, action)(fact.path)
    except Exception as error:
        raise AssertionError(f"{action} {fact}") from error
    return decision, fact


def other(fact: Fact) -> str:
    """Another value of the same kind."""
    words = {
        "report_type": "other", "design.masking": "triple", "design.allocation": "non_randomized",
        "arms.role": "other", "outcomes.role": "safety", "outcomes.domain": "pain",
        "results.direction": "lower", "mortality_findings": "lower", "intervals": "0.1 to 7",
        "intervals.level": "99", "p_values": "<0.77", "counts": "123", "design.centers": "123",
        "design.is_multicenter": "false",
    }  # fmt: skip
    if fact.field in words:
        return words[fact.field]
    return "123" if fact.value.replace(".", "").isdigit() else "something else"


@given(st.lists(decided, min_size=1, max_size=6), st.lists(edits, max_size=6))
@settings(max_examples=80)
def test_every_decision_is_applied_to_its_own_or_is_stale(wanted, changes) -> None:
    made = {fact.path: (decision, fact) for decision, fact in (decide(*each) for each in wanted)}
    text: Text = ORIGINAL
    for change in changes:
        text = edited(text, change)
    page = "".join(character for character, _ in text)
    rules = extract(page)
    history = tuple({decision.id: decision for decision, _ in made.values()}.values())
    record = apply(rules, page, Decisions(id=rules.id, history=history))
    assert_sound(record, page)
    told = {entry.decision: entry for entry in record.review.decided}
    assert set(told) == {decision.id for decision, _ in made.values()}
    for decision, fact in made.values():
        entry = told[decision.id]
        if entry.state == "applied":
            assert_is_its_own(entry, fact, record, text)
        assert (entry.reason is not None) == (entry.state == "stale")
    assert (record.review.state == "stale") == any(e.state == "stale" for e in told.values())
    if all(entry.state != "applied" or entry.action == "approve" for entry in told.values()):
        assert facts(record) == facts(rules)


def assert_is_its_own(entry: Decided, fact: Fact, record: TrialRecord, text: Text) -> None:
    """The words of what was decided are those that the curator saw, wherever they are now."""
    own = {at for place in fact.evidence for at in came_to_stand(text, place.start, place.end)}
    now = {f.path: f for f in facts(record)}.get(entry.path or "")
    there = entry.rules.evidence if entry.rules is not None else () if now is None else now.evidence
    assert own & {place.start for place in there}, (entry, fact, there)
    if entry.rules is not None:
        assert (entry.field, entry.rules.value) == (fact.field, fact.value)
    if entry.action == "correct" and now is not None:
        assert (now.field, now.value) == (fact.field, entry.value)
    if entry.action == "reject":
        assert entry.path is None


def test_the_text_is_the_one_that_was_decided_on() -> None:
    assert f"{TITLE}\n\n{BODY}" == TRIAL
    assert len(FACTS) > 40
