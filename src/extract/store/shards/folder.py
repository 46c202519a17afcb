"""Reads shards as one folder of records: of each, the version that holds now.

Inputs are told apart and ordered by their names, as PubMed numbers the files of its update stream:
what a later input says of a citation replaces what earlier ones said, whether it gives a record,
gives none any more (another type, no abstract) or deletes it. In which order they were read, and
by how many runs, makes no difference.
"""

from __future__ import annotations

import json
import zlib
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from extract.store.errors import StoreError
from extract.store.layouts import Stored
from extract.store.locations import of_each
from extract.store.shards.manifest import Manifest, manifest_of, numbers_in, shards_in
from extract.store.shards.writing import BLOCK

_BLOCKS_HELD = 16  # some megabytes each: who reads record after record finds the next one here


class Place(NamedTuple):
    """Where a record is: the line of a shard."""

    shard: str
    line: int


class ShardFolder:
    """The records in a folder of shards."""

    def __init__(self, root: str | Path) -> None:
        self._folder = shards_in(root)
        self._block = lru_cache(_BLOCKS_HELD)(self._read_block)

    @cached_property
    def manifests(self) -> dict[str, Manifest]:
        """The manifests of all shards by their names, in the order of these.

        Raises:
            StoreError: one of them is damaged, or of another version.
        """
        files = (file for file in self._folder.names() if file.endswith(".json"))
        names = [file.removesuffix(".json") for file in files]
        return dict(zip(names, of_each(names, self._manifest), strict=True))

    @cached_property
    def places(self) -> dict[str, Place]:
        """Where each record is, in the order of inputs and their lines."""
        places: dict[str, Place] = {}
        for name, manifest in self.manifests.items():
            for pmid in numbers_in(manifest.pmids):
                places.pop(f"pmid-{pmid}", None)
            for line, id in enumerate(manifest.ids):
                places.pop(id, None)  # so that a record stands where its newest version does
                if id:
                    places[id] = Place(name, line)
            for pmid in numbers_in(manifest.deleted):
                places.pop(f"pmid-{pmid}", None)
        return places

    def ids(self) -> tuple[str, ...]:
        """The ids of all records, in the order in which they are read fastest."""
        return tuple(self.places)

    def read(self, id: str, *, needs_text: bool = True) -> Stored:
        """A record and its text.

        Raises:
            StoreError: there is no such record, or its shard is damaged.
        """
        try:
            shard, line = self.places[id]
        except KeyError:
            raise StoreError(f"{self._folder}: {id}: no such record") from None
        lines = self._block(shard, line // BLOCK)
        try:
            stored = json.loads(lines[line % BLOCK])
            record = json.dumps(stored["record"], ensure_ascii=False, indent=2)
            return Stored(record.encode() + b"\n", stored["text"].encode())
        except (IndexError, ValueError, KeyError, TypeError) as error:
            raise self._damaged(shard) from error

    def stamp(self, id: str) -> str:
        """Another text when a record, or its text, is."""
        place = self.places.get(id)
        if place is None:
            return ""
        return f"{self.manifests[place.shard].shard.sha256} {place.line}"

    def _manifest(self, name: str) -> Manifest:
        if (manifest := manifest_of(self._folder, name)) is None:
            raise StoreError(
                f"{self._folder / name}.json: no manifest that this program knows; "
                "run again with its input"
            )
        return manifest

    def _read_block(self, shard: str, number: int) -> list[bytes]:
        file = self.manifests[shard].shard
        begins = (*file.blocks, file.size)
        packed = (self._folder / file.name).read_range(begins[number], begins[number + 1])
        try:
            return zlib.decompress(packed, 31).splitlines()
        except zlib.error as error:
            raise self._damaged(shard) from error

    def _damaged(self, shard: str) -> StoreError:
        file = self.manifests[shard].shard.name
        return StoreError(f"{self._folder / file}: damaged; remove it and run again")
