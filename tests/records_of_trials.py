"""Records made up in bulk, with what an index or an API is asked about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extract.records.schema import Population, Registration, Reported, TrialRecord
from extract.store import Output, Store, to_json
from tests.export.full_record import RECORD, TEXT

TITLE = RECORD.citation.title.evidence if RECORD.citation.title else ()


def reported(value: str) -> Reported[str]:
    return Reported[str](value=value, evidence=TITLE, rule="r")


def record(id: str, **changes: Any) -> TrialRecord:
    """The record that holds something of everything, under an id and with changes."""
    return RECORD.model_copy(update={"id": id} | changes)


def cited(**identifiers: str) -> dict[str, Any]:
    """A citation with identifiers."""
    values = {name: reported(value) for name, value in identifiers.items()}
    return {"citation": RECORD.citation.model_copy(update=values)}


def registered(*ids: str) -> dict[str, Any]:
    return {
        "registrations": tuple(
            Registration(registry="ClinicalTrials.gov", id=id, evidence=TITLE, rule="r")
            for id in ids
        )
    }


def with_condition(condition: str) -> dict[str, Any]:
    return {"population": Population(condition=reported(condition))}


def with_domain(domain: Any) -> dict[str, Any]:
    (outcome,) = RECORD.outcomes
    return {"outcomes": (outcome.model_copy(update={"domain": domain}),)}


def in_state(state: Any) -> dict[str, Any]:
    return {"review": RECORD.review.model_copy(update={"state": state})}


def write(root: Path, *records: TrialRecord, text: str = TEXT) -> Store:
    """A folder of records that holds these."""
    store = Store(root)
    with store.open_for_run():
        store.write(Output(one.id, to_json(one), text) for one in records)
    return store
