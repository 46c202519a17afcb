"""Which outcome a p value or an effect tests that stands without figures of the arms."""

from __future__ import annotations

import pytest

from tests.records.pages import record_of_page

METHODS = (
    "Zinc versus iron in colitis\n\nMETHODS: We randomly assigned 118 adults to zinc (n = 60) or "
    "iron (n = 58).\n\nRESULTS: All were followed up. "
)
LISTS: dict[str, list[tuple[str, str | None]]] = {
    # each bracket is of the item before it, also where only the first one has a frame
    "There were differences in appetite (P=0.04), grip strength (P=0.03) and sleep (P=0.02).": [
        ("0.04", "appetite"),
        ("0.03", "grip strength"),
        ("0.02", "sleep"),
    ],
    "There were differences in cord care [OR 3.1 (95% CI: 1.8 to 5.2); P=0.01] and thermal care "
    "[OR 7.6 (95% CI: 2.5 to 22.8); P=0.02].": [("0.01", "cord care"), ("0.02", "thermal care")],
    # an item whose name is not read is none of those before it
    "There were differences in appetite (P=0.04), sensory (P=0.03) and sleep (P=0.02).": [
        ("0.04", "appetite"),
        ("0.03", None),
        ("0.02", "sleep"),
    ],
    # nor is a first item whose name is not read the next one
    "There was no difference on the shuttle walking test (P=0.06), fatigue or sleep.": [
        ("0.06", None)
    ],
    "Rates of stroke (P=0.01) and of dry mouth (P=0.02) were lower with zinc.": [
        ("0.01", "Rates of stroke"),
        ("0.02", None),
    ],
    # a list of tests is dealt to as many outcomes, and to no other number of them
    "Zinc reduced nausea, thirst and itch (P=0.03, P=0.04 and 0.01, respectively).": [
        ("0.03", "nausea"),
        ("0.04", "thirst"),
        ("0.01", "itch"),
    ],
    "Thirst was rarer with zinc at 2 and 4 weeks (P=0.03 and 0.04, respectively).": [
        ("0.03", "Thirst"),
        ("0.04", "Thirst"),
    ],
    "Zinc reduced thirst (P=0.02), and ferritin and itch rose (P=0.03 and 0.04, respectively).": [
        ("0.02", "thirst"),
        ("0.03", "ferritin"),
        ("0.04", "itch"),
    ],
    "Zinc could reduce thirst by 4% and itch by 6.3% but these were due to chance (P=0.83 and "
    "0.21, respectively).": [
        ("0.83", "thirst"),
        ("0.21", "itch"),
    ],
    # an item may have its number
    "There were differences in 1) sleep (P=0.01), 2) sensory (P=0.02) and 3) itch (P=0.03).": [
        ("0.01", "sleep"),
        ("0.02", None),
        ("0.03", "itch"),
    ],
    "Zinc caused more thirst (P=0.01) and did not lead to a drier mouth (P=0.57).": [
        ("0.01", "thirst"),
        ("0.57", None),
    ],
    # times, people and more that is told of the same outcome are no items
    "Pain was alike intraoperatively (P=0.71) and postoperatively (P=0.64).": [
        ("0.71", "Pain"),
        ("0.64", "Pain"),
    ],
    "Zinc lowered ferritin (P=0.01), and the reduction was larger in the evening (P=0.02).": [
        ("0.01", "ferritin"),
        ("0.02", "ferritin"),
    ],
    "Zinc lowered ferritin in the first (P=0.01) and the second cohort (P=0.02).": [
        ("0.01", "ferritin"),
        ("0.02", "ferritin"),
    ],
    # what predicts an outcome is none itself
    "Age (OR 1.2; P=0.01) and fever (OR 2.1; P=0.02) were associated with relapse.": [
        ("0.01", "relapse"),
        ("0.02", "relapse"),
    ],
    "Age (P=0.03) and appetite (P=0.02) were associated with staying in school.": [
        ("0.03", None),
        ("0.02", None),
    ],
    "The risk of relapse rose by 12% for each 5 units of ferritin (P=0.04).": [
        ("0.04", "risk of relapse")
    ],
    "Fever was rarer with zinc (P=0.01), and pain was associated with sleep.": [("0.01", "Fever")],
    # nor is what a result is adjusted for
    "Relapse was rarer with zinc after adjusting for change in ferritin (P=0.03).": [
        ("0.03", "Relapse")
    ],
    # the bracket of a test is no part of a name
    "There were differences in appetite (P=0.03) and mobility (P=0.02) scales.": [
        ("0.03", "appetite"),
        ("0.02", "mobility"),
    ],
}


@pytest.mark.parametrize("sentence", LISTS)
def test_outcome_of_a_test(sentence: str) -> None:
    record = record_of_page(METHODS + sentence)
    names = {None: None, **{outcome.id: outcome.name for outcome in record.outcomes}}
    results = {result.id: result for result in record.results}
    assert LISTS[sentence] == [
        (str(p.value), names[results[p.result or ""].outcome]) for p in record.p_values
    ]


def test_effects_are_dealt_to_outcomes_in_their_order() -> None:
    record = record_of_page(
        METHODS + "Nausea, thirst and itch were less frequent with zinc (RR (95% CI) 0.71 (0.59, "
        "0.84); 0.53 (0.38, 0.74) and 0.88 (0.83, 0.94) respectively)."
    )
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    assert [
        (names[r.outcome or ""], r.direction and r.direction.value, str(c.value and c.value.value))
        for r in record.results
        for c in r.contrasts
    ] == [("Nausea", "lower", "0.71"), ("thirst", "lower", "0.53"), ("itch", "lower", "0.88")]


def test_each_time_has_its_p_value() -> None:
    record = record_of_page(
        METHODS + "Zinc lowered pain at 4 weeks (P=0.01) and at 8 weeks (P=0.20)."
    )
    results = {result.id: result for result in record.results}
    times = [results[p.result or ""].time_frame for p in record.p_values]
    assert [time and time.printed for time in times] == ["4 weeks", "8 weeks"]


def test_arms_that_stand_against_each_other_before_an_effect_are_its_own() -> None:
    page = METHODS.replace("zinc (n = 60) or iron (n = 58)", "zinc, iron or placebo")
    record = record_of_page(
        page + "Relapse did not differ (zinc versus placebo: OR 0.91, 95% CI 0.52 to 1.59; iron "
        "versus placebo: OR 0.64, 95% CI 0.31 to 1.32)."
    )
    labels = {None: None, **{arm.id: arm.label for arm in record.arms}}
    contrasts = [c for result in record.results for c in result.contrasts]
    assert [
        (str(c.value and c.value.value), labels[c.arm], labels[c.comparator]) for c in contrasts
    ] == [
        ("0.91", "zinc", "placebo"),
        ("0.64", "iron", "placebo"),
    ]


OF_EACH = (
    "Use was 61.2% (95% CI 55.0 to 67.4) for zinc and 63.8% (95% CI 58.1 to 69.5) for iron (P=0.4)."
)


def test_the_interval_of_what_one_arm_had_compares_nothing() -> None:
    record = record_of_page(METHODS + OF_EACH)
    assert len(record.intervals) == 2
    assert all(c.interval is None for result in record.results for c in result.contrasts)


def test_the_arm_behind_versus_is_the_comparator() -> None:
    record = record_of_page(
        METHODS + "Relapse was 3.2%/year with iron and 1.7%/year with zinc (hazard ratio vs. iron, "
        "0.52, 95% CI 0.32 to 0.84)."
    )
    labels = {None: None, **{arm.id: arm.label for arm in record.arms}}
    (contrast,) = [c for result in record.results for c in result.contrasts]
    assert (labels[contrast.arm], labels[contrast.comparator]) == ("zinc", "iron")
