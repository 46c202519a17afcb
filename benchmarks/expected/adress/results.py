"""The figures and findings, what is no result, and the conclusion."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from benchmarks.expected import looks
from benchmarks.expected.adress.arms import dexmedetomidine, placebo
from benchmarks.expected.facts import Fact, equals, gone, mentions, none
from benchmarks.expected.looks import value
from extract.pipeline import Extraction
from extract.records.schema import Arm, PValue, Result, TrialRecord


def _response(record: TrialRecord) -> Result | None:
    """The result of the primary outcome at 6 hours."""
    found = [r for r in looks.results(record, "response", "phenylephrine") if r.arms]
    return next((r for r in found if looks.is_at(r.time_frame, "0.25")), None)


def _level(record: TrialRecord, arm: Arm | None) -> Decimal | None:
    entry = looks.entry(_response(record), arm)
    return looks.figure(entry, "mean") or looks.figure(entry, "value")


def _spread(record: TrialRecord, arm: Arm | None) -> Decimal | None:
    entry = looks.entry(_response(record), arm)
    return looks.figure(entry.spread, "value") if entry and entry.spread else None


def _p(record: TrialRecord, printed: str) -> PValue | None:
    found = looks.p(record, printed)
    return found[0] if len(found) == 1 else None


def _said(record: TrialRecord, field: str) -> object:
    direction = getattr(_response(record), "direction", None)
    return getattr(direction, field, None)


def _is_arm(reference: object, arm: Arm | None) -> bool | None:
    return None if reference is None or arm is None else reference == arm.id


RESULTS = (
    equals(
        "response, dexmedetomidine", lambda x: _level(x.record, dexmedetomidine(x.record)), "1.26"
    ),
    equals("its spread", lambda x: _spread(x.record, dexmedetomidine(x.record)), "0.23"),
    equals("response, placebo", lambda x: _level(x.record, placebo(x.record)), "1.45"),
    equals("its spread", lambda x: _spread(x.record, placebo(x.record)), "0.26"),
    equals(
        "p of the response",
        lambda x: getattr(looks.p_of(x.record, _response(x.record)), "value", None),
        "0.048",
    ),
    equals(
        "kind of p 0.048", lambda x: getattr(_p(x.record, "0.048"), "kind", None), "between_arm"
    ),
    equals("the response is", lambda x: _said(x.record, "value"), "lower"),
    equals(
        "with dexmedetomidine",
        lambda x: _is_arm(_said(x.record, "arm"), dexmedetomidine(x.record)),
        True,
    ),
    equals("kind of p 0.029", lambda x: getattr(_p(x.record, "0.029"), "kind", None), "baseline"),
    none("no interval", lambda x: [interval.id for interval in x.record.intervals]),
)

SECONDARY = (
    ("norepinephrine dose",),
    ("lactatemia",),
    ("organ failure",),
    ("fluid balance",),
    ("ventilation-free days",),
    ("bradycardia",),
)


def _direction_of(record: TrialRecord, *words: str) -> str | None:
    return next(
        (r.direction.value for r in looks.results(record, *words) if r.direction is not None), None
    )


def _findings(record: TrialRecord, days: str) -> str | None:
    return next((one.direction for one in looks.findings(record, days)), None)


def _higher_in(record: TrialRecord) -> str | None:
    return next((one.arm for one in looks.findings(record, "3")), None)


def _null_result(*words: str) -> Fact:
    return equals(f"{', '.join(words)}", lambda x: _direction_of(x.record, *words), "no_difference")


NULL_RESULTS = tuple(_null_result(*words) for words in SECONDARY)

MORTALITY = (
    none(
        "no figure of death, since none is printed", lambda x: [m.rule for m in x.record.mortality]
    ),
    equals("death at day 3", lambda x: _findings(x.record, "3"), "higher"),
    equals(
        "higher with dexmedetomidine",
        lambda x: _is_arm(_higher_in(x.record), dexmedetomidine(x.record)),
        True,
    ),
    equals("death at 30 days", lambda x: _findings(x.record, "30"), "no_difference"),
    equals("death at 90 days", lambda x: _findings(x.record, "90"), "no_difference"),
)

RESULT_NUMBERS = ("1.26", "0.23", "1.45", "0.26")


def _counted(record: TrialRecord, numbers: tuple[str, ...]) -> Iterator[str]:
    found = {str(number) for number in looks.result_numbers(record)}
    yield from (number for number in numbers if number in found)


def _conflict(extraction: Extraction) -> str:
    return " ".join(
        extraction.text[section.start : section.end]
        for section in extraction.record.sections
        if section.kind == "conflict"
    )


def _figures_of_conflict(extraction: Extraction) -> list[str]:
    """Evidence within the conflict statement."""
    kept = [s for s in extraction.record.sections if s.kind == "conflict"]
    holders = (*extraction.record.results, *extraction.record.counts, *extraction.record.p_values)
    return [
        piece.quote
        for holder in holders
        for piece in looks.evidence(holder)
        if any(section.start <= piece.start < section.end for section in kept)
    ]


NOT_RESULTS = (
    none(
        "p < 0.05 of the legends is at most a convention",
        lambda x: [p.kind for p in looks.p(x.record, "0.05") if p.kind != "threshold"],
    ),
    none(
        "p < 0.05 of the legends has no result",
        lambda x: [p.result for p in looks.p(x.record, "0.05") if p.result],
    ),
    none("lactate > 2 is no result", lambda x: _counted(x.record, ("2",))),
    none("the n of figure 1 are no results", lambda x: _counted(x.record, ("4", "3", "1"))),
    none("doses are no results", lambda x: _counted(x.record, ("0.25", "0.5"))),
    none(
        "nothing else is a result",
        lambda x: sorted(
            {str(n) for n in looks.result_numbers(x.record)} - {*RESULT_NUMBERS, "32", "36"}
        ),
    ),
    *(
        gone(phrase)
        for phrase in (
            "official website",
            "Skip to main",
            "Access keys",
            "Affiliations",
            "PubMed Disclaimer",
            "Daviaud",
            "EPISS",
            "Associated data",
        )
    ),
    mentions("the conflict statement is kept", _conflict, "GIRCI"),
    none("it is no source of figures", _figures_of_conflict),
)

TEXT = (
    mentions("conclusion", lambda x: value(x.record.conclusion), "significantly lower response"),
    none("no related trial", lambda x: [t.name.value for t in x.record.related_trials]),
    none("no limitation is made up", lambda x: looks.values(x.record.limitations)),
)

FACTS = (*RESULTS, *NULL_RESULTS, *MORTALITY, *NOT_RESULTS, *TEXT)
