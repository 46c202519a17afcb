"""What the text says of a difference, against p values, intervals and the arms' figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.checks.amounts import Amount, Kind, amounts
from extract.checks.lookup import Comparison, Lookup, Place
from extract.checks.measures import nulls
from extract.checks.significance import is_below
from extract.checks.verdicts import Input, judge
from extract.records.schema import PValue, StatedDirection, Verdict

_SIGNIFICANT = re.compile(r"\bsignifican", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:no|not|non|nor|neither|without|fail\w{0,3}|nonsignifican|insignifican)", re.IGNORECASE
)
# Words that turn "lower" round: it may be said of a loss, of a gain, or of what is left.
_TURNING = re.compile(
    r"\b(?:reduc|decreas|declin|drop|fall|fell|loss|lost|chang|improv|gain|increas|ris[ei]|rose"
    r"|deteriorat|surviv|free|better|worse|relief|respon|success)\w{0,12}",
    re.IGNORECASE,
)
_KINDS: tuple[Kind, ...] = ("risk", "mean", "median", "rate", "value")


def check_significance(lookup: Lookup) -> Iterator[Verdict]:
    """A stated difference, or none, agrees with the p value or else the interval beside it."""
    for place in lookup.places:
        stated = place.result.direction
        is_expected = None if stated is None else _is_significant(stated)
        if stated is None or is_expected is None:
            continue
        said = Input(f"{place.path}.direction", stated.value)
        p_values = dict(_p_values(lookup, place))
        if len(p_values) == 1:
            source, p = next(iter(p_values.items()))
            yield _judge_p(lookup, said, is_expected, source, p)
        elif not p_values and len(place.comparisons) == 1:
            yield from _judge_interval(lookup, said, is_expected, place.comparisons[0])


def _is_significant(stated: StatedDirection) -> bool | None:
    """Whether a significant difference is stated; None where nothing is said of chance."""
    if stated.value == "no_difference":
        return False
    words = " ".join(evidence.quote for evidence in stated.evidence)
    return True if _SIGNIFICANT.search(words) and not _NEGATED.search(words) else None


def _p_values(lookup: Lookup, place: Place) -> Iterator[tuple[Input, PValue]]:
    """The p values of differences between the arms of a result."""
    over_all = lookup.p_value(place.result.p_value)
    for found in (over_all, *(one.p_value for one in place.comparisons)):
        if found is not None:
            yield found


def _words(is_expected: bool) -> str:
    return f"{'A significant' if is_expected else 'No'} difference, as stated,"


def _judge_p(lookup: Lookup, said: Input, is_expected: bool, source: Input, p: PValue) -> Verdict:
    fits = is_below(p, lookup.alpha) in (None, is_expected)
    return judge(
        "DIR-01",
        fits,
        (
            _words(is_expected),
            f"{source.printed} at the level of {lookup.alpha:g}",
        ),
        [said, source],
        None if fits else lookup.doubts.of_p_values(),
    )


def _judge_interval(
    lookup: Lookup, said: Input, is_expected: bool, comparison: Comparison
) -> Iterator[Verdict]:
    bounds = comparison.interval
    values = () if bounds is None else nulls(bounds.interval.measure)
    if bounds is None or bounds.low is None or bounds.high is None or len(values) != 1:
        return
    fits = bounds.leaves_out(values[0]) in (None, is_expected)
    yield judge(
        "DIR-01",
        fits,
        (_words(is_expected), f"the {bounds.words}"),
        [said, *bounds.inputs],
        None if fits else lookup.doubts.of_p_values(),
    )


def check_direction(lookup: Lookup) -> Iterator[Verdict]:
    """The arm that is said to be higher or lower has the higher or lower figure."""
    for place in lookup.places:
        stated = place.result.direction
        if stated is None or stated.value == "no_difference" or stated.arm is None:
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
        [Input(f"{place.path}.direction", stated.value), *arm.inputs, *other.inputs],
        None if fits else _turned(place, arm, other),
    )


def _turned(place: Place, arm: Amount, other: Amount) -> str | None:
    """Why the lower figure may be the higher of what the words are about."""
    if arm.value.low < 0 or other.value.low < 0:
        return "with a minus sign the lower figure may be called the higher"
    words = " ".join(evidence.quote for evidence in place.result.evidence)
    match = _TURNING.search(words)
    return match and f'"{match.group().lower()}" may turn the words round'
