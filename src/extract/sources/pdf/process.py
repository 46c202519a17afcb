"""The process that reads PDFs, seen from within: bounded, deaf to Ctrl-C, and at the end of a pipe.

What it costs to start is paid once for many files. It asks to be replaced when it has grown.
"""

from __future__ import annotations

import os
import pickle
import resource
import signal
import struct
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO, NamedTuple

from extract.errors import ExtractError, ExtractorFault, UnreadableSource
from extract.sources.document import Document

LENGTH = struct.Struct(">Q")
MAX_FILES = 500
GROWN = 400 << 20  # bytes


class Request(NamedTuple):
    """A file to read, and what that may cost."""

    data: bytes
    source: str
    full_text: bool
    cpu_seconds: int
    memory_bytes: int


class Answer(NamedTuple):
    """What was made of a file, and whether another process should read the next."""

    given: Document | ExtractError
    is_last: bool


def send(pipe: BinaryIO, message: Request | Answer) -> None:
    """Writes a message whole."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    pipe.write(LENGTH.pack(len(data)) + data)
    pipe.flush()


def receive(pipe: BinaryIO) -> Request | Answer:
    """The next message.

    Raises:
        EOFError: there is none, or it breaks off.
    """
    length = pipe.read(LENGTH.size)
    if len(length) < LENGTH.size:
        raise EOFError
    (size,) = LENGTH.unpack(length)
    data = pipe.read(size)
    if len(data) < size:
        raise EOFError
    message: Request | Answer = pickle.loads(data)  # noqa: S301 - from our own process
    return message


def serve() -> None:
    """Answers requests on standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that asks
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    requests: SimpleQueue[Request] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    start = _peak()  # which a process has from the one that started it
    for number in range(1, MAX_FILES + 1):
        request = requests.get()
        _limit(request)
        given = _answer(request)
        is_last = number == MAX_FILES or _peak() - start > GROWN
        send(answers, Answer(given, is_last))
        if is_last:
            break
    os._exit(0)


def _listen(requests: SimpleQueue[Request]) -> None:
    """Takes requests in, and ends the process where nobody waits for an answer any more."""
    try:
        while isinstance(request := receive(sys.stdin.buffer), Request):
            requests.put(request)
    finally:
        os._exit(0)


def _limit(request: Request) -> None:
    """Holds the process to what this file may cost. What ends it is the kernel."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + request.cpu_seconds + 1
    _set(resource.RLIMIT_CPU, seconds)
    _set(resource.RLIMIT_AS, request.memory_bytes)


def _set(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(OSError, ValueError):  # macOS has no limit of memory
        resource.setrlimit(what, (wanted, hard))


def _peak() -> int:
    """The most memory that the process has held, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _answer(request: Request) -> Document | ExtractError:
    from extract.sources.pdf.reading import read_pdf

    try:
        return read_pdf(request.data, request.source, full_text=request.full_text)
    except ExtractError as error:
        return error
    except MemoryError:
        return UnreadableSource(request.source, "expected a PDF of a common size, found a larger")
    except Exception as error:  # noqa: BLE001 - a fault of ours costs one page
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
        return ExtractorFault(request.source, f"the extractor failed: {where}; please report it")
