"""What a record of a report that is no trial leaves empty."""

import pytest

from extract.records.schema import TrialRecord
from tests.records.pages import record_of_page

_FIGURES = "Death was rarer with zinc (4 of 50, 8%) than with placebo (10 of 50, 20%) (p = 0.04)."


def record_of(title: str, methods: str, results: str = _FIGURES) -> TrialRecord:
    text = f"{title}\n\nMETHODS: {methods}\n\nRESULTS: {results}\n"
    return record_of_page(text)


@pytest.mark.parametrize(
    ("title", "methods"),
    [
        ("Zinc in sepsis: a systematic review", "We compared zinc with placebo."),
        ("Zinc in septic piglets", "Piglets were given zinc (n = 50) or placebo (n = 50)."),
        ("Zinc in sepsis", "MEDLINE was searched for trials of zinc versus placebo."),
        ("Zinc in sepsis", "A Markov model compared zinc with placebo."),
    ],
)
def test_what_is_told_of_others_is_no_trial_of_its_own(title: str, methods: str) -> None:
    record = record_of(title, methods)
    assert record.report_type is not None
    assert record.report_type.value == "other"
    assert (record.arms, record.counts, record.outcomes, record.results) == ((), (), (), ())
    assert (record.interventions, record.mortality_findings) == ((), ())
    assert [str(p.value) for p in record.p_values] == ["0.04"]
    assert all(figure.arm is None for figure in record.mortality)


def test_the_groups_of_a_cohort_carry_its_figures() -> None:
    record = record_of(
        "Zinc in sepsis", "In a retrospective cohort study zinc was compared with no zinc."
    )
    assert record.report_type is not None
    assert record.report_type.rule == "report_type.observational"
    assert record.results
