from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from benchmarks.scoring import pico_corpus
from extract.records.schema import Reported

TEXT = (
    "Of 61 women, 30 had tai chi and 31 had walks. Nausea came in 11% of walkers and in 22% of "
    "tai chi. Pain was 4.5 (SD 1.1) after walks. Elsewhere 77% slept well."
)


@pytest.fixture
def cast(draft: Callable[[str], Any]) -> Any:
    return draft(TEXT)


def _gold(cast: Any) -> Any:
    return cast.item(
        entities=[
            cast.label("total-participants", "61", value=61.0),
            cast.label("intervention-participants", "30", value=30.0),
            cast.label("control-participants", "31", value=31.0),
            cast.label("cv-bin-percent", "11%"),
            cast.label("iv-bin-percent", "22%"),
            cast.label("cv-cont-mean", "4.5"),
            cast.label("cv-cont-sd", "1.1"),
        ]
    )


def _score(cast: Any, **parts: Any) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {}
    arms = (cast.arm(1, "tai chi"), cast.arm(2, "walks"))
    for mark in pico_corpus.score(_gold(cast), cast.reading(arms=arms, **parts)):
        found.setdefault(mark.measure, Counter())[mark.verdict] += 1
    return {measure: dict(counts) for measure, counts in found.items()}


def test_everything_right(cast: Any) -> None:
    counts = (
        cast.count("randomized", "61"),
        cast.count("randomized", "30", "a1"),
        cast.count("randomized", "31", "a2"),
    )
    results = (
        cast.result(1, None, cast.entry("a1", percent="22"), cast.entry("a2", percent="11")),
        cast.result(2, None, cast.entry("a2", sd="1.1", value="4.5")),
    )
    found = _score(cast, counts=counts, results=results)
    assert all(verdicts.keys() == {"hit"} for verdicts in found.values()), found
    assert found["percentages"] == {"hit": 2}
    assert found["sds"] == {"hit": 1}


def test_which_arm_is_the_control_is_taken_from_the_whole_abstract(cast: Any) -> None:
    """The sides fit the sizes; figures the other way round are then wrong."""
    counts = (cast.count("randomized", "30", "a1"), cast.count("randomized", "31", "a2"))
    mean = cast.result(2, None, cast.entry("a2", sd="1.1", value="4.5"))
    swapped = cast.result(1, None, cast.entry("a1", percent="11"))
    found = _score(cast, counts=counts, results=(mean, swapped))
    assert found["intervention_participants"] == {"hit": 1}
    assert found["percentages"] == {"missed": 2, "false": 1}


@pytest.mark.parametrize(("kind", "verdict"), [("protocol", "hit"), ("results", "missed")])
def test_a_planned_number_is_the_size_of_a_trial_to_come(
    cast: Any, kind: Any, verdict: str
) -> None:
    told = Reported(value=kind, evidence=cast.at("tai chi"), rule="by.hand")
    found = _score(cast, counts=(cast.count("planned", "61"),), report_type=told)
    assert found["total_participants"] == {verdict: 1}
    assert found["total_participants_main"] == {verdict: 1}


def test_two_arms_cannot_both_be_the_control(cast: Any) -> None:
    results = (
        cast.result(1, None, cast.entry("a1", percent="11")),
        cast.result(2, None, cast.entry("a2", value="4.5")),
    )
    found = _score(cast, results=results)
    assert found["percentages"].get("hit", 0) + found["means"].get("hit", 0) == 1


def test_false_numbers_count_only_beside_gold_ones(cast: Any) -> None:
    aside = cast.result(1, None, cast.entry("a1", percent="77"))
    assert "false" not in _score(cast, results=(aside,))["percentages"]
    beside = cast.result(1, None, cast.entry("a1", percent="1.1"))
    assert _score(cast, results=(beside,))["sds"] == {"missed": 1, "false": 1}


def test_a_number_without_an_arm_is_no_answer(cast: Any) -> None:
    found = _score(cast, results=(cast.result(1, None, cast.entry(None, percent="22")),))
    assert found["percentages"] == {"missed": 2}
