"""What the reading of a page costs, measured in a process of its own."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection

_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in which the system counts memory


@dataclass(frozen=True)
class Cost:
    """CPU seconds, and by how many megabytes the process grew at most."""

    seconds: float
    megabytes: float


def cost_of(work: Callable[[], None]) -> Cost:
    """What some work costs. It is done in a copy of this process, whose memory it cannot spoil."""
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(work, sender))
    process.start()
    sender.close()
    try:
        cost: Cost = receiver.recv()
    except EOFError:
        raise AssertionError("the work did not end well; see what it printed") from None
    finally:
        process.join()
    return cost


def _measure(work: Callable[[], None], sender: Connection) -> None:
    began, before = time.process_time(), _peak()
    work()
    sender.send(Cost(time.process_time() - began, (_peak() - before) / 1e6))


def _peak() -> int:
    """The most memory that this process has held so far, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT
