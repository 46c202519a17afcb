"""Prefect's own server, for as long as a script runs.

Prefect would start one by itself, but later (not while the rest is still being imported), and it
would leave it behind when the script is killed. This one listens on loopback, on a port that the
system chooses, and ends when its standard input does: however the script ends, nothing is left.

A standing one has Prefect's pages too, and the services that schedule runs and mind them.
"""

from __future__ import annotations

import atexit
import os
import signal
import socket
import subprocess
import sys
import threading
from urllib.error import HTTPError
from urllib.request import urlopen

_SECONDS_TO_START = 60
_SECONDS_TO_END = 10


class Unreachable(Exception):
    """No Prefect server answers."""


def start(standing_at: int | None = None) -> None:
    """Starts a server and makes it Prefect's, unless PREFECT_API_URL names one already.

    This returns at once, before the server is up; who calls that too early is kept waiting.

    Args:
        standing_at: the port of a standing server; 0 for one that the system chooses.

    Raises:
        Unreachable: the port is taken.
    """
    if os.environ.get("PREFECT_API_URL"):
        return
    port = [] if standing_at is None else [str(standing_at)]
    process = subprocess.Popen(  # noqa: S603
        # -P: the modules of this folder must not pass for others of the same name.
        [sys.executable, "-P", __file__, *port],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C is for the script, which still has to tell the server
    )
    # What is registered first runs last: by then Prefect has sent its last logs.
    atexit.register(_stop, process)
    if not (address := process.stdout.readline().strip() if process.stdout else ""):
        raise Unreachable(f"port {standing_at} of this machine is taken, or may not be used")
    os.environ["PREFECT_API_URL"] = f"{address}/api"
    others = os.environ.get("no_proxy") or os.environ.get("NO_PROXY")
    os.environ["no_proxy"] = os.environ["NO_PROXY"] = ",".join(filter(None, [others, "127.0.0.1"]))


def wait() -> None:
    """Returns when the server answers.

    Raises:
        Unreachable: it does not.
    """
    url = os.environ["PREFECT_API_URL"].rstrip("/")
    try:
        with urlopen(f"{url}/health", timeout=_SECONDS_TO_START):  # noqa: S310
            pass
    except HTTPError:  # it answers, and Prefect knows how to ask it
        pass
    except (OSError, ValueError) as error:
        raise Unreachable(
            f"no Prefect server answers at {url} (PREFECT_API_URL): {error}"
        ) from error


def _stop(process: subprocess.Popen[str]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _serve() -> None:
    """What the server's own process does."""
    is_standing = len(sys.argv) > 1
    try:
        listener = socket.create_server(("127.0.0.1", int(sys.argv[1]) if is_standing else 0))
    except (OSError, OverflowError):
        sys.exit(1)
    port = listener.getsockname()[1]
    print(f"http://127.0.0.1:{port}", flush=True)
    threading.Thread(target=_end_with_script, daemon=True).start()
    os.environ["PREFECT_SERVER_API_PORT"] = str(port)  # its pages ask there
    import uvicorn
    from prefect.server.api.server import create_app

    app = create_app(ephemeral=not is_standing)
    uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=2)).run(
        [listener]
    )


def _end_with_script() -> None:
    sys.stdin.read()
    signal.raise_signal(signal.SIGTERM)


if __name__ == "__main__":
    _serve()
