"""Shards on a Dask cluster: the same bytes as on this machine, whatever happens to its workers."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from extract import bulk
from extract.bulk import BulkReport
from extract.bulk.cluster import Cluster as Engine
from extract.bulk.cluster import NoCluster
from extract.store.locations import Location
from tests.bulk import places
from tests.bulk.making import bytes_of, do
from tests.bulk.places import SOURCE, Cluster, object_store, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]  # each worker loads the extractor

Files = Callable[..., list[Path]]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with places.cluster(tmp_path_factory.mktemp("cluster")) as made:
        yield made


@pytest.fixture
def files(put: Callable[..., Path]) -> Files:
    """Some files of trials, of which each has other ones."""

    def write(*names: str, citations: int = 20) -> list[Path]:
        firsts = range(1, len(names) * citations + 1, citations)
        return [
            put(f"in/{name}.xml.gz", range(first, first + citations))
            for name, first in zip(names, firsts, strict=True)
        ]

    return write


def run(cluster: Cluster, inputs: Sequence[Path | str], out: Path | str) -> BulkReport:
    paths = [str(one) for one in inputs]
    return bulk.run(paths, str(out), engine="dask", scheduler=cluster.address)


def test_the_same_bytes_as_on_this_machine(cluster, files, tmp_path, monkeypatch):
    inputs = files("one", "two", "three")
    do(tmp_path / "here", *inputs)
    monkeypatch.chdir(tmp_path)  # where the workers are not
    report = run(cluster, ["in/one.xml.gz", "in/two.xml.gz", "in/three.xml.gz"], "there")
    assert (report.done.read, report.done.kept, report.refused_inputs) == (60, 60, ())
    assert bytes_of(tmp_path / "there") == bytes_of(tmp_path / "here")
    assert run(cluster, inputs, tmp_path / "there").inputs.unchanged == 3


def test_a_shard_whose_worker_is_lost_is_extracted_again(cluster, files, tmp_path):
    inputs = files("one", "two", "three", "four", "unlucky", citations=60)
    do(tmp_path / "here", *inputs)
    (tmp_path / "there" / "shards").mkdir(parents=True)
    with ThreadPoolExecutor(1) as beside:
        running = beside.submit(run, cluster, inputs, tmp_path / "there")
        wait_for(lambda: any((tmp_path / "there" / "shards").iterdir()))
        cluster.worker_of(cluster.processes[1]).send_signal(signal.SIGKILL)
        assert running.result().refused_inputs == ()
    assert (tmp_path / "in" / "unlucky.xml.gz.was-opened").exists(), "a worker died of it"
    assert bytes_of(tmp_path / "there") == bytes_of(tmp_path / "here")


def test_a_shard_that_kills_its_workers_costs_itself(cluster, files, tmp_path):
    inputs = files("deadly", "other")
    do(tmp_path / "here", inputs[1])
    (refused,) = run(cluster, inputs, tmp_path / "there").refused_inputs
    assert refused.page == "deadly.xml.gz"
    assert refused.message.startswith("each of the 4 workers that tried it died, the last one tcp:")
    assert bytes_of(tmp_path / "there") == bytes_of(tmp_path / "here")


def test_a_worker_that_has_another_extractor_is_named(cluster, files, tmp_path):
    (tmp_path / "none" / "extract").mkdir(parents=True)
    (tmp_path / "none" / "extract" / "__init__.py").write_text("raise ImportError('no such')")
    paths = (with_another_word(tmp_path / "other"), tmp_path / "none")
    unfit = [cluster.start_worker(PYTHONPATH=str(path)) for path in paths]
    try:
        wait_for(lambda: cluster.workers() == 4)
        with pytest.raises(NoCluster) as refused:
            run(cluster, files("one"), tmp_path / "out")
    finally:
        for worker in unfit:
            worker.terminate()
            worker.wait(20)
    assert str(refused.value).count("the worker tcp://127.0.0.1") == 2
    assert "has another extractor (fingerprint " in str(refused.value)
    assert "cannot load the extractor (" in str(refused.value)
    assert not (tmp_path / "out").exists(), "refused before work began"


def with_another_word(folder: Path) -> Path:
    """The package with one word more in one of its lists."""
    shutil.copytree(SOURCE / "extract", folder / "extract", ignore=shutil.ignore_patterns("__pyc*"))
    countries = folder / "extract" / "language" / "countries.tsv"
    countries.write_text(countries.read_text() + "AQ\tAntarctica\n")
    return folder


def test_it_reads_and_writes_an_object_store(files, tmp_path):
    inputs = files("one", "two", "three")
    do(tmp_path / "here", *inputs)
    with (
        object_store("pubmed") as environment,
        places.cluster(tmp_path / "c", **environment) as far,
    ):
        for path in inputs:
            (Location("s3://pubmed/in") / path.name).write(path.read_bytes())
        everything, out = ["s3://pubmed/in/*.xml.gz"], "s3://pubmed/out"
        assert run(far, everything, out).done.kept == 60
        assert run(far, everything, out).inputs.unchanged == 3
        folder = Location(out) / "shards"
        there = {name: (folder / name).read() for name in folder.names()}
    here = bytes_of(tmp_path / "here")
    assert there.keys() == here.keys()
    for name in here:
        if name.endswith(".gz"):  # a manifest also has the tag that the object store gave its input
            assert there[name] == here[name]


def test_a_scheduler_that_ends_is_said_to_be_gone(files, tmp_path):
    inputs = files("one", "two", citations=400)
    with places.cluster(tmp_path / "cluster", workers=1) as ending:
        engine = Engine(ending.address)
        jobs = bulk.plan([str(one) for one in inputs], str(tmp_path / "out")).jobs
        (tmp_path / "out" / "shards").mkdir(parents=True)
        with ThreadPoolExecutor(2) as threads:
            futures = [threads.submit(engine.extract, job, lambda _r, _k: None) for job in jobs]
            wait_for(lambda: any((tmp_path / "out" / "shards").iterdir()))  # a draft
            ending.processes[0].kill()
            for future in futures:
                with pytest.raises(NoCluster, match=r"the Dask scheduler at .* is gone"):
                    future.result()
        engine.close()
