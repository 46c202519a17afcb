"""A run that is killed, runs out of disk or meets a deadly citation leaves nothing half-done."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path
from signal import SIGKILL

import pytest

import extract
from benchmarks.medline import Citation
from extract import bulk
from extract.bulk import extract_shard, shard
from tests.batch.harm import in_a_fork, kill_before_step
from tests.bulk.making import bytes_of, do, manifest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def swift(monkeypatch):
    """Each citation is extracted once in a test, however often it is read."""
    made = {}
    extracted = shard.extracted

    def once(document, page):
        key = document.text, page.sha256
        if key not in made:
            made[key] = extracted(document, page)
        return made[key]

    monkeypatch.setattr(shard, "extracted", once)


def run(out: Path, *inputs: Path) -> bulk.BulkReport:
    """A run whose jobs are done in this process."""
    with bulk.open_run([str(path) for path in inputs], str(out)) as current:
        for job in current.planned.jobs:
            current.done(extract_shard(job))
        return current.finish(prune=True)


def test_killed_before_any_step(put, tmp_path, swift):
    """Of a run that makes one shard, replaces one and prunes one."""
    out, start = tmp_path / "out", tmp_path / "start"
    inputs = put("a.xml", [1]), put("b.xml", [2]), put("c.xml", [3])
    run(out, *inputs)
    put("b.xml", [2, 4])
    inputs = *inputs[:2], put("d.xml", [5], deleted=[1])
    shutil.copytree(out, start)
    report = run(out, *inputs)
    wanted = bytes_of(out)
    assert report.inputs.model_dump(exclude_defaults=True) == {
        "total": 3, "new": 1, "changed": 1, "unchanged": 1
    }  # fmt: skip
    ended = set()
    for last in count():
        shutil.rmtree(out)
        shutil.copytree(start, out)

        def killed(last=last):
            kill_before_step(last, out)
            run(out, *inputs)

        ended.add(status := in_a_fork(killed))
        assert set(extract.store.Store(out).ids()) in SEEN, f"killed before step {last}"
        again = run(out, *inputs)
        assert bytes_of(out) == wanted, f"killed before step {last}"
        assert (again.all, again.records) == (report.all, report.records)
        if status != -SIGKILL:
            break
    assert last > 15, "the steps were not seen"
    assert ended == {-SIGKILL, 3}


# What a reader may see while that run goes on: what was there before each shard, or after it.
SEEN = [
    {f"pmid-{pmid}" for pmid in pmids}
    for pmids in ({1, 2, 3}, {1, 2, 3, 4}, {2, 3, 4, 5}, {2, 4, 5})
]


def test_a_full_disk(put, tmp_path, swift):
    import resource

    out, source = tmp_path / "out", put("in.xml", [1])
    run(out, source)
    before = bytes_of(out)
    put("in.xml", [1, 2, 3])
    for size in (0, 100, 2_000):

        def on_a_full_disk(size=size):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            do(out, source)

        assert in_a_fork(on_a_full_disk) == 2
        assert bytes_of(out) == before
    run(out, source)
    assert len(manifest(out, "in")["ids"]) == 3


def test_deadly_citations_cost_themselves(put, tmp_path):
    source = put("in.xml", [1, Citation(7, types=()), 2, 3, 4, 5])
    (tmp_path / "out/shards").mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.bulk.deadly", source, tmp_path / "out"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        check=True,
        capture_output=True,
        timeout=100,
    )
    counts = json.loads(done.stdout)["counts"]
    assert counts == {"read": 6, "kept": 3, "filtered": 1, "refused": 2, "deleted": 0}
    refusals = manifest(tmp_path / "out", "in")["refusals"]
    assert [(one["page"], one["message"]) for one in refusals] == [
        (f"in.xml#{pmid}", "the extractor crashed; please report it") for pmid in (2, 4)
    ]
    assert manifest(tmp_path / "out", "in")["ids"] == ["pmid-1", "pmid-3", "pmid-5"]
