"""pico_corpus: participants, events, percentages, means, medians and SDs under the right arm.

The labels know an intervention (iv) and a control (cv) and no arms by name, and which is the
control is sometimes arbitrary. So every arm of a record is taken for the one or the other: in the
way that scores best over the whole abstract, the same way for all measures of it. Where there are
two arms and gold has both labels, one arm is the one and one the other.

Gold marks a third of the percentages not at all, so a false answer counts only in a sentence that
holds a gold number. Participants are judged by abstract: each value once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from benchmarks.scoring import sentences
from benchmarks.scoring.figures import Bound, bound
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import Span, overlap
from benchmarks.scoring.reading import Reading

NAME = "pico_corpus"
MEASURES = (
    "total_participants",
    "total_participants_main",
    "intervention_participants",
    "control_participants",
    "events",
    "percentages",
    "means",
    "medians",
    "sds",
)

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
OWN_MEASURE = {
    "events": "events",
    "percent": "percentages",
    "mean": "means",
    "value": "means",
    "median": "medians",
    "sd": "sds",
}
PARTICIPANTS = {"intervention-participants": "iv", "control-participants": "cv"}
TOTAL = "total-participants"
MAIN_KINDS = ("randomized", "analyzed", "treated", "completed")
MANY_ARMS = 8


@dataclass(frozen=True, slots=True)
class Number:
    """A gold number under an arm."""

    measure: str
    side: str
    span: Span
    text: str


def wanted(item: Item) -> bool:
    """Every item has labels."""
    return "entities" in item.gold


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """The marks of one abstract over all measures of this corpus."""
    gold = list(_numbers(item))
    given = bound(reading)
    participants = _participants(reading, given)
    sides = _best_sides(item, gold, given, participants)
    yield from _totals(item, reading)
    yield from _arm_sizes(item, participants, sides)
    yield from _figures(item, gold, given, sides)


def _numbers(item: Item) -> Iterator[Number]:
    for label in item.gold["entities"]:
        side, _, kind = label["label"].partition("-")
        if side in ("iv", "cv") and kind in KINDS:
            yield Number(KINDS[kind], side, (label["start"], label["end"]), label["text"])


def _participants(reading: Reading, given: list[Bound]) -> list[tuple[str, int, int | None]]:
    """Arm, value and place of every number of participants that the record gives an arm."""
    found = [
        (count.arm, count.value, _first(reading.spans(count.evidence)))
        for count in reading.record.counts
        if count.arm is not None and count.kind not in ("planned", "screened")
    ]
    totals = [(f.arm, int(f.value), f.span[0]) for f in given if f.field == "total"]
    return [*found, *totals]


def _first(spans: list[Span]) -> int | None:
    return spans[0][0] if spans else None


def _best_sides(
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
            if _answers(figure, number):
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


def _totals(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of total_participants (each gold value) and total_participants_main (the first)."""
    labels = [
        e for e in item.gold["entities"] if e["label"] == TOTAL and e.get("value") is not None
    ]
    wanted = {int(label["value"]): label["start"] for label in labels}
    counts = [c for c in reading.record.counts if c.arm is None and c.kind in MAIN_KINDS]
    given = {count.value: _first(reading.spans(count.evidence)) for count in counts}
    near = _sentences_with(item, (TOTAL, *PARTICIPANTS))
    for value, at in wanted.items():
        yield Mark("total_participants", "hit" if value in given else "missed", str(value), at)
    for value, at in given.items():
        if value not in wanted and at is not None and _is_near(item, at, near):
            yield Mark("total_participants", "false", str(value), at)
    yield from _main_total(wanted, [(c.kind, c.value) for c in counts])


def _main_total(wanted: dict[int, int], given: list[tuple[str, int]]) -> Iterator[Mark]:
    """The one number that a reader would take for the size of the trial."""
    best = min(given, key=lambda count: MAIN_KINDS.index(count[0]), default=None)
    first = next(iter(wanted.items()), None)
    if best is not None and best[1] in wanted:
        yield Mark("total_participants_main", "hit", str(best[1]), wanted[best[1]])
        return
    if first is not None:
        yield Mark("total_participants_main", "missed", str(first[0]), first[1])
    if best is not None and first is not None:
        yield Mark("total_participants_main", "false", str(best[1]), first[1])


def _arm_sizes(
    item: Item, participants: Sequence[tuple[str, int, int | None]], sides: Sides
) -> Iterator[Mark]:
    """Marks of intervention_participants and control_participants, each value once."""
    near = _sentences_with(item, (TOTAL, *PARTICIPANTS))
    for label, side in PARTICIPANTS.items():
        measure = label.replace("-", "_")
        wanted = {
            int(entity["value"]): entity["start"]
            for entity in item.gold["entities"]
            if entity["label"] == label and entity.get("value") is not None
        }
        given = {value: at for arm, value, at in participants if sides.get(arm) == side}
        for value, at in wanted.items():
            yield Mark(measure, "hit" if value in given else "missed", str(value), at)
        for value, place in given.items():
            if value not in wanted and place is not None and _is_near(item, place, near):
                yield Mark(measure, "false", str(value), place)


def _figures(
    item: Item, gold: Sequence[Number], given: Sequence[Bound], sides: Sides
) -> Iterator[Mark]:
    """Marks of events, percentages, means, medians and sds."""
    used: set[Bound] = set()
    for number in gold:
        right = [f for f in given if _answers(f, number) and sides.get(f.arm) == number.side]
        used.update(right)
        what = f"{number.side} {number.text}"
        yield Mark(number.measure, "hit" if right else "missed", what, number.span[0])
    near = _sentences_with(item, tuple(f"{side}-{kind}" for side in ("iv", "cv") for kind in KINDS))
    for figure in given:
        measure = _measure(figure, gold)
        if measure and figure not in used and _is_near(item, figure.span[0], near):
            what = f"{sides.get(figure.arm)} {figure.field} {figure.value:g} under {figure.arm}"
            yield Mark(measure, "false", what, figure.span[0])


def _answers(figure: Bound, number: Number) -> bool:
    """Whether a figure of the record is, arm apart, what gold has at this place."""
    is_kind = figure.field in FIELDS[number.measure] or (
        figure.field == "percent" and "%" in number.text
    )
    return is_kind and overlap(figure.span, number.span)


def _measure(figure: Bound, gold: Sequence[Number]) -> str | None:
    """What a false figure counts against: what gold has at its place, else its own kind."""
    for number in gold:
        if overlap(figure.span, number.span):
            return number.measure
    return OWN_MEASURE.get(figure.field)


def _sentences_with(item: Item, labels: tuple[str, ...]) -> set[int]:
    """The starts of the sentences that hold a gold number."""
    return {
        sentences.bounds(item.text, entity["start"])[0]
        for entity in item.gold["entities"]
        if entity["label"] in labels
    }


def _is_near(item: Item, at: int, near: set[int]) -> bool:
    return sentences.bounds(item.text, at)[0] in near
