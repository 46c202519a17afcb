"""Every printed figure of death or survival, and what the text says of the difference in death.

A figure counts when the outcome that it was bound to is death or survival itself: never a
composite, never disease-free survival, never a relative reduction.
"""

from __future__ import annotations

from typing import Literal

from extract.records import patterns as words
from extract.records.binding import patterns
from extract.records.binding.arm_of import UNBOUND, Bound
from extract.records.binding.ledger import Ledger
from extract.records.binding.placing import Group
from extract.records.binding.results import is_overall
from extract.records.binding.sentences import Sentence
from extract.records.outcomes import time_frame_of
from extract.records.schema import Figure, Mortality, MortalityFinding, Result
from extract.rules.findings import Direction, FigureStatus, MortalityMeasure, Proportion
from extract.sources.document import SectionKind

_BACKGROUND: frozenset[SectionKind] = frozenset({"background", "objective", "discussion", "title"})
_OPPOSITE: dict[Direction, Direction] = {
    "higher": "lower",
    "lower": "higher",
    "no_difference": "no_difference",
}


def assemble_mortality(ledger: Ledger) -> tuple[Mortality, ...]:
    """The figures of death or survival, in text order."""
    found: list[Mortality] = []
    for sentence, one in ledger.groups:
        measure = _measure(ledger, sentence, one)
        if measure is not None:
            found.extend(
                _figure(ledger, sentence, one, bound, measure)
                for bound in one.bound
                if isinstance(bound.value.figure, Proportion)
                and not words.PREVENTED.search(ledger.layers.folded, 0, bound.value.start)
            )
    return tuple(sorted(found, key=lambda m: m.evidence[0].start))


def _measure(ledger: Ledger, sentence: Sentence, one: Group) -> MortalityMeasure | None:
    """Whether the group's outcome is death or survival, and which."""
    named = ""
    if one.outcome is not None and one.outcome_span is not None:
        outcome = ledger.outcome(one.outcome)
        if outcome.domain == "mortality" and not outcome.is_composite:
            named = ledger.layers.folded[slice(*one.outcome_span)]
    nouns = " ".join(
        b.value.figure.noun or "" for b in one.bound if isinstance(b.value.figure, Proportion)
    )
    named = named or _verb_after(ledger, one)
    if words.SURVIVAL.search(named):
        return "survival"
    return "mortality" if words.DEATH.search(named) or words.DEATH.search(nouns) else None


def _verb_after(ledger: Ledger, one: Group) -> str:
    """The words after a group's last value, where they say that so many died or lived."""
    told = words.TOLD_AFTER.match(ledger.layers.folded, one.end)
    return "" if told is None else told.group(1)


def _figure(
    ledger: Ledger, sentence: Sentence, one: Group, bound: Bound, measure: MortalityMeasure
) -> Mortality:
    figure = bound.value.figure
    if not isinstance(figure, Proportion):
        raise TypeError("only a proportion is a figure of mortality")
    quoter = ledger.quoter
    printed: dict[Literal["percent", "events", "total"], Figure | None] = {
        "percent": None if figure.percent is None else quoter.figure(figure.percent),
        "events": None if figure.events is None else quoter.figure(figure.events),
        "total": None if figure.total is None else quoter.figure(figure.total),
    }
    status = _status(ledger, sentence)
    rule = bound.rule
    if bound.arm is None and (status == "background" or is_overall(ledger, sentence)):
        rule = "overall"
    elif bound.arm is None:
        rule = "overall" if not sentence.arms and len(one.bound) == 1 else UNBOUND
    return Mortality(
        arm=bound.arm,
        measure=measure,
        **printed,
        time_frame=None if one.time is None else time_frame_of(one.time, quoter),
        subset=ledger.subset(one.subset),
        cause=_cause(ledger, one),
        status=status,
        binding=rule,
        evidence=quoter.quote((bound.value.start, bound.value.end)),
        rule=figure.rule,
    )


def _status(ledger: Ledger, sentence: Sentence) -> FigureStatus:
    sentence_words = ledger.layers.folded[sentence.start : sentence.end]
    kind = ledger.layers.kind_at(sentence.start)
    if patterns.ASSUMED.search(sentence_words):
        return "assumed"
    if kind in _BACKGROUND:
        return "background"
    if (
        kind == "abstract"
        and sentence.start < ledger.layers.end // 3
        and patterns.BACKGROUND.search(sentence_words)
    ):
        return "background"
    return "observed"


def _cause(ledger: Ledger, one: Group) -> str | None:
    """The printed cause of death, None for any cause."""
    if one.outcome_span is None:
        return None
    start, end = one.outcome_span
    round_it = ledger.layers.folded[max(0, start - 25) : end + 40]
    if words.ANY_CAUSE.search(ledger.layers.folded[start:end]):
        return None
    for cue in (words.CAUSE_BEFORE, words.CAUSE_AFTER):
        match = cue.search(round_it)
        if match is not None and match.start() + max(0, start - 25) <= end:
            left = match.start(1) + max(0, start - 25)
            return ledger.quoter.text[left : left + len(match.group(1))].strip()
    return None


def assemble_mortality_findings(ledger: Ledger) -> tuple[MortalityFinding, ...]:
    """What the text says of the difference in death; better survival is "lower"."""
    found = []
    for result in ledger.results:
        if result.direction is None or result.outcome is None:
            continue
        outcome = ledger.outcome(result.outcome)
        if outcome.domain != "mortality" or outcome.is_composite:
            continue
        found.append(_finding(ledger, result))
    return tuple(found)


def _finding(ledger: Ledger, result: Result) -> MortalityFinding:
    stated = result.direction
    if stated is None:
        raise TypeError("a finding needs a stated direction")
    about = [
        ledger.layers.folded[m.start : m.end]
        for m in ledger.outcomes.mentions
        if m.outcome == result.outcome
        and result.evidence[0].start <= m.start < result.evidence[0].end
    ]
    is_survival = any(words.SURVIVAL.search(name) for name in about)
    return MortalityFinding(
        direction=_OPPOSITE[stated.value] if is_survival else stated.value,
        arm=stated.arm,
        comparator=stated.comparator,
        time_frames=() if result.time_frame is None else (result.time_frame,),
        subset=result.subset,
        evidence=stated.evidence,
        rule=stated.rule,
    )
