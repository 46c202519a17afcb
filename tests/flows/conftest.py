"""Prefect as a user has it, and what can be seen of a flow."""

import json
import os
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import extract

# Python runs this first in every process: it writes down whom a process asks beyond this machine.
SITECUSTOMIZE = r"""
import os
import sys

HERE = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None}


def watch(event, arguments):
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        address = arguments[1][0]
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        address = arguments[0]
    else:
        return
    address = address.decode() if isinstance(address, bytes) else address
    if address not in HERE:
        with open(os.environ["SEEN"], "a", encoding="utf-8") as seen:
            seen.write(f"{event} {address}\n")


sys.addaudithook(watch)
"""


@pytest.fixture(scope="session")
def unused(tmp_path_factory):
    """Prefect's database before any run, made once, since that takes some seconds."""
    home = tmp_path_factory.mktemp("prefect")
    upgrade = [sys.executable, "-m", "prefect", "server", "database", "upgrade", "--yes"]
    told = os.environ | {"PREFECT_HOME": str(home)}
    subprocess.run(upgrade, check=True, capture_output=True, env=told)
    return home


@pytest.fixture
def home(unused, tmp_path):
    """Prefect's database for one test: what it holds is of this test, whatever ran before."""
    return shutil.copytree(unused, tmp_path / "prefect-of-flows")


@pytest.fixture
def environment(home, tmp_path):
    """What a user has: a home, a proxy that is down, and nothing said about Prefect."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(SITECUSTOMIZE)
    package = Path(extract.__file__).parents[1]
    known = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return known | {
        "PREFECT_HOME": str(home),
        "PYTHONPATH": f"{tmp_path / 'site'}:{package}",
        "SEEN": str(tmp_path / "seen"),
        "MARK": str(tmp_path),
        "http_proxy": "http://127.0.0.1:9",
    }


@pytest.fixture
def hook():
    """An address, and what is posted there."""
    posted = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            posted.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/hook", posted
        server.shutdown()
