"""What is no result, what is said in words, and what is not this trial's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from benchmarks.expected import looks
from benchmarks.expected.facts import Fact, equals, gone, mentions, none, one_of
from benchmarks.expected.looks import value
from extract.pipeline import Extraction
from extract.records.schema import TrialRecord

NO_RESULTS = {
    "10": "the difference that the trial was powered for",
    "60": "the expected mortality",
    "40": "the rounded mortality of the whole trial",
    "0.01": "a dose",
    "0.03": "a dose",
    "5": "a dose",
    "14": "a dose",
    "15": "a dose",
    "6": "hours of eligibility",
    "65": "a MAP target",
    "70": "a MAP target",
    "80": "a MAP target",
    "85": "a MAP target",
    "0.25": "a dose of the discussion",
    "0.5": "a dose of the discussion",
    "2.1": "a citation mark",
    "1679": "another trial's size",
    "776": "another trial's size",
    "409": "another trial's size",
}


def _without_status(record: TrialRecord) -> list[str]:
    """Figures of death that are called observed though nobody observed them."""
    return [
        str(m.percent.value)
        for m in record.mortality
        if m.percent and str(m.percent.value) in ("10", "60") and m.status == "observed"
    ]


def _no_result(number: str, what: str) -> Fact:
    return none(
        f"{number} ({what}) is no result",
        lambda x: [n for n in looks.result_numbers(x.record) if n == Decimal(number)],
    )


NOT_RESULTS = (
    *(_no_result(number, what) for number, what in NO_RESULTS.items()),
    none("10 and 60 are not observed mortality", lambda x: _without_status(x.record)),
    none("10 is no figure of death", lambda x: [m.rule for m in looks.deaths(x.record, "10")]),
    one_of(
        "40 is nothing but an overall figure",
        lambda x: next((m.arm or m.binding for m in looks.deaths(x.record, "40")), "none"),
        ("none", "overall"),
    ),
)


def _limitation(record: TrialRecord, word: str) -> str:
    return " ".join(text for text in looks.values(record.limitations) if word in text)


def _is_neutral(record: TrialRecord) -> bool | None:
    """Whether the conclusion is one of the two sentences of the page that say so."""
    said = value(record.conclusion)
    neutral = ("did not significantly reduce", "not provide an overall survival advantage")
    return None if said is None else any(words in said for words in neutral)


TEXT = (
    equals("limitations", lambda x: len(x.record.limitations), 3),
    mentions("limitation", lambda x: _limitation(x.record, "powered"), "10% absolute"),
    mentions("limitation", lambda x: _limitation(x.record, "hypothesis"), "heterogeneity"),
    mentions("limitation", lambda x: _limitation(x.record, "titration"), "open-label"),
    equals("the conclusion tells of no benefit", lambda x: _is_neutral(x.record), True),
    none(
        "the conclusion favors no arm",
        lambda x: [c.favors for c in (x.record.conclusion,) if c and c.favors],
    ),
)

# Name, year, participants, journal, intervention, comparator, outcome.
RELATED = (
    ("SOAP II", 2010, 1679, "NEJM", "Dopamine", "Norepinephrine", "28-day mortality"),
    ("SEPSISPAM", 2014, 776, "NEJM", "High MAP target", "Low MAP target", "28-day mortality"),
    (
        "VANISH",
        2016,
        409,
        "JAMA",
        "Early vasopressin",
        "Norepinephrine",
        "Kidney failure-free days at 28 days",
    ),
)


def _related(row: tuple[str, int, int, str, str, str, str]) -> Iterator[Fact]:
    for field, wanted in zip(("year", "participants", "journal"), row[1:4], strict=True):
        yield equals(f"{row[0]}, {field}", _of_related(row[0], field), wanted)
    for field, said in zip(("intervention", "comparator", "outcome"), row[4:], strict=True):
        yield mentions(f"{row[0]}, {field}", _of_related(row[0], field), str(said))


def _of_related(name: str, field: str) -> Callable[[Extraction], Any]:
    return lambda x: value(getattr(looks.related(x.record, name), field, None))


REST = (
    equals("related trials", lambda x: len(x.record.related_trials), 3),
    *(fact for row in RELATED for fact in _related(row)),
    *(
        gone(phrase)
        for phrase in (
            "Tailored to your role",
            "tailored to you?",
            "Personalize this analysis",
            "Add your specialty",
            "role-specific takeaways",
            "Med Student",
            "Guideline Committee",
            "[2.1.1]",
            "[2.1.2]",
        )
    ),
)

FACTS = (*NOT_RESULTS, *TEXT, *REST)
