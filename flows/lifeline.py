"""A run that a worker has started ends when the worker does.

Prefect puts each run into a session of its own, where no signal to the worker's group reaches it:
of a worker that is killed, a run would be left behind that nobody sees, stops or reports.
"""

from __future__ import annotations

import os
import signal
import threading
import time

_LOOK_EVERY = 1  # seconds
_SECONDS_TO_END = 20  # in which Prefect tells its server, if there still is one


def hold() -> None:
    """Ends this process soon after the one that started it has ended, if that is a worker."""
    if "PREFECT__FLOW_RUN_ID" in os.environ:
        threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)  # which Prefect reports as a crash
    time.sleep(_SECONDS_TO_END)
    os._exit(1)
