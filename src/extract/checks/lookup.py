"""A record as checks look at it: with paths, counts by arm, and arms side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import NamedTuple, Protocol, TypeVar

from extract.checks.bounds import Bounds, bounds_of
from extract.checks.doubts import Doubts
from extract.checks.shares import Denominator, Share
from extract.checks.significance import ALPHA
from extract.checks.verdicts import Input, figure_input, p_words
from extract.records.schema import (
    ArmResult,
    Contrast,
    Evidence,
    Figure,
    Mortality,
    PValue,
    Result,
    StatedDirection,
    TrialRecord,
)
from extract.rules.findings import CountKind

# Whom a share may be of where its denominator is not printed beside it, likeliest first.
_LIKELY: tuple[CountKind, ...] = ("analyzed", "randomized", "treated", "completed")
# No arm has more sizes, and no result more figures; a page that has would only take time.
_MOST_DENOMINATORS = 8
_MOST_FIGURES = 20


class Comparison(NamedTuple):
    """A printed contrast with all that it refers to."""

    path: str
    contrast: Contrast
    p_value: tuple[Input, PValue] | None
    interval: Bounds | None


class Tested(NamedTuple):
    """A contrast with its p value, and the result that it stands in."""

    place: Place
    contrast: Contrast
    interval: Bounds | None
    source: Input
    p: PValue

    @property
    def words(self) -> str:
        """The p value as a reader would say it."""
        return self.source.printed


class Place(NamedTuple):
    """A result with its path and its contrasts."""

    path: str
    result: Result
    comparisons: tuple[Comparison, ...]

    def arms(self) -> Iterator[tuple[str, ArmResult]]:
        """The arms' figures with their paths; none where there are too many to compare any."""
        if len(self.result.arms) <= _MOST_FIGURES:
            for j, arm in enumerate(self.result.arms):
                yield f"{self.path}.arms[{j}]", arm


class Lookup:
    """Finds in one record what checks hold against each other. Nothing of it is kept.

    Attributes:
        record: what is checked.
        doubts: why its numbers need not fit.
        counts: the distinct sizes of each arm and (arm None) of the trial.
        intervals: every interval by its id.
        places: every result with its contrasts.
        tested: every contrast that has a p value of the difference between arms.
        shares: the events and percentages of the arms of each result, by the result's path.
        deaths: the figures of mortality with their events and percentages.
        all_shares: each printed share once; one that stands in two places as the result's.
    """

    def __init__(self, record: TrialRecord, text: str) -> None:
        self.record = record
        self.doubts = Doubts(record, text)
        self._p_values = {p.id: (f"p_values[{i}]", p) for i, p in enumerate(record.p_values)}
        self.counts = _counts(record)
        self.intervals = {
            interval.id: bounds_of(f"intervals[{i}]", interval)
            for i, interval in enumerate(record.intervals)
        }
        self.places = [self._place(f"results[{i}]", r) for i, r in enumerate(record.results)]
        self.tested = [
            Tested(place, one.contrast, one.interval, *one.p_value)
            for place in self.places
            for one in place.comparisons
            if one.p_value is not None
        ]
        self.shares = {place.path: tuple(self._shares(place)) for place in self.places}
        self.deaths = [
            (entry, share)
            for i, entry in enumerate(record.mortality)
            if (share := self._share(f"mortality[{i}]", entry, entry.subset is None))
        ]
        self.all_shares = [*chain.from_iterable(self.shares.values()), *self._other_deaths()]

    @cached_property
    def alpha(self) -> float:
        """The level of significance that the page states, or else the usual one."""
        stated = {p.value for p in self.record.p_values if p.kind == "threshold" and p.value}
        return float(stated.pop()) if len(stated) == 1 else ALPHA

    def p_value(self, reference: str | None) -> tuple[Input, PValue] | None:
        """The p value that a reference names, if it is of a difference between arms."""
        path, p = self._p_values.get(reference or "", ("", None))
        if p is None or p.kind != "between_arm":
            return None
        return Input(path, p_words(p)), p

    def p_values_in(self, sentence: Evidence) -> int:
        """How many p values are printed there."""
        places = self._p_places
        return bisect_left(places, sentence.end) - bisect_left(places, sentence.start)

    @cached_property
    def _p_places(self) -> list[int]:
        return sorted(p.evidence[0].start for p in self.record.p_values)

    def _place(self, path: str, result: Result) -> Place:
        comparisons = [
            Comparison(
                f"{path}.contrasts[{j}]",
                contrast,
                self.p_value(contrast.p_value),
                self.intervals.get(contrast.interval or ""),
            )
            for j, contrast in enumerate(result.contrasts)
        ]
        return Place(path, result, tuple(comparisons))

    def _shares(self, place: Place) -> Iterator[Share]:
        is_whole = place.result.subset is None
        for j, arm in enumerate(place.result.arms):
            share = self._share(f"{place.path}.arms[{j}]", arm, is_whole)
            if share is not None:
                yield share

    def _other_deaths(self) -> Iterator[Share]:
        """Figures of mortality that stand in no result."""
        told = {_start(arm) for place in self.places for arm in place.result.arms}
        return (share for entry, share in self.deaths if _start(entry) not in told)

    def _share(self, path: str, entry: ArmResult | Mortality, is_whole: bool) -> Share | None:
        events, percent = entry.events, entry.percent
        if events is None and percent is None:
            return None
        if events is not None and events.value != int(events.value):
            return None
        return Share(
            path=path,
            arm=entry.arm,
            events=None if events is None else int(events.value),
            percent=None if percent is None else percent.value,
            denominators=self.denominators(path, entry, is_whole=is_whole),
        )

    def denominators(
        self, path: str, entry: ArmResult | Mortality, *, is_whole: bool
    ) -> tuple[Denominator, ...]:
        """The total printed beside a figure, else the sizes of its arm.

        Args:
            path: of the figure's entry.
            entry: an arm's figures.
            is_whole: whether they are of the whole arm, and not of a subgroup.
        """
        total = entry.total
        if total is not None:
            source = figure_input(f"{path}.total", total)
            is_count = total.value == int(total.value) and total.value > 0
            return (Denominator(int(total.value), None, source),) if is_count else ()
        if not is_whole or (entry.arm is None and entry.binding != "overall"):
            return ()
        sizes = (d for kind in _LIKELY for d in self.counts.get((entry.arm, kind), ()) if d.value)
        return tuple(islice(sizes, _MOST_DENOMINATORS))


def _counts(record: TrialRecord) -> dict[tuple[str | None, CountKind], tuple[Denominator, ...]]:
    """The distinct sizes of each arm and of the trial, in the record's order."""
    found: dict[tuple[str | None, CountKind], dict[int, Denominator]] = {}
    for i, count in enumerate(record.counts):
        sizes = found.setdefault((count.arm, count.kind), {})
        source = Input(f"counts[{i}].value", str(count.value))
        sizes.setdefault(count.value, Denominator(count.value, count.kind, source))
    return {key: tuple(sizes.values()) for key, sizes in found.items()}


class OfArm(Protocol):
    """Figures of one arm."""

    @property
    def arm(self) -> str | None:
        """The arm, None where it is not known."""


T = TypeVar("T", bound=OfArm)


def sides(compared: Contrast | StatedDirection, figures: Sequence[T]) -> tuple[T, T] | None:
    """The figures of the arm and of its comparator; None unless there is one of each.

    Where the comparison does not say its arms, it compares the two that have figures, if it is
    two.
    """
    if len(figures) > _MOST_FIGURES:
        return None
    known = [figure for figure in figures if figure.arm is not None]
    arms = compared.arm, compared.comparator
    if None not in arms:
        known = [figure for figure in known if figure.arm in arms]
    if len(known) != 2 or known[0].arm == known[1].arm:
        return None
    is_turned = known[1].arm == compared.arm or known[0].arm == compared.comparator
    return (known[1], known[0]) if is_turned else (known[0], known[1])


def _start(entry: ArmResult | Mortality) -> int | None:
    """Where the figures of an entry stand in the text."""
    figure: Figure | None = entry.percent or entry.events
    return None if figure is None else figure.evidence[0].start
