"""`abstractor plot` as a user meets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from extract.cli import app
from extract.cli.plot import Kind
from extract.export.plots import KINDS
from tests.export.full_record import RECORD, TEXT
from tests.export.reading_back import store_of

pytest.importorskip("matplotlib")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    bare = RECORD.model_copy(update={"id": "pmid-2", "counts": ()})
    return store_of(tmp_path / "store", RECORD, bare, text=TEXT).root


def abstractor(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["plot", *map(str, arguments)])


def test_every_kind_can_be_asked_for() -> None:
    assert tuple(Kind) == KINDS


def test_a_picture(store: Path, tmp_path: Path) -> None:
    done = abstractor("flow", store, "pmid-1", "-o", tmp_path / "a.svg")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{tmp_path / 'a.svg'} shows 1 record\n"
    assert (tmp_path / "a.svg").stat().st_size > 1_000


def test_records_with_nothing_to_draw_are_counted(store: Path, tmp_path: Path) -> None:
    done = abstractor("flow", store, "-o", tmp_path / "a.png")
    assert done.stderr.endswith("shows 1 record; 1 of 2 records have nothing to draw\n")


REFUSED = [
    (["tree", "{store}", "-o", "{out}.svg"], "'tree' is not one of"),
    (["flow", "{store}", "-o", "{out}.pdf"], ".svg or .png"),
    (["flow", "{store}", "pmid-2", "-o", "{out}.svg"], "no number of participants is reported"),
    (["flow", "{store}", "pmid-3", "-o", "{out}.svg"], "pmid-3.json: No such file"),
    (["flow", "{store}/nowhere", "-o", "{out}.svg"], "no records here"),
    (["flow", "{store}", "--weights", "-o", "{out}.svg"], "only a forest plot has weights"),
    (["flow", "{store}"], "--out"),
]


@pytest.mark.parametrize(("arguments", "said"), REFUSED)
def test_what_cannot_be_drawn_is_said(
    store: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    done = abstractor(*(one.format(store=store, out=tmp_path / "a") for one in arguments))
    assert done.exit_code == 2
    assert said in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["store"]
