"""A review server in a thread, for browsers."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from extract.review.web.app import review_app
from extract.review.web.server import Settings
from extract.store import State

PATIENCE = 30  # seconds until a server must have started


@contextmanager
def serving(folder: Path, *, who: str = "ada", before: State | None = None) -> Iterator[str]:
    """The address of a server on a folder of records, for the length of a `with` block."""
    app = review_app(Settings(folder, who=who, before=before))
    config = uvicorn.Config(app, lifespan="off", log_level="error", ws="none")
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    give_up = time.monotonic() + PATIENCE
    while not server.started and thread.is_alive() and time.monotonic() < give_up:
        time.sleep(0.01)
    assert server.started
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE)
