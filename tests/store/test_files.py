"""Files are whole or not there, and on the disk before they count."""

import os
from pathlib import Path

import pytest

from extract.store import StoreError
from extract.store.files import append_lines, sweep, whole_file, whole_folder, write_files


@pytest.fixture
def events(monkeypatch, tmp_path):
    """What the system is asked to do, in order."""
    seen = []
    fsync, rename = os.fsync, os.replace

    def watched_fsync(descriptor):
        names = {path.stat().st_ino: path.name for path in (tmp_path, *tmp_path.iterdir())}
        seen.append(("sync", names[os.fstat(descriptor).st_ino]))
        fsync(descriptor)

    def watched_replace(source, target):
        seen.append(("name", Path(target).name))
        rename(source, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(os, "replace", watched_replace)
    return seen


def test_content_reaches_the_disk_before_it_gets_its_name(tmp_path, events):
    write_files({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert events == [
        ("sync", ".part-a"),
        ("sync", ".part-b"),
        ("name", "a"),
        ("name", "b"),
        ("sync", tmp_path.name),
    ]


def test_lines_are_on_the_disk(tmp_path, events):
    append_lines(tmp_path / "lines", b"one\n")
    assert events == [("sync", "lines")]


def test_a_torn_line_is_closed(tmp_path):
    lines = tmp_path / "lines"
    append_lines(lines, b"one\ntw")
    append_lines(lines, b"three\n")
    append_lines(lines, b"four\n")
    assert lines.read_bytes() == b"one\ntw\nthree\nfour\n"


def test_leftovers_are_swept_away(tmp_path):
    (tmp_path / ".part-a").touch()
    (tmp_path / "a").touch()
    sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_failure_names_the_path_and_leaves_the_old_file(tmp_path):
    old = tmp_path / "old"
    old.write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError, match="folder: Is a directory"):
        write_files({tmp_path / "folder": b"new", old: b"new"})
    assert old.read_bytes() == b"old"
    assert {path.name for path in tmp_path.iterdir()} == {"old", "folder"}


def test_a_file_in_the_way_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="Not a directory"):
        write_files({tmp_path / "file" / "a": b""})


def test_a_whole_file_takes_its_place_when_it_is_on_the_disk(tmp_path, events):
    with whole_file(tmp_path / "a") as part:
        part.write_text("1")
        assert not (tmp_path / "a").exists()
    assert events == [("sync", ".part-a"), ("name", "a"), ("sync", tmp_path.name)]
    assert (tmp_path / "a").read_text() == "1"


def write_half(path):
    path.write_text("half")
    raise ZeroDivisionError


def test_a_file_that_fails_leaves_the_old_one_and_nothing_else(tmp_path):
    (tmp_path / "a").write_text("old")
    with pytest.raises(ZeroDivisionError), whole_file(tmp_path / "a") as part:
        write_half(part)
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "old"


def test_a_whole_folder_replaces_all_of_an_earlier_one(tmp_path):
    for name in ("1", "2"):
        with whole_folder(tmp_path / "out", str.isdecimal) as part:
            (part / name).touch()
            assert not (tmp_path / "out" / name).exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["2"]


def test_a_folder_that_fails_leaves_the_old_one_and_nothing_else(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "1").touch()
    with pytest.raises(ZeroDivisionError), whole_folder(tmp_path / "out", str.isdecimal) as part:
        write_half(part / "2")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["1"]


def test_a_folder_that_cannot_take_its_place_leaves_the_old_one(tmp_path, monkeypatch):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "1").touch()
    rename = os.replace

    def refuse_the_new(source, target):
        if Path(source).name == ".part-new-out":
            raise OSError(5, "Input/output error")
        rename(source, target)

    monkeypatch.setattr(os, "replace", refuse_the_new)
    with pytest.raises(StoreError, match="out: Input/output error"):
        fill(tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["1"]


def fill(folder):
    with whole_folder(folder, str.isdecimal) as part:
        (part / "2").touch()


def test_somebodys_own_folder_stays(tmp_path):
    (tmp_path / "thesis.doc").touch()
    with (
        pytest.raises(StoreError, match=r"holds thesis\.doc"),
        whole_folder(tmp_path, str.isdecimal),
    ):
        pytest.fail("nothing is to be written")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


@pytest.mark.parametrize("name", ["no/such/folder", "a-file/below"])
def test_what_cannot_be_written_is_named(tmp_path, name):
    (tmp_path / "a-file").touch()
    for whole in (whole_file(tmp_path / name), whole_folder(tmp_path / name, str.isdecimal)):
        with pytest.raises(StoreError, match=name), whole:
            pytest.fail("nothing is to be written")


def test_a_file_and_a_folder_are_not_written_over_each_other(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="a folder"), whole_file(tmp_path):
        pytest.fail("nothing is to be written")
    with pytest.raises(StoreError, match="not a folder"), whole_folder(tmp_path / "file", bool):
        pytest.fail("nothing is to be written")
