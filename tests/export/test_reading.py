"""A record as a person reads it: nothing left out, and nothing that a terminal would obey."""

import pytest

from extract.export.reading import reading
from extract.records.schema import Decided, Evidence, Review, SaidByRules
from tests.export.full_record import RECORD, TEXT, quote


@pytest.fixture
def plain():
    return reading(RECORD, TEXT, is_plain=True)


def test_each_finding_has_its_sentence_under_it(plain):
    lines = [line.strip() for line in plain.splitlines()]
    masking = lines.index("masking: double, who: participant, care_provider  (design.masking)")
    assert lines[masking + 1] == "We ran a [[double-blind]] trial."
    p_value = lines.index("p1 = 0.14 between_arm, result: r1  (p_values.stated)")
    assert lines[p_value + 1].startswith("At 28 days, 30 of 100")
    assert lines[p_value + 2].endswith("0.51 to 1.10; [[P=0.14]]).")
    assert lines[p_value + 3] == ""


@pytest.mark.parametrize(
    "row",
    [
        ("a1", "aspirin", "experimental", "aspirin"),
        ("a2", "placebo", "placebo_comparator"),
        ("r1", "death, 28 days", "30/100 (30.0%)", "40/100 (40%)", "P=0.14"),
        ("m1", "aspirin", "mortality", "30/100 (30.0%)", "28 days", "observed"),
        ("COUNT-02", "consistent", "30 of 100 are 30.0%"),
    ],
)
def test_tables(plain, row):
    rows = [tuple(filter(None, line.split("  "))) for line in plain.splitlines()]
    assert row in [tuple(cell.strip() for cell in cells) for cells in rows]


def test_contrasts_say_the_arms_by_name(plain):
    line = plain.partition("aspirin against placebo: ")[2].partition("\n")[0]
    assert line == "0.75, measure: risk_ratio, interval: 0.51 to 1.10, p value: P=0.14"


def test_directions_say_the_arms_by_name():
    findings = RECORD.mortality_findings
    bound = findings[0].model_copy(update={"direction": "lower", "arm": "a1", "comparator": "a2"})
    record = RECORD.model_copy(update={"mortality_findings": (*findings, bound)})
    said = reading(record, TEXT, is_plain=True)
    assert "\n  direction: no_difference  (m.stated)\n" in said
    assert "\n  aspirin against placebo: direction: lower  (m.stated)\n" in said


def test_unclaimed_numbers_are_last(plain):
    assert plain.partition("Numbers that no finding claims")[2].strip().endswith("was [[7]].")


def test_the_text_cannot_command_a_terminal(plain):
    on_terminal = reading(RECORD, TEXT, is_plain=False)
    assert "\\x1b[31mbleeding" in plain
    assert "\x1b" not in plain
    assert "\x1b" in on_terminal, "colours of our own"
    assert "\x1b[31m" not in on_terminal


@pytest.mark.parametrize("hostile", ["[bold]x[/bold]", "[/]", ":smile:", "[link=http://a]b[/link]"])
def test_the_text_is_no_markup(hostile):
    text = f"{hostile} {TEXT}"
    record = RECORD.model_copy(
        update={
            "id": hostile,
            "arms": (RECORD.arms[0].model_copy(update={"label": hostile, "aliases": (hostile,)}),),
            "results": (),
            "p_values": (),
        }
    )
    assert reading(record, text, is_plain=True).count(hostile) >= 3


def test_a_text_of_another_run_is_said_to_be():
    assert "[[double-blind]] (not where the record says)" in reading(
        RECORD, "x" + TEXT, is_plain=True
    )


def test_many_places_are_counted():
    places = (quote("aspirin or"),) * 9
    record = RECORD.model_copy(
        update={"arms": (RECORD.arms[0].model_copy(update={"evidence": places}),)}
    )
    assert "(and 6 more places)" in reading(record, TEXT, is_plain=True)


def test_long_sentences_are_cut_at_words():
    text = "word " * 200 + "HERE" + " more" * 200
    place = Evidence(start=1_000, end=1_004, quote="HERE")
    arm = RECORD.arms[0].model_copy(update={"evidence": (place,)})
    shown = reading(RECORD.model_copy(update={"arms": (arm,)}), text, is_plain=True)
    sentence = " ".join(shown[shown.index("…") : shown.rindex("…") + 1].split())
    assert sentence.startswith("…word word")
    assert " [[HERE]] " in sentence
    assert sentence.endswith("more more…")
    assert 350 < len(sentence) < 420


def test_what_curators_decided_stands_beside_what_the_rules_say():
    rules = SaidByRules(value="0.14", about=(), evidence=(quote("P=0.14"),), rule="p_values.stated")
    by = {"decision": "0" * 12, "who": "Ann\x1b[31m", "when": "2026-01-02T03:04:05Z"}
    told = {"action": "correct", "field": "p_values", "rules": rules, "value": "0.41"} | by
    decided = (
        Decided(**told, state="applied", path="/p_values/0"),
        Decided(**told, state="stale", path=None, reason="the words are gone"),
    )
    review = Review(state="stale", decided=decided)
    lines = reading(RECORD.model_copy(update={"review": review}), TEXT, is_plain=True).splitlines()
    rows = lines[lines.index("Decided by curators") :]
    assert any("correct p_values" in row and "0.41" in row and "0.14" in row for row in rows)
    assert any("stale: the words" in row for row in rows)
    assert not any("\x1b" in row for row in rows)
