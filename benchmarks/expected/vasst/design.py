"""Who published it, and how the trial was set up."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.expected import looks
from benchmarks.expected.facts import Fact, equals, holds, mentions, none
from benchmarks.expected.looks import value
from benchmarks.expected.vasst.arms import ARMS, norepinephrine, vasopressin
from extract.records.schema import TrialRecord

TITLE = "Vasopressin versus Norepinephrine Infusion in Patients with Septic Shock"
AUTHORS = (
    "James A. Russell",
    "Keith R. Walley",
    "Joel Singer",
    "Anthony C. Gordon",
    "Paul C. Hébert",
    "D. James Cooper",
)


def _author(n: int, name: str) -> Fact:
    return equals(
        f"author {n + 1}",
        lambda x: next(iter(looks.values(x.record.citation.authors)[n : n + 1]), None),
        name,
    )


CITATION = (
    equals("title", lambda x: value(x.record.citation.title), TITLE),
    equals(
        "journal", lambda x: value(x.record.citation.journal), "The New England Journal of Medicine"
    ),
    equals("published", lambda x: value(x.record.citation.published), "2008-02-28"),
    *(_author(n, name) for n, name in enumerate(AUTHORS)),
    equals("named authors", lambda x: len(x.record.citation.authors), len(AUTHORS)),
    equals("the list of authors goes on", lambda x: x.record.citation.has_more_authors, True),
    equals("group", lambda x: value(x.record.citation.group), "VASST Investigators"),
    equals("report type", lambda x: value(x.record.report_type), "summary"),
)

DESIGN = (
    equals("allocation", lambda x: value(x.record.design.allocation), "randomized"),
    equals("masking", lambda x: value(x.record.design.masking), "double"),
    equals("multicenter", lambda x: value(x.record.design.is_multicenter), True),
    equals("multinational", lambda x: value(x.record.design.is_multinational), True),
    equals(
        "follow-up in days",
        lambda x: x.record.design.follow_up and x.record.design.follow_up.days,
        Decimal(28),
    ),
    holds("participants", lambda x: [c.value for c in x.record.counts if c.arm is None], 778),
    none("no other count", lambda x: [c.value for c in x.record.counts if c.value != 778]),
)


def _population(record: TrialRecord) -> str:
    said = record.population
    parts = [said.description, said.condition, *said.inclusion]
    return " | ".join(part.value for part in parts if part)


POPULATION = (
    mentions("population", lambda x: _population(x.record), "adult", "established septic shock"),
    mentions("population", lambda x: _population(x.record), "5 mcg per minute of norepinephrine"),
    mentions("population", lambda x: _population(x.record), "at least 6 hours"),
)


def _on_top(name: str) -> Fact:
    return mentions(
        f"{name} on top of",
        lambda x: looks.arm_text(ARMS[name](x.record)),
        "open-label vasopressors",
    )


ARM_FACTS = (
    equals("arms", lambda x: len(x.record.arms), 2),
    equals(
        "vasopressin is", lambda x: getattr(vasopressin(x.record), "role", None), "experimental"
    ),
    equals(
        "norepinephrine is",
        lambda x: getattr(norepinephrine(x.record), "role", None),
        "active_comparator",
    ),
    equals("vasopressin from", lambda x: looks.dose(vasopressin(x.record), "low"), "0.01"),
    equals("vasopressin to", lambda x: looks.dose(vasopressin(x.record), "high"), "0.03"),
    mentions("vasopressin in", lambda x: looks.dose(vasopressin(x.record), "printed"), "U/min"),
    equals("norepinephrine from", lambda x: looks.dose(norepinephrine(x.record), "low"), "5"),
    equals("norepinephrine to", lambda x: looks.dose(norepinephrine(x.record), "high"), "15"),
    equals("norepinephrine in", lambda x: looks.dose(norepinephrine(x.record), "unit"), "ug/min"),
    _on_top("vasopressin"),
    _on_top("norepinephrine"),
)


def _primary(record: TrialRecord, field: str) -> object:
    found = looks.outcome(record, role="primary")
    return getattr(found, field, None)


OUTCOME = (
    equals("primary outcome's domain", lambda x: _primary(x.record, "domain"), "mortality"),
    holds(
        "primary outcome's time in days",
        lambda x: [
            frame.days
            for one in x.record.outcomes
            if one.role == "primary"
            for frame in one.time_frames
        ],
        Decimal(28),
    ),
    equals("primary outcomes", lambda x: sum(o.role == "primary" for o in x.record.outcomes), 1),
)

FACTS = (*CITATION, *DESIGN, *POPULATION, *ARM_FACTS, *OUTCOME)
