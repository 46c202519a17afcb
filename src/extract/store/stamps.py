"""What files held when they were last read, so that not all are read in every run.

Content decides whether a page or a record is as it was, and never its date. But a file that nobody
has touched need not be read again to know what it holds: the system gives it another stamp (size,
time of change, time of change of its entry, number) whenever it is written, renamed or put in the
place of another, and no program can choose the third of these. What was read under a stamp is
remembered with it, and counts for as long as the file bears it.

As in git's index, a file that was touched in the seconds before it was read is not trusted: it may
be written once more within the same tick of the clock. It is read again in the next run. Neither is
one that is dated in the future. What no stamp shows, such as a decaying disk, a full check finds.

The memory is a file that can be deleted at any time; all is read once more then.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

VERSION = 1
UNSETTLED = 2_000_000_000  # nanoseconds: the coarsest clock of a file system in use ticks so


class Stamps:
    """The stamps of files, and what they held."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self._known = known or {}
        self._now: dict[str, str] = {}

    @classmethod
    def parse(cls, content: bytes) -> Stamps:
        """What was remembered; nothing, where that is of another version or damaged."""
        try:
            version, known = json.loads(content)
        except (ValueError, TypeError, RecursionError):
            return cls()
        if version != VERSION or not isinstance(known, dict):
            return cls()
        return cls({key: told for key, told in known.items() if isinstance(told, str)})

    def content(
        self, key: str, paths: Iterable[Path | str], read: Callable[[], str | None]
    ) -> str | None:
        """What files hold, in short: as remembered, or as it is read now.

        Args:
            key: for what the files stand together.
            paths: of the files, whether they are there or not.
            read: says what they hold; None where that cannot be said, and is not remembered.
        """
        stamp = _stamp(paths)
        told = self._known.get(key) if stamp is not None else None
        if told is not None and told.startswith(f"{stamp} "):
            self._now[key] = told
            return told[len(stamp or "") + 1 :]
        held = read()
        if stamp is not None and held is not None:
            self._now[key] = f"{stamp} {held}"
        return held

    @property
    def has_news(self) -> bool:
        """Whether what was asked for is not all and only what was remembered."""
        return self._now != self._known

    def to_json(self) -> bytes:
        """What is to be remembered: of the files that were asked for."""
        return json.dumps([VERSION, self._now], separators=(",\n", ":")).encode()


def _stamp(paths: Iterable[Path | str]) -> str | None:
    """None where it may not be trusted."""
    parts = []
    settled = time.time_ns() - UNSETTLED
    for path in paths:
        try:
            found = os.stat(path)  # noqa: PTH116 - of names, since there may be millions
        except FileNotFoundError:
            parts.append("-")
            continue
        except OSError:
            return None
        written, entered = found.st_mtime_ns, found.st_ctime_ns
        if written > settled or entered > settled:
            return None
        parts.append(f"{found.st_size:x}.{written:x}.{entered:x}.{found.st_dev:x}.{found.st_ino:x}")
    return ",".join(parts)
