"""Shards: all records of one input in one file, for inputs of many thousand citations.

    shards/<name>.<digest>.jsonl.gz     a record with its text a line
    shards/<name>.json                  the manifest: what the input gave, and what it replaces

A manifest is written after its shard and names it by its content, so that whoever reads manifests
sees whole shards only, whenever a run was killed. A shard that no manifest names is swept away.

A shard is a series of gzip members, of some hundred lines each: any program reads it as one gzip
file, and one record can be read without those before its member.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from pydantic import Field, ValidationError

from extract.records.schema import Model, TrialRecord
from extract.store.locations import Location
from extract.store.report import Found, Refusal

FORMAT = 1  # of manifests and shards; a manifest of another one is made again
BLOCK = 100  # lines in a gzip member: what reading one record costs
_GZIP_LEVEL = 4  # half the time of the default for a tenth more bytes
_GZIP_WINDOW = 31  # of zlib: a gzip member, with neither a time nor a name in its head


class Input(Model):
    """The file that a shard is made from."""

    name: str
    size: int
    sha256: str
    tag: str | None = Field(
        default=None, description="What the object store calls its content, if it was read there."
    )


class ShardFile(Model):
    """The file of records."""

    name: str
    size: int
    sha256: str
    blocks: tuple[int, ...] = Field(description="Where each gzip member begins.")


class Counts(Model):
    """The citations of an input: read = kept + filtered + refused."""

    read: int = 0
    kept: int = 0
    filtered: int = 0
    refused: int = 0
    deleted: int = Field(default=0, description="Citations of other inputs that this one deletes.")


class Manifest(Model):
    """What an input gave, as far as its bytes, the extractor and the filter decide it."""

    format: int = FORMAT
    input: Input
    fingerprint: str
    filter: tuple[str, ...]
    full_text: bool = False
    shard: ShardFile
    counts: Counts
    found: Found
    refusals: tuple[Refusal, ...]
    ids: tuple[str, ...] = Field(description="The records in the order of their lines.")
    pmids: str = Field(description="All citations that the input tells of, such as 1-9,12.")
    deleted: str = Field(description="Citations that it deletes.")


def manifest_of(folder: Location, name: str) -> Manifest | None:
    """The manifest of a shard; None if there is none, or none that this program wrote."""
    content = (folder / f"{name}.json").read()
    try:
        manifest = None if content is None else Manifest.model_validate_json(content)
    except ValidationError:
        return None
    return manifest if manifest is not None and manifest.format == FORMAT else None


class ShardWriter:
    """Writes records into a stream, block by block; holds no more than a block."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._digest = hashlib.sha256()
        self._lines: list[bytes] = []
        self._blocks: list[int] = []
        self._size = 0

    def add(self, record: TrialRecord, text: str) -> None:
        """Takes one record with its text."""
        self._lines.append(_line(record, text))
        if len(self._lines) == BLOCK:
            self._write()

    def finish(self, name: str) -> ShardFile:
        """What was written, for the manifest."""
        if self._lines or not self._size:
            self._write()
        self._stream.flush()
        digest = self._digest.hexdigest()
        return ShardFile(
            name=f"{name}.{digest[:12]}.jsonl.gz",
            size=self._size,
            sha256=digest,
            blocks=tuple(self._blocks),
        )

    def _write(self) -> None:
        packed = zlib.compress(b"".join(self._lines), _GZIP_LEVEL, _GZIP_WINDOW)
        self._blocks.append(self._size)
        self._digest.update(packed)
        self._size += len(packed)
        self._stream.write(packed)
        self._lines.clear()


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in short.

    >>> ranges([3, 1, 2, 7])
    '1-3,7'
    """
    pieces: list[list[int]] = []
    for number in sorted(set(numbers)):
        if pieces and number == pieces[-1][1] + 1:
            pieces[-1][1] = number
        else:
            pieces.append([number, number])
    return ",".join(f"{a}" if a == b else f"{a}-{b}" for a, b in pieces)


def numbers_in(written: str) -> Iterator[int]:
    """The numbers that `ranges` wrote.

    >>> list(numbers_in("1-3,7"))
    [1, 2, 3, 7]
    """
    for piece in filter(None, written.split(",")):
        first, _, last = piece.partition("-")
        yield from range(int(first), int(last or first) + 1)


def _line(record: TrialRecord, text: str) -> bytes:
    told = json.dumps(text, ensure_ascii=False)
    return f'{{"id":"{record.id}","text":{told},"record":{record.model_dump_json()}}}\n'.encode()


def shards_in(root: str | Path) -> Location:
    """The folder of shards in a folder of records."""
    return Location(str(root)) / "shards"


def write_manifest(folder: Location, name: str, manifest: Manifest) -> None:
    """Makes a shard count; it must be there by now."""
    (folder / f"{name}.json").write(manifest.model_dump_json(indent=2).encode() + b"\n")
