"""One Bundle for each record: the report, the trial, its groups, what was measured and found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extract.export.errors import ExportError, MissingExtra
from extract.export.fhir.elements import EXTENSION, Json, full_url, to_json
from extract.export.fhir.evidence import evidence
from extract.export.fhir.study import citation, groups, study, variables
from extract.export.references import References
from extract.records.schema import TrialRecord
from extract.store import is_storable


def write_bundles(records: Iterable[tuple[TrialRecord, str]], folder: Path) -> None:
    """Writes a file for each record, each held against FHIR's own definitions.

    Raises:
        MissingExtra: fhir.resources is not installed.
        ExportError: what was made is no FHIR; a fault of ours.
    """
    try:
        from fhir.resources.bundle import Bundle
    except ImportError as error:
        raise MissingExtra("FHIR", "fhir") from error
    for record, _ in records:
        content = to_json(bundle(record)) + "\n"
        try:
            Bundle.model_validate_json(content)
        except ValueError as error:
            raise ExportError(f"{record.id}: no valid FHIR; please report it: {error}") from error
        (folder / f"{record.id}.json").write_text(content, encoding="utf-8")


def is_ours(name: str) -> bool:
    """Whether a file of this name is the bundle of a record."""
    return name.endswith(".json") and is_storable(name.removesuffix(".json"))


def bundle(record: TrialRecord) -> Json:
    """The bundle of a record; each resource stands under a URL that its references name."""
    found = list(evidence(References(record)))
    resources = [
        citation(record),
        study(record, [one["id"] for one in found]),
        *groups(record),
        *variables(record),
        *found,
    ]
    return {
        "resourceType": "Bundle",
        "identifier": {"system": f"{EXTENSION}record", "value": record.id},
        "type": "collection",
        "entry": [{"fullUrl": full_url(one["id"]), "resource": one} for one in resources],
    }
