"""The facts of all that is bound to nothing: citation, registration, design, population, arms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from extract.records.facts.fact import Fact, text_of
from extract.records.facts.spot import Spot
from extract.records.schema import (
    Arm,
    Conclusion,
    Dose,
    Duration,
    Figure,
    Intervention,
    Margin,
    Masking,
    Notice,
    Outcome,
    Registration,
    RelatedTrial,
    Reported,
    Stopping,
    TimeFrame,
)


def printed_time(time: TimeFrame | Duration) -> str:
    """A time as printed, with its days where they are another way to say it."""
    days = None if time.days is None else f"{text_of(time.days)} days"
    return time.printed if days in (None, time.printed) else f"{time.printed} ({days})"


# What the value of each kind of finding is.
_VALUE: dict[type[BaseModel], Callable[[Any], object]] = {
    Figure: lambda it: it.value,
    Reported: lambda it: it.value,
    Masking: lambda it: it.value,
    Margin: lambda it: it.value,
    Notice: lambda it: it.reference,
    Registration: lambda it: it.id,
    Stopping: lambda it: it.reason or "reason not stated",
    Duration: printed_time,
    Conclusion: lambda it: it.value,
}
# What one is about.
_ABOUT: dict[type[BaseModel], str] = {Notice: "kind", Registration: "registry"}
# What is a fact beside it.
_BESIDE: dict[type[BaseModel], str] = {Masking: "who", Margin: "unit"}


def of_part(field: str, spot: Spot, value: object) -> Iterator[Fact]:
    """The facts of a part of the record, whatever it is made of."""
    kind = next((kind for kind in _VALUE if isinstance(value, kind)), None)
    if isinstance(value, tuple):
        for i, each in enumerate(value):
            yield from of_part(field, spot / i, each)
    elif isinstance(value, BaseModel) and kind is not None:
        yield from _of_finding(field, spot, value, kind)
    elif isinstance(value, BaseModel):
        for name, each in value:
            yield from of_part(f"{field}.{name}", spot / name, each)
    elif value is True and field == "citation.has_more_authors":
        yield spot.fact(field, value)


def _of_finding(field: str, spot: Spot, value: BaseModel, kind: type[BaseModel]) -> Iterator[Fact]:
    about = _ABOUT.get(kind)
    here = spot if about is None else spot.of((about, getattr(value, about)))
    yield here.fact(field, _VALUE[kind](value), value)
    if kind in _BESIDE:
        yield from of_bare(field, spot, value, _BESIDE[kind])


def of_bare(field: str, spot: Spot, holder: BaseModel, *names: str) -> Iterator[Fact]:
    """The facts of bare values: each stands in the words of what it is part of."""
    for name in names:
        value = getattr(holder, name)
        if value not in (None, (), False):
            yield (spot / name).fact(f"{field}.{name}", value, holder)


def of_arm(spot: Spot, arm: Arm) -> Iterator[Fact]:
    """An arm's name, other names, role and interventions."""
    yield spot.fact("arms", arm.label, arm)
    here = spot.of(("arm", arm.label))
    for i, alias in enumerate(arm.aliases):
        said = tuple(e for e in arm.evidence if e.quote.casefold() == alias.casefold())
        named = arm.model_copy(update={"evidence": said}) if said else arm
        yield (here / "aliases" / i).fact("arms.aliases", alias, named)
    yield from of_bare("arms", here, arm, "role")
    for i, intervention in enumerate(arm.interventions):
        yield from of_intervention("arms.interventions", here / "interventions" / i, intervention)


def of_intervention(field: str, spot: Spot, given: Intervention) -> Iterator[Fact]:
    """The name of what is given, its dose, and how, how long and when it is given."""
    yield spot.fact(field, given.name, given)
    here = spot.of(("intervention", given.name))
    if given.dose is not None:
        yield (here / "dose").fact(f"{field}.dose", _amount(given.dose), given.dose)
    yield from of_bare(field, here, given, "route", "schedule")
    for name in ("titration", "duration", "timing"):
        yield from of_part(f"{field}.{name}", here / name, getattr(given, name))


def _amount(dose: Dose) -> str:
    if dose.unit is None:
        return dose.printed
    amounts = [dose.low] if dose.high is None else [dose.low, dose.high]
    return f"{' to '.join(text_of(each.value) for each in amounts)} {dose.unit}"


def of_outcome(spot: Spot, outcome: Outcome) -> Iterator[Fact]:
    """An outcome's name, role, domain and times; "unspecified" and "other" tell nothing."""
    yield spot.fact("outcomes", outcome.name, outcome)
    here = spot.of(("outcome", outcome.name))
    if outcome.role != "unspecified":
        yield from of_bare("outcomes", here, outcome, "role")
    if outcome.domain != "other":
        yield from of_bare("outcomes", here, outcome, "domain")
    yield from of_bare("outcomes", here, outcome, "is_composite")
    for i, frame in enumerate(outcome.time_frames):
        yield (here / "time_frames" / i).fact("outcomes.time_frames", printed_time(frame), frame)


def of_related(spot: Spot, trial: RelatedTrial) -> Iterator[Fact]:
    """The card of another trial."""
    of_trial = spot.of(("trial", trial.name.value))
    for name, value in trial:
        here = spot if name == "name" else of_trial
        yield from of_part(f"related_trials.{name}", here / name, value)
