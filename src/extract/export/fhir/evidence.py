"""What a trial found, as FHIR Evidence: one for each contrast, and one for each arm's figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extract.export.comparisons import contradictions
from extract.export.fhir import codes
from extract.export.fhir.elements import (
    BINDING,
    COMPARATOR,
    CONTRADICTION,
    DIRECTION,
    Json,
    concept,
    extension,
    filled,
    notes,
    quantity,
    reference,
    resource_id,
    text,
)
from extract.export.fhir.study import CITATION, EVERYBODY, subgroups
from extract.export.references import References
from extract.records.schema import (
    ArmResult,
    Contrast,
    Figure,
    Interval,
    PValue,
    Result,
    Spread,
    StatedDirection,
)
from extract.values import frozen

_LARGEST = 2**31 - 1  # that an unsignedInt of FHIR holds


@frozen
class _Stated:
    """What one Evidence states: of which arms, and with what statistics."""

    part: str  # of its id
    exposures: dict[str, str | None]
    statistics: list[Json]
    binding: str | None = None


def evidence(of: References) -> Iterator[Json]:
    """The Evidence of all results. A result without figures is one that only asserts."""
    for result in of.record.results:
        for stated in _stated(of, result):
            yield _evidence(of, result, stated)


def _stated(of: References, result: Result) -> Iterator[_Stated]:
    for number, arm in enumerate(result.arms, 1):
        exposures = {"exposure": arm.arm}
        yield _Stated(f"{result.id}-f{number}", exposures, list(_statistics(arm)), arm.binding)
    for number, contrast in enumerate(result.contrasts, 1):
        arms = {"exposure": contrast.arm, "referenceExposure": contrast.comparator}
        effect = [_effect(of, contrast)]
        yield _Stated(f"{result.id}-c{number}", arms, effect, contrast.binding)
    if not result.arms and not result.contrasts:
        yield _Stated(result.id, {}, _p_over_all(of, result))


def _evidence(of: References, result: Result, stated: _Stated) -> Json:
    record = of.record
    extensions = [extension(CONTRADICTION, valueCode=code) for code in contradictions(of, result)]
    if stated.binding is not None:
        extensions.insert(0, extension(BINDING, valueCode=stated.binding))
    if result.direction is not None:
        extensions.append(_direction(record.id, result.direction))
    return filled(
        resourceType="Evidence",
        id=resource_id(record.id, stated.part),
        extension=extensions,
        status="active",
        citeAsReference=reference(resource_id(record.id, CITATION)),
        assertion=None if stated.statistics else text(result.evidence[0].quote),
        note=notes(result.evidence, result.rule),
        variableDefinition=list(_variables(of, result, stated.exposures)),
        statistic=stated.statistics,
    )


def _direction(record: str, direction: StatedDirection) -> Json:
    arms = {"arm": direction.arm, "comparator": direction.comparator}
    parts = [extension("value", valueCode=direction.value)]
    parts += [
        extension(name, valueReference=reference(resource_id(record, arm)))
        for name, arm in arms.items()
        if arm is not None
    ]
    return {"url": DIRECTION, "extension": parts}


def _variables(of: References, result: Result, exposures: dict[str, str | None]) -> Iterator[Json]:
    """Who was studied, what they were exposed to, and what was measured when."""
    record = of.record
    if result.subset is None:
        yield _variable("population", resource_id(record.id, EVERYBODY), "All participants")
    else:
        label = result.subset.label
        (part,) = (part for part, name in subgroups(record).items() if name == label)
        yield _variable("subpopulation", resource_id(record.id, part), label)
    for role, id in exposures.items():
        if (arm := of.arm(id)) is not None:
            yield _variable(role, resource_id(record.id, arm.id), arm.label)
    outcome, frame = of.outcome(result.outcome), result.time_frame
    when = None if frame is None else f"at {text(frame.printed)}"
    if outcome is not None:
        id = resource_id(record.id, outcome.id)
        yield filled(**_variable("measuredVariable", id, outcome.name), description=when)
    elif when is not None:
        yield {"description": when, "variableRole": concept(codes.ROLES["measuredVariable"])}


def _variable(role: str, id: str, display: str) -> Json:
    return {"variableRole": concept(codes.ROLES[role]), "observed": reference(id, display)}


def _statistics(arm: ArmResult) -> Iterator[Json]:
    """One statistic for each kind of figure that an arm has."""
    counted = filled(numberOfEvents=_whole(arm.events), sampleSize=_sample(arm.total))
    if arm.percent is not None:
        yield _statistic(codes.PERCENTAGE, arm.percent, "%") | counted
    elif arm.events is not None:
        yield _statistic(codes.COUNT, arm.events, arm.unit) | counted
    elif arm.total is not None:
        yield {"description": "participants"} | counted
    kinds = ((codes.MEAN, arm.mean), (codes.MEDIAN, arm.median), (codes.RATE, arm.rate))
    spread = [] if arm.spread is None else [_spread(arm.spread, arm.unit)]
    for code, figure in (*kinds, (None, arm.value)):
        if figure is not None:
            yield filled(**_statistic(code, figure, arm.unit), attributeEstimate=spread)


def _statistic(code: codes.Code | None, figure: Figure, unit: str | None) -> Json:
    kind = concept(code) if code is not None else {"text": "kind not stated"}
    return {"statisticType": kind, "quantity": quantity(figure.value, unit)}


def _spread(spread: Spread, unit: str | None) -> Json:
    code = codes.SPREADS.get(spread.kind)
    return filled(
        type=concept(code) if code is not None else {"text": "±, kind not stated"},
        quantity=None if spread.value is None else quantity(spread.value.value, unit),
        range=_range(spread.low, spread.high, unit),
    )


def _effect(of: References, contrast: Contrast) -> Json:
    """The estimate of a contrast with its interval and p value, as far as they are there."""
    code = None if contrast.measure is None else codes.MEASURES.get(contrast.measure)
    words = None if contrast.measure is None else contrast.measure.replace("_", " ")
    value, interval = contrast.value, of.interval(contrast.interval)
    p = of.p_value(contrast.p_value)
    estimates = [] if interval is None else [_interval(interval, contrast.unit)]
    estimates += [] if p is None else [_p_value(p)]
    adjusted = [{"code": {"text": "adjusted"}}] if contrast.is_adjusted else None
    return filled(
        statisticType=concept(code, words) if words is not None else {"text": "comparison"},
        quantity=None if value is None else quantity(value.value, contrast.unit),
        attributeEstimate=estimates,
        modelCharacteristic=adjusted,
    )


def _interval(interval: Interval, unit: str | None) -> Json:
    """An interval; its level is a share, as FHIR has it: 0.95 and not 95."""
    code = codes.INTERVALS.get(interval.kind)
    return filled(
        type=concept(code, None if code is not None else f"{interval.kind} interval"),
        level=None if interval.level is None else interval.level / Decimal(100),
        range=_range(interval.low, interval.high, interval.unit or unit),
        note=notes(interval.evidence, interval.rule),
    )


def _p_value(p: PValue) -> Json:
    """A p value with its sign; P = NS has neither number nor sign, and only its words."""
    sign = p.comparator if p.comparator in codes.COMPARATORS else None
    is_about = p.comparator == "~"
    return filled(
        extension=[extension(COMPARATOR, valueString="~")] if is_about else None,
        type=concept(codes.P_VALUE),
        quantity=None if p.value is None else quantity(p.value, comparator=sign),
        note=notes(p.evidence, p.rule),
    )


def _p_over_all(of: References, result: Result) -> list[Json]:
    p = of.p_value(result.p_value)
    return [] if p is None else [{"attributeEstimate": [_p_value(p)]}]


def _range(low: Figure | None, high: Figure | None, unit: str | None) -> Json | None:
    ends = {"low": low, "high": high}
    found = {name: quantity(end.value, unit) for name, end in ends.items() if end is not None}
    return found or None


def _whole(figure: Figure | None) -> int | None:
    if figure is None or figure.value % 1 or not 0 <= figure.value <= _LARGEST:
        return None
    return int(figure.value)


def _sample(total: Figure | None) -> Json | None:
    number = _whole(total)
    return None if number is None else {"knownDataCount": number}
