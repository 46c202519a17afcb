"""Every command of the documentation runs, page by page and in the order in which it stands there.

A block of `sh` is run by bash in a folder that looks like a clone of this project after `make run`:
a git repository with flows/, raw/, structured/ and schema/, a tag v1, and before/, an earlier state
of structured/. Lines that begin with `make` are left out; that their targets exist is another
test's. A comment before a block says what is special:

    <!-- exit 1 -->             its last command ends with this status
    <!-- until stopped -->      it serves until Ctrl-C; it must say where, and stop cleanly
    <!-- needs curl -->         skipped where there is no such program
    <!-- not run: why -->       for what a test cannot do, such as reaching PubMed
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fetch.stub import serving

ROOT = Path(__file__).parents[1]
PROSE = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^(?:<!-- (?P<note>.+?) -->\n)?```sh\n(?P<commands>.*?)^```$", re.M | re.S)
NOTES = re.compile(r"exit (?P<status>\d+)|until stopped|needs (?P<program>\S+)|not run: .+|(?!.)")
SERVING = re.compile(r"https?://127\.0\.0\.1:\d+")


@dataclass(frozen=True)
class Block:
    note: str
    commands: str

    @property
    def status(self) -> int:
        return int(NOTES.fullmatch(self.note)["status"] or 0)  # type: ignore[index]

    @property
    def program(self) -> str | None:
        return NOTES.fullmatch(self.note)["program"]  # type: ignore[index]


def blocks(page: Path) -> Iterator[Block]:
    for match in BLOCK.finditer(page.read_text(encoding="utf-8")):
        lines = [line for line in match["commands"].splitlines() if not line.startswith("make ")]
        yield Block(match["note"] or "", "\n".join(lines))


PAGES = [page for page in PROSE if any(blocks(page))]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder that looks like a clone of this project, of somebody with nothing at home."""
    here = tmp_path / "project"
    for folder in ("flows", "raw", "structured", "schema"):
        shutil.copytree(ROOT / folder, here / folder, ignore=shutil.ignore_patterns(".*"))
    for name in ("prefect.toml", "prefect.yaml"):
        shutil.copy(ROOT / name, here)
    (tmp_path / "home").mkdir()
    shutil.copytree(here / "structured", tmp_path / "before")
    for command in ("init -q", "add -A", "commit -q -m records", "tag v1"):
        subprocess.run(["git", *command.split()], cwd=here, env=environment(here), check=True)
    (tmp_path / "before").rename(here / "before")
    return here


@pytest.fixture
def pubmed() -> Iterator[str]:
    """The address of a stub of PubMed that holds what the documentation asks for."""
    with serving() as stub:
        stub.add(12345678, 18305265, 16625125, 32865375, text="septic fluid")
        yield stub.address


def environment(project: Path) -> dict[str, str]:
    """Of a new user, who has told git a name."""
    return {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(project.parent / "home"),
        "LANG": "C.UTF-8",
        "ABSTRACTOR_EUTILS": os.environ.get("ABSTRACTOR_EUTILS", ""),
        "no_proxy": "127.0.0.1",
        "GIT_AUTHOR_NAME": "A Curator",
        "GIT_AUTHOR_EMAIL": "curator@example.org",
        "GIT_COMMITTER_NAME": "A Curator",
        "GIT_COMMITTER_EMAIL": "curator@example.org",
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_comment_before_a_block_is_known(page: Path) -> None:
    assert [block.note for block in blocks(page) if not NOTES.fullmatch(block.note)] == []


@pytest.mark.slow
@pytest.mark.timeout(300)  # a page may start Prefect and a dozen programs
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_runs(
    page: Path, project: Path, pubmed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ABSTRACTOR_EUTILS", pubmed)
    write_searches(page, project)
    for block in blocks(page):
        if block.note.startswith("not run") or (block.program and not shutil.which(block.program)):
            continue
        if block.note == "until stopped":
            serve(block, project)
        else:
            run(block, project)


def write_searches(page: Path, project: Path) -> None:
    """Writes the saved searches that a page shows, as its reader would."""
    text = page.read_text(encoding="utf-8")
    for searches in re.findall(r"^```toml\n(# One table.*?)^```$", text, re.M | re.S):
        (project / "searches.toml").write_text(searches, encoding="utf-8")


def run(block: Block, project: Path) -> None:
    script = f"set -euo pipefail\n{block.commands}"
    done = subprocess.run(
        ["bash", "-c", script],
        check=False,
        cwd=project,
        env=environment(project),
        capture_output=True,
        text=True,
    )
    assert done.returncode == block.status, f"{block.commands}\n{done.stdout}{done.stderr}"


def serve(block: Block, project: Path) -> None:
    """Starts a server, waits until it says where it is, and stops it as Ctrl-C would."""
    with subprocess.Popen(
        ["bash", "-c", f"exec {block.commands.strip()}"],
        cwd=project,
        env=environment(project),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        assert server.stdout is not None
        try:
            said = []
            for line in server.stdout:
                said.append(line)
                if SERVING.search(line):
                    break
            else:
                pytest.fail(f"{block.commands}\n{''.join(said)}")
            server.send_signal(signal.SIGINT)
            assert server.wait(timeout=20) in (0, 130, -signal.SIGINT)
        finally:
            server.kill()
