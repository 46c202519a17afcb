"""The record, schema 1.0: what an app may rely on. The published JSON Schema is made from here.

Conventions that hold everywhere:

- Not found is null or an empty list, never zero, an empty string or a filler.
- `evidence` says where a value stands: `text[start:end] == quote` in the record's text, where
  offsets count Unicode code points. The quote of a figure is its printed form.
- `rule` names what produced a value: a rule of the extractor, a reader ("source.*"), or a
  curator ("decision").
- Decimal values are JSON strings that keep the printed digits: "0.050" says more than 0.05.
- References ("a1", "o2", "r3", "p4", "i5") point to ids within the same record.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from extract.rules.findings import (
    ArmRole,
    Comparator,
    CountKind,
    Direction,
    FigureStatus,
    IntervalKind,
    Measure,
    MortalityMeasure,
    OutcomeDomain,
    OutcomeRole,
    PValueKind,
    ReportType,
    SpreadKind,
)
from extract.sources.document import SectionKind, SectionPart, SourceFormat

SCHEMA_VERSION = "1.0"

T = TypeVar("T")

Printed = Annotated[
    Decimal,
    PlainSerializer(lambda value: format(value, "f"), return_type=str),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^-?[0-9]+(\.[0-9]+)?$",
            "description": "A decimal number with the digits as printed.",
        },
        mode="serialization",
    ),
]
PartialDateText = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        description="ISO 8601 as far as the date is printed: year, month or day.",
    ),
]
Reference = Annotated[str, Field(pattern=r"^[aoripm][1-9][0-9]*$")]


class Model(BaseModel):
    """Frozen, and closed to fields that the schema does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Evidence(Model):
    """Where a value stands in the record's text."""

    start: int = Field(ge=0, description="First character, counted in code points from 0.")
    end: int = Field(description="One past the last character.")
    quote: str = Field(min_length=1, description="The text between start and end.")


EvidenceList = Annotated[
    tuple[Evidence, ...],
    Field(min_length=1, description="Every place in the text that states the value."),
]
Rule = Annotated[str, Field(min_length=1, description="What produced the value.")]


class Reported(Model, Generic[T]):
    """A value with the place where the page states it."""

    value: T
    evidence: EvidenceList
    rule: Rule


class Figure(Model):
    """One printed number. The quote of its evidence is the printed form."""

    value: Printed
    evidence: EvidenceList


class Source(Model):
    """The page that the record was made from."""

    name: str = Field(description="Path within the folder of raw pages.")
    format: SourceFormat
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="Of the page's bytes.")
    size: int = Field(ge=0, description="Bytes.")
    retrieved_at: str | None = Field(default=None, description="ISO 8601, where it is known.")


class Extractor(Model):
    """The program that made the record."""

    version: str
    fingerprint: str = Field(description="Changes when rules, word lists or the schema change.")


class Notice(Model):
    """What was published about the report afterwards."""

    kind: str = Field(description="retraction, erratum, expression-of-concern, comment, update...")
    reference: str
    evidence: EvidenceList


class Citation(Model):
    """Who published what, where and when."""

    title: Reported[str] | None = None
    authors: tuple[Reported[str], ...] = Field(default=(), description="As printed, in order.")
    has_more_authors: bool = Field(default=False, description='"et al." follows the last name.')
    group: Reported[str] | None = Field(default=None, description="A collective author.")
    journal: Reported[str] | None = None
    volume: Reported[str] | None = None
    issue: Reported[str] | None = None
    pages: Reported[str] | None = None
    published: Reported[PartialDateText] | None = None
    published_online: Reported[PartialDateText] | None = None
    doi: Reported[str] | None = None
    pmid: Reported[str] | None = None
    pmcid: Reported[str] | None = None
    publication_types: tuple[Reported[str], ...] = ()
    keywords: tuple[Reported[str], ...] = ()
    mesh: tuple[Reported[str], ...] = ()
    notices: tuple[Notice, ...] = ()
    language: Reported[str] | None = Field(default=None, description="ISO 639-2.")


class Registration(Model):
    """A trial registration."""

    registry: str = Field(description="Canonical short name, such as ClinicalTrials.gov.")
    id: str = Field(description="The identifier, normalised.")
    evidence: EvidenceList
    rule: Rule


class RecordSection(Model):
    """A section of the text; start and end are those of its body, without the heading."""

    kind: SectionKind
    heading: str | None = Field(default=None, description="As printed.")
    start: int
    end: int
    part: SectionPart = Field(default="abstract", description="Of the article; body: a full text.")


class Masking(Model):
    """How the trial was masked, and who was."""

    value: Literal["open", "single", "double", "triple", "quadruple", "masked"]
    who: tuple[
        Literal["participant", "care_provider", "investigator", "outcomes_assessor"], ...
    ] = ()
    evidence: EvidenceList
    rule: Rule


class Margin(Model):
    """The margin of a non-inferiority or equivalence trial."""

    value: Printed
    unit: str | None = None
    evidence: EvidenceList
    rule: Rule


class Duration(Model):
    """A length of time."""

    printed: str
    days: Printed | None = Field(
        default=None, description="Null where the unit is not a calendar's."
    )
    evidence: EvidenceList
    rule: Rule


class Stopping(Model):
    """The trial was stopped before its planned end."""

    reason: Literal["harm", "benefit", "futility", "recruitment", "funding", "other"] | None = None
    evidence: EvidenceList
    rule: Rule


class Design(Model):
    """How the trial was set up (CONSORT 3a, 8, 11, 14; ClinicalTrials.gov design module)."""

    allocation: Reported[Literal["randomized", "quasi_randomized", "non_randomized"]] | None = None
    allocation_ratio: Reported[str] | None = Field(default=None, description='Such as "2:1".')
    masking: Masking | None = None
    model: (
        Reported[Literal["parallel", "crossover", "cluster", "factorial", "single_group"]] | None
    ) = None
    framework: Reported[Literal["superiority", "non_inferiority", "equivalence"]] | None = None
    margin: Margin | None = None
    phase: Reported[str] | None = Field(
        default=None, description='"1", "1/2", "2", "2/3", "3", "4".'
    )
    is_pilot: Reported[bool] | None = None
    is_controlled_by_placebo: Reported[bool] | None = None
    is_multicenter: Reported[bool] | None = None
    is_multinational: Reported[bool] | None = None
    centers: Reported[int] | None = Field(default=None, description="How many sites.")
    countries: tuple[Reported[str], ...] = Field(default=(), description="ISO 3166-1 alpha-2.")
    setting: Reported[str] | None = None
    enrollment_start: Reported[PartialDateText] | None = None
    enrollment_end: Reported[PartialDateText] | None = None
    follow_up: Duration | None = None
    stopped_early: Stopping | None = None


class Age(Model):
    """Limits of age for eligibility, and the age of those who were studied, in years."""

    minimum_years: Figure | None = None
    maximum_years: Figure | None = None
    reported_years: Figure | None = Field(default=None, description="Mean or median, as stated.")


class Population(Model):
    """Who was studied."""

    description: Reported[str] | None = None
    condition: Reported[str] | None = None
    inclusion: tuple[Reported[str], ...] = ()
    exclusion: tuple[Reported[str], ...] = ()
    age: Age | None = None
    sex: Reported[Literal["female", "male", "all"]] | None = None


class Dose(Model):
    """An amount as printed, with its unit in UCUM where that is known."""

    low: Figure
    high: Figure | None = Field(default=None, description="Of a range.")
    unit: str | None = Field(default=None, description="UCUM; null where it is not known.")
    printed: str
    evidence: EvidenceList
    rule: Rule


class Intervention(Model):
    """What an arm receives."""

    name: str
    dose: Dose | None = None
    route: str | None = None
    schedule: str | None = Field(default=None, description='As printed, such as "twice daily".')
    evidence: EvidenceList
    rule: Rule


class Arm(Model):
    """What participants were assigned to."""

    id: Reference
    label: str = Field(description="The name, as printed.")
    aliases: tuple[str, ...] = Field(default=(), description="Other names, as printed.")
    role: ArmRole | None = None
    interventions: tuple[Intervention, ...] = ()
    evidence: EvidenceList
    rule: Rule


class Count(Model):
    """A number of participants, of one arm or (arm null) of the whole trial."""

    kind: CountKind
    value: int = Field(ge=0)
    arm: Reference | None = None
    evidence: EvidenceList
    rule: Rule


class TimeFrame(Model):
    """When an outcome is measured."""

    printed: str
    days: Printed | None = None
    evidence: EvidenceList


class Outcome(Model):
    """What was measured. An outcome named in several ways is one outcome with several places."""

    id: Reference
    name: str
    role: OutcomeRole
    domain: OutcomeDomain
    is_composite: bool = False
    time_frames: tuple[TimeFrame, ...] = ()
    evidence: EvidenceList
    rule: Rule


class Subset(Model):
    """A subgroup or stratum. Where a result's subset is null, it is of the whole trial."""

    label: str
    evidence: EvidenceList


class Spread(Model):
    """How values scatter, or how sure a mean is: `value` of an sd or se, or `low` and `high`."""

    kind: SpreadKind
    value: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None


class ArmResult(Model):
    """The figures of one arm (arm null: of the whole trial; `binding` unbound: of no one known)."""

    arm: Reference | None
    events: Figure | None = None
    total: Figure | None = None
    percent: Figure | None = None
    mean: Figure | None = None
    median: Figure | None = None
    rate: Figure | None = None
    value: Figure | None = Field(default=None, description="A figure whose kind is not stated.")
    spread: Spread | None = None
    unit: str | None = None
    binding: str = Field(description='The rule that chose the arm; "unbound" where none could.')


class Contrast(Model):
    """A comparison of arms: an estimate with its interval and p value, where printed."""

    arm: Reference | None = Field(description="The arm that is compared.")
    comparator: Reference | None = Field(description="The arm that it is compared with.")
    measure: Measure | None = None
    value: Figure | None = None
    unit: str | None = None
    interval: Reference | None = None
    p_value: Reference | None = None
    is_adjusted: bool = False
    binding: str = Field(description='The rule that chose the arms; "unbound" where none could.')


class StatedDirection(Model):
    """What the text says of a difference: `arm` is higher or lower than `comparator`."""

    value: Direction
    arm: Reference | None = None
    comparator: Reference | None = None
    evidence: EvidenceList
    rule: Rule


class Result(Model):
    """The figures and statements for one outcome at one time in one population."""

    id: Reference
    outcome: Reference | None
    time_frame: TimeFrame | None = None
    subset: Subset | None = None
    arms: tuple[ArmResult, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    p_value: Reference | None = Field(default=None, description="A p value over all arms.")
    direction: StatedDirection | None = None
    evidence: EvidenceList
    rule: Rule


class PValue(Model):
    """A printed p value. "P = NS" has neither comparator nor value."""

    id: Reference
    comparator: Comparator | None
    value: Printed | None
    kind: PValueKind
    result: Reference | None = Field(default=None, description="Null where it could not be bound.")
    evidence: EvidenceList
    rule: Rule


class Interval(Model):
    """A printed confidence, credible or uncertainty interval."""

    id: Reference
    kind: IntervalKind
    level: Printed | None = Field(default=None, description="Percent.")
    measure: Measure | None = None
    estimate: Figure | None = None
    low: Figure | None = Field(default=None, description="Null where one-sided or not reached.")
    high: Figure | None = Field(default=None, description="Null where one-sided or not reached.")
    unit: str | None = None
    is_adjusted: bool = False
    result: Reference | None = None
    evidence: EvidenceList
    rule: Rule


class Mortality(Model):
    """One printed figure of death or survival. Never a composite or disease-free survival."""

    arm: Reference | None = Field(description="Null: of the whole trial, or unbound (see binding).")
    measure: MortalityMeasure
    percent: Figure | None = None
    events: Figure | None = None
    total: Figure | None = None
    time_frame: TimeFrame | None = None
    subset: Subset | None = None
    cause: str | None = Field(default=None, description="As printed; null for death of any cause.")
    status: FigureStatus
    binding: str = Field(description='"overall", the rule that chose the arm, or "unbound".')
    evidence: EvidenceList
    rule: Rule


class MortalityFinding(Model):
    """What the text says of the difference in death. `direction` is of death, not of survival."""

    direction: Direction
    arm: Reference | None = None
    comparator: Reference | None = None
    time_frames: tuple[TimeFrame, ...] = ()
    subset: Subset | None = None
    evidence: EvidenceList
    rule: Rule


class Conclusion(Model):
    """What the authors conclude."""

    value: str
    favors: Reference | None = Field(default=None, description="The arm that it favors, if stated.")
    evidence: EvidenceList
    rule: Rule


class RelatedTrial(Model):
    """Another trial that the page tells of. Its figures live here and nowhere else."""

    name: Reported[str]
    year: Reported[int] | None = None
    participants: Reported[int] | None = None
    journal: Reported[str] | None = None
    population: Reported[str] | None = None
    intervention: Reported[str] | None = None
    comparator: Reported[str] | None = None
    outcome: Reported[str] | None = None
    key_result: Reported[str] | None = None


class CheckInput(Model):
    """A value that a check looked at, by its path in the record."""

    path: str
    value: str


class Verdict(Model):
    """What a check says of printed numbers. Agreement is not proof."""

    code: str = Field(pattern=r"^[A-Z]+-[0-9]{2}$")
    outcome: Literal["consistent", "inconsistent", "cannot_tell"]
    message: str
    inputs: tuple[CheckInput, ...] = ()


class UnusedNumber(Model):
    """A number of the text that no finding claims."""

    start: int
    end: int
    quote: str
    reason: str | None = Field(default=None, description="Why it was set aside; null if unclaimed.")


class Coverage(Model):
    """Every number of the text: claimed, set aside with a reason, or unclaimed."""

    claimed: int = Field(default=0, ge=0, description="How many numbers findings claim.")
    set_aside: tuple[UnusedNumber, ...] = ()
    unclaimed: tuple[UnusedNumber, ...] = ()


class Review(Model):
    """What curators have decided."""

    state: Literal["unreviewed", "approved", "corrected", "stale"] = "unreviewed"
    decided: tuple[str, ...] = Field(default=(), description="Paths that a curator decided.")


class TrialRecord(Model):
    """What one page reports of one trial."""

    schema_version: Literal["1.0"] = "1.0"
    id: str = Field(pattern=r"^((summary-)?(pmid|doi|pmcid|title)|study)-[a-z0-9._()-]+$")
    source: Source
    extractor: Extractor
    report_type: Reported[ReportType] | None = None
    citation: Citation
    registrations: tuple[Registration, ...] = ()
    sections: tuple[RecordSection, ...] = ()
    design: Design
    population: Population
    arms: tuple[Arm, ...] = ()
    counts: tuple[Count, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    results: tuple[Result, ...] = ()
    p_values: tuple[PValue, ...] = ()
    intervals: tuple[Interval, ...] = ()
    mortality: tuple[Mortality, ...] = ()
    mortality_findings: tuple[MortalityFinding, ...] = ()
    limitations: tuple[Reported[str], ...] = ()
    conclusion: Conclusion | None = None
    funding: tuple[Reported[str], ...] = ()
    related_trials: tuple[RelatedTrial, ...] = ()
    checks: tuple[Verdict, ...] = ()
    coverage: Coverage
    review: Review
