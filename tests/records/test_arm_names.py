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
