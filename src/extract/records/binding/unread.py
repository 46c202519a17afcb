"""Whether what stands at figures names what they are of, where no rule has read that name.

An outcome that is named before them is then none of theirs: they have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.records.binding.patterns import clauses, unread
from extract.records.binding.sentences import Sentence

if TYPE_CHECKING:
    from extract.records.binding.placing import Group

_TO_ARM = 12  # characters between "with" and the arm that it leads to
_TO_NAME = 40  # characters from a count of cases to what they are cases of
_AFTER_ARM = ("subject_arm", "arm_before", "list_within_arm")  # rules of an arm told before


def is_of_unread(folded: str, sentence: Sentence, one: Group, before: Group) -> bool:
    """Whether figures have a name of their own, unlike those before them, that was not read."""
    left, right = before.end, one.start
    if before.outcome_span is None or _has_another(sentence, before, one):
        return False
    if unread.GIVEN.search(folded, left, right) or _is_with_other(folded, sentence, one):
        return True
    if clauses.CASES_OF.match(folded, right, sentence.end):
        return not any(right <= o.start <= right + _TO_NAME for o in sentence.outcomes)
    name = before.outcome_span[1]
    if clauses.UP_TO_FIGURE.fullmatch(folded, name, before.start):
        found = unread.ITEM.search(folded, left, right)
    elif unread.OF.fullmatch(folded, name, before.start):
        found = unread.OF_FIGURE.search(folded, left, right)
    else:
        found = None
    found = found or unread.SUBJECT.search(folded, left, right)
    found = found or unread.IN_FIGURE.search(folded, left, right)
    if found is None and len({b.arm for b in one.bound}) > 1:
        found = unread.LABEL.search(folded, left, right)
    return found is not None and not _is_told_of(sentence, *found.span("name"))


def _has_another(sentence: Sentence, before: Group, one: Group) -> bool:
    """Whether an outcome is named between two groups that is not that of the first."""
    return any(
        before.end <= o.start < one.start and (o.start, o.end) != before.outcome_span
        for o in sentence.outcomes
    )


def _is_told_of(sentence: Sentence, left: int, right: int) -> bool:
    """Whether words name an arm, a time, a part of the people or an outcome that was read."""
    told = [(o.start, o.end) for o in sentence.outcomes]
    told += [(a.start, a.end) for a in sentence.arms]
    told += [(t.start, t.end) for t in sentence.times]
    told += [(s.start, s.end) for s in sentence.subsets]
    return any(left <= start < right or start <= left < end for start, end in told)


def _is_with_other(folded: str, sentence: Sentence, one: Group) -> bool:
    """Whether people of an arm told before had something: "in A two bled, two (with swelling)"."""
    if len(one.bound) != 1 or one.bound[0].rule not in _AFTER_ARM:
        return False
    had = unread.WITH.match(folded, one.end)
    if had is None or one.bound[0].value.shape != "proportion":
        return False
    return not any(0 <= arm.start - had.end() + 1 <= _TO_ARM for arm in sentence.arms)
