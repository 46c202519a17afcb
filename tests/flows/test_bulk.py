"""The bulk flow: what `abstractor run --layout shards` does, on Prefect's pages."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.medline import Citation, file_of, write
from tests.bulk import places
from tests.bulk.making import bytes_of, do

FLOW = Path(__file__).parents[2] / "flows" / "bulk.py"
pytestmark = [pytest.mark.flow, pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture
def files(tmp_path):
    """Two files of trials."""
    paths = tmp_path / "one.xml.gz", tmp_path / "two.xml.gz"
    for path, pmids in zip(paths, ((1, 2, 3), (4, 5)), strict=True):
        write(path, file_of([Citation(pmid) for pmid in pmids], ()))
    return paths


@pytest.fixture
def flow(environment, files, tmp_path):
    """Runs the flow as a user does."""

    def run(*options):
        command = [sys.executable, FLOW, *files, tmp_path / "out", *options]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=200, check=False
        )

    return run


def test_it_gives_what_a_run_without_prefect_gives(flow, files, tmp_path):
    do(tmp_path / "here", *files)
    done = flow("--jobs", "2")
    assert done.returncode == 0, done.stderr
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "here")
    assert "5 records" in done.stdout
    assert flow("--filter", "words=no such word").returncode == 0
    assert bytes_of(tmp_path / "out") != bytes_of(tmp_path / "here")


def test_on_dask_it_gives_the_same(flow, files, tmp_path):
    do(tmp_path / "here", *files)
    with places.cluster(tmp_path / "cluster", workers=1) as cluster:
        done = flow("--engine", "dask", "--scheduler", cluster.address)
    assert done.returncode == 0, done.stderr
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "here")


def test_a_scheduler_that_is_not_there_is_said(flow):
    done = flow("--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert done.returncode == 2
    assert "tcp://127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr
