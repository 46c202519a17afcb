"""Which outcome, time, subset and statement the figures of a group belong to."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.records.binding.arm_of import Bound
from extract.records.binding.naming import outcome_of
from extract.records.binding.patterns import clauses, moments, stated
from extract.records.binding.sentences import Sentence
from extract.records.outcomes import OutcomeMention
from extract.rules.comparisons.ways import is_better_less
from extract.rules.findings import Comparison, Estimate, Interval, Phrase, PValue, TimeFrame

_FOLLOW_UP = "time_frames.follow_up"


@dataclass(slots=True)
class Group:
    """Values of one result, with what stands round them."""

    bound: list[Bound]  # in text order
    dealt: list[Bound] = field(default_factory=list)  # of another arm, by their place in a list
    outcome: str | None = None
    outcome_span: tuple[int, int] | None = None
    time: TimeFrame | None = None
    subset: Phrase | None = None
    effects: list[Interval | Estimate] = field(default_factory=list)
    p_values: list[PValue] = field(default_factory=list)
    comparison: Comparison | None = None
    is_of_unread: bool = False  # whether they have a name of their own that no rule has read

    @property
    def start(self) -> int:
        """Where the first value begins."""
        return self.bound[0].value.start

    @property
    def end(self) -> int:
        """Where the last value ends."""
        return max([b.value.end for b in self.bound])


def place(folded: str, sentence: Sentence, one: Group, before: Group | None, right: int) -> None:
    """Gives a group its outcome, time and subset, and the effects and p values that follow it.

    Args:
        folded: the text.
        sentence: where the group stands.
        one: the group.
        before: the group before it in the sentence, already placed.
        right: where the next group begins, or the sentence ends.
    """
    start, end = one.start, one.end
    left = sentence.start if before is None else before.end
    chosen = outcome_of(folded, sentence, one, before, right)
    if chosen is not None:
        one.outcome, one.outcome_span = chosen.outcome, (chosen.start, chosen.end)
    one.time = sentence.since
    if sentence.times:
        behind = _time_behind_both(folded, sentence, one, before, right)
        if before is not None:
            left = max(left, _clause_after(folded, before, one))
        one.time = behind or _time_of(folded, sentence, one, left, right)
    one.subset = _subset_of(folded, sentence, one, before, right) if sentence.subsets else None
    one.effects = [e for e in sentence.effects if end <= e.start < right]
    one.p_values = [p for p in sentence.p_values if start <= p.start < right]
    if sentence.comparisons and not one.is_of_unread:
        one.comparison = _comparison_of(folded, sentence, one)


def _clause_after(folded: str, before: Group, one: Group) -> int:
    """Where a semicolon ends what the time behind the group before is of, 0 where none does."""
    time = before.time
    if time is None or time.start < before.end:
        return 0
    marks = clauses.SEMICOLON.finditer(folded[time.end : one.start])
    return max((time.end + mark.end() for mark in marks), default=0)


def _time_behind_both(
    folded: str, sentence: Sentence, one: Group, before: Group | None, right: int
) -> TimeFrame | None:
    """The time in or behind a group, where that of the group before stands behind it, too.

    "7% with A and 12% with B by day 15 and 11% with A and 15% with B by day 29".
    """
    if before is None or before.time is None or before.time.start < before.end:
        return None
    inside = [t for t in sentence.times if one.start <= t.start < one.end]
    if inside:
        return inside[0]
    after = _behind(folded, sentence, one, right)
    if not after or clauses.CLAUSE.search(folded, one.end, after[0].start):
        return None
    return after[0] if _is_time_behind(folded, sentence, one, after[0], right) else None


def _time_of(
    folded: str, sentence: Sentence, one: Group, left: int, right: int
) -> TimeFrame | None:
    start, end = one.start, one.end
    after = _behind(folded, sentence, one, right)
    behind = after[0] if after and _is_time_behind(folded, sentence, one, after[0], right) else None
    fresh = [t for t in sentence.times if left <= t.start and t.end <= start]
    if fresh and _is_of_begin(folded, fresh[-1], left, start):
        return behind
    if fresh and moments.OPENS.fullmatch(folded, fresh[-1].end, start):
        return fresh[-1]
    if after and moments.TOUCHING.match(folded[end : after[0].start]):
        return after[0]
    if moments.OTHER_TIME.match(folded, end, right):
        return None
    named = fresh or [t for t in sentence.times if start <= t.start < end][:1]
    return named[-1] if named else behind or _time_of_sentence(folded, sentence, one)


def _is_of_begin(folded: str, time: TimeFrame, left: int, start: int) -> bool:
    """Whether a time is that of where a change began: "from 30% at baseline to 20% afterwards"."""
    if moments.LED_ON.fullmatch(folded, time.end, start) is None:
        return False
    return moments.TOUCHING.match(folded[left : time.start]) is not None


def _behind(folded: str, sentence: Sentence, one: Group, right: int) -> list[TimeFrame]:
    """The times behind a group, without those in the name of what the next figures are of."""
    return [
        time
        for time in sentence.times
        if one.end <= time.start < right and not _is_in_name(folded, sentence, one, time)
    ]


def _is_in_name(folded: str, sentence: Sentence, one: Group, time: TimeFrame) -> bool:
    """Whether a time is a part of another outcome's name: "(12% v 20%), 6-month mortality"."""
    return any(
        (o.start, o.end) != one.outcome_span and is_of_name(folded, time, o)
        for o in sentence.outcomes
    )


def is_of_name(folded: str, time: TimeFrame, outcome: OutcomeMention) -> bool:
    """Whether a time is part of an outcome's name or stands right before it: "28-day death"."""
    if outcome.start <= time.start and time.end < outcome.end:
        return True
    return time.end < outcome.start and folded[time.end : outcome.start] in (" ", "-")


def _is_of_another(folded: str, sentence: Sentence, one: Group, times: list[TimeFrame]) -> bool:
    """Whether times stand behind another outcome: "deaths at 1 year were 8%, and stay was 17"."""
    if one.outcome_span is None or one.outcome_span[0] < times[-1].end:
        return False
    named = [o for o in sentence.outcomes if o.end <= times[0].start]
    is_told = bool(named) and moments.TOUCHING.match(folded[named[-1].end : times[0].start])
    return bool(is_told) and named[-1].outcome != one.outcome


def _time_of_sentence(folded: str, sentence: Sentence, one: Group) -> TimeFrame | None:
    """The one time that the sentence names before a group, or behind all its figures."""
    before = [t for t in sentence.times if t.end <= one.start]
    if before:
        is_one = len({t.days for t in before}) == 1 and not _is_past(folded, sentence, one, before)
        return before[-1] if is_one and not _is_of_another(folded, sentence, one, before) else None
    closing = [
        t
        for t in sentence.times
        if t.start >= sentence.last_figure
        and not _is_in_name(folded, sentence, one, t)
        and moments.ANOTHER_COUNT.search(folded[one.end : t.start]) is None
        and (t.rule == _FOLLOW_UP or not _tells_on(folded, sentence, one.end, t.start))
    ]
    is_one = len({t.days for t in closing}) == 1
    if not is_one:
        return sentence.since
    others = [t for t in sentence.times if one.end <= t.start < closing[0].start]
    return closing[0] if all(t.days == closing[0].days for t in others) else None


def _is_past(folded: str, sentence: Sentence, one: Group, before: list[TimeFrame]) -> bool:
    """Whether a new clause has a time of its own: "12% at 1 h, while it was 9% with A at 2 h"."""
    if not _turns(folded, sentence, before[-1].end, one.start):
        return False
    return any(t.start >= one.end and t.days != before[-1].days for t in sentence.times)


def _tells_on(folded: str, sentence: Sentence, left: int, right: int) -> bool:
    """Whether what stands between figures and a time is another statement, or that it lasted."""
    is_lasting = moments.LASTED.search(folded, left, right) is not None
    return is_lasting or _turns(folded, sentence, left, right)


def _turns(folded: str, sentence: Sentence, left: int, right: int) -> bool:
    """Whether another clause begins between two places, and not within a bracket."""
    turn = clauses.OTHER_CLAUSE.search(folded, left, sentence.end)
    return turn is not None and turn.start() < right


def _is_time_behind(
    folded: str, sentence: Sentence, one: Group, time: TimeFrame, right: int
) -> bool:
    """Whether the first time behind figures is theirs, and not of what follows it.

    "12 died within 28 days, 5 in A": theirs. "And at day 180 (46.6% ...": of what follows; so is
    that of "35 died, 21 of them within 2 weeks", where the 21 are no figure.
    """
    gap = folded[one.end : time.start]
    if moments.TOLD_BY.fullmatch(gap):
        return True
    if moments.ANOTHER_COUNT.search(gap) or _tells_on(folded, sentence, one.end, time.start):
        return False
    is_last = right >= sentence.end
    return is_last or not moments.LEADS_ON.match(folded[time.end : right])


def _subset_of(
    folded: str, sentence: Sentence, one: Group, last: Group | None, right: int
) -> Phrase | None:
    """Where a sentence begins with a subset, the last one named; else the one behind the figures.

    "Among women, x v y": before. "x v y in patients on oxygen, x v y in those without": behind.
    """
    first = sentence.figures[0].start if sentence.figures else one.start
    is_leading = any(s.start < first for s in sentence.subsets)
    before = [s for s in sentence.subsets if s.start < one.end]
    touching = [
        s for s in sentence.subsets if moments.TO_STRATUM.fullmatch(folded, one.end, s.start)
    ]
    if is_leading:
        return next(iter([*touching, *before[::-1]]), None)
    inside = [s for s in before if s.start >= one.start]
    behind = [s for s in sentence.subsets if one.end <= s.start < right]
    if behind and moments.MORE_IN.search(folded, one.end, behind[0].start):
        behind = []
    if behind and not inside and right < sentence.end and _leads(folded, one, behind[0]):
        behind = []
    fresh = [s for s in before if last is not None and last.end <= s.start and s != last.subset]
    return next(iter([*inside, *behind, *fresh[-1:]]), None)


def _leads(folded: str, one: Group, subset: Phrase) -> bool:
    """Whether a subset behind figures is that of the next ones: "(20%), nor in women (30%)"."""
    gap = folded[one.end : subset.start]
    return moments.NEXT_STRATUM.search(gap[gap.rfind(")") + 1 :]) is not None


def _comparison_of(folded: str, sentence: Sentence, one: Group) -> Comparison | None:
    about = [
        c
        for c in sentence.comparisons
        if c.outcome_start is not None
        and one.outcome_span is not None
        and c.outcome_start < one.outcome_span[1]
        and one.outcome_span[0] < (c.outcome_end or 0)
    ]
    if about:
        return next((c for c in reversed(about) if c.start <= one.start), about[0])
    before = [c for c in sentence.comparisons if c.start <= one.start]
    if len(before) != 1 or len(sentence.comparisons) != 1:
        return None
    (only,) = before
    if only.outcome_start is None or one.outcome is None:
        return only if one.outcome is None else None
    is_told = _names_same(sentence, only, one) or _is_told_of(folded, only, one)
    return only if is_told else None


def _names_same(sentence: Sentence, comparison: Comparison, one: Group) -> bool:
    """Whether a group's outcome is the one of which something is said: "mortality (12 deaths"."""
    start, end = comparison.outcome_start or 0, comparison.outcome_end or 0
    return any(
        o.outcome == one.outcome and start < o.end and o.start < end for o in sentence.outcomes
    )


def _is_told_of(folded: str, comparison: Comparison, one: Group) -> bool:
    """Whether what is said of one outcome is said of that of a group, too: as an item of a list.

    Not "X was lower with A but 12% had Y", "Y was similar (X in 12% v 15%)"; nor "pain improved,
    as did function", of which the one went down and the other up.
    """
    if one.outcome_span is None:
        return True
    start, end = one.outcome_span
    place = max(comparison.end, comparison.outcome_end or 0)
    if folded.count("(", place, start) > folded.count(")", place, start):
        return False
    gap = clauses.BRACKETED.sub(" ", folded[place:start])
    if clauses.OF_ITS_OWN.search(gap) is not None:
        return False
    told = folded[comparison.outcome_start or 0 : comparison.outcome_end or 0]
    is_valued = stated.VALUED.search(folded, comparison.start, comparison.end) is not None
    return not is_valued or is_better_less(told) == is_better_less(folded[start:end])
