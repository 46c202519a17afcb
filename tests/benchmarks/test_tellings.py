"""Made-up reports are put together from their tables, and their records judged."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice

import pytest

from benchmarks.told.composing import FAMILIES, Fact, Told, reports
from benchmarks.told.judging import marks_of


def of(family: str, sentence: str, naming: str) -> Told:
    return next(
        told
        for told in reports(family)
        if told.naming.key == naming and told.sentence.startswith(sentence)
    )


def test_a_report_is_put_together_from_its_tables() -> None:
    told = of("shares", "{O} occurred in {x}", "drug-placebo")

    assert told.result.startswith("Wound infection occurred in 34.2% in the perindopril group")
    assert told.facts == (Fact("34.2", 0, "infection", ""), Fact("17.5", 1, "infection", ""))
    assert told.text.startswith("Perindopril for stable angina: a randomised trial\n")


def test_a_figure_may_have_its_own_outcome() -> None:
    told = of("shares", "{O} and headache", "drug-placebo")

    assert told.facts[-1] == Fact("8.7", 1, "headache", "")


def test_what_a_record_has_right_is_marked() -> None:
    told = of("shares", "{O} occurred in {x}", "drug-placebo")

    verdicts = Counter((mark.measure, mark.verdict) for mark in marks_of(told))

    assert verdicts == {
        ("arms", "right"): 2,
        ("sizes", "right"): 2,
        ("figures", "right"): 2,
        ("outcomes", "right"): 2,
        ("times", "right"): 2,
    }


def test_each_figure_of_death_has_what_the_sentence_tells_of_it() -> None:
    told = of("deaths", "One patient in {a.group} died of pneumonia", "drug-placebo")

    assert [(death.value, death.arm, death.cause) for death in told.deaths] == [
        ("1", 0, "pneumonia"),
        ("2", 1, "myocardial infarction"),
    ]
    assert told.findings == frozenset()


def test_what_a_record_has_right_of_death_is_marked() -> None:
    told = of("deaths", "In-hospital mortality was {x}", "drug-placebo")

    verdicts = Counter((mark.measure, mark.verdict) for mark in marks_of(told))

    rows = ("figures", "measures", "times", "causes", "subsets", "statuses")
    arms = {("arms", "right"): 2, ("sizes", "right"): 2, ("findings", "right"): 1}
    assert verdicts == arms | {(row, "right"): 2 for row in rows}


def test_a_figure_of_death_that_is_not_told_is_wrong() -> None:
    told = of("deaths", "Four patients died in {a.group}", "drug-placebo")
    silent = replace(told, deaths=())

    wrong = [mark for mark in marks_of(silent) if mark.verdict == "wrong"]

    assert [(mark.measure, mark.note) for mark in wrong] == [("untold", "4"), ("untold", "6")]


def test_where_the_words_leave_it_to_the_reader_the_outcome_says_which_way() -> None:
    told = of("directions", "{A.name} significantly improved {o} compared", "drug-placebo")

    (way,) = told.ways

    assert way.direction == way.better
    assert [mark.verdict for mark in marks_of(told) if mark.measure == "directions"] == ["right"]


def test_each_of_several_outcomes_has_its_own_way() -> None:
    told = of("directions", "{A.people} had lower {o} and higher {p}", "drug-placebo")

    assert [way.direction for way in told.ways] == ["lower", "higher"]


def test_a_hope_has_no_direction() -> None:
    told = of("directions", "We hypothesized", "drug-placebo")

    verdicts = [mark.verdict for mark in marks_of(told) if mark.measure == "no directions"]

    assert verdicts == ["right"]
    assert told.text.index("We hypothesized") < told.text.index("METHODS")


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
def test_next_to_nothing_is_under_another_arm(family: str) -> None:
    """Of every seventeenth report: what is left wrong is one in a hundred, missing one in seven."""
    verdicts: Counter[str] = Counter()
    arms: Counter[str] = Counter()
    for told in islice(reports(family), 0, None, 17):
        for mark in marks_of(told):
            verdicts[mark.verdict] += mark.measure in ("figures", "directions", "findings")
            arms[mark.verdict] += mark.measure == "arms"

    assert verdicts.total() > 30
    assert verdicts["wrong"] <= verdicts.total() / 100
    assert verdicts["missing"] <= verdicts.total() / 7
    assert arms["wrong"] + arms["missing"] <= arms.total() / 100
