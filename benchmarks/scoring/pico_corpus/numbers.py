"""Participants, events, percentages, means, medians and SDs under the right arm.

Gold marks a third of the percentages not at all, so a false answer counts only in a sentence that
holds a gold number. Participants are judged by abstract: each value once. Gold has the size of
every trial, also of one that is still to come: of a protocol, the planned number is the trial's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.scoring import sentences
from benchmarks.scoring.figures import Bound
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark
from benchmarks.scoring.matching import overlap
from benchmarks.scoring.pico_corpus.sides import (
    KINDS,
    PARTICIPANTS,
    Number,
    Sides,
    answers,
    first_of,
)
from benchmarks.scoring.reading import Reading

OWN_MEASURE = {
    "events": "events",
    "percent": "percentages",
    "mean": "means",
    "value": "means",
    "median": "medians",
    "sd": "sds",
}
TOTAL = "total-participants"
MAIN_KINDS = ("randomized", "analyzed", "treated", "completed", "planned")


def totals(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of total_participants (each gold value) and total_participants_main (the first)."""
    labels = [
        e for e in item.gold["entities"] if e["label"] == TOTAL and e.get("value") is not None
    ]
    wanted = {int(label["value"]): label["start"] for label in labels}
    kinds = _kinds_of_size(reading)
    counts = [c for c in reading.record.counts if c.arm is None and c.kind in kinds]
    given = {count.value: first_of(reading.spans(count.evidence)) for count in counts}
    near = _sentences_with(item, (TOTAL, *PARTICIPANTS))
    for value, at in wanted.items():
        yield Mark("total_participants", "hit" if value in given else "missed", str(value), at)
    for value, at in given.items():
        if value not in wanted and at is not None and _is_near(item, at, near):
            yield Mark("total_participants", "false", str(value), at)
    yield from _main_total(wanted, [(c.kind, c.value) for c in counts])


def _kinds_of_size(reading: Reading) -> tuple[str, ...]:
    """The kinds of count that say how many took part, or are to."""
    told = reading.record.report_type
    is_to_come = told is not None and told.value == "protocol"
    return MAIN_KINDS if is_to_come else MAIN_KINDS[:-1]


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


def arm_sizes(
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


def figures(
    item: Item, gold: Sequence[Number], given: Sequence[Bound], sides: Sides
) -> Iterator[Mark]:
    """Marks of events, percentages, means, medians and sds."""
    used: set[Bound] = set()
    for number in gold:
        right = [f for f in given if answers(f, number) and sides.get(f.arm) == number.side]
        used.update(right)
        what = f"{number.side} {number.text}"
        yield Mark(number.measure, "hit" if right else "missed", what, number.span[0])
    near = _sentences_with(item, tuple(f"{side}-{kind}" for side in ("iv", "cv") for kind in KINDS))
    for figure in given:
        measure = _measure(figure, gold)
        if measure and figure not in used and _is_near(item, figure.span[0], near):
            what = f"{sides.get(figure.arm)} {figure.field} {figure.value:g} under {figure.arm}"
            yield Mark(measure, "false", what, figure.span[0])


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
