"""Which arm of a record is the intervention (iv) and which the control (cv) of the labels.

The labels know no arms by name, and which is the control is sometimes arbitrary. So every arm of a
record is taken for the one or the other: in the way that scores best over the whole abstract, the
same way for all measures of it. Where there are two arms and gold has both labels, one arm is the
one and one the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from benchmarks.scoring.figures import Bound
from benchmarks.scoring.items import Item
from benchmarks.scoring.matching import Span, overlap
from benchmarks.scoring.reading import Reading

Sides = dict[str, str]  # of each arm: "iv" or "cv"

KINDS = {
    "bin-abs": "events",
    "bin-percent": "percentages",
    "cont-mean": "means",
    "cont-median": "medians",
    "cont-sd": "sds",
}
# The fields of a record that are an answer to each label. A level whose kind the text does not say
# is a mean to the annotators, and a percentage can be one of means or medians.
FIELDS = {
    "events": frozenset({"events"}),
    "percentages": frozenset({"percent", "rate"}),
    "means": frozenset({"mean", "value", "rate"}),
    "medians": frozenset({"median", "value"}),
    "sds": frozenset({"sd"}),
}
PARTICIPANTS = {"intervention-participants": "iv", "control-participants": "cv"}
MANY_ARMS = 8


@dataclass(frozen=True, slots=True)
class Number:
    """A gold number under an arm."""

    measure: str
    side: str
    span: Span
    text: str


def numbers(item: Item) -> Iterator[Number]:
    """The gold numbers under intervention and control."""
    for label in item.gold["entities"]:
        side, _, kind = label["label"].partition("-")
        if side in ("iv", "cv") and kind in KINDS:
            yield Number(KINDS[kind], side, (label["start"], label["end"]), label["text"])


def participants(reading: Reading, given: list[Bound]) -> list[tuple[str, int, int | None]]:
    """Arm, value and place of every number of participants that the record gives an arm."""
    found = [
        (count.arm, count.value, first_of(reading.spans(count.evidence)))
        for count in reading.record.counts
        if count.arm is not None and count.kind not in ("planned", "screened")
    ]
    totals = [(f.arm, int(f.value), f.span[0]) for f in given if f.field == "total"]
    return [*found, *totals]


def first_of(spans: list[Span]) -> int | None:
    """Where the first of some stretches begins."""
    return spans[0][0] if spans else None


def best_sides(
    item: Item,
    gold: Sequence[Number],
    given: Sequence[Bound],
    participants: Sequence[tuple[str, int, int | None]],
) -> Sides:
    """For each arm of the record the side that scores best over the abstract."""
    arms = list(dict.fromkeys([f.arm for f in given] + [arm for arm, _, _ in participants]))
    worth = dict.fromkeys(product(arms, ("iv", "cv")), 0)
    for figure in given:
        for number in gold:
            if answers(figure, number):
                worth[figure.arm, number.side] += 1
    sizes = _gold_sizes(item)
    for arm, value, _ in participants:
        for side in sizes.get(value, ()):
            worth[arm, side] += 1
    ways = _ways(
        arms, {side for sides in sizes.values() for side in sides} | {n.side for n in gold}
    )
    return max(ways, key=lambda way: sum(worth[pair] for pair in way.items()), default={})


def _ways(arms: list[str], gold_sides: set[str]) -> Iterator[Sides]:
    """Every way to take arms for sides; of two or more arms not all for one, if gold has both."""
    if len(arms) > MANY_ARMS:
        arms = arms[:MANY_ARMS]
    for way in product(("iv", "cv"), repeat=len(arms)):
        if len(arms) < 2 or len(gold_sides) < 2 or len(set(way)) == 2:
            yield dict(zip(arms, way, strict=True))


def _gold_sizes(item: Item) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for label in item.gold["entities"]:
        if label["label"] in PARTICIPANTS and label.get("value") is not None:
            found.setdefault(int(label["value"]), set()).add(PARTICIPANTS[label["label"]])
    return found


def answers(figure: Bound, number: Number) -> bool:
    """Whether a figure of the record is, arm apart, what gold has at this place."""
    is_kind = figure.field in FIELDS[number.measure] or (
        figure.field == "percent" and "%" in number.text
    )
    return is_kind and overlap(figure.span, number.span)
