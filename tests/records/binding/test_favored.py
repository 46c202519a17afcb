"""The arm that a conclusion favors, and the conclusions that favor none."""

from __future__ import annotations

import pytest

from tests.records.pages import record_of_page

METHODS = (
    "A trial of sertraline in heart failure\n\nMETHODS: Adults were randomly assigned to "
    "sertraline or to placebo.\n\nRESULTS: Sixty took part.\n\nCONCLUSION: "
)
CASES = {
    "Sertraline was more effective than placebo.": "sertraline",
    "Sertraline is superior to placebo in heart failure.": "sertraline",
    "Sertraline reduced pain in adults with heart failure.": "sertraline",
    "Sertraline improved quality of life compared with placebo.": "sertraline",
    "Pain scores were higher with sertraline than with placebo.": "placebo",
    "Sertraline increased quality of life and reduced mortality.": "sertraline",
    "Sertraline reduced pain, but nausea was seen more often.": None,
    "Sertraline was not superior to placebo.": None,
    "Sertraline did not reduce mortality.": None,
    "Sertraline reduced pain. There was no difference in mortality between the groups.": None,
    "Sertraline reduced pain and increased mortality.": None,
    "Recovery from heart failure was faster with sertraline.": None,
    "More trials of sertraline are needed.": None,
}


@pytest.mark.parametrize("conclusion", CASES)
def test_favored(conclusion: str) -> None:
    record = record_of_page(METHODS + conclusion)
    labels = {None: None, **{arm.id: arm.label for arm in record.arms}}
    assert record.conclusion is not None
    assert labels[record.conclusion.favors] == CASES[conclusion]
