"""Values that stand side by side, "35.4% vs 39.3%", and the words between them."""

from __future__ import annotations

import re

from extract.records.arms import ArmMention
from extract.records.binding.patterns import clauses, lists, moments, neighbors
from extract.records.binding.values import Value, has_spread
from extract.rules.findings import Level, Proportion
from extract.values import frozen

_LONGEST_GAP = 70  # characters between two values of a series, without what was blanked out
_BRACKETED = re.compile(r"[(\[][^()\[\]]{0,120}[)\]]")
_OPENED = (" ", " (", " [", ": ")  # between a time and the value that it leads to
_BLANK = re.compile(r"\s{2,40}")


class Gaps:
    """The words between two places of a sentence, without what may stand in between.

    P values, intervals and times are blanked out, then brackets that hold nothing else.
    """

    def __init__(
        self,
        folded: str,
        start: int,
        end: int,
        blanks: list[tuple[int, int]],
        times: list[tuple[int, int]],
    ) -> None:
        self.folded = folded
        self._start = start
        self._times = times
        self._text = folded[start:end].replace('"', " ")
        self._blanks = blanks
        for blank_start, blank_end in blanks:
            left, right = max(blank_start - start, 0), min(blank_end - start, len(self._text))
            self._text = self._text[:left] + " " * (right - left) + self._text[right:]

    def between(self, left: int, right: int) -> str:
        """The gap, with runs of blanks made one."""
        gap = self._slice(left, right)
        return _BLANK.sub(" ", _BRACKETED.sub(" ", gap))

    def leaves_bracket(self, start: int, end: int, right: int) -> bool:
        """Whether `start:end` stands in a bracket that closes before `right`, with more in it.

        "(3 deaths, 2 failures) and 16 (11%)": the failures are no part of a pair with the 16, and
        nor is the share in "41 with X (93%) and 42 with A".
        """
        inside, gap = self._slice(start, end), self._slice(end, right)
        if "(" in inside or ")" not in gap or "(" in gap[gap.index(")") :]:
            return False
        opening = self._text.rfind("(", 0, start - self._start)
        before = self._text[opening : start - self._start]
        return before == "(" or "," in before

    def is_whole(self, place: int) -> bool:
        """Whether a figure is what others are told out of: "of 44 falls, 41 were with A"."""
        return neighbors.OUT_OF.search(self._text[: place - self._start]) is not None

    def opening(self, left: int, right: int) -> int:
        """Where the inside of the bracket begins that is open at `right`; `right` if none is."""
        inside = self._slice(left, right)
        place = max(inside.rfind("("), inside.rfind("["))
        is_open = place >= 0 and not {*")]"} & {*inside[place:]}
        return left + place + 1 if is_open else right

    def _slice(self, left: int, right: int) -> str:
        return self._text[left - self._start : right - self._start]

    def is_timed(self, left: int, right: int) -> bool:
        """Whether a time in the gap leads right to what is behind it: "33%, at one year 55%"."""
        return any(
            left <= start and end <= right and self._slice(end, right) in _OPENED
            for start, end in self._times
        )

    def times_before(self, place: int) -> int:
        """How many times the sentence names before a place."""
        return sum(end <= place for _, end in self._times)

    def time_behind(self, place: int) -> str | None:
        """The time right behind a place, as printed: "4.5 at 30 minutes"."""
        for start, end in self._times:
            if place <= start and moments.TOUCHING.match(self.folded[place:start]):
                return self.folded[start:end]
        return None

    def is_interrupted(self, left: int, right: int) -> bool:
        """Whether a p value, an interval or a time stands in the gap."""
        return any(left <= start and end <= right for start, end in self._blanks)


@frozen
class Series:
    """Values that stand side by side; often of one value only."""

    values: tuple[Value, ...]
    is_versus: bool  # joined by "versus" or a like word, not only by "and"
    is_range: bool = False  # joined by "to": from one state to another

    @property
    def start(self) -> int:
        """Where the first value begins."""
        return self.values[0].start

    @property
    def end(self) -> int:
        """Where the last value ends."""
        return self.values[-1].end


@frozen
class _Joint:
    """What joins a value of a run to the one before."""

    is_versus: bool
    is_interrupted: bool
    is_range: bool


def group_series(gaps: Gaps, values: list[Value], mentions: list[ArmMention]) -> list[Series]:
    """Values side by side become one series.

    "98 vs 81% after one year and 86 vs 73% after five" are two: "versus" joins more closely than
    "and", and what follows a time or a p value begins anew.
    """
    runs: list[list[tuple[Value, _Joint | None]]] = []
    for value in values:
        last = runs[-1][-1][0] if runs else None
        joint = None if last is None else _joint(gaps, last, value, mentions)
        if joint is None or _begins_anew(gaps, runs[-1], value, joint):
            runs.append([(value, None)])
        else:
            runs[-1].append((value, joint))
    return [series for run in runs for series in _split(run, mentions)]


def _begins_anew(
    gaps: Gaps, run: list[tuple[Value, _Joint | None]], value: Value, joint: _Joint
) -> bool:
    """Whether another list begins: "30% v 33%; 20% and 22%", "33% and at one year 55%"."""
    is_told = any(before is not None and before.is_versus for _, before in run)
    left, right = run[-1][0].end, value.start
    if gaps.is_timed(left, right):
        return True
    return is_told and not joint.is_versus and ";" in gaps.between(left, right)


def _joint(gaps: Gaps, last: Value, value: Value, mentions: list[ArmMention]) -> _Joint | None:
    gap = gaps.between(last.end, value.start)
    if (
        len(gap) > _LONGEST_GAP
        or last.shape != value.shape
        or last.between is not None
        or value.between is not None
        or any(last.end <= m.start and m.end <= value.start for m in mentions)
        or (clauses.CLOSES.match(gap) and _is_bracketed(gaps, last, mentions))
        or not (lists.SERIES.match(gap) or lists.UNIT_THEN_VERSUS.match(gap))
    ):
        return None
    if _is_led_alike(gaps, last, value, mentions):
        return None
    if value.shape == "level" and gap.strip() == "/":
        return None  # "-9.7 ± 6.5/-12.9 ± 11.8 mm Hg" are two measures of one arm
    if lists.AT_BASELINE.match(gaps.folded, last.end, value.start) or neighbors.EACH_ARM.match(
        gaps.folded, last.end, value.start
    ):
        return None
    is_versus = clauses.VERSUS.search(gap) is not None
    is_apart = gaps.leaves_bracket(last.start, last.end, value.start)
    is_aside = gap.strip() == ")," and has_spread(last) and not has_spread(value)
    is_aside = is_aside or (gap.strip() == ";" and _unit(last) != _unit(value))
    is_aside = is_aside or _is_sum(last, value, gap.strip())
    is_aside = is_aside or (gap.strip().endswith(",") and gaps.is_whole(last.start))
    if not is_versus and (is_apart or is_aside):
        return None
    is_range = lists.ONWARD.match(gap) is not None
    return _Joint(is_versus, gaps.is_interrupted(last.end, value.start), is_range)


def _is_led_alike(gaps: Gaps, last: Value, value: Value, mentions: list[ArmMention]) -> bool:
    """Whether a value has its own side, told as the next one's arm: "33 with X, 29 with ARM".

    A dose is a side where the arm has none: "33 at 5 mg, 29 in ARM".
    """
    own = lists.OF_ONE.match(gaps.between(last.end, value.start))
    own = own or lists.OF_ONE.match(gaps.folded, last.end, value.start)  # doses are blanked out
    if own is None:
        return False
    following = next((m for m in mentions if m.start >= value.end), None)
    if following is None:
        return False
    if own["dose"]:
        return lists.DOSE_BEFORE.search(gaps.folded, value.end, following.start) is None
    lead = lists.LED_BY.search(gaps.between(value.end, following.start))
    return lead is not None and lead["lead"] == (own["lead"] or own["of"])


def _is_sum(last: Value, value: Value, gap: str) -> bool:
    """Whether a count names what its parts do not, or leads to them.

    "33 relapses, 12 in A and 21 in B"; "33 relapses, with 12 relapses in A".
    """
    whole, part = last.figure, value.figure
    if not isinstance(whole, Proportion) or not isinstance(part, Proportion):
        return False
    if whole.events is None or part.events is None:
        return False
    is_named = whole.noun is not None and part.noun is None
    return gap == ", with" or (gap.endswith(",") and is_named)


def _unit(value: Value) -> str | None:
    """The unit of a measured figure: "(5.6 ± 3.6 mmHg; 41% change)" are two measures of one arm."""
    return value.figure.unit if isinstance(value.figure, Level) else None


def _is_bracketed(gaps: Gaps, value: Value, mentions: list[ArmMention]) -> bool:
    """Whether a value stands in a bracket behind an arm, and so goes with no value outside."""
    named = [m for m in mentions if m.end <= value.start]
    if not named:
        return False
    opening = gaps.opening(named[-1].end, value.start)
    return neighbors.IN_BRACKET.match(gaps.between(named[-1].end, opening)) is not None


def _split(run: list[tuple[Value, _Joint | None]], mentions: list[ArmMention]) -> list[Series]:
    if len(run) == 1:  # so it is most often
        return [Series((run[0][0],), is_versus=False)]
    joints = [joint for _, joint in run if joint is not None]
    is_versus = any(joint.is_versus for joint in joints)
    if is_versus and (size := _timed_before_list(joints)):
        alone = [_series([one], is_versus=False) for one in run[:size]]
        return [*alone, _series([(run[size][0], None), *run[size + 1 :]], is_versus=False)]
    if is_versus and _is_one_an_arm(run, mentions):
        return [Series(tuple(value for value, _ in run), is_versus)]
    if is_versus and any(joint.is_range for joint in joints):
        return _changes_apart(run)
    is_mixed = len({joint.is_interrupted for joint in joints}) > 1
    groups: list[list[tuple[Value, _Joint | None]]] = []
    for value, joint in run:
        starts = joint is None or (
            (not joint.is_versus) if is_versus else (is_mixed and joint.is_interrupted)
        )
        if starts:
            groups.append([(value, None)])
        else:
            groups[-1].append((value, joint))
    return [_series(group, is_versus=is_versus and len(group) > 1) for group in groups]


def _changes_apart(run: list[tuple[Value, _Joint | None]]) -> list[Series]:
    """Changes that stand against each other: "from 3.5 to 1.3 vs from 3.5 to 3.3" are two."""
    groups: list[list[tuple[Value, _Joint | None]]] = []
    for value, joint in run:
        if joint is None or not joint.is_range:
            groups.append([(value, None)])
        else:
            groups[-1].append((value, joint))
    return [_series(group, is_versus=False) for group in groups]


def _timed_before_list(joints: list[_Joint]) -> int:
    """How many figures with a time each stand before a list: "9% at 1 year, against 5% and 6%".

    0 where that is not how a run is told.
    """
    size = next((i for i, joint in enumerate(joints, 1) if joint.is_versus), 0)
    own, further = joints[:size], joints[size:]
    is_list = bool(further) and not any(j.is_versus or j.is_interrupted for j in further)
    return size if is_list and all(joint.is_interrupted for joint in own) else 0


def _series(group: list[tuple[Value, _Joint | None]], *, is_versus: bool) -> Series:
    joints = [joint for _, joint in group if joint is not None]
    is_range = bool(joints) and all(joint.is_range for joint in joints)
    return Series(tuple(value for value, _ in group), is_versus, is_range)


def _is_one_an_arm(run: list[tuple[Value, _Joint | None]], mentions: list[ArmMention]) -> bool:
    """Whether three or more values have an arm each: "in A than in B or C (7 vs 14 and 13)"."""
    named = {m.arm for m in mentions if m.end <= run[0][0].start}
    return len(run) > 2 and len(named) == len(run)
