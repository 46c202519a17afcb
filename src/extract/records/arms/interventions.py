"""What an arm receives, with the dose that stands beside its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from extract.language.layers import Layers
from extract.records import schema
from extract.records.arms import patterns, vocabulary
from extract.records.arms.components import Component
from extract.records.arms.places import phrases_of, places_of_name
from extract.records.arms.regimens import Regimens
from extract.records.evidence import Quoter, Span
from extract.rules import Findings
from extract.rules.findings import Dose, Phrase, Regimen
from extract.sources.document import SectionKind
from extract.values import frozen

# Who may take part and what was done before is not what an arm gets.
_ELSEWHERE: tuple[SectionKind, ...] = ("population", "background", "discussion")
_TOLD_LATER: tuple[SectionKind, ...] = ("results", "conclusion")
_REACH = 60
_LOADING = 24  # characters before a dose that may say that it is not the one that goes on
_INERT = vocabulary.PLACEBO | vocabulary.SHAM
_DENIED = ("no ", "without ", "not ")
_VOLUMES = ("mL", "L")  # units


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


@frozen
class Manner:
    """What a text says of how treatments are given.

    Attributes:
        layers: the text.
        doses: the doses that may be what an arm gets, in text order.
        names: all places that name a treatment or an arm.
        regimens: durations, timings and titrations.
        quoter: makes evidence of the text.
    """

    layers: Layers
    doses: Sequence[Dose]
    names: Sequence[Span]
    regimens: Regimens
    quoter: Quoter


def manner_of(layers: Layers, findings: Findings, names: Iterable[Span], quoter: Quoter) -> Manner:
    """How treatments are given in a text, of which all places that name one are known."""
    names, doses = list(names), findings.of(Dose)
    regimens = Regimens(layers, findings.of(Regimen), doses, names)
    return Manner(layers, doses_given(layers, doses), names, regimens, quoter)


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
    return not is_inert or (dose.unit or "").startswith(_VOLUMES)


def _on_top(manner: Manner, first: Given) -> tuple[schema.Intervention, ...]:
    layers, quoter = manner.layers, manner.quoter
    if not any(layers.kind_at(dose.start) == "card" for dose in manner.doses):
        return ()
    dose = dose_of(manner, first.beside)
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


def dose_of(manner: Manner, places: Iterable[Span]) -> Dose | None:
    """The dose in or beside the names of a treatment, of a list all; None where they disagree.

    What a card says outweighs the text, and what methods say the results: there a group has needed
    so much of something else.
    """
    layers, places = manner.layers, list(places)
    told = [one for i in range(len(manner.doses)) if (one := _told(manner, places, i))]
    on_card = [one for one in told if layers.kind_at(one[0].start) == "card"]
    planned = [one for one in told if layers.kind_at(one[0].start) not in _TOLD_LATER]
    told = on_card or planned or told
    # "1 mL of zinc 10 mg" is 10 mg
    told = [one for one in told if not (one[0].unit or "").startswith(_VOLUMES)] or told
    if not told:
        return None
    longest = max(told, key=len)
    values = {_value(dose) for dose in longest}
    if all(_value(dose) in values for one in told for dose in one):
        return _as_one(longest)
    every = [one[0] for one in told]
    is_pooled = len(longest) == 1 and all(_holds(layers, places, dose) for dose in every)
    return _as_one(every) if is_pooled and _are_listed(layers, every) else None


def _told(manner: Manner, places: Sequence[Span], index: int) -> list[Dose]:
    """A dose as it is told of the treatment at some places: of a list all, if no name has one."""
    layers, dose = manner.layers, manner.doses[index]
    is_held = _holds(layers, places, dose)
    if not is_held and not any(_is_beside(layers, place, dose) for place in places):
        return []
    listed = _listed_with(layers, manner.doses, index)
    others = [one for one in listed if one is not dose]
    is_other = is_held and any(_is_within(n, one) for n in manner.names for one in others)
    return [dose] if is_other else listed


def _holds(layers: Layers, places: Iterable[Span], dose: Dose) -> bool:
    """Whether a name holds a dose; that behind "and" or "plus" is of another part."""
    for place in places:
        if _is_within(place, dose):
            ahead = layers.folded[place[0] : dose.start].rstrip(" ,(")
            if patterns.PART_JOINT.search(f"{ahead} ") is None:
                return True
    return False


def _are_listed(layers: Layers, doses: Sequence[Dose]) -> bool:
    """Whether doses of one sentence and one unit are told apart by it: "A 5 mg or A 10 mg"."""
    first, last = doses[0], doses[-1]
    between = layers.folded[first.end : last.start]
    is_near = layers.sentence_at(first.start) == layers.sentence_at(last.start)
    return is_near and " or " in between and all(dose.unit == first.unit for dose in doses)


def _value(dose: Dose) -> tuple[Decimal, Decimal | None, str | None]:
    return dose.low.value, dose.high.value if dose.high else None, dose.unit


def _as_one(listed: Sequence[Dose]) -> Dose | None:
    """A list of doses as the least and the most of it: of "5, 10 or 20 mg" 5 to 20 mg."""
    first, last = listed[0], listed[-1]
    if len(listed) == 1:
        return first
    if any(dose.high for dose in listed):
        return None
    by_size = sorted((dose.low for dose in listed), key=lambda low: low.value)
    return replace(last, start=first.start, low=by_size[0], high=by_size[-1], rule="doses.several")


def _listed_with(layers: Layers, doses: Sequence[Dose], index: int) -> list[Dose]:
    """A dose, and those of its unit that only "," or "or" joins to it: "75 or 150 mg"."""
    first = last = index
    while first > 0 and _is_listed(layers, doses[first - 1], doses[first]):
        first -= 1
    while last + 1 < len(doses) and _is_listed(layers, doses[last], doses[last + 1]):
        last += 1
    return list(doses[first : last + 1])


def _is_listed(layers: Layers, dose: Dose, following: Dose) -> bool:
    link = patterns.DOSE_LIST.fullmatch(layers.folded, dose.end, following.start)
    return link is not None and dose.unit == following.unit


def _may_be_given(layers: Layers, dose: Dose) -> bool:
    kind = layers.kind_at(dose.start)
    if patterns.LOADING.search(layers.folded, max(0, dose.start - _LOADING), dose.start):
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


def _is_within(place: Span, dose: Dose) -> bool:
    return place[0] <= dose.start and dose.end <= place[1]


def _is_beside(layers: Layers, place: Span, dose: Dose) -> bool:
    """Whether nothing but "was given at a dose of" stands between a treatment and a dose."""
    start, end = place
    if dose.start >= end:
        if dose.start - end >= _REACH or _is_of_next(layers, end, dose):
            return False
        if layers.kind_at(dose.start) in _TOLD_LATER and " was " in layers.folded[end : dose.start]:
            return False  # in results "the dose of zinc was 51 U" is what came of it
        return patterns.DOSE_LINK.fullmatch(layers.folded, end, dose.start) is not None
    # in results "40 mg of zinc" is what was needed of it
    is_planned = layers.kind_at(dose.start) not in _TOLD_LATER
    return is_planned and dose.end <= start and layers.folded[dose.end : start] in (" ", " of ")


def _is_of_next(layers: Layers, end: int, dose: Dose) -> bool:
    """Whether a dose behind a name is of what follows it: "placebo, 20 mg of zinc", "A, 5 mg B"."""
    of, after = patterns.OF_NEXT.match(layers.folded, dose.end), layers.folded[end : end + 1]
    return of is not None and (of["of"] is not None or after in (",", ";", ":"))


def _as_dose(dose: Dose, quoter: Quoter) -> schema.Dose:
    return schema.Dose(
        low=quoter.figure(dose.low),
        high=quoter.figure(dose.high) if dose.high else None,
        unit=dose.unit,
        printed=quoter.text[dose.start : dose.end],
        evidence=quoter.of(dose),
        rule=dose.rule,
    )
