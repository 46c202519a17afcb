"""What the values of a record are about, in names: ids are another in the next record."""

from __future__ import annotations

from collections.abc import Iterator

from extract.records.facts.fact import ALL, UNBOUND, WHOLE, About
from extract.records.schema import (
    Contrast,
    Interval,
    Mortality,
    MortalityFinding,
    PValue,
    Result,
    StatedDirection,
    TimeFrame,
    TrialRecord,
)

Compared = Contrast | StatedDirection | MortalityFinding


class Names:
    """The names behind the ids of one record."""

    def __init__(self, record: TrialRecord) -> None:
        self._names = {arm.id: arm.label for arm in record.arms}
        self._names |= {outcome.id: outcome.name for outcome in record.outcomes}
        self._results = {result.id: result for result in record.results}
        self._contrasts = {
            (result.id, id): contrast
            for result in record.results
            for contrast in reversed(result.contrasts)  # of several, the first is the one
            for id in (contrast.p_value, contrast.interval)
            if id is not None
        }

    def name(self, id: str) -> str:
        """The name of an arm or an outcome; the id where the record does not have it."""
        return self._names.get(id, id)

    def arm(self, id: str | None, binding: str) -> str:
        """The arm of a figure, or why it has none."""
        if id is not None:
            return self.name(id)
        return UNBOUND if binding == "unbound" else WHOLE

    def of_result(self, result: Result) -> About:
        """The outcome, time and people of a result."""
        return tuple(self._of_result(result))

    def of_compared(self, value: Compared) -> About:
        """The arms between which something was found."""
        sides = (("arm", value.arm), ("comparator", value.comparator))
        return tuple((side, self.name(id)) for side, id in sides if id is not None)

    def of_contrast(self, result: Result, contrast: Contrast) -> About:
        """What an estimate compares, and by which measure."""
        kind = measured(contrast.measure, contrast.is_adjusted)
        return self.of_result(result) + self.of_compared(contrast) + kind

    def of_mortality(self, figure: Mortality) -> About:
        """Whose deaths, when and of what."""
        parts = {
            "arm": self.arm(figure.arm, figure.binding),
            "measure": figure.measure,
            "time": None if figure.time_frame is None else time_name(figure.time_frame),
            "subset": None if figure.subset is None else figure.subset.label,
            "cause": figure.cause,
            "status": figure.status,
        }
        return tuple((key, name) for key, name in parts.items() if name is not None)

    def of_p_value(self, p: PValue) -> About:
        """What a p value belongs to, as far as it could be bound."""
        if (result := self.result_of(p)) is None:
            return ()
        if (contrast := self._contrasts.get((result.id, p.id))) is not None:
            return self.of_contrast(result, contrast)
        over_all = (("arm", ALL),) if result.p_value == p.id else ()
        return self.of_result(result) + over_all

    def of_interval(self, interval: Interval) -> About:
        """What an interval belongs to, as far as it could be bound, and its measure."""
        about: About = ()
        if (result := self.result_of(interval)) is not None:
            contrast = self._contrasts.get((result.id, interval.id))
            compared = () if contrast is None else self.of_compared(contrast)
            about = self.of_result(result) + compared
        return about + measured(interval.measure, interval.is_adjusted)

    def result_of(self, printed: PValue | Interval) -> Result | None:
        """The result that a p value or an interval belongs to."""
        return None if printed.result is None else self._results.get(printed.result)

    def _of_result(self, result: Result) -> Iterator[tuple[str, str]]:
        if result.outcome is not None:
            yield "outcome", self.name(result.outcome)
        if result.time_frame is not None:
            yield "time", time_name(result.time_frame)
        if result.subset is not None:
            yield "subset", result.subset.label


def measured(measure: str | None, is_adjusted: bool) -> About:
    """The measure of an estimate: an adjusted one is another than the crude one beside it."""
    kind = () if measure is None else (("measure", measure),)
    return (*kind, ("adjusted", "yes")) if is_adjusted else kind


def time_name(frame: TimeFrame) -> str:
    """A time in one way, however it is printed: "28-day" and "day 28" are 28 days."""
    if frame.days is None or frame.days != frame.days.to_integral_value():
        return frame.printed
    return f"{int(frame.days)} days"
