"""Of which outcome a direction is stated."""

from __future__ import annotations

import pytest

from tests.records.pages import record_of_page

TWO = (
    "A trial of sertraline in heart failure\n\nMETHODS: Adults were randomly assigned to "
    "sertraline or to placebo.\n\nRESULTS: "
)


def test_a_greater_fall_is_told_of_the_outcome_as_it_is_named() -> None:
    text = (
        "Anxiety was similar at one week. The decrease in anxiety was greater with sertraline "
        "than with placebo. Reductions in fasting glucose were greater with placebo."
    )
    record = record_of_page(TWO + text)
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    stated = [
        (names[result.outcome or ""], result.direction.value)
        for result in record.results
        if result.direction is not None
    ]
    assert stated == [
        ("Anxiety", "no_difference"),
        ("Anxiety", "lower"),
        ("fasting glucose", "lower"),
    ]


@pytest.mark.parametrize(
    ("asked", "want"),
    [
        ("The primary outcome was anxiety. ", ("anxiety", "lower")),
        ("", ("Improvements in anxiety", "higher")),
    ],
)
def test_a_greater_improvement_is_told_of_the_outcome_as_it_is_named(
    asked: str, want: tuple[str, str]
) -> None:
    told = "RESULTS: Improvements in anxiety were greater with sertraline than with placebo."
    record = record_of_page(TWO.replace("RESULTS: ", asked + "\n\n" + told))
    (outcome,), (result,) = record.outcomes, record.results
    assert result.direction is not None
    assert (outcome.name, result.direction.value) == want


def test_a_statement_may_lead_to_its_outcome() -> None:
    text = "Sertraline did not result in any large difference in sleep quality versus placebo."
    record = record_of_page(TWO + text)
    (outcome,), (result,) = record.outcomes, record.results
    assert (outcome.name, result.outcome) == ("sleep quality", outcome.id)


@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        (
            "Anxiety was lower with sertraline (P=0.02) but nausea was a problem in 7% of adults.",
            {"Anxiety": "lower"},
        ),
        (
            "Harms were more common with sertraline (nausea, 17% vs 7%).",
            {"Harms": "higher"},
        ),
        (
            "Sertraline lowered relapse rates (12% vs 19%; P=0.02), and headache (4% vs 9%).",
            {"relapse rates": "lower", "headache": "lower"},
        ),
        (
            "Sertraline lowered mortality (12 deaths [6%] vs 19 deaths [9%]) and falls (4% vs 9%).",
            {"mortality": "lower", "falls": "lower"},
        ),
        (
            "Adults given sertraline had less anxiety (3 vs 5) and a longer leave (8 vs 6 weeks).",
            {"anxiety": "lower", "leave": "higher"},
        ),
    ],
)
def test_what_is_said_of_one_outcome_is_said_of_the_items_of_its_list_alone(
    sentence: str, want: dict[str, str]
) -> None:
    record = record_of_page(TWO + sentence)
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    assert want == {
        names[result.outcome or ""]: result.direction.value
        for result in record.results
        if result.direction is not None
    }
