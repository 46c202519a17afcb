"""Which printed figures count the dead or the living, by the words that stand round them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from extract.records.binding.sentences import Sentence
from extract.records.mortality.heads import Death, head_of, is_of_shares, without_amounts
from extract.records.mortality.no_figures import LEAD, is_no_figure
from extract.records.mortality.patterns import counted, lists, names
from extract.records.mortality.told import Printed
from extract.records.places import P, Place

_START = attrgetter("start")
_RANGE = "proportions.range"
_EVENTS = "proportions.events"
_BREAKDOWN = 120  # how far behind a count of deaths its parts begin
_FEWEST_PARTS = 2


def deaths_in(
    folded: str, sentence: Sentence, printed: Sequence[Printed], referred: Iterable[Death] = ()
) -> Iterator[tuple[Printed, Death]]:
    """The figures of a sentence that are of death or survival, in text order.

    What is counted ("three deaths") decides first, then the verb behind ("20% had died"), then the
    name before ("mortality was 20%"). Figures that go on with a list are what the first of it is.

    Args:
        folded: the text.
        sentence: where the figures stand.
        printed: its figures, in text order.
        referred: places that mean death without the word, such as "the primary outcome".
    """
    heads = [head_of(m) for m in names.HEAD.finditer(folded, sentence.start, sentence.end)]
    heads = sorted([*heads, *referred], key=_START)
    plain = without_amounts(folded, sentence)
    reading = _Reading(folded, sentence, heads, _is_dealt(folded, printed), plain, [*referred])
    for one in printed:
        reading.told[one] = reading.read(one)
    for index, one in enumerate(printed):
        following = printed[index + 1] if index + 1 < len(printed) else None
        death = reading.told[one] or reading.of_range(one, following)
        death = death or reading.of_list(one) or reading.of_parts(one) or reading.of_echo(one)
        if death is not None:
            yield one, death


def _is_dealt(folded: str, printed: Sequence[Printed]) -> bool:
    """Whether a list of outcomes was dealt to the figures: "relapse and death in 10% and 5%"."""
    named = {one.row: one.outcome for one in printed}
    spans = sorted({span for span in named.values() if span is not None})
    if len(spans) < 2 or spans[-1][1] > printed[0].start:
        return False
    gaps = (folded[left[1] : right[0]] for left, right in pairwise(spans))
    return all(lists.LIST_GAP.fullmatch(gap) for gap in gaps)


def _shape(one: Printed) -> tuple[bool, bool]:
    """Whether a figure is a count or a percentage alone, and whether it says of how many."""
    return one.figure.events is not None, one.figure.total is not None


@dataclass(slots=True)
class _Reading:
    """One sentence, and what has been read of its figures so far."""

    folded: str
    sentence: Sentence
    heads: list[Death]
    is_dealt: bool
    plain: str  # the text without the digits of arms' names
    referred: list[Death]
    told: dict[Printed, Death | None] = field(default_factory=dict)

    def read(self, one: Printed) -> Death | None:
        """The words that make a figure one of death, None where it is none."""
        if is_no_figure(self.folded, self.sentence, one):
            return None
        dead = self._counted(one)
        if dead is not None:
            is_of_cells = counted.OF_CELLS.search(self.folded, one.start, dead.start)
            return dead if is_of_cells is None else None
        noun = (one.figure.noun or "").lower()
        is_bare = noun == counted.BARE_EVENT and one.figure.rule == _EVENTS
        if not is_bare and counted.EVENT.match(noun):
            return None
        told, is_other = self._behind(one)
        if told is not None or is_other:
            return told
        before = self._before(one)
        is_living = is_bare and before is not None and before.measure == "survival"
        return None if is_living else before  # survival at the interim (338 events)

    def of_range(self, one: Printed, following: Printed | None) -> Death | None:
        """What the lower bound of a range is of, as the upper one: "2-3% die"."""
        if following is None or one.figure.rule != _RANGE:
            return None
        is_range = lists.RANGE_GAP.match(self.folded, one.end, following.start) is not None
        return self.told[following] if is_range else None

    def of_list(self, one: Printed) -> Death | None:
        """What a count is of whose list ends with a noun: "12, 17 and 23 deaths"."""
        for last, death in self.told.items():
            if death is None or last.start <= one.end or death.start < last.start:
                continue
            is_list = lists.COUNTS_GAP.fullmatch(self.folded, one.end, last.start)
            if is_list is not None and one.figure.noun is None and death.start < last.end:
                return death
        return None

    def of_parts(self, one: Printed) -> Death | None:
        """What a count is of that adds up with its row to deaths: "85 died: 35 in A, 50 in B"."""
        row = [other for other in self.told if other.row == one.row]
        counts = [other.figure.events for other in row if other.figure.events is not None]
        if len(row) < _FEWEST_PARTS or len(counts) < len(row) or any(map(self.told.get, row)):
            return None
        parts = sum(count.value for count in counts)
        for whole, death in self.told.items():
            is_before = 0 < row[0].start - whole.end < _BREAKDOWN
            count = whole.figure.events
            if death is not None and is_before and count is not None and count.value == parts:
                return death if death.measure == "mortality" else None
        return None

    def of_echo(self, one: Printed) -> Death | None:
        """What a figure is of that takes up the verb of the one before: "7 died; of B, 15 did"."""
        before = [(o, d) for o, d in self.told.items() if d is not None and o.end <= one.start]
        if not before:
            return None
        last, death = before[-1]
        taken_up = counted.AS_HAD.search(self.folded, last.end, one.start)
        if taken_up is None and not counted.DID_TOO.match(self.folded, one.end, self.sentence.end):
            return None
        stop = one.start if taken_up is None else taken_up.start()
        is_verb = self.folded[death.start : death.end] in names.VERBS
        is_next = lists.VERB.search(self.folded, max(last.end, death.end), stop) is None
        return death if is_verb and is_next else None

    def _counted(self, one: Printed) -> Death | None:
        """The noun of a count that says that deaths are counted, or the verb within a figure."""
        count = one.figure.events
        if count is None:
            return None
        who = counted.WHO_DIED.search(self.folded, self.sentence.start, count.start)
        if who is not None:
            return head_of(who)
        match = counted.DEAD.match(self.folded, count.start, one.end)
        if counted.OF_THE.search(self.folded, self.sentence.start, count.start):
            match = match or counted.THOSE_DEAD.match(self.folded, count.start, self.sentence.end)
        if match is not None:
            return Death(*match.span("death"), "mortality")
        did = counted.DID_WITHIN.search(self.folded, count.end, one.end)
        is_told_apart = did and counted.NOT_BETWEEN.search(self.folded, count.end, did.start())
        return None if did is None or is_told_apart else head_of(did)

    def _behind(self, one: Printed) -> tuple[Death | None, bool]:
        """What the words behind a figure say of it, and whether they say another thing."""
        folded, limit = self.folded, self.sentence.end
        lead = folded[max(self.sentence.start, one.start - LEAD) : one.start]
        if counted.TIMES_BEFORE.search(lead):
            named = counted.NAME_BEHIND.match(folded, one.end, limit)
            if named is not None:
                return head_of(named), False
        beside = counted.BESIDE.match(folded, one.end, limit)
        if beside is not None and is_of_shares(folded, self.sentence, head_of(beside)):
            return head_of(beside), False
        for pattern, is_of_people in (
            (counted.BRACKET_TOLD, one.figure.noun is not None),
            (counted.AND_DIED, one.figure.events is not None),
        ):
            did = pattern.match(self.plain, one.end, limit) if is_of_people else None
            if did is not None:
                return head_of(did), False
        is_told_apart = lists.VERB.search(folded, one.end, one.row_end) is not None
        for offset in (one.end,) if is_told_apart else dict.fromkeys((one.end, one.row_end)):
            match = counted.TOLD_AFTER.match(self.plain, offset, limit)
            if match is not None and counted.NOT_BETWEEN.search(match["words"]) is None:
                is_more = names.JOINED_AFTER.match(folded, match.end()) is not None
                return (None if is_more else head_of(match)), is_more
        for head in self.referred:  # 23 of 187 given the drug met the primary outcome
            if names.MET.fullmatch(self.plain, one.end, max(head.start, one.end)):
                return head, False
        return None, counted.OTHER_AFTER.match(folded, one.end, limit) is not None

    def _before(self, one: Printed) -> Death | None:
        """The name before a figure, or what the list that it goes on with is of."""
        heads = [head for head in self.heads if head.end <= one.start]
        if one.outcome is not None and one.outcome[1] <= self.sentence.start:
            carried = names.HEAD.search(self.folded, *one.outcome)  # the sentence before named it
            return None if carried is None else head_of(carried)
        if self.is_dealt:
            name = one.outcome or (0, 0)
            heads = [head for head in heads if name[0] <= head.start < name[1]]
        head = self._last_outside(heads, one.start)
        if head is None:
            return None
        between = [figure for figure in self.told if figure.start >= head.end]
        if between and not self.is_dealt:
            return self._of_list(head, between, one)
        if not is_of_shares(self.folded, self.sentence, head):
            return None
        gap = self._without(self.sentence.subsets, head.end, one.start)
        gap = lists.BRACKET.sub(" ", gap)
        if ";" in gap and lists.CORRESPONDING.search(gap) is None:
            return None  # survival was 160 days; the response rate was 9%
        return None if lists.OTHER_OUTCOME.search(gap) and not self.is_dealt else head

    def _of_list(self, head: Death, between: Sequence[Printed], one: Printed) -> Death | None:
        """What a figure is of that has others between it and the name."""
        last = self._last_outside(between, one.start)
        if last is not None:
            return self._goes_on(last, one)
        before = self.told[between[-1]]
        is_other_side = lists.OTHER_SIDE.fullmatch(
            self.folded, between[-1].end, one.start
        )  # (27%) than in the control period (13%)
        if before is not None and (is_other_side or self._is_plain(between[-1].end, one.start)):
            return before  # (35% vs. 41%) and in hospital (39% vs. 45%)
        return head if self._is_plain(head.end, one.start) else None

    def _last_outside(self, places: Sequence[P], offset: int) -> P | None:
        """The last place that does not stand in a bracket which has closed before `offset`."""
        for place in reversed(places):
            gap = lists.BRACKET.sub(" ", self.folded[place.start : offset])
            if ")" not in gap:
                return place
        return None

    def _goes_on(self, last: Printed, one: Printed) -> Death | None:
        """What a figure that goes on with a list is of, as the one before it."""
        death = self.told[last]
        is_counted = death is not None and last.start <= death.start < last.end
        if lists.ASIDE.search(self.folded, last.end, one.start):
            return None
        if is_counted and one.figure.noun is not None:
            return None
        if last.row == one.row or self._is_plain(last.end, one.start):
            return death
        return death if self._is_alike(one) else None

    def _is_alike(self, one: Printed) -> bool:
        """Whether a figure of the list before is printed like this one, and no verb is between.

        "Death befell 11 of 50 given albumin (22%), 10 of 47 given saline (21%), and 7 of 44": the
        arms need not be known.
        """
        alike = [o for o in self.told if o.end <= one.start and _shape(o) == _shape(one)]
        last = alike[-1] if alike else None
        if last is None or self.told[last] is None:
            # a share in the bracket behind a count of the dead
            last = next((o for o in reversed(self.told) if o.end <= one.start), None)
            is_share = last is not None and lists.SHARE_GAP.fullmatch(
                self.folded, last.end, one.start
            )
            return is_share is not None and one.figure.events is None
        gap = lists.BRACKET.sub(" ", self.folded[last.end : one.start])
        if lists.VERB.search(gap) or lists.OTHER_OUTCOME.search(gap) or ";" in gap:
            return False
        return lists.LIST_JOINT.search(gap) is not None

    def _is_plain(self, left: int, right: int) -> bool:
        """Whether nothing new is named between two places, arms, times and brackets apart."""
        of_whom: list[Place] = [*self.sentence.arms, *self.sentence.times, *self.sentence.subsets]
        tests = [*self.sentence.p_values, *self.sentence.effects]
        gap = self._without([*of_whom, *tests], left, right)
        gap = lists.KNOWN_GAP.sub(" ", lists.BRACKET.sub(" ", gap))
        if lists.VERSUS_GAP.match(gap):
            return True
        cut = self.folded.rfind(";", left, right)
        is_of_others = any(cut < place.start < right for place in of_whom)
        if cut >= 0 and not is_of_others and lists.CORRESPONDING.search(gap) is None:
            return False
        return lists.GO_ON.issuperset(lists.WORD.findall(gap))

    def _without(self, known: Sequence[Place], left: int, right: int) -> str:
        """The words between two offsets without what is known."""
        gap = self.folded[left:right]
        last = right
        for thing in sorted(known, key=lambda t: t.start, reverse=True):
            if left <= thing.start and thing.end <= last:
                gap = gap[: thing.start - left] + " " + gap[thing.end - left :]
                last = thing.start
        return gap
