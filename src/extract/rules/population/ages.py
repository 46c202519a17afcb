"""Ages of those who were studied, and their sex."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language.attribution import Span
from extract.language.layers import Layers
from extract.language.numbers import Number, value_of
from extract.rules.findings import AgeFigure, Sex
from extract.rules.population.patterns import aged, persons
from extract.rules.population.people import People


def find_limits(layers: Layers, sentence: Span) -> list[AgeFigure]:
    """The limits of age for eligibility that a sentence states, in years.

    Strata are none: "under 50 and from 50 years on" leaves nobody out.
    """
    limits = list(_stated(layers, sentence))
    least = {limit.value.value for limit in limits if limit.role == "minimum"}
    return [] if any(m.role == "maximum" and m.value.value in least for m in limits) else limits


def _stated(layers: Layers, sentence: Span) -> Iterator[AgeFigure]:
    """All limits of age that a sentence states."""
    claimed: list[Span] = []
    for rule, pattern in (
        ("population.age_range", aged.AGE_RANGE),
        ("population.age_from", aged.AGE_FROM),
        ("population.age_to", aged.AGE_TO),
    ):
        for match in pattern.finditer(layers.folded, *sentence):
            if any(start < match.end() and match.start() < end for start, end in claimed):
                continue
            figures = list(_limits(match, rule))
            if _is_plausible(layers, match, figures):
                claimed.append(match.span())
                yield from figures


def _limits(match: re.Match[str], rule: str) -> Iterator[AgeFigure]:
    for group, printed in match.groupdict().items():
        value = value_of(printed) if printed else None
        if value is not None:
            number = Number(*match.span(group), value)
            role = "minimum" if group.startswith("low") else "maximum"
            yield AgeFigure(
                *match.span(), rule, "minimum" if role == "minimum" else "maximum", number
            )


def _is_plausible(layers: Layers, match: re.Match[str], figures: list[AgeFigure]) -> bool:
    """Whether figures are ages: not past 110, in order, and no mean stands before them."""
    values = [figure.value.value for figure in figures]
    before = layers.folded[max(0, match.start() - 25) : match.start()]
    if match.group().endswith("years") and match[0][0].isdigit() and not _OF_PEOPLE.search(before):
        return False
    return max(values) <= 110 and values == sorted(values) and not _OF_A_MEAN.search(before)


_OF_A_MEAN = re.compile(
    r"\b(?:mean|median|average|range|sd)\b[^.;]{0,20}$|\b(?:for|over|past|last|every|within) $"
)


# "10 to 14 years" may be any time: an age stands in a bracket, behind people or behind its name.
_OF_PEOPLE = re.compile(rf"[(\[;,] ?$|\bages?\b[^.;]{{0,20}}$|\b(?:{persons.ANY_OF_PEOPLE}),? $")


def find_reported(layers: Layers, sentence: Span) -> Iterator[AgeFigure]:
    """The mean or median age of all who were studied."""
    for match in aged.AGE_REPORTED.finditer(layers.folded, *sentence):
        if aged.PER_ARM.match(layers.folded, match.end(), sentence[1]):
            continue
        for group, printed in match.groupdict().items():
            value = value_of(printed) if printed else None
            if value is not None and value <= 110:
                number = Number(*match.span(group), value)
                yield AgeFigure(*match.span(), "population.age_reported", "reported", number)


def find_sex(layers: Layers, people: People) -> Iterator[Sex]:
    """The sex that a description names, from its people and the words before them."""
    named = people.start, people.head[1]
    both = aged.BOTH.search(layers.folded, people.start, people.end)
    female = aged.FEMALE.search(layers.folded, *named)
    male = aged.MALE.search(layers.folded, *named)
    if both is not None:
        yield Sex(*both.span(), "population.sex", "all")
    elif female is not None and male is not None:
        start, end = min(female.start(), male.start()), max(female.end(), male.end())
        yield Sex(start, end, "population.sex", "all")
    elif female is not None:
        yield Sex(*female.span(), "population.sex", "female")
    elif male is not None:
        yield Sex(*male.span(), "population.sex", "male")
