"""The processes, seen from within: a nursery that forks workers, and the workers.

The nursery loads the code once. It has no threads, so that it can fork whatever the program that
asks for workers is doing. Whom it forks, it also buries: it tells how each of them ended.
"""

from __future__ import annotations

import gc
import os
import resource
import selectors
import signal
import socket
import struct
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

MOST_BYTES = 4096  # of an order to the nursery: the names of modules
STATUS = struct.Struct(">i")
OUT_OF_MEMORY = 77  # the exit status of a worker that was refused memory


class Order(NamedTuple):
    """What a worker is to do."""

    task: Callable[[Any], Iterable[Any]]
    items: tuple[Any, ...]
    skip: int  # so many results of the first item are known already
    seconds: float
    memory: int


class Ready(NamedTuple):
    """A worker is there."""


class Result(NamedTuple):
    """One thing that an item gave."""

    value: Any


class Done(NamedTuple):
    """An item gave all that it gives."""


class Failed(NamedTuple):
    """The task raised an error, which is a fault of the program."""

    error: BaseException


Message = Ready | Result | Done | Failed


def serve_alone() -> None:
    """What a nursery does that is a program of its own; standard input is its door."""
    door = socket.socket(fileno=os.dup(0))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    serve(door)


def serve(door: socket.socket) -> None:
    """Forks a worker for each order, and ends with the door and all that it forked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.dup2(2, 1)  # whatever a library prints
    nursery = _Nursery()
    with selectors.DefaultSelector() as waiting:
        waiting.register(door, selectors.EVENT_READ)
        waiting.register(nursery.deaths, selectors.EVENT_READ)
        while True:
            for key, _ in waiting.select():
                if key.fileobj is nursery.deaths:
                    nursery.bury()
                elif not nursery.take_order(door):
                    return nursery.end()


class _Nursery:
    """The workers that live, by their process ids, and where the end of each is to be told."""

    def __init__(self) -> None:
        self._workers: dict[int, socket.socket] = {}
        # The system's word that a child has died comes through a socket like all else.
        self.deaths, waker = socket.socketpair()
        self.deaths.setblocking(False)
        waker.setblocking(False)
        self._waker = waker
        signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def take_order(self, door: socket.socket) -> bool:
        """Loads what an order names, and forks a worker where it sends sockets; else no more."""
        names, sent, _, _ = socket.recv_fds(door, MOST_BYTES, 2)
        if not names:
            return False
        for name in names.decode().split():
            import_module(name)
        collect_seldom()  # workers share what there is by now, as long as nobody writes to it
        if sent:
            work, end = (socket.socket(fileno=descriptor) for descriptor in sent)
            process = os.fork()
            if process == 0:
                _be_worker(Connection(work.detach()))
            work.close()
            self._workers[process] = end
        return True

    def bury(self) -> None:
        """Tells how workers ended."""
        with suppress(BlockingIOError):
            self.deaths.recv(MOST_BYTES)
        for process in tuple(self._workers):
            dead, status = os.waitpid(process, os.WNOHANG)
            if dead:
                with self._workers.pop(process) as end, suppress(OSError):
                    end.send(STATUS.pack(os.waitstatus_to_exitcode(status)))

    def end(self) -> None:
        """Ends all workers, in whatever they are."""
        for process in self._workers:
            os.kill(process, signal.SIGKILL)


def collect_seldom() -> None:
    """Spares the garbage collector what stays, and calls it after 10,000 new values, not 700.

    A page makes thousands of values and hardly a circle of them: it would look through them ten
    times a page, and find nothing.
    """
    gc.freeze()
    gc.set_threshold(10_000)


def _be_worker(pipe: Connection) -> None:
    """Works on orders until there are no more, and never returns."""
    try:
        signal.set_wakeup_fd(-1)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        pipe.send(Ready())
        while True:
            order: Order = pipe.recv()
            _limit_memory(order.memory)
            _work(order, pipe)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except (EOFError, BrokenPipeError, ConnectionResetError):  # nobody waits any more
        os._exit(0)
    except BaseException:  # noqa: BLE001 - a child must never run on as if it were its parent
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def _work(order: Order, pipe: Connection) -> None:
    """Sends what the items give; the kernel ends the process where a result is long in coming."""
    skip = order.skip
    for item in order.items:
        _alarm(order.seconds)
        for message in _messages(order.task, item, skip):
            _alarm(0)  # the program may be busy with what it was given before
            pipe.send(message)
            _alarm(order.seconds)
        skip = 0
    _alarm(0)


def _messages(
    task: Callable[[Any], Iterable[Any]], item: object, skip: int
) -> Iterator[Result | Failed | Done]:
    try:
        for value in islice(task(item), skip, None):
            yield Result(value)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - raised again by the one who asked
        yield Failed(error)
    yield Done()


def _alarm(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory(most: int) -> None:
    """Bounds what the process may write to. macOS knows the limit, and does not keep it."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
