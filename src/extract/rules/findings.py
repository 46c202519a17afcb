"""What rules return: typed, frozen, with the place in the text.

A finding says what was read, not what it means for the trial: no arm, outcome or time is bound
here. Binding is the work of `records.assemble` alone. Offsets count characters of `doc.text`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from extract.language.numbers import Number
from extract.values import frozen

Comparator = Literal["=", "<", "<=", ">", ">=", "~"]

PValueKind = Literal[
    "between_arm",
    "interaction",
    "baseline",
    "within_arm",
    "trend",
    "non_inferiority",
    "threshold",  # a convention or an alpha, such as "significance was set at P<0.05"
    "other",
]

Measure = Literal[
    "risk_ratio",
    "odds_ratio",
    "hazard_ratio",
    "rate_ratio",
    "ratio",  # of means or medians
    "risk_difference",
    "mean_difference",
    "median_difference",
    "standardized_mean_difference",
    "rate_difference",
    "difference",  # of what is not said
    "relative_risk_reduction",
    "number_needed_to_treat",
    "number_needed_to_harm",
    "mean",
    "median",
    "proportion",
    "rate",
    "correlation",
    "regression_coefficient",
    "other",
]

IntervalKind = Literal["confidence", "credible", "uncertainty"]
CountKind = Literal["planned", "screened", "randomized", "treated", "completed", "analyzed"]
SpreadKind = Literal["sd", "se", "ci", "iqr", "range", "plus_minus"]
ArmRole = Literal[
    "experimental",
    "active_comparator",
    "placebo_comparator",
    "sham_comparator",
    "no_intervention",
    "other",
]
OutcomeRole = Literal["primary", "secondary", "safety", "unspecified"]
OutcomeDomain = Literal[
    "mortality",
    "adverse_events",
    "quality_of_life",
    "pain",
    "length_of_stay",
    "resource_use",
    "physiological",
    "function",
    "other",
]
MortalityMeasure = Literal["mortality", "survival"]
FigureStatus = Literal["observed", "assumed", "background"]
Direction = Literal["higher", "lower", "no_difference"]
RegimenPart = Literal["titration", "duration", "timing"]
ReportType = Literal["results", "protocol", "summary", "other"]


@frozen
class Finding:
    """A stretch of text that a rule understood. `rule` names the pattern as "folder.pattern"."""

    start: int
    end: int
    rule: str


@frozen
class PValue(Finding):
    """A printed p. "P = NS" has neither comparator nor value."""

    comparator: Comparator | None
    value: Decimal | None
    kind: PValueKind


@frozen
class Interval(Finding):
    """A printed confidence, credible or uncertainty interval, with its estimate where printed.

    `low` or `high` is None where a bound is one-sided or was not reached. `level` is in percent.
    """

    kind: IntervalKind
    low: Number | None
    high: Number | None
    level: Decimal | None
    measure: Measure | None
    is_adjusted: bool
    estimate: Number | None
    unit: str | None


@frozen
class Estimate(Finding):
    """An effect estimate printed without an interval, such as "risk ratio 0.83"."""

    measure: Measure
    is_adjusted: bool
    value: Number
    unit: str | None


@frozen
class Proportion(Finding):
    """Events, total and percentage of one arm as they stand together: "26 of 50 (52%)"."""

    events: Number | None
    total: Number | None
    percent: Number | None
    noun: str | None  # what was counted, as printed: "patients", "deaths"


@frozen
class Level(Finding):
    """A mean, median or other figure of one arm, with its spread: "1.26 ± 0.23", "12 (4-19) days".

    `kind` is "value" where the text does not say which it is.
    """

    kind: Literal["mean", "median", "rate", "value"]
    value: Number
    spread_kind: SpreadKind | None
    spread: Number | None  # for sd, se and plus_minus
    low: Number | None  # for ci, iqr and range
    high: Number | None
    unit: str | None


@frozen
class TimeFrame(Finding):
    """When something was measured. `days` is None where no number of days follows.

    `parts` are its own words where others stand between them: of "1, 4 and 8 hours" the first has
    its number and "hours". A time that is printed in one piece has none.
    """

    days: Decimal | None
    parts: tuple[tuple[int, int], ...] = ()


@frozen
class Dose(Finding):
    """An amount of an intervention. `unit` is a UCUM code, None where it is not known."""

    low: Number
    high: Number | None
    unit: str | None
    route: str | None
    schedule: str | None


@frozen
class Regimen(Finding):
    """How long, when or with what changes of its amount something is given.

    `days` are those of a duration, None where no number of days follows.
    """

    part: RegimenPart
    days: Decimal | None


@frozen
class ArmSeed(Finding):
    """Words that name an arm, and where the document introduces it.

    `label_start:label_end` is the name itself. `position` counts the arms of one introducing
    frame from 0, so that "A versus B" gives 0 and 1 with the same `frame`.
    """

    label_start: int
    label_end: int
    frame: int
    position: int
    role: ArmRole | None
    size: Number | None


@frozen
class Count(Finding):
    """A number of participants. `arm_start:arm_end` is the arm's name where one is attached."""

    kind: CountKind
    value: Number
    arm_start: int | None
    arm_end: int | None


@frozen
class OutcomeSeed(Finding):
    """Words that name an outcome."""

    role: OutcomeRole
    domain: OutcomeDomain
    is_composite: bool


@frozen
class Registration(Finding):
    """A registry's canonical short name and the identifier, normalised."""

    registry: str
    identifier: str


@frozen
class ReportKind(Finding):
    """What kind of report the page is, by what it says of itself."""

    type: ReportType


@frozen
class DesignFact(Finding):
    """One statement about the design: `field` is a field of the record's design."""

    field: str
    value: str


@frozen
class Margin(Finding):
    """The margin of a non-inferiority or equivalence trial. The unit is as printed."""

    value: Number
    unit: str | None


@frozen
class FollowUp(Finding):
    """How long participants were followed. `days` is None where no number of days follows."""

    days: Decimal | None


@frozen
class AgeFigure(Finding):
    """An age in years: a limit of eligibility, or the mean or median of those studied."""

    role: Literal["minimum", "maximum", "reported"]
    value: Number


@frozen
class Sex(Finding):
    """Of which sex those who were studied are."""

    value: Literal["female", "male", "all"]


@frozen
class Phrase(Finding):
    """A stretch that is an answer by itself: a population, a limitation, a conclusion."""

    kind: str


@frozen
class Comparison(Finding):
    """A sentence's word on a difference: which way, and whether it was more than chance."""

    direction: Direction
    outcome_start: int | None
    outcome_end: int | None
    subject_start: int | None  # the arm that is higher or lower
    subject_end: int | None
    object_start: int | None
    object_end: int | None
    worth: Literal["better", "worse"] | None = None  # for the subject, where that can be told
