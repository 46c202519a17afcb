"""A fetch that is killed goes on where it was, and ends as if nobody had disturbed it."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import extract
from extract.store import find_pages
from tests.fetch import stub as bad
from tests.fetch.conftest import EMAIL, KEY

PMIDS = range(1, 1_001)
BATCH = 200


@pytest.fixture
def environment(stub):
    return os.environ | {
        "ABSTRACTOR_EUTILS": stub.address,
        "NCBI_API_KEY": KEY,
        "NCBI_EMAIL": EMAIL,
        "PYTHONPATH": str(Path(extract.__file__).parents[1]),
    }


def command(raw, searches):
    arguments = [sys.executable, "-m", "extract", "fetch", raw, "--searches", searches]
    return [*map(str, arguments), "--since", "last"]


def waiting_at(request, stub):
    """Makes the stub wait with an answer; says when it does."""
    is_there, may_go_on = threading.Event(), threading.Event()

    def wait(handler, asked):
        is_there.set()
        may_go_on.wait(30)
        bad.answer(handler, asked)

    stub.faults += [None] * request + [wait]
    return is_there, may_go_on


@pytest.mark.slow
@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_killed_in_the_middle(way, stub, environment, tmp_path):
    stub.add(*PMIDS)
    searches = tmp_path / "searches.toml"
    searches.write_text('[sepsis]\nquery = "sepsis"\n')
    raw = tmp_path / "raw"
    is_there, may_go_on = waiting_at(3, stub)
    with subprocess.Popen(
        command(raw, searches), env=environment, stderr=subprocess.PIPE, text=True
    ) as fetching:
        assert is_there.wait(60)
        fetching.send_signal(way)
        errors = fetching.communicate()[1]
    may_go_on.set()
    assert fetching.returncode != 0
    assert "Traceback" not in errors
    before = stub.fetched()[: 2 * BATCH]
    assert len(find_pages(raw)) == len(before)

    stub.asked.clear()
    done = subprocess.run(
        command(raw, searches), env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert sorted([*before, *stub.fetched()]) == list(PMIDS)
    assert "1,000 wanted = 400 there + 600 new" in done.stdout
    assert len(find_pages(raw)) == len(PMIDS)
    assert not list(raw.rglob(".part-*"))
    assert not list(raw.rglob("unfinished-*"))
    everything = b"".join(path.read_bytes() for path in raw.rglob("*") if path.is_file())
    told = f"{errors}{done.stdout}{done.stderr}".encode() + everything
    assert KEY.encode() not in told
    assert EMAIL.encode() not in told
