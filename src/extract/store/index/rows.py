"""What lists show of a record: itself in short, its mortality, its results.

A row needs no second look into the record: arms and outcomes stand in it by their names. `pointer`
says where in the record it comes from, and there is its evidence.
"""

from __future__ import annotations

from pydantic import Field

from extract.records.schema import (
    ArmResult,
    Contrast,
    Figure,
    Model,
    Mortality,
    PartialDateText,
    Printed,
    Result,
    ReviewState,
    Spread,
    TimeFrame,
    TrialRecord,
)
from extract.rules.findings import (
    ArmRole,
    Comparator,
    Direction,
    FigureStatus,
    Measure,
    MortalityMeasure,
    OutcomeDomain,
    OutcomeRole,
    ReportType,
    SpreadKind,
)


class RecordSummary(Model):
    """A record in short."""

    id: str
    report_type: ReportType | None
    title: str | None
    published: PartialDateText | None
    journal: str | None
    pmid: str | None
    doi: str | None
    pmcid: str | None
    registrations: tuple[str, ...]
    condition: str | None
    arms: tuple[str, ...] = Field(description="The names of the arms, as printed.")
    results: int = Field(description="How many results there are.")
    mortality: int = Field(description="How many figures of death or survival there are.")
    inconsistent: int = Field(description="How many checks say that numbers contradict each other.")
    unclaimed: int = Field(description="How many numbers no rule understood.")
    review: ReviewState
    linked: tuple[str, ...] = Field(
        default=(), description="Other records with the same PMID, DOI, PMCID or registration."
    )


class _Row(Model):
    record: str = Field(description="The id of the record.")
    pointer: str = Field(description="Where in the record it stands, as a JSON pointer.")
    time: str | None = Field(description="When it was measured, as printed.")
    days: Printed | None = Field(description="The same in days.")
    subset: str | None = Field(description="The subgroup; null: the whole trial.")
    quotes: tuple[str, ...] = Field(description="The words that say so.")


class MortalityRow(_Row):
    """A printed figure of death or survival."""

    arm: str | None = Field(description="The arm's name; null: all arms, or none told (binding).")
    arm_role: ArmRole | None
    measure: MortalityMeasure
    percent: Printed | None
    events: Printed | None
    total: Printed | None
    cause: str | None
    status: FigureStatus
    binding: str


class SpreadValues(Model):
    """How the values of an arm scatter."""

    kind: SpreadKind
    value: Printed | None
    low: Printed | None
    high: Printed | None


class ArmValues(Model):
    """The figures of an arm."""

    arm: str | None = Field(description="The arm's name; null: all arms, or none told (binding).")
    arm_role: ArmRole | None
    events: Printed | None
    total: Printed | None
    percent: Printed | None
    mean: Printed | None
    median: Printed | None
    rate: Printed | None
    value: Printed | None
    spread: SpreadValues | None
    unit: str | None
    binding: str


class IntervalValues(Model):
    """An interval; low or high is null where it is one-sided."""

    level: Printed | None = Field(description="Percent.")
    low: Printed | None
    high: Printed | None


class PValueValues(Model):
    """A p value as printed; both are null for "P = NS"."""

    comparator: Comparator | None
    value: Printed | None


class ContrastValues(Model):
    """A comparison of two arms."""

    arm: str | None
    comparator: str | None
    measure: Measure | None
    value: Printed | None
    unit: str | None
    interval: IntervalValues | None
    p_value: PValueValues | None
    is_adjusted: bool
    binding: str


class ResultRow(_Row):
    """The figures and statements for one outcome at one time in one population."""

    outcome: str | None = Field(description="The outcome's name; null where none could be told.")
    outcome_role: OutcomeRole | None
    domain: OutcomeDomain | None
    arms: tuple[ArmValues, ...]
    contrasts: tuple[ContrastValues, ...]
    p_value: PValueValues | None = Field(description="Over all arms.")
    direction: Direction | None = Field(description="What the text says of the difference.")


def summary(record: TrialRecord) -> RecordSummary:
    """The record in short; which others are linked is known to the index alone."""
    cited = record.citation
    return RecordSummary(
        id=record.id,
        report_type=record.report_type.value if record.report_type else None,
        title=cited.title.value if cited.title else None,
        published=cited.published.value if cited.published else None,
        journal=cited.journal.value if cited.journal else None,
        pmid=cited.pmid.value if cited.pmid else None,
        doi=cited.doi.value if cited.doi else None,
        pmcid=cited.pmcid.value if cited.pmcid else None,
        registrations=tuple(registration.id for registration in record.registrations),
        condition=record.population.condition.value if record.population.condition else None,
        arms=tuple(arm.label for arm in record.arms),
        results=len(record.results),
        mortality=len(record.mortality),
        inconsistent=sum(verdict.outcome == "inconsistent" for verdict in record.checks),
        unclaimed=len(record.coverage.unclaimed),
        review=record.review.state,
    )


class Rows:
    """The rows of one record."""

    def __init__(self, record: TrialRecord) -> None:
        self._record = record
        self._arms = {arm.id: arm for arm in record.arms}
        self._outcomes = {outcome.id: outcome for outcome in record.outcomes}
        self._p_values = {one.id: one for one in record.p_values}
        self._intervals = {one.id: one for one in record.intervals}

    def mortality(self) -> list[MortalityRow]:
        """A row for each printed figure of death or survival."""
        return [self._mortality(place, one) for place, one in enumerate(self._record.mortality)]

    def results(self) -> list[ResultRow]:
        """A row for each result."""
        return [self._result(place, one) for place, one in enumerate(self._record.results)]

    def _mortality(self, place: int, one: Mortality) -> MortalityRow:
        return MortalityRow(
            record=self._record.id,
            pointer=f"/mortality/{place}",
            time=one.time_frame.printed if one.time_frame else None,
            days=_days(one.time_frame),
            subset=one.subset.label if one.subset else None,
            quotes=tuple(place.quote for place in one.evidence),
            arm=self._label(one.arm),
            arm_role=self._role(one.arm),
            measure=one.measure,
            percent=_value(one.percent),
            events=_value(one.events),
            total=_value(one.total),
            cause=one.cause,
            status=one.status,
            binding=one.binding,
        )

    def _result(self, place: int, one: Result) -> ResultRow:
        outcome = self._outcomes.get(one.outcome or "")
        return ResultRow(
            record=self._record.id,
            pointer=f"/results/{place}",
            time=one.time_frame.printed if one.time_frame else None,
            days=_days(one.time_frame),
            subset=one.subset.label if one.subset else None,
            quotes=tuple(place.quote for place in one.evidence),
            outcome=outcome.name if outcome else None,
            outcome_role=outcome.role if outcome else None,
            domain=outcome.domain if outcome else None,
            arms=tuple(map(self._figures, one.arms)),
            contrasts=tuple(map(self._contrast, one.contrasts)),
            p_value=self._p_value(one.p_value),
            direction=one.direction.value if one.direction else None,
        )

    def _figures(self, one: ArmResult) -> ArmValues:
        return ArmValues(
            arm=self._label(one.arm),
            arm_role=self._role(one.arm),
            events=_value(one.events),
            total=_value(one.total),
            percent=_value(one.percent),
            mean=_value(one.mean),
            median=_value(one.median),
            rate=_value(one.rate),
            value=_value(one.value),
            spread=_spread(one.spread),
            unit=one.unit,
            binding=one.binding,
        )

    def _contrast(self, one: Contrast) -> ContrastValues:
        return ContrastValues(
            arm=self._label(one.arm),
            comparator=self._label(one.comparator),
            measure=one.measure,
            value=_value(one.value),
            unit=one.unit,
            interval=self._interval(one.interval),
            p_value=self._p_value(one.p_value),
            is_adjusted=one.is_adjusted,
            binding=one.binding,
        )

    def _interval(self, id: str | None) -> IntervalValues | None:
        if (one := self._intervals.get(id or "")) is None:
            return None
        return IntervalValues(level=one.level, low=_value(one.low), high=_value(one.high))

    def _p_value(self, id: str | None) -> PValueValues | None:
        if (one := self._p_values.get(id or "")) is None:
            return None
        return PValueValues(comparator=one.comparator, value=one.value)

    def _label(self, id: str | None) -> str | None:
        arm = self._arms.get(id or "")
        return arm.label if arm else None

    def _role(self, id: str | None) -> ArmRole | None:
        arm = self._arms.get(id or "")
        return arm.role if arm else None


def _spread(spread: Spread | None) -> SpreadValues | None:
    if spread is None:
        return None
    low, high = _value(spread.low), _value(spread.high)
    return SpreadValues(kind=spread.kind, value=_value(spread.value), low=low, high=high)


def _value(figure: Figure | None) -> Printed | None:
    return figure.value if figure else None


def _days(time: TimeFrame | None) -> Printed | None:
    return time.days if time else None
