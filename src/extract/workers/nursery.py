"""The nursery, seen from outside: started when it is needed, kept for the next run, never left."""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing.connection import Connection

from extract.workers.process import STATUS, Message, Ready

PROGRAM = "from extract.workers.process import serve; serve()"
_SECONDS_TO_END = 5


class WorkerLost(Exception):
    """No process can be started to work."""


def prepare(*modules: str) -> None:
    """Starts to load modules for workers to come, and returns at once.

    Raises:
        WorkerLost: no process can be started.
    """
    _order(modules, ())


def new_worker(modules: Iterable[str]) -> Worker:
    """A worker in which modules are loaded.

    Raises:
        WorkerLost: no process can be started.
    """
    ours, theirs = socket.socketpair()
    hears, tells = socket.socketpair()
    with theirs, tells:
        _order(modules, (theirs.fileno(), tells.fileno()))
    return Worker(ours, hears)


class Worker:
    """A process at work, as far as one can tell from what it says."""

    def __init__(self, talk: socket.socket, end: socket.socket) -> None:
        self._talk, self._end = talk, end
        self._pipe = Connection(os.dup(talk.fileno()))
        self.is_fresh = True  # it has done nothing yet
        self.is_dead = self.is_closed = False
        if not isinstance(self.hear(), Ready):
            self.close()
            raise WorkerLost(
                "a process could not be started, most likely for want of memory. What was done is "
                "stored: run again, with fewer --jobs if it comes to the same"
            )

    def tell(self, order: object) -> None:
        """Gives it something to do. If it is dead, that is heard."""
        self.is_fresh = False
        with suppress(BrokenPipeError, ConnectionResetError):
            self._pipe.send(order)

    def hear(self) -> Message | None:
        """What it says next; None if it is dead."""
        try:
            said: Message = self._pipe.recv()
        except (EOFError, OSError):
            self.is_dead = True
            return None
        return said

    def status(self) -> int | None:
        """How a dead one ended: its exit status, or minus the signal; None if nobody knows."""
        with suppress(OSError):
            self._end.settimeout(_SECONDS_TO_END)
            told = self._end.recv(STATUS.size)
            if len(told) == STATUS.size:
                (status,) = STATUS.unpack(told)
                return int(status)
        return None

    def close(self) -> None:
        """Leaves it, which it notices at its next word. Who is listening hears that it is dead."""
        self.is_closed = True
        with suppress(OSError):
            self._talk.shutdown(socket.SHUT_RDWR)
        self._talk.close()
        self._end.close()


class _Nursery:
    def __init__(self) -> None:
        self._door, theirs = socket.socketpair()
        paths = os.pathsep.join(path for path in sys.path if path)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-P", "-c", PROGRAM],
                stdin=theirs.fileno(),
                # A worker has one core; and threads of a library would make forking unsafe.
                env={"OMP_NUM_THREADS": "1", **os.environ, "PYTHONPATH": paths},
            )

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def order(self, modules: Iterable[str], sockets: tuple[int, ...]) -> None:
        socket.send_fds(self._door, [" ".join(modules).encode() or b" "], sockets)

    def close(self) -> None:
        self._door.close()
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


_lock = threading.Lock()
_all: list[_Nursery] = []  # one, as long as it lives


def _order(modules: Iterable[str], sockets: tuple[int, ...]) -> None:
    with _lock:
        try:
            if _all and not _all[0].is_alive:
                _all.pop().close()
            if not _all:
                _all.append(_Nursery())
            _all[0].order(modules, sockets)
        except OSError as error:
            raise WorkerLost(f"no process could be started: {error.strerror}") from error


def _close() -> None:
    with _lock:
        while _all:
            _all.pop().close()


def _forget() -> None:
    """A fork has a copy of the door, but the nursery is its parent's."""
    global _lock  # noqa: PLW0603 - another thread may have held it
    _lock = threading.Lock()
    _all.clear()


atexit.register(_close)
os.register_at_fork(after_in_child=_forget)
