"""The interventions that a text names without saying which arm gets them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.language.layers import Layers
from extract.records.arms import ArmIndex, places_of_name
from extract.records.design import tells_of_a_trial
from extract.records.evidence import Quoter, Span, places_in
from extract.records.schema import Reported
from extract.rules import Findings
from extract.rules.findings import ArmSeed, Phrase

_MOST = 40  # an abstract names about ten
# Frames that name what is given, whether or not an arm came of them.
_NAMING = frozenset(
    {"arms.single", "arms.title", "arms.given", "arms.versus", "arms.received", "arms.numbered"}
)


def assemble_interventions(
    layers: Layers, findings: Findings, arms: ArmIndex, quoter: Quoter
) -> tuple[Reported[str], ...]:
    """Each intervention of no known arm, with every place that names it, in text order."""
    if not tells_of_a_trial(findings):
        return ()
    taken = bytearray(len(layers.text) + 1)
    _take(taken, [(m.start, m.end) for m in arms.mentions])
    _take(taken, places_in(arms.arms))
    found: list[Reported[str]] = []
    for span, rule in _named(findings):
        if any(taken[slice(*span)]):
            continue
        again = [p for p in places_of_name(layers, span) if not any(taken[slice(*p)])]
        places = [span, *again]
        _take(taken, places)
        found.append(quoter.reported(layers.text[slice(*span)], rule, *places))
    ordered = sorted(found, key=lambda one: one.evidence[0].start)
    return tuple(ordered[:_MOST])


def _named(findings: Findings) -> Sequence[tuple[Span, str]]:
    """The places that name an intervention, in text order."""
    seeds = [s for s in findings.of(ArmSeed) if s.rule in _NAMING]
    named = [((s.label_start, s.label_end), s.rule) for s in seeds]
    named += [((p.start, p.end), p.rule) for p in findings.of(Phrase) if p.kind == "intervention"]
    return sorted(named)


def _take(taken: bytearray, spans: Iterable[Span]) -> None:
    for start, end in spans:
        taken[start:end] = b"1" * (end - start)
