"""A value that the page states and the rules did not find, put into a draft."""

from __future__ import annotations

from collections.abc import Callable

from extract.decisions.adding import bound, named, stated
from extract.decisions.adding.placing import Added
from extract.decisions.draft import Draft
from extract.decisions.naming import refuse
from extract.decisions.values import Said

__all__ = ["Added", "add_value"]

_PARTS: dict[str, Callable[[Draft, Said], Added]] = {
    **dict.fromkeys(("report_type", "citation", "registrations", "design"), stated.add_stated),
    **dict.fromkeys(("population", "limitations", "funding"), stated.add_stated),
    "arms": named.add_arm,
    "interventions": named.add_intervention,
    "outcomes": named.add_outcome,
    "counts": bound.add_count,
    "results": bound.add_result,
    "contrasts": bound.add_contrast,
    "p_values": bound.add_p_value,
    "intervals": bound.add_interval,
    "mortality": bound.add_mortality,
    "mortality_findings": bound.add_mortality_finding,
    "conclusion": stated.add_conclusion,
}


def add_value(draft: Draft, said: Said) -> Added:
    """What was added, as a value of the draft.

    Raises:
        DecisionRefused: it is there already, what it is about is not, or there is no such kind.
    """
    add = _PARTS.get(said.part)
    if add is None:
        refuse(f"nothing can be added to {said.part}")
    return add(draft, said)
