"""What may happen to a process: it is forked, or killed before one of its steps."""

import os
import signal
import sys
from itertools import count

from extract.store import StoreError

STEPS = {"open", "os.rename", "os.remove", "os.mkdir", "os.truncate"}


def in_a_fork(function):
    """How a forked process ends that does this: its exit status, or minus the signal."""
    child = os.fork()
    if child == 0:
        try:
            function()
        except StoreError:
            os._exit(2)
        finally:
            os._exit(3)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_before_step(last, folder):
    """Ends this process with -9 before its last step that changes something in a folder."""
    numbers = count()

    def step(*_):
        if next(numbers) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event, args):
        is_ours = str(args[0]).startswith(str(folder)) if args else False
        is_reading = event == "open" and not args[2] & (os.O_WRONLY | os.O_RDWR)
        if event in STEPS and is_ours and not is_reading:
            step()

    sys.addaudithook(watch)
    fsync = os.fsync
    os.fsync = lambda descriptor: (step(), fsync(descriptor))
