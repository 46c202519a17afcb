"""The tables of what a trial found: figures of arms, contrasts between them, p values, deaths."""

from __future__ import annotations

from collections.abc import Iterator

from extract.export.references import References
from extract.export.tables.columns import (
    Row,
    Table,
    columns,
    decimal,
    integer,
    parts_of,
    parts_of_results,
    text,
    truth,
)


def _results(of: References) -> Iterator[Row]:
    for row in parts_of("results")(of):
        yield Row(of, row.part, row.place, row.part)


_BINDING = "the rule that chose the arm; unbound where none could"
_SUBSET = "the subgroup; empty for the whole trial"

# What a result is about, said in each table, so that none needs another to be read.
_SUBJECT = (
    *text("result", "result.id", "the result's id within the record"),
    *text("outcome", "result.outcome", "the outcome's id"),
    *text("outcome_name", "result.outcome^.name", "the outcome's name, as printed"),
    *text("outcome_role", "result.outcome^.role", "primary, secondary ..."),
    *text("outcome_domain", "domain", "mortality, pain ...; survival where survivors are counted"),
    *text("cause", "cause", "of the deaths that are counted; empty for any"),
    *text("time", "result.time_frame.printed", "when it was measured, as printed"),
    *decimal("time_days", "result.time_frame.days", "the same in days, where a calendar tells"),
    *text("subset", "result.subset.label", _SUBSET),
)

RESULTS = Table(
    "results",
    "A row is one outcome at one time in one population.",
    _results,
    columns(
        _SUBJECT,
        text("p_value", "part.p_value", "id of a p value over all arms"),
        text("direction", "part.direction.value", "higher, lower, no_difference, as stated"),
        text("direction_arm", "part.direction.arm", "the arm that is higher or lower"),
        text("direction_comparator", "part.direction.comparator", "than this arm"),
        text("rule", "part.rule", "what bound it"),
    ),
)

ARM_RESULTS = Table(
    "arm_results",
    "A row is the figures of one arm in a result.",
    parts_of_results("arms"),
    columns(
        _SUBJECT,
        text("arm", "part.arm", "the arm's id"),
        text("arm_label", "part.arm^.label", "the arm's name"),
        text("binding", "part.binding", _BINDING),
        decimal("events", "part.events", "how many had it"),
        decimal("total", "part.total", "of how many"),
        decimal("percent", "part.percent", "the share"),
        decimal("mean", "part.mean", "the mean"),
        decimal("median", "part.median", "the median"),
        decimal("rate", "part.rate", "a rate"),
        decimal("value", "part.value", "a figure whose kind is not stated"),
        text("unit", "part.unit", "as printed"),
        text("spread_kind", "part.spread.kind", "sd, se, iqr, range, ci or plus_minus"),
        decimal("spread", "part.spread.value", "an sd, an se, or what follows ±"),
        decimal("spread_low", "part.spread.low", "the low end of the others"),
        decimal("spread_high", "part.spread.high", "their high end"),
    ),
)

CONTRASTS = Table(
    "contrasts",
    "A row is a comparison of two arms.",
    parts_of_results("contrasts"),
    columns(
        _SUBJECT,
        text("arm", "part.arm", "the arm that is compared"),
        text("arm_label", "part.arm^.label", "its name"),
        text("comparator", "part.comparator", "the arm that it is compared with"),
        text("comparator_label", "part.comparator^.label", "its name"),
        text("binding", "part.binding", _BINDING),
        text("measure", "part.measure", "risk_ratio, mean_difference ..."),
        decimal("estimate", "part.value", "the estimate"),
        text("unit", "part.unit", "as printed"),
        truth("is_adjusted", "part.is_adjusted", "the text says so"),
        text("interval", "part.interval", "the interval's id"),
        text("interval_kind", "part.interval^.kind", "confidence, credible ..."),
        decimal("level", "part.interval^.level", "of the interval, in percent"),
        decimal("low", "part.interval^.low", "of the interval"),
        decimal("high", "part.interval^.high", "of the interval"),
        text("p_value", "part.p_value", "the p value's id"),
        text("p_comparator", "part.p_value^.comparator", "its sign: =, < ..."),
        decimal("p", "part.p_value^.value", "its number"),
    ),
)

P_VALUES = Table(
    "p_values",
    "A row is a printed p value.",
    parts_of("p_values"),
    columns(
        text("p_value", "part.id", "its id within the record"),
        text("comparator", "part.comparator", "its sign: =, < ..."),
        decimal("value", "part.value", "its number; empty for P = NS"),
        text("kind", "part.kind", "between_arm, interaction ..."),
        text("result", "part.result", "the result that it is of"),
        text("rule", "part.rule", "what read it"),
    ),
)

INTERVALS = Table(
    "intervals",
    "A row is a printed interval.",
    parts_of("intervals"),
    columns(
        text("interval", "part.id", "its id within the record"),
        text("kind", "part.kind", "confidence, credible, uncertainty"),
        decimal("level", "part.level", "in percent"),
        text("measure", "part.measure", "of what"),
        decimal("estimate", "part.estimate", "printed with it"),
        decimal("low", "part.low", "empty where one-sided"),
        decimal("high", "part.high", "empty where one-sided"),
        text("unit", "part.unit", "as printed"),
        truth("is_adjusted", "part.is_adjusted", "the text says so"),
        text("result", "part.result", "the result that it is of"),
        text("rule", "part.rule", "what read it"),
    ),
)

MORTALITY = Table(
    "mortality",
    "A row is a printed figure of death or survival.",
    parts_of("mortality"),
    columns(
        integer("figure", "place", "its place in the record, from 1"),
        text("measure", "part.measure", "mortality or survival"),
        text("arm", "part.arm", "the arm's id"),
        text("arm_label", "part.arm^.label", "the arm's name"),
        text("binding", "part.binding", _BINDING),
        decimal("events", "part.events", "how many died, or survived"),
        decimal("total", "part.total", "of how many"),
        decimal("percent", "part.percent", "the share"),
        text("time", "part.time_frame.printed", "as printed"),
        decimal("time_days", "part.time_frame.days", "the same in days, where a calendar tells"),
        text("subset", "part.subset.label", _SUBSET),
        text("cause", "part.cause", "empty for death of any cause"),
        text("status", "part.status", "observed, assumed, background"),
        text("rule", "part.rule", "what read it"),
    ),
)

MORTALITY_FINDINGS = Table(
    "mortality_findings",
    "A row is what the text says of the difference in death.",
    parts_of("mortality_findings"),
    columns(
        text("direction", "part.direction", "of death: higher, lower, no_difference"),
        text("arm", "part.arm", "the arm that is higher or lower"),
        text("comparator", "part.comparator", "than this arm"),
        text("times", "part.time_frames", "when, as printed"),
        text("subset", "part.subset.label", _SUBSET),
        text("rule", "part.rule", "what read it"),
    ),
)

TABLES = (
    RESULTS,
    ARM_RESULTS,
    CONTRASTS,
    P_VALUES,
    INTERVALS,
    MORTALITY,
    MORTALITY_FINDINGS,
)
