"""An export is there as a whole or not at all, and safe whatever the records say."""

from __future__ import annotations

import csv
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from extract.export.errors import ExportError
from extract.export.formats import FORMATS, export
from extract.records.schema import Reported
from extract.store import Store, StoreError
from tests.export.full_record import RECORD, TEXT
from tests.export.reading_back import read_csv, store_of

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "＝1+1",
    "'quoted",
    "''",
    'a "quote", a comma\nand a line',
    "\x00 NUL",
    "\r\nline",
    "\u202eright to left",
    "$\\frac{1}{0}$ %s {0}",
    "null",
    "=",
    "-8.5",
]


def hostile(title: str) -> Any:
    stated = RECORD.citation.title
    assert stated is not None
    citation = RECORD.citation.model_copy(
        update={"title": Reported[str](value=title, evidence=stated.evidence, rule="r")}
    )
    return RECORD.model_copy(update={"citation": citation})


@pytest.mark.parametrize("title", HOSTILE)
def test_csv_gives_any_text_back_and_no_formula(tmp_path: Path, title: str) -> None:
    store = store_of(tmp_path / "store", hostile(title))
    export("csv", store, store.ids(), tmp_path / "out", lambda: None)
    (row,) = read_csv(tmp_path / "out" / "records.csv")
    assert row["title"] == title
    with (tmp_path / "out" / "records.csv").open(encoding="utf-8", newline="") as file:
        (cells,) = csv.DictReader(file)
    assert len(title) == 1 or title == "-8.5" or cells["title"][0] not in "=+-@\t\r＝"


@pytest.mark.parametrize("title", HOSTILE)
def test_parquet_gives_any_text_back(tmp_path: Path, title: str) -> None:
    duckdb = pytest.importorskip("duckdb")
    store = store_of(tmp_path / "store", hostile(title))
    export("parquet", store, store.ids(), tmp_path / "out", lambda: None)
    path = str(tmp_path / "out" / "records.parquet")
    found = duckdb.read_parquet(path).project("title").fetchall()
    assert found == [(title,)]


def test_csv_is_as_the_standard_has_it(tmp_path: Path) -> None:
    store = store_of(tmp_path / "store", RECORD, text=TEXT)
    export("csv", store, store.ids(), tmp_path / "out", lambda: None)
    content = (tmp_path / "out" / "arms.csv").read_bytes()
    assert content.splitlines(keepends=True)[1] == b"pmid-1,a1,aspirin,,experimental\r\n"


@pytest.fixture(params=FORMATS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_same_records_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    store = store_of(tmp_path / "store", RECORD, text=TEXT)
    contents = []
    for place in ("one", "two"):
        export(name, store, store.ids(), tmp_path / place, lambda: None)
        contents.append(bytes_of(tmp_path / place))
    assert contents[0] == contents[1]


def bytes_of(path: Path) -> dict[str, bytes]:
    files = path.iterdir() if path.is_dir() else [path]
    return {file.name if path.is_dir() else "": file.read_bytes() for file in files}


def test_a_damaged_record_leaves_what_was_there(tmp_path: Path, name: str) -> None:
    store = store_of(tmp_path / "store", RECORD, RECORD.model_copy(update={"id": "pmid-2"}))
    out = tmp_path / "out"
    export(name, store, store.ids(), out, lambda: None)
    before = bytes_of(out)
    (store.records / "pmid-2.json").write_text('{"schema_version": "1.0", "id"')
    with pytest.raises(StoreError, match=r"pmid-2\.json: .* only a part"):
        export(name, store, store.ids(), out, lambda: None)
    assert bytes_of(out) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "store"]


def test_an_export_replaces_an_earlier_one(tmp_path: Path, name: str) -> None:
    store = store_of(tmp_path / "store", RECORD, RECORD.model_copy(update={"id": "pmid-2"}))
    export(name, store, store.ids(), tmp_path / "out", lambda: None)
    export(name, store, ["pmid-2"], tmp_path / "out", lambda: None)
    export(name, store, ["pmid-2"], tmp_path / "anew", lambda: None)
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "anew")


def test_records_are_never_written_over(tmp_path: Path, name: str) -> None:
    store = store_of(tmp_path / "store", RECORD)
    for place in (store.root, store.records, store.root / "new"):
        with pytest.raises((ExportError, StoreError), match=r"lies in|a folder"):
            export(name, store, store.ids(), place, lambda: None)
    assert store.load("pmid-1")[0] == RECORD


def test_somebodys_own_files_stay(tmp_path: Path, name: str) -> None:
    store = store_of(tmp_path / "store", RECORD)
    home = tmp_path / "home"
    home.mkdir()
    (home / "thesis.doc").touch()
    with pytest.raises(StoreError):
        export(name, store, store.ids(), home, lambda: None)
    assert [path.name for path in home.iterdir()] == ["thesis.doc"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    store = store_of(tmp_path / "store", RECORD)
    with pytest.raises(StoreError, match="no/such"):
        export(name, store, store.ids(), tmp_path / "no" / "such", lambda: None)


@pytest.mark.slow
def test_many_records_take_no_more_memory(tmp_path: Path, name: str) -> None:
    store = store_of(tmp_path / "store", RECORD, text=TEXT)
    export(name, store, ["pmid-1"], tmp_path / "warm", lambda: None)
    peaks = []
    for many in (20, 200):
        tracemalloc.start()
        export(name, store, ["pmid-1"] * many, tmp_path / str(many), lambda: None)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 500_000


def test_it_says_how_far_it_is(tmp_path: Path, name: str) -> None:
    store = store_of(tmp_path / "store", RECORD)
    seen: list[None] = []
    export(name, store, ["pmid-1"] * 3, tmp_path / "out", lambda: seen.append(None))
    assert len(seen) == 3


def test_a_disk_that_is_full_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_of(tmp_path / "store", RECORD)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("extract.export.csv_files.safe", full)
    with pytest.raises(StoreError, match="out: No space left"):
        export("csv", store, store.ids(), tmp_path / "out", lambda: None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["store"]


def test_a_library_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    store = store_of(tmp_path / "store", RECORD)
    with pytest.raises(ExportError, match=r"trial-abstractor\[analytics\]"):
        export("parquet", store, store.ids(), tmp_path / "out", lambda: None)


def test_a_store_is_not_changed(tmp_path: Path, name: str) -> None:
    store = Store(store_of(tmp_path / "store", RECORD).root)
    before = {path: path.read_bytes() for path in store.root.rglob("*") if path.is_file()}
    export(name, store, store.ids(), tmp_path / "out", lambda: None)
    assert {path: path.read_bytes() for path in store.root.rglob("*") if path.is_file()} == before
