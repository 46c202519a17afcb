"""What a record says, whatever the words: figures with their arms and times, and who did better.

Arms are told by their roles, in their order where a role has several, since a rewording may rename
them and move the place where one is named first; names of outcomes are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from extract.records.schema import Figure, Mortality, Result, TimeFrame, TrialRecord

Fact = tuple[object, ...]
Sides = Mapping[str | None, str | None]
KINDS = ("events", "total", "percent", "mean", "median", "rate", "value")


def facts_of(record: TrialRecord) -> Counter[Fact]:
    """The facts of a record, each as often as it has it."""
    return Counter(_facts(record, _sides(record)))


def _sides(record: TrialRecord) -> Sides:
    """What each arm is called here: "experimental 1"."""
    seen: Counter[str | None] = Counter()
    sides: dict[str | None, str | None] = {None: None}
    for arm in record.arms:
        seen[arm.role] += 1
        sides[arm.id] = f"{arm.role or 'arm'} {seen[arm.role]}"
    return sides


def _facts(record: TrialRecord, sides: Sides) -> Iterator[Fact]:
    for arm in record.arms:
        yield "arm", sides[arm.id]
    for count in record.counts:
        yield "count", count.kind, count.value, sides[count.arm]
    for result in record.results:
        yield from _of_result(result, sides)
    for death in record.mortality:
        yield from _of_death(death, sides)
    for finding in record.mortality_findings:
        pair = sides[finding.arm], sides[finding.comparator]
        yield "mortality is", finding.direction, *pair
    for p_value in record.p_values:
        yield "p", p_value.comparator, p_value.value
    for interval in record.intervals:
        yield "interval", interval.measure, _value(interval.low), _value(interval.high)


def _of_result(result: Result, sides: Sides) -> Iterator[Fact]:
    days = _days(result.time_frame)
    for entry in result.arms:
        for kind in KINDS:
            if (figure := getattr(entry, kind)) is not None:
                yield kind, figure.value, sides[entry.arm], days
    for contrast in result.contrasts:
        pair = sides[contrast.arm], sides[contrast.comparator]
        yield "contrast", contrast.measure, _value(contrast.value), *pair
    if (stated := result.direction) is not None:
        yield "direction", stated.value, sides[stated.arm], sides[stated.comparator]


def _of_death(death: Mortality, sides: Sides) -> Iterator[Fact]:
    figures = _value(death.events), _value(death.total), _value(death.percent)
    yield "deaths", *figures, sides[death.arm], death.status, _days(death.time_frame)


def _value(figure: Figure | None) -> object:
    return None if figure is None else figure.value


def _days(time: TimeFrame | None) -> object:
    return None if time is None else time.days
