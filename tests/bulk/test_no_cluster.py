"""A cluster that is not there is said not to be, within ten seconds and without a traceback."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extract.bulk import cluster
from extract.bulk.cluster import Cluster, NoCluster
from extract.bulk.engines import open_engine
from extract.store import StoreError
from tests.bulk import places


@pytest.fixture
def silent() -> Iterator[str]:
    """Somebody who takes calls and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"tcp://127.0.0.1:{listener.getsockname()[1]}"


def refusal(address: str) -> str:
    started = time.monotonic()
    with pytest.raises(NoCluster) as refused:
        Cluster(address)
    assert time.monotonic() - started < 20  # ten, on a machine that has nothing else to do
    return str(refused.value)


@pytest.mark.slow
def test_nobody_listens() -> None:
    assert refusal("tcp://127.0.0.1:9").startswith(
        "no Dask scheduler answers at tcp://127.0.0.1:9: Timed out"
    )


@pytest.mark.slow
def test_somebody_else_listens(silent: str) -> None:
    assert refusal(silent) == (f"no Dask scheduler answers at {silent}: no answer within 8 seconds")


@pytest.mark.slow
def test_nobody_is_there_to_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_SECONDS_TO_COME", 1)
    with places.cluster(tmp_path / "cluster", workers=0) as empty:
        assert "has no workers; start some there with" in refusal(empty.address)


@pytest.mark.parametrize("address", ["nonsense", "foo://127.0.0.1:1", "tcp://127.0.0.1"])
def test_what_is_no_address(address: str) -> None:
    assert refusal(address).startswith(f"no Dask scheduler answers at {address}: ")


def test_no_address_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DASK_SCHEDULER_ADDRESS", raising=False)
    with pytest.raises(NoCluster, match="needs the address of a scheduler, such as tcp://"):
        Cluster()


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"name": "dask", "jobs": 2}, "leave out the jobs"),
        ({"scheduler": "tcp://127.0.0.1:9"}, "a scheduler goes with the engine dask"),
    ],
)
def test_choices_that_do_not_go_together(options: dict[str, Any], word: str) -> None:
    with pytest.raises(StoreError, match=word), open_engine(**options):
        pass
