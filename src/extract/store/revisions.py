"""Records as a git revision has them, read without a checkout."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Self

from extract.store.errors import StoreError
from extract.store.files import naming
from extract.store.ids import is_storable
from extract.store.layouts import Stored

_REGULAR = ("100644", "100755")  # the modes of files; no links, no submodules
_LARGEST = 1 << 30  # bytes of one file
_MOST_VERSIONS = 200  # of one file


class Revision:
    """The records in a folder of a git revision. To be used in a `with` block.

    Raises:
        StoreError: there is no git, repository, revision, folder or record.
    """

    def __init__(self, repository: Path, revision: str, folder: str) -> None:
        self.name = f"{revision}:{folder}"
        self._at = repository
        _refuse_strange(revision, folder)
        top = _git(repository, "rev-parse", "--show-toplevel")
        if top is None:
            raise StoreError(f"{repository}: not in a git repository; {revision!r} is no folder")
        commit = self._object(f"{revision}^{{commit}}")
        if commit is None:
            raise StoreError(f"{revision}: neither a folder nor a revision of {_text(top)}")
        if (tree := self._object(f"{_text(commit)}:{folder}")) is None:
            raise StoreError(f"{self.name}: the revision has no such folder")
        self._files = _files(
            _git(repository, "ls-tree", "-r", "-z", "--full-tree", _text(tree)) or b""
        )
        self._blobs: _Blobs | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._blobs is not None:
            self._blobs.close()

    def digests(self) -> dict[str, tuple[str, str]]:
        """The ids of all records, each with git's names of its file and its text's."""
        found = {
            id: (blob, self._files.get(f"texts/{id}.txt", ""))
            for path, blob in self._files.items()
            if path.startswith("records/") and path.endswith(".json")
            if is_storable(id := path[len("records/") : -len(".json")])
        }
        if not found:
            raise StoreError(f"{self.name}: no records here")
        return found

    def read(self, id: str) -> Stored:
        """A record and its text; a text that is missing is empty."""
        if self._blobs is None:
            self._blobs = _Blobs(self._at)
        text = self._files.get(f"texts/{id}.txt")
        record = self._blobs.read(self._files[f"records/{id}.json"])
        return Stored(record, b"" if text is None else self._blobs.read(text))

    def _object(self, name: str) -> bytes | None:
        return _git(self._at, "rev-parse", "--verify", "--quiet", "--end-of-options", name)


class _Blobs:
    """A git process that hands out files by name."""

    def __init__(self, repository: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603
            _command(repository, "cat-file", "--batch"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )

    def read(self, blob: str) -> bytes:
        """The content of a file.

        Raises:
            StoreError: the repository does not have it, as a partial clone may not.
        """
        asked, given = self._process.stdin, self._process.stdout
        if asked is None or given is None:
            raise StoreError(f"git cannot be asked for {blob}")
        try:
            asked.write(blob.encode() + b"\n")
            asked.flush()
        except OSError as error:
            raise StoreError("git ended while files were read from it") from error
        return _content(given, blob)

    def close(self) -> None:
        """Ends the process."""
        self._process.communicate()


def _content(given: IO[bytes], blob: str) -> bytes:
    """What `git cat-file --batch` says: a line with name, type and size, the bytes, a newline."""
    head = given.readline().split()
    if len(head) != 3 or head[1] != b"blob" or int(head[2]) > _LARGEST:
        raise StoreError(f"git has no file {blob}; is the repository complete?")
    content = given.read(int(head[2]))
    given.read(1)
    return content


def folder_in_repository(folder: Path) -> str:
    """A folder's path from the top of its repository, as git writes it.

    Raises:
        StoreError: it is in none.
    """
    existing = folder if folder.is_dir() else folder.absolute().parent
    top = _git(existing, "rev-parse", "--show-toplevel")
    if top is None:
        raise StoreError(f"{folder}: not in a git repository")
    inside = folder.resolve().relative_to(Path(_text(top)).resolve()).as_posix()
    return "" if inside == "." else inside


def versions_of(path: Path) -> Iterator[bytes]:
    """What a file holds now, and then what it held in the revisions of its repository.

    The newest come first, and only so many. There are none where there is no repository.
    """
    if path.is_file():
        with naming(path):
            yield path.read_bytes()
    seek = (
        "log",
        "--all",
        "--format=",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        f"-{_MOST_VERSIONS}",
    )
    folder = path.parent if path.parent.is_dir() else Path()
    if not (listing := _git(folder, *seek, "--", str(path.absolute()))):
        return
    blobs = _Blobs(folder)
    try:
        for line in listing.decode(errors="replace").splitlines():
            _, mode, _, blob, *_ = line.split()
            if mode in _REGULAR:
                yield blobs.read(blob)
    finally:
        blobs.close()


def _refuse_strange(revision: str, folder: str) -> None:
    """Nothing that git could take for an option, or that is no name at all."""
    if revision.startswith("-") or not revision.isprintable() or not folder.isprintable():
        raise StoreError(f"{revision!r}: no name of a revision")


def _files(listing: bytes) -> dict[str, str]:
    """What `git ls-tree -z` lists: "mode type name<tab>path"."""
    found = {}
    for line in listing.split(b"\0"):
        head, _, path = line.partition(b"\t")
        mode, _, rest = head.decode().partition(" ")
        if mode in _REGULAR:
            found[path.decode(errors="replace")] = rest.split(" ")[1]
    return found


def _git(repository: Path, *arguments: str) -> bytes | None:
    """What git says; None where it says no."""
    try:
        done = subprocess.run(  # noqa: S603
            _command(repository, *arguments), capture_output=True, check=False, env=_environment()
        )
    except OSError as error:
        raise StoreError("git cannot be run; revisions are read with it") from error
    return done.stdout if done.returncode == 0 else None


def _command(repository: Path, *arguments: str) -> Sequence[str]:
    # A signature is not asked for: it would be printed among the answers.
    quiet = ("-c", "log.showSignature=false")
    return ("git", "-C", str(repository), "--literal-pathspecs", *quiet, *arguments)


def _environment() -> dict[str, str]:
    """No lock, no question, no request to another machine."""
    quiet = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
    return os.environ | quiet


def _text(answer: bytes) -> str:
    return os.fsdecode(answer).removesuffix("\n")
