"""Which numbers count one arm."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmIndex, ArmMention
from extract.records.counts import patterns
from extract.rules import Findings
from extract.rules.arms.sentence import numbers_in
from extract.rules.counts.patterns import COUNTED, RESPECTIVELY, ROW
from extract.rules.findings import ArmSeed, Count, CountKind, Dose

_REACH = 110  # characters between a number and the arm after it
_MOST_WAYS = 200
_EACH_NUMBERS = ("n", "n2", "n3", "n4")
_ROW = 300  # characters between a row of numbers and "respectively"


@dataclass(frozen=True, slots=True)
class Sized:
    """A number of participants of one arm."""

    arm: str
    number: Number
    kind: CountKind
    rule: str


@dataclass(frozen=True, slots=True)
class _Item:
    """A number that stands before an arm, with what stands between them."""

    number: Number
    mention: ArmMention
    verb: str


def sizes_of(layers: Layers, findings: Findings, arms: ArmIndex) -> list[Sized]:
    """Every number that counts one arm, in text order; of two ways to read one, the surer."""
    found: dict[tuple[int, str], Sized] = {}
    for sized in _sizes(layers, findings, arms):
        if not any(start == sized.number.start and arm != sized.arm for start, arm in found):
            found.setdefault((sized.number.start, sized.arm), sized)
    each = {(s.number.start, s.arm): s for s in _each(layers, arms)}
    return sorted({**found, **each}.values(), key=lambda s: s.number.start)


def _sizes(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    yield from _respective(layers, arms)
    for seed in findings.of(ArmSeed):
        mention = arms.mention_at(seed.label_start)
        if seed.size is not None and mention is not None and not _is_of_clusters(layers, seed.size):
            yield _sized(layers, mention.arm, seed.size, "beside_name")
    for mention in arms.mentions:
        size = patterns.SIZE_AFTER.match(layers.folded, mention.end)
        number = layers.number_starting_at(size.end()) if size else None
        if number is None or _is_share(layers, number) or _is_of_clusters(layers, number):
            continue
        if not layers.folded.startswith(" for ", number.end):  # "A or B (n = 12 for A, ...)"
            yield _sized(layers, mention.arm, number, "after_arm")
    yield from _before_arms(layers, findings, arms)


def _respective(layers: Layers, arms: ArmIndex) -> Iterator[Sized]:
    """Numbers in the order of the arms: "85 and 83 were assigned to A and B, respectively".

    So are those of "assigned to A and B (n = 85 and 83, respectively)".
    """
    for cue in RESPECTIVELY.finditer(layers.folded, 0, layers.end):
        start, end = layers.sentence_at(cue.start())
        start, end = max(start, cue.start() - _ROW), min(end, cue.end() + _ROW)
        row = ROW.search(layers.folded, start, cue.start())
        if row is None or not _tells_of_making(layers, start, end):
            continue
        numbers = numbers_in(layers, *row.span())
        named = arms.mentions_in(start, cue.start())
        if len(numbers) == len(named) == len({mention.arm for mention in named}):
            for number, mention in zip(numbers, named, strict=True):
                yield _sized(layers, mention.arm, number, "respective")


def _tells_of_making(layers: Layers, start: int, end: int) -> bool:
    """Whether a stretch tells how many there were in each arm, and not in how many it occurred."""
    is_made = patterns.MADE.search(layers.folded, start, end) is not None
    return is_made and patterns.EVENT.search(layers.folded, start, end) is None


def _sized(layers: Layers, arm: str, number: Number, rule: str) -> Sized:
    """A number of an arm; its kind is what the sentence says was done."""
    sentence = layers.folded[slice(*layers.sentence_at(number.start))]
    kind = next((kind for kind, cue in patterns.KINDS if cue.search(sentence)), None)
    return Sized(arm, number, kind or "analyzed", f"counts.{rule}")


def _is_of_clusters(layers: Layers, number: Number) -> bool:
    start, end = layers.sentence_at(number.start)
    return patterns.CLUSTERS.search(layers.folded, start, end) is not None


def _is_share(layers: Layers, number: Number) -> bool:
    return layers.folded[number.end : number.end + 1] in ("%", "/", ".", "-", "–")


def _before_arms(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    """Numbers before an arm: "239 were assigned to A and 235 to B", "(25 idoxifene, 22 ...)"."""
    totals = {int(count.value.value) for count in findings.of(Count)}
    items = list(_items(layers, findings, arms))
    weak: list[_Item] = list(_after_arms(layers, arms))
    for run in _runs(layers, items):
        if _is_sure(layers, run, totals):
            yield from (_sized(layers, i.mention.arm, i.number, "before_arm") for i in run)
        else:
            weak += run
    for item in _adding_up(weak, arms, totals):
        yield _sized(layers, item.mention.arm, item.number, "adding_up")


def _items(layers: Layers, findings: Findings, arms: ArmIndex) -> list[_Item]:
    doses = {dose.low.start for dose in findings.of(Dose)}
    found = []
    for mention in arms.mentions:
        for number in _numbers_before(layers, mention):
            link = patterns.AHEAD.fullmatch(layers.folded, number.end, mention.start)
            if link is not None and number.start not in doses:
                found.append(_Item(number, mention, link["verb"]))
                break
    numbered = {item.mention.start for item in found}
    return [item for item in found if not _counts_more(layers, arms, item.mention, numbered)]


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
    end = layers.sentence_at(mention.start)[1]
    after = [m for m in arms.mentions_in(mention.end, end) if m.arm != mention.arm]
    if after and after[0].start not in numbered:
        between = patterns.BRACKET.sub("", layers.folded[mention.end : after[0].start])
        if patterns.JOINING.fullmatch(between):
            return True
    rest = patterns.BRACKET.sub(" ", layers.folded[mention.end : end])
    if not patterns.OR.match(rest):
        return False
    return not after or after[0].start not in numbered


def _numbers_before(layers: Layers, mention: ArmMention) -> Iterator[Number]:
    """The whole numbers before a mention in its sentence, the nearest first."""
    left = max(layers.sentence_at(mention.start)[0], mention.start - _REACH)
    near = [n for n in layers.numbers if left <= n.start < mention.start]
    for number in reversed(near):
        if number.value == number.value.to_integral_value() and not _is_share(layers, number):
            yield number


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
    """Whether numbers before arms are the arms' sizes and not events."""
    if any(patterns.ASSIGNED.search(item.verb) for item in run):
        return True
    if all(_is_labelled(layers, item.number) for item in run):
        return True
    if len(run) < 2 or len({item.mention.arm for item in run}) < len(run):
        return False
    start, end = layers.sentence_at(run[0].number.start)
    total = sum(int(item.number.value) for item in run)
    if total in totals or total in _stated_before(layers, start, run[0].number.start):
        return True
    sentence = layers.folded[start:end]
    if "%" in sentence or patterns.EVENT.search(sentence):
        return False
    return patterns.MADE.search(sentence) is not None


def _is_labelled(layers: Layers, number: Number) -> bool:
    """Whether "n=" stands before a number: "n=464 for A"."""
    return patterns.LABEL.search(layers.folded, number.start - 4, number.start) is not None


def _stated_before(layers: Layers, start: int, place: int) -> set[int]:
    """The numbers of people before a place: "189 of these patients (100 in A and 89 in B)"."""
    stated = set()
    for number in layers.numbers:
        if number.start >= place:
            break
        if number.start < start or patterns.EVENT.search(layers.folded, number.end, place):
            continue
        if COUNTED.match(layers.folded, number.end) or layers.folded[place - 1] == "(":
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


def _each(layers: Layers, arms: ArmIndex) -> Iterator[Sized]:
    """One number for every arm: "60 in each group"."""
    if not any(cue in layers.folded for cue in patterns.EACH_CUES):
        return
    for match in patterns.EACH.finditer(layers.folded, 0, layers.end):
        place = next(n for n in _EACH_NUMBERS if match[n])
        number = layers.number_starting_at(match.start(place))
        if number is None or number.value < 2 or _is_share(layers, number):
            continue
        if _has_groups(match, len(arms.arms)) and not _is_of_events(layers, number):
            for arm in arms.arms:
                yield _sized(layers, arm.id, number, "each")


def _has_groups(match: re.Match[str], arms: int) -> bool:
    """Whether "two groups of 30" tells of as many groups as there are arms."""
    groups = match["groups"]
    return groups is None or arms == (patterns.HOW_MANY.get(groups) or int(groups))


def _is_of_events(layers: Layers, number: Number) -> bool:
    """Whether a number counts those to whom something happened: "strokes in 13 in each group"."""
    start, end = layers.sentence_at(number.start)
    if patterns.MADE.search(layers.folded, start, end):
        return False
    return patterns.EVENT.search(layers.folded, start, end) is not None
