"""Which sentences tell what a trial found, and which of their figures are an arm's."""

from __future__ import annotations

import pytest

from extract.records.schema import Result, TrialRecord
from tests.records.pages import record_of_page

PAGE = """Zinc versus placebo for colds: a randomised trial

METHODS: Adults were randomly assigned to zinc or placebo.
RESULTS: {}
"""

TELLING = (
    "Relapses were fewer than expected: 12% with zinc and 20% with placebo.",
    "As expected, relapses were fewer with zinc than with placebo (12% vs 20%).",
    "Of the expected forms, 12% with zinc and 20% with placebo came late.",
    "In an anticipated low-risk group, 12% with zinc and 20% with placebo relapsed.",
    "The relapse rate was estimated to be 12% with zinc and 20% with placebo.",
    "The relapse rate was 12% (8-16) with zinc versus 20% (15-25) with placebo.",
    "The relapse rate was 12% (95% CI 8-16%) versus 20% (95% CI 15-25%), respectively.",
)
NOT_TELLING = (
    "The expected relapse rate was 12% with zinc and 20% with placebo.",
    "We assumed that 12% with zinc and 20% with placebo would relapse.",
    "Compared with placebo, zinc gave a 12% (95% CI 8-16%) and 20% (95% CI 15-25%) reduction.",
)


def record_of(sentence: str, text: str = PAGE) -> TrialRecord:
    """The record of a trial of which a sentence tells."""
    return record_of_page(text.format(sentence))


def results(sentence: str, text: str = PAGE) -> tuple[Result, ...]:
    """The results of a trial of which a sentence tells."""
    return record_of(sentence, text).results


def told(sentence: str) -> list[tuple[str, str | None]]:
    """The percentages of the results, each with its arm."""
    return [
        (str(entry.percent.value), entry.arm)
        for result in results(sentence)
        for entry in result.arms
        if entry.percent is not None
    ]


def test_what_was_given_is_no_result() -> None:
    given = "Adults were randomly assigned to zinc (45 and 90 mg, 1.5 times per week) or placebo."
    assert results(given) == ()


def test_changes_of_two_arms() -> None:
    (found,) = results("Cholesterol fell by 23% with zinc and by 14% with placebo.")
    assert [(str(e.value.value), e.unit, e.arm) for e in found.arms if e.value is not None] == [
        ("23", "%", "a1"),
        ("14", "%", "a2"),
    ]


def test_relative_effects_are_of_no_arm() -> None:
    found = results("Zinc reduced deaths by 23% and falls by 14%, compared with placebo, P=.01.")
    assert [one.arms for one in found] == [(), ()]


def test_an_outcome_in_front_of_each_bracket_is_that_of_its_figure() -> None:
    sentence = (
        "With zinc there was fever (12%) and rash (21%); with placebo, fever (16%) and cough (9%)."
    )
    record = record_of(sentence)
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    told = {
        (str(entry.percent.value), names.get(result.outcome or ""))
        for result in record.results
        for entry in result.arms
        if entry.percent is not None
    }
    assert told >= {("21", "rash"), ("16", "fever")}


@pytest.mark.parametrize(
    "sentence",
    [
        "With zinc and placebo, mean stay was 2.5 (95% CI 2.1-2.9) and 3.1 (95% CI 2.7-3.4) days.",
        "Stay was shorter with zinc than placebo (mean, 2.5 (95% CI 2.1-2.9) and 3.1 (2.7-3.4)).",
        "Adults given zinc stayed a mean of 2.5 (95% CI 2.1-2.9), and placebo 3.1 (2.7-3.4) days.",
    ],
)
def test_means_with_intervals_are_of_arms(sentence: str) -> None:
    means = [(str(e.mean.value), e.arm) for r in results(sentence) for e in r.arms if e.mean]
    assert means == [("2.5", "a1"), ("3.1", "a2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zinc reduced deaths by 23% and falls by 14%, compared with placebo.",
        "Deaths were reduced by 23% (P=.01) and falls by about 14% with zinc.",
    ],
)
def test_a_verb_is_of_both_outcomes_that_share_it(sentence: str) -> None:
    told = [(r.outcome, r.direction and r.direction.value) for r in results(sentence)]
    assert told == [("o1", "lower"), ("o2", "lower")]


@pytest.mark.parametrize("sentence", TELLING)
def test_telling(sentence: str) -> None:
    assert told(sentence) == [("12", "a1"), ("20", "a2")]


@pytest.mark.parametrize("sentence", NOT_TELLING)
def test_not_telling(sentence: str) -> None:
    assert told(sentence) == []


BRACKETS = (
    "Zinc reduced cough (odds ratio, 0.70; P=0.01) and fever (odds ratio, 0.80; P=0.04).",
    "Zinc reduced cough (odds ratio, 0.70; P=0.01) and fever (0.80; 95% CI, 0.70 to 0.95).",
)


@pytest.mark.parametrize("sentence", BRACKETS)
def test_each_bracket_is_of_the_outcome_before_it(sentence: str) -> None:
    record = record_of_page(PAGE.format(sentence))
    names = {outcome.id: outcome.name for outcome in record.outcomes}
    assert [
        (names[result.outcome or ""], str(contrast.value.value))
        for result in record.results
        for contrast in result.contrasts
        if contrast.value is not None
    ] == [("cough", "0.70"), ("fever", "0.80")]


def test_a_pair_is_not_of_all() -> None:
    title = "Zinc lozenges in adults with colds: a crossover study of eight volunteers"
    told = "Overall pain was lower in the lozenge phases (3.1 (SD 0.5) vs 7.7 (SD 0.6); P=0.05)."
    record = record_of_page(f"{title}\n\nMETHODS: Eight adults took part.\nRESULTS: {told}\n")
    assert [a.binding for r in record.results for a in r.arms] == ["unbound", "unbound"]


def test_an_arm_is_known_in_the_plural() -> None:
    text = PAGE.replace("zinc or placebo", "a phone app (app group) or a leaflet (leaflet group)")
    (result,) = results("Anxiety was rarer, and rash was seen in 12% with leaflets.", text)[-1:]
    assert [entry.binding for entry in result.arms] == ["arm_after"]


def test_a_comparison_of_other_arms_is_not_of_a_third() -> None:
    first, second = results(
        "Nausea was lower with zinc than with placebo (2 of 48 patients [4%] vs. 8 of 51 patients "
        "[16%]; odds ratio, 0.17) but was seen in 18 of 46 patients (39%) with iron (odds ratio, "
        "3.56).",
        PAGE.replace("zinc or placebo.", "zinc, iron or placebo."),
    )
    assert first.direction is not None
    assert (first.direction.value, second.direction) == ("lower", None)
    assert [entry.arm for entry in second.arms] == ["a3"]
    assert [(c.arm, c.comparator) for c in second.contrasts] == [(None, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "This difference was not significant (P = 0.4).",
        "However, these differences did not reach statistical significance.",
        "There was no significant difference between the groups.",
    ],
)
def test_a_difference_without_a_name_is_that_of_the_sentence_before(sentence: str) -> None:
    *_, last = results(f"Relapses were seen in 12% with zinc and in 20% with placebo. {sentence}")
    assert last.direction is not None
    assert (last.outcome, last.direction.value) == ("o1", "no_difference")


def test_what_the_groups_did_not_differ_in_is_not_what_was_told_before() -> None:
    found = results("Relapses were fewer with zinc. The two groups did not differ in age.")
    assert [r.direction.value for r in found if r.direction] == ["lower"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Pain was similar at 6 h, whereas at 24 h it was lower with zinc (P = 0.01).",
            [("6 h", "no_difference"), ("24 h", "lower")],
        ),
        (
            "Pain was lower with zinc at 6 h, but did not differ at 24 h.",
            [("6 h", "lower"), ("24 h", "no_difference")],
        ),
        (
            "Pain did not differ at 6 h, but was significantly different at 24 h (P = 0.01).",
            [("6 h", "no_difference"), ("24 h", None)],
        ),
        (
            "Pain was equal at 6 h (3 v 3; P = .6) but was less on zinc at 24 h (2 v 3; P = .01).",
            [("6 h", "no_difference"), ("24 h", "lower")],
        ),
        (
            "Pain was lower with zinc at 6 h, but this had turned round at 24 h.",
            [("6 h", "lower")],
        ),
    ],
)
def test_each_time_has_its_own_direction(sentence: str, told: list[tuple[str, str | None]]) -> None:
    found = [
        (r.time_frame and r.time_frame.printed, r.direction and r.direction.value)
        for r in results(sentence)
    ]
    assert found == told


def test_of_a_list_of_times_each_has_its_own_words() -> None:
    found = results("At 1, 4, and 8 hours, 12%, 30% and 45% of those given zinc had a relapse.")
    assert [r.time_frame and r.time_frame.printed for r in found] == [
        "1 hours",
        "4 hours",
        "8 hours",
    ]
    assert found[0].time_frame is not None
    assert [e.quote for e in found[0].time_frame.evidence] == ["1", "hours"]


def test_a_time_in_the_next_name_is_of_no_figure_before_it() -> None:
    found = results(
        "Zinc lowered relapse (12% v 20%), 30-day readmission (3% v 9%), and 90-day pain (1% v 4%)."
    )
    times = [r.time_frame and r.time_frame.printed for r in found if r.arms]
    assert times == [None, "30-day", "90-day"]


def test_figures_of_more_moments_than_times_have_no_time() -> None:
    found = results(
        "With zinc the pain score before, 10 minutes after and one hour after the infusion was "
        "6.1, 4.2 and 2.3."
    )
    told = [(str(a.value.value), r.time_frame) for r in found for a in r.arms if a.value]
    assert told == [("6.1", None), ("4.2", None), ("2.3", None)]


def test_lists_of_two_arms_share_the_times_behind_the_first() -> None:
    found = results(
        "Pain scores were 3.4, 2.7 and 1.9 at 2, 6 and 12 hours with zinc and 4.4, 4.0 and 3.1 "
        "with placebo."
    )
    told = [(r.time_frame and r.time_frame.printed, [a.arm for a in r.arms]) for r in found]
    assert told == [(f"{hours} hours", ["a1", "a2"]) for hours in (2, 6, 12)]


def test_a_time_behind_is_of_no_figure_past_a_semicolon() -> None:
    found = results(
        "With zinc pain was 21 mm at week 2 and 18 mm at week 4; with placebo it was 30 mm."
    )
    assert [r.time_frame and r.time_frame.printed for r in found] == ["week 2", "week 4", None]


def test_a_time_sentence_one_outcome_is_not_of_the_next() -> None:
    found = results(
        "Deaths at 6 months were 27% with zinc and 40% with placebo, and ICU stay was 17 and 18 "
        "days, respectively."
    )
    assert [r.time_frame and r.time_frame.printed for r in found] == ["6 months", None]


def test_a_part_in_a_bracket_stands_against_no_whole() -> None:
    found = results(
        "Eight women fell in the zinc group (five at night) and twelve in the placebo group."
    )
    assert [[(a.arm, str(a.events.value)) for a in r.arms if a.events] for r in found] == [
        [("a1", "8")],
        [("a1", "5")],
        [("a2", "12")],
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ratio was 1.2 (95% CI 0.7 to 1.9) among women under 60, and 1.4 (0.9 to 2.1) in men.",
        "In women under 60 the ratio was 1.2 (95% CI 0.7 to 1.9), and in men 1.4 (0.9 to 2.1).",
    ],
)
def test_each_effect_has_its_own_stratum(sentence: str) -> None:
    found = [r for r in results(sentence) if r.contrasts]
    assert [r.subset and r.subset.label for r in found] == ["women under 60", "men"]


@pytest.mark.parametrize("subject", ["The score", "Zinc reduced the score, which"])
def test_a_change_without_an_arm_has_two_times(subject: str) -> None:
    found = results(f"{subject} fell from 12.3 at baseline to 9.1 at 6 months.")
    assert [r.time_frame and r.time_frame.printed for r in found] == ["baseline", "6 months"]


@pytest.mark.parametrize("state", ["with asthma at baseline", "who had fever at study entry"])
def test_what_people_had_at_baseline_is_no_time(state: str) -> None:
    found = results(f"Of those {state}, 12% with zinc and 20% with placebo relapsed at 5 years.")
    assert {r.time_frame and r.time_frame.printed for r in found} == {"5 years"}


def test_background_of_an_abstract_without_headings_is_no_result() -> None:
    text = (
        "Zinc versus placebo for colds: a randomised trial\n\nABSTRACT\nColds develop in 20% of "
        "children. We randomly assigned children to zinc or placebo. {}\n"
    )
    found = results("Relapse occurred in 12% with zinc and 9% with placebo.", text)
    assert [
        (str(a.percent.value), a.arm is not None) for r in found for a in r.arms if a.percent
    ] == [
        ("12", True),
        ("9", True),
    ]


def test_what_a_treatment_is_known_to_do_is_no_result() -> None:
    text = (
        "Zinc versus placebo for colds: a randomised trial\n\nABSTRACT\nZinc reduces relapses "
        "compared with placebo. We randomly assigned children to zinc or placebo. {}\n"
    )
    (found,) = results("Relapse occurred in 12% with zinc and 9% with placebo.", text)
    assert [str(entry.percent.value) for entry in found.arms if entry.percent] == ["12", "9"]


def test_the_length_of_what_an_arm_got_is_no_time_of_a_result() -> None:
    page = "METHODS: Men were randomly assigned to zinc for 4 days or 9 days.\nRESULTS: {}\n"
    told = "Relapse was seen in 12% of the 4-day group and 20% of the 9-day group."
    (found,) = results(told, page)
    assert found.time_frame is None
    assert [row.arm for row in found.arms] == ["a1", "a2"]


@pytest.mark.parametrize(
    "sentence",
    [
        "With zinc, 12% had fever and 21% a cough, against 16% and 33%, respectively, on placebo.",
        "Of the zinc group 12% had fever and 21% a cough, versus 16% and 33% with placebo.",
    ],
)
def test_a_list_against_as_many_figures_is_dealt_in_order(sentence: str) -> None:
    told = [
        [(str(entry.percent.value), entry.arm) for entry in result.arms if entry.percent]
        for result in results(sentence)
    ]
    assert told == [[("12", "a1"), ("16", "a2")], [("21", "a1"), ("33", "a2")]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Relapse was less common with zinc (20% versus 12%).",
        "Relapse (20% versus 12%; P=.01) was less common in the zinc group.",
        "Zinc reduced relapses (20% versus 12%).",
    ],
)
def test_figures_that_contradict_a_stated_direction_are_of_no_arm(sentence: str) -> None:
    assert told(sentence) == [("20", None), ("12", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Relapse was less common with zinc (12% versus 20%).",
        "Relapses improved with zinc (20% versus 12%).",
        "Adults given zinc lost more hair (31% versus 14%).",
    ],
)
def test_figures_that_agree_with_it_or_may_be_changes_keep_their_arms(sentence: str) -> None:
    assert {arm for _, arm in told(sentence)} == {"a1", "a2"}


def test_both_ends_of_a_change_are_told_apart() -> None:
    found = results("Mean cough scores fell from 6.4 to 3.1 at 8 weeks (P=.01).")
    assert [
        (str(entry.mean.value), result.time_frame and result.time_frame.printed)
        for result in found
        for entry in result.arms
        if entry.mean is not None
    ] == [("6.4", None), ("3.1", "8 weeks")]


def test_the_bounds_of_several_shares_are_no_figures() -> None:
    assert told("Headache was rare in all arms (1–3%), and 9% had colds with zinc.") == [
        ("9", "a1")
    ]
