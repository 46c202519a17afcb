"""Files that are written whole or not at all, whenever the machine stops.

A file gets its content under a temporary name in its own folder, reaches the disk, and then takes
its place in one step. What a killed run leaves behind is known by its name and swept away.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from extract.store.errors import StoreError

PART_PREFIX = ".part-"


def write_files(files: Mapping[Path, bytes]) -> None:
    """Puts each content under its path; where that fails, the old file stays as it was.

    All contents reach the disk first and take their places afterwards, in the order given, so that
    files that belong together are never long apart.

    Raises:
        StoreError: the disk is full, the folder is read-only, and so on.
    """
    parts = {path: path.with_name(PART_PREFIX + path.name) for path in files}
    try:
        for path, content in files.items():
            with naming(path):
                _write(parts[path], content)
        for path, part in parts.items():
            with naming(path):
                part.replace(path)
    except BaseException:
        for part in parts.values():
            with suppress(OSError):
                part.unlink()
        raise
    for folder in {path.parent for path in files}:
        sync_folder(folder)


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """The path at which a `with` block writes a file; it takes its place when the block ends.

    Where the block fails, the old file stays as it was.

    Raises:
        StoreError: the file cannot be written, or its name is that of something else.
    """
    if path.is_dir():
        raise StoreError(f"{path}: a folder; a file is written here")
    part = path.with_name(PART_PREFIX + path.name)
    try:
        with naming(path):
            part.touch()
            yield part
            move_into_place(part, path)
    finally:
        with suppress(OSError):
            part.unlink()


def move_into_place(part: Path, path: Path) -> None:
    """Gives a finished file its name, when it has reached the disk.

    Raises:
        OSError: it cannot; what had the name keeps it.
    """
    _sync(part)
    part.replace(path)
    sync_folder(path.parent)


@contextmanager
def whole_folder(path: Path, is_ours: Callable[[str], bool]) -> Iterator[Path]:
    """The folder that a `with` block fills; it takes its place when the block ends.

    A folder of an earlier time is replaced as a whole, so that nothing of it is left over. Where
    the block fails, it stays as it was.

    Args:
        path: the folder.
        is_ours: whether a file of this name may be in it. A folder that holds anything else is
            somebody's own, and stays.

    Raises:
        StoreError: the folder cannot be written, or holds what is not ours.
    """
    _refuse_others(path, is_ours)
    part, old = (path.with_name(f"{PART_PREFIX}{kind}-{path.name}") for kind in ("new", "old"))
    try:
        with naming(path):
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()
            yield part
            for file in part.iterdir():
                _sync(file)
            shutil.rmtree(old, ignore_errors=True)
            _take_place(part, path, old)
    finally:
        for folder in (part, old):
            shutil.rmtree(folder, ignore_errors=True)
    sync_folder(path.parent)


def _refuse_others(path: Path, is_ours: Callable[[str], bool]) -> None:
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path}: not a folder; a folder is written here")
    with naming(path):
        names = [file.name for file in path.iterdir()] if path.exists() else []
    if others := sorted(name for name in names if not is_ours(name)):
        raise StoreError(
            f"{path}: holds {others[0]}, which is no part of this; name another folder"
        )


def _take_place(part: Path, path: Path, old: Path) -> None:
    if not path.exists():
        part.replace(path)
        return
    path.replace(old)
    try:
        part.replace(path)
    except OSError:
        old.replace(path)
        raise


def append_lines(path: Path, lines: bytes) -> None:
    """Adds to a file of lines, on the disk when this returns.

    A line that a killed run left unfinished is closed first, so that it spoils no other.
    """
    with naming(path), path.open("a+b") as stream:
        if stream.tell() > 0:
            stream.seek(-1, os.SEEK_END)
            lines = lines if stream.read(1) == b"\n" else b"\n" + lines
        stream.write(lines)
        stream.flush()
        os.fsync(stream.fileno())


def sweep(folder: Path) -> None:
    """Removes what killed runs left half-written."""
    with naming(folder):
        for part in folder.glob(f"{PART_PREFIX}*"):
            part.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder outlive a power cut."""
    with naming(folder):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Turns the system's refusal into one that says which path it was about."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror or type(error).__name__}") from error


def _sync(path: Path) -> None:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


def _write(part: Path, content: bytes) -> None:
    with part.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
