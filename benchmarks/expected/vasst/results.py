"""The figures, each under its arm, at its time and in its population."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from benchmarks.expected import looks
from benchmarks.expected.facts import Fact, equals, holds, mentions, none
from benchmarks.expected.vasst.arms import ARMS, STRATUM, Place
from extract.records.schema import Arm, ArmResult, Mortality, Result, TrialRecord

WHOLE = None
SAFETY = "adverse_events"
DEATH = "mortality"


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

FACTS = (*RESULTS, *MORTALITY)
