"""Files that are written whole or not at all, whenever the machine stops.

A file gets its content under a temporary name in its own folder, reaches the disk, and then takes
its place in one step. What a killed run leaves behind is known by its name and swept away.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from extract.store.errors import StoreError

_PREFIX = ".part-"


def write_files(files: Mapping[Path, bytes]) -> None:
    """Puts each content under its path; where that fails, the old file stays as it was.

    All contents reach the disk first and take their places afterwards, in the order given, so that
    files that belong together are never long apart.

    Raises:
        StoreError: the disk is full, the folder is read-only, and so on.
    """
    parts = {path: path.with_name(_PREFIX + path.name) for path in files}
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
        for part in folder.glob(f"{_PREFIX}*"):
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


def _write(part: Path, content: bytes) -> None:
    with part.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
