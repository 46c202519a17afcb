"""What items may do to the process that works on them."""

import ctypes
import faulthandler
import os
import re
import signal
import time
from pathlib import Path

MEMORY = 2 << 30  # also a test runner that is large itself, and is forked, has less
kept = []


def do(item):
    """Yields the item, unless its first word is one of those below."""
    word, *rest = item.split()
    yield from KINDS.get(word, echo)(item, *rest)


def echo(item):
    yield item


def segfault(_):
    faulthandler.disable()  # a trace in the log of the tests would look like theirs
    yield ctypes.string_at(0)


def leave(_):
    yield os._exit(3)


def hang(_):
    yield time.sleep(1_000)


def stick(_):
    """In C, where no handler of signals is called."""
    yield re.match(r"(a+)+b", "a" * 60)


def fill(_):
    yield len(bytes(MEMORY))


def hoard(item):
    """Harms not itself, but the next."""
    kept.append(bytes(MEMORY * 6 // 10))
    yield item


def eat(item):
    yield len(bytes(MEMORY * 6 // 10)) and item


def be_killed(item, once):
    """By somebody else, and one time only."""
    if not Path(once).exists():
        Path(once).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    yield item


def come_late(_, once):
    yield "first"
    if not Path(once).exists():
        Path(once).touch()
        os._exit(1)
    yield "second"


def raise_error(item):
    yield {}[item]


def give_many(_):
    for number in range(5):
        time.sleep(0.3)
        yield number


def fall_ill(_):
    yield "symptom"
    os._exit(1)


KINDS = {
    "segfault": segfault,
    "exit": leave,
    "hang": hang,
    "stuck": stick,
    "memory": fill,
    "hoard": hoard,
    "hungry": eat,
    "killed": be_killed,
    "late": come_late,
    "bug": raise_error,
    "many": give_many,
    "ill": fall_ill,
}
