"""What became of every number of the text, after decisions."""

from __future__ import annotations

from collections.abc import Iterable

from extract.decisions.editing import Edited
from extract.language.numbers import Number
from extract.records.facts import Fact, facts
from extract.records.schema import Coverage, Evidence, TrialRecord, UnusedNumber

_REJECTED = "rejected"
# Kinds of values that are numbers or are read off them; a conclusion only quotes some.
_CLAIMING = ("design", "counts", "results", "contrasts", "p_values", "intervals", "mortality")


def recounted(record: TrialRecord, edited: Edited) -> Coverage:
    """The coverage of the edited record.

    What a curator added or pointed at is claimed; what he rejected is set aside, unless another
    value stands in the same words.

    Args:
        record: what the rules say, and claim.
        edited: the same with decisions.
    """
    before, now = _claimed(facts(record)), _claimed(facts(edited.record))
    coverage = record.coverage
    unused = (*coverage.set_aside, *coverage.unclaimed)
    gained = [number for number in unused if _holds(now, number) and not _holds(before, number)]
    aside = {(number.start, number.end) for number in unused}
    lost = [
        _rejected(number, edited.draft.text)
        for number in edited.draft.numbers
        if (number.start, number.end) not in aside
        and _holds(before, number)
        and not _holds(now, number)
    ]
    kept = [number for number in coverage.set_aside if number not in gained]
    return Coverage(
        claimed=coverage.claimed + len(gained) - len(lost),
        set_aside=tuple(sorted((*kept, *lost), key=lambda number: number.start)),
        unclaimed=tuple(number for number in coverage.unclaimed if number not in gained),
    )


def _claimed(known: Iterable[Fact]) -> list[Evidence]:
    return [e for fact in known if fact.field.partition(".")[0] in _CLAIMING for e in fact.evidence]


def _holds(places: list[Evidence], number: Number | UnusedNumber) -> bool:
    return any(place.start <= number.start and number.end <= place.end for place in places)


def _rejected(number: Number, text: str) -> UnusedNumber:
    quote = text[number.start : number.end]
    return UnusedNumber(start=number.start, end=number.end, quote=quote, reason=_REJECTED)
