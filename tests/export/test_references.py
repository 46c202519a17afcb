"""What a result counts, and what a study is called."""

from __future__ import annotations

import pytest

from extract.export.references import References, study_of
from extract.records.schema import Citation, Mortality, Reported, TrialRecord
from tests.export.full_record import RECORD

EVIDENCE = RECORD.arms[0].evidence


def reported(value: str) -> Reported[str]:
    return Reported[str](value=value, evidence=EVIDENCE, rule="r")


def with_deaths(**changes: object) -> References:
    deaths: tuple[Mortality, ...] = tuple(
        one.model_copy(update=changes) for one in RECORD.mortality
    )
    return References(RECORD.model_copy(update={"mortality": deaths}))


def test_deaths_of_any_cause_are_mortality() -> None:
    of = References(RECORD)
    (result,) = RECORD.results
    assert (of.domain(result), of.cause(result)) == ("mortality", None)


def test_survivors_are_not_deaths() -> None:
    (result,) = RECORD.results
    assert with_deaths(measure="survival").domain(result) == "survival"
    outcome = RECORD.outcomes[0].model_copy(update={"name": "90-day survival"})
    named = References(RECORD.model_copy(update={"outcomes": (outcome,)}))
    assert named.domain(result) == "survival"


def test_a_cause_is_that_of_the_same_figures() -> None:
    (result,) = RECORD.results
    assert with_deaths(cause="bleeding").cause(result) == "bleeding"
    assert with_deaths(cause="bleeding", arm="a2").cause(result) is None


def record(**citation: object) -> TrialRecord:
    return RECORD.model_copy(update={"citation": Citation.model_validate(citation)})


@pytest.mark.parametrize(
    ("citation", "study"),
    [
        ({"authors": ["Daniel De Backer", "B"], "published": "2010-03-04"}, "De Backer 2010"),
        ({"authors": ["Finfer S"], "published_online": "2004"}, "Finfer 2004"),
        ({"authors": ["Plato"]}, "Plato"),
        ({"group": "The Fog Group", "published": "2009"}, "Fog Group 2009"),
        ({"published": "2009"}, "pmid-1"),
    ],
)
def test_a_study_has_a_name(citation: dict[str, object], study: str) -> None:
    parts = {
        name: tuple(map(reported, value)) if isinstance(value, list) else reported(str(value))
        for name, value in citation.items()
    }
    assert study_of(record(**parts)) == study
