"""What is read of patients is read of all people."""

from __future__ import annotations

import re

import pytest

from extract.language.people import ANY_PERSON, PEOPLE_WORDS, PERSON_WORDS, PERSONS
from extract.pipeline import Page, extract_record
from extract.sources import plain_text

PAGE = Page("people.txt", "0" * 64, 0)
TEXT = (
    "Sertraline for low mood: a randomized trial\n\n"
    "METHODS: We randomized 84 patients to sertraline (n = 42) or placebo (n = 42).\n"
    "RESULTS: Mood was better in sertraline patients than in placebo patients (P = 0.02). Nausea "
    "was seen in 9 of 42 patients in the sertraline group and 4 of 42 patients in the placebo "
    "group. Three patients on sertraline and one on placebo withdrew. No patients fainted."
)


def test_the_patterns_are_of_all_words_and_no_others() -> None:
    assert all(re.fullmatch(PERSONS, word) for word in PEOPLE_WORDS)
    assert all(re.fullmatch(ANY_PERSON, word) for word in PEOPLE_WORDS | PERSON_WORDS)
    assert not any(re.fullmatch(PERSONS, word) for word in ("patient", "cases", "wards", "s"))


@pytest.mark.parametrize("people", ["veterans", "caregivers", "females", "students", "individuals"])
def test_a_record_has_the_same_whoever_took_part(people: str) -> None:
    def figures(text: str) -> str:
        record = extract_record(plain_text.read(text, "people.txt"), PAGE).record
        told = [
            [(entry.arm, entry.events and entry.events.value) for entry in result.arms]
            + [result.direction and result.direction.value]
            for result in record.results
        ]
        return f"{told} {[(count.kind, count.value, count.arm) for count in record.counts]}"

    assert figures(TEXT.replace("patients", people)) == figures(TEXT)
