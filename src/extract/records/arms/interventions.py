"""What an arm receives, with the dose that stands beside its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.records import schema
from extract.records.arms import vocabulary
from extract.records.arms.amounts import dose_of, is_volume
from extract.records.arms.components import Component
from extract.records.arms.manner import Manner
from extract.records.arms.patterns import around
from extract.records.arms.places import phrases_of, places_of_name
from extract.records.evidence import Quoter, Span
from extract.rules.findings import Dose, Phrase, Regimen
from extract.values import frozen

_INERT = vocabulary.PLACEBO | vocabulary.SHAM
_DENIED = ("no ", "without ", "not ")


@frozen
class Named:
    """A treatment by its name.

    Attributes:
        name: as printed.
        places: where the text names it.
        beside: the places that a dose of it may stand beside.
        rule: what found it.
    """

    name: str
    places: Sequence[Span]
    beside: Sequence[Span]
    rule: str


@frozen
class Given:
    """A treatment of an arm.

    Attributes:
        component: its names.
        places: where the text names it.
        beside: the places that a dose of it may stand beside: those, and of the only treatment of
            an arm also those of the arm.
    """

    component: Component
    places: list[Span]
    beside: list[Span]

    def named(self, rule: str) -> Named:
        """The treatment by the name that tells most, for an arm that a rule introduced."""
        return Named(self.component.name.printed, self.places, self.beside, rule)


def interventions_of(
    manner: Manner, given: Sequence[Given], rule: str
) -> tuple[schema.Intervention, ...]:
    """The treatments that an arm is named after; on a card also what it is given on top of."""
    if given[0].component.name.is_generic:
        return ()
    return (
        *[intervention(manner, one.named(rule)) for one in given],
        *_on_top(manner, given[0]),
    )


def interventions_told(manner: Manner, told: Iterable[Phrase]) -> tuple[schema.Intervention, ...]:
    """The treatments of an arm that is called by a side alone, each once."""
    layers = manner.layers
    names: dict[str, Phrase] = {}
    for phrase in told:
        names.setdefault(layers.folded[phrase.start : phrase.end], phrase)
    found = []
    for phrase in names.values():
        span = phrase.start, phrase.end
        places = sorted({span, *places_of_name(layers, span)})
        name = layers.text[slice(*span)]
        found.append(intervention(manner, Named(name, places, [span], "arms.told")))
    return tuple(found)


def intervention(manner: Manner, named: Named, *, in_arm: bool = True) -> schema.Intervention:
    """What is given, as the record has it; of "zinc 75", one dose of "75 or 150 mg", it is zinc.

    Args:
        manner: how treatments are given in the text.
        named: the treatment.
        in_arm: an arm gets it, and not only the text names it.
    """
    quoter = manner.quoter
    name, dose = named.name, dose_of(manner, named.beside)
    if dose is not None and not _may_hold(name, dose):
        dose = None
    if dose is not None and dose.rule == "doses.list":
        name = name.removesuffix(f" {quoter.text[dose.start : dose.end]}")
    regimens = manner.regimens.of(named.beside, in_arm=in_arm)
    return schema.Intervention(
        name=name,
        dose=_as_dose(dose, quoter) if dose else None,
        route=dose.route if dose else None,
        schedule=dose.schedule if dose else None,
        titration=_as_printed(regimens.get("titration"), quoter),
        duration=_as_duration(regimens.get("duration"), quoter),
        timing=_as_printed(regimens.get("timing"), quoter),
        evidence=quoter.quote(*phrases_of(manner.layers, named.places)),
        rule=named.rule,
    )


def _as_printed(found: Sequence[Regimen] | None, quoter: Quoter) -> schema.Reported[str] | None:
    if not found:
        return None
    printed = quoter.text[found[0].start : found[0].end]
    return schema.Reported(value=printed, evidence=quoter.of(*found), rule=found[0].rule)


def _as_duration(found: Sequence[Regimen] | None, quoter: Quoter) -> schema.Duration | None:
    if not found:
        return None
    first = found[0]
    return schema.Duration(
        printed=quoter.text[first.start : first.end],
        days=first.days,
        evidence=quoter.of(*found),
        rule=first.rule,
    )


def _may_hold(name: str, dose: Dose) -> bool:
    """Whether there may be so much of a treatment: of a placebo only a volume is told."""
    if name.lower().startswith(_DENIED):
        return False
    is_inert = not _INERT.isdisjoint(vocabulary.WORD.findall(name.lower()))
    return not is_inert or is_volume(dose)


def _on_top(manner: Manner, first: Given) -> tuple[schema.Intervention, ...]:
    layers, quoter = manner.layers, manner.quoter
    if not any(layers.kind_at(dose.start) == "card" for dose in manner.doses):
        return ()
    dose = dose_of(manner, first.beside)
    if dose is None or layers.kind_at(dose.start) != "card":
        return ()
    match = around.ON_TOP.match(layers.folded, dose.end, layers.sentence_at(dose.start)[1])
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


def _as_dose(dose: Dose, quoter: Quoter) -> schema.Dose:
    return schema.Dose(
        low=quoter.figure(dose.low),
        high=quoter.figure(dose.high) if dose.high else None,
        unit=dose.unit,
        printed=quoter.text[dose.start : dose.end],
        evidence=quoter.of(dose),
        rule=dose.rule,
    )
