"""The abstract of an article against its body, where the full text was read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import islice
from typing import NamedTuple

from extract.checks.lookup import Lookup, Place
from extract.checks.rounded import Rounded
from extract.checks.significance import possible_p
from extract.checks.verdicts import Input, digits, figure_input, judge
from extract.records.schema import ArmResult, Figure, Result, Verdict

_FIGURES = ("events", "percent", "mean", "median", "rate", "value")
# A body that says one thing more often than this would only take time.
_MOST_TIMES = 8


class _Said(NamedTuple):
    """A printed number, of what it is, and what it may stand for."""

    of: Hashable  # outcome, time, subset, arms and kind of number
    name: str  # "the percent", or nothing for a p value, which says what it is
    has_time: bool
    total: Figure | None
    source: Input
    range: Rounded

    @property
    def claim(self) -> str:
        """The number as the subject of a sentence."""
        return f"{self.name} {self.source.printed}".strip()


def check_parts(lookup: Lookup) -> Iterator[Verdict]:
    """A figure of the abstract stands in the body too, where that says the same thing's figure."""
    bodies = [s for s in lookup.record.sections if s.part == "body"]
    if not bodies:
        return
    start, end = bodies[0].start, bodies[-1].end
    in_body: defaultdict[Hashable, list[_Said]] = defaultdict(list)
    in_abstract: list[_Said] = []
    for place in lookup.places:
        is_body = start <= place.result.evidence[0].start < end
        for said in _said(place):
            if is_body:
                in_body[said.of].append(said)
            else:
                in_abstract.append(said)
    for said in in_abstract:
        again = list(islice(in_body.get(said.of, ()), _MOST_TIMES))
        if again:
            yield _verdict(said, again)


def _verdict(said: _Said, again: list[_Said]) -> Verdict:
    alike = [other for other in again if said.range.meets(other.range)]
    other = (alike or again)[0]
    doubt = None
    if not said.has_time:
        doubt = "neither says at what time"
    elif said.total and other.total and said.total.value != other.total.value:
        doubt = "they are of other numbers of participants"
    sentence = f"{said.claim} in the abstract", f"{other.source.printed} in the body"
    return judge("BODY-01", bool(alike), sentence, (said.source, other.source), doubt)


def _said(place: Place) -> Iterator[_Said]:
    """What a result of a known outcome says of its arms, and of the difference between them."""
    subject = _subject(place.result)
    if subject is None:
        return
    has_time = place.result.time_frame is not None
    for path, arm in place.arms():
        if arm.arm is not None:
            yield from _of_arm(path, arm, subject, has_time)
    for one in place.comparisons:
        contrast = one.contrast
        of = subject, frozenset((contrast.arm, contrast.comparator)), contrast.is_adjusted
        if contrast.value is not None and contrast.measure is not None:
            sides = contrast.arm, contrast.comparator  # a ratio is another one the other way round
            source = figure_input(f"{one.path}.value", contrast.value)
            name = f"The {contrast.measure.replace('_', ' ')}"
            key = of, sides, contrast.measure
            yield _Said(key, name, has_time, None, source, Rounded.of(contrast.value.value))
        if one.p_value is not None:
            source, p = one.p_value
            yield _Said((of, "p"), "", has_time, None, source, possible_p(p))


def _of_arm(path: str, arm: ArmResult, subject: Hashable, has_time: bool) -> Iterator[_Said]:
    for name in _FIGURES:
        figure: Figure | None = getattr(arm, name)
        if figure is not None:
            source = Input(f"{path}.{name}", digits(figure.value))
            of = subject, arm.arm, name, arm.unit
            words = "number of events" if name == "events" else name
            yield _Said(of, f"The {words}", has_time, arm.total, source, Rounded.of(figure.value))


def _subject(result: Result) -> Hashable | None:
    """What a result is of; None where its outcome is not known."""
    if result.outcome is None:
        return None
    time, subset = result.time_frame, result.subset
    when = time and (time.days or time.printed.lower())
    return result.outcome, when, subset and subset.label.lower()
