"""What a trial is, as FHIR resources: Citation, ResearchStudy, Group, EvidenceVariable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.export.fhir.codes import ARM_TYPES, COUNTRY, OBJECTIVES, PHASES, Code
from extract.export.fhir.elements import (
    COUNT,
    INTERVENTION,
    RULE,
    Json,
    concept,
    extension,
    filled,
    located,
    notes,
    quantity,
    reference,
    resource_id,
    text,
)
from extract.records.schema import (
    Age,
    Arm,
    Citation,
    Intervention,
    Outcome,
    Reported,
    TrialRecord,
)
from extract.rules.findings import CountKind

CITATION, STUDY, EVERYBODY = "citation", "study", "all"

_SYSTEMS = {
    "doi": "https://doi.org",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov",
    "pmcid": "https://www.ncbi.nlm.nih.gov/pmc",
}
_LARGEST = 2**31 - 1  # that an unsignedInt of FHIR holds


def citation(record: TrialRecord) -> Json:
    """The report."""
    cited = record.citation
    return filled(
        resourceType="Citation",
        id=resource_id(record.id, CITATION),
        status="active",
        title=_value(cited.title),
        citedArtifact=filled(
            identifier=[
                {"system": system, "value": text(found.value)}
                for name, system in _SYSTEMS.items()
                if (found := getattr(cited, name)) is not None
            ],
            title=[{"text": _value(cited.title)}] if cited.title is not None else None,
            publicationForm=_publication(cited),
            classification=_publication_types(cited),
            contributorship=_contributors(cited),
        ),
    )


def study(record: TrialRecord, results: Iterable[str]) -> Json:
    """The trial, with the ids of its Evidence."""
    design, condition = record.design, record.population.condition
    return filled(
        resourceType="ResearchStudy",
        id=resource_id(record.id, STUDY),
        extension=[_of_no_arm(one) for one in record.interventions],
        identifier=[
            {"type": {"text": text(one.registry)}, "value": text(one.id)}
            for one in record.registrations
        ],
        title=_value(record.citation.title),
        status="active",
        relatedArtifact=[
            {
                "type": "cite-as",
                "resourceReference": reference(resource_id(record.id, CITATION)),
            }
        ],
        phase=None if design.phase is None else _phase(design.phase.value),
        studyDesign=[concept(None, words) for words in _design(record)],
        condition=None if condition is None else [concept(None, condition.value)],
        region=[concept(Code(COUNTRY, one.value, one.value)) for one in design.countries],
        period=filled(start=_value(design.enrollment_start), end=_value(design.enrollment_end))
        or None,
        recruitment=_recruitment(record),
        comparisonGroup=[_comparison_group(record, arm) for arm in record.arms],
        whyStopped=None
        if design.stopped_early is None
        else concept(None, design.stopped_early.reason or "stopped early"),
        outcomeMeasure=[_outcome_measure(record, outcome) for outcome in record.outcomes],
        result=[reference(id) for id in results],
    )


def groups(record: TrialRecord) -> Iterator[Json]:
    """All participants, and those of each arm and of each subgroup."""
    population = record.population
    yield _group(
        record,
        EVERYBODY,
        "All participants",
        characteristic=list(_characteristics(record)),
        description=_value(population.description),
    )
    for arm in record.arms:
        given = [
            _characteristic("intervention", valueCodeableConcept=concept(None, one.name))
            for one in arm.interventions
        ]
        yield _group(record, arm.id, arm.label, characteristic=given, arm=arm.id)
    for part, label in subgroups(record).items():
        yield filled(
            resourceType="Group",
            id=resource_id(record.id, part),
            type="person",
            membership="definitional",
            name=text(label),
        )


def subgroups(record: TrialRecord) -> dict[str, str]:
    """The subgroups of the results: a part of an id for each, and its label."""
    labels = dict.fromkeys(one.subset.label for one in record.results if one.subset is not None)
    return {f"s{number}": label for number, label in enumerate(labels, 1)}


def variables(record: TrialRecord) -> Iterator[Json]:
    """What was measured."""
    for outcome in record.outcomes:
        kinds: dict[str, str] = {"domain": outcome.domain, "role": outcome.role}
        if outcome.is_composite:
            kinds["composite"] = "yes"
        yield filled(
            resourceType="EvidenceVariable",
            id=resource_id(record.id, outcome.id),
            status="active",
            title=text(outcome.name),
            note=notes(outcome.evidence, outcome.rule),
            category=[
                {"name": name, "valueCodeableConcept": {"text": kind}}
                for name, kind in kinds.items()
            ],
        )


def _publication(cited: Citation) -> list[Json] | None:
    form = filled(
        publishedIn=None if cited.journal is None else {"title": _value(cited.journal)},
        articleDate=_value(cited.published),
        volume=_value(cited.volume),
        issue=_value(cited.issue),
        pageString=_value(cited.pages),
    )
    return [form] if form else None


def _publication_types(cited: Citation) -> list[Json] | None:
    kinds = [concept(None, kind.value) for kind in cited.publication_types]
    return [{"type": {"text": "publication type"}, "classifier": kinds}] if kinds else None


def _contributors(cited: Citation) -> Json | None:
    names = [author.value for author in cited.authors]
    names += [] if cited.group is None else [cited.group.value]
    if not names:
        return None
    entries = [{"contributor": {"display": text(name)}} for name in names]
    return {"complete": not cited.has_more_authors, "entry": entries}


def _phase(phase: str) -> Json:
    return concept(PHASES.get(phase), f"phase {phase}")


def _design(record: TrialRecord) -> Iterator[str]:
    design = record.design
    for name in ("allocation", "masking", "model", "framework"):
        stated = getattr(design, name)
        if stated is not None:
            yield f"{name}: {stated.value.replace('_', ' ')}"


def _recruitment(record: TrialRecord) -> Json | None:
    group = reference(resource_id(record.id, EVERYBODY))
    return filled(
        targetNumber=_count(record, "planned", None),
        actualNumber=_count(record, "randomized", None),
        actualGroup=group,
    )


def _of_no_arm(given: Intervention) -> Json:
    """What is given to an arm that the text does not tell.

    FHIR's `focus` would say that the trial asks about it, which is not known either.
    """
    said = {
        "name": given.name,
        "dose": None if given.dose is None else given.dose.printed,
        "route": given.route,
        "schedule": given.schedule,
        "titration": None if given.titration is None else given.titration.value,
        "duration": None if given.duration is None else given.duration.printed,
        "timing": None if given.timing is None else given.timing.value,
        RULE: given.rule,
    }
    parts = [extension(url, valueString=text(one)) for url, one in said.items() if one is not None]
    return {"url": INTERVENTION, "extension": [*parts, *map(located, given.evidence)]}


def _comparison_group(record: TrialRecord, arm: Arm) -> Json:
    return filled(
        linkId=arm.id,
        name=text(arm.label),
        type=None if arm.role is None else concept(ARM_TYPES[arm.role]),
        observedGroup=reference(resource_id(record.id, arm.id)),
    )


def _outcome_measure(record: TrialRecord, outcome: Outcome) -> Json:
    role = OBJECTIVES.get(outcome.role)
    return filled(
        name=text(outcome.name),
        type=[concept(role)] if role is not None else None,
        reference=reference(resource_id(record.id, outcome.id)),
    )


def _group(
    record: TrialRecord, part: str, name: str, arm: str | None = None, **rest: object
) -> Json:
    counts = [
        {
            "url": COUNT,
            "extension": [
                extension("kind", valueCode=count.kind),
                extension("value", valueUnsignedInt=count.value),
            ],
        }
        for count in record.counts
        if count.arm == arm and count.value <= _LARGEST
    ]
    return filled(
        resourceType="Group",
        id=resource_id(record.id, part),
        extension=counts,
        type="person",
        membership="definitional",
        name=text(name),
        quantity=_count(record, "randomized", arm),
        **rest,
    )


def _count(record: TrialRecord, kind: CountKind, arm: str | None) -> int | None:
    """The number of participants, where the text gives one."""
    found = {one.value for one in record.counts if one.kind == kind and one.arm == arm}
    return found.pop() if len(found) == 1 and max(found) <= _LARGEST else None


def _characteristics(record: TrialRecord) -> Iterator[Json]:
    population = record.population
    if population.condition is not None:
        words = concept(None, population.condition.value)
        yield _characteristic("condition", valueCodeableConcept=words)
    if population.sex is not None:
        yield _characteristic("sex", valueCodeableConcept=concept(None, population.sex.value))
    if population.age is not None and (limits := _age(population.age)):
        yield _characteristic("age", valueRange=limits)
    for is_excluded, criteria in ((False, population.inclusion), (True, population.exclusion)):
        for one in criteria:
            words = concept(None, one.value)
            yield _characteristic("criterion", is_excluded, valueCodeableConcept=words)


def _characteristic(name: str, exclude: bool = False, **value: object) -> Json:
    return {"code": {"text": name}, **value, "exclude": exclude}


def _age(age: Age) -> Json:
    ends = {"low": age.minimum_years, "high": age.maximum_years}
    return {name: quantity(end.value, "years") for name, end in ends.items() if end is not None}


def _value(reported: Reported[str] | None) -> str | None:
    return None if reported is None else text(reported.value)
