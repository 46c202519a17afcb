"""What every layout of a folder of records can do: one file a record, or shards of many."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from extract.records.schema import SCHEMA_VERSION, TrialRecord
from extract.store.errors import StoreError
from extract.store.files import naming
from extract.store.ids import is_storable
from extract.values import frozen


@frozen
class Stored:
    """The bytes of a record and of its text."""

    record: bytes
    text: bytes

    def parsed(self) -> TrialRecord:
        """The record.

        Raises:
            StoreError: it is damaged, or of another schema; the message does not say which it is.
        """
        try:
            return TrialRecord.model_validate_json(self.record)
        except ValidationError as error:
            raise StoreError(what_it_is(self.record)) from error


class Layout(Protocol):
    """Where the records of a folder are."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all records, in the order in which they are read fastest."""

    def read(self, id: str, *, needs_text: bool = True) -> Stored:
        """A record and its text; a text that is not needed may be missing, and is empty then.

        Raises:
            StoreError: they cannot be read.
        """

    def stamp(self, id: str) -> str:
        """What is other when a record or its text is; "" if one of them is not there."""


class Files:
    """One file a record, and one a text."""

    def __init__(self, root: Path) -> None:
        self.records = root / "records"
        self.texts = root / "texts"

    def ids(self) -> tuple[str, ...]:
        """The ids of all records, sorted."""
        with naming(self.records):
            return tuple(sorted(filter(is_storable, _stems(self.records))))

    def read(self, id: str, *, needs_text: bool = True) -> Stored:
        """A record and its text; a text that is not needed may be missing, and is empty then.

        Raises:
            StoreError: they cannot be read.
        """
        with naming(self.record(id)):
            content = self.record(id).read_bytes()
        text = self.text(id)
        with naming(text):
            has_text = needs_text or text.exists()
            return Stored(content, text.read_bytes() if has_text else b"")

    def stamp(self, id: str) -> str:
        """What is other when a record or its text is; "" if one of them is not there."""
        try:
            stats = [
                os.stat(path)  # noqa: PTH116 -- hundreds of thousands of them
                for path in (f"{self.records}/{id}.json", f"{self.texts}/{id}.txt")
            ]
        except OSError:
            return ""
        return " ".join(f"{one.st_mtime_ns}.{one.st_size}.{one.st_ino}" for one in stats)

    def record(self, id: str) -> Path:
        """Where a record is."""
        return self.records / f"{id}.json"

    def text(self, id: str) -> Path:
        """Where its text is."""
        return self.texts / f"{id}.txt"


def _stems(records: Path) -> Iterator[str]:
    """The names of the files of records; as names, since there may be millions."""
    if records.is_dir():
        with os.scandir(records) as entries:
            yield from (e.name.removesuffix(".json") for e in entries if e.name.endswith(".json"))


def what_it_is(content: bytes) -> str:
    """What a file is that is no record of this schema, and what to do about it."""
    try:
        version = json.loads(content)["schema_version"]
        is_newer = _numbers(version) > _numbers(SCHEMA_VERSION)
    except RecursionError:
        return "no record: it is nested too deep"
    except (ValueError, TypeError, KeyError, AttributeError):
        return f"no record of schema {SCHEMA_VERSION}, or only a part of one; extract it again"
    if version == SCHEMA_VERSION:
        return f"no record of schema {SCHEMA_VERSION}, though it says so; extract it again"
    todo = "a newer abstractor is needed" if is_newer else "extract it again"
    return f"a record of schema {version}, where {SCHEMA_VERSION} is expected; {todo}"


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
