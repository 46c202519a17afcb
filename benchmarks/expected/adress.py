"""A PubMed page: dexmedetomidine in refractory septic shock (ADRESS, 2025)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from benchmarks.expected import looks
from benchmarks.expected.facts import Fact, equals, gone, holds, mentions, none, one_of
from benchmarks.expected.looks import value
from extract.pipeline import Extraction
from extract.records.schema import Arm, PValue, Result, TrialRecord

TITLE = (
    "Dexmedetomidine to Reduce Vasopressor Resistance in Refractory Septic Shock: α2 Agonist "
    "Dexmedetomidine for REfractory Septic Shock (ADRESS): A Double-Blind Randomized Controlled "
    "Pilot Trial"
)
CITED = {
    "journal": "Crit Care Med",
    "published": "2025-04-01",
    "published_online": "2025-02-28",
    "volume": "53",
    "issue": "4",
    "pages": "e884-e896",
    "doi": "10.1097/ccm.0000000000006608",
}
KEYWORDS = (
    "alpha-2 agonists",
    "dexmedetomidine",
    "refractory septic shock",
    "septic shock",
    "vasopressors",
)


def _dexmedetomidine(record: TrialRecord) -> Arm | None:
    return looks.arm(record, "dexmedetomidine")


def _placebo(record: TrialRecord) -> Arm | None:
    return looks.arm(record, "placebo")


def _cited(field: str, wanted: str) -> Fact:
    """A field of the citation; a DOI has no case."""

    def get(extraction: Extraction) -> object:
        found = value(getattr(extraction.record.citation, field))
        return found.lower() if field == "doi" and found is not None else found

    return equals(field, get, wanted)


CITATION = (
    equals("title", lambda x: value(x.record.citation.title), TITLE),
    equals("the title stands in the text once", lambda x: x.text.count(TITLE), 1),
    *(_cited(field, wanted) for field, wanted in CITED.items()),
    holds("author", lambda x: looks.values(x.record.citation.authors), "Auguste Dargent"),
    equals("named authors", lambda x: len(x.record.citation.authors), 1),
    equals("the list of authors goes on", lambda x: x.record.citation.has_more_authors, True),
    holds(
        "publication type",
        lambda x: looks.values(x.record.citation.publication_types),
        "Randomized Controlled Trial",
    ),
    *(
        holds(f"keyword {n}", lambda x: looks.values(x.record.citation.keywords), keyword)
        for n, keyword in enumerate(KEYWORDS, start=1)
    ),
    equals("keywords", lambda x: len(x.record.citation.keywords), len(KEYWORDS)),
    equals("report type", lambda x: value(x.record.report_type), "results"),
    holds("registration", lambda x: [r.id for r in x.record.registrations], "NCT03953677"),
    holds("registry", lambda x: [r.registry for r in x.record.registrations], "ClinicalTrials.gov"),
    equals("registrations", lambda x: len(x.record.registrations), 1),
)


DESIGN = (
    equals("allocation", lambda x: value(x.record.design.allocation), "randomized"),
    equals("masking", lambda x: value(x.record.design.masking), "double"),
    equals("multicenter", lambda x: value(x.record.design.is_multicenter), True),
    equals("centers", lambda x: value(x.record.design.centers), 5),
    equals("countries", lambda x: looks.values(x.record.design.countries), ["FR"]),
    mentions("setting", lambda x: value(x.record.design.setting), "ICU"),
    equals("placebo-controlled", lambda x: value(x.record.design.is_controlled_by_placebo), True),
    equals("pilot", lambda x: value(x.record.design.is_pilot), True),
    equals(
        "stopped early because of",
        lambda x: getattr(x.record.design.stopped_early, "reason", None),
        "harm",
    ),
    equals("planned", lambda x: _count(x.record, "planned"), 36),
    one_of(
        "32 included, as",
        lambda x: next((c.kind for c in x.record.counts if c.value == 32), None),
        ("randomized", "treated", "analyzed"),
    ),
    none("no other count", lambda x: [c.value for c in x.record.counts if c.value not in (32, 36)]),
    none("no count of an arm", lambda x: [c.value for c in x.record.counts if c.arm]),
)


def _count(record: TrialRecord, kind: str) -> int | None:
    return next((c.value for c in record.counts if c.kind == kind and c.arm is None), None)


def _population(extraction: Extraction) -> str:
    said = extraction.record.population
    parts = [said.description, said.condition, *said.inclusion]
    return " | ".join(part.value for part in parts if part)


POPULATION = (
    mentions("population", _population, "septic shock", "Sepsis-3"),
    mentions("population", _population, "norepinephrine", "0.25 µg/kg/min"),
    mentions("population", _population, "persistent circulatory failure"),
    mentions("population", _population, "lactate > 2 mmol/L", "oliguria", "mottling"),
    mentions("population", _population, "invasive mechanical ventilation"),
)

ARMS = (
    equals("arms", lambda x: len(x.record.arms), 2),
    holds("dexmedetomidine's alias", lambda x: looks.names(_dexmedetomidine(x.record)), "DEX"),
    holds("placebo's alias", lambda x: looks.names(_placebo(x.record)), "PBO"),
    equals(
        "dexmedetomidine is",
        lambda x: getattr(_dexmedetomidine(x.record), "role", None),
        "experimental",
    ),
    equals("placebo is", lambda x: getattr(_placebo(x.record), "role", None), "placebo_comparator"),
    equals("dose", lambda x: looks.dose(_dexmedetomidine(x.record), "low"), "1"),
    equals("unit of the dose", lambda x: looks.dose(_dexmedetomidine(x.record), "unit"), "ug/kg/h"),
)


def _primary_times(record: TrialRecord) -> list[Decimal | None]:
    found = looks.outcome(record, "response", "phenylephrine", role="primary")
    return [frame.days for frame in found.time_frames] if found else []


def _measured_times(record: TrialRecord) -> list[Decimal | None]:
    return [
        frame.days
        for one in record.outcomes
        if "phenylephrine" in " ".join([one.name, *(e.quote for e in one.evidence)]).lower()
        for frame in one.time_frames
    ]


OUTCOMES = (
    equals(
        "primary outcome",
        lambda x: (
            looks.outcome(x.record, "response", "phenylephrine", role="primary") is not None or None
        ),
        True,
    ),
    holds("primary outcome at 6 hours, days", lambda x: _primary_times(x.record), Decimal("0.25")),
    holds("also at 12 hours, days", lambda x: _measured_times(x.record), Decimal("0.5")),
    holds("also at 0 hours, days", lambda x: _measured_times(x.record), Decimal(0)),
    equals("primary outcomes", lambda x: sum(o.role == "primary" for o in x.record.outcomes), 1),
)


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
        "response, dexmedetomidine", lambda x: _level(x.record, _dexmedetomidine(x.record)), "1.26"
    ),
    equals("its spread", lambda x: _spread(x.record, _dexmedetomidine(x.record)), "0.23"),
    equals("response, placebo", lambda x: _level(x.record, _placebo(x.record)), "1.45"),
    equals("its spread", lambda x: _spread(x.record, _placebo(x.record)), "0.26"),
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
        lambda x: _is_arm(_said(x.record, "arm"), _dexmedetomidine(x.record)),
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
        lambda x: _is_arm(_higher_in(x.record), _dexmedetomidine(x.record)),
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

FACTS: tuple[Fact, ...] = (
    *CITATION,
    *DESIGN,
    *POPULATION,
    *ARMS,
    *OUTCOMES,
    *RESULTS,
    *NULL_RESULTS,
    *MORTALITY,
    *NOT_RESULTS,
    *TEXT,
)
