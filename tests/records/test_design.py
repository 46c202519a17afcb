"""Statements on the design become fields: one value each, with the places that state it."""

from decimal import Decimal

import pytest

from extract.records.design import assemble_design, assemble_report_type, tells_of_a_trial
from extract.records.schema import Design
from tests.records.pages import quotes, read


def design_of(*lines: tuple[str, str]) -> Design:
    return assemble_design(*read(*lines))


def test_report_type_with_the_words_that_decided() -> None:
    found = assemble_report_type(
        *read(("title", "Yoga in asthma"), ("methods", "We randomised 60 women."))
    )
    assert found is not None
    assert (found.value, quotes(found)) == ("results", ["We randomised"])


def test_no_text_no_type() -> None:
    assert assemble_report_type(*read()) is None


def test_design_with_every_place() -> None:
    design = design_of(
        ("title", "A double-blind trial of zinc"),
        ("design", "Randomised, double-blind, placebo-controlled trial in 12 hospitals."),
    )
    assert design.masking is not None
    assert (design.masking.value, quotes(design.masking)) == ("double", ["double-blind"] * 2)
    assert design.centers is not None
    assert design.centers.value == 12
    assert design.is_multicenter is not None
    assert design.is_multicenter.value is True
    assert quotes(design.is_controlled_by_placebo) == ["placebo-controlled"]


@pytest.mark.parametrize(
    ("text", "value", "who"),
    [
        ("An assessor-blinded randomised trial.", "single", ("outcomes_assessor",)),
        ("Randomised men and sponsors were masked.", "double", ("participant", "investigator")),
        ("An open-label randomised trial; raters were blinded.", "open", ("outcomes_assessor",)),
        ("It was a randomised, blinded trial.", "masked", ()),
        ("Patients were randomised to open-label placebo or to no treatment.", None, None),
    ],
)  # fmt: skip
def test_masking(text: str, value: str | None, who: tuple[str, ...] | None) -> None:
    masking = design_of(("methods", text)).masking
    assert (masking and masking.value, masking and masking.who) == (value, who)


def test_the_title_outweighs_an_extension() -> None:
    design = design_of(
        ("title", "An open-label randomised trial of zinc"),
        ("methods", "Thirty men went on from a double-blind study phase."),
    )
    assert design.masking is not None
    assert design.masking.value == "open"


def test_the_special_outweighs_the_general() -> None:
    design = design_of(
        ("methods", "A parallel-group, cluster-randomised, superiority and non-inferiority trial.")
    )
    assert design.model is not None
    assert design.model.value == "cluster"
    assert design.framework is not None
    assert design.framework.value == "non_inferiority"


def test_a_single_centre_is_one_centre() -> None:
    design = design_of(("methods", "In this single-centre trial 40 men were randomised."))
    assert design.centers is not None
    assert (design.centers.value, quotes(design.centers)) == (1, ["single-centre"])


def test_contradictions_are_not_settled() -> None:
    design = design_of(
        ("methods", "In this randomised single-centre trial men came from 5 hospitals."),
        ("results", "Men of 7 hospitals took part."),
    )
    assert design.is_multicenter is None
    assert design.centers is None


def test_countries_once_each() -> None:
    design = design_of(
        ("setting", "Hospitals in Kenya and Uganda."),
        ("methods", "In Kenya, 40 women were randomised."),
    )
    assert [country.value for country in design.countries] == ["KE", "UG"]
    assert quotes(design.countries[0]) == ["Kenya", "Kenya"]


def test_dates_of_the_first_period() -> None:
    design = design_of(("methods", "Between May 2001 and June 2003, 40 women were randomised."))
    assert design.enrollment_start is not None
    assert design.enrollment_end is not None
    assert (design.enrollment_start.value, design.enrollment_end.value) == ("2001-05", "2003-06")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Patients were randomised and followed for 6 weeks.", "42"),
        ("Randomised patients had 1-week and 4-week follow-up visits.", "28"),
        (
            "Randomised patients came back at 4-week follow-up and were followed up for 90 days.",
            "90",
        ),
        ("Patients were randomised.", None),
    ],
)
def test_follow_up(text: str, days: str | None) -> None:
    follow_up = design_of(("methods", text)).follow_up
    assert (follow_up and follow_up.days) == (days and Decimal(days))


def test_margin_and_stopping() -> None:
    design = design_of(
        ("methods", "The non-inferiority margin was 4%. Patients were randomised."),
        ("results", "The trial was stopped early for futility."),
    )
    assert design.margin is not None
    assert (design.margin.value, design.margin.unit) == (Decimal(4), "%")
    assert design.stopped_early is not None
    assert design.stopped_early.reason == "futility"


@pytest.mark.parametrize(
    "text",
    [
        "Eighteen rats were randomly assigned to two double-blind treatments.",
        "We searched MEDLINE for randomised, double-blind trials.",
        "In a retrospective cohort study 60 men were treated in 3 hospitals.",
    ],
)
def test_what_is_no_trial_has_no_design(text: str) -> None:
    assert design_of(("abstract", text)) == Design()


def test_an_analysis_within_a_trial_tells_of_it() -> None:
    page = read(
        ("title", "Baseline characteristics of the EXAMPLE trial"),
        ("methods", "Smokers were randomised."),
    )
    assert tells_of_a_trial(page[1])
    assert assemble_design(*page).allocation is not None


def test_how_the_sequence_was_made_only_where_one_way_is_stated() -> None:
    said = "Women were randomly assigned by the toss of a coin."
    design = design_of(("methods", said))
    assert design.sequence_generation is not None
    assert design.sequence_generation.value == "lots"
    design = design_of(("methods", said), ("methods", "A table of random numbers was used."))
    assert design.sequence_generation is None


def test_concealment_is_vague_only_where_no_way_is_stated() -> None:
    said = ("methods", "Allocation concealment was kept.")
    assert [one.value for one in design_of(said).concealment] == ["concealed"]
    design = design_of(said, ("methods", "The allocation lay in sealed envelopes."))
    assert [one.value for one in design.concealment] == ["envelopes"]
