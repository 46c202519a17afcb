"""Which outcome the figures of a group are of: what stands before them, in them or behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.records.binding.patterns import clauses, neighbors, stated, unread
from extract.records.binding.sentences import Sentence
from extract.records.binding.unread import is_of_unread
from extract.records.outcomes import OutcomeMention

if TYPE_CHECKING:
    from extract.records.binding.placing import Group

_BRACKET = 200  # characters that a bracket may go on
_TO_ARM = 12  # characters between what people got and the arm that it names
_NEXT = 1  # characters between a value and what it counts
_COUNTED = 30  # characters of "serious episodes of" between them


def outcome_of(
    folded: str, sentence: Sentence, one: Group, before: Group | None, right: int
) -> OutcomeMention | None:
    """The mention of the outcome that a group of values is of.

    Args:
        folded: the text.
        sentence: where the group stands.
        one: the group.
        before: the group before it in the sentence, already placed.
        right: where the next group begins, or the sentence ends.
    """
    if before is None and not sentence.outcomes:
        return sentence.carried
    named = [o for o in sentence.outcomes if not _is_purpose(folded, o, sentence.start)]
    after = [o for o in named if one.end <= o.start < right]
    if after and _is_next_item(folded, one, after[0], right):
        after = []
    earlier = [o for o in named if o.end <= one.start]
    earlier = _outside(folded, earlier, sentence, one.start)
    is_followed = bool(after) and _leads_to(folded, one, after[0], right)
    inside = [o for o in named if one.start <= o.start < one.end]
    left = sentence.start if before is None else before.end
    fresh = [o for o in earlier if left <= o.start]
    told = _counted(folded, sentence, one)
    if told is None and _has_name_of_its_own(folded, sentence, one, before):
        one.is_of_unread = True
        return after[0] if is_followed else None
    if told is None:
        behind = after if is_followed else inside if before is None else []
        told = _of_fresh(folded, one, before, fresh, behind)
    if told is None and before is not None and _is_in_one_bracket(folded, sentence, before, one):
        told = _mention_at(sentence, before.outcome_span)
    if told is not None:
        return told
    if before is not None and _is_other_kind(folded, before, one):
        earlier = []
    nearest = [*(after[:1] if is_followed else []), *inside[:1], *earlier[-1:]]
    if nearest:
        return nearest[0]
    if after:
        is_apart = ";" in folded[one.end : after[0].start] or _opens_next(folded, after[0], right)
        return None if is_apart else after[0]
    return sentence.carried


def _of_fresh(
    folded: str,
    one: Group,
    before: Group | None,
    fresh: list[OutcomeMention],
    behind: list[OutcomeMention],
) -> OutcomeMention | None:
    """The outcome that is named between the group before and this one, if it is this one's."""
    if behind and before is not None and before.outcome_span is not None:
        # "three had a leak and one had a clot": the leak is of the three
        fresh = [o for o in fresh if o.start != before.outcome_span[0]]
    if not fresh:
        return None
    if behind and _is_other_clause(folded, fresh[-1].end, one.start):
        return behind[0]  # "pain was rarer, whereas 12% with A needed surgery"
    return _without_cause(folded, fresh, one.start)


def _is_other_kind(folded: str, before: Group, one: Group) -> bool:
    """Whether shares stand behind figures of a mean: "mean pages were 2 v 3, with 29% on time"."""
    if before.outcome_span is None or one.bound[0].value.shape != "proportion":
        return False
    is_mean = before.bound[0].value.shape == "level"
    return is_mean and clauses.MEAN_NAME.match(folded, *before.outcome_span) is not None


def _is_next_item(folded: str, one: Group, mention: OutcomeMention, right: int) -> bool:
    """Whether a name behind figures is of the next ones: "(99% v 91%), rash was rarer (4%".

    "Precision of 98% and a recall of 96%": the recall is of the 96%.
    """
    if clauses.OF_FIGURE.fullmatch(folded, mention.end, right):
        return clauses.NEXT_NAME.fullmatch(folded, one.end, mention.start) is not None
    is_led = clauses.UP_TO_FIGURE.fullmatch(folded, mention.end, right) is not None
    if not is_led and folded[right - 1 : right] not in ("(", "["):
        return False
    return clauses.CLOSED_ITEM.match(folded[one.end : mention.start]) is not None


def _is_purpose(folded: str, mention: OutcomeMention, begin: int) -> bool:
    """Whether something counted is for what is named: "a mean of 1.1 tablets for (pain)"."""
    return unread.FOR.search(folded, begin, mention.start) is not None


def _is_other_clause(folded: str, left: int, right: int) -> bool:
    """Whether a clause begins between two places; the semicolon of a bracket begins none."""
    found = clauses.OTHER_CLAUSE.search(folded, left, right + _BRACKET)
    return found is not None and found.start() < right


def _counted(folded: str, sentence: Sentence, one: Group) -> OutcomeMention | None:
    """What the first value of a group counts: "were alike, with 3 complications in A".

    Or what was counted before in so many words: "10 infarctions and 3 bleeds in A, 1 infarction".
    """
    first = one.bound[0].value
    near = [o for o in sentence.outcomes if first.start < o.start <= first.end + _COUNTED]
    told = next((o for o in near if _is_counted(folded, first.start, first.end, o.start)), None)
    if told is not None or first.shape != "proportion":
        return told
    noun = unread.COUNT_NOUN.match(folded, first.start, sentence.end)
    if noun is None:
        return None
    same = [
        o
        for o in sentence.outcomes
        if o.end <= first.start and folded.find(noun["noun"], o.start, o.end) >= 0
    ]
    return same[-1] if len({o.outcome for o in same}) == 1 else None


def _has_name_of_its_own(folded: str, sentence: Sentence, one: Group, before: Group | None) -> bool:
    """Whether figures are of what no outcome tells that is named before them."""
    if _is_of_them(folded, sentence, one):
        return True
    return before is not None and is_of_unread(folded, sentence, one, before)


def _is_counted(folded: str, start: int, end: int, name: int) -> bool:
    """Whether a name is of what a number counts: "3 complications", "3 cases of rash"."""
    if name <= end + _NEXT and len(folded[start:name].split()) == 1:
        return True
    return clauses.CASES_OF.fullmatch(folded, start, name) is not None


def _is_of_them(folded: str, sentence: Sentence, one: Group) -> bool:
    """Whether figures are of what some of those before did: "8 of them were sent on"."""
    did = neighbors.OF_THEM.match(folded, one.end)
    if did is None:
        return False
    return not any(did.end() <= arm.start <= did.end() + _TO_ARM for arm in sentence.arms)


def _outside(
    folded: str, mentions: list[OutcomeMention], sentence: Sentence, place: int
) -> list[OutcomeMention]:
    """Without those in a bracket that ends before a place, if others are left."""
    if len(mentions) < 2 or folded.find(")", sentence.start, place) < 0:
        return mentions
    closed = [m.span() for m in clauses.BRACKETED.finditer(folded, sentence.start, place)]
    outside = [o for o in mentions if not any(a < o.start and o.end < b for a, b in closed)]
    return outside or mentions


def _opens_next(folded: str, mention: OutcomeMention, right: int) -> bool:
    """Whether the next figures stand in the bracket of an outcome: "12%) and falls (7%"."""
    return clauses.OWN_BRACKET.fullmatch(folded, mention.end, right) is not None


def _leads_to(folded: str, one: Group, mention: OutcomeMention, right: int) -> bool:
    gap = folded[one.end : mention.start]
    if _opens_next(folded, mention, right) and clauses.JOINED.search(gap):
        return False
    return neighbors.AFTERWARDS.match(gap) is not None


def _is_in_one_bracket(folded: str, sentence: Sentence, before: Group, one: Group) -> bool:
    """Whether two groups stand in one bracket, behind what both are of: "rash (16% and 32%)"."""
    if clauses.IN_ONE_BRACKET.fullmatch(folded, before.end, one.start) is None:
        return False
    return any(
        folded.rfind(opening, sentence.start, before.start)
        > folded.rfind(closing, sentence.start, one.start)
        for opening, closing in ("()", "[]")
    )


def _mention_at(sentence: Sentence, span: tuple[int, int] | None) -> OutcomeMention | None:
    return next((o for o in sentence.outcomes if (o.start, o.end) == span), None)


def _without_cause(folded: str, mentions: list[OutcomeMention], place: int) -> OutcomeMention:
    """The last mention, or the one that it is the cause of: "death due to bleeding".

    Of "symptoms such as A and B were rarer (5% v 9%)" it is the symptoms.
    """
    last, earlier = mentions[-1], mentions[:-1]
    if earlier and stated.CAUSED_BY.fullmatch(folded, earlier[-1].end, last.start):
        return earlier[-1]
    whole = next(
        (m for m in earlier if stated.SUCH_AS.match(folded, m.end, last.start) is not None), None
    )
    if whole is not None and stated.SAID_OF.search(folded, last.end, place) is not None:
        return whole
    return last
