"""Counts of the whole trial settled by kind, and those of its arms beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.records import schema
from extract.records.arms import ArmIndex
from extract.records.counts.of_arms import Sized, sizes_of
from extract.records.evidence import Quoter
from extract.rules import Findings
from extract.rules.findings import Count, CountKind

_Place = tuple[CountKind, Number, str | None, str]


def assemble_counts(
    layers: Layers, findings: Findings, arms: ArmIndex, quoter: Quoter
) -> tuple[schema.Count, ...]:
    """Each count once, with all places that state it; those of the whole trial come first."""
    sizes = sizes_of(layers, findings, arms)
    of_arms = {sized.number.start for sized in sizes}
    whole = [count for count in findings.of(Count) if count.start not in of_arms]
    places: list[_Place] = [
        *_settled(whole, sum(_randomized_by_arm(sizes).values())),
        *((sized.kind, sized.number, sized.arm, sized.rule) for sized in sizes),
    ]
    merged: dict[tuple[CountKind, int, str | None], list[_Place]] = {}
    for place in places:
        kind, number, arm, _ = place
        merged.setdefault((kind, int(number.value), arm), []).append(place)
    return tuple(
        schema.Count(
            kind=kind,
            value=value,
            arm=arm,
            evidence=quoter.quote(*((number.start, number.end) for _, number, _, _ in stated)),
            rule=stated[0][3],
        )
        for (kind, value, arm), stated in merged.items()
    )


def _randomized_by_arm(sizes: Sequence[Sized]) -> dict[str, int]:
    """How many each arm was given, the first number that says so."""
    found: dict[str, int] = {}
    for sized in sizes:
        if sized.kind == "randomized":
            found.setdefault(sized.arm, int(sized.number.value))
    return found


def _settled(whole: Sequence[Count], of_arms: int) -> Iterator[_Place]:
    """Counts of the whole trial with their kind.

    Who was enrolled, or is merely counted, is taken for who was randomized only where the text
    does not state that number. Where it does, who was enrolled was screened if they are more.

    Args:
        whole: the counts.
        of_arms: how many the arms have together.
    """
    randomized = [int(c.value.value) for c in whole if c.rule == "counts.assigned"]
    if any(int(count.value.value) == of_arms for count in whole):
        randomized.append(of_arms)
    enrolled = [int(c.value.value) for c in whole if c.rule == "counts.enrolled"]
    known_all = randomized + enrolled
    for count in whole:
        value, kind = int(count.value.value), count.kind
        if count.rule == "counts.given" and any(value < other for other in known_all):
            continue  # "27 received X": some of those that were randomized
        known = randomized if count.rule == "counts.enrolled" else randomized or enrolled
        if count.rule in ("counts.enrolled", "counts.stated") and known and value not in known:
            kind = "analyzed" if value < max(known) else "screened"
        yield kind, count.value, None, count.rule
