"""Made-up reports are put together from their tables, and their records judged."""

from __future__ import annotations

from collections import Counter

from benchmarks.told.composing import Told, reports
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
    assert told.figures == (("34.2",), ("17.5",))
    assert told.text.startswith("Perindopril for stable angina: a randomised trial\n")


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
