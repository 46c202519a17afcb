"""Which arm an effect compares with which, by what it says itself and by what stands round it."""

from __future__ import annotations

import pytest

from tests.records.pages import record_of_page

METHODS = (
    "A trial of cooling after cardiac arrest\n\nMETHODS: Adults were randomly assigned to "
    "hypothermia or to normothermia.\n\nRESULTS: "
)
CASES = [
    (
        (
            "Deaths were as many with normothermia as with hypothermia (relative risk with "
            "hypothermia, 1.04; 95% CI, 0.94 to 1.14; P = 0.37)."
        ),
        ("hypothermia", "normothermia", "1.04", "named_with_effect", "0.37"),
    ),
    (
        (
            "Mortality was 16.0% with hypothermia and 32.8% with normothermia (P<0.001; hazard "
            "ratio for death, 0.39; 95% CI, 0.25 to 0.63)."
        ),
        ("hypothermia", "normothermia", "0.39", "arms_of_figures", "0.001"),
    ),
    (
        (
            "Hypothermia reduced mortality from 33.1% to 15.2% (odds ratio, 0.37; 95% CI, 0.24 to "
            "0.61; P<0.001)."
        ),
        ("hypothermia", "normothermia", "0.37", "comparison", "0.001"),
    ),
    (
        (
            "Compared with patients in the normothermia group (9 of 30, 30%), those given "
            "hypothermia (18 of 30, 60%) were more likely to shiver (relative risk, 2.0; 95% CI, "
            "1.1 to 3.7; P=0.02)."
        ),
        ("hypothermia", "normothermia", "2.0", "comparison", "0.02"),
    ),
]


@pytest.mark.parametrize(("sentence", "want"), CASES)
def test_contrast(sentence: str, want: tuple[str, ...]) -> None:
    record = record_of_page(METHODS + sentence)
    labels = {arm.id: arm.label for arm in record.arms}
    p_values = {p.id: str(p.value) for p in record.p_values}
    (contrast,) = [c for result in record.results for c in result.contrasts]
    assert contrast.arm is not None
    assert contrast.comparator is not None
    assert contrast.value is not None
    assert contrast.p_value is not None
    assert want == (
        labels[contrast.arm],
        labels[contrast.comparator],
        str(contrast.value.value),
        contrast.binding,
        p_values[contrast.p_value],
    )


NAMED = {
    "The number needed to treat to prevent one relapse was 12.": "number_needed_to_treat",
    "The risk difference for 28-day mortality was -8.5%.": "risk_difference",
}


@pytest.mark.parametrize("sentence", NAMED)
def test_measure_of_an_estimate_without_interval(sentence: str) -> None:
    record = record_of_page(METHODS + sentence)
    measures = [c.measure for result in record.results for c in result.contrasts]
    assert measures == [NAMED[sentence]]


def test_an_effect_that_holds_the_words_of_direction_is_of_their_outcome() -> None:
    sentence = (
        "Hypothermia led to a 3.1 mm Hg lower systolic pressure (95% CI, 1.2 to 5.0) and a "
        "2.4 mm Hg lower diastolic pressure (95% CI, 0.3 to 4.5)."
    )
    record = record_of_page(METHODS + sentence)
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    told = [
        (names[result.outcome or ""], [str(c.value.value) for c in result.contrasts if c.value])
        for result in record.results
    ]
    assert told == [("systolic pressure", ["3.1"]), ("diastolic pressure", ["2.4"])]


def test_a_p_value_of_what_became_of_each_arm_compares_none() -> None:
    sentence = "Glucose fell with hypothermia and sodium rose with normothermia (P=0.01)."
    record = record_of_page(METHODS + sentence)
    (contrast,) = [c for result in record.results for c in result.contrasts]
    assert (contrast.arm, contrast.comparator) == (None, None)
