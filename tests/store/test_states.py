"""States of the records: a folder now, as it was before a run, and as git revisions have it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.store import (
    EmptyState,
    FolderState,
    Output,
    Revision,
    Store,
    Stored,
    StoreError,
    folder_in_repository,
    kept_state,
    to_json,
)
from tests.review.diff.making import PAGE, made, named, write

GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run([*GIT, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Path]:
    """A repository whose first commit has one record, and whose second has another text of it."""
    root = tmp_path / "a repository"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    for died in ("30", "31"):
        write(root / "structured", made(PAGE.replace("30 of 100", f"{died} of 100")))
        git(root, "add", ".")
        git(root, "commit", "-q", "-m", died)
    return root


def test_a_revision_has_what_the_folder_had(repository: Path) -> None:
    folder = FolderState(repository / "structured")
    with (
        Revision(repository, "HEAD", "structured") as now,
        Revision(repository, "main~1", "structured") as before,
    ):
        assert now.digests() == folder.digests()
        assert before.digests().keys() == now.digests().keys()
        assert before.digests() != now.digests()
        (id,) = now.digests()
        assert now.read(id) == folder.read(id)
        assert b"30 of 100" in before.read(id).text
        assert before.name == "main~1:structured"


def test_a_revision_is_read_from_anywhere_in_the_repository(repository: Path) -> None:
    with Revision(repository / "structured" / "texts", "HEAD", "structured") as state:
        assert len(state.digests()) == 1
    assert folder_in_repository(repository / "structured") == "structured"
    assert folder_in_repository(repository) == ""
    with pytest.raises(StoreError, match="not in a git repository"):
        folder_in_repository(repository.parent)


REFUSED = [
    ("no-such", "structured", "neither a folder nor a revision"),
    ("HEAD", "no-such", "no such folder"),
    ("HEAD", "structured/texts", "no records here"),
    ("HEAD", "../outside", "no such folder"),
    ("--output=x", "structured", "no name of a revision"),
    ("-p", "structured", "no name of a revision"),
    ("HEAD\nHEAD", "structured", "no name of a revision"),
    ("HEAD", "structured\0", "no name of a revision"),
    ("", "structured", "neither a folder nor a revision"),
    ("HEAD:structured", "x", "neither a folder nor a revision"),
]


@pytest.mark.parametrize(("revision", "folder", "reason"), REFUSED)
def test_what_is_no_state_is_refused(
    repository: Path, revision: str, folder: str, reason: str
) -> None:
    with pytest.raises(StoreError, match=reason), Revision(repository, revision, folder) as state:
        state.digests()


def test_outside_of_a_repository(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not in a git repository"):
        Revision(tmp_path, "HEAD", "structured")


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(StoreError, match="git cannot be run"):
        Revision(repository, "HEAD", "structured")


def test_links_and_strange_names_are_no_records(repository: Path) -> None:
    records = repository / "structured" / "records"
    (records / "pmid-1.json").symlink_to("/etc/passwd")
    (records / "no record.json").write_text("{}")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "strange")
    with Revision(repository, "HEAD", "structured") as state:
        assert list(state.digests()) == [made().record.id]


def test_a_folder_without_records(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no records here"):
        FolderState(tmp_path).digests()


def test_a_kept_state_is_what_was_there(tmp_path: Path) -> None:
    old, new = made(), made(PAGE.replace("30 of 100", "31 of 100"))
    folder = write(tmp_path / "structured", old, named(old, "pmid-1"))
    before = FolderState(folder)
    known = {id: before.read(id) for id in before.digests()}
    store = Store(folder)
    with kept_state(folder) as kept:
        with store.open_for_run():
            store.write([Output(new.record.id, to_json(new.record), new.text)])
            store.remove(["pmid-1"])
        assert {id: kept.read(id) for id in kept.digests()} == known
        assert kept.name == str(folder)
    assert list(FolderState(folder).digests()) == [new.record.id]
    assert sorted(path.name for path in folder.iterdir()) == ["records", "runs", "texts"]


def test_before_the_first_run_there_is_nothing(tmp_path: Path) -> None:
    with kept_state(tmp_path / "structured") as kept:
        assert isinstance(kept, EmptyState)
        assert kept.digests() == {}
        with pytest.raises(StoreError):
            kept.read("pmid-1")


def test_a_missing_text_is_empty(tmp_path: Path) -> None:
    version = made()
    folder = write(tmp_path, version)
    (folder / "texts" / f"{version.record.id}.txt").unlink()
    stored = FolderState(folder).read(version.record.id)
    assert (stored.text, stored.parsed()) == (b"", version.record)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000])
def test_what_is_no_record_says_so(content: bytes) -> None:
    with pytest.raises(StoreError, match="no record"):
        Stored(content, b"").parsed()


def test_a_record_of_another_schema_says_which() -> None:
    with pytest.raises(StoreError, match=r"a record of schema 9\.0"):
        Stored(b'{"schema_version": "9.0"}', b"").parsed()


def test_what_a_killed_run_left_half_written_is_no_record(tmp_path: Path) -> None:
    records = tmp_path / "records"
    records.mkdir()
    (records / ".part-pmid-1.json").write_text("{")
    with kept_state(tmp_path) as kept:
        assert kept.digests() == {}
