"""Which of its names an arm goes by, and what is no name of an arm."""

import pytest

from extract.records.arms import ArmIndex, assemble_arms
from tests.records.pages import read


def arms_of(*lines: tuple[str, str]) -> ArmIndex:
    return assemble_arms(*read(*lines))


def names(index: ArmIndex) -> list[tuple[str, ...]]:
    """The label and the aliases of each arm."""
    return [(arm.label, *arm.aliases) for arm in index.arms]


def labels(index: ArmIndex) -> list[str]:
    return [arm.label for arm in index.arms]


# --- the label


def test_a_part_of_what_another_arm_gets_is_no_label() -> None:
    found = arms_of(
        ("methods", "Men were randomised to tin with weekly zinc or weekly iron."),
        ("methods", "Of all men 40 received zinc and 41 received iron."),
        ("results", "Colds were as common in the zinc/tin arm as in the iron/tin arm."),
    )
    assert labels(found) == ["zinc", "iron"]


def test_a_longer_name_tells_what_is_given_to_no_other() -> None:
    found = arms_of(
        (
            "methods",
            "Women were assigned to walking (n = 31) or a mix of walking and dance (n = 30).",
        ),
        ("results", "Compared with a slow pace of walking, the mix of walking and dance was safe."),
    )
    assert labels(found)[0] == "slow pace of walking"


def test_what_is_given_alone_keeps_its_short_name() -> None:
    found = arms_of(
        ("methods", "Men were randomised to zinc alone or zinc plus iron."),
        ("results", "Colds were rarer with zinc plus iron."),
    )
    assert labels(found) == ["zinc alone", "zinc plus iron"]


def test_a_name_that_holds_another_arms_is_no_better_label() -> None:
    found = arms_of(
        ("title", "Trial of zinc, iron and zinc plus iron for colds"),
        ("methods", "Men were randomised to zinc, iron or zinc plus iron."),
    )
    assert labels(found) == ["zinc", "iron", "zinc plus iron"]


# --- what a title asks about


@pytest.mark.parametrize(
    "title",
    [
        "Effects of different doses of copper on hair loss in men",
        "Effect of various dressings on wounds of the foot",
        "Effects of swimming dose and timing on sleep of nurses",
        "Garlic uptake in men and women",
    ],
)
def test_what_is_of_several_arms_is_the_name_of_none(title: str) -> None:
    found = arms_of(("title", title), ("methods", "In a randomised trial 90 adults were studied."))
    assert names(found) == []


def test_a_dosage_of_one_drug_is_what_is_tested() -> None:
    found = arms_of(
        ("title", "Computer-guided dosage of heparin in the care of thrombosis"),
        ("methods", "In a randomised trial 90 adults were studied."),
    )
    assert labels(found) == ["Computer-guided dosage of heparin"]


def test_the_usefulness_of_something_is_asked_of_it() -> None:
    found = arms_of(
        ("title", "Usefulness of the Zeta blade in comparison with a curved blade for tubes"),
        ("methods", "Adults were randomised to the Zeta blade or a curved blade."),
    )
    assert labels(found) == ["Zeta blade", "curved blade"]
    assert not any("sefulness" in name for own in names(found) for name in own)


# --- what is no arm


def test_a_study_or_trial_is_no_arm() -> None:
    found = arms_of(
        ("title", "Zinc for colds: a randomized, multicentre comparative study versus iron"),
        ("methods", "Adults received zinc or iron in random order. The STAR trial ran a year."),
    )
    assert names(found) == [("zinc",), ("iron",)]


def test_each_study_group_is_no_arm() -> None:
    found = arms_of(
        ("methods", "Adults were randomly assigned to zinc or to iron."),
        ("results", "Deaths were as common in each study group. Falls were rare in either arm."),
    )
    assert names(found) == [("zinc",), ("iron",)]


def test_groups_of_a_model_are_no_arms() -> None:
    found = arms_of(
        ("methods", "Files were randomly divided into a modelling group and a validation group."),
    )
    assert names(found) == []


# --- what a group is said to get


def test_what_those_counted_had_defines_no_group() -> None:
    found = arms_of(
        ("text", "Women were randomised to a blue dye or a tracer. Fever was rare."),
        ("text", "Of these 23 (56%) of the tracer group had nodes free of cancer."),
    )
    assert names(found) == [("blue dye",), ("tracer",)]


def test_what_came_later_defines_no_group() -> None:
    found = arms_of(
        ("text", "Women were randomised to zinc (group A) or iron (group B) for a year."),
        ("text", "Those of group B subsequently underwent surgery in our clinic."),
    )
    assert names(found) == [("zinc", "group A"), ("iron", "group B")]


def test_a_share_of_something_is_no_name() -> None:
    found = arms_of(
        ("text", "Adults were randomised to zinc (ZNG group) or iron (FEG group)."),
        ("text", "The FEG group received a greater percentage of milk."),
    )
    assert labels(found) == ["zinc", "iron"]
    assert not any("percentage" in name for name in names(found)[1])


# --- who got what


@pytest.mark.parametrize(
    "methods",
    [
        "One group received tin and the other received iron.",
        "One group was given tin for a week, while the other group was given iron.",
        "Thirty were given tin (mean age 40 years) and 30 women (mean age 41) were given iron.",
        "Tin 10 mg was given to group A (n = 31), and iron was prescribed to group B (n = 32).",
        "They were randomised to continue with tin or switch to iron.",
    ],
)
def test_what_each_of_two_groups_got_is_told_in_many_ways(methods: str) -> None:
    found = arms_of(("methods", f"Women were randomly divided into two groups. {methods}"))
    assert [label.lower() for label in labels(found)] == ["tin", "iron"]


def test_who_got_the_rest_is_no_part_of_a_name() -> None:
    found = arms_of(
        ("methods", "Of 80 men 40 were randomised to receive tin and the other 40 men got iron."),
    )
    assert not any("other" in name for own in names(found) for name in own)


def test_what_explains_a_short_form_is_no_arm_of_its_own() -> None:
    found = arms_of(
        (
            "methods",
            (
                "Men were randomly put into two groups and assigned to SYN (n = 19), daily "
                "intake of yoghurt, or placebo (PLA; n = 18)."
            ),
        ),
    )
    assert names(found) == [("daily intake of yoghurt", "SYN"), ("placebo", "PLA")]


def test_treatment_as_usual_is_one_name() -> None:
    found = arms_of(
        ("methods", "Men were randomised to a treatment as usual group (n=28) or a choir (n=33)."),
    )
    assert names(found) == [("treatment as usual",), ("choir",)]


def test_what_is_taken_on_demand_goes_on_with_the_list() -> None:
    found = arms_of(
        ("methods", "Men were randomised to tin on demand, daily copper, or iron as needed."),
    )
    assert labels(found) == ["tin", "daily copper", "iron"]


def test_those_who_agreed_to_something_are_no_arms() -> None:
    found = arms_of(
        ("methods", "Men were randomly assigned to an experimental (n=44) or a control (n=41)."),
        (
            "results",
            (
                "Of those asked (refusal rate=54%, n=256), 142 answered a form (loss rate=25%, "
                "n=47), and 105 answered a form at week 9 (loss rate=26%, n=32)."
            ),
        ),
    )
    assert labels(found) == ["experimental", "control"]


def test_the_year_of_a_date_is_no_size() -> None:
    found = arms_of(
        (
            "methods",
            (
                "In the northern regions (from May 1, 1985, to June 30, 1990), men were "
                "randomly assigned to tin (T, n = 103) or to iron (I, n = 110)."
            ),
        ),
    )
    assert labels(found) == ["tin", "iron"]


# --- how much, and which of two


def test_a_low_dose_is_not_the_larger_amount() -> None:
    found = arms_of(
        ("title", "High-dose versus low-dose tin oxide"),
        (
            "methods",
            "Men were randomised to 40 mg of tin oxide (n = 20) or 10 mg of tin oxide (n = 20).",
        ),
        ("results", "Pain was rarer with high-dose tin oxide."),
    )
    assert names(found) == [("40 mg of tin oxide",), ("10 mg of tin oxide",)]


def test_narrow_is_the_name_of_no_arm_that_is_called_wide() -> None:
    found = arms_of(
        ("title", "Wide versus narrow skin margins in moles"),
        (
            "methods",
            (
                "We randomly assigned men to a cut with either a 2 cm skin margin (n = 20) or a "
                "4 cm skin margin (n = 21)."
            ),
        ),
        ("results", "We compared narrow (2 cm) versus wide (4 cm) skin margins."),
    )
    wide = next(own for own in names(found) if any("ide" in name for name in own))
    assert not any("narrow" in name or "2 cm" in name for name in wide)


def test_how_many_minutes_of_something_are_part_of_the_name() -> None:
    found = arms_of(
        (
            "methods",
            (
                "Men were randomised to either a low dose of 20 to 30 minutes of song (n = 9) "
                "or a high dose of 40 to 45 minutes of song (n = 9)."
            ),
        ),
    )
    assert labels(found) == [
        "low dose of 20 to 30 minutes of song",
        "high dose of 40 to 45 minutes of song",
    ]


# --- roles


@pytest.mark.parametrize(
    ("methods", "expected"),
    [
        (
            "Men were randomised to a relaxation control or rocking.",
            ["active_comparator", "experimental"],
        ),
        (
            "Men were randomised to tight glucose control or tin.",
            ["experimental", "active_comparator"],
        ),
        (
            "Men were randomised to placebo or conventional care plus tin.",
            ["placebo_comparator", "experimental"],
        ),
        (
            "Men were randomised to tin 10 mg, tin 20 mg or copper 15 mg.",
            ["experimental", "experimental", "active_comparator"],
        ),
        (
            "Men were randomised to continue with tin or withdraw to placebo.",
            ["experimental", "placebo_comparator"],
        ),
    ],
)
def test_roles_by_what_others_are_compared_with(methods: str, expected: list[str]) -> None:
    found = arms_of(("methods", methods))
    assert [arm.role for arm in found.arms] == expected


def test_a_placebo_beside_something_is_no_whole_name() -> None:
    found = arms_of(
        ("methods", "Women were randomised to tin plus iron or to tin plus placebo."),
        ("results", "Falls were rarer with tin plus iron than with placebo."),
    )
    assert labels(found) == ["tin plus iron", "tin plus placebo"]


def test_what_goes_with_a_placebo_does_not_stand_for_it() -> None:
    methods = (
        "Women were randomised to receive either tin or placebo in addition to salts "
        "(copper and either zinc or iron)."
    )
    found = arms_of(
        ("methods", methods), ("results", "Falls were rarer with tin than with placebo.")
    )
    assert labels(found) == ["tin", "placebo"]


def test_with_leads_to_a_name_and_is_no_part_of_it() -> None:
    found = arms_of(
        (
            "text",
            (
                "Men were treated with either tin and salt (control group) or with 60 mg of copper "
                "and salt (active group)."
            ),
        ),
    )
    assert not any(name.startswith("with ") for own in names(found) for name in own)


def test_a_strength_is_no_part_of_a_longer_figure() -> None:
    found = arms_of(
        ("methods", "Men were randomised to 2% zinc or to 4% zinc."),
        ("results", "Itching was rarer with 2% zinc, and 0.2% zinc is not on sale."),
    )
    assert labels(found) == ["2% zinc", "4% zinc"]
    assert len([m for m in found.mentions if m.arm == found.arms[0].id]) == 2


def test_treatment_with_a_placebo_is_a_placebo() -> None:
    found = arms_of(
        ("methods", "Men were randomised to tin or to blinded treatment with placebo."),
        ("results", "Falls were rarer with tin than with placebo."),
    )
    assert labels(found) == ["tin", "placebo"]
