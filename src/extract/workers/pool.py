"""Many items over a few processes, each of which is replaced when an item ends it."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, Literal, NamedTuple, Self, TypeVar

from extract.workers.nursery import Nursery, Worker, WorkerLost, nursery
from extract.workers.process import OUT_OF_MEMORY, Failed, Order, Result

Item = TypeVar("Item")
Given = TypeVar("Given")
Why = Literal["hung", "out-of-memory", "killed"]
_TRIES = 3  # to start a process: somebody may kill it before it says that it is there


class Limits(NamedTuple):
    """What may be spent before the kernel ends a process."""

    seconds: float = 180  # for one result. A PDF has 120, within a process of its own
    memory: int = 2_000_000_000  # bytes; a worker holds some 200 million

    @classmethod
    def of(cls, seconds: float | None, megabytes: int | None) -> Self:
        """What somebody chose, and else the default."""
        limits = cls()
        memory = limits.memory if megabytes is None else megabytes * 1_000_000
        return cls(limits.seconds if seconds is None else seconds, memory)


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Lost(Generic[Item]):
    """An item that ended the process which worked on it, alone and from the start."""

    item: Item
    why: Why
    status: int | None = None  # of the process that was killed: its exit, or minus the signal


class Pool:
    """A few processes for one purpose, started when they are needed. Make it before any thread."""

    def __init__(self, jobs: int = 1, limits: Limits = LIMITS, load: Sequence[str] = ()) -> None:
        """A pool of so many processes, in which the modules that `load` names are loaded.

        Raises:
            WorkerLost: no process can be started.
        """
        self._nursery: Nursery = nursery()
        self._limits, self._load = limits, tuple(load)
        self._free: SimpleQueue[Worker | None] = SimpleQueue()
        self._workers: set[Worker] = set()
        self._is_closed = False
        for _ in range(jobs):
            self._free.put(None)  # a place where nobody works yet

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def each(
        self, task: Callable[[Item], Iterable[Given]], items: Iterable[Item]
    ) -> Iterator[Given | Lost[Item]]:
        """What each item gives, in order, and `Lost` for one that ended its process.

        Raises:
            WorkerLost: a process cannot be started, or the pool was closed.
        """
        work = _Work(task, items)
        worker = self._free.get()
        try:
            while work.left:
                worker = worker or self._new()
                yield from work.done_by(worker, self._limits)
                if worker.is_dead:
                    self._leave(worker)
                    worker = None
        except BaseException:
            self._leave(worker)  # it is in the midst of something
            worker = None
            raise
        finally:
            self._free.put(worker)

    def close(self) -> None:
        """Lets the processes go; who waits for one of them waits no longer."""
        self._is_closed = True
        for worker in tuple(self._workers):
            self._leave(worker)
        if not self._nursery.is_shared:
            self._nursery.close()

    def _new(self, tries: int = _TRIES) -> Worker:
        if self._is_closed:
            raise WorkerLost("the work was stopped")
        if not self._nursery.is_alive:
            self._nursery = nursery()
        try:
            worker = self._nursery.new_worker(self._load)
        except WorkerLost:
            if tries == 1:
                raise
            return self._new(tries - 1)
        self._workers.add(worker)
        return worker

    def _leave(self, worker: Worker | None) -> None:
        if worker is not None:
            worker.close()
            self._workers.discard(worker)


class _Work(Generic[Item, Given]):
    """The items that are left, and what is known of the first of them."""

    def __init__(self, task: Callable[[Item], Iterable[Given]], items: Iterable[Item]) -> None:
        self.left = deque(items)
        self._task = task
        self._known = 0  # results that were handed out
        self._is_suspect = False  # it has ended a process, but other items came before it there

    def done_by(self, worker: Worker, limits: Limits) -> Iterator[Given | Lost[Item]]:
        """What one worker gives before it is dead, or has done what it was told."""
        is_alone = worker.is_fresh
        items = tuple(islice(self.left, 1 if self._is_suspect else None))
        worker.tell(Order(self._task, items, self._known, *limits))
        for _ in items:
            while isinstance(said := worker.hear(), Result):
                self._known += 1
                yield said.value
            if isinstance(said, Failed):
                raise said.error
            if worker.is_dead:
                self._is_suspect = not is_alone
                if is_alone and not worker.is_closed:
                    yield _lost(self._next(), worker.status())
                return
            self._next()
            is_alone = False

    def _next(self) -> Item:
        self._known, self._is_suspect = 0, False
        return self.left.popleft()


def _lost(item: Item, status: int | None) -> Lost[Item]:
    if status == OUT_OF_MEMORY:
        return Lost(item, "out-of-memory")
    if status == -signal.SIGALRM:
        return Lost(item, "hung")
    return Lost(item, "killed", status)
