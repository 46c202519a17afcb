"""What a cluster is made of: a scheduler and workers as separate processes, and an object store.

All of it listens on loopback, at ports that the system chooses, and ends with the test.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pytest
import s3fs
from distributed import Client
from moto.server import ThreadedMotoServer

import extract

SOURCE = Path(extract.__file__).parents[1]

# Run first by every Python of a cluster: an input whose name begins with "deadly" kills the worker
# in whose name it is opened, and one that begins with "unlucky" does so once.
SITECUSTOMIZE = """
import os
import signal
import sys

if "--multiprocessing-fork" in sys.orig_argv:  # the child of a nanny
    os.environ["THE_WORKER"] = str(os.getpid())


def watch(event, arguments):
    if event != "open" or not isinstance(arguments[0], str):
        return
    name = os.path.basename(arguments[0])
    if name.endswith(".was-opened"):
        return
    if name.startswith("unlucky"):
        try:
            os.close(os.open(arguments[0] + ".was-opened", os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return
    elif not name.startswith("deadly"):
        return
    os.kill(int(os.environ["THE_WORKER"]), signal.SIGKILL)


sys.addaudithook(watch)
"""


@dataclass
class Cluster:
    """A scheduler and its workers, each a process of its own, with a nanny."""

    folder: Path
    environment: dict[str, str]
    address: str = ""
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start_scheduler(self, **environment: str) -> subprocess.Popen[bytes]:
        told = self.folder / "scheduler.json"
        options = ("--port", "0", "--no-dashboard", "--scheduler-file", str(told))
        process = self._start("scheduler", options, environment)
        wait_for(told.exists)
        self.address = json.loads(told.read_text())["address"]
        return process

    def start_worker(self, **environment: str) -> subprocess.Popen[bytes]:
        """A nanny; its child is the worker."""
        options = ("--nthreads", "1", "--no-dashboard", "--local-directory", str(self.folder))
        return self._start("worker", (self.address, *options), environment)

    def worker_of(self, nanny: subprocess.Popen[bytes]) -> psutil.Process:
        """The process that works; the nanny starts another when it dies."""
        (worker,) = (
            child
            for child in psutil.Process(nanny.pid).children()
            if "spawn_main" in " ".join(child.cmdline())
        )
        return worker

    def workers(self) -> int:
        """How many the scheduler knows."""
        with Client(self.address, set_as_default=False) as client:
            return len(client.nthreads())

    def stop(self) -> None:
        for process in reversed(self.processes):  # workers first: they outlive a scheduler
            process.terminate()
        for process in reversed(self.processes):
            with suppress(subprocess.TimeoutExpired):
                process.wait(10)
            with suppress(psutil.NoSuchProcess):
                for child in psutil.Process(process.pid).children(recursive=True):
                    child.kill()
            process.kill()
            process.wait()

    def _start(
        self, what: str, options: tuple[str, ...], environment: dict[str, str]
    ) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{what}", "--host", "127.0.0.1"]
        log = self.folder / f"{what}{len(self.processes)}.log"
        with log.open("wb") as stream:
            process = subprocess.Popen(
                [*command, *options],
                stdout=stream,
                stderr=subprocess.STDOUT,
                env=self.environment | environment,
            )
        self.processes.append(process)
        return process


@contextmanager
def cluster(folder: Path, workers: int = 2, **environment: str) -> Iterator[Cluster]:
    """A cluster whose processes know the package that is tested."""
    site = folder / "site"
    site.mkdir(parents=True)
    (site / "sitecustomize.py").write_text(SITECUSTOMIZE)
    known = {"PYTHONPATH": f"{site}:{SOURCE}", "PYTHONWARNINGS": "ignore"}
    made = Cluster(folder, os.environ | known | environment)
    try:
        made.start_scheduler()
        for _ in range(workers):
            made.start_worker()
        wait_for(lambda: made.workers() == workers)
        yield made
    finally:
        made.stop()


@contextmanager
def object_store(bucket: str) -> Iterator[dict[str, str]]:
    """An S3 with one empty bucket: what the environment of those who use it says."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        environment = {
            "AWS_ENDPOINT_URL": f"http://{host}:{port}",
            "AWS_ACCESS_KEY_ID": "a",
            "AWS_SECRET_ACCESS_KEY": "b",
            "AWS_DEFAULT_REGION": "us-east-1",
            "no_proxy": "127.0.0.1",
        }
        with using_store(environment) as system:
            system.mkdir(bucket)
            yield environment
    finally:
        server.stop()


@contextmanager
def using_store(environment: dict[str, str]) -> Iterator[s3fs.S3FileSystem]:
    """This process with an environment that says where S3 is, which is not remembered."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        s3fs.S3FileSystem.clear_instance_cache()
        yield s3fs.S3FileSystem()
        s3fs.S3FileSystem.clear_instance_cache()


def wait_for(condition: Callable[[], object], seconds: float = 240) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)
