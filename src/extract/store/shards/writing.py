"""Writes the records of a shard."""

from __future__ import annotations

import hashlib
import json
import zlib
from typing import BinaryIO

from extract.records.schema import TrialRecord
from extract.store.shards.manifest import ShardFile

BLOCK = 100  # lines in a gzip member: what reading one record costs
_GZIP_LEVEL = 4  # half the time of the default for a tenth more bytes
_GZIP_WINDOW = 31  # of zlib: a gzip member, with neither a time nor a name in its head


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


def _line(record: TrialRecord, text: str) -> bytes:
    told = json.dumps(text, ensure_ascii=False)
    return f'{{"id":"{record.id}","text":{told},"record":{record.model_dump_json()}}}\n'.encode()
