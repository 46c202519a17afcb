"""Numbers that stand before an arm, and those that are an arm's only because they add up."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import product

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmIndex, ArmMention
from extract.records.counts import patterns
from extract.records.counts.sized import (
    Sized,
    is_befallen,
    is_of_clusters,
    is_of_some,
    is_share,
    sized,
)
from extract.rules import Findings
from extract.rules.counts.patterns.parts import BEFELL
from extract.rules.counts.patterns.persons import COUNTED
from extract.rules.findings import Count, Dose
from extract.values import frozen

_REACH = 110  # characters between a number and the arm after it
_MOST_WAYS = 200
_FEW = 10  # "two sessions of A or three of B" are amounts


@frozen
class _Item:
    """A number that stands before an arm, with what stands between them."""

    number: Number
    mention: ArmMention
    verb: str


def before_arms(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    """Numbers before an arm: "239 were assigned to A and 235 to B", "(25 idoxifene, 22 ...)"."""
    totals = {int(count.value.value) for count in findings.of(Count)}
    items = list(_items(layers, findings, arms))
    weak: list[_Item] = list(_after_arms(layers, arms))
    sure: list[_Item] = []
    for run in _runs(layers, items):
        is_rest = len(run) == 1 and _is_rest(layers, run[0], findings.of(Count))
        (sure if is_rest or _is_sure(layers, run, totals) else weak).extend(run)
    for item in (*sure, *_given(layers, weak)):
        yield sized(layers, item.mention.arm, item.number, "before_arm")
    for item in _adding_up(weak, arms, totals):
        yield sized(layers, item.mention.arm, item.number, "adding_up")


def _items(layers: Layers, findings: Findings, arms: ArmIndex) -> list[_Item]:
    doses = {dose.low.start for dose in findings.of(Dose)}
    found = []
    for mention in arms.mentions:
        for number in _numbers_before(layers, mention):
            link = _link(layers, number, mention) or _described(layers, arms, number, mention)
            if link is not None and number.start not in doses:
                if not _is_of_groups(layers, mention):
                    found.append(_Item(number, mention, link["verb"]))
                break
    numbered = {item.mention.start for item in found}
    return [item for item in found if not _counts_more(layers, arms, item.mention, numbered)]


def _is_of_groups(layers: Layers, mention: ArmMention) -> bool:
    """Whether groups or trials are counted: "two zinc groups", "seven zinc-controlled trials"."""
    if layers.folded.endswith(("groups", "arms"), mention.start, mention.end):
        return True
    return patterns.CONTROLLED.match(layers.folded, mention.end) is not None


def _link(layers: Layers, number: Number, mention: ArmMention) -> re.Match[str] | None:
    """What joins a number to the arm after it."""
    between = number.end, mention.start
    ahead = patterns.AHEAD.fullmatch(layers.folded, *between)
    ahead = ahead or patterns.AHEAD_OF_BRACKET.fullmatch(layers.folded, *between)
    return ahead or _listed(layers, number, mention) or _labelled(layers, number, mention)


def _listed(layers: Layers, number: Number, mention: ArmMention) -> re.Match[str] | None:
    """The comma that joins a number to an arm in a list: "(484, zinc; 242, placebo)"."""
    folded = layers.folded
    comma = patterns.AFTER_COMMA.fullmatch(folded, number.end, mention.start)
    if comma is None or not patterns.LISTED_AFTER.match(folded, mention.end):
        return None
    opened = patterns.LISTED_BEFORE.search(folded, max(0, number.start - 8), number.start)
    return comma if opened else None


def _described(
    layers: Layers, arms: ArmIndex, number: Number, mention: ArmMention
) -> re.Match[str] | None:
    """What joins a number to an arm over who they were: "46 women with a cold, served as controls".

    None where the next arm has no number: then it may count both.
    """
    told = patterns.AHEAD_DESCRIBED.fullmatch(layers.folded, number.end, mention.start)
    if told is None:
        return None
    after = arms.mentions_in(mention.end, _reach_of(layers, mention))
    other = next((m for m in after if m.arm != mention.arm), None)
    return told if other is None or layers.numbers_in(mention.end, other.start) else None


def _labelled(layers: Layers, number: Number, mention: ArmMention) -> re.Match[str] | None:
    """The words between a labelled number and its group: "(n = 55 daily oral zinc group;"."""
    folded = layers.folded
    if not (_is_labelled(layers, number) and patterns.LABELLED_AFTER.match(folded, mention.end)):
        return None
    if not folded.endswith(patterns.GROUP_NOUNS, mention.start, mention.end):
        return None
    return patterns.AHEAD_LABELLED.fullmatch(folded, number.end, mention.start)


def _after_arms(layers: Layers, arms: ArmIndex) -> Iterator[_Item]:
    """Bare numbers after an arm: "TU arm 87"."""
    for mention in arms.mentions:
        match = patterns.BARE_AFTER.match(layers.folded, mention.end)
        number = layers.number_starting_at(match.end()) if match else None
        if number is not None:
            yield _Item(number, mention, "")


def _counts_more(
    layers: Layers, arms: ArmIndex, mention: ArmMention, numbered: Container[int]
) -> bool:
    """Whether the number before a mention counts other arms too.

    It does where the mention has a size of its own, as in "170 were assigned to A (n = 85) ...",
    and where another arm without a number follows, as in "120 received A or B".
    """
    if patterns.OWN_SIZE.match(layers.folded, mention.end):
        return True
    end = _reach_of(layers, mention)
    after = [m for m in arms.mentions_in(mention.end, end) if m.arm != mention.arm]
    if after and after[0].start not in numbered:
        between = patterns.BRACKET.sub("", layers.folded[mention.end : after[0].start])
        if patterns.LISTED.fullmatch(between):
            return True
    rest = patterns.BRACKET.sub(" ", layers.folded[mention.end : end])
    if not patterns.OR.match(rest):
        return False
    return not after or after[0].start not in numbered


def _reach_of(layers: Layers, mention: ArmMention) -> int:
    """Where what may be said of a mention ends: with its bracket or with its sentence."""
    start, end = layers.sentence_at(mention.start)
    opened = layers.folded.rfind("(", start, mention.start)
    if opened > layers.folded.rfind(")", start, mention.start):
        close = layers.folded.find(")", mention.end, end)
        return end if close < 0 else close
    return end


def _numbers_before(layers: Layers, mention: ArmMention) -> list[Number]:
    """The whole numbers before a mention in its sentence, the nearest first."""
    left = max(layers.sentence_at(mention.start)[0], mention.start - _REACH)
    return [
        number
        for number in reversed(layers.numbers_in(left, mention.start))
        if number.is_whole and not is_share(layers, number)
    ]


def _runs(layers: Layers, items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Items side by side: "239 to A and 235 to B"."""
    run: list[_Item] = []
    for item in items:
        if run and not patterns.BETWEEN_ITEMS.fullmatch(
            layers.folded, run[-1].mention.end, item.number.start
        ):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _is_sure(layers: Layers, run: Sequence[_Item], totals: Iterable[int]) -> bool:
    """Whether numbers before arms are the arms' sizes, and neither events nor clusters."""
    first = run[0].number
    if is_of_clusters(layers, first) and not COUNTED.match(layers.folded, first.end):
        return False
    if patterns.OTHERS_BEFORE.search(layers.folded, max(0, first.start - 99), first.start):
        return False
    if any(patterns.ASSIGNED.search(item.verb) for item in run):
        return not _is_of_events(layers, run)
    return not patterns.DIED_BEHIND.match(layers.folded, run[-1].mention.end) and (
        _are_labelled_or_add_up(layers, run, totals)
    )


def _are_labelled_or_add_up(layers: Layers, run: Sequence[_Item], totals: Iterable[int]) -> bool:
    """Whether "n=" stands before each number, or all make a number that is told."""
    if all(_is_labelled(layers, item.number) for item in run):
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
    if patterns.IN_PERCENT.search(*told) or patterns.EVENT.search(*told):
        return False
    return patterns.MADE.search(*told) is not None


def _told_end(layers: Layers, run: Sequence[_Item]) -> int:
    """Where it ends what is told of a run: of "men (46 zinc, 44 iron) were treated" behind it."""
    start, end = layers.sentence_at(run[0].number.start)
    opened = patterns.PEOPLE_OPEN.search(layers.folded, start, run[0].number.start)
    return end if opened else _clause_end(layers, run[-1].mention)


def _is_of_events(layers: Layers, run: Sequence[_Item]) -> bool:
    """Whether those who were assigned are counted by what befell them: "56 assigned to A died"."""
    if any(patterns.WERE.search(item.verb) for item in run):
        return False
    start = layers.sentence_at(run[0].number.start)[0]
    end = _clause_end(layers, run[-1].mention)
    is_told = patterns.DIED.search(layers.folded, start, end) is not None
    return is_told or is_befallen(layers, run[0].number)


def _clause_end(layers: Layers, mention: ArmMention) -> int:
    end = _reach_of(layers, mention)
    stop = patterns.CLAUSE_END.search(layers.folded, mention.end, end)
    return stop.start() if stop else end


def _is_rest(layers: Layers, item: _Item, counts: Iterable[Count]) -> bool:
    """Whether a number tells how many of all got into an arm: "90 enrolled, 46 in the zinc arm"."""
    if not layers.folded.endswith(patterns.GROUP_NOUNS, item.mention.start, item.mention.end):
        return False
    start = layers.sentence_at(item.number.start)[0]
    return any(
        start <= count.start < item.number.start
        and count.kind == "randomized"
        and count.value.value > item.number.value
        and patterns.ALL_ENTERED.fullmatch(layers.folded, count.end, item.number.start)
        for count in counts
    )


def _given(layers: Layers, items: Sequence[_Item]) -> Sequence[_Item]:
    """One item an arm, each its own sentence: "46 adults in the zinc group received a powder"."""
    told = [item for item in items if _tells_what_was_given(layers, item)]
    return told if 1 < len(told) == len({item.mention.arm for item in told}) else ()


def _tells_what_was_given(layers: Layers, item: _Item) -> bool:
    start = item.number.start
    sentence = layers.sentence_at(start)[0]
    return (
        (sentence == start or patterns.GIVEN_TO.search(layers.folded, sentence, start) is not None)
        and layers.kind_at(start) != "results"
        and COUNTED.match(layers.folded, item.number.end) is not None
        and patterns.GIVEN.match(layers.folded, item.mention.end) is not None
    )


def _is_labelled(layers: Layers, number: Number) -> bool:
    """Whether "n=" stands before a number: "n=464 for A"."""
    return patterns.LABEL.search(layers.folded, number.start - 4, number.start) is not None


def _stated_before(layers: Layers, start: int, place: int) -> set[int]:
    """The numbers of people before a place: "189 of these patients (100 in A and 89 in B)"."""
    stated = set()
    for number in layers.numbers_in(start, place):
        if patterns.EVENT.search(layers.folded, number.end, place) or BEFELL.search(
            layers.folded, start, number.start
        ):
            continue
        counted = COUNTED.match(layers.folded, number.end)
        if counted or (layers.folded[place - 1] == "(" and number.end >= place - 2):
            stated.add(int(number.value))
    return stated


def _adding_up(items: Sequence[_Item], arms: ArmIndex, totals: Iterable[int]) -> Iterable[_Item]:
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
