"""Results without figures of the arms: effects, p values and stated directions alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.records.binding.contrasts import contrasts_of
from extract.records.binding.directions import direction_of, says_of_arms, turn_of
from extract.records.binding.ledger import Ledger
from extract.records.binding.patterns import clauses, moments, tests
from extract.records.binding.placing import Group, is_of_name
from extract.records.binding.sentences import Sentence
from extract.records.binding.testing import Test, dealt, items_in, tested_at
from extract.records.evidence import Span
from extract.records.outcomes import OutcomeMention, time_frame_of
from extract.records.schema import Result
from extract.rules.findings import Comparison, Finding, Phrase, TimeFrame


def add_statements(ledger: Ledger, sentence: Sentence, groups: list[Group]) -> None:
    """Results without figures of the arms: an effect, a p value, or a stated direction alone."""
    told = {id(g.comparison) for g in groups if g.comparison is not None}
    anchors = [
        c
        for c in sentence.comparisons
        if id(c) not in told and (c.outcome_start is not None or says_of_arms(ledger, sentence, c))
    ]
    said = _add_dealt(ledger, sentence, anchors)
    anchors = [c for c in anchors if id(c) not in said]
    places = [
        _place_of(sentence, c, before) for c, before in zip(anchors, [None, *anchors], strict=False)
    ]
    for comparison, left, right in zip(anchors, places, [*places[1:], sentence.end], strict=False):
        turn = turn_of(ledger, comparison, left, right)
        for stretch in _by_outcome(ledger, sentence, (left, turn)):
            named = _named_part(ledger, sentence, comparison, stretch)
            _statement(ledger, sentence, comparison, named)
        if turn < right:
            _statement(ledger, sentence, None, (turn, right))
    if sentence.p_values or sentence.intervals or sentence.estimates:
        for stretch in _by_outcome(ledger, sentence, (sentence.start, sentence.end)):
            _statement(ledger, sentence, None, stretch)


def _add_dealt(ledger: Ledger, sentence: Sentence, anchors: list[Comparison]) -> set[int]:
    """Adds the results of tests that are dealt to outcomes; what they hold of the comparisons."""
    found: list[Test] = [e for e in sentence.effects if e not in ledger.result_of]
    found = found or [p for p in sentence.p_values if p not in ledger.result_of]
    said: set[int] = set()
    for name, test in dealt(ledger.layers.folded, sentence, found):
        comparison = next((c for c in anchors if _is_about(c, name)), None)
        _statement(ledger, sentence, comparison, (test.start, test.end), name.outcome)
        said.add(id(comparison))
    return said


def _is_about(comparison: Comparison, name: OutcomeMention) -> bool:
    start, end = comparison.outcome_start or 0, comparison.outcome_end or 0
    return start < name.end and name.start < end


def _place_of(sentence: Sentence, comparison: Comparison, before: Comparison | None) -> int:
    """Where a statement begins: at its own outcome where it shares its verb with the one before.

    Or at an effect that its words are part of: "a 3 mm Hg lower pressure (95% CI, 1 to 5)".
    """
    outcome = comparison.outcome_start
    if before is not None and outcome is not None and before.start == comparison.start:
        return max(comparison.start, outcome)
    around = (e.start for e in sentence.effects if e.start < comparison.start < e.end)
    return next(around, comparison.start)


def _by_outcome(ledger: Ledger, sentence: Sentence, whole: Span) -> list[Span]:
    """The parts of a stretch of which each tells of one outcome, with its figures in a bracket.

    "A reduced falls (risk ratio, 0.7; P=0.01) and fractures (0.8; P=0.04)": the second bracket is
    of fractures.
    """
    found = [*sentence.intervals, *sentence.estimates, *sentence.p_values]
    if len(found) < 2:
        return [whole]
    told = sorted(
        f.start for f in found if whole[0] <= f.start < whole[1] and f not in ledger.result_of
    )
    if len(told) < 2:
        return [whole]
    cuts = [whole[0]]
    for mention in sentence.outcomes:
        opened = clauses.OWN_BRACKET.match(ledger.layers.folded, mention.end, whole[1])
        if opened is None or mention.start <= told[0]:
            continue
        closing = ledger.layers.folded.find(")", opened.end(), whole[1])
        if any(opened.end() <= place < closing for place in told):
            cuts.append(mention.start)
    cuts += (i for i in items_in(ledger.layers.folded, sentence, whole) if i > told[0])
    cuts = sorted({*cuts, *_strata_ends(sentence, told)})
    return list(zip(cuts, [*cuts[1:], whole[1]], strict=True))


def _strata_ends(sentence: Sentence, told: list[int]) -> list[int]:
    """Where one stratum or time gives way to the next, where each of several figures has its own.

    "The ratio was 1.1 among non-users, and 1.4 among users"; "in women it was 1.1, in men 1.4".
    "Lower at 4 weeks (P=0.01) and 8 weeks (P=0.03)".
    """
    return _ends_of(sentence, told, sentence.subsets) or _ends_of(sentence, told, sentence.times)


def _ends_of(sentence: Sentence, told: list[int], parts: Sequence[Phrase | TimeFrame]) -> list[int]:
    """Where one part ends and the next begins, if one stands before or behind each figure."""
    bounds = [sentence.start, *told, sentence.end]
    between = [
        next((p for p in parts if left <= p.start < right), None)
        for left, right in pairwise(bounds)
    ]
    leading, behind = between[:-1], between[1:]
    if None not in leading:
        return [part.start for part in leading[1:] if part is not None]
    if None not in behind:
        return [part.end for part in behind[:-1] if part is not None]
    return []


def _subset_of(sentence: Sentence, stretch: Span) -> Phrase | None:
    """The subset that a stretch names, else the one that its sentence has."""
    within = [s for s in sentence.subsets if stretch[0] <= s.start < stretch[1]]
    return next(iter(within or sentence.subsets), None)


def _statement(
    ledger: Ledger,
    sentence: Sentence,
    comparison: Comparison | None,
    stretch: Span,
    tested: str | None = None,
) -> None:
    """Adds what a stretch tests and states; of the outcome that it is dealt to, if it is."""
    left, right = stretch
    effects = [e for e in sentence.effects if left <= e.start < right and e not in ledger.result_of]
    p_values = [
        p
        for p in sentence.p_values
        if left <= p.start < right and p not in ledger.result_of and p.kind != "threshold"
    ]
    is_told = comparison is not None and says_of_arms(ledger, sentence, comparison)
    if not is_told and not effects and not p_values:
        return
    outcome = tested or _outcome_of_statement(
        ledger, sentence, comparison, stretch, (*effects, *p_values)
    )
    times = _times_of_statement(ledger, sentence, _said_in(ledger, comparison, stretch), outcome)
    if effects or p_values or not times:  # figures are of one time, words may be of several
        times = times if len(times) == 1 else [None]
    for time in times:
        identifier = ledger.next_id()
        for finding in (*effects, *p_values):
            ledger.result_of[finding] = identifier
        one = Group([], comparison=comparison)
        ledger.results.append(
            Result(
                id=identifier,
                outcome=outcome,
                time_frame=None if time is None else time_frame_of(time, ledger.quoter),
                subset=ledger.subset(_subset_of(sentence, stretch)),
                contrasts=contrasts_of(ledger, sentence, one, effects, p_values),
                direction=direction_of(ledger, sentence, comparison if is_told else None),
                evidence=ledger.quoter.quote((sentence.start, sentence.end)),
                rule="binding.statement",
            )
        )


def _named_part(ledger: Ledger, sentence: Sentence, comparison: Comparison, stretch: Span) -> Span:
    """The stretch from the outcome of a comparison on, where items that are none precede it.

    "No difference in X (P=0.1), pain or sleep": the P is of X, which is no outcome of the record.
    """
    begin = comparison.outcome_start
    if begin is None or any(o.start < begin for o in sentence.outcomes):
        return stretch
    ahead = tests.FIRST_ITEM.search(ledger.layers.folded, comparison.start, begin)
    return stretch if ahead is None else (begin, stretch[1])


def _said_in(ledger: Ledger, comparison: Comparison | None, stretch: Span) -> Span:
    """The stretch as far as the clause of a comparison: "at 2 h, but it was reversed at 12 h"."""
    if comparison is None:
        return stretch
    place = max(stretch[0], comparison.end)
    turn = clauses.CLAUSE.search(ledger.layers.folded, place, stretch[1])
    return stretch if turn is None else (stretch[0], turn.start())


def _times_of_statement(
    ledger: Ledger, sentence: Sentence, stretch: Span, outcome: str | None
) -> list[TimeFrame | None]:
    """The times of the stretch, else the sentence's where it has but one."""
    if not sentence.times:
        return []
    own = [t for t in sentence.times if not _is_of_other(ledger, sentence, t, outcome)]
    within = [t for t in own if stretch[0] <= t.start < stretch[1]]
    times = within or (own if len({t.days for t in sentence.times}) == 1 else [])
    distinct = {("place", t.start) if t.days is None else ("days", t.days): t for t in times}
    return list(distinct.values())


def _is_of_other(ledger: Ledger, sentence: Sentence, time: TimeFrame, outcome: str | None) -> bool:
    """Whether a time is an adjective of another outcome: "no difference in pain and 28-day death".

    What stands behind it in one list may have it, too, unless it is a length of time itself.
    """
    folded = ledger.layers.folded
    if moments.LED_BY.search(folded, sentence.start, time.start):
        return False
    owner = next((o for o in sentence.outcomes if is_of_name(folded, time, o)), None)
    if owner is None or outcome is None or owner.outcome == outcome:
        return False
    behind = next(
        (o for o in sentence.outcomes if o.outcome == outcome and o.start >= owner.end), None
    )
    if behind is None or moments.NEXT_NAME.fullmatch(folded, owner.end, behind.start) is None:
        return True
    return moments.OF_LENGTH.search(folded, behind.start, behind.end) is not None


def _outcome_of_statement(
    ledger: Ledger,
    sentence: Sentence,
    comparison: Comparison | None,
    stretch: Span,
    findings: tuple[Finding, ...],
) -> str | None:
    if comparison is not None and comparison.outcome_start is not None:
        named = ledger.outcomes.mentions_in(comparison.outcome_start, comparison.outcome_end or 0)
        if named and stretch[0] <= max(comparison.start, comparison.outcome_start):
            return named[0].outcome
    place = min((f.start for f in findings), default=comparison.start if comparison else 0)
    last = tested_at(ledger.layers.folded, sentence, place)
    if last is None and comparison is not None and not findings:
        last = _only_behind(ledger, sentence, comparison, stretch)
    return None if last is None else last.outcome


def _only_behind(
    ledger: Ledger, sentence: Sentence, comparison: Comparison, stretch: Span
) -> OutcomeMention | None:
    """The outcome that a statement leads to: "did not result in a difference in X"."""
    left, right = _said_in(ledger, comparison, stretch)
    behind = [o for o in sentence.outcomes if max(left, comparison.end) <= o.start < right]
    return behind[0] if len({o.outcome for o in behind}) == 1 else None
