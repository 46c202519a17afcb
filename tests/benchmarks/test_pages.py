from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from benchmarks.expected import looks
from benchmarks.expected.facts import Fact, equals, gone, holds, mentions, none
from benchmarks.pages import PAGES
from extract.pipeline import Extraction

TEXT = "Death at 28 days: 35.4% with alpha and 39.3% with beta. Want this tailored?"


@pytest.fixture
def extraction(draft: Callable[[str], Any]) -> Extraction:
    cast = draft(TEXT)
    reading = cast.reading(
        arms=(cast.arm(1, "alpha"), cast.arm(2, "beta")),
        mortality=(cast.death("a1", "35.4", "28 days"),),
    )
    return Extraction(reading.record, TEXT)


@pytest.mark.parametrize(
    ("fact", "verdict"),
    [
        (equals("n", lambda _: 32, 32), "found"),
        (equals("n", lambda _: 33, 32), "WRONG"),
        (equals("n", lambda _: None, 32), "MISSING"),
        (equals("p", lambda _: Decimal("1.00"), "1.00"), "found"),
        (equals("p", lambda _: Decimal(1), "1.00"), "WRONG"),
        (holds("n", lambda _: [1, 2], 2), "found"),
        (holds("n", lambda _: [1, 2], 3), "MISSING"),
        (mentions("text", lambda _: "Septic Shock", "septic"), "found"),
        (mentions("text", lambda _: "Septic Shock", "cardiogenic"), "MISSING"),
        (mentions("text", lambda _: None, "septic"), "MISSING"),
        (none("nothing", lambda _: []), "found"),
        (none("nothing", lambda _: [10]), "WRONG"),
        (gone("tailored?"), "WRONG"),
        (gone("discussion"), "found"),
    ],
)
def test_verdicts(extraction: Extraction, fact: Fact, verdict: str) -> None:
    assert fact.ask(extraction).verdict == verdict


def test_looks_find_a_death_and_its_arm(extraction: Extraction) -> None:
    found = looks.death(extraction.record, "35.4")
    arm = looks.arm(extraction.record, "alpha")
    assert found is not None
    assert arm is not None
    assert found.arm == arm.id
    assert looks.death(extraction.record, "39.3") is None
    assert looks.result_numbers(extraction.record) == [Decimal("35.4")]


def test_a_quote_that_is_not_in_the_text_is_told(extraction: Extraction) -> None:
    assert looks.misquoted(extraction) == []
    shifted = Extraction(extraction.record, "x" + TEXT)
    assert "alpha" in looks.misquoted(shifted)


def test_every_fact_can_be_asked_of_an_empty_record() -> None:
    from benchmarks.scoring.reading import NOTHING

    for facts in PAGES.values():
        verdicts = {fact.ask(Extraction(NOTHING, "")).verdict for fact in facts}
        assert "MISSING" in verdicts
    assert sum(len(facts) for facts in PAGES.values()) > 200
