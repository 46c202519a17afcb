"""What became of each number of a text."""

from __future__ import annotations

import pytest

from extract.records.schema import Coverage
from tests.records.pages import record_of_page

PAGE = """Zinc and iron for anaemia in women: a randomised trial

Anaemia is common in women of all ages, and its treatment is a matter of debate in many places.
We randomised 80 women to zinc or iron. {}
"""


def coverage(sentences: str) -> Coverage:
    record = record_of_page(PAGE.format(sentences))
    return record.coverage


def test_a_number_that_the_record_holds_is_claimed() -> None:
    found = coverage("Fever occurred in 12% with zinc and 14% with iron (P=0.03).")
    assert (found.claimed, found.unclaimed) == (4, ())


def test_a_number_with_its_sign_is_claimed() -> None:
    found = coverage("Scores changed by -13.8 (SD 2.5) with zinc and -11.0 (SD 2.6) with iron.")
    assert found.unclaimed == ()


def test_what_is_understood_and_finds_no_place_is_unclaimed() -> None:
    found = coverage("Ferritin fell, declining 25% and 56%, respectively, with zinc.")
    assert [number.quote for number in found.unclaimed] == ["25", "56"]


def test_of_a_sentence_a_hundred_numbers_are_read() -> None:
    figures = ", ".join(f"{number}% of them" for number in range(1, 111))
    found = coverage(f"The shares with zinc were {figures}. Fever occurred in 12% with iron.")
    crowd = [number.quote for number in found.set_aside if number.reason == "crowd"]
    assert crowd == [str(number) for number in range(101, 111)]
    assert "12" not in [number.quote for number in (*found.set_aside, *found.unclaimed)]


ASIDE = [
    ("A loss of at least 20% was sought.", "20", "threshold"),
    ("Radiographs of women above 40 kg/m(2) were left out.", "2", "unit"),
    ("They were followed for 90 days.", "90", "time"),
]


@pytest.mark.parametrize(("sentence", "number", "reason"), ASIDE)
def test_what_is_no_result_has_a_reason(sentence: str, number: str, reason: str) -> None:
    found = coverage(sentence)
    assert found.unclaimed == ()
    assert (number, reason) in [(one.quote, one.reason) for one in found.set_aside]
