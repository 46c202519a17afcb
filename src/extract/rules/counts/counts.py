"""Finds numbers of participants and says what was done with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.rules.counts.kinds import kind_of
from extract.rules.counts.patterns import numbers, studies
from extract.rules.counts.places import Place, is_of_people, may_count
from extract.rules.counts.studies import of_one_study
from extract.rules.findings import Count, Dose
from extract.sources.document import SectionKind

_SKIPPED: tuple[SectionKind, ...] = (
    "related_trials", "keywords", "registration", "funding", "discussion", "legend",
)  # fmt: skip


def find(layers: Layers) -> Iterable[Count]:
    """Every number of participants of the whole trial or of an arm, in text order."""
    yield from _on_card(layers)
    doses = {d.low.start for d in layers.findings.get("doses", ()) if isinstance(d, Dose)}
    of_studies = of_one_study(layers)
    for number in layers.numbers:
        if number.start in doses or not _is_whole(number):
            continue
        section = layers.kind_at(number.start)
        if section in (*_SKIPPED, "card"):
            continue
        if numbers.NOT_AFTER.match(layers.folded, number.end):
            continue
        place = Place(layers.folded, number, *layers.sentence_at(number.start), section)
        found = kind_of(place) if is_of_people(place) and may_count(place) else None
        if found is not None and not _is_of_one_study(place, of_studies):
            rule, kind = found
            yield Count(number.start, number.end, f"counts.{rule}", kind, number, None, None)


def _is_of_one_study(place: Place, of_studies: frozenset[int]) -> bool:
    """Whether a number is of one study of several, and not of all."""
    return place.start in of_studies and not studies.IN_ALL.search(place.before)


def _on_card(layers: Layers) -> Iterator[Count]:
    """What a card says that the sample was."""
    for fact in layers.facts:
        number = layers.number_starting_at(fact.start) if fact.label == "sample" else None
        if number is not None and _is_whole(number):
            yield Count(number.start, number.end, "counts.card", "randomized", number, None, None)


def _is_whole(number: Number) -> bool:
    return number.value >= 2 and number.is_whole
