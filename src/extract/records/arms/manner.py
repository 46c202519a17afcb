"""What a text says of how treatments are given: doses, durations, timings and titrations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from extract.language.layers import Layers
from extract.records.arms.patterns import of_doses
from extract.records.arms.regimens import Regimens
from extract.records.arms.series import dealt_out, is_joined
from extract.records.evidence import Quoter, Span
from extract.rules import Findings
from extract.rules.findings import Dose, Regimen
from extract.sources.document import SectionKind
from extract.values import frozen

# Who may take part and what was done before is not what an arm gets.
_ELSEWHERE: tuple[SectionKind, ...] = ("population", "background", "discussion")
_LOADING = 24  # characters before a dose that may say that it is not the one that goes on


@frozen
class Manner:
    """What a text says of how treatments are given.

    Attributes:
        layers: the text.
        doses: the doses that may be what an arm gets, in text order.
        names: all places that name a treatment or an arm, in text order.
        dealt: the names of the doses that "respectively" deals out, by where each dose starts.
        regimens: durations, timings and titrations.
        quoter: makes evidence of the text.
    """

    layers: Layers
    doses: Sequence[Dose]
    names: Sequence[Span]
    dealt: Mapping[int, Span | None]
    regimens: Regimens
    quoter: Quoter


def manner_of(layers: Layers, findings: Findings, names: Iterable[Span], quoter: Quoter) -> Manner:
    """How treatments are given in a text, of which all places that name one are known."""
    names, doses = sorted(set(names)), findings.of(Dose)
    regimens = Regimens(layers, findings.of(Regimen), doses, names)
    given = [
        d
        for d, following in zip_longest(doses, doses[1:])
        if _may_be_given(layers, names, d, following)
    ]
    return Manner(layers, given, names, dealt_out(layers, given, names), regimens, quoter)


def _may_be_given(
    layers: Layers, names: Sequence[Span], dose: Dose, following: Dose | None
) -> bool:
    """Whether a dose may be what an arm gets, by where it stands; no loading dose by itself."""
    kind = layers.kind_at(dose.start)
    is_loading = of_doses.LOADING.search(layers.folded, max(0, dose.start - _LOADING), dose.start)
    if is_loading and not (following and is_joined(layers, names, dose, following)):
        return False
    if _is_of_combination(layers, dose):
        return False
    if kind == "card":
        facts = [f for f in layers.facts if f.start <= dose.start < f.end]
        return any(f.label in ("intervention", "comparator") for f in facts)
    return kind not in _ELSEWHERE


def _is_of_combination(layers: Layers, dose: Dose) -> bool:
    """Whether a dose is of one part of several that a name has: "50/100 μg"."""
    folded = layers.folded
    ahead = folded[max(0, dose.start - 2) : dose.start].rstrip()
    return ahead.endswith("/") or (
        dose.rule == "doses.list" and folded.startswith(("/", " /"), dose.end)
    )
