"""The citations of PubMed in a folder of raw pages, as far as `extract.fetch` put them there.

- `pubmed/3413/34133859.xml`: one citation, as it came; its name is its PMID, so that a newer
  version takes the place of the older one, and git shows what PubMed changed
- `pubmed/3413/34133859.xml.origin.json`: where it came from, and when
- `.fetch/current.json`: up to when the citations of each saved search are known to be current
- `.fetch/unfinished-*.jsonl`: what a fetch had stored when it was stopped. Like `.fetch/.lock` it
  is not to be committed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from extract.records.schema import Model
from extract.store.errors import StoreError
from extract.store.files import append_lines, naming, sweep, write_files
from extract.store.lock import locked
from extract.store.origins import Moment, Origin, origin_path, read_origin

# A citation was not there, or was and has other bytes now, or came again as it was.
Change = Literal["new", "changed", "unchanged"]

_A_FOLDER = 10_000  # PMIDs that share a folder: as many files as git and a person can look at


class Current(Model):
    """What is known of a saved search.

    Attributes:
        query: what was searched for; another query knows nothing of this one's past.
        since: ISO 8601, UTC. What PubMed added or changed later has yet to be fetched.
        lacking: PMIDs that the search gave and PubMed did not, to be asked for again.
    """

    query: str
    since: Moment
    lacking: tuple[int, ...] = ()


class Journal:
    """What a fetch has stored so far, so that one that was stopped goes on where it was."""

    def __init__(self, path: Path, started: str) -> None:
        self._path = path
        self.started, self.done = started, set[int]()
        if path.exists():
            self._read()
        else:
            append_lines(path, _line(started=started))

    def add(self, pmids: Iterable[int]) -> None:
        """Remembers citations that are on the disk by now."""
        self.done.update(pmids)
        append_lines(self._path, _line(done=sorted(pmids)))

    def close(self) -> None:
        """Forgets the fetch, which is finished."""
        with naming(self._path):
            self._path.unlink(missing_ok=True)

    def _read(self) -> None:
        with naming(self._path):
            lines = self._path.read_bytes().splitlines()
        for line in lines:
            try:
                told = json.loads(line)
                self.started = told.get("started", self.started)
                self.done.update(told.get("done", ()))
            except (ValueError, AttributeError, TypeError):  # torn when the fetch was stopped
                continue


class Citations:
    """The citations in a folder of raw pages. Nothing is written but within `open_for_fetch`."""

    def __init__(self, raw: Path) -> None:
        self.root = raw / "pubmed"
        self._own = raw / ".fetch"
        self._current = self._own / "current.json"
        self._swept: set[Path] = set()

    @contextmanager
    def open_for_fetch(self) -> Iterator[None]:
        """Makes the folder ready and keeps other fetches out for the length of a `with` block.

        Raises:
            StoreInUse: another fetch is at work in the folder.
            StoreError: the folder cannot be made or written.
        """
        for folder in (self.root, self._own):
            with naming(folder):
                folder.mkdir(parents=True, exist_ok=True)
        with locked(self._own / ".lock"):
            sweep(self._own)
            yield

    def path_of(self, pmid: int) -> Path:
        """Where a citation is stored."""
        return self.root / f"{pmid // _A_FOLDER:04d}" / f"{pmid}.xml"

    def retrieved_at(self, pmid: int) -> str | None:
        """When a citation that is there was fetched; None if it is not there as it was fetched."""
        path = self.path_of(pmid)
        origin, content = read_origin(path), _bytes_of(path)
        return origin.retrieved_at if origin and origin.sha256 == _sha256(content) else None

    def put(
        self, citations: Mapping[int, bytes], address_of: Callable[[int], str], now: datetime
    ) -> dict[int, Change]:
        """What became of each citation; all are on the disk when this returns.

        One that came again as it was is not written, and keeps the date when it first came.
        """
        changes: dict[int, Change] = {}
        files: dict[Path, bytes] = {}
        for pmid, content in citations.items():
            path, sha256 = self.path_of(pmid), _sha256(content)
            changes[pmid] = self._change(pmid, content)
            if changes[pmid] != "unchanged":
                origin = Origin(address=address_of(pmid), retrieved_at=in_utc(now), sha256=sha256)
                files |= {path: content, origin_path(path): origin.to_json()}
        self._make_ready({path.parent for path in files})
        write_files(files)
        return changes

    def open_journal(self, job: str, started: datetime) -> Journal:
        """The journal of a job: of one that was stopped before, if there is any.

        Args:
            job: tells what is being fetched; the same job has the same journal.
            started: when this fetch began.
        """
        digest = hashlib.sha256(job.encode()).hexdigest()[:16]
        return Journal(self._own / f"unfinished-{digest}.jsonl", in_utc(started))

    def read_current(self) -> dict[str, Current]:
        """What is known of each saved search, by its name.

        Raises:
            StoreError: the file that tells of it cannot be read.
        """
        if not self._current.exists():
            return {}
        with naming(self._current):
            content = self._current.read_bytes()
        try:
            return {
                name: Current.model_validate(told) for name, told in json.loads(content).items()
            }
        except (ValueError, AttributeError, ValidationError) as error:
            raise StoreError(
                f"{self._current}: it does not say up to when the saved searches are current. "
                "Mend it, or delete it: they are then searched from their beginning"
            ) from error

    def write_current(self, current: Mapping[str, Current]) -> None:
        """Remembers what is known of the saved searches."""
        told = {name: one.model_dump() for name, one in sorted(current.items())}
        write_files({self._current: json.dumps(told, indent=2).encode() + b"\n"})

    def _change(self, pmid: int, content: bytes) -> Change:
        path = self.path_of(pmid)
        if not path.exists():
            return "new"
        is_same = _bytes_of(path) == content and self.retrieved_at(pmid) is not None
        return "unchanged" if is_same else "changed"

    def _make_ready(self, folders: set[Path]) -> None:
        for folder in folders - self._swept:
            with naming(folder):
                folder.mkdir(exist_ok=True)
            sweep(folder)
            self._swept.add(folder)


def in_utc(time: datetime) -> str:
    """A time as it is stored: ISO 8601, UTC, to the second."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def _line(**told: object) -> bytes:
    return json.dumps(told).encode() + b"\n"


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _bytes_of(path: Path) -> bytes:
    with naming(path):
        return path.read_bytes() if path.exists() else b""
