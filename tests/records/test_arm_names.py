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
        ("text", "The FEG group received a greater percentage of their needs."),
    )
    assert labels(found) == ["zinc", "iron"]
    assert not any("percentage" in name for name in names(found)[1])
