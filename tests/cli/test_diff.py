"""`abstractor diff` as a user meets it, and as git does."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extract.cli import app
from tests.review.diff.making import PAGE, made, named, write

OLD, NEW = named(made(), "pmid-1"), named(made(PAGE.replace("30 of 100", "31 of 100")), "pmid-1")


def abstractor(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Path, Path]:
    return write(tmp_path / "old", OLD), write(tmp_path / "new", NEW)


def test_on_a_terminal_and_its_exit_status(sides: tuple[Path, Path]) -> None:
    old, new = sides
    shown = abstractor("diff", old, new)
    assert shown.exit_code == 0
    assert "1 record changed" in shown.stdout
    assert abstractor("diff", old, new, "--exit-code").exit_code == 1
    assert abstractor("diff", old, old, "--exit-code").exit_code == 0


@pytest.mark.parametrize("format", ["terminal", "json", "markdown", "html"])
def test_into_a_file(sides: tuple[Path, Path], tmp_path: Path, format: str) -> None:
    file = tmp_path / "diff"
    done = abstractor("diff", *sides, "--format", format, "-o", file)
    assert (done.exit_code, done.stdout) == (0, "")
    assert file.read_text(encoding="utf-8") == abstractor("diff", *sides, "--format", format).stdout
    if format == "json":
        assert json.loads(file.read_text())["counts"]["changed"] == 1


def refused(*arguments: object) -> str:
    done = abstractor("diff", *arguments)
    assert done.exit_code == 2
    assert "Traceback" not in done.output
    return str(done.stderr)


def test_what_cannot_be_compared(sides: tuple[Path, Path], tmp_path: Path) -> None:
    old, _ = sides
    (tmp_path / "empty").mkdir()
    assert "no records here" in refused(old, tmp_path / "empty")
    assert "not in a git repository" in refused(old, "HEAD")
    (old / "records" / "pmid-1.json").write_text('{"schema_version": "0.9"}')
    assert "cannot be compared: pmid-1 (old): a record of schema 0.9" in refused(*sides)


def git(folder: Path, *arguments: str) -> str:
    names = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ["git", *names, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository that is set up as docs/curating.md says, with a change that is not committed."""
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "-q")
    program = shlex.join([sys.executable, "-m", "extract", "git-diff"])
    git(root, "config", "diff.abstractor.command", program)
    (root / ".gitattributes").write_text("structured/records/*.json diff=abstractor\n")
    write(root / "structured", OLD, named(made(), "pmid-2"))
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "one")
    write(root / "structured", NEW)
    return root


def test_git_shows_values_and_not_lines(repository: Path) -> None:
    shown = git(repository, "diff", "--", "structured/records")
    assert "changed mortality: events: 30 → 31" in " ".join(shown.split())
    assert "- At 28 days, [[30]] of 100" in shown
    assert '"sha256"' not in shown
    git(repository, "commit", "-q", "-a", "-m", "two")
    logged = git(repository, "log", "-p", "-1", "--ext-diff", "--", "structured/records")
    assert "+ At 28 days, [[31]] of 100" in logged


def test_git_shows_records_that_come_go_or_break(repository: Path) -> None:
    records = repository / "structured" / "records"
    (records / "pmid-2.json").unlink()
    (records / "pmid-1.json").write_text("{")
    shown = git(repository, "diff", "--", "structured/records")
    assert "cannot be compared: no record of schema" in shown
    assert "lost    pmid-2" in shown
    assert "gained  pmid-2" in git(repository, "diff", "-R", "--", "structured/records")


def test_a_record_in_conflict(repository: Path) -> None:
    assert "in conflict" in abstractor("git-diff", "structured/records/pmid-1.json").stdout


def test_revisions(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)
    for old, new in (("HEAD", "structured"), ("HEAD:structured", repository / "structured")):
        shown = abstractor("diff", old, new)
        assert "1 record changed; 1 identical" in shown.stdout
    git(repository, "commit", "-q", "-a", "-m", "two")
    assert "1 record changed" in abstractor("diff", "HEAD~1", "HEAD").stdout
    assert "neither a folder nor a revision" in refused("no-such", "structured")
    assert "no name of a revision" in refused("--", "structured", "--upload-pack=x")
