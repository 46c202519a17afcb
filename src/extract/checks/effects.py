"""Printed effects against the figures of the two arms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from extract.checks.amounts import Amount, Kind, amounts
from extract.checks.lookup import Comparison, Lookup
from extract.checks.measures import RATIOS
from extract.checks.rounded import Rounded
from extract.checks.verdicts import digits, figure_input, judge, span
from extract.records.schema import Figure, Verdict
from extract.rules.findings import Measure

Pair = tuple[Amount, Amount]
Formula = Callable[[Rounded, Rounded], Rounded | None]


def _ratio(a: Rounded, b: Rounded) -> Rounded | None:
    return a.over(b)


def _odds_ratio(a: Rounded, b: Rounded) -> Rounded | None:
    return None if a.high >= 1 or b.high >= 1 else _odds(a).over(_odds(b))


def _odds(risk: Rounded) -> Rounded:
    return Rounded(risk.low / (1 - risk.low), risk.high / (1 - risk.high))


def _difference(a: Rounded, b: Rounded) -> Rounded | None:
    return a.minus(b).size()


def _percent_points(a: Rounded, b: Rounded) -> Rounded | None:
    return a.minus(b).size().times(100)


def _reduction(a: Rounded, b: Rounded) -> Rounded | None:
    ratio = a.over(b)
    return None if ratio is None else Rounded(1 - ratio.high, 1 - ratio.low).size().times(100)


class Recipe(NamedTuple):
    """From which figures of the arms an effect follows, and by which formulas it may."""

    kind: Kind
    formulas: tuple[Formula, ...]


# Which arm is above the other is for the words, so differences have no sign here.
RECIPES: dict[Measure, Recipe] = {
    "risk_ratio": Recipe("risk", (_ratio,)),
    "odds_ratio": Recipe("risk", (_odds_ratio,)),
    "rate_ratio": Recipe("rate", (_ratio,)),
    "risk_difference": Recipe("risk", (_percent_points, _difference)),
    "relative_risk_reduction": Recipe("risk", (_reduction,)),
    "mean_difference": Recipe("mean", (_difference,)),
    "rate_difference": Recipe("rate", (_difference,)),
}


def check_effect(lookup: Lookup) -> Iterator[Verdict]:
    """A printed ratio or difference is that of the arms' figures, either way round."""
    for place in lookup.places:
        for comparison in place.comparisons:
            value, measure = comparison.contrast.value, comparison.contrast.measure
            recipe = None if measure is None else RECIPES.get(measure)
            if value is None or measure is None or recipe is None:
                continue
            pair = amounts(lookup, place, comparison.contrast, recipe.kind)
            if pair is not None:
                yield from _judge(lookup, comparison, measure, value, pair)


def _judge(
    lookup: Lookup, comparison: Comparison, measure: Measure, value: Figure, pair: Pair
) -> Iterator[Verdict]:
    printed = Rounded.of(value.value)
    printed = printed if measure in RATIOS else printed.size()
    effects = _effects(measure, *(amount.value for amount in pair))
    if not effects:
        return
    told = min(effects, key=printed.distance)
    fits = told.meets(printed)
    doubts, is_adjusted = lookup.doubts, comparison.contrast.is_adjusted
    yield judge(
        "EFF-01",
        fits,
        (
            f"The {measure.replace('_', ' ')} {digits(value.value)}",
            f"{pair[0].words} against {pair[1].words}, {span(told)}",
        ),
        [*pair[0].inputs, *pair[1].inputs, figure_input(f"{comparison.path}.value", value)],
        doubts.of_counts(is_adjusted=is_adjusted) if not fits else None,
    )


def _effects(measure: Measure, a: Rounded, b: Rounded) -> list[Rounded]:
    """What the figures give, either way round; none if it has no bounds, as a ratio to zero."""
    formulas = product(RECIPES[measure].formulas, ((a, b), (b, a)))
    effects = [formula(left, right) for formula, (left, right) in formulas]
    known = [effect for effect in effects if effect is not None]
    return known if len(known) == len(effects) else []
