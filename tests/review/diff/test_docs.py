"""The commands of docs/curating.md about diffs and git run, and print what it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from extract.review.diff.model import Cause, ChangeKind
from tests.cli.test_diff import git
from tests.review.diff.making import PAGE, made, named, write

GUIDE = (Path(__file__).parents[3] / "docs" / "curating.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    return GUIDE.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def blocks(heading: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", section(heading), re.MULTILINE | re.DOTALL)


def table(heading: str) -> set[str]:
    (rows,) = re.findall(rf"^\| {heading} \|.*\n\|[-|]+\n((?:\|.*\n)+)", GUIDE, re.MULTILINE)
    return {name for row in rows.splitlines() for name in row.split("|")[1].strip().split(", ")}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Records of two commits, the second of which has the tag v1, and a page that changed since."""
    root = tmp_path / "repository"
    (root / "raw").mkdir(parents=True)
    git(root, "init", "-q")
    page = root / "raw" / "aspirin.txt"
    page.write_text(PAGE)
    write(root / "structured", made(), named(made(), "pmid-1"))
    write(root / "before", made())
    git(root, "add", "raw", "structured")
    git(root, "commit", "-q", "-m", "one")
    git(root, "tag", "v1")
    page.write_text(PAGE.replace("30 of 100", "31 of 100"))
    write(root / "structured", made(page.read_text()))
    return root


def run(commands: str, repository: Path) -> str:
    """What a shell prints that has the command `abstractor`."""
    programs = repository.parent / "bin"
    programs.mkdir(exist_ok=True)
    program = programs / "abstractor"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m extract "$@"\n')
    program.chmod(0o755)
    done = subprocess.run(
        ["bash", "-euc", commands],
        cwd=repository,
        env=os.environ | {"PATH": f"{programs}:{os.environ['PATH']}", "GIT_PAGER": "cat"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_commands_about_what_changed(repository: Path) -> None:
    (commands,), (shown,) = blocks("What changed", "sh"), blocks("What changed", "text")
    assert run(commands.splitlines()[0], repository).startswith(shown)
    assert "no record changed; 2 identical" in run(commands, repository)
    assert (repository / "changes.html").exists()


@pytest.mark.slow
def test_the_commands_about_git(repository: Path) -> None:
    set_up, looking, running = blocks("In git", "sh")
    run(set_up, repository)
    first = "changed results: events: 30 → 31"
    assert first in run(looking.splitlines()[0], repository)
    git(repository, "commit", "-q", "-a", "-m", "two")
    assert first in run(looking, repository)
    run(running, repository)
    assert "`30` → `31`" in (repository / "changes.md").read_text(encoding="utf-8")


def test_every_kind_and_cause_is_explained() -> None:
    assert table("change") == set(get_args(ChangeKind))
    assert table("cause") == set(get_args(Cause))
    assert table("format") == {"`terminal`", "`html`", "`markdown`", "`json`"}
