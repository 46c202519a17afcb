"""The records of a folder with what was decided on them, read again when a file has changed."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Generic, Literal, TypeVar

from extract.decisions import DecisionError, Decisions
from extract.records.facts import Fact, facts
from extract.records.schema import TrialRecord
from extract.review.diff import Change, RecordDiff, Version, compare
from extract.review.web.errors import Refused
from extract.review.web.standing import Standings, standings
from extract.store import DecisionFolder, State, Store, StoreError, is_storable, to_json

Urgency = Literal["broken", "stale", "changed", "new", "corrected", "approved"]


@dataclass(frozen=True)
class Entry:
    """A record, its text, what was decided on it, and how it was before."""

    record: TrialRecord
    text: str
    decisions: Decisions
    diff: RecordDiff | None

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The values of the record."""
        return facts(self.record)

    @cached_property
    def digest(self) -> str:
        """Changes when the record or its text does."""
        both = f"{to_json(self.record)}\0{self.text}"
        return hashlib.sha256(both.encode(errors="surrogatepass")).hexdigest()

    @cached_property
    def standings(self) -> Standings:
        """What was decided on its values, and what became of it."""
        return standings(self.record, self.text, self.facts, self.decisions)

    @property
    def state(self) -> Urgency:
        """How urgent it is that somebody looks at it."""
        standings = self.standings
        if standings.stale:
            return "stale"
        if standings.approval is not None and not standings.unseen:
            return "corrected" if standings.has_corrections else "approved"
        return "changed" if standings.approval is not None or self.open_changes else "new"

    @cached_property
    def open_changes(self) -> tuple[Change, ...]:
        """What is other than it was before, and not yet decided by anybody."""
        if self.diff is None:
            return ()
        if self.standings.approval is not None and not self.standings.unseen:
            return ()
        decided = self.standings.by_path
        changes = (one for one in self.diff.changes if one.kind != "moved")
        return tuple(one for one in changes if one.new is None or one.new.path not in decided)

    @cached_property
    def waiting_parts(self) -> frozenset[str]:
        """The parts of the record in which something waits: changed, new, doubted or undecided."""
        decided, unseen = self.standings.by_path, self.standings.unseen
        if self.state in {"approved", "corrected"}:
            return frozenset()
        if self.state == "new":
            waiting = [fact.field for fact in self.facts if fact.path not in decided]
        else:
            waiting = [fact.field for fact in self.facts if fact.path in unseen]
            waiting += [change.field for change in self.open_changes]
            waiting += [one.seen.field for one in self.standings.stale if one.seen is not None]
        return frozenset(field.partition(".")[0] for field in waiting)


@dataclass(frozen=True, slots=True)
class Broken:
    """A record that cannot be shown, and why."""

    id: str
    reason: str


T = TypeVar("T")
_AT_HAND = 16  # records kept whole: those that curators look at now


class Library(Generic[T]):
    """What there is to review in one folder of records.

    Of each record a summary is kept, and made again when one of its files has changed; a record as
    a whole is kept only while somebody looks at it.

    Args:
        root: the folder.
        summary: what to keep of a record.
        before: the records as they were when they were last in order; None if nobody says.
    """

    def __init__(
        self, root: Path, summary: Callable[[Entry | Broken], T], before: State | None = None
    ) -> None:
        self.store = Store(root)
        self.folder = DecisionFolder(root)
        self._summary = summary
        self._before = before
        self._before_ids = frozenset(before.digests()) if before is not None else frozenset()
        self._summaries: dict[str, tuple[object, T]] = {}
        self._at_hand: OrderedDict[str, tuple[object, Entry | Broken]] = OrderedDict()
        self._reading = threading.Lock()

    def summaries(self) -> Iterator[T]:
        """The summary of every record, by id."""
        for id in self.store.ids():
            with self._reading:
                stamp = self.store.stamp(id)
                known = self._summaries.get(id)
                if known is None or known[0] != stamp:
                    known = stamp, self._summary(self._entry(id))
                    self._summaries[id] = known
            yield known[1]

    def entry(self, id: str) -> Entry:
        """One record.

        Raises:
            Refused: there is none of that name, or it cannot be read.
        """
        if not is_storable(id) or self.store.stamp(id)[0] is None:
            raise Refused(404, "There is no such record in this folder.")
        with self._reading:
            found = self._entry(id)
        if isinstance(found, Broken):
            raise Refused(500, f"This record cannot be shown: {found.reason}")
        return found

    def _entry(self, id: str) -> Entry | Broken:
        stamp = self.store.stamp(id)
        known, entry = self._at_hand.pop(id, (None, None))
        if entry is None or known != stamp:
            entry = self._read(id)
        self._at_hand[id] = stamp, entry
        if len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)
        return entry

    def _read(self, id: str) -> Entry | Broken:
        try:
            record, text = self.store.load(id)
            decisions = self.folder.read(id)
        except (StoreError, DecisionError) as error:
            return Broken(id, str(error))
        return Entry(record, text, decisions, self._diff(record, text))

    def _diff(self, record: TrialRecord, text: str) -> RecordDiff | None:
        """What is other than before; None where there is nothing to compare with."""
        if self._before is None or record.id not in self._before_ids:
            return None
        try:
            stored = self._before.read(record.id)
            old, old_text = stored.parsed(), stored.text.decode(errors="replace")
        except StoreError:  # of another schema, for instance: what it said cannot be known
            return None
        if (old, old_text) == (record, text):
            return None
        return compare(Version.of(old, old_text), Version.of(record, text))
