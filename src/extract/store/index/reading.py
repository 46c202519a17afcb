"""Asks the index, for those who read it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from extract.store.errors import StoreError
from extract.store.index.entries import key_of
from extract.store.index.tables import FORMAT
from extract.values import frozen

_START = 0
_LINKS = 100  # other records that share an identifier: far more than any trial has
_STEPS = 20_000  # of SQLite's machine, between two looks at how long it takes
_PATIENCE = 500  # looks: some seconds


class NoIndex(StoreError):
    """There is no index, or none that this program can read."""


class TooSlow(StoreError):
    """A question would take longer than anybody should wait for it."""


@frozen
class Selection:
    """Which records are meant: those of which all of this is true."""

    identifiers: tuple[tuple[str, str], ...] = ()  # kind and normalised value
    ids: tuple[str, ...] | None = None
    words: tuple[tuple[str, str], ...] = ()  # column, and a phrase or, with "*" behind, its start
    domain: str | None = None  # of a result, where results are meant


class Position(NamedTuple):
    """Where a list goes on: behind this record, and this row of it."""

    key: int = _START
    place: int = -1


class Item(NamedTuple):
    """A row of a list, as JSON, and its position."""

    json: str
    position: Position


class Stored(NamedTuple):
    """A record as the index holds it."""

    digest: str
    gzipped: bytes
    text: str


class IndexReader:
    """The index of a folder of records, for one thread that reads it.

    Each call sees one state of the index, in which every record is whole.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._index: sqlite3.Connection | None = None
        self._inode = 0
        self._looks = 0

    def close(self) -> None:
        """Gives the file back."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def generation(self) -> str:
        """Another text whenever anything in the index is other."""
        with self._asking() as index:
            found = index.execute("SELECT value FROM meta WHERE name = 'generation'").fetchone()
        return "" if found is None else str(found[0])

    def count(self) -> int:
        """How many records there are."""
        with self._asking() as index:
            (found,) = index.execute("SELECT count(*) FROM records").fetchone()
        return int(found)

    def record(self, id: str) -> Stored | None:
        """A record with its text."""
        with self._asking() as index:
            found = index.execute(
                "SELECT digest, record, text FROM records WHERE key = ? AND id = ?",
                (key_of(id), id),
            ).fetchone()
        return None if found is None else Stored(*found)

    def summaries(self, chosen: Selection, after: Position, limit: int) -> list[Item]:
        """Records in short."""
        with self._asking() as index:
            return _summaries(index, chosen, after, limit)

    def linked(self, id: str) -> list[Item]:
        """Other records that share an identifier with this one, in short."""
        with self._asking() as index:
            chosen = Selection(ids=tuple(_linked(index, key_of(id))))
            return _summaries(index, chosen, Position(), _LINKS)

    def records(self, chosen: Selection, after: Position, limit: int) -> list[tuple[int, bytes]]:
        """The keys of records, and the records themselves, gzipped."""
        sql, values = _candidates(chosen, after.key + 1)
        with self._asking() as index:
            return index.execute(
                f"SELECT c.key, r.record FROM ({sql}) AS c CROSS JOIN records AS r"
                " ON r.key = c.key LIMIT ?",
                (*values, limit),
            ).fetchall()

    def mortality(self, chosen: Selection, after: Position, limit: int) -> list[Item]:
        """Rows of mortality."""
        return self._rows("mortality AS r", chosen, after, limit)

    def results(self, chosen: Selection, after: Position, limit: int) -> list[Item]:
        """Rows of results; of one domain, if the selection names one."""
        if chosen.domain is None:
            return self._rows("results AS r", chosen, after, limit)
        table = "(SELECT * FROM results WHERE domain = ?) AS r"
        return self._rows(table, chosen, after, limit)

    def _rows(self, table: str, chosen: Selection, after: Position, limit: int) -> list[Item]:
        sql, values = _candidates(chosen, after.key)
        of_table = [chosen.domain] * table.count("?")
        with self._asking() as index:
            found = index.execute(
                f"SELECT r.key, r.place, r.row FROM ({sql}) AS c CROSS JOIN {table}"
                " ON r.key = c.key WHERE r.key > ? OR r.place > ? LIMIT ?",
                (*values, *of_table, after.key, after.place, limit),
            ).fetchall()
        return [Item(row, Position(key, place)) for key, place, row in found]

    @contextmanager
    def _asking(self) -> Iterator[sqlite3.Connection]:
        """The index in one state, for the length of a `with` block."""
        index = self._opened()
        self._looks = 0
        try:
            index.execute("BEGIN")
            try:
                yield index
            finally:
                index.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            if self._looks > _PATIENCE:
                raise TooSlow("the question takes too long; ask for less at a time") from error
            self.close()
            raise NoIndex(f"{self._path}: {error}") from error
        except sqlite3.Error as error:
            self.close()
            raise NoIndex(f"{self._path}: {error}") from error

    def _opened(self) -> sqlite3.Connection:
        """The file that has the name now: it may have been deleted and built again."""
        try:
            inode = self._path.stat().st_ino
        except OSError as error:
            self.close()
            raise NoIndex(f"{self._path}: no index; `abstractor index` makes it") from error
        if self._index is None or inode != self._inode:
            self.close()
            self._index, self._inode = self._connect(), inode
        return self._index

    def _connect(self) -> sqlite3.Connection:
        try:
            # The thread that asks may be another than the one that opened, but never two at once.
            index = sqlite3.connect(
                self._path, isolation_level=None, timeout=5, check_same_thread=False
            )
            index.execute("PRAGMA query_only = 1")
            index.execute("PRAGMA cache_size = -64000")
            index.execute("PRAGMA mmap_size = 4294967296")
            if index.execute("PRAGMA user_version").fetchone() != (FORMAT,):
                index.close()
                raise NoIndex(f"{self._path}: of another version; `abstractor index` makes it anew")
        except sqlite3.Error as error:
            raise NoIndex(f"{self._path}: {error}") from error
        index.set_progress_handler(self._look, _STEPS)
        return index

    def _look(self) -> bool:
        """Whether to stop: nobody is served by an answer after minutes."""
        self._looks += 1
        return self._looks > _PATIENCE


def _summaries(
    index: sqlite3.Connection, chosen: Selection, after: Position, limit: int
) -> list[Item]:
    sql, values = _candidates(chosen, after.key + 1)
    found = index.execute(
        f"SELECT c.key, r.summary FROM ({sql}) AS c CROSS JOIN records AS r"
        " ON r.key = c.key LIMIT ?",
        (*values, limit),
    ).fetchall()
    return [Item(_with_links(text, _linked(index, key)), Position(key)) for key, text in found]


def _linked(index: sqlite3.Connection, key: int) -> list[str]:
    """The ids of other records that share an identifier."""
    found = index.execute(
        "SELECT DISTINCT r.id FROM identifiers AS mine"
        " JOIN identifiers AS other ON other.kind = mine.kind AND other.value = mine.value"
        " JOIN records AS r ON r.key = other.key"
        " WHERE mine.key = ? AND other.key <> mine.key ORDER BY r.id LIMIT ?",
        (key, _LINKS),
    )
    return [id for (id,) in found]


def _candidates(chosen: Selection, first: int) -> tuple[str, list[object]]:
    """SQL that gives the keys of the records that are meant, in order, and its values.

    With a limit that limits nothing, SQLite keeps it as a loop of its own, which gives one key
    after another and stops when enough was asked for.
    """
    table, key = ("words", "rowid") if chosen.words else ("records", "key")
    conditions, values = [f"{key} >= ?"], [first]
    wanted: list[object] = list(values)
    if chosen.words:
        conditions.append("words MATCH ?")
        wanted.append(_expression(chosen.words))
    for kind, value in chosen.identifiers:
        conditions.append(f"{key} IN (SELECT key FROM identifiers WHERE kind = ? AND value = ?)")
        wanted += [kind, value]
    if chosen.ids is not None:
        conditions.append(f"{key} IN ({', '.join('?' * len(chosen.ids))})")
        wanted += [key_of(id) for id in chosen.ids]
    where = " AND ".join(conditions)
    return f"SELECT {key} AS key FROM {table} WHERE {where} ORDER BY {key} LIMIT -1", wanted


def _expression(words: tuple[tuple[str, str], ...]) -> str:
    """What FTS5 is to look for; as each phrase stands in quotes, none of it is syntax."""
    phrases = []
    for column, phrase in words:
        start = " *" if phrase.endswith("*") else ""
        plain = phrase.rstrip("*").replace('"', " ")
        phrases.append(f'{column} : "{plain}"{start}')
    return " AND ".join(phrases)


def _with_links(summary: str, linked: list[str]) -> str:
    ids = ",".join(f'"{id}"' for id in linked)  # an id has no character that JSON would escape
    return f'{summary[:-1]},"linked":[{ids}]}}'
