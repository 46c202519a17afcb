"""Numbers of an arm that stand beside its name, or in the order of the arms."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records.arms import ArmIndex, ArmMention
from extract.records.counts.patterns import around
from extract.records.counts.sized import (
    Sized,
    is_befallen,
    is_led_by_measure,
    is_of_clusters,
    is_of_some,
    is_share,
    sized,
    tells_of_events,
    tells_of_making,
)
from extract.rules import Findings
from extract.rules.arms.brackets import is_numbering
from extract.rules.counts.patterns.numbers import RESPECTIVELY, ROW
from extract.rules.counts.patterns.parts import BEFELL
from extract.rules.findings import ArmSeed

_ROW = 300  # characters between a row of numbers and "respectively"


def respective(layers: Layers, arms: ArmIndex) -> Iterator[Sized]:
    """Numbers in the order of the arms: "85 and 83 were assigned to A and B, respectively".

    So are those of "assigned to A and B (n = 85 and 83, respectively)".
    """
    for cue in RESPECTIVELY.finditer(layers.folded, 0, layers.end):
        start, end = layers.sentence_at(cue.start())
        start, end = max(start, cue.start() - _ROW), min(end, cue.end() + _ROW)
        row = ROW.search(layers.folded, start, cue.start())
        if row is None or not tells_of_making(layers, start, end):
            continue
        numbers = layers.numbers_in(*row.span())
        named = arms.mentions_in(start, cue.start())
        if len(numbers) == len(named) == len({mention.arm for mention in named}):
            for number, mention in zip(numbers, named, strict=True):
                yield sized(layers, mention.arm, number, "respective")


def beside_names(layers: Layers, findings: Findings, arms: ArmIndex) -> Iterator[Sized]:
    """Numbers in or behind a bracket after a name: "A (n = 12)", "A (12 patients)"."""
    for seed in findings.of(ArmSeed):
        mention = None if seed.size is None else arms.mention_at(seed.label_start)
        if seed.size is not None and mention is not None and _may_size(layers, mention, seed.size):
            yield sized(layers, mention.arm, seed.size, "beside_name")
    for mention in arms.mentions:
        size = around.SIZE_AFTER.match(layers.folded, mention.end)
        number = layers.number_starting_at(size.end()) if size else None
        if number is None or is_share(layers, number) or not _may_size(layers, mention, number):
            continue
        behind = arms.mention_at(number.end + 1)
        if behind is not None and behind.arm != mention.arm:
            continue  # "n = 46 placebo, n = 39 zinc"
        if not layers.folded.startswith(" for ", number.end):  # "A or B (n = 12 for A, ...)"
            yield sized(layers, mention.arm, number, "after_arm")


def _may_size(layers: Layers, mention: ArmMention, number: Number) -> bool:
    """Whether a number counts an arm: not "fewer in the zinc group (n = 3)"."""
    start, end = layers.sentence_at(number.start)
    if _counts_others(layers, start, number) or is_numbering(layers, (start, end), number):
        return False
    is_healthy = around.HEALTHY.search(layers.folded, start, mention.start) is not None
    if is_healthy or _is_of_a_reason(layers, start, mention.start):
        return False
    if _is_of_all(layers, start, number) or _is_of_people(layers, start, number):
        return False
    if around.ALLOCATED.fullmatch(layers.folded, number.end, mention.start):
        return around.THEN_DIED.match(layers.folded, mention.end, end) is None
    if around.SOME_OF.search(layers.folded, start, mention.start) is None:
        return True
    return not tells_of_events(layers, start, end)


def _is_of_a_reason(layers: Layers, start: int, end: int) -> bool:
    """Whether a stretch goes on to why some were left out: "not randomized because of"."""
    reasons = list(around.NO_ARM.finditer(layers.folded, start, end))
    return bool(reasons) and not around.DONE_SINCE.search(layers.folded, reasons[-1].end(), end)


def _is_of_all(layers: Layers, start: int, number: Number) -> bool:
    """Whether a bracket of one size alone tells how many there were: "(n = 105) were assigned"."""
    if not around.OF_ALL.match(layers.folded, number.end):
        return False
    opened = layers.folded.rfind("(", start, number.start)
    return sum(1 for _ in around.SIZE.finditer(layers.folded, max(start, opened), number.end)) < 2


def _is_of_people(layers: Layers, start: int, number: Number) -> bool:
    """Whether a bracket tells how many people of a kind there were: "men with a cold (n = 90)"."""
    opened = layers.folded.rfind("(", start, number.start) + 1
    people = around.OF_PEOPLE.search(layers.folded, start, opened)
    return people is not None and not around.GETS.search(people.group())


def _counts_others(layers: Layers, start: int, number: Number) -> bool:
    """Whether no whole is counted: clusters, years, "17 centers (10 in the zinc group"."""
    if _is_cited(layers, start, number):
        return True
    if is_of_clusters(layers, number) or _is_measure(layers, number) or is_share(layers, number):
        return True
    before = layers.folded, start, number.start
    others = (around.OTHERS_BEFORE, around.OF_A_DATE, BEFELL)
    if is_befallen(layers, number) or any(pattern.search(*before) for pattern in others):
        return True
    return is_of_some(layers, number)


def _is_cited(layers: Layers, start: int, number: Number) -> bool:
    """Whether a number is the year of a reference: "zinc is safe (Miller et al, 2016)"."""
    if not around.YEAR.match(layers.folded, number.start):
        return False
    return around.CITED.search(layers.folded, start, number.start) is not None


def _is_measure(layers: Layers, number: Number) -> bool:
    """Whether a number is of something else: "up to four lesions", "six cycles"."""
    if is_led_by_measure(layers, number):
        return True
    return around.MEASURE.match(layers.folded, number.end) is not None


def interleaved(layers: Layers, arms: ArmIndex) -> Iterator[Sized]:
    """Sizes far behind their arms, one each: "A 5 mg daily for a week (n = 12); B ... (n = 13)"."""
    found = around.SIZE.finditer(layers.folded, 0, layers.end)
    for (start, end), of_sentence in groupby(found, lambda size: layers.sentence_at(size.start())):
        sizes = list(of_sentence)
        if len(sizes) < 2 or not tells_of_making(layers, start, end):
            continue
        if _is_of_a_reason(layers, start, sizes[0].start()):
            continue
        begins = [start, *(size.end() for size in sizes)]
        named = [
            {mention.arm for mention in arms.mentions_in(begin, size.start())}
            for begin, size in zip(begins, sizes, strict=False)
        ]
        if all(len(of_one) == 1 for of_one in named) and len(set.union(*named)) == len(named):
            for size, of_one in zip(sizes, named, strict=True):
                number = layers.number_starting_at(size.end())
                if number is not None and not is_of_clusters(layers, number):
                    yield sized(layers, of_one.pop(), number, "in_turn")
