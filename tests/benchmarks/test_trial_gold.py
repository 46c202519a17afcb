from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import pytest

from benchmarks.scoring.marks import Mark
from benchmarks.scoring.trial_gold import arms, mortality, p_values, sizes, times
from extract.records.schema import TimeFrame

TEXT = (
    "Seventy adults got cortisol (n = 34) or placebo (n = 36). By day 28, 29.4% of the cortisol "
    "group and 44.4% of the placebo group had died (P = 0.19). Fever fell in both (P = 0.19)."
)
LABELS = {
    "arms": [
        {"name": "cortisol", "aliases": ["cortisol group"], "role": "intervention", "n": 34},
        {"name": "placebo", "aliases": [], "role": "comparator", "n": 36},
    ]
}
GOLD_ARMS = arms.gold_arms(LABELS)


def verdicts(marks: Iterable[Mark], measure: str) -> dict[str, int]:
    return dict(Counter(mark.verdict for mark in marks if mark.measure == measure))


def figure(percent: float, arm: str, context: str) -> dict[str, Any]:
    return {
        "arm": arm,
        "kind": "mortality",
        "percent": percent,
        "events": None,
        "total": None,
        "timepoint": "day 28",
        "population": "all",
        "status": "observed",
        "context": context,
    }


DEATHS = [figure(29.4, "cortisol", "29.4% of the"), figure(44.4, "placebo", "44.4% of the placebo")]


@pytest.fixture
def cast(draft: Callable[[str], Any]) -> Any:
    return draft(TEXT)


def _arms(cast: Any) -> tuple[Any, ...]:
    return (
        cast.arm(1, "cortisol", "experimental"),
        cast.arm(2, "placebo", "placebo_comparator"),
    )


def test_a_p_value_counts_at_each_place_with_its_kind(cast: Any) -> None:
    labels = [
        {"op": "=", "value": 0.19, "kind": "between-arm", "context": "had died (P = 0.19)"},
        {"op": "=", "value": 0.19, "kind": "within-arm", "context": "in both (P = 0.19)"},
    ]
    reading = cast.reading(p_values=(cast.p(1, "P = 0.19", "0.19"),))
    marks = list(p_values.score(TEXT, labels, reading))
    assert verdicts(marks, "p_values") == {"hit": 1, "missed": 1}
    assert verdicts(marks, "p_values_kind") == {"hit": 1, "missed": 1}


def test_a_p_value_of_another_kind_is_right_only_without_it(cast: Any) -> None:
    labels = [{"op": "=", "value": 0.19, "kind": "baseline", "context": "had died (P = 0.19)"}]
    marks = list(
        p_values.score(TEXT, labels, cast.reading(p_values=(cast.p(1, "P = 0.19", "0.19"),)))
    )
    assert verdicts(marks, "p_values") == {"hit": 1}
    assert verdicts(marks, "p_values_kind") == {"missed": 1, "false": 1}


def test_right_deaths_are_right_in_every_part(cast: Any) -> None:
    deaths = (cast.death("a1", "29.4", "day 28"), cast.death("a2", "44.4", "day 28"))
    reading = cast.reading(arms=_arms(cast), mortality=deaths)
    marks = list(mortality.score(TEXT, DEATHS, GOLD_ARMS, reading))
    assert {verdict for measure in mortality.RIGHT for verdict in verdicts(marks, measure)} == {
        "hit"
    }


def test_deaths_under_the_wrong_arm_fail_the_arm_and_the_whole(cast: Any) -> None:
    deaths = (cast.death("a2", "29.4", "day 28"), cast.death("a1", "44.4", "day 28"))
    reading = cast.reading(arms=_arms(cast), mortality=deaths)
    marks = list(mortality.score(TEXT, DEATHS, GOLD_ARMS, reading))
    assert verdicts(marks, "mortality_value") == {"hit": 2}
    assert verdicts(marks, "mortality_arm") == {"missed": 2, "false": 2}
    assert verdicts(marks, "mortality") == {"missed": 2, "false": 2}


def test_a_death_that_gold_does_not_have_is_false(cast: Any) -> None:
    reading = cast.reading(arms=_arms(cast), mortality=(cast.death("a1", "0.19"),))
    marks = list(mortality.score(TEXT, DEATHS, GOLD_ARMS, reading))
    assert verdicts(marks, "mortality") == {"missed": 2, "false": 1}


def test_arms_by_name_size_and_role(cast: Any) -> None:
    counts = (cast.count("randomized", "34", "a1"), cast.count("randomized", "28", "a2"))
    reading = cast.reading(arms=_arms(cast), counts=counts)
    marks = list(arms.score(GOLD_ARMS, reading))
    assert verdicts(marks, "arms") == {"hit": 2}
    assert verdicts(marks, "arms_n") == {"hit": 1, "missed": 1, "false": 1}
    assert verdicts(marks, "arms_role") == {"hit": 2}


def test_roles_of_two_active_arms_may_be_either_way_round(cast: Any) -> None:
    active = arms.gold_arms(
        {
            "arms": [
                {"name": "cortisol", "aliases": [], "role": "comparator", "n": None},
                {"name": "Fever", "aliases": [], "role": "intervention", "n": None},
            ]
        }
    )
    swapped = (cast.arm(1, "cortisol", "experimental"), cast.arm(2, "Fever", "active_comparator"))
    assert verdicts(arms.score(active, cast.reading(arms=swapped)), "arms_role") == {"hit": 2}


def test_sizes_that_are_printed_nowhere_do_not_count(cast: Any) -> None:
    labels = {"randomised": 70, "analysed": 71, "screened_or_eligible": None}
    reading = cast.reading(counts=(cast.count("analyzed", "36"),))
    marks = list(sizes.score(TEXT, labels, reading))
    assert verdicts(marks, "sample_size_randomized") == {"missed": 1}
    assert verdicts(marks, "sample_size_analyzed") == {"false": 1}


@pytest.mark.parametrize(
    ("gold", "printed", "days", "is_same"),
    [
        ("28-day", "day 28", None, True),
        ("1 year", "12 months", "365", True),
        ("30 days", "90 days", "90", False),
        ("during the trial", "during the trial", None, True),
        ("7.4 yr", "7.4 years", None, True),
    ],
)
def test_times(cast: Any, gold: str, printed: str, days: str | None, is_same: bool) -> None:
    frame = TimeFrame(
        printed=printed, days=Decimal(days) if days else None, evidence=cast.at("day 28")
    )
    assert times.same(gold, frame) is is_same


def test_a_time_that_only_one_has_is_not_the_same(cast: Any) -> None:
    assert times.same(None, None)
    assert not times.same("28-day", None)
