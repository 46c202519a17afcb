"""A run leaves what it changed in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.review.diff.report import reported
from extract.store import StoreError
from tests.cli.test_diff import git
from tests.review.diff.making import PAGE, made, named, write

OLD, NEW = named(made(), "pmid-1"), named(made(PAGE.replace("30 of 100", "31 of 100")), "pmid-1")


def test_what_a_block_changed(tmp_path: Path) -> None:
    out = write(tmp_path / "structured", OLD)
    with reported(out, tmp_path / "diff.md"):
        for file in (*(out / "records").iterdir(), *(out / "texts").iterdir()):
            file.unlink()  # as a run does: a file gives way to another one, and is not rewritten
        write(out, NEW)
    text = (tmp_path / "diff.md").read_text(encoding="utf-8")
    assert "**1 record changed.**" in text
    assert "`30` → `31`" in text


def test_since_a_revision(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    out = write(tmp_path / "structured", OLD)
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "approved")
    write(out, NEW)
    with reported(out, tmp_path / "diff.json", since="HEAD"):
        write(out, named(made(), "pmid-2"))
    found = json.loads((tmp_path / "diff.json").read_text())
    assert [(one["id"], one["status"]) for one in found["records"]] == [
        ("pmid-1", "changed"), ("pmid-2", "gained")
    ]  # fmt: skip


def test_a_run_from_nothing_and_one_that_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "aspirin.txt").write_text(PAGE)
    told = []
    for name in ("first.html", "second.md"):
        arguments = ["run", tmp_path / "raw", tmp_path / "out", "--diff", tmp_path / name]
        assert CliRunner().invoke(app, [*map(str, arguments)]).exit_code == 0
        told.append((tmp_path / name).read_text(encoding="utf-8"))
    assert "1 record gained" in told[0]
    assert told[0].startswith("<!doctype html>")
    assert "no record changed; 1 identical" in told[1]
    assert not list((tmp_path / "out" / "runs").glob(".before-*"))


def test_what_failed_leaves_no_diff(tmp_path: Path) -> None:
    out = write(tmp_path / "structured", OLD)
    with pytest.raises(StoreError), reported(out, tmp_path / "diff.md"):
        raise StoreError("the disk is full")
    assert not (tmp_path / "diff.md").exists()


def test_a_revision_without_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="--diff"), reported(tmp_path, None, since="HEAD"):
        pass
