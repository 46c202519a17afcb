"""Finds the words that name an outcome, stated or only met in results."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from extract.language.layers import Layers
from extract.language.phrases import Span
from extract.rules.findings import ArmSeed, OutcomeRole, OutcomeSeed
from extract.rules.outcomes import patterns
from extract.rules.outcomes.kinds import domain_of, is_composite
from extract.rules.outcomes.met import is_of_results, met
from extract.rules.outcomes.names import details, name_in, with_short_form
from extract.rules.outcomes.stated import role_of, stated

_ABSTRACT = 4  # sentences, at least


def find(doc: Doc, layers: Layers) -> Iterable[OutcomeSeed]:
    """Every mention of an outcome, one seed each; none overlaps another."""
    arms = _arm_names(layers)
    taken: list[Span] = []
    for seed in _candidates(layers):
        name = layers.folded[seed.start : seed.end]
        if name in arms or any(seed.start < end and start < seed.end for start, end in taken):
            continue
        taken.append((seed.start, seed.end))
        yield seed


def _candidates(layers: Layers) -> Iterable[OutcomeSeed]:
    for fact in layers.facts:
        if fact.label == "outcome":
            yield _seed(layers, (fact.start, fact.end), "card", "primary")
    has_begun = len(layers.sentences) < _ABSTRACT  # a snippet has no background
    for start, end in layers.sentences:
        has_begun = has_begun or patterns.BEGINS.search(layers.folded, start, end) is not None
        for span, rule, role in stated(layers, start, end):
            name = span if rule.endswith("_composite") else name_in(layers, span)
            if name is not None:
                yield _seed(layers, with_short_form(layers, name), rule, role)
                for detail in details(layers, name[1], end):
                    yield _seed(layers, detail, "detail", role)
        if is_of_results(layers, start, end, has_begun):
            for span, rule in met(layers, start, end):
                name = name_in(layers, span)
                if name is not None:
                    yield _seed(layers, with_short_form(layers, name), rule, "unspecified")


def _seed(layers: Layers, span: Span, rule: str, role: OutcomeRole) -> OutcomeSeed:
    name = layers.folded[span[0] : span[1]]
    composite = rule.endswith("_composite") or is_composite(name)
    domain = "other" if composite else domain_of(name)
    return OutcomeSeed(*span, f"outcomes.{rule}", role, domain, composite)


def _arm_names(layers: Layers) -> frozenset[str]:
    """Names of arms, which are no outcomes."""
    return frozenset(
        layers.folded[f.label_start : f.label_end]
        for found in layers.findings.values()
        for f in found
        if isinstance(f, ArmSeed)
    )
