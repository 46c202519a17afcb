"""One at a time on a folder: locks that die with their owner.

Of runs there is one at a time, which may last hours, so that a second is told who is at work.
Writers of decisions take milliseconds, and wait for each other.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from extract.store.errors import StoreInUse
from extract.store.files import naming

PATIENCE = 30  # seconds


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds the lock for the length of a `with` block.

    The operating system keeps the lock, so that it is free again at once when its owner dies,
    however that happens: there is no stale lock to judge. The file says who the owner is.

    Raises:
        StoreInUse: another run holds it; the message says which.
    """
    with naming(path):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        with naming(path):
            _lock(descriptor, path)
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, _owner(), 0)
        _held.add(descriptor)
        yield
        os.ftruncate(descriptor, 0)
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


def _let_go() -> None:
    """A fork is not the owner, and must not hold the lock when the owner is dead."""
    while _held:
        os.close(_held.pop())


_held: set[int] = set()
os.register_at_fork(after_in_child=_let_go)


@contextmanager
def waiting_for(path: Path) -> Iterator[None]:
    """Holds a lock for the length of a `with` block, after whoever holds it now.

    Raises:
        StoreInUse: nobody who writes a small file can hold it for so long.
    """
    with naming(path):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        with naming(path):
            _wait(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, path: Path) -> None:
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            return fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > give_up:
                raise StoreInUse(f"{path}: held by another process for {PATIENCE} s") from None
            time.sleep(0.01)


def _lock(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(descriptor, 1_000, 0)
        raise StoreInUse(
            f"{path.parent.parent}: another run is at work here: {_told(holder)}. "
            "Wait for it to end, or stop it; a run that died holds nothing."
        ) from None


def _owner() -> bytes:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return json.dumps({"process": os.getpid(), "host": socket.gethostname(), "since": now}).encode()


def _told(holder: bytes) -> str:
    """The owner in words; a run that has only just taken the lock may not have signed it yet."""
    try:
        owner = json.loads(holder)
        return f"process {owner['process']} on {owner['host']}, since {owner['since']}"
    except (ValueError, TypeError, KeyError):
        return "it has not said who it is"
