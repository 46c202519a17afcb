"""Which way a difference was said to go, and of which arm against which."""

from __future__ import annotations

from decimal import Decimal
from operator import itemgetter

from extract.language.folding import fold
from extract.records.arms import ArmMention
from extract.records.binding.by_words import arm_by_words
from extract.records.binding.ledger import Ledger, Sides
from extract.records.binding.patterns import changes, clauses, neighbors, stated
from extract.records.binding.sentences import Sentence
from extract.records.outcomes import FALL
from extract.records.schema import StatedDirection
from extract.rules.comparisons.arms import clause_end
from extract.rules.comparisons.ways import is_better_less
from extract.rules.findings import Comparison, Direction, PValue

_NEAR = 70  # how far before words of direction their subject may begin
_ALPHA = Decimal("0.05")
OPPOSITE: dict[Direction, Direction] = {
    "higher": "lower",
    "lower": "higher",
    "no_difference": "no_difference",
}


def direction_of(
    ledger: Ledger, sentence: Sentence, comparison: Comparison | None
) -> StatedDirection | None:
    """What a comparison says, with its arms; more of a decrease or relief of pain is less pain."""
    if comparison is None:
        return None
    subject, other = sides_of(ledger, sentence, comparison)
    value = comparison.direction
    return StatedDirection(
        value=OPPOSITE[value] if _is_of_less(ledger, comparison) else value,
        arm=subject,
        comparator=other,
        evidence=ledger.quoter.of(comparison),
        rule=comparison.rule,
    )


def says_of_arms(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> bool:
    """Whether it is told which arm is higher or lower, or that none is."""
    if comparison.direction == "no_difference":
        return not _is_of_measures(ledger, sentence, comparison)
    return sides_of(ledger, sentence, comparison) != (None, None)


def _is_of_measures(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> bool:
    """Whether it is told how two things that were measured go together, and no arm is named."""
    if sentence.arms:
        return False
    start = max(sentence.start, comparison.start - _NEAR)
    return stated.RELATION.search(ledger.layers.folded, start, comparison.end) is not None


def turn_of(ledger: Ledger, comparison: Comparison, left: int, right: int) -> int:
    """Where a null result gives way to a difference without a direction, else the end.

    "Did not differ at 6 months, but was significantly different at 18 months (P=0.01)".
    """
    if comparison.direction != "no_difference":
        return right
    place = max(left, comparison.end)
    turn = stated.BUT_DIFFERED.search(ledger.layers.folded, place, right)
    return right if turn is None else turn.start()


def is_refuted(comparison: Comparison, p_values: list[PValue]) -> bool:
    """Whether "no difference" is told of others than these, whose p value says otherwise."""
    if comparison.direction != "no_difference" or not p_values:
        return False
    first = p_values[0]
    is_small = first.value is not None and first.value < _ALPHA
    return is_small and first.kind == "between_arm" and first.comparator not in (">", ">=")


def _is_of_less(ledger: Ledger, comparison: Comparison) -> bool:
    """Whether what is higher or lower is less of that which the record's outcome is named by."""
    start, end = comparison.outcome_start, comparison.outcome_end
    if start is None or end is None or comparison.rule == "comparisons.change_noun":
        return False  # told of the thing itself
    name = ledger.layers.folded[start:end]
    if FALL.match(name) is not None:
        return True
    gain = changes.GAIN.match(name)
    return (
        gain is not None
        and is_better_less(name[gain.end() :])
        and not _is_named_by_gain(ledger, start, end)
    )


def _is_named_by_gain(ledger: Ledger, start: int, end: int) -> bool:
    """Whether the outcome of a place is an improvement by its name, too."""
    ids = {mention.outcome for mention in ledger.outcomes.mentions_in(start, end)}
    names = [outcome.name for outcome in ledger.outcomes.outcomes if outcome.id in ids]
    return any(changes.GAIN.match(fold(name)) for name in names)


def sides_of(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> Sides:
    """The arms of a comparison: those that its own words name, else those of its clause.

    In a trial of two arms one side follows from the other.
    """
    sides = ledger.sides.get(comparison)
    if sides is None:
        sides = ledger.sides[comparison] = _sides(ledger, sentence, comparison)
    return sides


def _sides(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> Sides:
    told = _from_to(ledger.layers.folded, sentence, comparison)
    if told is not None:
        return told
    place = comparison.subject_start, comparison.subject_end
    if comparison.direction != "no_difference" and _is_of_both(ledger, sentence, *place):
        return None, None
    subject = _arm_in(ledger, sentence, comparison.subject_start, comparison.subject_end)
    other = _arm_in(ledger, sentence, comparison.object_start, comparison.object_end)
    if subject is None and other is None:
        subject, other = _named_near(ledger, sentence, comparison)
    if subject is None and other is None:
        subject = arm_by_words(ledger, comparison.subject_start, comparison.subject_end)
        other = arm_by_words(ledger, comparison.object_start, comparison.object_end)
    if subject is None and other is None:
        subject, other = _referred(ledger, sentence, comparison)
    ids = [arm.id for arm in ledger.arms.arms]
    if len(ids) == 2:
        if subject is None and other is not None:
            if _is_of_two_doses(ledger, sentence, comparison):
                return None, None
            subject = ids[1 - ids.index(other)]
        elif other is None and subject is not None:
            other = ids[1 - ids.index(subject)]
    return (None, None) if subject == other else (subject, other)


def _is_of_two_doses(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> bool:
    """Whether an arm is set against itself: "zinc 40 mg led to more falls than zinc 20 mg"."""
    start, end = comparison.object_start, comparison.object_end
    if start is None or end is None or len({m.arm for m in sentence.arms}) != 1:
        return False
    dosed = [
        m
        for m in sentence.arms
        if stated.DOSE_BEHIND.match(ledger.layers.folded, m.end) is not None
    ]
    is_subject = any(m.end <= comparison.start for m in dosed)
    return is_subject and any(start <= m.start < end for m in dosed)


def _referred(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> Sides:
    """The arms of the statement before, where this one goes on about its subject: "it cut X"."""
    start = max(sentence.start, comparison.start - _NEAR)
    if stated.IT.search(ledger.layers.folded, start, comparison.start) is None:
        return None, None
    floor = (ledger.sentence_before(sentence) or sentence).start
    before = [
        (one.start, sides)
        for one, sides in ledger.sides.items()
        if floor <= one.start < comparison.start
    ]
    return max(before, key=itemgetter(0))[1] if before else (None, None)


def _from_to(folded: str, sentence: Sentence, comparison: Comparison) -> Sides | None:
    """The arms of "reduced from 6% in B to 4% in A": the second is what has less."""
    mentions = [m for m in sentence.arms if m.start >= comparison.end]
    if len(mentions) < 2 or changes.FROM.match(folded, comparison.end, sentence.end) is None:
        return None
    other, subject = mentions[:2]
    is_told = changes.TO_OTHER.fullmatch(folded, other.end, subject.start) is not None
    return (subject.arm, other.arm) if is_told and subject.arm != other.arm else None


def _arm_in(ledger: Ledger, sentence: Sentence, start: int | None, end: int | None) -> str | None:
    """The arm that a stretch names, None where it names none, or both of two in a list."""
    if start is None or end is None:
        return None
    mentions = ledger.arms.mentions_in(start, end)
    arms = {m.arm for m in mentions}
    if len(arms) != 1:
        return None
    (arm,) = arms
    before = [m for m in sentence.arms if m.end <= mentions[0].start]
    gap = ledger.layers.folded[before[-1].end : mentions[0].start] if before else ""
    is_listed = stated.LISTED.fullmatch(gap) is not None and before[-1].arm != arm
    return None if is_listed and len(ledger.arms.arms) == 2 else arm


def _is_of_both(ledger: Ledger, sentence: Sentence, start: int | None, end: int | None) -> bool:
    """Whether a stretch begins a list of both of two arms: "lower with (zinc) and iron than"."""
    if start is None or end is None or len(ledger.arms.arms) != 2:
        return False
    own = {m.arm for m in ledger.arms.mentions_in(start, end)}
    behind = next((m for m in sentence.arms if m.start >= end), None)
    if behind is None or behind.arm in own or len(own) != 1:
        return False
    gap = stated.ASIDE.sub("", ledger.layers.folded[end : behind.start])
    return stated.LISTED.fullmatch(gap) is not None


def _named_near(ledger: Ledger, sentence: Sentence, comparison: Comparison) -> Sides:
    """The one arm that the clause is about, and the one that it is compared with."""
    folded = ledger.layers.folded
    left, right = _clause(folded, sentence, comparison)
    free = [m for m in sentence.arms if _is_free(folded, sentence, comparison, m)]
    within = [m for m in free if left <= m.start < right]
    mentions = within or [m for m in free if m.end <= left]
    others: set[str] = set()
    subjects: set[str] = set()
    for mention in mentions:
        if _is_comparator(folded, sentence, mention):
            others.add(mention.arm)
        elif _may_be_subject(folded, comparison, mention):
            subjects.add(mention.arm)
    if len(subjects) > 1 or len(others) > 1:
        return None, None
    return next(iter(subjects), None), next(iter(others), None)


def _clause(folded: str, sentence: Sentence, comparison: Comparison) -> tuple[int, int]:
    """Where the clause of a comparison begins and ends."""
    left = sentence.start
    for match in clauses.CLAUSE.finditer(folded, sentence.start, comparison.start):
        left = match.end()
    following = clauses.CLAUSE.search(folded, comparison.end, sentence.end)
    right = sentence.end if following is None else following.start()
    return left, clause_end(folded, (comparison.start, comparison.end), (sentence.start, right))


def _is_free(folded: str, sentence: Sentence, comparison: Comparison, mention: ArmMention) -> bool:
    """Whether a mention stands outside of brackets, and is no part of the outcome's name."""
    opened = folded.count("(", sentence.start, mention.start)
    if opened > folded.count(")", sentence.start, mention.start):
        return False
    start, end = comparison.outcome_start, comparison.outcome_end
    return start is None or end is None or not start <= mention.start < end


def _is_comparator(folded: str, sentence: Sentence, mention: ArmMention) -> bool:
    """Whether a mention is what something else is compared with: "than with ARM"."""
    before = folded[max(sentence.start, mention.start - 60) : mention.start]
    is_compared = neighbors.COMPARATOR_BEFORE.search(before) is not None
    if is_compared or stated.EXCEPTED_BEFORE.search(before) is not None:
        return True
    if stated.FIGURE_AGAINST.search(before) is None:
        return False
    behind = next((m for m in sentence.arms if m.start >= mention.end), None)
    return behind is None or not stated.LISTED.fullmatch(folded, mention.end, behind.start)


def _may_be_subject(folded: str, comparison: Comparison, mention: ArmMention) -> bool:
    """Whether a mention behind the words of direction is led to by "in", "with" or the like."""
    if mention.end <= comparison.end:
        return True
    has_subject = comparison.subject_start is not None and (
        comparison.subject_start < comparison.start
    )
    if has_subject and comparison.rule == "comparisons.change_verb":
        # "extra training cut pain in patients given ARM": all of them were
        before = folded[comparison.start : mention.start]
        if stated.OF_PATIENTS.search(before) is not None:
            return False
    return stated.LED.search(folded[comparison.start : mention.start]) is not None
