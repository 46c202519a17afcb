"""`abstractor export` as a user meets it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from extract.cli import app
from extract.cli.export import Format
from extract.export.formats import FORMATS
from tests.export.full_record import RECORD, TEXT
from tests.export.reading_back import read_csv, store_of


@pytest.fixture
def store(tmp_path: Path) -> Path:
    two = RECORD.model_copy(update={"id": "pmid-2"})
    return store_of(tmp_path / "store", RECORD, two, text=TEXT).root


def abstractor(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, arguments)])


def test_every_format_can_be_asked_for() -> None:
    assert list(Format) == list(FORMATS)


def test_all_records(store: Path, tmp_path: Path) -> None:
    done = abstractor("csv", store, "-o", tmp_path / "out")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"2 records written to {tmp_path / 'out'}\n"
    assert len(read_csv(tmp_path / "out" / "records.csv")) == 2


def test_some_records_once_each(store: Path, tmp_path: Path) -> None:
    done = abstractor("csv", store, "pmid-2", "pmid-2", "-o", tmp_path / "out")
    assert done.stderr.startswith("1 record written")
    assert [row["record"] for row in read_csv(tmp_path / "out" / "records.csv")] == ["pmid-2"]


REFUSED = [
    (["xml", "{store}"], "'xml' is not one of"),
    (["csv", "{store}", "pmid-3"], "pmid-3.json: No such file"),
    (["csv", "{store}", "../../pmid-1"], "not the id of a record"),
    (["csv", "{store}/nowhere"], "no records here; `abstractor run` makes them"),
    (["csv", "{store}/records"], "no records here"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_what_cannot_be_done_is_said(
    store: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    filled = [argument.format(store=store) for argument in arguments]
    done = abstractor(*filled, "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert said in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["store"]


def test_an_output_is_needed(store: Path) -> None:
    done = abstractor("csv", store)
    assert done.exit_code == 2
    assert "--out" in done.stderr


def test_a_terminal_sees_how_far_it_is(store: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "extract", "export", "csv", store, "-o", tmp_path / "out"]
    with subprocess.Popen(command, stderr=theirs, env=os.environ | {"TERM": "xterm"}) as process:
        os.close(theirs)
        seen = b""
        try:
            while chunk := os.read(ours, 10_000):
                seen += chunk
        except OSError:  # the other side is closed
            pass
        assert process.wait() == 0
    os.close(ours)
    assert b"2/2" in seen
    assert b"records" in seen
