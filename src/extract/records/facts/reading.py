"""Record -> facts: every value that a person would check, each exactly once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from extract.records.facts import bound, stated
from extract.records.facts.fact import Fact
from extract.records.facts.names import Names
from extract.records.facts.spot import Spot
from extract.records.schema import TrialRecord

_BEFORE = ("report_type", "citation", "registrations", "design", "population")
_BOUND: dict[str, Callable[[Spot, Any, Names], Iterator[Fact]]] = {
    "results": bound.of_result,
    "p_values": bound.of_p_value,
    "intervals": bound.of_interval,
    "mortality": bound.of_mortality,
    "mortality_findings": bound.of_mortality_finding,
}


def facts(record: TrialRecord) -> tuple[Fact, ...]:
    """The facts of a record, in the order of its fields.

    Not among them is what is made from the facts or says how they were made: source, extractor,
    sections, checks, coverage and review.
    """
    return tuple(_facts(record))


def _facts(record: TrialRecord) -> Iterator[Fact]:
    names = Names(record)
    for name in _BEFORE:
        yield from stated.of_part(name, Spot(f"/{name}"), getattr(record, name))
    for i, arm in enumerate(record.arms):
        yield from stated.of_arm(Spot(f"/arms/{i}"), arm)
    for i, given in enumerate(record.interventions):
        yield from stated.of_intervention("interventions", Spot(f"/interventions/{i}"), given)
    for i, count in enumerate(record.counts):
        yield from bound.of_count(Spot(f"/counts/{i}"), count, names)
    for i, outcome in enumerate(record.outcomes):
        yield from stated.of_outcome(Spot(f"/outcomes/{i}"), outcome)
    for name, of_one in _BOUND.items():
        for i, one in enumerate(getattr(record, name)):
            yield from of_one(Spot(f"/{name}/{i}"), one, names)
    yield from stated.of_part("limitations", Spot("/limitations"), record.limitations)
    yield from _of_conclusion(record, names)
    yield from stated.of_part("funding", Spot("/funding"), record.funding)
    for i, trial in enumerate(record.related_trials):
        yield from stated.of_related(Spot(f"/related_trials/{i}"), trial)


def _of_conclusion(record: TrialRecord, names: Names) -> Iterator[Fact]:
    spot, conclusion = Spot("/conclusion"), record.conclusion
    yield from stated.of_part("conclusion", spot, conclusion)
    if conclusion is not None and conclusion.favors is not None:
        favored = names.name(conclusion.favors)
        yield (spot / "favors").fact("conclusion.favors", favored, conclusion)
