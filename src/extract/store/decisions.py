"""The folder of decisions: read by everybody, and added to by curators, who may be several.

    decided = DecisionFolder(structured)
    before = decided.read("pmid-1")                     what a curator looks at
    decided.append("pmid-1", (decision,), after=before)  refused if somebody else was faster

A file is replaced whole, under a lock that every writer waits for, so that of two writers at once
neither loses anything; and a decision that was made against an older history is refused where
another one meanwhile decided the same fact.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from extract.decisions.errors import UnreadableDecisions
from extract.decisions.model import LARGEST, Decision, Decisions, read_decisions
from extract.errors import UnreadableSource
from extract.store.errors import DecidedMeanwhile, StoreError
from extract.store.files import naming, sweep, write_files
from extract.store.ids import is_storable
from extract.store.lock import waiting_for
from extract.store.pages import open_page

_NONE = "unreadable"


class DecisionFolder:
    """What curators decided on the records of a folder, one file a record."""

    def __init__(self, structured: Path) -> None:
        self.root = structured / "decisions"

    def read(self, id: str) -> Decisions:
        """The decisions on a record; none if there is no file.

        Raises:
            UnreadableDecisions: the file is broken, too large, of another schema, or not to be
                opened.
        """
        return self._decisions(self._content(id), id)

    def read_with_digest(self, id: str) -> tuple[Decisions, str | None]:
        """The decisions on a record, and the digest of the very bytes that they were read from.

        Raises:
            UnreadableDecisions: the file is broken, too large, of another schema, or not to be
                opened.
        """
        content = self._content(id)
        return self._decisions(content, id), _digest(content)

    def digests(self) -> dict[str, str]:
        """What changes when a byte of a file does, for each record that was decided on.

        A file that cannot be opened has a digest that no record was made with.
        """
        return {id: self._digest_of(id) for id in self.ids()}

    def ids(self) -> list[str]:
        """The records that somebody decided on, in order."""
        with naming(self.root):
            return sorted(filter(is_storable, (path.stem for path in self.root.glob("*.json"))))

    def append(
        self, id: str, decisions: Iterable[Decision], *, after: Decisions | None = None
    ) -> Decisions:
        """All decisions on a record, with new ones at the end; on the disk when this returns.

        Args:
            id: of the record.
            decisions: the new ones, in order.
            after: what the curator saw. What was decided meanwhile on other facts does no harm.

        Raises:
            DecidedMeanwhile: another curator has decided on the same fact since.
            UnreadableDecisions: the file that is there is broken; it is left as it is.
            StoreError: the folder cannot be written.
        """
        if not is_storable(id):
            raise StoreError(f"{id}: not the id of a record, such as pmid-18305265")
        with naming(self.root):
            self.root.mkdir(parents=True, exist_ok=True)
        with waiting_for(self.root / ".lock"):
            sweep(self.root)
            now, new = self.read(id), tuple(decisions)
            _refuse_overtaken(now, new, 0 if after is None else len(after.history), after)
            grown = Decisions(id=id, history=now.history + new)
            content = grown.to_json().encode()
            if len(content) > LARGEST:
                raise StoreError(f"{self._path(id)}: it would exceed {LARGEST:,} bytes")
            write_files({self._path(id): content})
        return grown

    def _digest_of(self, id: str) -> str:
        try:
            return _digest(self._content(id)) or _NONE
        except UnreadableDecisions:
            return _NONE

    def _decisions(self, content: bytes | None, id: str) -> Decisions:
        return Decisions(id=id) if content is None else read_decisions(content, id)

    def _path(self, id: str) -> Path:
        return self.root / f"{id}.json"

    def _content(self, id: str) -> bytes | None:
        """The bytes of the file, and no more of them than a readable one may have."""
        path = self._path(id)
        if not os.path.lexists(path):  # a link that leads nowhere is no missing file
            return None
        try:
            with open_page(path, path.name) as stream:
                return stream.read(LARGEST + 1)
        except UnreadableSource as error:
            raise UnreadableDecisions(id, error.message) from error


def _digest(content: bytes | None) -> str | None:
    return None if content is None else hashlib.sha256(content).hexdigest()


def _refuse_overtaken(
    now: Decisions, new: tuple[Decision, ...], seen: int, after: Decisions | None
) -> None:
    """Refuses decisions that another has overtaken: on the same fact, or of one that ended."""
    if after is not None and now.history[:seen] != after.history:
        raise DecidedMeanwhile(f"decisions/{now.id}.json was written anew meanwhile; look again")
    active = {decision.id: decision for decision in now.active()}
    waivable = active | {decision.id: decision for decision in now.waivers()}
    for decision in new:
        if decision.of is not None and decision.of not in waivable:
            raise DecidedMeanwhile(f"{decision.of} does not count any more; look again")
        for other in active.values():
            if other.id != decision.of and _is_same(other, decision):
                raise DecidedMeanwhile(
                    f"{other.who} decided the same at {other.when} ({other.action}); look again, "
                    f"and replace {other.id} if you disagree"
                )


def _is_same(one: Decision, other: Decision) -> bool:
    """Whether two decisions are about one fact, or both about the whole record."""
    if "waive" in (one.action, other.action) or "withdraw" in (one.action, other.action):
        return False
    if one.on == "record" or other.on == "record":
        return one.on == other.on
    return one.shows == other.shows
