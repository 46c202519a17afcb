"""The rules in their order, run over the layers of a text; and their findings by type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from extract.language.layers import Layers
from extract.rules import (
    arms,
    body,
    comparisons,
    counts,
    design,
    doses,
    intervals,
    interventions,
    levels,
    outcomes,
    p_values,
    population,
    proportions,
    regimens,
    registrations,
    report_type,
    statements,
    subsets,
    time_frames,
)
from extract.rules.findings import Finding

F = TypeVar("F", bound=Finding)

Find = Callable[[Layers], Iterable[Finding]]

_PLACE = attrgetter("start", "end")

# In the order in which they run. A rule may read the findings of those before it.
RULES: dict[str, Find] = {
    "p_values": p_values.find,
    "intervals": intervals.find,
    "registrations": registrations.find,
    "report_type": report_type.find,
    "design": design.find,
    "population": population.find,
    "statements": statements.find,
    "time_frames": time_frames.find,
    "doses": doses.find,
    "proportions": proportions.find,  # after p values, intervals, time frames and doses
    "levels": levels.find,  # after proportions
    "arms": arms.find,  # after doses
    "counts": counts.find,
    "outcomes": outcomes.find,  # after arms
    "interventions": interventions.find,  # after doses, population and outcomes
    "comparisons": comparisons.find,  # after outcomes and p values
    "subsets": subsets.find,
    "regimens": regimens.find,  # after doses
}


def find_all(layers: Layers) -> Findings:
    """Runs all rules over the layers of a text and gives their findings."""
    for rule, find in RULES.items():
        add_findings(layers, rule, find)
    return Findings(layers)


def add_findings(layers: Layers, rule: str, find: Find) -> tuple[Finding, ...]:
    """The findings of one rule in text order, which are then in `layers.findings[rule]`."""
    found = body.kept(layers, find(layers)) if layers.body[1] else find(layers)
    findings = tuple(sorted(found, key=_PLACE))
    layers.findings[rule] = findings
    return findings


class Findings:
    """All findings of one text, by type; those of the types left out are none of them."""

    def __init__(self, layers: Layers, left_out: frozenset[type] = frozenset()) -> None:
        self._layers = layers
        self._of: dict[type, list[Any]] = defaultdict(list)
        found = [f for of_rule in layers.findings.values() for f in of_rule]
        for finding in sorted(found, key=_PLACE):
            if type(finding) not in left_out:
                self._of[type(finding)].append(finding)

    def of(self, kind: type[F]) -> Sequence[F]:
        """The findings of one type, in text order."""
        return self._of.get(kind, ())

    def without(self, *kinds: type) -> Findings:
        """The same findings but those of some types."""
        return Findings(self._layers, frozenset(kinds))
