"""Who published it, and how the trial was set up."""

from __future__ import annotations

from decimal import Decimal

from benchmarks.expected import looks
from benchmarks.expected.adress.arms import dexmedetomidine, placebo
from benchmarks.expected.facts import Fact, equals, holds, mentions, none, one_of
from benchmarks.expected.looks import value
from extract.pipeline import Extraction
from extract.records.schema import TrialRecord

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
    holds("dexmedetomidine's alias", lambda x: looks.names(dexmedetomidine(x.record)), "DEX"),
    holds("placebo's alias", lambda x: looks.names(placebo(x.record)), "PBO"),
    equals(
        "dexmedetomidine is",
        lambda x: getattr(dexmedetomidine(x.record), "role", None),
        "experimental",
    ),
    equals("placebo is", lambda x: getattr(placebo(x.record), "role", None), "placebo_comparator"),
    equals("dose", lambda x: looks.dose(dexmedetomidine(x.record), "low"), "1"),
    equals("unit of the dose", lambda x: looks.dose(dexmedetomidine(x.record), "unit"), "ug/kg/h"),
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

FACTS = (*CITATION, *DESIGN, *POPULATION, *ARMS, *OUTCOMES)
