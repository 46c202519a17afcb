"""How long, when and with what changes of dose each treatment is given."""

from __future__ import annotations

from time import process_time

import pytest

from extract.records.arms import ArmIndex, assemble_arms
from extract.records.schema import Intervention
from tests.records.pages import read


def trial(text: str) -> ArmIndex:
    return assemble_arms(*read(("methods", text)))


def told(text: str) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Titration, duration and timing of each treatment of an arm, by its name."""
    found = trial(text)
    return {one.name: parts(one) for arm in found.arms for one in arm.interventions}


def parts(one: Intervention) -> tuple[str | None, str | None, str | None]:
    return (
        one.titration and one.titration.value,
        one.duration and one.duration.printed,
        one.timing and one.timing.value,
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Adults were randomly assigned to zinc 20 mg daily or placebo for 12 weeks.",
            {"zinc": (None, "for 12 weeks", None), "placebo": (None, "for 12 weeks", None)},
        ),
        (
            "Adults were randomly assigned to zinc for 7 days or iron for 14 days.",
            {"zinc": (None, "for 7 days", None), "iron": (None, "for 14 days", None)},
        ),
        (
            "Adults were randomly assigned to 12 weeks of zinc or placebo.",
            {"zinc": (None, "12 weeks", None), "placebo": (None, "12 weeks", None)},
        ),
        (
            "Adults were randomly assigned to surgery or zinc for 12 weeks.",
            {"surgery": (None, None, None), "zinc": (None, "for 12 weeks", None)},
        ),
        (
            "Adults were randomly assigned to a single dose of quinine or zinc for 3 days.",
            {"single dose of quinine": (None, None, None), "zinc": (None, "for 3 days", None)},
        ),
        (
            "Adults were randomly assigned to zinc (20 mg, infused over 30 minutes) or iron.",
            {"zinc": (None, "over 30 minutes", None), "iron": (None, None, None)},
        ),
        (
            "Women were randomly assigned to zinc or placebo 30 minutes before induction.",
            {
                "zinc": (None, None, "30 minutes before induction"),
                "placebo": (None, None, "30 minutes before induction"),
            },
        ),
        (
            "Women were randomly assigned to zinc or iron. All drugs were given orally for 2 days.",
            {"zinc": (None, "for 2 days", None), "iron": (None, "for 2 days", None)},
        ),
        (
            (
                "Adults were randomly assigned to norepinephrine titrated to a pressure of"
                " 65 mm Hg or placebo."
            ),
            {
                "norepinephrine": ("titrated to a pressure of 65 mm Hg", None, None),
                "placebo": (None, None, None),
            },
        ),
        (
            (
                "Adults were randomly assigned to zinc or iron. Zinc was measured for 24 hours,"
                " and adults were followed for 12 months."
            ),
            {"zinc": (None, None, None), "iron": (None, None, None)},
        ),
        (
            "Adults were randomly assigned to zinc or placebo, titrated to a pressure of 65 mm Hg.",
            {
                "zinc": ("titrated to a pressure of 65 mm Hg", None, None),
                "placebo": ("titrated to a pressure of 65 mm Hg", None, None),
            },
        ),
        (
            (
                "Adults were randomly assigned to zinc or rest. Zinc was given as 15 mg at first."
                " The dose was increased by 5 mg weekly."
            ),
            {"zinc": ("increased by 5 mg weekly", None, None), "rest": (None, None, None)},
        ),
        (
            "Adults were randomly assigned to iron or to zinc, 15 mg or 30 mg daily, for 8 weeks.",
            {"iron": (None, "for 8 weeks", None), "zinc": (None, "for 8 weeks", None)},
        ),
        (
            "Adults were randomly assigned to zinc given for 5 days with iron or to rest.",
            {"zinc": (None, "for 5 days", None), "rest": (None, None, None)},
        ),
        (
            "Adults were randomly assigned to zinc or iron. For 12 weeks, the zinc group got 5 mg.",
            {"zinc": (None, "For 12 weeks", None), "iron": (None, None, None)},
        ),
        (
            "Adults were randomly assigned to zinc with 3-month training, or rest.",
            {"zinc with 3-month training": (None, None, None), "rest": (None, None, None)},
        ),
        (
            "Adults were randomly assigned to zinc 5 mg once daily or iron once a day for 2 weeks.",
            {"zinc": (None, "for 2 weeks", None), "iron": (None, "for 2 weeks", None)},
        ),
        (
            "Adults were randomly assigned to zinc (5 mg) or iron, both for 30 days.",
            {"zinc": (None, "for 30 days", None), "iron": (None, "for 30 days", None)},
        ),
        (
            "For 12 weeks, 57 participants received zinc or iron.",
            {"zinc": (None, "For 12 weeks", None), "iron": (None, "For 12 weeks", None)},
        ),
        (
            (
                "Adults were randomly assigned to yoga or pilates. The pilates group attended"
                " classes three times a week for 6 weeks."
            ),
            {"yoga": (None, None, None), "pilates": (None, "for 6 weeks", None)},
        ),
        (
            (
                "Adults were randomly assigned to zinc or placebo. Zinc was given at 40 mg daily;"
                " the dose was then tapered over 6 days."
            ),
            {"zinc": ("tapered over 6 days", None, None), "placebo": (None, None, None)},
        ),
        (
            (
                "Adults were randomly assigned to zinc (2 g q 8 hr for 7 days) or iron (5 mg daily"
                " through the nasogastric tube for 3 days)."
            ),
            {"zinc": (None, "for 7 days", None), "iron": (None, "for 3 days", None)},
        ),
    ],
)
def test_a_regimen_is_of_the_treatment_it_stands_by(
    text: str, wanted: dict[str, tuple[str | None, str | None, str | None]]
) -> None:
    assert told(text) == wanted


def test_a_course_outweighs_a_session_and_has_its_days_and_its_place() -> None:
    text = "Adults were randomly assigned to yoga for 30 minutes a day for 8 weeks or to zinc."
    found = trial(text)
    yoga = found.arms[0].interventions[0].duration
    assert yoga is not None
    assert str(yoga.days) == "56"
    assert [place.quote for place in yoga.evidence] == ["for 8 weeks"]


def test_what_results_are_measured_over_is_no_duration() -> None:
    lines = (
        ("methods", "Adults were randomly assigned to zinc or iron."),
        ("results", "More were well with zinc over 24 hours."),
    )
    arms = assemble_arms(*read(*lines)).arms
    assert [one.duration for arm in arms for one in arm.interventions] == [None, None]


def test_durations_that_disagree_are_none() -> None:
    text = "Adults were randomly assigned to zinc for 7 days or iron. They took zinc for 9 days."
    assert told(text)["zinc"] == (None, None, None)


@pytest.mark.parametrize("filler", ["i.v. ", "and both ", "using the patch "])
def test_long_lists_of_fillers_cost_no_time(filler: str) -> None:
    begun = process_time()
    filled = (filler * 60)[:280]
    told(f"Adults were assigned to zinc {filled}unheard of for 12 weeks or to rest.")
    assert process_time() - begun < 5
