"""Limitations, conclusion and funding of a record: spans of the text as they stand."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.records.binding.favored import favored_in
from extract.records.binding.ledger import Ledger
from extract.records.evidence import Quoter
from extract.records.schema import Conclusion, Reported
from extract.rules import Findings
from extract.rules import findings as found


def assemble_limitations(
    layers: Layers, findings: Findings, quoter: Quoter
) -> tuple[Reported[str], ...]:
    """Each limitation that the text owns, in text order."""
    return _phrases("limitation", findings, quoter)


def assemble_funding(
    layers: Layers, findings: Findings, quoter: Quoter
) -> tuple[Reported[str], ...]:
    """Who paid, as printed."""
    return _phrases("funding", findings, quoter)


def assemble_conclusion(layers: Layers, findings: Findings, quoter: Quoter) -> Conclusion | None:
    """What the authors conclude; a plan concludes nothing."""
    if any(kind.type == "protocol" for kind in findings.of(found.ReportKind)):
        return None
    for phrase in findings.of(found.Phrase):
        if phrase.kind == "conclusion":
            evidence = quoter.of(phrase)
            return Conclusion(value=evidence[0].quote, evidence=evidence, rule=phrase.rule)
    return None


def with_favored(conclusion: Conclusion | None, ledger: Ledger) -> Conclusion | None:
    """The conclusion with the arm that it favors."""
    if conclusion is None:
        return None
    (place,) = conclusion.evidence
    favored = favored_in(ledger, (place.start, place.end))
    return conclusion.model_copy(update={"favors": favored})


def _phrases(kind: str, findings: Findings, quoter: Quoter) -> tuple[Reported[str], ...]:
    """The phrases of one kind; what is said twice in the same words is one value."""
    places: dict[str, list[found.Phrase]] = {}
    for phrase in findings.of(found.Phrase):
        if phrase.kind == kind:
            places.setdefault(quoter.text[phrase.start : phrase.end], []).append(phrase)
    return tuple(
        Reported(value=value, evidence=quoter.of(*same), rule=same[0].rule)
        for value, same in places.items()
    )
