"""A summary page: vasopressin versus norepinephrine in septic shock (VASST, 2008)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from benchmarks.expected import looks
from benchmarks.expected.facts import Fact, equals, gone, holds, mentions, none, one_of
from benchmarks.expected.looks import value
from extract.pipeline import Extraction
from extract.records.schema import Arm, ArmResult, Mortality, Result, TrialRecord

TITLE = "Vasopressin versus Norepinephrine Infusion in Patients with Septic Shock"
AUTHORS = (
    "James A. Russell",
    "Keith R. Walley",
    "Joel Singer",
    "Anthony C. Gordon",
    "Paul C. Hébert",
    "D. James Cooper",
)
WHOLE = None
STRATUM = "less severe"
SAFETY = "adverse_events"
DEATH = "mortality"

Place = tuple[str, str | None, str | None]  # domain, days, stratum


def _vasopressin(record: TrialRecord) -> Arm | None:
    return looks.arm(record, "vasopressin")


def _norepinephrine(record: TrialRecord) -> Arm | None:
    return looks.arm(record, "norepinephrine")


ARMS = {"vasopressin": _vasopressin, "norepinephrine": _norepinephrine}


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
        "vasopressin is", lambda x: getattr(_vasopressin(x.record), "role", None), "experimental"
    ),
    equals(
        "norepinephrine is",
        lambda x: getattr(_norepinephrine(x.record), "role", None),
        "active_comparator",
    ),
    equals("vasopressin from", lambda x: looks.dose(_vasopressin(x.record), "low"), "0.01"),
    equals("vasopressin to", lambda x: looks.dose(_vasopressin(x.record), "high"), "0.03"),
    mentions("vasopressin in", lambda x: looks.dose(_vasopressin(x.record), "printed"), "U/min"),
    equals("norepinephrine from", lambda x: looks.dose(_norepinephrine(x.record), "low"), "5"),
    equals("norepinephrine to", lambda x: looks.dose(_norepinephrine(x.record), "high"), "15"),
    equals("norepinephrine in", lambda x: looks.dose(_norepinephrine(x.record), "unit"), "ug/min"),
    _on_top("vasopressin"),
    _on_top("norepinephrine"),
)


def _primary(record: TrialRecord, field: str) -> object:
    found = looks.outcome(record, role="primary")
    return getattr(found, field, None)


OUTCOME = (
    equals("primary outcome's domain", lambda x: _primary(x.record, "domain"), DEATH),
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


def _result(
    record: TrialRecord, domain: str, days: str | None, stratum: str | None
) -> Result | None:
    """The result of a domain at a time in the whole trial or in a stratum."""
    for result in looks.of_domain(record, domain):
        is_then = days is None or looks.is_at(result.time_frame, days)
        label = looks.subset(result)
        is_there = label is None if stratum is None else stratum in (label or "")
        if is_then and is_there and result.arms:
            return result
    return None


def _percent(says: str, at: Place, name: str, percent: str) -> Fact:
    return equals(
        f"{says}, {name}, percent",
        lambda x: looks.figure(_entry(x.record, at, ARMS[name](x.record)), "percent"),
        percent,
    )


def _figures(says: str, at: Place, percents: tuple[str, str], p: str) -> Iterator[Fact]:
    """Both percentages under their arms, and the p value."""
    for name, percent in zip(ARMS, percents, strict=True):
        yield _percent(says, at, name, percent)
    yield equals(
        f"{says}, p",
        lambda x: getattr(looks.p_of(x.record, _result(x.record, *at)), "value", None),
        p,
    )
    yield equals(
        f"{says}, kind of p",
        lambda x: getattr(looks.p_of(x.record, _result(x.record, *at)), "kind", None),
        "between_arm",
    )


def _entry(record: TrialRecord, at: Place, arm: Arm | None) -> ArmResult | None:
    return looks.entry(_result(record, *at), arm)


def _direction(says: str, at: Place, wanted: str) -> Fact:
    return equals(
        f"{says}, direction",
        lambda x: getattr(getattr(_result(x.record, *at), "direction", None), "value", None),
        wanted,
    )


AT_28 = (DEATH, "28", WHOLE)
AT_90 = (DEATH, "90", WHOLE)
IN_STRATUM = (DEATH, "28", STRATUM)
OF_SAFETY = (SAFETY, None, WHOLE)

RESULTS = (
    *_figures("death at 28 days", AT_28, ("35.4", "39.3"), "0.26"),
    _direction("death at 28 days", AT_28, "no_difference"),
    *_figures("death at 90 days", AT_90, ("43.9", "49.6"), "0.11"),
    _direction("death at 90 days", AT_90, "no_difference"),
    *_figures("serious adverse events", OF_SAFETY, ("10.3", "10.5"), "1.00"),
    _direction("serious adverse events", OF_SAFETY, "no_difference"),
    *_figures("death at 28 days, less severe", IN_STRATUM, ("26.5", "35.7"), "0.05"),
    _direction("death at 28 days, less severe", IN_STRATUM, "lower"),
    mentions(
        "the stratum by dose",
        lambda x: " ".join(
            [
                s.label + " " + " ".join(e.quote for e in s.evidence)
                for r in x.record.results
                if (s := r.subset)
            ]
        ),
        "5-14 mcg/min",
    ),
    equals("p of the heterogeneity, once", lambda x: len(looks.p(x.record, "0.10")), 1),
    holds("its kind", lambda x: [one.kind for one in looks.p(x.record, "0.10")], "interaction"),
    equals(
        "p values of the trial",
        lambda x: sorted(str(p.value) for p in x.record.p_values),
        ["0.05", "0.10", "0.11", "0.26", "1.00"],
    ),
)


def _death(says: str, percent: str, arm: str, days: str, stratum: str | None) -> Iterator[Fact]:
    """A figure of the mortality table with everything that it hangs on."""

    def of(record: TrialRecord) -> Mortality | None:
        return looks.death(record, percent)

    yield equals(
        f"mortality {percent}%, arm",
        lambda x: _named(x.record, getattr(of(x.record), "arm", None)),
        arm,
    )
    yield equals(
        f"mortality {percent}%, days",
        lambda x: looks.days(getattr(of(x.record), "time_frame", None)),
        Decimal(days),
    )
    yield equals(
        f"mortality {percent}%, in {says}",
        lambda x: None if of(x.record) is None else _stratum(looks.subset(of(x.record))),
        stratum or "all",
    )
    yield equals(
        f"mortality {percent}%, status", lambda x: getattr(of(x.record), "status", None), "observed"
    )


def _named(record: TrialRecord, reference: str | None) -> str | None:
    for name, find in ARMS.items():
        found = find(record)
        if found is not None and found.id == reference:
            return name
    return reference


def _stratum(label: str | None) -> str:
    return "all" if label is None else STRATUM if STRATUM in label else label


def _findings(record: TrialRecord, days: str, *, in_stratum: bool) -> list[str]:
    return [
        one.direction
        for one in looks.findings(record, days)
        if (one.subset is not None) == in_stratum
    ]


MORTALITY = (
    *_death("all", "35.4", "vasopressin", "28", WHOLE),
    *_death("all", "39.3", "norepinephrine", "28", WHOLE),
    *_death("all", "43.9", "vasopressin", "90", WHOLE),
    *_death("all", "49.6", "norepinephrine", "90", WHOLE),
    *_death("the stratum", "26.5", "vasopressin", "28", STRATUM),
    *_death("the stratum", "35.7", "norepinephrine", "28", STRATUM),
    none(
        "no other observed figure of death under an arm",
        lambda x: [
            str(m.percent.value)
            for m in x.record.mortality
            if m.arm
            and m.percent
            and str(m.percent.value) not in ("35.4", "39.3", "43.9", "49.6", "26.5", "35.7")
        ],
    ),
    holds(
        "finding at 28 days", lambda x: _findings(x.record, "28", in_stratum=False), "no_difference"
    ),
    holds(
        "finding at 90 days", lambda x: _findings(x.record, "90", in_stratum=False), "no_difference"
    ),
    holds("finding in the stratum", lambda x: _findings(x.record, "28", in_stratum=True), "lower"),
    none(
        "no finding of a difference in the whole trial",
        lambda x: [
            one.direction
            for one in x.record.mortality_findings
            if one.subset is None and one.direction != "no_difference"
        ],
    ),
)

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
        lambda x: next((m.arm for m in looks.deaths(x.record, "40")), "none"),
        ("none", None),
    ),
)


def _limitation(record: TrialRecord, word: str) -> str:
    return " ".join(text for text in looks.values(record.limitations) if word in text)


TEXT = (
    equals("limitations", lambda x: len(x.record.limitations), 3),
    mentions("limitation", lambda x: _limitation(x.record, "powered"), "10% absolute"),
    mentions("limitation", lambda x: _limitation(x.record, "hypothesis"), "heterogeneity"),
    mentions("limitation", lambda x: _limitation(x.record, "titration"), "open-label"),
    mentions("conclusion", lambda x: value(x.record.conclusion), "did not significantly reduce"),
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

FACTS = (
    *CITATION,
    *DESIGN,
    *POPULATION,
    *ARM_FACTS,
    *OUTCOME,
    *RESULTS,
    *MORTALITY,
    *NOT_RESULTS,
    *TEXT,
    *REST,
)
