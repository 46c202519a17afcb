"""What the text says of a difference, against p values, intervals and the arms' figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.checks.amounts import Amount, Kind, amounts
from extract.checks.bounds import Bounds
from extract.checks.lookup import Lookup, Place
from extract.checks.measures import nulls
from extract.checks.significance import is_below
from extract.checks.verdicts import Input, judge
from extract.records.schema import PValue, StatedDirection, Verdict

_SIGNIFICANT = re.compile(r"\bsignifican", re.IGNORECASE)
# "Not", "borderline" and "clinically significant" say something else.
_NOT_QUITE = re.compile(
    r"\b(?:no|not|non|nor|neither|without|fail\w{0,3}|nonsignifican|insignifican"
    r"|borderline|marginal|near|almost|approach|trend|tend|clinical)",
    re.IGNORECASE,
)
_PARTING = re.compile(
    r"\b(?:but|whereas|while|although|though|however|except|despite|only|or)\b", re.IGNORECASE
)
# Words that turn "lower" round: it may be said of a loss, of a gain, or of what is left.
_TURNING = re.compile(
    r"\b(?:reduc|decreas|declin|drop|fall|fell|loss|lost|chang|improv|gain|increas|ris[ei]|rose"
    r"|deteriorat|suppress|inhibit|surviv|free|better|worse|relief|respon|success)\w{0,12}",
    re.IGNORECASE,
)
_KINDS: tuple[Kind, ...] = ("risk", "mean", "median", "rate", "value")


def check_significance(lookup: Lookup) -> Iterator[Verdict]:
    """A stated difference, or none, agrees with the p value or else the interval beside it."""
    for place in lookup.places:
        stated = place.result.direction
        is_expected = None if stated is None else _is_significant(stated)
        if is_expected is None:
            continue
        p_values = dict(_p_values(lookup, place))
        if len(p_values) == 1:
            source, p = next(iter(p_values.items()))
            yield _judge_p(lookup, place, is_expected, source, p)
        elif not p_values and len(place.comparisons) == 1:
            yield from _judge_interval(lookup, place, is_expected, place.comparisons[0].interval)


def _is_significant(stated: StatedDirection) -> bool | None:
    """Whether a significant difference is stated; None where nothing is said of chance."""
    if stated.value == "no_difference":
        return False
    words = " ".join(evidence.quote for evidence in stated.evidence)
    return True if _SIGNIFICANT.search(words) and not _NOT_QUITE.search(words) else None


def _p_values(lookup: Lookup, place: Place) -> Iterator[tuple[Input, PValue]]:
    """The p values of differences between the arms of a result."""
    over_all = lookup.p_value(place.result.p_value)
    for found in (over_all, *(one.p_value for one in place.comparisons)):
        if found is not None:
            yield found


def _judge_p(lookup: Lookup, place: Place, is_expected: bool, source: Input, p: PValue) -> Verdict:
    fits = is_below(p, lookup.alpha) in (None, is_expected)
    return judge(
        "DIR-01",
        fits,
        (_words(is_expected), f"{source.printed} at the level of {lookup.alpha:g}"),
        [_said(place), source],
        None if fits else _doubt(lookup, place),
    )


def _judge_interval(
    lookup: Lookup, place: Place, is_expected: bool, bounds: Bounds | None
) -> Iterator[Verdict]:
    values = () if bounds is None else nulls(bounds.interval.measure)
    if bounds is None or bounds.low is None or bounds.high is None or len(values) != 1:
        return
    fits = bounds.leaves_out(values[0]) in (None, is_expected)
    yield judge(
        "DIR-01",
        fits,
        (_words(is_expected), f"the {bounds.words}"),
        [_said(place), *bounds.inputs],
        None if fits else _doubt(lookup, place),
    )


def _words(is_expected: bool) -> str:
    return f"{'A significant' if is_expected else 'No'} difference, as stated,"


def _said(place: Place) -> Input:
    stated = place.result.direction
    return Input(f"{place.path}.direction", "" if stated is None else stated.value)


def _doubt(lookup: Lookup, place: Place) -> str | None:
    """Why a statement and a p value of the same sentence may be about different things."""
    if lookup.p_values_in(place.result.evidence[0]) > 1:
        return "the sentence prints several p values"
    match = _PARTING.search(place.result.evidence[0].quote)
    if match is not None:
        return f'"{match.group().lower()}" parts the sentence'
    return lookup.doubts.of_p_values()


def check_direction(lookup: Lookup) -> Iterator[Verdict]:
    """The arm that is said to be higher or lower has the higher or lower figure."""
    for place in lookup.places:
        stated = place.result.direction
        if stated is None or stated.value == "no_difference" or stated.arm is None:
            continue
        if len(place.result.arms) < 2:
            continue
        pairs = (amounts(lookup, place, stated, kind) for kind in _KINDS)
        pair = next((pair for pair in pairs if pair is not None), None)
        if pair is not None:
            yield _judge_direction(place, stated, *pair)


def _judge_direction(place: Place, stated: StatedDirection, arm: Amount, other: Amount) -> Verdict:
    above = arm.value.minus(other.value)
    fits = above.high >= 0 if stated.value == "higher" else above.low <= 0
    return judge(
        "DIR-02",
        fits,
        (
            f"The arm stated to be {stated.value}",
            f"{arm.words} against {other.words}",
        ),
        [_said(place), *arm.inputs, *other.inputs],
        None if fits else _turned(place, arm, other),
    )


def _turned(place: Place, arm: Amount, other: Amount) -> str | None:
    """Why the lower figure may be the higher of what the words are about."""
    if arm.value.low < 0 or other.value.low < 0:
        return "with a minus sign the lower figure may be called the higher"
    words = " ".join(evidence.quote for evidence in place.result.evidence)
    match = _TURNING.search(words)
    return match and f'"{match.group().lower()}" may turn the words round'
