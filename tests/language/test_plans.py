"""Plans: an abstract without headings has no results before it has told what was done."""

from __future__ import annotations

import pytest

from extract.language import annotate
from extract.sources.document import Document, Section

BACKGROUND = "Colds keep 30% of adults from work."
ASSIGNED = "Sixty adults were randomly assigned to zinc or placebo."
GIVEN = "Zinc was started when the temperature reached 38 °C."
MEASURED = "Sleep was measured for 120 min a week."
FOUND = "Colds were shorter with zinc."


def planned(*sentences: str) -> str:
    text = " ".join(sentences)
    layers = annotate(Document(text, (Section(0, len(text), None, "abstract"),)))
    return text[slice(*layers.planned)]


def test_what_was_done_ends_before_the_first_result() -> None:
    told = planned(BACKGROUND, ASSIGNED, GIVEN, MEASURED, FOUND, MEASURED)
    assert told == " ".join([BACKGROUND, ASSIGNED, GIVEN, MEASURED])


@pytest.mark.parametrize(
    "result",
    [
        FOUND,
        "Of 60 adults 12 of 30 on zinc sneezed.",
        "A cold was seen in 12% with zinc.",
        "Sleep did not differ.",
        "Colds lasted 4.1 vs 5.2 days.",
        "Zinc helped (p value of 0.04).",
    ],
)
def test_a_result_ends_what_is_sure(result: str) -> None:
    assert planned(BACKGROUND, ASSIGNED, result, MEASURED) == f"{BACKGROUND} {ASSIGNED}"


def test_the_strength_of_a_drug_is_no_result() -> None:
    drops = "Drops of 0.5% zinc sulphate were used."
    told = [BACKGROUND, ASSIGNED, drops, MEASURED]
    assert planned(*told, FOUND) == " ".join(told)


def test_nothing_is_sure_without_a_result_or_a_plan() -> None:
    assert planned(BACKGROUND, ASSIGNED, GIVEN, MEASURED) == ""
    assert planned(BACKGROUND, GIVEN, FOUND, FOUND) == ""
