"""What a manifest says of a shard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import Field, ValidationError

from extract.records.schema import Model
from extract.store.locations import Location
from extract.store.report import Found, Refusal

SHARDS = "shards"  # the name of their folder in a folder of records
FORMAT = 1  # of manifests and shards; a manifest of another one is made again


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
    ids: tuple[str, ...] = Field(
        description="The records in the order of their lines; empty where a later line, or none, "
        "has the citation as it is now."
    )
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


def shards_in(root: str | Path) -> Location:
    """The folder of shards in a folder of records."""
    return Location(str(root)) / SHARDS


def write_manifest(folder: Location, name: str, manifest: Manifest) -> None:
    """Makes a shard count; it must be there by now."""
    (folder / f"{name}.json").write(manifest.model_dump_json(indent=2).encode() + b"\n")
