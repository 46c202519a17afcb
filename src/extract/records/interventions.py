"""The interventions that a text names without saying which arm gets them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.language.layers import Layers
from extract.records.arms import (
    ArmIndex,
    Named,
    intervention,
    manner_of,
    places_of_name,
)
from extract.records.design import tells_of_a_trial
from extract.records.evidence import Quoter, Span, places_in
from extract.records.schema import Intervention
from extract.rules import Findings
from extract.rules.findings import ArmSeed, Dose, Phrase
from extract.rules.interventions import bare, is_name

_MOST = 40  # an abstract names about ten
_SHORTEST = 3
# How, how much or that something is given, without a word of what: "flat dose", "q3w", "use".
_FORM_ALONE = re.compile(
    r"(?:(?:single|multiple|ascending|flat|fixed|low|high|starting|initial|maintenance|oral|daily"
    r"|weekly|repeated|total) ?){0,4}(?:doses?|dosages?|dosing)(?: maintenance| reduction)?"
    r"|use|uses|last|consuming|prenatal|postnatal|repeated cycles"
    r"|[qbt]\.?i\.?d\.?|q\d?[dhw]|q\d{1,2}h"
)
# Frames that name what is given, whether or not an arm came of them.
_NAMING = frozenset({"arms.single", "arms.title", "arms.given", "arms.received", "arms.numbered"})


def assemble_interventions(
    layers: Layers, findings: Findings, arms: ArmIndex, quoter: Quoter
) -> tuple[Intervention, ...]:
    """Each intervention of no known arm, with every place that names it, in text order."""
    if not tells_of_a_trial(findings):
        return ()
    taken = bytearray(len(layers.text) + 1)
    _take(taken, [(m.start, m.end) for m in arms.mentions])
    _take(taken, places_in(_named_in(arms)))
    named = list(_names(layers, findings, taken))
    if not named:
        return ()
    places = [place for one in named for place in one.places]
    places += [(m.start, m.end) for m in arms.mentions]
    manner = manner_of(layers, findings, places, quoter)
    found = [intervention(manner, one, in_arm=False) for one in named]
    ordered = sorted(found, key=lambda one: one.evidence[0].start)
    return tuple(ordered[:_MOST])


def _named_in(arms: ArmIndex) -> list[object]:
    """What names an arm or a treatment of one; when it is given does not."""
    given = [one for arm in arms.arms for one in arm.interventions]
    of_given = [part for one in given for part in (one.evidence, one.dose)]
    return [*(arm.evidence for arm in arms.arms), *of_given]


def _names(layers: Layers, findings: Findings, taken: bytearray) -> Iterator[Named]:
    """Each treatment that is not taken, with all its places."""
    for span, rule in _named(layers, findings):
        if taken.find(1, *span) >= 0 or not _says_what(layers.text[slice(*span)]):
            continue
        forms = (span, *_other_forms(layers, span))
        named = [place for form in forms for place in places_of_name(layers, form)]
        again = [place for place in named if taken.find(1, *place) < 0]
        places = [span, *again]
        _take(taken, places)
        yield Named(layers.text[slice(*span)], places, places, rule)


def _other_forms(layers: Layers, span: Span) -> Iterator[Span]:
    """Where the text spells out a name that is a short form, or gives its short form."""
    name = layers.text[slice(*span)]
    for one in layers.abstract_abbreviations:
        if name == one.short:
            yield one.long_start, one.long_start + len(one.long)
        elif name.lower() == one.long.lower():
            yield one.short_start, one.short_end


def _named(layers: Layers, findings: Findings) -> Sequence[tuple[Span, str]]:
    """The places that name an intervention, in text order.

    What a title asks about counts with the noun of something else ("serum zinc levels") only where
    nothing else is named.
    """
    seeds = [s for s in findings.of(ArmSeed) if s.rule in _NAMING]
    doses = findings.of(Dose)
    asked = [(bare(layers, (s.label_start, s.label_end), doses), s.rule) for s in seeds]
    named = [one for one in asked if is_name(layers, one[0])]
    named += [((p.start, p.end), p.rule) for p in findings.of(Phrase) if p.kind == "intervention"]
    return sorted(named or asked)


def _says_what(name: str) -> bool:
    """Whether a name is more than a letter, such as the "n" of a size, and more than a form."""
    is_long = len(name) >= _SHORTEST or (len(name) > 1 and name.isupper())
    return is_long and _FORM_ALONE.fullmatch(name.lower()) is None


def _take(taken: bytearray, spans: Iterable[Span]) -> None:
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)
