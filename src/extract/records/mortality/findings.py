"""What the text says of the difference in death between the arms, in words or by a test."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.records.binding.directions import OPPOSITE, direction_of
from extract.records.binding.ledger import Ledger
from extract.records.binding.of_body import is_sure_of_death
from extract.records.binding.patterns import moments
from extract.records.binding.sentences import BASELINE, Sentence
from extract.records.binding.telling import tells_results
from extract.records.mortality.found import is_found
from extract.records.mortality.heads import Death, head_of, is_joined, is_of_people
from extract.records.mortality.patterns import compared, lists, names
from extract.records.mortality.ratios import by_ratio
from extract.records.mortality.referred import referred_in
from extract.records.mortality.tested import tested
from extract.records.outcomes import time_frame_of
from extract.records.schema import Mortality, MortalityFinding, StatedDirection
from extract.rules import Findings
from extract.rules.findings import Comparison, Direction, Phrase, ReportKind, TimeFrame

_PREDICATE = "comparisons.predicate"
_NO_FINDING = ("report_type.animals",)


def assemble_mortality_findings(
    ledger: Ledger, findings: Findings, figures: Sequence[Mortality]
) -> tuple[MortalityFinding, ...]:
    """What is stated, in text order; better survival is "lower". Nothing in a plan.

    Args:
        ledger: the text, and what was bound in it.
        findings: what the rules found.
        figures: the figures of death.
    """
    kinds = findings.of(ReportKind)
    if any(kind.type == "protocol" or kind.rule in _NO_FINDING for kind in kinds):
        return ()
    starts = frozenset(figure.evidence[0].start for figure in figures)
    found: list[MortalityFinding] = []
    for sentence, groups in ledger.told:
        if tells_results(ledger.layers, sentence):
            stated = list(_in_sentence(ledger, sentence)) if sentence.comparisons else []
            stated = stated or list(tested(ledger, sentence, groups, starts))
            found += stated or by_ratio(ledger, sentence)
    return tuple(one for one in found if is_sure_of_death(ledger, one))


def _in_sentence(ledger: Ledger, sentence: Sentence) -> Iterator[MortalityFinding]:
    given: set[tuple[object, ...]] = set()
    referred = referred_in(ledger, sentence)
    for comparison in (*sentence.comparisons, *_listed(ledger, sentence)):
        head = _head(ledger, sentence, comparison) or _referred(referred, comparison)
        if head is None or not is_found(ledger, sentence, comparison):
            continue
        stated = direction_of(ledger, sentence, comparison)
        if stated is None or _is_of_more(ledger.layers.folded, sentence, comparison, head):
            continue
        direction = OPPOSITE[stated.value] if head.measure == "survival" else stated.value
        times = _times(ledger.layers.folded, sentence, comparison)
        if head in referred and not sentence.times:
            time = referred[head].time
            times = () if time is None else (time,)
        subset = _subset(ledger.layers.folded, sentence, comparison)
        key = (direction, times, stated.arm, head.start)
        if key not in given:
            given.add(key)
            yield _finding(ledger, stated, direction, times, subset)


def _listed(ledger: Ledger, sentence: Sentence) -> Iterator[Comparison]:
    """Comparisons of deaths that end a long list: "no difference in A (...), or deaths"."""
    named = {c.outcome_start for c in sentence.comparisons}
    for mention in sentence.outcomes:
        if mention.start in named or ledger.outcome(mention.outcome).domain != "mortality":
            continue
        before = [c for c in sentence.comparisons if (c.outcome_end or c.end) <= mention.start]
        last = before[-1] if before else None
        if last is None or last.rule.removeprefix("comparisons.") not in compared.LISTING:
            continue
        gap = ledger.layers.folded[last.outcome_end or last.end : mention.start]
        gap = lists.BRACKET.sub(" ", gap)
        if compared.LIST_GOES_ON.match(gap) and not compared.LIST_ENDS.search(gap):
            yield replace(
                last, end=mention.end, outcome_start=mention.start, outcome_end=mention.end
            )


def _subset(folded: str, sentence: Sentence, comparison: Comparison) -> Phrase | None:
    """The subset that a comparison is of: the last before it, else the one that it leads to."""
    before = [s for s in sentence.subsets if s.end <= comparison.start]
    behind = [s for s in sentence.subsets if s.start >= comparison.start]
    if before or not behind:
        return before[-1] if before else None
    gap = folded[comparison.end : behind[0].start]
    is_next = moments.NEXT_STRATUM.search(lists.BRACKET.sub(" ", gap)) is not None
    return None if is_next else behind[0]


def _finding(
    ledger: Ledger,
    stated: StatedDirection,
    direction: Direction,
    times: tuple[TimeFrame, ...],
    subset: Phrase | None,
) -> MortalityFinding:
    return MortalityFinding(
        direction=direction,
        arm=stated.arm,
        comparator=stated.comparator,
        time_frames=tuple(time_frame_of(time, ledger.quoter) for time in times),
        subset=ledger.subset(subset),
        evidence=stated.evidence,
        rule=stated.rule,
    )


def _head(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> Death | None:
    """The word of death or survival in the name of what is compared, None for a composite."""
    if comparison.outcome_start is None or comparison.outcome_end is None:
        return None
    named = ledger.outcomes.mentions_in(comparison.outcome_start, comparison.outcome_end)
    if not named or ledger.outcome(named[0].outcome).domain != "mortality":
        return None
    folded = ledger.layers.folded
    span = (comparison.outcome_start, comparison.outcome_end)
    for match in names.HEAD.finditer(folded, *span):
        head = head_of(match)
        is_sound = is_of_people(folded, sentence, head) and not is_joined(folded, head)
        is_sound = is_sound and names.ALIVE_AND.match(folded, head.start) is None
        return head if is_sound else None
    return None


def _referred(referred: Iterable[Death], comparison: Comparison) -> Death | None:
    """The place in the name of what is compared that means death: "the primary outcome"."""
    start, end = comparison.outcome_start or 0, comparison.outcome_end or 0
    return next((head for head in referred if start <= head.start and head.end <= end), None)


def _is_of_more(folded: str, sentence: Sentence, comparison: Comparison, head: Death) -> bool:
    """Whether the word of death is one part of what is compared, or of another statement.

    "Time to progression or death was longer", "major events (death, stroke) were rarer"; "pneumonia
    was more frequent, and two died". Of a list in which nothing differs each part is told.
    """
    if _is_in_bracket(folded, sentence, comparison, head) or (
        comparison.rule == "comparisons.likely"
        and compared.NEXT_STATEMENT.search(folded, comparison.start, head.start)
    ):
        return True
    before = folded[sentence.start : head.start]
    counted = compared.OWN_COUNT.search(before)
    if counted is not None and comparison.start < sentence.start + counted.start():
        return True
    if comparison.direction == "no_difference":
        return False
    if comparison.rule == _PREDICATE and compared.BENEFIT_IN.search(before):
        return True
    behind = (names.JOINED_AFTER, compared.REDUCTION_AFTER)
    if any(pattern.match(folded, head.end, sentence.end) for pattern in behind):
        return True
    return names.JOINED_BEFORE.search(before) is not None


def _is_in_bracket(folded: str, sentence: Sentence, comparison: Comparison, head: Death) -> bool:
    """Whether the word of death stands in a bracket that closes before the comparison does."""
    opened = folded.count("(", sentence.start, head.start)
    closing = folded.find(")", head.end, sentence.end)
    is_inside = opened > folded.count(")", sentence.start, head.start)
    return is_inside and 0 <= closing < comparison.end


def _times(folded: str, sentence: Sentence, comparison: Comparison) -> tuple[TimeFrame, ...]:
    """The times of a comparison: in the name, else the first behind it in its clause, else before.

    More than one only where they are a list: "at 28 or 90 days".
    """
    start, end = comparison.outcome_start or 0, comparison.outcome_end or 0
    named = [t for t in sentence.times if t.start < end and start < t.end]
    # "on day 3, a difference that had gone at day 30"; "..., but was lower at day 90"
    if comparison.rule.endswith("no_longer") or comparison.start >= end:
        start = comparison.start
    elif named:
        return (*_joined_before(folded, sentence, named[0]), *named)
    stop = lists.NEW_CLAUSE.search(folded, comparison.end, sentence.end)
    stop = stop or lists.AND_CLAUSE.search(folded, comparison.end, sentence.end)
    right = sentence.end if stop is None else stop.start()
    left = max(folded.rfind(";", sentence.start, comparison.start), sentence.start)
    times = [t for t in sentence.times if t.rule != BASELINE]
    behind = [t for t in times if start <= t.start < right]
    if behind and compared.OF_ASIDE.search(folded[comparison.end : behind[0].start]):
        behind = []
    before = [t for t in times if left <= t.start < start]
    is_in_front = compared.IN_FRONT.match(folded, sentence.start) is not None
    leading = [t for t in before[-1:] if is_in_front or not lists.VERB.search(folded, t.end, start)]
    return tuple(_one_list(folded, behind) or leading)


def _joined_before(folded: str, sentence: Sentence, named: TimeFrame) -> list[TimeFrame]:
    """The time before the one in a name that shares it: "neither 28-day nor 90-day mortality"."""
    before = [t for t in sentence.times if t.end <= named.start][-1:]
    return [
        time
        for time in before
        if compared.SHARES_NAME.search(folded, time.start, time.end)
        and compared.NAME_JOINT.fullmatch(folded, time.end, named.start)
    ]


def _one_list(folded: str, times: list[TimeFrame]) -> list[TimeFrame]:
    """The first time and those that a list joins to it."""
    joined = times[:1]
    for time in times[1:]:
        is_within = time.start < joined[-1].end  # "30 and 90 days" is a time with another in it
        joint = compared.TIMES_JOINT.fullmatch(folded, joined[-1].end, time.start)
        if joint is None and not is_within:
            break
        joined.append(time)
    return joined
