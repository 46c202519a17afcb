"""Groups of figures become results, with their contrasts, p values and stated direction."""

from __future__ import annotations

from extract.records.binding import arm_of
from extract.records.binding.agreeing import is_of_others, without_contradicted
from extract.records.binding.contrasts import contrasts_of
from extract.records.binding.directions import (
    direction_of,
    is_refuted,
    says_of_arms,
    sides_of,
)
from extract.records.binding.groups import group, order_after
from extract.records.binding.ledger import Ledger
from extract.records.binding.of_arms import are_bounds
from extract.records.binding.of_body import keep_sure
from extract.records.binding.overall import is_of_all
from extract.records.binding.people import is_of_enrollment, without_characteristics
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence, sentences_of
from extract.records.binding.statements import add_statements
from extract.records.binding.tables import add_table_results
from extract.records.binding.telling import first_of_trial, is_background, tells_results
from extract.records.design import has_own_groups
from extract.records.outcomes import time_frame_of
from extract.records.schema import ArmResult, Result, Spread
from extract.rules import Findings, body
from extract.rules.findings import Comparison, Level, Proportion


def assemble_results(ledger: Ledger, findings: Findings) -> None:
    """Fills the ledger with every result of the text, in text order."""
    folded = ledger.layers.folded
    is_own = has_own_groups(findings)
    order = tuple(arm.id for arm in ledger.arms.arms)
    ledger.sentences = sentences_of(ledger.layers, findings, ledger.arms, ledger.outcomes.mentions)
    first = first_of_trial(ledger)
    for sentence in ledger.sentences:
        sentence.leave_out(ledger.sizes)
        if sentence.figures:
            sentence.figures = without_characteristics(folded, sentence)
        if not sentence.has_findings or not body.tells_results(ledger.layers, sentence.start):
            continue
        is_known = sentence.start < first and is_background(ledger.layers, sentence)
        tells = is_own and not is_known and tells_results(ledger.layers, sentence)
        groups = group(ledger.layers, sentence, order, ledger.arm_of_size)
        order = order_after(groups, order)
        ledger.told.append((sentence, groups))
        if not tells:
            continue
        for one in groups:
            if is_of_enrollment(folded, sentence, one) or are_bounds(folded, one.bound):
                continue
            ledger.results.append(_result_of_group(ledger, sentence, one, groups))
        add_statements(ledger, sentence, groups)
    if ledger.layers.body[1]:
        keep_sure(ledger)
        add_table_results(ledger)


def _result_of_group(ledger: Ledger, sentence: Sentence, one: Group, groups: list[Group]) -> Result:
    identifier = ledger.next_id()
    distinct = {b.arm for b in one.bound if b.arm is not None}
    of_arms = [b.value.interval for b in one.bound if b.value.interval is not None]
    for finding in (*one.effects, *one.p_values, *of_arms):
        ledger.result_of.setdefault(finding, identifier)
    effects = [e for e in one.effects if ledger.result_of.get(e) == identifier]
    p_values = [p for p in one.p_values if ledger.result_of.get(p) == identifier]
    if one.comparison is not None and (
        not _is_of_arms(ledger, sentence, one.comparison, distinct)
        or is_refuted(one.comparison, p_values)
    ):
        one.comparison = None
    direction = direction_of(ledger, sentence, one.comparison)
    if is_of_others(one, groups, direction):
        direction = None
    one.bound = without_contradicted(ledger, sentence, one, direction)
    contrasts = contrasts_of(ledger, sentence, one, effects, p_values)
    is_whole = is_of_all(ledger, sentence, one, groups)
    overall = ledger.p_ids[p_values[0]] if p_values and len(distinct) > 2 and not effects else None
    return Result(
        id=identifier,
        outcome=one.outcome,
        time_frame=None if one.time is None else time_frame_of(one.time, ledger.quoter),
        subset=ledger.subset(one.subset),
        arms=tuple(_arm_result(ledger, b, is_whole) for b in one.bound),
        contrasts=() if overall is not None else contrasts,
        p_value=overall,
        direction=direction,
        evidence=ledger.quoter.quote((sentence.start, sentence.end)),
        rule="binding.figures",
    )


def _is_of_arms(ledger: Ledger, sentence: Sentence, comparison: Comparison, arms: set[str]) -> bool:
    """Whether a comparison is of arms, and not of others than those that have a figure.

    "Rarer with A than with B (2 v 8), but commoner with C (18)": the 18 are not rarer.
    """
    sides = set(sides_of(ledger, sentence, comparison)) - {None}
    is_of_others = len(sides) == 2 and arms and sides.isdisjoint(arms)
    return not is_of_others and says_of_arms(ledger, sentence, comparison)


def _arm_result(ledger: Ledger, bound: arm_of.Bound, is_whole: bool) -> ArmResult:
    rule = "overall" if bound.arm is None and is_whole else bound.rule
    figure = bound.value.figure
    if isinstance(figure, Proportion):
        return ArmResult(
            arm=bound.arm,
            events=ledger.figure(figure.events),
            total=ledger.figure(figure.total),
            percent=ledger.figure(figure.percent),
            binding=rule,
        )
    return ArmResult(
        arm=bound.arm,
        **{figure.kind: ledger.figure(figure.value)},
        spread=_spread(ledger, figure),
        unit=figure.unit,
        binding=rule,
    )


def _spread(ledger: Ledger, level: Level) -> Spread | None:
    if level.spread_kind is None:
        return None
    return Spread(
        kind=level.spread_kind,
        value=ledger.figure(level.spread),
        low=ledger.figure(level.low),
        high=ledger.figure(level.high),
    )
