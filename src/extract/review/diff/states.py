"""Two states of the records -> what is different between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from extract.review.diff.causes import Version
from extract.review.diff.compare import compare, whole
from extract.review.diff.model import Counts, Diff, RecordDiff, Unreadable
from extract.store import (
    FolderState,
    Revision,
    State,
    Stored,
    StoreError,
    folder_in_repository,
)

_FOLDER = "structured"  # where a revision has its records, unless it is said
_VALUES = b'\n  "report_type"'  # what stands before it in a record says how it was made

Watch = Callable[[int, str], AbstractContextManager[Callable[[], None]]]  # is told of each record


@contextmanager
def opened(old: str, new: str) -> Iterator[tuple[State, State]]:
    """The two states that a user names: folders, or git revisions.

    A revision without a path has its records where the other side is a folder, else in
    `structured`.

    Raises:
        StoreError: one is neither, or cannot be read.
    """
    with ExitStack() as stack:
        yield stack.enter_context(_open(old, new)), stack.enter_context(_open(new, old))


@contextmanager
def _unwatched(total: int, what: str) -> Iterator[Callable[[], None]]:
    yield lambda: None


@contextmanager
def _open(named: str, other: str) -> Iterator[State]:
    if Path(named).is_dir():
        yield FolderState(Path(named))
        return
    beside = Path(other) if Path(other).is_dir() else None
    revision, colon, folder = named.partition(":")
    if not colon:
        folder = _FOLDER if beside is None else folder_in_repository(beside)
    with Revision(beside or Path(), revision, folder) as state:
        yield state


def open_revision(revision: str, folder: Path) -> Revision:
    """A revision, whose records are where the folder's are."""
    return Revision(folder, revision, folder_in_repository(folder))


def diff_states(old: State, new: State, watch: Watch = _unwatched) -> Diff:
    """What is different between two states of the records.

    A record is not looked into where its bytes are the same, so that a thousand take seconds.

    Raises:
        StoreError: a state cannot be read.
    """
    before, after = old.digests(), new.digests()
    ids = sorted(before.keys() | after.keys())
    walk = _Walk(old, new)
    with watch(len(ids), "records") as step:
        for id in ids:
            if before.get(id) == after.get(id):
                walk.counts["identical"] += 1
            else:
                walk.look_at(id, is_old=id in before, is_new=id in after)
            step()
    return walk.diff()


class _Walk:
    """What has been found so far."""

    def __init__(self, old: State, new: State) -> None:
        self._old, self._new = old, new
        self._records: list[RecordDiff] = []
        self._unreadable: list[Unreadable] = []
        self.counts: Counter[str] = Counter()

    def look_at(self, id: str, *, is_old: bool, is_new: bool) -> None:
        """Looks at a record that may differ."""
        old = self._old.read(id) if is_old else None
        new = self._new.read(id) if is_new else None
        if old == new:
            self.counts["identical"] += 1
        elif old is not None and new is not None and _values(old) == _values(new):
            self.counts["remade"] += 1
        else:
            self._compare(id, old, new)

    def _compare(self, id: str, old: Stored | None, new: Stored | None) -> None:
        known = len(self._unreadable)
        before, after = self._version(id, old, "old"), self._version(id, new, "new")
        if len(self._unreadable) > known:
            self.counts["unreadable"] += 1
            return
        if before is not None and after is not None:
            found = compare(before, after)
        elif after is not None:
            found = whole(after, "gained")
        elif before is not None:
            found = whole(before, "lost")
        self.counts["remade" if found is None else found.status] += 1
        if found is not None:
            self._records.append(found)

    def _version(self, id: str, stored: Stored | None, side: str) -> Version | None:
        if stored is None:
            return None
        try:
            return Version.of(stored.parsed(), stored.text.decode(errors="replace"))
        except StoreError as error:
            self._unreadable.append(
                Unreadable.model_validate({"id": id, "side": side, "reason": str(error)})
            )
            return None

    def diff(self) -> Diff:
        """All of it."""
        changes = [change for record in self._records for change in record.changes]
        return Diff(
            old=self._old.name,
            new=self._new.name,
            counts=Counts.model_validate(
                {
                    **self.counts,
                    "changes": Counter(change.kind for change in changes),
                    "causes": Counter(change.cause for change in changes),
                }
            ),
            records=tuple(self._records),
            unreadable=tuple(self._unreadable),
        )


def _values(stored: Stored) -> tuple[bytes, bytes]:
    """What a record says of its report, as bytes, without how it was made."""
    _, head, values = stored.record.partition(_VALUES)
    return (values if head else stored.record), stored.text
