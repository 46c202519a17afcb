"""Which figures without an arm are of all arms together."""

from __future__ import annotations

import pytest

from tests.records.binding.test_results import results

OF_ALL = (
    "Overall, 12% of patients had a relapse.",
    "In total, 14 (9%) of 150 patients had a relapse, with no difference between the groups.",
    "Overall, 9% had a relapse, with no difference between the two treatment groups.",
    "A relapse was seen in 9 of the 50 patients.",
    "None of the patients had a relapse.",
    "Of all randomised women, 6% had a relapse.",
    "Overall, 6% had a relapse at 6 months and 9% at 12 months.",
)
OF_SOME = (
    "The overall relapse rate was 13% in group A.",
    "The overall relapse rate was 13% (Group B).",
    "Overall, 13% had a relapse in the lozenge group.",
    "Total cholesterol fell and the relapse rate was 13%.",
    "Overall, 6% of men using lozenges and 9% of those using sprays had a relapse.",
    "The relapse rate was 13% of the patients.",
)


@pytest.mark.parametrize("sentence", OF_ALL)
def test_figure_is_of_all_arms(sentence: str) -> None:
    bindings = {arm.binding for result in results(sentence) for arm in result.arms}
    assert bindings == {"overall"}


@pytest.mark.parametrize("sentence", OF_SOME)
def test_figure_may_be_of_some(sentence: str) -> None:
    bindings = {arm.binding for result in results(sentence) for arm in result.arms}
    assert bindings == {"unbound"}
