"""Names that a text sets against each other, and what two arms share, are told apart."""

import pytest

from extract.records.arms import ArmIndex, assemble_arms
from extract.records.arms.drafts import Draft, Frame
from extract.records.arms.names import Name, words_of
from extract.records.arms.opposed import Opposed
from tests.records.pages import read

FACTORIAL = (
    "Women were randomised to either oral zinc 0.6 mg/day and placebo (n = 55), zinc and iron 20"
    " mg/day (n = 56), dermal copper 35 mg/day with placebo (n = 59) or copper and iron 20 mg/day"
    " (n = 54)."
)


def arms_of(*lines: tuple[str, str]) -> ArmIndex:
    return assemble_arms(*read(*lines))


def names(index: ArmIndex) -> list[tuple[str, ...]]:
    """The label and the aliases of each arm."""
    return [(arm.label, *arm.aliases) for arm in index.arms]


def name(printed: str) -> Name:
    return Name.of(0, len(printed), printed, words_of(printed.lower()))


def test_what_is_set_against_a_name_of_an_arm_is_not_its_name() -> None:
    versus = Frame("arms.versus", 0, ((name("CSP"),), (name("CES"),)), 5.0, is_earlier=False)
    eversion = Draft("arms.title", [name("eversion"), name("CES")])
    assert Opposed([versus]).exclude([name("CSP")], eversion)
    assert not Opposed([versus]).exclude([name("CES")], eversion)
    assert not Opposed([versus]).exclude([name("patch")], eversion)


def test_alternatives_that_are_denied_together_are_two_arms() -> None:
    found = arms_of(
        ("methods", "Men were randomised to banding or bypass versus no banding or bypass."),
        ("results", "All arms fared well."),
    )
    assert [arm.label for arm in found.arms] == ["banding or bypass", "no banding or bypass"]


def test_a_part_of_two_combinations_is_no_name_of_one() -> None:
    found = arms_of(
        ("methods", FACTORIAL),
        ("results", "All arms fared well. All liked it. None fell ill. Few left."),
    )
    assert len(found.arms) == 4
    assert "placebo" not in [printed for arm in names(found) for printed in arm]


@pytest.mark.parametrize(
    ("methods", "labels"),
    [
        ("Men were randomised to 4, 6, or 9 days of zinc.", ["4 days", "6 days", "9 days"]),
        ("Men were randomly assigned to two or five years of zinc.", ["two years", "five years"]),
        ("Men were randomised in a ratio of 1:1 to a stay of 30 or 60 min.", ["30 min", "60 min"]),
    ],
)
def test_amounts_of_one_list_have_one_unit(methods: str, labels: list[str]) -> None:
    assert [arm.label for arm in arms_of(("methods", methods)).arms] == labels


def test_as_much_of_another_drug_is_another_arm() -> None:
    found = arms_of(
        ("background", "Colds are common. They last for days. Few drugs help."),
        ("methods", "Men were randomised to zinc 3.0, 4.5, or 6.0 mg or iron 6.0 mg."),
        ("results", "Colds lasted 2 days in the zinc 6.0-mg group and 3 in the iron 6.0-mg group."),
    )
    assert names(found) == [
        ("zinc 3.0 mg",),
        ("zinc 4.5 mg",),
        ("zinc 6.0 mg", "zinc 6.0-mg"),
        ("iron 6.0 mg", "iron 6.0-mg"),
    ]
    mentions = {mention.arm for mention in found.mentions if mention.start > 120}
    assert mentions == {"a3", "a4"}


def test_a_length_of_treatment_is_no_arm_where_it_is_a_result() -> None:
    found = arms_of(
        ("methods", "Men were randomised to two or five weeks of zinc."),
        ("results", "The median stay was five weeks. Over five weeks pain fell."),
    )
    assert [mention for mention in found.mentions if mention.start > 60] == []


def test_what_a_side_got_is_the_group_that_goes_by_it() -> None:
    found = arms_of(
        ("title", "Does resistance training help nurses with colds?"),
        ("methods", "Nurses were randomised. The experimental group received supervised RT."),
        ("results", "Coughing improved for the RT group compared to controls. All liked it."),
        ("results", "Few left. None fell ill."),
    )
    assert names(found) == [("supervised RT", "experimental", "RT"), ("controls",)]
