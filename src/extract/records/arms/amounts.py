"""The dose of a treatment, from all the places that name it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from extract.language.layers import Layers
from extract.records.arms.manner import Manner
from extract.records.arms.patterns import around, of_doses
from extract.records.arms.series import as_one, is_list, meets, series_of
from extract.records.evidence import Span
from extract.rules.findings import Dose
from extract.sources.document import TOLD_LATER

_REACH = 60
_VOLUMES = ("mL", "L")  # units


def dose_of(manner: Manner, places: Iterable[Span]) -> Dose | None:
    """The dose in or beside the names of a treatment, of a list all; None where they disagree.

    What a card says outweighs the text, and what methods say the results: there a group has needed
    so much of something else.
    """
    layers, places = manner.layers, list(places)
    told = [one for i in range(len(manner.doses)) if (one := _told(manner, places, i))]
    on_card = [one for one in told if layers.kind_at(one[0].start) == "card"]
    planned = [one for one in told if layers.kind_at(one[0].start) not in TOLD_LATER]
    told = on_card or planned or told
    # "1 mL of zinc 10 mg" is 10 mg
    told = [one for one in told if not is_volume(one[0])] or told
    if not told:
        return None
    named = {_value(one[0]): one[0] for one in told if _is_named(layers, places, one)}
    if len(named) == 1:  # the arm "zinc 20 mg" is one of "zinc 10 and 20 mg"
        return next(iter(named.values()))
    longest = max(told, key=len)
    values = {_value(dose) for dose in longest}
    if all(_value(dose) in values for one in told for dose in one):
        return as_one(longest)
    every = [one[0] for one in told]
    is_pooled = len(longest) == 1 and all(_holds(layers, places, dose) for dose in every)
    return as_one(every) if is_pooled and _are_listed(layers, every) else None


def is_volume(dose: Dose) -> bool:
    """Whether a dose says how much of a liquid and not how much of a drug."""
    return (dose.unit or "").startswith(_VOLUMES)


def _told(manner: Manner, places: Sequence[Span], index: int) -> list[Dose]:
    """A dose as it is told of the treatment at some places: of a list all, if no name has one."""
    layers, dose = manner.layers, manner.doses[index]
    if dose.start in manner.dealt:  # "75 and 150 mg, respectively"
        own = manner.dealt[dose.start]
        is_own = own is not None and any(meets(place, own) for place in places)
        return [dose] if is_own else []
    is_held = _holds(layers, places, dose)
    if not is_held and not any(
        _is_beside(layers, place, dose) and not _has_parts(manner, place) for place in places
    ):
        return []
    listed = series_of(layers, manner.doses, manner.names, index)
    if not is_held or not is_list(layers, listed):
        return listed
    others = [one for one in listed if one is not dose]
    return [dose] if any(_is_within(n, one) for n in manner.names for one in others) else listed


def _is_named(layers: Layers, places: Iterable[Span], told: Sequence[Dose]) -> bool:
    """Whether a dose by itself stands in a name of its treatment."""
    return len(told) == 1 and _holds(layers, places, told[0])


def _holds(layers: Layers, places: Iterable[Span], dose: Dose) -> bool:
    """Whether a name holds a dose; one behind "and" or before "plus" is of another part."""
    for place in places:
        if _is_within(place, dose) and not _is_of_first_part(layers, place, dose):
            ahead = layers.folded[place[0] : dose.start].rstrip(" ,(")
            if around.PART_JOINT.search(f"{ahead} ") is None:
                return True
    return False


def _has_parts(manner: Manner, place: Span) -> bool:
    """Whether a name holds the dose of its first part: what stands behind it is of its last."""
    return any(_is_of_first_part(manner.layers, place, dose) for dose in manner.doses)


def _is_of_first_part(layers: Layers, place: Span, dose: Dose) -> bool:
    """Whether a name holds a dose and behind it names the next part of the treatment."""
    if not _is_within(place, dose):
        return False
    return of_doses.PART_NEXT.match(layers.folded[dose.end : place[1]]) is not None


def _are_listed(layers: Layers, doses: Sequence[Dose]) -> bool:
    """Whether doses of one sentence and one unit are told apart by it: "A 5 mg or A 10 mg"."""
    first, last = doses[0], doses[-1]
    between = layers.folded[first.end : last.start]
    is_near = layers.sentence_at(first.start) == layers.sentence_at(last.start)
    return is_near and " or " in between and all(dose.unit == first.unit for dose in doses)


def _value(dose: Dose) -> tuple[Decimal, Decimal | None, str | None]:
    return dose.low.value, dose.high.value if dose.high else None, dose.unit


def _is_within(place: Span, dose: Dose) -> bool:
    return place[0] <= dose.start and dose.end <= place[1]


def _is_beside(layers: Layers, place: Span, dose: Dose) -> bool:
    """Whether nothing but "was given at a dose of" stands between a treatment and a dose."""
    start, end = place
    if dose.start >= end:
        if dose.start - end >= _REACH or _is_of_next(layers, end, dose):
            return False
        if layers.kind_at(dose.start) in TOLD_LATER and " was " in layers.folded[end : dose.start]:
            return False  # in results "the dose of zinc was 51 U" is what came of it
        return of_doses.DOSE_LINK.fullmatch(layers.folded, end, dose.start) is not None
    # in results "40 mg of zinc" is what was needed of it
    is_planned = layers.kind_at(dose.start) not in TOLD_LATER
    return is_planned and dose.end <= start and layers.folded[dose.end : start] in (" ", " of ")


def _is_of_next(layers: Layers, end: int, dose: Dose) -> bool:
    """Whether a dose behind a name is of what follows it: "placebo, 20 mg of zinc", "A, 5 mg B"."""
    of, after = of_doses.OF_NEXT.match(layers.folded, dose.end), layers.folded[end : end + 1]
    return of is not None and (of["of"] is not None or after in (",", ";", ":"))
