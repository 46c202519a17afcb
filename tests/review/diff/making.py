"""Versions of the record of a small page, and folders that hold records."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any

from extract import pipeline
from extract.pipeline import Extraction
from extract.records.schema import Extractor, TrialRecord
from extract.review.diff import Version
from extract.store import to_json
from tests.records.facts.editing import edited

PAGE = """Aspirin in septic shock: a randomized trial

BACKGROUND: Aspirin may help in septic shock.
METHODS: We randomly assigned 200 adults with septic shock to aspirin or placebo.
RESULTS: At 28 days, 30 of 100 patients had died with aspirin and 40 of 100 with placebo (P=0.14).
CONCLUSIONS: Aspirin did not reduce mortality in septic shock.
"""
EVENTS = ("mortality", 0, "events")


def made(page: str = PAGE, *, by: str | None = None) -> Version:
    """A page as it is extracted now, or as if by another extractor."""
    content = page.encode()
    stream = io.BytesIO(content)
    described = pipeline.describe(stream, "aspirin.txt")
    assert described.sha256 == hashlib.sha256(content).hexdigest()
    (given,) = pipeline.extract_records(stream, described)
    assert isinstance(given, Extraction)
    version = Version.of(given.record, given.text)
    return version if by is None else as_by(version, by)


def as_by(version: Version, fingerprint: str) -> Version:
    other = Extractor(version="0.0", fingerprint=fingerprint)
    return with_value(version, ("extractor",), other)


def with_value(version: Version, path: tuple[str | int, ...], value: Any) -> Version:
    return Version.of(edited(version.record, path, value), version.text)


def write(folder: Path, *versions: Version) -> Path:
    """A folder of records."""
    for name in ("records", "texts"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for version in versions:
        id = version.record.id
        (folder / "records" / f"{id}.json").write_text(to_json(version.record), encoding="utf-8")
        (folder / "texts" / f"{id}.txt").write_text(version.text, encoding="utf-8")
    return folder


def named(version: Version, id: str) -> Version:
    return with_value(version, ("id",), id)


def records_of(folder: Path) -> list[TrialRecord]:
    paths = sorted((folder / "records").glob("*.json"))
    return [TrialRecord.model_validate_json(path.read_bytes()) for path in paths]
