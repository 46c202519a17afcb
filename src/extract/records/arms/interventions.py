"""What an arm receives, with the dose that stands beside its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.language.layers import Layers
from extract.records import schema
from extract.records.arms.drafts import Draft
from extract.records.arms.mentions import ArmMention
from extract.records.evidence import Quoter
from extract.rules.findings import Dose

# Between a name and its dose: "was given at a fixed dose of", "(".
_LINK = re.compile(
    r"[ ,:]{0,2}\(?(?:(?:infusion|tablets?|capsules?|injections?|group|arm|treatment|therapy|once[- ]daily|twice[- ]daily|daily|i\.?v\.?|orally|oral|intravenously|intravenous|subcutaneous|subcutaneously|was|were|given|administered|infused|received|at|a|an|the|fixed|starting|initial|single|dose|doses|of|rate) ?){0,8}\(?"
)


def interventions_of(
    layers: Layers,
    draft: Draft,
    label: str,
    mentions: Sequence[ArmMention],
    doses: Sequence[Dose],
    quoter: Quoter,
) -> tuple[schema.Intervention, ...]:
    """The treatment that an arm is named after."""
    name = next(n for n in draft.names if n.printed == label)
    if name.is_generic:
        return ()
    dose = _dose_beside(layers, mentions, doses)
    return (
        schema.Intervention(
            name=label,
            dose=_as_dose(layers, dose, quoter) if dose else None,
            route=dose.route if dose else None,
            schedule=dose.schedule if dose else None,
            evidence=quoter.quote((name.start, name.end)),
            rule=draft.seeds[0].rule,
        ),
    )


def _dose_beside(
    layers: Layers, mentions: Iterable[ArmMention], doses: Sequence[Dose]
) -> Dose | None:
    """The dose that stands right after or before a mention; None where mentions disagree."""
    found = [dose for mention in mentions for dose in doses if _is_beside(layers, mention, dose)]
    values = {(d.low.value, d.high.value if d.high else None, d.unit) for d in found}
    return found[0] if len(values) == 1 else None


def _is_beside(layers: Layers, mention: ArmMention, dose: Dose) -> bool:
    if dose.start >= mention.end:
        return dose.start - mention.end < 60 and bool(
            _LINK.fullmatch(layers.folded, mention.end, dose.start)
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
