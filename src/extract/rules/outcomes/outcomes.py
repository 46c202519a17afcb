"""Finds the words that name an outcome, stated or only met in results."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extract.language.layers import Layers
from extract.language.phrases import Span
from extract.rules.claims import is_free
from extract.rules.findings import ArmSeed, OutcomeRole, OutcomeSeed, TimeFrame
from extract.rules.outcomes.brackets import details, with_short_form
from extract.rules.outcomes.figured import figured, figures_of, within
from extract.rules.outcomes.kinds import domain_of, is_composite
from extract.rules.outcomes.met import Met, is_of_people, met, results_in
from extract.rules.outcomes.names import name_in
from extract.rules.outcomes.patterns import stated as patterns
from extract.rules.outcomes.patterns.figured import PAIR_BEHIND
from extract.rules.outcomes.predicates import Figure
from extract.rules.outcomes.roles import role_of
from extract.rules.outcomes.stated import Named, stated

_UNSURE_ARMS = (
    "arms.single",
    "arms.comparing",
    "arms.between",
    "arms.sized",
    "arms.contrasted",
)
# The facts of a card say what they are; the rest tells of other trials or of none.
_SKIPPED = ("card", "related_trials", "discussion", "legend", "keywords", "registration", "funding")
# Frames in which the text itself calls what follows an outcome.
_STATED = ("named", "apposed", "inverse", "section")
# Frames of a phrase that is the name as it stands: what people did, needed less of, or reached.
_WHOLE = ("did", "consumed", "limited")
_OPENING = re.compile(r"[(\[]")
_CLOSE = 100  # how far behind a name a bracket may state its role


class _Barred(NamedTuple):
    """What is no outcome, whatever frame it stands in: times by place, and names of arms."""

    times: frozenset[Span]
    arms: frozenset[str]


def find(layers: Layers) -> Iterable[OutcomeSeed]:
    """Every mention of an outcome, one seed each; none overlaps another."""
    for fact in layers.facts:
        if fact.label == "outcome":
            end = fact.end - layers.text.endswith(".", fact.start, fact.end)
            yield _seed(layers, (fact.start, end), "card", "primary")
    sentences = [s for s in layers.sentences if layers.kind_at(s[0]) not in _SKIPPED]
    results = results_in(layers, sentences)
    told, found = stated(layers, sentences), met(layers, results)
    of_results = set(results)
    barred, figures = _Barred(_times(layers), _arm_names(layers)), figures_of(layers)
    for sentence in sentences:
        names = _names_of(layers, sentence, told.get(sentence, ()), found.get(sentence, ()))
        if sentence in of_results:
            yield from _of_results(layers, sentence, names, within(figures, sentence), barred)
        elif sentence in told:
            yield from _free(layers, sentence, names, [], barred)


def _of_results(
    layers: Layers,
    sentence: Span,
    names: Iterable[Named],
    figures: Sequence[Figure],
    barred: _Barred,
) -> Iterator[OutcomeSeed]:
    """The seeds of a sentence of results: those of figures too, where frames give none."""
    taken = _referred(layers, *sentence)
    for span in taken:
        yield _seed(layers, span, "referred", "unspecified")
    yield from _free(layers, sentence, names, taken, barred)
    for span, rule in figured(layers, sentence, figures, taken, barred.arms):
        name = span if rule == "did" else name_in(layers, span)
        if name is not None and not _has_arm(layers, name, barred.arms):
            yield _seed(layers, name, rule, "unspecified")


def _free(
    layers: Layers,
    sentence: Span,
    names: Iterable[Named],
    taken: list[Span],
    barred: _Barred,
) -> Iterator[OutcomeSeed]:
    """The seeds of names that are not barred and overlap none before, which are then taken."""
    for span, rule, role in names:
        is_barred = span in barred.times or _is_of_arms(layers.folded[slice(*span)], barred.arms)
        if not is_barred and is_free(span, taken):
            taken.append(span)
            yield _seed(layers, span, rule, _role_behind(layers, span, role, sentence[1]))


def _referred(layers: Layers, start: int, end: int) -> list[Span]:
    """The places of "the primary outcome" in a result: it is named elsewhere."""
    if layers.folded.find("primary", start, end) < 0:
        return []
    return [match.span() for match in patterns.REFERRED.finditer(layers.folded, start, end)]


def _role_behind(layers: Layers, span: Span, role: OutcomeRole, end: int) -> OutcomeRole:
    """The role of a name; a bracket close behind may state it: "pain at 1 h (primary outcome)"."""
    limit = min(end, span[1] + _CLOSE)
    if role != "unspecified" or _OPENING.search(layers.folded, span[1], limit) is None:
        return role
    told = patterns.ROLE_IN_BRACKET.search(layers.folded, span[1], limit)
    if told is None or patterns.ANOTHER.search(layers.folded, span[1], told.start()):
        return role
    return role_of(told["roles"])


def _names_of(
    layers: Layers, sentence: Span, told: Iterable[Named], found: Iterable[Met]
) -> Iterator[Named]:
    """The names of outcomes in one sentence, those first whose frame is the surest."""
    for span, rule, role in told:
        is_stated = rule in _STATED
        whole = rule.endswith("_composite")
        name = span if whole else name_in(layers, span, is_stated=is_stated)
        if name is not None:
            yield with_short_form(layers, name), rule, role
        if rule != "instrument":  # the bracket behind an instrument says who makes it
            behind = span[1] if name is None else name[1]
            for detail in details(layers, behind, sentence[1]):
                yield detail, "detail", role
    seen: set[Span] = set()  # frames overlap: "a lower rate of stroke" is met by two
    for span, rule in found:
        name = None if span in seen else span if rule in _WHOLE else name_in(layers, span)
        seen.add(span)
        if name is not None and not is_of_people(layers, name, sentence):
            yield with_short_form(layers, name), rule, "unspecified"


def _seed(layers: Layers, span: Span, rule: str, role: OutcomeRole) -> OutcomeSeed:
    composite = rule.endswith("_composite") or is_composite(layers.folded, *span)
    domain = "other" if composite else domain_of(layers.folded, *span)
    return OutcomeSeed(*span, f"outcomes.{rule}", role, domain, composite)


def _times(layers: Layers) -> frozenset[Span]:
    found = layers.findings.get("time_frames", ())
    return frozenset((t.start, t.end) for t in found if isinstance(t, TimeFrame))


def _arm_names(layers: Layers) -> frozenset[str]:
    """Names of arms, which are no outcomes, where the frame that named them is a sure one."""
    return frozenset(
        layers.folded[arm.label_start : arm.label_end]
        for arm in layers.findings.get("arms", ())
        if isinstance(arm, ArmSeed)
        and arm.rule not in _UNSURE_ARMS
        and (arm.rule != "arms.title" or layers.kind_at(arm.start) == "title")
        and PAIR_BEHIND.match(layers.folded, arm.label_end) is None
    )


def _is_of_arms(name: str, arms: frozenset[str]) -> bool:
    """Whether a name is that of an arm, or of several: "zinc plus iron"."""
    if name in arms:
        return True
    parts = patterns.JOINED.split(name)
    return len(parts) > 1 and arms.issuperset(parts)


def _has_arm(layers: Layers, span: Span, arms: frozenset[str]) -> bool:
    """Whether words beside a figure name an arm, alone or with more: "early arm 12%"."""
    name = layers.folded[span[0] : span[1]]
    return any(arm in name or name in arm for arm in arms)
