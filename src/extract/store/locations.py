"""Where files are, on this machine or behind a URL that fsspec knows: the one place that asks.

A `Location` is a path or a URL such as `s3://bucket/folder`. Paths need nothing installed; URLs
need fsspec and what it asks for (`[s3]` brings both in). A file is always written whole: on this
machine under another name that it leaves in one step, in an object store by a single put.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from extract.page import describe
from extract.store.errors import StoreError
from extract.store.files import PART_PREFIX, move_into_place, naming, write_files
from extract.values import frozen

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

Item = TypeVar("Item")
Seen = TypeVar("Seen")

_BLOCK = 1 << 20
_FAR_BLOCK = 1 << 23  # of one request; what s3fs takes by itself, 50 MB, is held in memory
_LOOKS_AT_ONCE = 16
_URL = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,30})://")


@frozen
class Found:
    """What is known of a file without reading it: `tag` changes when its content does."""

    size: int
    tag: str | None = None  # on this machine nothing says so but the content


@frozen
class Location:
    """A file or a folder: a path or a URL."""

    url: str

    def __str__(self) -> str:
        return self.url

    def __truediv__(self, name: str) -> Location:
        return Location(f"{self.url.rstrip('/')}/{name}")

    @property
    def name(self) -> str:
        """The last part."""
        return self.url.rstrip("/").rpartition("/")[2]

    @property
    def path(self) -> Path | None:
        """The path, if it is one on this machine."""
        if self.url.startswith("file://"):
            return Path(self.url.removeprefix("file://"))
        return None if _URL.match(self.url) else Path(self.url)

    def find(self) -> Found | None:
        """What is known of a file; None if there is none.

        Raises:
            StoreError: nobody answers, or it may not be seen.
        """
        if (path := self.path) is not None:
            with naming(path):
                return Found(path.stat().st_size) if path.is_file() else None
        with self._asking() as (system, at):
            system.invalidate_cache()
            try:
                known = system.info(at)
            except FileNotFoundError:
                return None
        if known["type"] != "file":
            return None
        tag = known.get("ETag") or known.get("etag") or known.get("md5") or known.get("checksum")
        return Found(known["size"], str(tag).strip('"') if tag else None)

    def names(self) -> list[str]:
        """The names of the files in a folder, sorted; none if there is no such folder.

        What is hidden is not among them: files that are being written are.

        Raises:
            StoreError: it cannot be listed.
        """
        if (path := self.path) is not None:
            with naming(path):
                found = [each.name for each in path.iterdir()] if path.is_dir() else []
            return sorted(name for name in found if not name.startswith("."))
        with self._asking() as (system, at):
            system.invalidate_cache()
            try:
                found = system.ls(at, detail=False)
            except FileNotFoundError:
                return []
        return sorted(name.rpartition("/")[2] for name in found)

    def matching(self) -> list[Location]:
        """The files that a URL with * or ? names; itself if it has none."""
        if self.path is not None or not set("*?[") & set(self.url):
            return [self]
        with self._asking() as (system, at):
            return [Location(system.unstrip_protocol(one)) for one in sorted(system.glob(at))]

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The bytes of a file, to be read in a `with` block.

        Raises:
            StoreError: it cannot be opened.
        """
        if (path := self.path) is not None:
            with naming(path):
                stream = path.open("rb")
            with stream:
                yield stream
            return
        with self._asking() as (system, at):
            remote = system.open(at, "rb", block_size=_FAR_BLOCK)
        with remote:
            yield remote

    def read(self) -> bytes | None:
        """The content of a file; None if there is none.

        Raises:
            StoreError: it cannot be read.
        """
        if (path := self.path) is not None:
            with naming(path):
                return path.read_bytes() if path.exists() else None
        with self._asking() as (system, at):
            try:
                content: bytes = system.cat_file(at)
            except FileNotFoundError:
                return None
        return content

    def read_range(self, start: int, end: int) -> bytes:
        """Some bytes of a file.

        Raises:
            StoreError: it cannot be read.
        """
        if (path := self.path) is not None:
            with naming(path), path.open("rb") as stream:
                stream.seek(start)
                return stream.read(end - start)
        with self._asking() as (system, at):
            content: bytes = system.cat_file(at, start=start, end=end)
        return content

    def write(self, content: bytes) -> None:
        """Puts a file there, whole.

        Raises:
            StoreError: it cannot be written; what was there stays.
        """
        if (path := self.path) is not None:
            write_files({path: content})
            return
        with self._asking() as (system, at):
            system.pipe_file(at, content)

    @contextmanager
    def draft(self) -> Iterator[Path]:
        """The path at which a `with` block writes a file for this folder, to be given to `take`.

        Raises:
            StoreError: nothing can be written there.
        """
        if (path := self.path) is not None:
            with naming(path):
                descriptor, name = tempfile.mkstemp(prefix=PART_PREFIX, dir=path)
                os.close(descriptor)
            try:
                with naming(path):
                    yield Path(name)
            finally:
                with naming(path):
                    Path(name).unlink(missing_ok=True)
            return
        with tempfile.TemporaryDirectory(prefix="abstractor-") as folder:
            yield Path(folder, "part")

    def take(self, draft: Path) -> None:
        """Makes a draft this file, whole.

        Raises:
            StoreError: it cannot be written; what was there stays.
        """
        if (path := self.path) is not None:
            with naming(path):
                draft.chmod(0o666 & ~_umask())
                move_into_place(draft, path)
            return
        with self._asking() as (system, at):
            system.put_file(str(draft), at)

    def make_folder(self) -> None:
        """Makes a folder, where folders are things.

        Raises:
            StoreError: it cannot be made.
        """
        if (path := self.path) is not None:
            with naming(path):
                path.mkdir(parents=True, exist_ok=True)

    def sha256(self) -> str:
        """The SHA-256 of the content of a file.

        Raises:
            StoreError: it cannot be read.
        """
        with self.open() as stream, self._naming():
            return describe(stream, self.name).sha256

    def copy_to(self, stream: BinaryIO) -> None:
        """Writes the content of a file into a stream.

        Raises:
            StoreError: it cannot be read.
        """
        with self.open() as source, self._naming():
            shutil.copyfileobj(source, stream, _BLOCK)

    def remove(self) -> None:
        """Removes a file; one that is not there is gone already.

        Raises:
            StoreError: it cannot be removed.
        """
        if (path := self.path) is not None:
            with naming(path):
                path.unlink(missing_ok=True)
            return
        with self._asking() as (system, at), suppress(FileNotFoundError):
            system.rm_file(at)

    @contextmanager
    def _asking(self) -> Iterator[tuple[AbstractFileSystem, str]]:
        """The file system of a URL, and the path in it; its refusals as ours."""
        try:
            from fsspec.core import url_to_fs
        except ImportError as error:
            raise StoreError(f"{self}: install the extra [s3] to use URLs") from error
        with self._naming():
            yield url_to_fs(self.url)

    @contextmanager
    def _naming(self) -> Iterator[None]:
        """Turns any refusal into one that says which file it was about."""
        try:
            yield
        except StoreError:
            raise
        # Each file system has errors of its own, and there is no name for all of them.
        except Exception as error:
            raise StoreError(f"{self}: {str(error) or type(error).__name__}") from error


def of_each(items: Iterable[Item], look: Callable[[Item], Seen]) -> list[Seen]:
    """What a look at each of many files gives, in order; some looks go on at the same time.

    An object store takes its time for each answer, and gives many at once.
    """
    with ThreadPoolExecutor(_LOOKS_AT_ONCE) as threads:
        return list(threads.map(look, items))


def _umask() -> int:
    """What new files may not be; there is no other way to ask."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
