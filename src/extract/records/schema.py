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
from operator import not_
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

VerdictOutcome = Literal["consistent", "inconsistent", "cannot_tell"]

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
PhaseText = Annotated[
    str, Field(pattern=r"^[1-4](/[1-4])?$", description="A phase, or two that the trial spans.")
]
CountryCode = Annotated[
    str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2, such as FR.")
]
ArmId = Annotated[str, Field(pattern=r"^a[1-9][0-9]*$")]
OutcomeId = Annotated[str, Field(pattern=r"^o[1-9][0-9]*$")]
ResultId = Annotated[str, Field(pattern=r"^r[1-9][0-9]*$")]
PValueId = Annotated[str, Field(pattern=r"^p[1-9][0-9]*$")]
IntervalId = Annotated[str, Field(pattern=r"^i[1-9][0-9]*$")]


class Model(BaseModel):
    """Frozen, and closed to fields that the schema does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Box(Model):
    """A rectangle on a page, in points (1/72 inch) from the upper left corner that is shown."""

    page: int = Field(ge=1, description="Counted from 1, whatever number is printed on it.")
    x0: float = Field(description="Left edge.")
    top: float = Field(description="Upper edge.")
    x1: float = Field(description="Right edge.")
    bottom: float = Field(description="Lower edge.")


class Evidence(Model):
    """Where a value stands in the record's text, and of a PDF also where on its pages."""

    start: int = Field(ge=0, description="First character, counted in code points from 0.")
    end: int = Field(description="One past the last character.")
    quote: str = Field(min_length=1, description="The text between start and end.")
    boxes: tuple[Box, ...] = Field(
        default=(),
        exclude_if=not_,
        description="Of a PDF alone, and not there otherwise: one for each printed line.",
    )


EvidenceList = Annotated[
    tuple[Evidence, ...],
    Field(min_length=1, description="Every place in the text that states the value."),
]
Rule = Annotated[str, Field(min_length=1, description="What produced the value.")]


class Reported(Model, Generic[T]):
    """A value with the place where the page states it."""

    value: T = Field(description="What the page states.")
    evidence: EvidenceList
    rule: Rule


class Figure(Model):
    """One printed number. The quote of its evidence is the printed form."""

    value: Printed = Field(description="The number, with the digits as printed.")
    evidence: EvidenceList


class Mending(Model):
    """Damaged characters of a page as they came, and as they are read in the record's text."""

    printed: str = Field(description="Such as â‰¥.")
    read: str = Field(description="Such as ≥.")


class Source(Model):
    """The page that the record was made from."""

    name: str = Field(description="Path within the folder of raw pages.")
    format: SourceFormat = Field(description="How the page was read.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$", description="Of the page's bytes.")
    size: int = Field(ge=0, description="Bytes.")
    retrieved_at: str | None = Field(default=None, description="ISO 8601, where it is known.")
    mended: tuple[Mending, ...] = Field(
        default=(), description="Damaged characters that were put right, at most twenty."
    )


class Extractor(Model):
    """The program that made the record."""

    version: str = Field(description="The version of the program.")
    fingerprint: str = Field(description="Changes when rules, word lists or the schema change.")


class Notice(Model):
    """What was published about the report afterwards."""

    kind: str = Field(description="retraction, erratum, expression-of-concern, comment, update...")
    reference: str = Field(description="Where the notice was published.")
    evidence: EvidenceList


class Citation(Model):
    """Who published what, where and when."""

    title: Reported[str] | None = Field(default=None, description="The title of the report.")
    authors: tuple[Reported[str], ...] = Field(default=(), description="As printed, in order.")
    has_more_authors: bool = Field(default=False, description='"et al." follows the last name.')
    group: Reported[str] | None = Field(default=None, description="A collective author.")
    journal: Reported[str] | None = Field(
        default=None, description="The journal's name, as printed."
    )
    volume: Reported[str] | None = Field(default=None, description="The journal's volume.")
    issue: Reported[str] | None = Field(default=None, description="The journal's issue.")
    pages: Reported[str] | None = Field(
        default=None, description="The pages, or the article's number."
    )
    published: Reported[PartialDateText] | None = Field(
        default=None, description="The date of the issue, as far as it is printed."
    )
    published_online: Reported[PartialDateText] | None = Field(
        default=None,
        description="The date of the first publication online, as far as it is printed.",
    )
    doi: Reported[str] | None = Field(
        default=None, description="The DOI, without an address before it."
    )
    pmid: Reported[str] | None = Field(default=None, description="The PubMed identifier.")
    pmcid: Reported[str] | None = Field(default=None, description="The PubMed Central identifier.")
    publication_types: tuple[Reported[str], ...] = Field(
        default=(), description="What kind of publication it is, in the source's own words."
    )
    keywords: tuple[Reported[str], ...] = Field(default=(), description="The authors' keywords.")
    mesh: tuple[Reported[str], ...] = Field(
        default=(), description='MeSH headings; a qualifier follows after " / ".'
    )
    notices: tuple[Notice, ...] = Field(
        default=(), description="Retractions, corrections and comments."
    )
    language: Reported[str] | None = Field(default=None, description="ISO 639-2.")


class Registration(Model):
    """A trial registration."""

    registry: str = Field(description="Canonical short name, such as ClinicalTrials.gov.")
    id: str = Field(description="The identifier, normalised.")
    evidence: EvidenceList
    rule: Rule


class RecordSection(Model):
    """A section of the text; start and end are those of its body, without the heading."""

    kind: SectionKind = Field(description="What the section is for.")
    heading: str | None = Field(default=None, description="As printed.")
    start: int = Field(description="First character of the body, counted in code points from 0.")
    end: int = Field(description="One past its last character.")
    part: SectionPart = Field(default="abstract", description="Of the article; body: a full text.")


class Masking(Model):
    """How the trial was masked, and who was."""

    value: Literal["open", "single", "double", "triple", "quadruple", "masked"] = Field(
        description="The level of masking."
    )
    who: tuple[
        Literal["participant", "care_provider", "investigator", "outcomes_assessor"], ...
    ] = Field(default=(), description="The parties that are named as masked.")
    evidence: EvidenceList
    rule: Rule


class Margin(Model):
    """The margin of a non-inferiority or equivalence trial."""

    value: Printed = Field(description="The margin, with its sign.")
    unit: str | None = Field(default=None, description="As printed.")
    evidence: EvidenceList
    rule: Rule


class Duration(Model):
    """A length of time."""

    printed: str = Field(description="As printed.")
    days: Printed | None = Field(
        default=None, description="Null where the unit is not a calendar's."
    )
    evidence: EvidenceList
    rule: Rule


class Stopping(Model):
    """The trial was stopped before its planned end."""

    reason: Literal["harm", "benefit", "futility", "recruitment", "funding", "other"] | None = (
        Field(default=None, description="Why it was stopped, if the text says so.")
    )
    evidence: EvidenceList
    rule: Rule


SequenceGeneration = Literal["computer", "table", "lots"]
Restriction = Literal["simple", "blocks", "stratified", "minimization"]
Concealment = Literal["central", "pharmacy", "envelopes", "containers", "concealed"]


class Design(Model):
    """How the trial was set up (CONSORT 3a, 8, 11, 14; ClinicalTrials.gov design module)."""

    allocation: Reported[Literal["randomized", "quasi_randomized", "non_randomized"]] | None = (
        Field(default=None, description="How participants came to their arms.")
    )
    allocation_ratio: Reported[str] | None = Field(default=None, description='Such as "2:1".')
    sequence_generation: Reported[SequenceGeneration] | None = Field(
        default=None, description="What chance the random sequence was made by."
    )
    restrictions: tuple[Reported[Restriction], ...] = Field(
        default=(), description="What kept the arms alike in size or make-up, in order of mention."
    )
    concealment: tuple[Reported[Concealment], ...] = Field(
        default=(), description="What hid the next assignment, in order of mention."
    )
    masking: Masking | None = Field(
        default=None, description="How the trial was masked, and who was."
    )
    model: (
        Reported[Literal["parallel", "crossover", "cluster", "factorial", "single_group"]] | None
    ) = Field(default=None, description="Which arms there are, and when.")
    framework: Reported[Literal["superiority", "non_inferiority", "equivalence"]] | None = Field(
        default=None, description="What the trial was to show, if the text says so."
    )
    margin: Margin | None = Field(
        default=None, description="The margin of non-inferiority or equivalence."
    )
    phase: Reported[PhaseText] | None = Field(
        default=None, description='"1", "1/2", "2", "2/3", "3", "4".'
    )
    is_pilot: Reported[bool] | None = Field(
        default=None, description="Whether it is a pilot or feasibility trial."
    )
    is_controlled_by_placebo: Reported[bool] | None = Field(
        default=None, description="Whether there is a placebo."
    )
    is_multicenter: Reported[bool] | None = Field(
        default=None, description="Whether there is more than one site."
    )
    is_multinational: Reported[bool] | None = Field(
        default=None, description="Whether there is more than one country."
    )
    centers: Reported[int] | None = Field(default=None, description="How many sites.")
    countries: tuple[Reported[CountryCode], ...] = Field(
        default=(), description="ISO 3166-1 alpha-2."
    )
    setting: Reported[str] | None = Field(
        default=None, description="The kind of place, as printed."
    )
    enrollment_start: Reported[PartialDateText] | None = Field(
        default=None, description="The date of the first enrollment, as far as it is printed."
    )
    enrollment_end: Reported[PartialDateText] | None = Field(
        default=None, description="The date of the last enrollment, as far as it is printed."
    )
    follow_up: Duration | None = Field(
        default=None, description="How long participants were followed."
    )
    stopped_early: Stopping | None = Field(
        default=None,
        description="That the trial ended before its plan; null if it did not, or it is not said.",
    )


class Age(Model):
    """Limits of age for eligibility, and the age of those who were studied, in years."""

    minimum_years: Figure | None = Field(
        default=None, description="The lower limit for eligibility, in years."
    )
    maximum_years: Figure | None = Field(
        default=None, description="The upper limit for eligibility, in years."
    )
    reported_years: Figure | None = Field(default=None, description="Mean or median, as stated.")


class Population(Model):
    """Who was studied."""

    description: Reported[str] | None = Field(
        default=None, description="Who was studied, in the words that say most."
    )
    condition: Reported[str] | None = Field(default=None, description="What they had.")
    target: Reported[str] | None = Field(
        default=None,
        description="What the trial sets out to prevent, treat or relieve, if not the condition.",
    )
    inclusion: tuple[Reported[str], ...] = Field(
        default=(), description="Criteria for taking part, each by itself."
    )
    exclusion: tuple[Reported[str], ...] = Field(
        default=(), description="Criteria against taking part, each by itself."
    )
    age: Age | None = Field(default=None, description="Ages of all participants, in years.")
    sex: Reported[Literal["female", "male", "all"]] | None = Field(
        default=None, description="Of which sex they are."
    )


class Dose(Model):
    """An amount as printed, with its unit in UCUM where that is known."""

    low: Figure = Field(description="The amount, or the least of a range or list, in `unit`.")
    high: Figure | None = Field(default=None, description="The most of a range or list.")
    unit: str | None = Field(default=None, description="UCUM; null where it is not known.")
    printed: str = Field(description="The dose as printed.")
    evidence: EvidenceList
    rule: Rule


class Intervention(Model):
    """What an arm receives."""

    name: str = Field(description="As printed.")
    dose: Dose | None = Field(default=None, description="The amount that stands beside the name.")
    route: str | None = Field(default=None, description='As printed, such as "intravenous".')
    schedule: str | None = Field(default=None, description='As printed, such as "twice daily".')
    titration: Reported[str] | None = Field(
        default=None,
        description='How the dose is changed, as printed: "increased by 25 mg weekly".',
    )
    duration: Duration | None = Field(
        default=None, description='How long it is given, such as "for 7 days", "over 30 minutes".'
    )
    timing: Reported[str] | None = Field(
        default=None, description='When it is given, as printed: "30 minutes before induction".'
    )
    evidence: EvidenceList
    rule: Rule


class Arm(Model):
    """What participants were assigned to."""

    id: ArmId = Field(description="a1, a2 ..., in text order.")
    label: str = Field(description="The name, as printed.")
    aliases: tuple[str, ...] = Field(default=(), description="Other names, as printed.")
    role: ArmRole | None = Field(
        default=None, description="As in trial registries; null where it cannot be told."
    )
    interventions: tuple[Intervention, ...] = Field(
        default=(), description="What is given in this arm."
    )
    evidence: EvidenceList
    rule: Rule


class Count(Model):
    """A number of participants, of one arm or (arm null) of the whole trial."""

    kind: CountKind = Field(description="What the participants are a number of.")
    value: int = Field(ge=0, description="How many participants.")
    arm: ArmId | None = Field(default=None, description="Null: of the whole trial.")
    evidence: EvidenceList
    rule: Rule


class TimeFrame(Model):
    """When an outcome is measured."""

    printed: str = Field(description='As printed, such as "day 28".')
    days: Printed | None = Field(
        default=None, description="The same in days; null where no number of days follows."
    )
    evidence: EvidenceList


class Outcome(Model):
    """What was measured. An outcome named in several ways is one outcome with several places."""

    id: OutcomeId = Field(description="o1, o2 ..., in text order.")
    name: str = Field(description="As printed, without the time.")
    role: OutcomeRole = Field(description="What the text says the outcome is.")
    domain: OutcomeDomain = Field(description="What the outcome is about, by its words.")
    is_composite: bool = Field(
        default=False, description="True where any of several events counts."
    )
    time_frames: tuple[TimeFrame, ...] = Field(
        default=(), description="When it is measured: all printed times."
    )
    evidence: EvidenceList
    rule: Rule


class Subset(Model):
    """A subgroup or stratum. Where a result's subset is null, it is of the whole trial."""

    label: str = Field(description="As printed.")
    evidence: EvidenceList


class Spread(Model):
    """How values scatter, or how sure a mean is: `value` of an sd or se, or `low` and `high`."""

    kind: SpreadKind = Field(description="What the spread is.")
    value: Figure | None = Field(
        default=None, description="The figure after ±, or the standard deviation or error."
    )
    low: Figure | None = Field(default=None, description="The lower bound.")
    high: Figure | None = Field(default=None, description="The upper bound.")


class ArmResult(Model):
    """The figures of one arm (arm null: of the whole trial; `binding` unbound: of no one known)."""

    arm: ArmId | None = Field(
        description="Whose figures they are. Null: of all arms, or unbound (see binding)."
    )
    events: Figure | None = Field(default=None, description="How many participants had the event.")
    total: Figure | None = Field(default=None, description="Of how many participants.")
    percent: Figure | None = Field(default=None, description="The share in percent.")
    mean: Figure | None = Field(default=None, description="The mean, in `unit`.")
    median: Figure | None = Field(default=None, description="The median, in `unit`.")
    rate: Figure | None = Field(default=None, description="Events for a time at risk, in `unit`.")
    value: Figure | None = Field(default=None, description="A figure whose kind is not stated.")
    spread: Spread | None = Field(default=None, description="How the values scatter.")
    unit: str | None = Field(
        default=None, description="Of mean, median, rate or value, as printed."
    )
    binding: str = Field(description='The rule that chose the arm; "unbound" where none could.')


class Contrast(Model):
    """A comparison of arms: an estimate with its interval and p value, where printed."""

    arm: ArmId | None = Field(description="The arm that is compared.")
    comparator: ArmId | None = Field(description="The arm that it is compared with.")
    measure: Measure | None = Field(default=None, description="What the estimate is.")
    value: Figure | None = Field(default=None, description="The estimate.")
    unit: str | None = Field(default=None, description="As printed.")
    interval: IntervalId | None = Field(default=None, description="The interval of the estimate.")
    p_value: PValueId | None = Field(default=None, description="The p value of the comparison.")
    is_adjusted: bool = Field(
        default=False, description="True where the text says that the estimate is adjusted."
    )
    binding: str = Field(description='The rule that chose the arms; "unbound" where none could.')


class StatedDirection(Model):
    """What the text says of a difference: `arm` is higher or lower than `comparator`."""

    value: Direction = Field(description="Of the outcome, not of its worth: higher is not better.")
    arm: ArmId | None = Field(default=None, description="The arm in which it is higher or lower.")
    comparator: ArmId | None = Field(default=None, description="The arm that it is compared with.")
    evidence: EvidenceList
    rule: Rule


class Result(Model):
    """The figures and statements for one outcome at one time in one population."""

    id: ResultId = Field(description="r1, r2 ..., in text order.")
    outcome: OutcomeId | None = Field(
        description="Null where the sentence names none that could be told."
    )
    time_frame: TimeFrame | None = Field(default=None, description="When it was measured.")
    subset: Subset | None = Field(default=None, description="Null: of the whole trial.")
    arms: tuple[ArmResult, ...] = Field(
        default=(), description="The printed figures, one entry for each arm."
    )
    contrasts: tuple[Contrast, ...] = Field(default=(), description="Comparisons of arms.")
    p_value: PValueId | None = Field(default=None, description="A p value over all arms.")
    direction: StatedDirection | None = Field(
        default=None, description="What the text says of the difference."
    )
    evidence: EvidenceList
    rule: Rule


class PValue(Model):
    """A printed p value. "P = NS" has neither comparator nor value."""

    id: PValueId = Field(description="p1, p2 ..., in text order.")
    comparator: Comparator | None = Field(description="The sign before the value.")
    value: Printed | None = Field(description="The digits as printed.")
    kind: PValueKind = Field(description="What was tested.")
    result: ResultId | None = Field(default=None, description="Null where it could not be bound.")
    evidence: EvidenceList
    rule: Rule


class Interval(Model):
    """A printed confidence, credible or uncertainty interval."""

    id: IntervalId = Field(description="i1, i2 ..., in text order.")
    kind: IntervalKind = Field(description="What kind of interval it is.")
    level: Printed | None = Field(default=None, description="Percent.")
    measure: Measure | None = Field(default=None, description="What it is an interval of.")
    estimate: Figure | None = Field(default=None, description="The estimate beside the interval.")
    low: Figure | None = Field(default=None, description="Null where one-sided or not reached.")
    high: Figure | None = Field(default=None, description="Null where one-sided or not reached.")
    unit: str | None = Field(default=None, description="As printed.")
    is_adjusted: bool = Field(
        default=False, description="True where the text says that the estimate is adjusted."
    )
    result: ResultId | None = Field(default=None, description="Null where it could not be bound.")
    evidence: EvidenceList
    rule: Rule


class Mortality(Model):
    """One printed figure of death or survival. Never a composite or disease-free survival."""

    arm: ArmId | None = Field(description="Null: of the whole trial, or unbound (see binding).")
    measure: MortalityMeasure = Field(
        description="Whether those who died or those who lived are counted."
    )
    percent: Figure | None = Field(default=None, description="The share in percent.")
    events: Figure | None = Field(
        default=None, description="How many died (mortality) or lived (survival)."
    )
    total: Figure | None = Field(default=None, description="Of how many participants.")
    time_frame: TimeFrame | None = Field(
        default=None, description="When; null where it is not printed."
    )
    subset: Subset | None = Field(default=None, description="Null: of the whole trial.")
    cause: str | None = Field(default=None, description="As printed; null for death of any cause.")
    status: FigureStatus = Field(
        description="Seen in the trial, assumed in its plan, or background from before it."
    )
    binding: str = Field(description='"overall", the rule that chose the arm, or "unbound".')
    evidence: EvidenceList
    rule: Rule


class MortalityFinding(Model):
    """What the text says of the difference in death. `direction` is of death, not of survival."""

    direction: Direction = Field(
        description="Whether death is higher, lower or no different in `arm`."
    )
    arm: ArmId | None = Field(default=None, description="The arm that is compared.")
    comparator: ArmId | None = Field(default=None, description="The arm that it is compared with.")
    time_frames: tuple[TimeFrame, ...] = Field(default=(), description="When: all printed times.")
    subset: Subset | None = Field(default=None, description="Null: of the whole trial.")
    evidence: EvidenceList
    rule: Rule


class Conclusion(Model):
    """What the authors conclude."""

    value: str = Field(description="The conclusion, as printed.")
    favors: ArmId | None = Field(default=None, description="The arm that it favors, if stated.")
    evidence: EvidenceList
    rule: Rule


class RelatedTrial(Model):
    """Another trial that the page tells of. Its figures live here and nowhere else."""

    name: Reported[str] = Field(description="The trial's name.")
    year: Reported[int] | None = Field(default=None, description="The year of its publication.")
    participants: Reported[int] | None = Field(default=None, description="How many took part.")
    journal: Reported[str] | None = Field(default=None, description="Where it was published.")
    population: Reported[str] | None = Field(default=None, description="Who was studied.")
    intervention: Reported[str] | None = Field(default=None, description="What was tested.")
    comparator: Reported[str] | None = Field(default=None, description="What it was compared with.")
    outcome: Reported[str] | None = Field(default=None, description="What was measured.")
    key_result: Reported[str] | None = Field(default=None, description="What came of it.")


class CheckInput(Model):
    """A value that a check looked at, by its path in the record."""

    path: str = Field(description='Where in the record, such as "results[0].arms[1].percent".')
    value: str = Field(description="What stands there.")


class Verdict(Model):
    """What a check says of printed numbers. Agreement is not proof."""

    code: str = Field(pattern=r"^[A-Z]+-[0-9]{2}$", description="The check's stable code.")
    outcome: VerdictOutcome = Field(description="What the check says; see docs/checks.md.")
    message: str = Field(description="The verdict in a sentence.")
    inputs: tuple[CheckInput, ...] = Field(
        default=(), description="The values that were held against each other."
    )


class UnusedNumber(Model):
    """A number of the text that no finding claims."""

    start: int = Field(description="First character, counted in code points from 0.")
    end: int = Field(description="One past the last character.")
    quote: str = Field(description="The text between start and end.")
    reason: str | None = Field(default=None, description="Why it was set aside; null if unclaimed.")


class Coverage(Model):
    """Every number of the text: claimed, set aside with a reason, or unclaimed."""

    claimed: int = Field(default=0, ge=0, description="How many numbers findings claim.")
    set_aside: tuple[UnusedNumber, ...] = Field(
        default=(), description="Numbers that no finding claims, for a reason."
    )
    unclaimed: tuple[UnusedNumber, ...] = Field(
        default=(), description="Numbers that no rule understood: what may be missing."
    )


DecisionState = Literal["applied", "satisfied", "stale"]
ReviewState = Literal["unreviewed", "approved", "corrected", "stale"]


class Subject(Model):
    """One thing that a value is about."""

    what: str = Field(description="Such as outcome, arm, comparator, time or subset.")
    name: str = Field(description="Its name.")


class SaidByRules(Model):
    """What the rules say where a curator says something else."""

    value: str = Field(description="The value as text.")
    about: tuple[Subject, ...] = Field(description="What it is about, in names.")
    evidence: tuple[Evidence, ...] = Field(description="Where it stands in the text.")
    rule: str = Field(description="What produced it.")


class Decided(Model):
    """One value that a curator decided on, and what became of the decision."""

    decision: str = Field(description="The id of the decision in `decisions/<id>.json`.")
    action: Literal["approve", "correct", "reject", "add"] = Field(
        description="What the curator decided."
    )
    state: DecisionState = Field(description="What became of the decision in this record.")
    field: str = Field(description="The kind of value, such as results.percent.")
    path: str | None = Field(
        description="A JSON pointer to the value; null where it is not in the record."
    )
    who: str = Field(description="The curator.")
    when: str = Field(description="When it was decided: ISO 8601, UTC.")
    value: str | None = Field(description="The value that the curator wants; null for none.")
    rules: SaidByRules | None = Field(
        default=None, description="What the rules say instead; null where it is the same, or none."
    )
    reason: str | None = Field(default=None, description="Why it is stale, in a sentence.")


class Approval(Model):
    """A curator found the record right as a whole."""

    decision: str = Field(description="The id of the decision.")
    who: str = Field(description="The curator.")
    when: str = Field(description="When it was approved: ISO 8601, UTC.")
    values: int = Field(ge=0, description="How many values the record had then.")


class Review(Model):
    """What curators have decided."""

    state: ReviewState = Field(
        default="unreviewed", description="Where the record stands with its curators."
    )
    approval: Approval | None = Field(
        default=None, description="Who approved the record as a whole; null if nobody has."
    )
    decided: tuple[Decided, ...] = Field(
        default=(), description="The values that were decided one by one, and all that is stale."
    )
    unseen: tuple[str, ...] = Field(
        default=(),
        description="JSON pointers to values that are new since the record was approved.",
    )


class TrialRecord(Model):
    """What one page reports of one trial."""

    schema_version: Literal["1.0"] = Field(
        default="1.0", description="The version of this schema; see docs/contract.md."
    )
    id: str = Field(
        pattern=r"^((summary-)?(pmid|doi|pmcid|title)|study)-[a-z0-9._()-]+$",
        description="The record's name, and that of its files. A page that changes keeps it.",
    )
    source: Source = Field(description="The page.")
    extractor: Extractor = Field(description="The program.")
    report_type: Reported[ReportType] | None = Field(
        default=None, description="What kind of report it is; null where the page does not say."
    )
    citation: Citation = Field(description="How the report was published.")
    registrations: tuple[Registration, ...] = Field(
        default=(), description="Registrations of the trial."
    )
    sections: tuple[RecordSection, ...] = Field(default=(), description="The parts of the text.")
    design: Design = Field(description="How the trial was set up.")
    population: Population = Field(description="The people who were studied.")
    arms: tuple[Arm, ...] = Field(default=(), description="What participants were assigned to.")
    interventions: tuple[Intervention, ...] = Field(
        default=(), description="What is given or tested, and no arm is known to get."
    )
    counts: tuple[Count, ...] = Field(default=(), description="Numbers of participants.")
    outcomes: tuple[Outcome, ...] = Field(default=(), description="What was measured.")
    results: tuple[Result, ...] = Field(
        default=(), description="Figures and statements, for each outcome, time and population."
    )
    p_values: tuple[PValue, ...] = Field(default=(), description="Every printed p value.")
    intervals: tuple[Interval, ...] = Field(
        default=(), description="Every printed confidence, credible or uncertainty interval."
    )
    mortality: tuple[Mortality, ...] = Field(
        default=(), description="Every printed figure of death or survival."
    )
    mortality_findings: tuple[MortalityFinding, ...] = Field(
        default=(), description="What the text says of the difference in death."
    )
    limitations: tuple[Reported[str], ...] = Field(
        default=(), description="What the page calls a limitation."
    )
    conclusion: Conclusion | None = Field(default=None, description="What the authors conclude.")
    funding: tuple[Reported[str], ...] = Field(default=(), description="Who paid.")
    related_trials: tuple[RelatedTrial, ...] = Field(
        default=(), description="Other trials that the page tells of."
    )
    checks: tuple[Verdict, ...] = Field(
        default=(), description="What the printed numbers say of each other."
    )
    coverage: Coverage = Field(description="What became of every number of the text.")
    review: Review = Field(description="What curators decided.")
