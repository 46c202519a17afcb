"""Processes that read PDFs, seen from outside: started when needed, kept, and ended when they fail.

One serves one file after another. A thread takes one that nobody uses, or starts one. It ends with
the process that started it, also where that is killed: its input then ends.
"""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import subprocess
import sys
import threading
from typing import NamedTuple

from extract.errors import ExtractError, UnreadableSource
from extract.sources.document import Document
from extract.sources.pdf.process import Answer, Request, receive, send

CPU_SECONDS = 30  # an article of twenty pages takes two
WALL_SECONDS = 120  # where the machine does other work, or the process hangs
MEMORY_BYTES = 1 << 30
PROGRAM = "from extract.sources.pdf.process import serve; serve()"


class Limits(NamedTuple):
    """What a file may cost."""

    cpu_seconds: int = CPU_SECONDS
    wall_seconds: float = WALL_SECONDS
    memory_bytes: int = MEMORY_BYTES


LIMITS = Limits()


def read(data: bytes, source: str, *, full_text: bool = False, limits: Limits = LIMITS) -> Document:
    """The document of a PDF, made in another process.

    Raises:
        ExtractError: there is none, or it cost more than it may.
    """
    request = Request(data, source, full_text, limits.cpu_seconds, limits.memory_bytes)
    try:
        worker = _waiting() or _Worker()
    except OSError as error:
        raise UnreadableSource(
            source, f"no process could be started to read it: {error}"
        ) from error
    try:
        answer = worker.ask(request, limits)
    except BaseException:  # it failed, or somebody pressed Ctrl-C: it is in the midst of something
        worker.kill()
        raise
    if answer.is_last:
        worker.close()
    else:
        _idle.append(worker)
    if isinstance(answer.given, ExtractError):
        raise answer.given
    return answer.given


def _waiting() -> _Worker | None:
    """A process that has nothing to do; None if there is none."""
    while True:
        try:
            worker = _idle.pop()
        except IndexError:
            return None
        if worker.is_alive:
            return worker
        worker.close()


class _Worker:
    """One process, and the pipes to it."""

    def __init__(self) -> None:
        paths = os.pathsep.join(path for path in sys.path if path)
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-P", "-c", PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def ask(self, request: Request, limits: Limits) -> Answer:
        """What is made of a file.

        Raises:
            UnreadableSource: the process died of it.
        """
        timer = threading.Timer(limits.wall_seconds, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            send(self._process.stdin, request)  # type: ignore[arg-type]
            return receive(self._process.stdout)  # type: ignore[arg-type, return-value]
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise self._refusal(request.source, is_late=not timer.is_alive()) from error
        finally:
            timer.cancel()

    def kill(self) -> None:
        """Ends the process at once, and leaves nothing of it."""
        self._process.kill()
        self.close()

    def close(self) -> None:
        """Ends the process, which has nothing more to do when its input ends."""
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # what was still to be sent to a dead process
                pass
        self._process.wait()

    def _refusal(self, source: str, *, is_late: bool) -> UnreadableSource:
        self._process.kill()
        status = self._process.wait()
        if is_late or status in (-signal.SIGXCPU, -signal.SIGALRM):
            return UnreadableSource(source, "expected a PDF that can be read in half a minute")
        return UnreadableSource(
            source, f"the process that read the PDF died (status {status}), as of too much memory"
        )


_idle: list[_Worker] = []  # taken and put back by threads, one at a time


def _close_all() -> None:
    while _idle:
        _idle.pop().close()


atexit.register(_close_all)
# A fork has the pipes of its parent's processes, but they answer to the parent.
os.register_at_fork(after_in_child=_idle.clear)
