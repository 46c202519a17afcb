"""Fills the index and keeps it up to date."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from extract.records.schema import TrialRecord
from extract.store.errors import StoreError
from extract.store.index.entries import Entry, entry_of, key_of
from extract.store.index.tables import COLUMNS, FORMAT, NAMES, TABLES
from extract.values import frozen

_BATCH = 500  # records in a transaction: some seconds of work
_WAIT_SECONDS = 30  # for another that writes
_FROM_SCRATCH = 5_000  # so many new records pay for putting the words in order at the end

Load = Callable[[str], tuple[TrialRecord, str]]
Stamp = Callable[[str], str]  # other when a record is; "" if it is not there
Progress = Callable[[int, int], None]  # how many are done, of how many


@frozen
class Refreshed:
    """What was done to bring an index up to date, and what could not be read."""

    read: int
    unchanged: int
    removed: int
    refused: tuple[str, ...]  # sentences that say which, and why


class Index:
    """The index of a folder of records, for those who write it.

    A record is known by a stamp (of its files: time, size, number; of a line of a shard: which), so
    that bringing an index up to date reads what has changed and no more. Who doubts it builds it
    again.
    """

    def __init__(self, root: Path, stamp: Stamp) -> None:
        self.path = root / "index.sqlite"
        self._stamp = stamp

    @property
    def exists(self) -> bool:
        """Whether there is one."""
        return self.path.is_file()

    def put(self, given: Iterable[tuple[TrialRecord, str]]) -> None:
        """Takes records with their texts, all in one transaction; their files must be written.

        Raises:
            StoreError: the index cannot be written, and is as it was.
        """
        entries = [(entry_of(record, text), self._stamp(record.id)) for record, text in given]
        with self._opened() as index, _transaction(index):
            _put(index, entries)

    def drop(self, ids: Iterable[str]) -> None:
        """Forgets records, all in one transaction.

        Raises:
            StoreError: the index cannot be written, and is as it was.
        """
        with self._opened() as index, _transaction(index):
            _drop(index, ids)

    def refresh(
        self, ids: Sequence[str], load: Load, progress: Progress, *, rebuild: bool = False
    ) -> Refreshed:
        """Brings the index up to date with the files, and makes it where there is none.

        Args:
            ids: of all records that there are.
            load: gives a record and its text, or raises a StoreError.
            progress: is told how far it is.
            rebuild: trust nothing of what is there.

        Raises:
            StoreError: the index cannot be written.
        """
        if rebuild:
            self._delete()
        with self._opened() as index:
            known = dict(index.execute("SELECT id, stamp FROM records").fetchall())
            stamps = {id: self._stamp(id) for id in ids}
            due = sorted((id for id in ids if known.get(id) != stamps[id]), key=key_of)
            gone = sorted(known.keys() - stamps.keys())
            with _transaction(index, is_needed=bool(gone)):
                _drop(index, gone)
            refused = self._read(index, due, stamps, load, progress)
            if len(due) >= _FROM_SCRATCH:
                index.execute("INSERT INTO words (words) VALUES ('optimize')")
        return Refreshed(len(due) - len(refused), len(ids) - len(due), len(gone), refused)

    def _read(
        self,
        index: sqlite3.Connection,
        due: list[str],
        stamps: dict[str, str],
        load: Load,
        progress: Progress,
    ) -> tuple[str, ...]:
        refused = []
        for at in range(0, len(due), _BATCH):
            entries = []
            for id in due[at : at + _BATCH]:
                try:
                    entries.append((entry_of(*load(id)), stamps[id]))
                except StoreError as error:
                    refused.append((id, str(error)))
            with _transaction(index):
                _drop(index, due[at : at + _BATCH])  # what cannot be read any more is not shown
                _put(index, entries)
            progress(min(at + _BATCH, len(due)), len(due))
        return tuple(sentence for _, sentence in sorted(refused))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The index, with its tables as they are now."""
        with _naming(self.path):
            index = sqlite3.connect(self.path, timeout=_WAIT_SECONDS, isolation_level=None)
            with closing(index):
                index.execute("PRAGMA journal_mode = WAL")
                index.execute("PRAGMA synchronous = NORMAL")
                index.execute("PRAGMA cache_size = -64000")
                _make_tables(index)
                yield index

    def _delete(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)


def _make_tables(index: sqlite3.Connection) -> None:
    """Makes the tables where they are not, or are of another format."""
    if index.execute("PRAGMA user_version").fetchone() == (FORMAT,):
        return
    with _transaction(index):
        for name in NAMES:
            index.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in _statements(TABLES):
            index.execute(statement)
        index.execute(f"PRAGMA user_version = {FORMAT}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _put(index: sqlite3.Connection, entries: list[tuple[Entry, str]]) -> None:
    """Takes entries with their stamps."""
    _drop(index, [entry.id for entry, _ in entries])
    names = ", ".join(COLUMNS)
    marks = ", ".join("?" * (6 + len(COLUMNS)))
    insert = f"INSERT INTO records (key, id, stamp, digest, summary, record, {names}) VALUES"
    for entry, stamp in sorted(entries, key=lambda pair: pair[0].key):
        words = (entry.words[name] for name in COLUMNS)
        index.execute(
            f"{insert} ({marks})",
            (entry.key, entry.id, stamp, entry.digest, entry.summary, entry.record, *words),
        )
        index.executemany(
            "INSERT INTO identifiers VALUES (?, ?, ?)",
            [(kind, value, entry.key) for kind, value in sorted(entry.identifiers)],
        )
        index.executemany(
            "INSERT INTO mortality VALUES (?, ?, ?)",
            [(entry.key, place, row) for place, row in enumerate(entry.mortality)],
        )
        index.executemany(
            "INSERT INTO results VALUES (?, ?, ?, ?)",
            [(entry.key, place, domain, row) for place, (domain, row) in enumerate(entry.results)],
        )


def _drop(index: sqlite3.Connection, ids: Iterable[str]) -> None:
    keys = [(key_of(id),) for id in ids]
    for table in ("records", "identifiers", "mortality", "results"):
        index.executemany(f"DELETE FROM {table} WHERE key = ?", keys)


@contextmanager
def _transaction(index: sqlite3.Connection, *, is_needed: bool = True) -> Iterator[None]:
    """All of a `with` block or nothing, under a generation of its own."""
    if not is_needed:
        yield
        return
    index.execute("BEGIN IMMEDIATE")
    try:
        yield
        index.execute(
            "INSERT INTO meta VALUES ('generation', ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (secrets.token_hex(8),),
        )
        index.execute("COMMIT")
    except BaseException:
        index.execute("ROLLBACK")
        raise


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Turns SQLite's refusal into one that says which file it was about."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{path}: {error}; `abstractor index --rebuild` makes it anew") from error
