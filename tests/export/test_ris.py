"""Citations that our own reader reads again as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extract.export.formats import export
from extract.export.ris import inverted
from extract.records.schema import Reported, TrialRecord
from extract.sources import Document
from extract.sources.names import given_names_first
from tests.export.full_record import RECORD, TEXT
from tests.export.reading_back import JSON, export_golden, store_of
from tests.sources.reading import cited, outcomes

# What RIS has no field for.
NOT_SAID = {"has_more_authors", "published_online", "mesh", "notices", "language"}


@pytest.fixture(scope="module")
def references(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    path = export_golden("ris", tmp_path_factory.mktemp("out") / "all.ris")
    return outcomes(path.read_bytes(), "all.ris")


def values_of(citation: dict[str, Any]) -> dict[str, Any]:
    """The citation of a record as `cited` has that of a document."""
    found: dict[str, Any] = {}
    for name, part in citation.items():
        if name not in NOT_SAID and part:
            is_list = isinstance(part, list)
            found[name] = [one["value"] for one in part] if is_list else part["value"]
    return found


def test_every_citation_is_read_again(references: list[Any]) -> None:
    assert len(references) == len(JSON) > 20
    for reference, record in zip(references, JSON.values(), strict=True):
        assert isinstance(reference, Document), record["id"]
        assert reference.format == "ris"
        citation = cited(reference)
        if "published" in citation:
            citation["published"] = citation["published"].isoformat()
        assert citation == values_of(record["citation"])


def test_the_abstract_is_read_again(references: list[Any]) -> None:
    reference = references[list(JSON).index("pmid-32678530")]
    assert "482 of 2104 patients" in " ".join(reference.text.split())


@pytest.mark.parametrize(
    "name",
    [
        "Pierre Asfar",
        "Floor L F van Baarle",
        "Finfer S",
        "Plato",
        "Ann B. Cook Jr.",
        "A, B",
        "II",
        "",
    ],
)
def test_a_name_stays_the_same_name(name: str) -> None:
    assert inverted(name) == name or given_names_first(inverted(name)) == name


def retitled(title: str) -> TrialRecord:
    stated = RECORD.citation.title
    assert stated is not None
    new = Reported[str](value=title, evidence=stated.evidence, rule="r")
    return RECORD.model_copy(update={"citation": RECORD.citation.model_copy(update={"title": new})})


@pytest.mark.parametrize(
    "title", ["A\nER  - \nTY  - BOOK", "A\r\nTI  - B", "A\u2028AU  - B", "A\x85B"]
)
def test_a_value_never_becomes_a_field(tmp_path: Path, title: str) -> None:
    sections = [{"kind": "abstract", "start": 0, "end": len(TEXT), "part": "abstract"}]
    record = TrialRecord.model_validate(retitled(title).model_dump() | {"sections": sections})
    store = store_of(tmp_path / "store", record, text=TEXT)
    export("ris", store, store.ids(), tmp_path / "out.ris", lambda: None)
    (reference,) = outcomes((tmp_path / "out.ris").read_bytes(), "out.ris")
    assert isinstance(reference, Document)
    assert cited(reference) == {"title": " ".join(title.split())}
