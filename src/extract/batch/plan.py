"""The plan of a run: why pages are due."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from extract.store import Entry, Stamps, hash_page, retrieved_at
from extract.store.origins import SUFFIX as ORIGIN
from extract.workers import Limits


@dataclass(frozen=True, slots=True)
class Way:
    """How pages are read: by which extractor, how far, and at what cost."""

    fingerprint: str
    full_text: bool
    limits: Limits

    def reason(self, entry: Entry) -> str | None:
        """Why a page that was read in another way is to be read again; None if it need not be."""
        if entry.fingerprint != self.fingerprint:
            return f"by the extractor, {entry.fingerprint} -> {self.fingerprint}"
        if entry.full_text != self.full_text:
            return "now with full text" if self.full_text else "now without full text"
        then = entry.lost_within
        if then is not None and any(
            now > before for now, before in zip(self.limits, then, strict=True)
        ):
            return "refused then, and may cost more now"
        return None


@contextmanager
def all_stays() -> Iterator[None]:
    """Rests the garbage collector: what is made meanwhile is kept for the whole run.

    It would go through all that is known of a million pages again and again, and find nothing.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_at_work:
            gc.enable()


class Judge:
    """Says of pages why they are due, by their content."""

    def __init__(self, way: Way, stamps: Stamps) -> None:
        self.outdated_by: Counter[str] = Counter()
        self._way, self._stamps = way, stamps

    def kind(self, entry: Entry | None, path: Path, name: str) -> str | None:
        """Why a page is due; None if nothing about it has changed."""
        if entry is None:
            return "new"
        if _content(entry.sha256, entry.retrieved_at) != self._held(path, name):
            return "changed"
        reason = self._way.reason(entry)
        if reason is None:
            return None
        self.outdated_by[reason] += 1
        return "outdated"

    def _held(self, path: Path, name: str) -> str | None:
        def read() -> str | None:
            sha256 = hash_page(path, name)
            return None if sha256 is None else _content(sha256, retrieved_at(path, sha256))

        return self._stamps.content(f"page {name}", (path, f"{path}{ORIGIN}"), read)


def _content(sha256: str | None, came: str | None) -> str:
    return f"{sha256} {came or ''}"
