"""The printed p values and intervals of a record, each with the result that it belongs to."""

from __future__ import annotations

from extract.records.binding.ledger import Ledger
from extract.records.schema import Interval, PValue
from extract.rules import Findings
from extract.rules import findings as found


def number_p_values(findings: Findings) -> dict[found.PValue, str]:
    """An id for each printed p value, in text order."""
    return {p: f"p{i}" for i, p in enumerate(findings.of(found.PValue), 1)}


def number_intervals(findings: Findings) -> dict[found.Interval, str]:
    """An id for each printed interval, in text order."""
    return {interval: f"i{i}" for i, interval in enumerate(findings.of(found.Interval), 1)}


def assemble_p_values(ledger: Ledger) -> tuple[PValue, ...]:
    """Every printed p value, bound to its result where it could be."""
    return tuple(
        PValue(
            id=identifier,
            comparator=p.comparator,
            value=p.value,
            kind=p.kind,
            result=ledger.result_of.get(p),
            evidence=ledger.quoter.of(p),
            rule=p.rule,
        )
        for p, identifier in ledger.p_ids.items()
    )


def assemble_intervals(ledger: Ledger) -> tuple[Interval, ...]:
    """Every printed interval, bound to its result where it could be."""
    figure = ledger.quoter.figure
    return tuple(
        Interval(
            id=identifier,
            kind=interval.kind,
            level=interval.level,
            measure=interval.measure,
            estimate=None if interval.estimate is None else figure(interval.estimate),
            low=None if interval.low is None else figure(interval.low),
            high=None if interval.high is None else figure(interval.high),
            unit=interval.unit,
            is_adjusted=interval.is_adjusted,
            result=ledger.result_of.get(interval),
            evidence=ledger.quoter.of(interval),
            rule=interval.rule,
        )
        for interval, identifier in ledger.interval_ids.items()
    )
