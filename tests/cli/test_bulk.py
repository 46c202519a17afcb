"""Bulk runs as a user meets them, and the other commands on a folder of shards."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from benchmarks.medline import Citation, file_of, write
from extract.cli import app


def abstractor(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def trials(tmp_path_factory):
    """A folder of shards."""
    here = tmp_path_factory.mktemp("bulk")
    write(here / "in.xml.gz", file_of([Citation(1), Citation(2, types=()), Citation(3)]))
    done = abstractor("run", here / "in.xml.gz", here / "trials", "--layout", "shards")
    assert done.exit_code == 0, done.output
    return here / "trials", done


def test_a_run_says_what_it_did(trials):
    _, done = trials
    assert done.stderr == "1 inputs: 1 new, 0 unchanged\n"
    head, run, whole, records, found, *_ = done.stdout.splitlines()
    assert head.split() == ["citations", "read", "kept", "filtered", "refused"]
    assert run.split() == ["in", "this", "run", "3", "2", "1", "0"]
    assert whole.split()[2:] == run.split()[3:]
    assert records.startswith("2 records; 0 more")
    assert "4 mortality" in found


def test_nothing_is_done_twice(trials):
    out, _ = trials
    done = abstractor("run", out.parent / "in.xml.gz", out, "--layout", "shards")
    assert done.stderr == "1 inputs: nothing to do, 1 unchanged\n"
    assert done.exit_code == 0


def test_a_damaged_input_is_named(trials, tmp_path):
    bad = tmp_path / "bad.xml.gz"
    bad.write_bytes((trials[0].parent / "in.xml.gz").read_bytes()[:-30])
    done = abstractor("run", bad, tmp_path / "out", "--layout", "shards")
    assert done.exit_code == 1
    assert "refused: bad.xml.gz: expected gzip, found damage" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["in.xml.gz", "out", "--filter", "trials"], "these go with --layout shards"),
        (["a", "b", "out"], "expected one folder of pages"),
        (["in.xml.gz", "out", "--layout", "shards", "--filter", "x"], "--filter x: expected"),
        (["in.xml.gz", "out", "--layout", "shards", "--diff", "d.md"], "--diff goes with one file"),
        (["nope.xml", "out", "--layout", "shards"], "nope.xml: no such file"),
        (["nosuch://bucket/x", "out", "--layout", "shards"], "nosuch"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = abstractor("run", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not list(tmp_path.rglob("*.jsonl.gz"))


def test_show(trials):
    out, _ = trials
    done = abstractor("show", "pmid-3", "--store", out)
    assert done.exit_code == 0
    assert "34 of 206" in done.stdout.replace("[[", "").replace("]]", "")
    assert abstractor("show", "pmid-2", "--store", out).exit_code == 2


def test_export(trials, tmp_path):
    done = abstractor("export", "ris", trials[0], "-o", tmp_path / "all.ris")
    assert done.exit_code == 0
    assert (tmp_path / "all.ris").read_text().count("TY  - ") == 2


def test_export_to_parquet(trials, tmp_path):
    duckdb = pytest.importorskip("duckdb", reason="the extra [analytics] is not installed")
    done = abstractor("export", "parquet", trials[0], "-o", tmp_path / "tables")
    assert done.exit_code == 0
    rows = duckdb.read_parquet(f"{tmp_path}/tables/records.parquet").fetchall()
    assert sorted(row[0] for row in rows) == ["pmid-1", "pmid-3"]


def test_index(trials):
    out, _ = trials
    done = abstractor("index", out)
    assert "2 records read, 0 unchanged, 0 removed, 0 refused" in done.stderr
    assert "0 records read, 2 unchanged" in abstractor("index", out).stderr


def test_diff_with_itself_and_with_nothing(trials, tmp_path):
    out, _ = trials
    assert abstractor("diff", out, out, "--exit-code").exit_code == 0
    write(tmp_path / "in.xml", file_of([Citation(1)]))
    abstractor("run", tmp_path / "in.xml", tmp_path / "less", "--layout", "shards")
    done = abstractor("diff", tmp_path / "less", out, "--format", "json")
    found = json.loads(done.stdout)
    assert [(one["id"], one["status"]) for one in found["records"]] == [("pmid-3", "gained")]


def test_validate(trials):
    out, _ = trials
    done = abstractor("validate", *sorted((out / "shards").glob("*.jsonl.gz")))
    assert (done.exit_code, done.stderr) == (0, "2 records are valid, 0 are not\n")


@pytest.mark.parametrize("command", [["decide", "OUT", "pmid-1"], ["gate", "OUT"]])
def test_curators_are_told_that_they_need_files(trials, command):
    out, _ = trials
    done = abstractor(*(out if word == "OUT" else word for word in command))
    assert done.exit_code == 2
    assert "holds shards; a curator decides on one file a record" in done.stderr


def test_a_run_says_that_the_index_is_behind(trials, tmp_path):
    source, out = trials[0].parent / "in.xml.gz", tmp_path / "out"
    abstractor("run", source, out, "--layout", "shards")
    abstractor("index", out)
    assert "index is behind" not in abstractor("run", source, out, "--layout", "shards").stderr
    done = abstractor("run", source, out, "--layout", "shards", "--filter", "none")
    assert f"the index is behind until `abstractor index {out}` is run" in done.stderr
    assert "3 records read, 0 unchanged" in abstractor("index", out).stderr
