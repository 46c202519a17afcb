"""What a record says, whatever the words: figures with their arms and times, and who did better.

Arms are told by their place, since a rewording may rename them; names of outcomes are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from extract.records.schema import Figure, Mortality, Result, TimeFrame, TrialRecord

Fact = tuple[object, ...]
Places = Mapping[str | None, int | None]
KINDS = ("events", "total", "percent", "mean", "median", "rate", "value")


def facts_of(record: TrialRecord) -> Counter[Fact]:
    """The facts of a record, each as often as it has it."""
    places: dict[str | None, int | None] = {arm.id: at for at, arm in enumerate(record.arms, 1)}
    return Counter(_facts(record, {**places, None: None}))


def _facts(record: TrialRecord, places: Places) -> Iterator[Fact]:
    for arm in record.arms:
        yield "arm", places[arm.id], arm.role
    for count in record.counts:
        yield "count", count.kind, count.value, places[count.arm]
    for result in record.results:
        yield from _of_result(result, places)
    for death in record.mortality:
        yield from _of_death(death, places)
    for finding in record.mortality_findings:
        pair = places[finding.arm], places[finding.comparator]
        yield "mortality is", finding.direction, *pair
    for p_value in record.p_values:
        yield "p", p_value.comparator, p_value.value
    for interval in record.intervals:
        yield "interval", interval.measure, _value(interval.low), _value(interval.high)


def _of_result(result: Result, places: Places) -> Iterator[Fact]:
    days = _days(result.time_frame)
    for entry in result.arms:
        for kind in KINDS:
            if (figure := getattr(entry, kind)) is not None:
                yield kind, figure.value, places[entry.arm], days
    for contrast in result.contrasts:
        pair = places[contrast.arm], places[contrast.comparator]
        yield "contrast", contrast.measure, _value(contrast.value), *pair
    if (stated := result.direction) is not None:
        yield "direction", stated.value, places[stated.arm], places[stated.comparator]


def _of_death(death: Mortality, places: Places) -> Iterator[Fact]:
    figures = _value(death.events), _value(death.total), _value(death.percent)
    yield "deaths", *figures, places[death.arm], death.status, _days(death.time_frame)


def _value(figure: Figure | None) -> object:
    return None if figure is None else figure.value


def _days(time: TimeFrame | None) -> object:
    return None if time is None else time.days
