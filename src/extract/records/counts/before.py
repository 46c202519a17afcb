"""Numbers that stand before an arm, and those that are an arm's only because they add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from extract.language.layers import Layers
from extract.records.arms import ArmIndex, ArmMention
from extract.records.counts.items import Item, is_labelled, items_after, items_before, reach_of
from extract.records.counts.patterns import around
from extract.records.counts.sized import (
    Sized,
    is_befallen,
    is_of_clusters,
    is_of_some,
    shares_make_all,
    sized,
)
from extract.rules import Findings
from extract.rules.counts.patterns.parts import BEFELL
from extract.rules.counts.patterns.persons import COUNTED
from extract.rules.findings import Count

_MOST_WAYS = 200
_FEW = 10  # "two sessions of A or three of B" are amounts


def before_arms(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    """Numbers before an arm: "239 were assigned to A and 235 to B", "(25 idoxifene, 22 ...)"."""
    totals = {int(count.value.value) for count in findings.of(Count)}
    items = list(items_before(layers, findings, arms))
    weak: list[Item] = list(items_after(layers, arms))
    sure: list[Item] = []
    for run in _runs(layers, items):
        is_rest = len(run) == 1 and _is_rest(layers, run[0], findings.of(Count))
        (sure if is_rest or _is_sure(layers, run, totals) else weak).extend(_told_alike(run))
    for item in (*sure, *_given(layers, weak)):
        size = sized(layers, item.mention.arm, item.number, "before_arm")
        yield replace(size, kind="randomized") if _was_assigned(item, size) else size
    for item in _adding_up(weak, arms, totals):
        yield sized(layers, item.mention.arm, item.number, "adding_up")


def _told_alike(run: Sequence[Item]) -> list[Item]:
    """The items of a run with the verb of the first: "46 were assigned to zinc and 22 to iron"."""
    return [replace(item, verb=item.verb or run[0].verb) for item in run]


def _was_assigned(item: Item, size: Sized) -> bool:
    """Whether those are told who were assigned, whatever the sentence says of completion."""
    if size.kind != "completed" or not around.ASSIGNED.search(item.verb):
        return False
    return around.WERE.search(item.verb) is not None


def _runs(layers: Layers, items: Sequence[Item]) -> Iterator[list[Item]]:
    """Items side by side: "239 to A and 235 to B"."""
    run: list[Item] = []
    for item in items:
        if run and not around.BETWEEN_ITEMS.fullmatch(
            layers.folded, run[-1].mention.end, item.number.start
        ):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _is_sure(layers: Layers, run: Sequence[Item], totals: Iterable[int]) -> bool:
    """Whether numbers before arms are the arms' sizes, and neither events nor clusters."""
    first = run[0].number
    if is_of_clusters(layers, first) and not COUNTED.match(layers.folded, first.end):
        return False
    if around.OTHERS_BEFORE.search(layers.folded, max(0, first.start - 99), first.start):
        return False
    if any(around.ASSIGNED.search(item.verb) for item in run):
        return not _is_of_events(layers, run)
    return not around.DIED_BEHIND.match(layers.folded, run[-1].mention.end) and (
        _are_labelled_or_add_up(layers, run, totals)
    )


def _are_labelled_or_add_up(layers: Layers, run: Sequence[Item], totals: Iterable[int]) -> bool:
    """Whether "n=" stands before each number, or all make a number that is told."""
    if all(is_labelled(layers, item.number) for item in run):
        return not any(is_of_some(layers, item.number) for item in run)
    if len(run) < 2 or len({item.mention.arm for item in run}) < len(run):
        return False
    start = layers.sentence_at(run[0].number.start)[0]
    total = sum(int(item.number.value) for item in run)
    if total in totals or total in _stated_before(layers, start, run[0].number.start):
        return True
    if max(item.number.value for item in run) < _FEW:
        return False
    told = layers.folded, start, _told_end(layers, run)
    if around.IN_PERCENT.search(*told) or around.EVENT.search(*told):
        return False
    return around.MADE.search(*told) is not None


def _told_end(layers: Layers, run: Sequence[Item]) -> int:
    """Where it ends what is told of a run: of "men (46 zinc, 44 iron) were treated" behind it."""
    start, end = layers.sentence_at(run[0].number.start)
    opened = around.PEOPLE_OPEN.search(layers.folded, start, run[0].number.start)
    return end if opened else _clause_end(layers, run[-1].mention)


def _is_of_events(layers: Layers, run: Sequence[Item]) -> bool:
    """Whether those who were assigned are counted by what befell them: "56 assigned to A died"."""
    if any(around.WERE.search(item.verb) for item in run):
        return False
    if all(around.SHARE_BEHIND.match(layers.folded, item.mention.end) for item in run):
        return not shares_make_all(layers, layers.sentence_at(run[0].number.start))
    start = layers.sentence_at(run[0].number.start)[0]
    end = _clause_end(layers, run[-1].mention)
    is_told = around.DIED.search(layers.folded, start, end) is not None
    return is_told or is_befallen(layers, run[0].number)


def _clause_end(layers: Layers, mention: ArmMention) -> int:
    end = reach_of(layers, mention)
    stop = around.CLAUSE_END.search(layers.folded, mention.end, end)
    return stop.start() if stop else end


def _is_rest(layers: Layers, item: Item, counts: Iterable[Count]) -> bool:
    """Whether a number tells how many of all got into an arm: "90 enrolled, 46 in the zinc arm"."""
    if not layers.folded.endswith(around.GROUP_NOUNS, item.mention.start, item.mention.end):
        return False
    start = layers.sentence_at(item.number.start)[0]
    return any(
        start <= count.start < item.number.start
        and count.kind == "randomized"
        and count.value.value > item.number.value
        and around.ALL_ENTERED.fullmatch(layers.folded, count.end, item.number.start)
        for count in counts
    )


def _given(layers: Layers, items: Sequence[Item]) -> Sequence[Item]:
    """One item an arm, each its own sentence: "46 adults in the zinc group received a powder"."""
    told = [item for item in items if _tells_what_was_given(layers, item)]
    return told if 1 < len(told) == len({item.mention.arm for item in told}) else ()


def _tells_what_was_given(layers: Layers, item: Item) -> bool:
    start = item.number.start
    sentence = layers.sentence_at(start)[0]
    return (
        (sentence == start or around.GIVEN_TO.search(layers.folded, sentence, start) is not None)
        and layers.kind_at(start) != "results"
        and COUNTED.match(layers.folded, item.number.end) is not None
        and around.GIVEN.match(layers.folded, item.mention.end) is not None
    )


def _stated_before(layers: Layers, start: int, place: int) -> set[int]:
    """The numbers of people before a place: "189 of these patients (100 in A and 89 in B)"."""
    stated = set()
    for number in layers.numbers_in(start, place):
        if around.EVENT.search(layers.folded, number.end, place) or BEFELL.search(
            layers.folded, start, number.start
        ):
            continue
        counted = COUNTED.match(layers.folded, number.end)
        if counted or (layers.folded[place - 1] == "(" and number.end >= place - 2):
            stated.add(int(number.value))
    return stated


def _adding_up(items: Sequence[Item], arms: ArmIndex, totals: Iterable[int]) -> Iterable[Item]:
    """One item an arm that together make a number that the text states."""
    by_arm = [[i for i in items if i.mention.arm == arm.id] for arm in arms.arms]
    ways = 1
    for of_one in by_arm:
        ways *= len(of_one)
    if not 0 < ways <= _MOST_WAYS or len(by_arm) < 2:
        return ()
    wanted = set(totals)
    for way in product(*by_arm):
        if sum(int(item.number.value) for item in way) in wanted:
            return way
    return ()
