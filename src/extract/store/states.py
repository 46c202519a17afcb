"""States of a folder of records: as it is on the disk now, or as a git revision has it."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from extract.store.errors import StoreError
from extract.store.files import naming
from extract.store.folder import Store
from extract.store.ids import is_storable
from extract.store.layouts import Stored
from extract.store.shards import SHARDS


class State(Protocol):
    """All records of one moment."""

    @property
    def name(self) -> str:
        """What a person calls it: a folder, or a revision with its path."""

    def digests(self) -> dict[str, tuple[str, str]]:
        """The ids of all records, each with what git would call its file and its text's."""

    def read(self, id: str) -> Stored:
        """A record and its text.

        Raises:
            StoreError: they cannot be read.
        """


class FolderState:
    """A folder of records on the disk."""

    def __init__(self, root: Path, name: str | None = None) -> None:
        self.name = name or str(root)
        self._store = Store(root)

    def digests(self) -> dict[str, tuple[str, str]]:
        """The ids of all records, each with what git would call its file and its text's.

        Raises:
            StoreError: there is no record here.
        """
        stored = ((id, self.read(id)) for id in self._store.ids())
        return {id: (_blob(one.record), _blob(one.text)) for id, one in stored}

    def read(self, id: str) -> Stored:
        """A record and its text; a text that is missing is empty."""
        return self._store.read(id, needs_text=False)


class EmptyState:
    """No record at all: what is there before the first run."""

    name = "nothing"

    def digests(self) -> dict[str, tuple[str, str]]:
        """None."""
        return {}

    def read(self, id: str) -> Stored:
        """Never anything.

        Raises:
            StoreError: always.
        """
        raise StoreError(f"{id}: no such record")


def state_of(root: Path) -> FolderState | EmptyState:
    """The state of a folder, which may be there or not, or hold no record yet."""
    store = Store(root)
    names = (path.stem for path in store.records.glob("*.json"))  # some of half-written files
    return FolderState(root) if store.is_sharded or any(map(is_storable, names)) else EmptyState()


@contextmanager
def kept_state(root: Path) -> Iterator[State]:
    """The state of a folder as it is now, whatever a run does to it within a `with` block.

    Nothing is copied: a run replaces files as a whole, so that a second name for each keeps what
    it holds. A file system without second names costs a copy.

    Raises:
        StoreError: the folder cannot be read or written.
    """
    store = Store(root)
    if isinstance(state_of(root), EmptyState):
        yield EmptyState()
        return
    with naming(store.runs):
        store.runs.mkdir(exist_ok=True)
        kept = TemporaryDirectory(prefix=".before-", dir=store.runs)
    with kept as name:
        for folder in filter(Path.is_dir, (store.records, store.texts, root / SHARDS)):
            with naming(folder):
                shutil.copytree(folder, Path(name) / folder.name, copy_function=_link)
        yield FolderState(Path(name), str(root))


def _link(file: str, copy: str) -> None:
    try:
        os.link(file, copy)
    except OSError:
        shutil.copyfile(file, copy)


def _blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
