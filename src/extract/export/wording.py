"""The values of a record in words: figures as printed, references as what they refer to."""

from __future__ import annotations

from pydantic import BaseModel

from extract.export.terminal import visible
from extract.records.schema import (
    ArmResult,
    Contrast,
    Figure,
    Mortality,
    MortalityFinding,
    Result,
    StatedDirection,
    Subset,
    TimeFrame,
    TrialRecord,
)

_SPEAKING = {"id", "value", "name", "label", "printed", "kind", "comparator"}  # need no field name
_NOT_SAID = {"evidence", "rule", "binding"}


class Wording:
    """How the values of one record are said; all of it is safe to show on a terminal."""

    def __init__(self, record: TrialRecord) -> None:
        self._names = {p.id: p.evidence[0].quote for p in record.p_values}
        self._names |= {interval.id: interval.evidence[0].quote for interval in record.intervals}
        self._names |= {arm.id: arm.label for arm in record.arms}
        self._names |= {outcome.id: outcome.name for outcome in record.outcomes}

    def say(self, value: object) -> str:
        """Any value of the record; empty where there is none."""
        if isinstance(value, Figure | TimeFrame | Subset):
            return visible(_printed(value))
        if isinstance(value, Contrast | StatedDirection | MortalityFinding):
            return self._say_between_arms(value)
        if isinstance(value, BaseModel):
            return self._say_by_field(value)
        if isinstance(value, tuple):
            return ", ".join(self.say(one) for one in value)
        if value is None or value is False:
            return ""
        return "yes" if value is True else visible(self._names.get(str(value), str(value)))

    def say_subject(self, result: Result) -> str:
        """The outcome, the time and the people that a result is of."""
        parts = (result.outcome, result.time_frame, result.subset)
        return ", ".join(said for part in parts if (said := self.say(part)))

    def say_figures(self, figures: ArmResult | Mortality) -> str:
        """The figures of one arm: events/total and percent, or whatever is there."""
        counts = "/".join(filter(None, map(self.say, (figures.events, figures.total))))
        percent = self.say(figures.percent)
        if percent and not percent.endswith("%"):
            percent += "%"
        rest = ""
        if isinstance(figures, ArmResult):
            said = {"arm": None, "events": None, "total": None, "percent": None}
            rest = self.say(figures.model_copy(update=said))
        shown = f"({percent})" if counts and percent else percent
        return " ".join(filter(None, (counts, shown, rest)))

    def _say_between_arms(self, value: Contrast | StatedDirection | MortalityFinding) -> str:
        """The arms by name, then what was found between them."""
        arms = [self.say(arm) or "unbound" for arm in (value.arm, value.comparator)]
        rest = self._say_by_field(value.model_copy(update={"arm": None, "comparator": None}))
        return f"{' against '.join(arms)}: {rest}" if arms != ["unbound"] * 2 else rest

    def _say_by_field(self, model: BaseModel) -> str:
        """What speaks for itself first, then the other fields by name."""
        speaking, named = [], []
        for name, value in model:
            said = str(value) if name == "id" else self.say(value)
            if said and name in _SPEAKING:
                speaking.append(said)
            elif said and name not in _NOT_SAID:
                named.append(f"{name.replace('_', ' ')}: {said}")
        return ", ".join(filter(None, (" ".join(speaking), *named)))


def _printed(value: Figure | TimeFrame | Subset) -> str:
    if isinstance(value, Figure):
        return value.evidence[0].quote
    return value.printed if isinstance(value, TimeFrame) else value.label
