"""What an arm receives, with the dose that stands beside its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.language.layers import Layers
from extract.records import schema
from extract.records.arms import patterns
from extract.records.arms.mentions import ArmMention
from extract.records.arms.names import Name
from extract.records.evidence import Quoter
from extract.rules.findings import Dose
from extract.sources.document import SectionKind

# Who may take part and what was done before is not what an arm gets.
_ELSEWHERE: tuple[SectionKind, ...] = ("population", "background", "discussion")
_REACH = 60


def interventions_of(
    layers: Layers, name: Name, dose: Dose | None, rule: str, quoter: Quoter
) -> tuple[schema.Intervention, ...]:
    """The treatment that an arm is named after; on a card also what it is given on top of."""
    if name.is_generic:
        return ()
    given = schema.Intervention(
        name=name.printed,
        dose=_as_dose(layers, dose, quoter) if dose else None,
        route=dose.route if dose else None,
        schedule=dose.schedule if dose else None,
        evidence=quoter.quote((name.start, name.end)),
        rule=rule,
    )
    return (given, *_on_top(layers, dose, quoter))


def _on_top(layers: Layers, dose: Dose | None, quoter: Quoter) -> tuple[schema.Intervention, ...]:
    if dose is None or layers.kind_at(dose.start) != "card":
        return ()
    match = patterns.ON_TOP.match(layers.folded, dose.end, layers.sentence_at(dose.start)[1])
    if match is None:
        return ()
    start, end = match.span("name")
    return (
        schema.Intervention(
            name=layers.text[start:end],
            evidence=quoter.quote((start, end)),
            rule="arms.on_top",
        ),
    )


def doses_given(layers: Layers, doses: Iterable[Dose]) -> list[Dose]:
    """The doses that may be what an arm gets, by where they stand."""
    return [dose for dose in doses if _may_be_given(layers, dose)]


def dose_of(layers: Layers, mentions: Iterable[ArmMention], doses: Sequence[Dose]) -> Dose | None:
    """The dose beside the names of an arm; None where they disagree.

    What a card says outweighs the text.
    """
    found = [dose for mention in mentions for dose in doses if _is_beside(layers, mention, dose)]
    on_card = [dose for dose in found if layers.kind_at(dose.start) == "card"]
    values = {(d.low.value, d.high and d.high.value, d.unit) for d in on_card or found}
    return (on_card or found)[0] if len(values) == 1 else None


def _may_be_given(layers: Layers, dose: Dose) -> bool:
    kind = layers.kind_at(dose.start)
    if kind == "card":
        facts = [f for f in layers.facts if f.start <= dose.start < f.end]
        return any(f.label in ("intervention", "comparator") for f in facts)
    return kind not in _ELSEWHERE


def _is_beside(layers: Layers, mention: ArmMention, dose: Dose) -> bool:
    """Whether nothing but "was given at a dose of" stands between an arm and a dose."""
    if mention.start <= dose.start and dose.end <= mention.end:
        return True
    if dose.start >= mention.end:
        is_near = dose.start - mention.end < _REACH
        return (
            is_near
            and patterns.DOSE_LINK.fullmatch(layers.folded, mention.end, dose.start) is not None
        )
    return dose.end <= mention.start and layers.folded[dose.end : mention.start] in (" ", " of ")


def _as_dose(layers: Layers, dose: Dose, quoter: Quoter) -> schema.Dose:
    return schema.Dose(
        low=quoter.figure(dose.low),
        high=quoter.figure(dose.high) if dose.high else None,
        unit=dose.unit,
        printed=layers.text[dose.start : dose.end],
        evidence=quoter.of(dose),
        rule=dose.rule,
    )
