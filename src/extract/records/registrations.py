"""The registrations of a record: each identifier once, with every place where it is printed."""

from __future__ import annotations

from collections import defaultdict

from extract.language.layers import Layers
from extract.records.evidence import Quoter
from extract.records.schema import Registration
from extract.rules import Findings
from extract.rules import findings as found


def assemble_registrations(
    layers: Layers, findings: Findings, quoter: Quoter
) -> tuple[Registration, ...]:
    """The registrations in the order in which the text first names them."""
    places: dict[tuple[str, str], list[found.Registration]] = defaultdict(list)
    for finding in findings.of(found.Registration):
        places[finding.registry, finding.identifier].append(finding)
    return tuple(
        Registration(registry=registry, id=identifier, evidence=quoter.of(*same), rule=same[0].rule)
        for (registry, identifier), same in places.items()
    )
