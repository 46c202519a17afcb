"""Every printed figure of death or survival, with its arm, time, population and status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from extract.language.numbers import Number
from extract.records.binding.arm_of import UNBOUND, Bound
from extract.records.binding.ledger import Ledger
from extract.records.binding.of_body import is_sure_of_death
from extract.records.binding.placing import Group
from extract.records.binding.sentences import Sentence
from extract.records.binding.values import Value
from extract.records.mortality.carried import TimeTold
from extract.records.mortality.causes import cause_of
from extract.records.mortality.deaths import deaths_in
from extract.records.mortality.heads import Death
from extract.records.mortality.holders import holder_of
from extract.records.mortality.patterns import counted, lists, names
from extract.records.mortality.referred import Definition, referred_in
from extract.records.mortality.status import is_told_of, status_of
from extract.records.mortality.told import Printed, Told
from extract.records.mortality.whom import subset_of, time_of
from extract.records.outcomes import time_frame_of
from extract.records.places import within
from extract.records.schema import Figure, Mortality
from extract.rules import Findings
from extract.rules.findings import FigureStatus, Interval, Level, Proportion, ReportKind

# Percentages that are no share of an arm, and may yet be known or assumed: "up to 30% die".
_KNOWN_ONLY = ("proportions.threshold", "proportions.change")
_WITH_ERROR = "levels.plus_minus"
_PERCENT = ("%", "percent", "per cent")


def assemble_mortality(ledger: Ledger, findings: Findings) -> tuple[Mortality, ...]:
    """The figures of death or survival, in text order; none of animals."""
    kinds = findings.of(ReportKind)
    if any(kind.rule == "report_type.animals" for kind in kinds):
        return ()
    is_plan = any(kind.type == "protocol" for kind in kinds)
    loose = [p for p in findings.of(Proportion) if p.rule in _KNOWN_ONLY]
    found: list[tuple[Sentence, Mortality]] = []
    for sentence, groups in _told_in(ledger, loose):
        named = names.HEAD.search(ledger.layers.folded, sentence.start, sentence.end)
        is_carried = any(_name_of(ledger, sentence, g, carried=True) for g in groups)
        referred = referred_in(ledger, sentence)
        if named is None and not is_carried and not referred:
            continue
        status = status_of(ledger.layers, sentence, is_plan=is_plan)
        if is_told_of(ledger.layers, sentence, status):
            extra = _shares(sentence, groups)
            extra += [] if status == "observed" else within(loose, sentence.start, sentence.end)
            printed = _printed(ledger, sentence, groups, extra)
            told = _of_sentence(ledger, sentence, printed, referred, status)
            found += [(sentence, one) for one in told if is_sure_of_death(ledger, one)]
    times = TimeTold(ledger, [one for _, one in found if one.status == "observed"])
    return tuple(_dated(ledger, sentence, one, times) for sentence, one in found)


def _told_in(
    ledger: Ledger, loose: Sequence[Proportion]
) -> Iterator[tuple[Sentence, Sequence[Group]]]:
    """The sentences with findings, and those that have nothing but a percentage of no arm."""
    bound = {sentence.start: groups for sentence, groups in ledger.told}
    for sentence in ledger.sentences:
        if sentence.start in bound:
            yield sentence, bound[sentence.start]
        elif not ledger.layers.in_body(sentence.start) and within(
            loose, sentence.start, sentence.end
        ):
            yield sentence, ()


def _name_of(
    ledger: Ledger, sentence: Sentence, one: Group, *, carried: bool = False
) -> tuple[int, int] | None:
    """The place of the outcome's name; one from the sentence before only where it is of death."""
    if one.outcome is None or one.outcome_span is None or one.outcome_span[0] >= sentence.start:
        return None if carried else one.outcome_span
    outcome = ledger.outcome(one.outcome)
    is_of_death = outcome.domain == "mortality" and not outcome.is_composite
    return one.outcome_span if is_of_death else None


def _shares(sentence: Sentence, groups: Sequence[Group]) -> list[Proportion]:
    """Shares with an interval that are bound to no arm: "survival was 28% (95% CI 19% to 38%)"."""
    bound = [one.value for group in groups for one in group.bound]
    return [
        _share(i, i.estimate)
        for i in sentence.intervals
        if i.measure == "proportion"
        and i.estimate is not None
        and not any(value.start < i.end and i.start < value.end for value in bound)
    ]


def _printed(
    ledger: Ledger, sentence: Sentence, groups: Sequence[Group], extra: Sequence[Proportion]
) -> dict[Printed, list[tuple[Bound, Group | None]]]:
    """The shares and counts of a sentence, each with what was bound to it."""
    printed: dict[Printed, list[tuple[Bound, Group | None]]] = {}
    for row, one in enumerate(groups):
        name = _name_of(ledger, sentence, one)
        for bound in one.bound:
            value, figure = bound.value, _told(ledger.layers.folded, sentence, bound.value.figure)
            if figure is not None:
                key = Printed(value.start, value.end, figure, row, one.end, name)
                printed.setdefault(key, []).append((bound, one))
    for row, figure in enumerate(extra, len(groups)):
        bound = Bound(Value(figure.start, figure.end, figure), None, UNBOUND)
        key = Printed(figure.start, figure.end, figure, row, figure.end)
        printed.setdefault(key, []).append((bound, None))
    return printed


def _told(folded: str, sentence: Sentence, figure: Proportion | Level) -> Proportion | None:
    """A figure as a share or count, None for a level that is none.

    Without its percentage where that is a share of the deaths that were planned, or a rate per
    year as that of another count; "75 ± 7%" is a share with its error.
    """
    if isinstance(figure, Level):
        is_share = figure.unit in _PERCENT and figure.rule == _WITH_ERROR and figure.value
        return _share(figure, figure.value) if is_share else None
    if figure.events is None or figure.percent is None:
        return figure
    is_rate = counted.RATES.search(folded, sentence.start, sentence.end) is not None
    is_of_plan = counted.SHARE_OF_PLAN.match(folded, figure.end) is not None
    return replace(figure, percent=None) if is_rate or is_of_plan else figure


def _share(place: Interval | Level, percent: Number | None) -> Proportion:
    return Proportion(place.start, place.end, place.rule, None, None, percent, None)


def _of_sentence(
    ledger: Ledger,
    sentence: Sentence,
    printed: dict[Printed, list[tuple[Bound, Group | None]]],
    referred: dict[Death, Definition],
    status: FigureStatus,
) -> Iterator[Mortality]:
    in_order = sorted(printed, key=lambda p: p.start)
    told = [
        _placed(
            ledger, sentence, Told(one, death, bound, group, defined=referred.get(death)), status
        )
        for one, death in deaths_in(ledger.layers.folded, sentence, in_order, referred)
        for bound, group in printed[one]
    ]
    merged = list(_merged(ledger.layers.folded, told))
    for entry in merged:
        yield _figure(ledger, sentence, entry, merged, status)


def _placed(ledger: Ledger, sentence: Sentence, one: Told, status: FigureStatus) -> Told:
    """A figure with its time and with those it is of."""
    time = time_of(ledger.layers.folded, sentence, one)
    if one.defined is not None and not sentence.times:
        time = one.defined.time
    return replace(one, time=time, subset=subset_of(ledger, sentence, one, status))


def _dated(ledger: Ledger, sentence: Sentence, one: Mortality, times: TimeTold) -> Mortality:
    """A figure with the time that the text tells of death elsewhere, where it has none here."""
    time = times.of(sentence, one) if one.time_frame is None else None
    if time is None:
        return one
    return one.model_copy(update={"time_frame": time_frame_of(time, ledger.quoter)})


def _merged(folded: str, told: list[Told]) -> Iterator[Told]:
    """What stands in brackets goes with what is before: "five died (7%)", "7% (five deaths)"."""
    waiting: Told | None = None
    for one in told:
        if waiting is not None and _is_share_of(folded, waiting, one):
            count = waiting.printed.figure
            whole = replace(count, end=one.printed.end, percent=one.printed.figure.percent)
            waiting = replace(
                waiting, printed=replace(waiting.printed, figure=whole, end=whole.end)
            )
            continue
        if waiting is not None and _is_count_of(folded, waiting, one):
            waiting = _with_count(waiting, one)
            continue
        if waiting is not None:
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def _is_share_of(folded: str, count: Told, share: Told) -> bool:
    """Whether a percentage alone in a bracket is that of the count before the bracket."""
    left, right = count.printed.figure, share.printed.figure
    if left.percent is not None or right.events is not None or right.total is not None:
        return False
    if share.bound.arm not in (None, count.bound.arm):
        return False
    return lists.SHARE_GAP.fullmatch(folded, count.printed.end, share.printed.start) is not None


def _is_count_of(folded: str, share: Told, count: Told) -> bool:
    """Whether a count alone in a bracket is that of the percentage before the bracket."""
    left, right = share.printed.figure, count.printed.figure
    if left.events is not None or right.percent is not None or right.total is not None:
        return False
    if count.bound.arm not in (None, share.bound.arm):
        return False
    return lists.COUNT_GAP.fullmatch(folded, share.printed.end, count.printed.start) is not None


def _with_count(share: Told, count: Told) -> Told:
    whole = replace(share.printed.figure, end=count.printed.end, events=count.printed.figure.events)
    return replace(share, printed=replace(share.printed, figure=whole, end=whole.end))


def _figure(
    ledger: Ledger, sentence: Sentence, one: Told, told: Sequence[Told], status: FigureStatus
) -> Mortality:
    named = one.death if one.defined is None else one.defined.named
    figure = one.printed.figure
    arm, rule = holder_of(ledger, sentence, one, told, status)
    quoter = ledger.quoter
    printed: dict[Literal["percent", "events", "total"], Figure | None] = {
        "percent": None if figure.percent is None else quoter.figure(figure.percent),
        "events": None if figure.events is None else quoter.figure(figure.events),
        "total": None if figure.total is None else quoter.figure(figure.total),
    }
    return Mortality(
        arm=arm,
        measure=one.death.measure,
        **printed,
        time_frame=None if one.time is None else time_frame_of(one.time, quoter),
        subset=one.subset,
        cause=cause_of(ledger.layers, ledger.arms, sentence, named, one.printed),
        status=status,
        binding=rule,
        evidence=quoter.quote((one.printed.start, one.printed.end)),
        rule=figure.rule,
    )
