"""The arm of a figure of death, and the rule that tells it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records.binding.arm_of import UNBOUND
from extract.records.binding.ledger import Ledger
from extract.records.binding.overall import is_overall
from extract.records.binding.patterns import clauses, lists, statements, strangers
from extract.records.binding.sentences import Sentence
from extract.records.mortality.falls import of_plan, of_reduction
from extract.records.mortality.in_part import arm_in_part
from extract.records.mortality.patterns import holders, whom
from extract.records.mortality.told import Printed, Told
from extract.rules.findings import FigureStatus

OVERALL = "overall"
_BREAKDOWN = 200  # how far behind a total its parts may stand
# Rules by which a figure in a bracket is given no arm, or the one behind the bracket.
_UNSURE = (UNBOUND, "arm_after", "list_within_arm", "subject_arm")
# Rules by which a figure has no arm, or only by its place in the order of the arms.
_BY_ORDER = (UNBOUND, "document_order")


def holder_of(
    ledger: Ledger, sentence: Sentence, one: Told, told: Sequence[Told], status: FigureStatus
) -> tuple[str | None, str]:
    """The arm of a figure, and the rule that says so; "overall" where it is of all arms.

    "12% in patients with and 8% in those without X" is of some, whose words are cut short.
    """
    arm, rule = _holder(ledger, sentence, one, told, status)
    folded, end = ledger.layers.folded, one.printed.end
    is_cut = rule == OVERALL and whom.CUT_SHORT.match(folded, end, sentence.end) is not None
    return arm, UNBOUND if is_cut else rule


def _holder(
    ledger: Ledger, sentence: Sentence, one: Told, told: Sequence[Told], status: FigureStatus
) -> tuple[str | None, str]:
    """The arm of a figure, as if all its words were printed."""
    if _is_whole(ledger.layers.folded, sentence, one, told):
        return None, OVERALL
    told_by_words = _of_words(ledger, sentence, one, told, status)
    if told_by_words is not None:
        return told_by_words
    if one.bound.arm is not None and status != "background":
        return one.bound.arm, one.bound.rule
    is_of_some = any(_is_count_of_some(ledger.layers.folded, sentence, one, o) for o in told)
    if not is_of_some and (
        status == "background"
        or (not ledger.arms.arms and not _is_of_some(ledger.layers.folded, sentence, one, told))
        or _is_told_of_all(ledger, sentence, one, told)
    ):
        return None, OVERALL
    arm = arm_in_part(ledger, sentence, one.printed) if status == "observed" else None
    if arm is not None:
        return arm, "named_in_part"
    is_told_once = status != "assumed" or len(told) == 1  # "from 60% to 50%" are of two arms
    is_of_all = is_told_once and _is_of_all(ledger.layers.folded, sentence, one, told)
    is_of_all = is_of_all and not is_of_some
    return None, OVERALL if is_of_all else UNBOUND


def _of_words(
    ledger: Ledger, sentence: Sentence, one: Told, told: Sequence[Told], status: FigureStatus
) -> tuple[str | None, str] | None:
    """The arm that a bracket or a change tells, before what the binding says."""
    if one.bound.rule in _UNSURE:
        arm = _arm_of_bracket(ledger.layers.folded, sentence, one.printed)
        if arm is not None:
            return arm, "in_arm_bracket"
    if status == "assumed":
        return of_plan(ledger, sentence, one, told)
    return of_reduction(ledger, sentence, one, told) if status == "observed" else None


def _is_whole(folded: str, sentence: Sentence, one: Told, told: Sequence[Told]) -> bool:
    """Whether a figure is of all arms, although arms are named for its parts or in the text."""
    if one.bound.rule in _BY_ORDER and not sentence.arms and _is_apart(one, told):
        return True
    if _is_sum(one, told) or _has_part(folded, sentence, one, told):
        return True
    if _is_before_others(sentence, one, told) or _is_alone_before_none(folded, sentence, one, told):
        return True
    is_first = not any(m.start < one.printed.start for m in sentence.arms)
    before = folded[sentence.start : one.printed.start]
    if is_first and one.printed.figure.events is not None:
        if len(told) > 1 and holders.WHOLE_BEFORE.search(before):
            return True
        if holders.INCLUDING_AFTER.match(folded, one.printed.end, sentence.end):
            return True
    return holders.ALL_AFTER.match(folded, one.printed.end, sentence.end) is not None


def _is_before_others(sentence: Sentence, one: Told, told: Sequence[Told]) -> bool:
    """Whether the only count of deaths stands before figures of another kind, which have the arms.

    "Median survival (1,120 deaths) was 15.1 months with A and 15.6 months with B".
    """
    if one.bound.rule != UNBOUND or len(told) > 1 or one.printed.figure.events is None:
        return False
    first = min((m.start for m in sentence.arms), default=one.printed.start)
    return any(one.printed.end <= figure.start < first for figure in sentence.figures)


def _is_alone_before_none(folded: str, sentence: Sentence, one: Told, told: Sequence[Told]) -> bool:
    """Whether arms are named only behind the one figure, to say that they did not differ."""
    if one.bound.arm is not None or len(told) > 1 or not sentence.arms:
        return False
    first = min(m.start for m in sentence.arms)
    end = one.printed.end
    return first > end and holders.NONE_APART.fullmatch(folded, end, first) is not None


def _has_own_words(folded: str, sentence: Sentence, one: Told) -> bool:
    """Whether the words of a figure say that it is of all: "28% in the whole cohort, 25% in A".

    So they do where the parts follow in a bracket: "overall mortality was 30% (25% with A, ...".
    """
    start, end = one.printed.start, one.printed.end
    if not any(m.start >= end for m in sentence.arms) or any(m.end <= start for m in sentence.arms):
        return False
    return holders.OF_ALL_BEHIND.match(folded, end, sentence.end) is not None or bool(
        holders.PARTS_BEHIND.match(folded, end, sentence.end)
        and statements.OVERALL.search(folded, sentence.start, start)
    )


def _is_told_of_all(ledger: Ledger, sentence: Sentence, one: Told, told: Sequence[Told]) -> bool:
    """Whether the sentence says that its figures are of all arms; of several, no name says so."""
    folded = ledger.layers.folded
    if _has_own_words(folded, sentence, one):
        return True
    if not is_overall(ledger, sentence):
        return False
    return len(told) < 2 or not holders.OVERALL_NAME.search(folded, sentence.start, sentence.end)


def _is_of_all(folded: str, sentence: Sentence, one: Told, told: Sequence[Told]) -> bool:
    """Whether a figure without an arm is of all: alone in a sentence or clause without arms."""
    count, end = one.printed.figure.events, sentence.end
    is_none = count is not None and count.value == 0
    clause = holders.CLAUSE_END.search(folded, one.printed.end, end) if is_none else None
    end = end if clause is None else clause.start()
    if strangers.UNKNOWN_ARM.match(folded[one.printed.end : end]):
        return False
    is_named = holders.UNKNOWN_GROUP.search(folded, sentence.start, sentence.end) is not None
    is_named = is_named or _is_of_several(folded, sentence, one)
    if is_named and not sentence.arms:
        return False
    if is_none:
        return not any(one.printed.end <= m.start < end for m in sentence.arms)
    row = [
        other
        for other in told
        if (other.printed.row == one.printed.row and not _are_of_times(one, other))
        or _are_of_others(one, other)
        or (other is not one and _is_other_side(one, other))
    ]
    named = [o for o in row if o.printed.start <= o.death.start < o.printed.end]
    is_only_named = named == [one]  # "62 cases and 7 deaths"
    return not sentence.arms and (len(row) < 2 or is_only_named)


def _is_apart(one: Told, told: Sequence[Told]) -> bool:
    """Whether the figures of a row are each of a time or of people of their own, and of no arm."""
    row = [other for other in told if other.printed.row == one.printed.row and other is not one]
    return bool(row) and all(
        _are_of_times(one, other) or one.subset != other.subset for other in row
    )


def _is_of_some(folded: str, sentence: Sentence, one: Told, told: Sequence[Told]) -> bool:
    """Whether a figure stands against another, "(11% versus 2%)", is a part, or of a group."""
    if holders.GROUP_BEHIND.match(folded, one.printed.end, sentence.end):
        return True
    if _is_of_several(folded, sentence, one):
        return True
    if _is_part(one, told) or any(_is_other_side(one, o) for o in told if o is not one):
        return True
    here = one.printed
    gaps = [
        folded[min(here.end, other.printed.end) : max(here.start, other.printed.start)]
        for other in told
        if other.printed.row == here.row and other is not one
    ]
    return any(lists.SERIES.match(gap) and clauses.VERSUS.search(gap) for gap in gaps)


def _is_of_several(folded: str, sentence: Sentence, one: Told) -> bool:
    """Whether the words before say that each group has its figure: "in the four groups were"."""
    before = (sentence.start, one.printed.start)
    return holders.SEVERAL_GROUPS.search(folded, *before) is not None


def _is_part(one: Told, told: Sequence[Told]) -> bool:
    """Whether the counts of a row add up to one before them: "85 deaths (35 men and 50 women)"."""
    row = [t for t in told if t.printed.row == one.printed.row]
    parts = [t.printed.figure.events for t in row]
    before = [t.printed.figure.events for t in told if t.printed.end <= row[0].printed.start]
    whole = sum(part.value for part in parts if part is not None)
    return len(parts) > 1 and any(n is not None and n.value == whole for n in before)


def _are_of_times(one: Told, other: Told) -> bool:
    """Whether two figures are of different times: "4% at six weeks and 9% at six months"."""
    return None not in (one.time, other.time) and not _are_of_one_time(one, other)


def _are_of_one_time(one: Told, other: Told) -> bool:
    """Whether two figures are of the same time, in whichever place that is printed, or of none."""
    if one.time is None or other.time is None or one.time.days is None:
        return one.time == other.time
    return one.time.days == other.time.days


def _is_other_side(one: Told, other: Told) -> bool:
    """Whether a figure stands against one of whose people the text tells, and not of its own."""
    is_rest = one.subset is None and other.subset is not None
    is_same = one.death.start == other.death.start and _are_of_one_time(one, other)
    return _are_told_alike(one, other) or (is_rest and is_same)


def _is_count_of_some(folded: str, sentence: Sentence, one: Told, other: Told) -> bool:
    """Whether two counts of one name each have their people: "4 deaths with X and 9 with Y"."""
    if one is other or one.death.start != other.death.start:
        return False
    first, last = sorted((one.printed, other.printed), key=lambda printed: printed.start)
    if holders.WITH_ONE.fullmatch(folded, first.end, last.start) is None:
        return False
    return holders.WITH_OTHER.match(folded, last.end, sentence.end) is not None


def _are_told_alike(one: Told, other: Told) -> bool:
    """Whether two shares of one name say nothing of how they differ: "21% with X, 44% with Y"."""
    is_share = None not in (one.printed.figure.percent, other.printed.figure.percent)
    is_alike = one.subset == other.subset and _are_of_one_time(one, other)
    return is_share and is_alike and one.death.start == other.death.start


def _are_of_others(one: Told, other: Told) -> bool:
    """Whether two figures are of different people: "9 of 13 died after A and 9 of 16 after B"."""
    totals = [told.printed.figure.total for told in (one, other)]
    return None not in totals and len({total.value for total in totals if total}) > 1


def _arm_of_bracket(folded: str, sentence: Sentence, printed: Printed) -> str | None:
    """The arm before the bracket that lists a figure: "in A (stroke, 5%; death, 2%)"."""
    opening = folded.rfind("(", sentence.start, printed.start)
    closing = folded.find(")", max(opening, sentence.start), sentence.end)
    if opening < 0 or closing < printed.end or ";" not in folded[opening:closing]:
        return None
    before = [m for m in sentence.arms if m.end <= opening]
    if not before or holders.TO_BRACKET.fullmatch(folded, before[-1].end, opening) is None:
        return None
    inside = {m.arm for m in sentence.arms if opening <= m.start < closing}
    if inside - {before[-1].arm}:
        return None
    return before[-1].arm


def _has_part(folded: str, sentence: Sentence, one: Told, told: Sequence[Told]) -> bool:
    """Whether an arm behind a count is that of a part of it: "8 deaths, 5 of which in A"."""
    if one.printed.figure.events is None:
        return False
    part = next((t.printed for t in told if t.printed.start >= one.printed.end), None)
    if part is None or any(m.start < part.start for m in sentence.arms):
        return False
    is_part = holders.PART_AFTER.match(folded, part.end) is not None
    return is_part or holders.PART_BEFORE.search(folded, one.printed.end, part.start) is not None


def _is_sum(one: Told, told: Sequence[Told]) -> bool:
    """Whether a count is that of the arms together: "12 deaths (5 in A and 7 in B)"."""
    total = one.printed.figure.events
    if total is None:
        return False
    parts = {
        other.bound.arm: other.printed.figure.events.value
        for other in told
        if other.printed.start >= one.printed.end
        and other.printed.start - one.printed.end < _BREAKDOWN
        and other.bound.arm is not None
        and other.printed.figure.events is not None
    }
    return len(parts) > 1 and sum(parts.values()) == total.value
