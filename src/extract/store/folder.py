"""The folder of records: one file a record, with its text beside it.

- `records/<id>.json`: written by the pipeline alone
- `texts/<id>.txt`: the text that every offset counts in
- `decisions/<id>.json`: written by curators alone; see `store.decisions`
- `index.sqlite`: answers questions over all records, if `abstractor index` has made it
- `runs/<run>.json`: what each run did. Beside these, and like them not committed, `.ledger` knows
  what each page gave, `.stamps` what files held, and `.lock` who is at work.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from extract.records.schema import TrialRecord
from extract.store.decisions import DecisionFolder
from extract.store.errors import StoreError
from extract.store.files import append_lines, naming, sweep, sync_folder, write_files
from extract.store.ids import is_storable
from extract.store.index import Index
from extract.store.layouts import Files, Layout, Stored
from extract.store.ledger import Entry, read_lines
from extract.store.lock import locked
from extract.store.report import RunReport
from extract.store.shards import SHARDS, ShardFolder
from extract.store.stamps import Stamps

Stamp = tuple[int, int, int]  # of a file: each write of ours makes another

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Output:
    """A record and its text, as they are written."""

    id: str
    record: str
    text: str

    @property
    def digest(self) -> str:
        """Changes when a byte of the record or its text does."""
        return _digest(self.record.encode(), self.text.encode())


def to_json(record: TrialRecord) -> str:
    """A record as it is stored: schema order, one key a line, two spaces an indent."""
    return record.model_dump_json(indent=2) + "\n"


class Store:
    """The folder of records. Nothing is written to it but within `open_for_run`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._files = Files(root)
        self.records, self.texts = self._files.records, self._files.texts
        self.runs = root / "runs"
        self.is_sharded = (root / SHARDS).is_dir()
        self._layout: Layout = ShardFolder(root) if self.is_sharded else self._files
        self.decisions = DecisionFolder(root)
        self.index = Index(root, self._layout.stamp)
        self._ledger = self.runs / ".ledger"
        self._stamps = self.runs / ".stamps"

    @contextmanager
    def open_for_run(self) -> Iterator[None]:
        """Makes the folder ready and keeps other runs out for the length of a `with` block.

        Raises:
            StoreInUse: another run is at work in the folder.
            StoreError: the folder cannot be made or written.
        """
        self.refuse_shards("a run that writes one file a record cannot go on with them")
        folders = self.records, self.texts, self.runs
        for folder in folders:
            with naming(folder):
                folder.mkdir(parents=True, exist_ok=True)
        with locked(self.runs / ".lock"):
            for folder in folders:
                sweep(folder)
            yield

    def digests(self, stamps: Stamps | None = None) -> dict[str, str]:
        """What is stored, by id. Half a pair has a digest too, which no claim can match.

        Args:
            stamps: know files that need not be read; by default all are.
        """
        stamps = stamps or Stamps()
        ids = {*_stems(self.records, ".json"), *_stems(self.texts, ".txt")}
        return {id: self._known_digest(id, stamps) for id in sorted(ids) if is_storable(id)}

    def ids(self) -> tuple[str, ...]:
        """The ids of all records, in the order in which they are read fastest.

        Raises:
            StoreError: there is no record here.
        """
        found = self._layout.ids()
        if not found:
            raise StoreError(f"{self.root}: no records here; `abstractor run` makes them")
        return found

    def load(self, id: str) -> tuple[TrialRecord, str]:
        """A record and its text.

        Raises:
            StoreError: there is no such record, or it is damaged or of another schema.
        """
        if not is_storable(id):
            raise StoreError(f"{id}: not the id of a record, such as pmid-18305265")
        stored = self.read(id)
        where = f"{self.root}: {id}" if self.is_sharded else self._record(id)
        try:
            return stored.parsed(), stored.text.decode(errors="replace")
        except StoreError as error:
            raise StoreError(f"{where}: {error}") from error

    def read(self, id: str, *, needs_text: bool = True) -> Stored:
        """The bytes of a record and of its text; a text that is not needed may be missing.

        Raises:
            StoreError: there is no such record.
        """
        return self._layout.read(id, needs_text=needs_text)

    def refuse_shards(self, why: str) -> None:
        """Does nothing where there is one file a record.

        Args:
            why: what cannot be done with shards.

        Raises:
            StoreError: there are shards.
        """
        if self.is_sharded:
            raise StoreError(f"{self.root}: holds shards; {why} (see docs/bulk.md)")

    def stamp(self, id: str) -> tuple[Stamp | None, ...]:
        """Of the record, its text and what was decided on it: another one when a file is.

        Raises:
            StoreError: the id cannot name a file.
        """
        if not is_storable(id):
            raise StoreError(f"{id}: not the id of a record, such as pmid-18305265")
        decisions = self.root / "decisions" / f"{id}.json"
        return tuple(map(_stamp, (self._record(id), self._text(id), decisions)))

    def page_of(self, id: str) -> str | None:
        """The page that a stored record says it was made from; None if it does not say."""
        try:
            name = json.loads(self._record(id).read_bytes())["source"]["name"]
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return name if isinstance(name, str) else None

    def write(self, outputs: Iterable[Output]) -> None:
        """Puts records and texts on the disk, each whole, pair by pair."""
        files, written = {}, tuple(outputs)
        for output in written:
            files[self._text(output.id)] = output.text.encode()
            files[self._record(output.id)] = output.record.encode()
        write_files(files)
        self._tell_index(lambda index: index.put(map(_parsed, written)))

    def remove(self, ids: Iterable[str]) -> None:
        """Deletes records with their texts. What a curator decided stays."""
        removed = tuple(ids)
        for id in removed:
            for path in (self._record(id), self._text(id)):
                with naming(path):
                    path.unlink(missing_ok=True)
        sync_folder(self.records)
        sync_folder(self.texts)
        self._tell_index(lambda index: index.drop(removed))

    def read_ledger(self) -> dict[str, Entry]:
        """What each page gave when it was last read."""
        if not self._ledger.exists():
            return {}
        with naming(self._ledger), self._ledger.open("rb") as lines:
            return read_lines(lines)

    def add_to_ledger(self, entries: Iterable[Entry]) -> None:
        """Remembers what pages gave, where that lasts; their records must be on the disk by now."""
        lines = b"".join(entry.to_line() for entry in entries if entry.is_lasting)
        append_lines(self._ledger, lines)

    def rewrite_ledger(self, entries: Iterable[Entry]) -> None:
        """Remembers these entries and no others."""
        write_files({self._ledger: b"".join(entry.to_line() for entry in entries)})

    def read_stamps(self) -> Stamps:
        """What files held in earlier runs."""
        with naming(self._stamps):
            return Stamps.parse(self._stamps.read_bytes() if self._stamps.exists() else b"")

    def save_stamps(self, stamps: Stamps) -> None:
        """Remembers what files hold."""
        if stamps.has_news:
            write_files({self._stamps: stamps.to_json()})

    def free_run_id(self, started: datetime) -> str:
        """The time in UTC, with a number behind it if the name is taken."""
        first = started.strftime("%Y-%m-%dT%H-%M-%SZ")
        run, place = first, 1
        while (self.runs / f"{run}.json").exists():
            place += 1
            run = f"{first}-{place}"
        return run

    def save_report(self, report: RunReport) -> None:
        """Writes what a run did."""
        path = self.runs / f"{report.run}.json"
        write_files({path: report.model_dump_json(indent=2).encode() + b"\n"})

    def _tell_index(self, tell: Callable[[Index], None]) -> None:
        """Keeps the index up to date, if there is one. What it cannot take stops nobody."""
        if self.index.exists:
            try:
                tell(self.index)
            except StoreError as error:
                _log.warning("the index is behind until `abstractor index` is run: %s", error)

    def _record(self, id: str) -> Path:
        return self._files.record(id)

    def _text(self, id: str) -> Path:
        return self._files.text(id)

    def _known_digest(self, id: str, stamps: Stamps) -> str:
        paths = f"{self.records}/{id}.json", f"{self.texts}/{id}.txt"
        return stamps.content(f"record {id}", paths, lambda: self._digest(id)) or ""

    def _digest(self, id: str) -> str:
        return _digest(_bytes_of(self._record(id)), _bytes_of(self._text(id)))


def _parsed(output: Output) -> tuple[TrialRecord, str]:
    return TrialRecord.model_validate_json(output.record), output.text


def _stamp(path: Path) -> Stamp | None:
    """None if there is no such file."""
    with naming(path):
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _stems(folder: Path, suffix: str) -> Iterator[str]:
    """The names of files; as names, since there may be millions."""
    with naming(folder):
        if folder.is_dir():
            with os.scandir(folder) as entries:
                names = [entry.name for entry in entries]
            yield from (name.removesuffix(suffix) for name in names if name.endswith(suffix))


def _bytes_of(path: Path) -> bytes:
    with naming(path):
        return path.read_bytes() if path.exists() else b""


def _digest(record: bytes, text: bytes) -> str:
    digest = hashlib.sha256(record)
    digest.update(b"\0")
    digest.update(text)
    return digest.hexdigest()
