"""Counts of the trial and of its arms, from the findings that state them."""

import pytest

from extract.records.arms import assemble_arms
from extract.records.counts import assemble_counts
from extract.records.schema import Count
from tests.records.pages import quotes, read

Row = tuple[str, int, str | None]


def counts_of(*lines: tuple[str, str]) -> tuple[Count, ...]:
    layers, findings, quoter = read(*lines)
    return assemble_counts(layers, findings, assemble_arms(layers, findings, quoter), quoter)


def rows(*lines: tuple[str, str]) -> list[Row]:
    return [(count.kind, count.value, count.arm) for count in counts_of(*lines)]


def trial(sentence: str) -> list[Row]:
    """The counts of a text on zinc (a1) and placebo (a2) that a sentence goes on with."""
    return rows(("title", "Zinc versus placebo for colds"), ("methods", sentence))


def test_the_same_count_twice_is_one_with_two_places() -> None:
    found = counts_of(
        ("methods", "We randomised 90 adults to zinc or placebo."),
        ("results", "In all, ninety adults were randomised."),
    )
    assert [(count.value, quotes(count)) for count in found] == [(90, ["90", "ninety"])]


def test_a_few_of_what_is_given_are_no_size() -> None:
    assert trial("Adults were randomised to receive two zinc tablets or one placebo tablet.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A rash was seen in 17 patients (9 with zinc, 8 with placebo).",
        "A cough developed in 17 patients: 9 (22%) with zinc and 8 (20%) with placebo.",
        "A rash was found in 17 out of 80 patients (zinc, n = 9 (22%); placebo, n = 8 (20%)).",
        "A cough occurred in 17 patients assigned zinc and in 12 assigned placebo.",
        "Coughs were commoner in those given zinc (n = 9, 22%) than in placebo (n = 8, 20%).",
    ],
)
def test_those_whom_something_befell_are_no_size(sentence: str) -> None:
    found = rows(("title", "Zinc versus placebo for colds"), ("results", sentence))
    assert found == []


def test_what_was_measured_in_both_groups_is_no_size() -> None:
    assert trial("At the end the median cough score was 9 in both groups.") == []
    assert trial("The number of adults was 31 in both groups.") == [
        ("analyzed", 31, "a1"),
        ("analyzed", 31, "a2"),
    ]


def test_a_share_of_women_leaves_a_size_a_size() -> None:
    sentence = (
        "Coughs were modelled (zinc group, n = 92, 61% women; placebo group, n = 87, 58% women)."
    )
    assert trial(sentence) == [("analyzed", 92, "a1"), ("analyzed", 87, "a2")]


def test_arms_of_those_included() -> None:
    assert trial("In all, 80 adults were included (zinc, n = 41; placebo, n = 39).")[1:] == [
        ("randomized", 41, "a1"),
        ("randomized", 39, "a2"),
    ]
    assert trial(
        "In all, 80 adults were included in the analysis (zinc, n = 41; placebo, n = 39)."
    )[1:] == [("analyzed", 41, "a1"), ("analyzed", 39, "a2")]


def test_who_completed_something_and_was_then_randomized() -> None:
    sentence = (
        "Adults who completed the run-in were randomised to zinc (n = 51) or placebo (n = 49)."
    )
    assert trial(sentence) == [("randomized", 51, "a1"), ("randomized", 49, "a2")]


def test_shares_of_all_who_were_studied_leave_sizes_sizes() -> None:
    lead = "Most were women in both groups, given"
    assert trial(f"{lead} zinc (n = 46, 51%) or placebo (n = 44, 49%).") == [
        ("analyzed", 46, "a1"),
        ("analyzed", 44, "a2"),
    ]
    assert trial(f"{lead} zinc (n = 46, 81%) or placebo (n = 44, 79%).") == []


# --- of the whole trial


def test_included_and_planned() -> None:
    found = trial("Thirty-two patients of the 36 planned were included.")
    assert found == [("randomized", 32, None), ("planned", 36, None)]


def test_a_calculation_of_the_sample_size_analyzed_nobody() -> None:
    found = trial("Thirty adults per group were needed for a power of 85%.")
    assert found == [("planned", 30, "a1"), ("planned", 30, "a2")]
    assert trial("With 40 adults in each group there was 80% power.") == [
        ("planned", 40, "a1"),
        ("planned", 40, "a2"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Adults will be randomly assigned to zinc (n = 46) or placebo (n = 46).",
        "We plan to recruit evaluable adults for zinc or placebo (46 per arm).",
    ],
)
def test_sizes_that_are_still_to_come(sentence: str) -> None:
    found = [row for row in trial(sentence) if row[2]]
    assert sorted(found) == [("planned", 46, "a1"), ("planned", 46, "a2")]


def test_a_sample_that_was_made_larger() -> None:
    lead = "The sample size was"
    assert trial(f"{lead} increased from 30 to 36 patients per group for dropouts.") == [
        ("planned", 36, "a1"),
        ("planned", 36, "a2"),
    ]
    assert trial("We enrolled about 30 to 36 patients per group.") == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In this trial, 72 adults are randomised to zinc or placebo.", "planned"),
        ("The trial includes 72 adults of either sex.", "planned"),
        ("So far, 72 adults have been randomised.", "randomized"),
    ],
)
def test_a_plan_tells_what_is_to_come(sentence: str, kind: str) -> None:
    assert rows(("title", "Zinc or placebo: study protocol"), ("methods", sentence)) == [
        (kind, 72, None)
    ]
    assert trial(sentence) == [("randomized", 72, None)]


def test_those_left_of_whom_were_randomized() -> None:
    for lead in ("In all, 184 adults were randomised, of whom", "Of 184 adults randomised,"):
        assert trial(f"{lead} 90 in the zinc group and 88 on placebo were analysed.") == [
            ("randomized", 184, None),
            ("analyzed", 90, "a1"),
            ("analyzed", 88, "a2"),
        ]


def test_those_who_were_enrolled_by_a_power_analysis() -> None:
    found = trial("By power analysis 39 adults were enrolled: 20 on zinc and 19 on placebo.")
    assert [row for row in found if row[2]] == [("randomized", 20, "a1"), ("randomized", 19, "a2")]


def test_the_year_of_a_date_is_no_size() -> None:
    text = "Adults were randomised to zinc (May 9, 1991) and to placebo (April 13, 1994)."
    assert [row for row in trial(text) if row[2]] == []


def test_a_size_before_the_next_arm_is_not_of_the_last() -> None:
    found = trial("Ninety adults were included (n = 46 placebo, n = 44 zinc).")
    assert [(value, arm) for _, value, arm in found if arm] == [(46, "a2"), (44, "a1")]


def test_so_many_in_each_study_are_of_no_arm() -> None:
    found = trial("Two trials compared zinc and placebo in adults (n = 12 for each study).")
    assert [row for row in found if row[2]] == []


def test_the_size_of_a_study_is_of_no_arm() -> None:
    found = trial("In a controlled trial (n = 160) adults were given zinc or placebo.")
    assert [row for row in found if row[2]] == []
    found = trial("Adults were randomised to study (n = 20) or control (n = 21) groups.")
    assert found == [("randomized", 20, "a1"), ("randomized", 21, "a2")]


def test_square_brackets_are_read_as_round_ones() -> None:
    found = trial("Adults were randomised to study [n = 20] or control [n = 21 (7 women)] groups.")
    assert found == [("randomized", 20, "a1"), ("randomized", 21, "a2")]


def test_shares_in_words_tell_that_some_are_counted() -> None:
    lead = "Ninety adults were randomised. At the last visit"
    for share in ("%", " percent", " per cent"):
        told = f"14 adults (31{share}) in the zinc group and 9 adults (20{share}) on placebo"
        assert [row for row in trial(f"{lead} {told} were well and at home.") if row[2]] == []


def test_more_arms_than_groups() -> None:
    lead = ("title", "Zinc, iron or placebo for colds")
    text = "Sixty adults were randomised to two groups (n = 30 each) of zinc, iron or placebo."
    assert rows(lead, ("methods", text)) == [("randomized", 60, None)]


def test_sizes_in_a_bracket_are_of_its_clause() -> None:
    found = trial("We randomised 90 adults; 80 could be analysed (zinc, 42; placebo, 38).")
    assert found == [
        ("randomized", 90, None),
        ("analyzed", 42, "a1"),
        ("analyzed", 38, "a2"),
    ]


def test_who_was_enrolled_was_screened_if_fewer_were_randomized() -> None:
    found = trial("Of 120 adults enrolled, 90 were randomised and 80 completed the trial.")
    assert found == [("screened", 120, None), ("randomized", 90, None), ("completed", 80, None)]


def test_who_was_enrolled_was_randomized_if_nothing_else_is_said() -> None:
    assert trial("In 2010, 120 adults were enrolled.") == [("randomized", 120, None)]


def test_who_was_enrolled_was_analyzed_if_more_were_randomized() -> None:
    found = trial("We randomised 90 adults. The study included 85 adults.")
    assert found == [("randomized", 90, None), ("analyzed", 85, None)]


def test_who_was_enrolled_was_randomized_if_the_arms_add_up_to_them() -> None:
    found = trial(
        "We enrolled 90 adults: 46 were randomised to zinc and 44 to placebo. "
        "Swabs of 60 randomised adults were kept."
    )
    assert ("randomized", 90, None) in found


def test_verbs_before_their_numbers() -> None:
    found = trial("We screened 200 adults, enrolled 120 and randomised 90 to zinc or placebo.")
    assert found == [("screened", 200, None), ("screened", 120, None), ("randomized", 90, None)]


def test_some_who_received_a_drug_are_not_all() -> None:
    assert trial("We randomised 90 adults. Then 27 adults received iron.") == [
        ("randomized", 90, None)
    ]


def test_a_card() -> None:
    assert rows(("card", "Sample: 778")) == [("randomized", 778, None)]


def test_some_of_those_treated_are_left_out() -> None:
    found = trial("In all, 216 adults received syrups. Then 108 adults received iron.")
    assert found == [("treated", 216, None)]


def test_all_that_the_methods_tell_of_were_randomized() -> None:
    found = rows(
        ("title", "Zinc versus placebo for colds: a randomised trial"),
        ("methods", "Thirty adults underwent surgery. They were randomised to zinc or placebo."),
    )
    assert found == [("randomized", 30, None)]


def test_those_treated_are_all_if_the_arms_add_up_to_them() -> None:
    found = trial(
        "In all, 90 men underwent surgery. They were randomised: zinc (n = 46), placebo (n = 44)."
    )
    assert found == [("randomized", 90, None), *BOTH]


def test_who_is_treated_beside_others_is_no_more() -> None:
    found = rows(
        ("title", "Zinc versus placebo for colds: a randomised trial"),
        ("results", "Of 90 adults screened, 80 adults received zinc or placebo."),
    )
    assert found == [("screened", 90, None), ("treated", 80, None)]


def test_who_is_counted_in_a_cohort_was_analyzed() -> None:
    found = rows(
        ("title", "Zinc and colds: a retrospective cohort study"),
        ("methods", "This cohort study included 199 adults with a cold."),
    )
    assert found == [("analyzed", 199, None)]


# --- of the arms

BOTH: list[Row] = [("randomized", 46, "a1"), ("randomized", 44, "a2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Adults were randomly assigned to zinc (n = 46) or placebo (n = 44).",
        "Adults were randomly assigned to zinc (46 adults) or placebo (44 adults).",
        "Adults were randomly assigned to zinc 5 mg once daily (n = 46) or placebo (n = 44).",
        "Adults were randomly assigned to zinc or placebo (n = 46 for zinc, n = 44 for placebo).",
        "Adults were randomly assigned to zinc and placebo (n = 46 and 44, respectively).",
        "A total of 46 and 44 adults were randomly assigned to zinc and placebo, respectively.",
        "Some 46 were randomly assigned to zinc and 44 to placebo.",
        "Some 46 heavy smokers were randomised to zinc and 44 to placebo.",
        "We enrolled adults: 46 formed the zinc group and 44 formed the placebo group.",
        "Adults were assigned to zinc- (n= 46, aged 50) or placebo (n = 44).",
        "Adults were assigned to zinc as syrup for a week (n = 46); placebo for a week (n = 44).",
        "Adults were randomised (46 zinc, 44 placebo) at ages of 55 vs 57 years.",
        "Adults were randomised (46, zinc; 44, placebo).",
        "Adults were randomised (n = 46, zinc and n = 44, placebo).",
        "We enrolled adults (46 and 44 in the zinc and placebo groups, respectively).",
        "Adults were enrolled: 46 received zinc; 44 received placebo; one died.",
        "We enrolled adults, 46 of whom were assigned to zinc and 44 to placebo.",
        "Adults were randomly divided into zinc (n1=46) and placebo (n2=44) groups.",
        "Some 46 were assigned to the zinc group (ZG) and 44 to the placebo group (PG).",
        "Forty-six were randomised to zinc and forty-four to placebo.",
        "Adults were assigned to zinc 5 mg/m(2) (n = 46) or placebo (n = 44).",
        "Adults were assigned: zinc - 46 adults, placebo - 44 adults.",
        "We assigned adults: zinc comprised 46 adults, and the placebo group included 44.",
        "We enrolled adults: 46 adults aged 40 to 69 years chosen for zinc and 44 for placebo.",
        "Adults with palsy due to a fall were assigned to zinc (n = 46) or placebo (n = 44).",
        "Due to slow accrual few adults had been randomised (zinc, n = 46; placebo, n = 44).",
        "Adults at five sites were randomised: zinc (n = 46) and placebo (n = 44).",
        "For zinc or placebo men with colds were divided into zinc (n = 46), and placebo (n = 44).",
        "Unlike placebo: we assigned men with colds zinc 5 mg (n = 46) or placebo (n = 44).",
        "Adults were randomised to zinc (5 mg, for a week, n = 46) and placebo (no zinc, n = 44).",
        "Adults were randomised (46 and 44 from zinc and placebo schools, respectively).",
        "Some 46 were assigned to zinc; 44 were administered placebo.",
        "Some were randomised to syrup (zinc group n=46) or powder (placebo group n=44).",
        "Some were randomised (n = 46 daily oral zinc group; n = 44 placebo group).",
        "Some were randomised in a zinc group of 46 adults and a placebo group of 44 adults.",
        "Some were randomised to a zinc group with 46 members and a placebo group with 44 members.",
        "Once all were randomised, the zinc group had 46 men and the placebo group had 44 men.",
        "Adults were randomised: zinc, 46 adults, and placebo, 44 adults.",
        "Adults (46 zinc; 44 placebo) were randomised.",
        "Adults (zinc, n = 46; placebo, n = 44) were randomised.",
        "Adults were randomised to zinc (arm A: 46 adults) or placebo (arm B: 44 adults).",
        "In all, 46 adults with bad colds were randomised to zinc, and 44 to placebo.",
    ],
)
def test_both_arms(sentence: str) -> None:
    assert trial(sentence) == BOTH


@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        ("Of all, 90 adults were randomised to zinc or placebo (n = 45).", (45, 45)),
        ("Of all, 90 adults were divided into the zinc and placebo groups (n = 45).", (45, 45)),
        ("Of all, 90 adults were randomised to zinc or placebo (46 vs. 44).", (46, 44)),
    ],
)
def test_a_bracket_behind_all_arms_that_makes_up_the_total(
    sentence: str, want: tuple[int, int]
) -> None:
    assert {row[1:] for row in trial(sentence) if row[2]} == {(want[0], "a1"), (want[1], "a2")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Of all, 90 adults were randomised to zinc or placebo; a rash befell both (12 vs. 78).",
        "Of all, 90 adults were randomised to zinc or placebo (12 vs. 44).",
    ],
)
def test_a_bracket_that_makes_up_no_total_sizes_no_arm(sentence: str) -> None:
    assert [row for row in trial(sentence) if row[2]] == []


def test_numbers_before_brackets_that_add_up() -> None:
    found = trial(
        "A total of 90 adults took part. Syrup was used in 46 adults (zinc group); "
        "powder was used in 44 adults (placebo group)."
    )
    assert [row for row in found if row[2]] == [("analyzed", 46, "a1"), ("analyzed", 44, "a2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In all, 90 adults were randomised (zinc, 46; placebo, 44).",
        "In all, 90 adults were randomised: zinc: 46; placebo: 44.",
        "In all, 90 adults were randomised to zinc (46 [51%]) or placebo (44 [49%]).",
        "In all, 90 adults were randomised, zinc was used in 46 adults and placebo in 44 adults.",
        "In all, 90 adults were randomised: zinc was given to 46 adults, and placebo to 44.",
    ],
)
def test_bare_numbers_that_add_up(sentence: str) -> None:
    assert trial(sentence) == [("randomized", 90, None), *BOTH]


def test_thousands_that_add_up() -> None:
    found = trial("Then 2471 adults (zinc 1238, placebo 1233) were suitable for analysis.")
    assert [row for row in found if row[2]] == [("analyzed", 1238, "a1"), ("analyzed", 1233, "a2")]


def test_sentences_that_tell_what_was_given() -> None:
    found = trial(
        "Forty-six adults in the zinc group received syrup. "
        "Forty-four adults in the placebo group received powder."
    )
    assert found == [("treated", 46, "a1"), ("treated", 44, "a2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Forty-six adults (group A) received zinc, and 44 adults (group B) received placebo.",
        "Forty-six adults in group A received zinc, and 44 adults in group B received placebo.",
    ],
)
def test_groups_and_what_they_were_given(sentence: str) -> None:
    assert trial(sentence) == [("treated", 46, "a1"), ("treated", 44, "a2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the zinc group there were 46 adults. In the placebo group there were 44 adults.",
        "Zinc followed by tea was given to 46 men; placebo was given to 44 men.",
        "Forty-six men with colds, new to all, served as the zinc group; 44 men acted as placebo.",
        "Forty-six adults were in the zinc group and 44 in the placebo group.",
        "Among 46 adults in the zinc group and 44 in the placebo group, few coughed.",
    ],
)
def test_those_of_each_group(sentence: str) -> None:
    assert trial(sentence) == [("analyzed", 46, "a1"), ("analyzed", 44, "a2")]


def test_who_was_assigned_to_more_than_the_arm_beside_counts_all() -> None:
    found = trial("Then 90 adults with colds were assigned to the zinc group and placebo group.")
    assert found == [("randomized", 90, None)]


def test_one_sentence_that_tells_what_was_given_is_no_size() -> None:
    assert trial("Forty-six adults in the zinc group received syrup. Few coughed.") == []


def test_the_rest_of_all() -> None:
    found = trial("In all, 90 adults were enrolled, 46 in the zinc group.")
    assert found == [("randomized", 90, None), ("randomized", 46, "a1")]


def test_some_of_a_group_are_not_its_size() -> None:
    found = trial(
        "Fewer women in the zinc group (n = 3) developed a cold than in the placebo group (n = 12)."
    )
    assert found == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Adults with up to four lesions were assigned to zinc or to placebo.",
        "Adults were assigned to zinc (n = 6 cycles) or to placebo.",
        "Some adults were not randomised because of zinc (n = 6) or placebo (n = 3).",
        "General practitioners (GPs) were randomly assigned to zinc (n = 29) or placebo (n = 27).",
        "Of six clusters, three were randomly allocated to zinc and three to placebo.",
        "Most came from 17 centers (10 in the zinc group, 7 in the placebo group) with many.",
        "Adults got help by (1) zinc, (2) placebo, or (3) a nurse.",
        "The score was higher for zinc (5.0) than for placebo (7.0).",
        "A cluster trial with 28 zinc and 17 placebo clusters was done.",
        "Of 140 practices, 70 GPs randomised to zinc and 70 to placebo took part.",
        "Adults were assigned to two zinc groups and two placebo groups.",
        "Adults were randomised to zinc (46 women and 10 men) or to placebo.",
        "In the zinc group, 3 adults stopped treatment early.",
        "Adults were randomised to zinc (a salt; 9:1) or placebo (3:1).",
        "Of those who died 46 were in the zinc group and 44 in the placebo group.",
        "Colds were found in 46 adults with zinc and 44 with placebo.",
        "Wards of adults were assigned to zinc (n = 6) or placebo (n = 6).",
    ],
)
def test_numbers_of_other_things(sentence: str) -> None:
    assert trial(sentence) == []


def test_all_that_were_randomized_to_two_arms() -> None:
    found = trial("Then 68 were randomised to zinc for a year at home, and a placebo group.")
    assert found == [("randomized", 68, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "In all, 155 adults were randomised to zinc 10 mg (53); placebo (50); nothing (52).",
        "In all, 155 adults were randomised to zinc 10 mg a day, placebo and nothing.",
        "Adults having surgery or zinc (n = 155) were randomised into three groups.",
    ],
)
def test_the_number_of_all_is_not_of_the_first_arm(sentence: str) -> None:
    assert ("randomized", 155, None) in trial(sentence)


def test_sizes_of_people_by_what_they_got() -> None:
    found = trial(
        "Swabs of adults with colds treated by zinc (n = 46) or placebo (n = 44) were kept."
    )
    assert found == [("treated", 46, "a1"), ("treated", 44, "a2")]


def test_sizes_of_people_who_get_an_arm() -> None:
    found = trial("We assigned adults who were scheduled to have zinc (n = 90) to training or not.")
    assert found == [("randomized", 90, None)]


def test_sizes_with_ages_between() -> None:
    found = trial(
        "There were 52 (median [range] age, 31 [20-40] years) assigned to zinc and 48 to placebo."
    )
    assert found == [("randomized", 52, "a1"), ("randomized", 48, "a2")]


def test_sizes_in_the_order_of_the_arms_without_a_noun() -> None:
    found = trial("Of all, 52 and 48 received zinc and placebo, respectively.")
    assert found == [("treated", 52, "a1"), ("treated", 48, "a2")]


def test_people_with_an_event_are_no_size() -> None:
    assert trial("In the zinc arm 12 patients (8%) and in the placebo arm 25 (17%) died.") == []


def test_sizes_that_contradict_each_other() -> None:
    found = trial("Adults took part: zinc (n = 46), placebo (n = 44), and later zinc (n = 12).")
    assert found == [("analyzed", 44, "a2")]


def test_numbers_that_add_up() -> None:
    found = trial("We randomised 90 adults. Zinc arm 46, placebo arm 44, cold in few.")
    assert [row for row in found if row[2]] == [("analyzed", 46, "a1"), ("analyzed", 44, "a2")]


def test_groups_of() -> None:
    found = trial("We divided 90 adults into two groups of 45 adults: zinc and placebo.")
    assert [row for row in found if row[2]] == [("randomized", 45, "a1"), ("randomized", 45, "a2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Adults were divided into three groups of 30 adults and got zinc or placebo.",
        "Molars were divided into two groups of 30 teeth each.",
        "A stroke occurred in 13 adults in each group.",
        "Eighteen adults in group L and nineteen in group H were examined.",
        "Adults took zinc or placebo in sessions in groups of 12 adults.",
        "After 1976, adults in both groups took vitamins.",
        "Adults were assigned to zinc or placebo (n = 15 to 17 per group).",
        "Adults were assigned to zinc or placebo by sites with more than 10 adults each.",
        "Adults were randomised to two groups (n = 90): zinc and placebo.",
        "Adults were randomised to three groups (30 each).",
        "Adults were randomised to three groups, each with 30 adults.",
        "Tubes of 5 mL each were drawn in two groups.",
        "Both groups had 12 adults with colds.",
    ],
)
def test_no_size_of_every_group(sentence: str) -> None:
    assert [row for row in trial(sentence) if row[2]] == []


def test_so_many_were_assigned_to_each_group() -> None:
    found = trial("Twenty adults were assigned to each study group.")
    assert [row for row in found if row[2]] == [("randomized", 20, "a1"), ("randomized", 20, "a2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Adults were randomly assigned to zinc or placebo (45 in each group).",
        "Adults were randomly assigned to zinc or placebo (each n = 45).",
        "Adults were randomly assigned to zinc or placebo (both, n = 45).",
        "Adults were randomly assigned to zinc or placebo (n = 45/group).",
        "Adults were randomly assigned to zinc or placebo, 45 each.",
        "Adults were randomly assigned to zinc or placebo with 45 adults allocated to each.",
        "Adults were randomly assigned to zinc or placebo: equal numbers (n = 45) in both groups.",
        "Adults were randomly assigned to zinc or placebo (n = 45 patients/group).",
        "Adults were randomly divided into two equal groups (45 each).",
        "Adults were randomly divided, 45 each in two groups.",
        "Adults were randomly divided into two groups of forty-five each.",
        "Adults were randomly divided into two groups with 45 adults each.",
        "Adults were randomly divided into two groups comprising 45 adults in each.",
        "Adults were randomly divided into two groups, each including 45 adults.",
        "Adults were randomly divided into group Z and group P, of 45 adults each.",
        "By lot 45 adults were randomised in each studied group.",
        "They were randomised, and both groups included 45 adults.",
    ],
)
def test_each_group(sentence: str) -> None:
    found = trial(sentence)
    assert sorted(found) == [("randomized", 45, "a1"), ("randomized", 45, "a2")]


def test_a_size_of_several_groups_is_one_of_each_where_they_add_up() -> None:
    found = trial("Ninety adults were randomised to two groups (n = 45): zinc and placebo.")
    assert found == [
        ("randomized", 90, None),
        ("randomized", 45, "a1"),
        ("randomized", 45, "a2"),
    ]


def test_the_sum_of_the_sizes_is_not_of_each_group() -> None:
    found = trial("Two groups of 90 adults (46 zinc and 44 placebo) were enrolled.")
    assert [row for row in found if row[2]] == BOTH


def test_a_number_of_few_is_of_a_part() -> None:
    found = trial(
        "Adults were assigned to zinc (n = 46) or placebo (n = 44). There were 6 adults "
        "(4 in the zinc group and 2 in the placebo group) who had no blood taken."
    )
    assert [row for row in found if row[2]] == BOTH


def test_those_analyzed_are_most_of_all() -> None:
    found = trial("We randomised 90 adults. Sugar was measured in 20 adults, weight in 80 adults.")
    assert found == [("randomized", 90, None), ("analyzed", 80, None)]


def test_those_who_were_left_out() -> None:
    found = trial("Three adults (2 on zinc, 1 on placebo) were excluded.")
    assert [row for row in found if row[2]] == []


def test_groups_that_are_compared() -> None:
    found = trial("The 46 adults of the zinc group were compared with 44 of the placebo group.")
    assert found == [("analyzed", 46, "a1"), ("analyzed", 44, "a2")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Adults were assigned to zinc (n = 46) or placebo (n = 44).", "randomized"),
        ("Colds were rare with zinc (n = 46) and placebo (n = 44).", "analyzed"),
        ("The zinc (n = 46) and placebo (n = 44) groups completed the trial.", "completed"),
        ("The zinc (n = 46) and placebo (n = 44) groups underwent surgery.", "treated"),
    ],
)
def test_what_was_done_with_an_arm(sentence: str, kind: str) -> None:
    assert trial(sentence) == [(kind, 46, "a1"), (kind, 44, "a2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve clinics were randomised to zinc (n = 6) or placebo (n = 6).",
        "In the zinc group 12 died, and 20 died in the placebo group.",
        "Colds were seen in 12 zinc and 20 placebo patients (40% vs 60%).",
        "Group 1 received zinc and group 2 received placebo.",
        "Adults stopped zinc (4%) or placebo (5%).",
        "Most adults liked zinc (67%; n = 46) and placebo (63%; n = 44).",
        "Data came from seven randomised placebo-controlled trials of zinc.",
    ],
)
def test_no_sizes(sentence: str) -> None:
    assert trial(sentence) == []


def test_who_got_either_counts_no_arm() -> None:
    assert trial("We randomised 120 adults to zinc or placebo.") == [("randomized", 120, None)]
    assert trial("120 adults were randomised to zinc (tablets) or placebo.") == [
        ("randomized", 120, None)
    ]


def test_those_assigned_who_died_are_events() -> None:
    died = (
        "Nine patients assigned to zinc died compared with 7 of the patients assigned to placebo."
    )
    assert rows(("title", "Zinc versus placebo for colds"), ("results", died)) == []


def test_parts_of_those_who_died_are_events() -> None:
    died = "Nine patients (5 zinc, 4 placebo) died."
    assert rows(("title", "Zinc versus placebo for colds"), ("results", died)) == []


def test_those_allocated_who_died_are_events() -> None:
    died = "In all, 34 women allocated to zinc and 31 to placebo died."
    assert rows(("title", "Zinc versus placebo for colds"), ("results", died)) == []


@pytest.mark.parametrize("verb", ["received", "were given"])
def test_who_were_given_something_were_treated(verb: str) -> None:
    found = counts_of(
        ("methods", "Adults were randomised to zinc or placebo."),
        ("results", f"In the first week, 19 adults {verb} zinc and 20 adults {verb} placebo."),
    )
    assert [(count.kind, count.value) for count in found] == [("treated", 19), ("treated", 20)]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Of 95 patients randomised, 84 (zinc, n = 40; placebo, n = 44) completed.", "completed"),
        ("Of 95 enrolled adults, 84 were evaluable: 40 got zinc and 44 placebo.", "analyzed"),
        ("Of 95 patients randomised, 84 (40: zinc, 44: placebo) returned a card.", "analyzed"),
        (
            "Of 95 adults randomised, 84 received the assigned treatment (40 zinc and 44 placebo).",
            "treated",
        ),
        (
            "Of 95 randomised, 84 were randomly allotted to zinc (n = 40) or placebo (n = 44).",
            "randomized",
        ),
    ],
)
def test_arms_that_make_a_part_have_its_kind(sentence: str, kind: str) -> None:
    found = trial(sentence)
    assert [row for row in found if row[2]] == [(kind, 40, "a1"), (kind, 44, "a2")]


def test_arms_in_one_bracket_have_one_kind() -> None:
    found = trial(
        "At an interim analysis (40 adults randomized to zinc, 44 to placebo) we stopped."
    )
    assert found == [("analyzed", 40, "a1"), ("analyzed", 44, "a2")]


def test_those_assigned_before_others_completed() -> None:
    assert trial(
        "In all, 46 adults were assigned to the zinc group and 22 to the placebo arm; of whom 40 "
        "adults in the zinc group and 18 in the placebo arm completed the treatment."
    ) == [
        ("randomized", 46, "a1"),
        ("randomized", 22, "a2"),
        ("completed", 40, "a1"),
        ("completed", 18, "a2"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zinc was better than placebo (Miller et al, 2016).",
        "A rash was commoner (23 randomized to zinc [0.3%] vs. 12 randomized to placebo [0.2%]).",
        "For every 76 women randomized to zinc, one cold less occurred.",
        "There were 5,24 visits on zinc and 2,07 visits in the placebo group (SD 5,14).",
        "The zinc group comprised 26 women, 10 men.",
        "They were given placebo in groups of six to nine seniors.",
        "Levels were above those of normal controls (n = 34) of the zinc group.",
        "Each group contained 15 specimen.",
        "Then 66 adults received either 15 sessions of zinc or 15 sessions of placebo.",
        "Some 36 clinics participated, with 18 randomly assigned to zinc and 18 to placebo.",
    ],
)
def test_other_numbers_beside_an_arm_are_no_size(sentence: str) -> None:
    assert [row for row in trial(sentence) if row[2]] == []


def test_entry_criteria_say_nothing_of_chance() -> None:
    assert trial(
        "According to the enrollment criteria, 84 adults were analyzed, of which 40 received zinc "
        "and 44 received placebo."
    ) == [("analyzed", 84, None), ("analyzed", 40, "a1"), ("analyzed", 44, "a2")]


def test_of_two_numbers_that_are_merely_counted_the_larger_is_the_trial() -> None:
    found = rows(
        ("methods", "This was a randomized trial of 230 infants."),
        ("results", "Scans were carried out in 223 infants."),
    )
    assert found == [("randomized", 230, None), ("analyzed", 223, None)]


def test_arms_that_make_all_have_the_kind_of_all() -> None:
    found = trial("In all, 83 adults took part, 42 in the zinc group and 41 in the placebo group.")
    assert found == [("randomized", 83, None), ("randomized", 42, "a1"), ("randomized", 41, "a2")]


def test_who_are_fewer_than_an_arm_are_not_all() -> None:
    found = rows(
        ("title", "Zinc versus placebo for colds"),
        ("methods", "Adults were assigned to zinc (n = 99) or placebo (n = 92)."),
        ("results", "Only 32 children were enrolled."),
    )
    assert found == [("analyzed", 32, None), ("randomized", 99, "a1"), ("randomized", 92, "a2")]


def test_people_of_facilities_are_people() -> None:
    assert trial(
        "Children at nine rural and urban care facilities were assigned to zinc (n = 40) or "
        "placebo (n = 44)."
    ) == [("randomized", 40, "a1"), ("randomized", 44, "a2")]


def test_those_randomized_to_their_arms_stay_so() -> None:
    found = trial(
        "In a trial of 190, iron was measured in 84 adults (40 randomised to zinc, 44 to placebo)."
    )
    assert [row for row in found if row[2]] == [("randomized", 40, "a1"), ("randomized", 44, "a2")]
