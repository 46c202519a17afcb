"""Which figures say who took part, and are no results."""

from __future__ import annotations

import pytest

from tests.records.binding.test_results import results

WHO = (
    "The mean age was 42.8 ± 11.5 years.",
    "Mean age was alike in both groups (50.2 ± 12.6 vs. 51.7 ± 11.2 years).",
    "The mean age of mothers in the zinc and placebo groups was 31.2 ± 4.4 and 31.9 ± 4.6 years.",
    "Nineteen adults completed the study (age 68 ± 7 years; body mass index 25.2 ± 5.5 kg/m2).",
    "Adults were 57.4 ± 11.1 years old, and 64% were female.",
    "They were 81% white, 67% female, and 30 (35%) were men.",
    "The median age of the 24 adults was 61.4 ± 8.2 years.",
    "Characteristics were: median age, 64.2 years.",
    "After a mean follow-up of 24.5 ± 3.1 months, relapse was no rarer with zinc.",
    "There were 43 adults in the zinc group and 59 in the placebo group.",
    "Of 866 adults, 857 (99%) were evaluable.",
    "In all, 2540 (8.9%) were enrolled, and 92% (2405/2607) agreed to be followed.",
)
FOUND = (
    "At a mean age of 2.4 years, relapse was seen in 12% with zinc.",
    "The gestational age was 38.2 weeks with zinc.",
    "Relapse was seen in 12% of women with zinc.",
    "Relapse, adjusted for age, sex and weight, was seen in 12% with zinc.",
    "The mean age was 54 years; relapse was seen in 12% with zinc.",
    "Of those enrolled, 12% had a relapse with zinc.",
    "The age at onset of wheezing was 2.1 years with zinc.",
    "At two years of age the mean reading score was 95.2 ± 10.1 with zinc.",
    "Children of all ages had a mean score of 95.2 ± 10.1 with zinc.",
    "Weight for age was -1.2 ± 0.3 with zinc.",
    "In the older age group the mean score was 95.2 ± 10.1 with zinc.",
    "The age-adjusted mean score was 95.2 ± 10.1 with zinc.",
    "Mean haemoglobin of school-age children was 11.2 ± 1.1 g/dl with zinc.",
    "Mean follow-up was 24.5 ± 3.1 months with zinc.",
    "The fall with age and weight was 5.2 ± 1.3 mmHg with zinc.",
)


@pytest.mark.parametrize("sentence", WHO)
def test_who_took_part_is_no_result(sentence: str) -> None:
    assert [result for result in results(sentence) if result.arms] == []


@pytest.mark.parametrize("sentence", FOUND)
def test_what_was_found_is_a_result(sentence: str) -> None:
    (found,) = [result for result in results(sentence) if result.arms]
    assert len(found.arms) == 1
