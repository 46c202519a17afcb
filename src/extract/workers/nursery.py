"""The nursery, seen from outside.

A program without threads forks one for each pool, which costs some milliseconds: all that it has
loaded is there already. Where there are threads (a server, a flow, another pool's process), or the
system does not like forks (macOS), a fresh one is started, which loads everything anew. It is kept
for the pools that follow.
"""

from __future__ import annotations

import atexit
import gc
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Protocol

from extract.workers.process import STATUS, Message, Ready, serve

PROGRAM = "from extract.workers.process import serve_alone; serve_alone()"
_SECONDS_TO_END = 5


class WorkerLost(Exception):
    """No process can be started to work."""


def prepare(*modules: str) -> None:
    """Starts to load modules for workers to come, where that takes time, and returns at once.

    Where that fails, it does so again when a worker is needed, and is told then.
    """
    if not _may_fork():
        with suppress(WorkerLost):
            _shared().order(modules)


def nursery() -> Nursery:
    """What workers come from: one for the asker alone, or one that all share.

    Raises:
        WorkerLost: no process can be started.
    """
    return Nursery(_Forked, is_shared=False) if _may_fork() else _shared()


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


class Nursery:
    """The process that workers come from."""

    def __init__(
        self, start: Callable[[socket.socket, socket.socket], _Process], *, is_shared: bool
    ) -> None:
        self.is_shared = is_shared
        self._lock = threading.Lock()
        self._door, theirs = socket.socketpair()
        try:
            with theirs:
                self._process = start(self._door, theirs)
        except OSError as error:
            self._door.close()
            raise _unable(error) from error

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def new_worker(self, modules: Iterable[str]) -> Worker:
        """A worker in which modules are loaded.

        Raises:
            WorkerLost: no process can be started.
        """
        ours, theirs = socket.socketpair()
        hears, tells = socket.socketpair()
        with theirs, tells:
            self.order(modules, (theirs.fileno(), tells.fileno()))
        return Worker(ours, hears)

    def order(self, modules: Iterable[str], sockets: tuple[int, ...] = ()) -> None:
        """Has modules loaded, and a worker forked where it is to talk through sockets.

        Raises:
            WorkerLost: it is dead.
        """
        try:
            with self._lock:
                socket.send_fds(self._door, [" ".join(modules).encode() or b" "], sockets)
        except OSError as error:
            raise _unable(error) from error

    def close(self) -> None:
        """Ends it, and all workers that came from it."""
        self._door.close()
        end = time.monotonic() + _SECONDS_TO_END
        while self.is_alive:
            if time.monotonic() > end:
                self._process.kill()
            time.sleep(0.005)


class _Process(Protocol):
    def poll(self) -> int | None: ...

    def kill(self) -> None: ...


class _Forked:
    """A nursery that knows all that this process knows."""

    def __init__(self, ours: socket.socket, theirs: socket.socket) -> None:
        self._status: int | None = None
        self._id = os.fork()
        if self._id == 0:
            try:
                gc.freeze()  # nothing that the parent opened is to be closed here
                ours.close()
                serve(theirs)
            finally:
                os._exit(0)

    def poll(self) -> int | None:
        if self._status is None:
            dead, status = os.waitpid(self._id, os.WNOHANG)
            self._status = status if dead else None
        return self._status

    def kill(self) -> None:
        os.kill(self._id, signal.SIGKILL)


def _fresh(_: socket.socket, theirs: socket.socket) -> _Process:
    """A nursery that loads all by itself."""
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-P", "-c", PROGRAM],
        stdin=theirs.fileno(),
        # A worker has one core; and threads of a library would make forking unsafe.
        env={"OMP_NUM_THREADS": "1", **os.environ, "PYTHONPATH": paths},
    )


_lock = threading.Lock()
_all: list[Nursery] = []  # the one that is shared, as long as it lives


def _may_fork() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1


def _unable(error: OSError) -> WorkerLost:
    return WorkerLost(f"no process could be started: {error.strerror}")


def _shared() -> Nursery:
    with _lock:
        if _all and not _all[0].is_alive:
            _all.pop().close()
        if not _all:
            _all.append(Nursery(_fresh, is_shared=True))
        return _all[0]


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
