"""The folder of raw pages: what is in it, and one page's bytes."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path

from extract.errors import UnreadableSource
from extract.store.errors import StoreError
from extract.store.origins import SUFFIX as ORIGIN

_HERE = Path()


def find_pages(folder: Path) -> dict[str, Path]:
    """The pages of a folder and its subfolders, by name, in the order of names.

    A page's name is its path within the folder. Hidden files and origins are not pages.

    Raises:
        StoreError: there is no such folder, or a part of it cannot be listed.
    """
    if not folder.is_dir():
        raise StoreError(f"{folder}: no such folder; raw pages were expected there")
    pages = {}
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        here = Path(parent)
        within = here.relative_to(folder)
        before = "" if within == _HERE else f"{_name(within.as_posix())}/"
        for name in names:
            if not name.startswith(".") and not name.endswith(ORIGIN):
                pages[before + _name(name)] = here / name
    return dict(sorted(pages.items()))


@contextmanager
def open_page(path: Path, name: str) -> Iterator[BufferedReader]:
    """A page's bytes, to be read in a `with` block.

    Raises:
        UnreadableSource: it cannot be opened, is no regular file, or fails while it is read.
    """
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would never come back.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise UnreadableSource(name, "a file was expected; this is something else")
            yield stream
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableSource(name, f"the file cannot be read: {reason}") from error


def hash_page(path: Path, name: str) -> str | None:
    """The SHA-256 of a page's bytes; None if they cannot be read."""
    try:
        with open_page(path, name) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except UnreadableSource:
        return None


def _name(path: str) -> str:
    """A path as text; bytes that are no UTF-8 are spelled out, since JSON cannot hold them."""
    return path if path.isascii() else os.fsencode(path).decode("utf-8", "backslashreplace")


def _refuse(error: OSError) -> None:
    raise StoreError(f"{error.filename}: {error.strerror}") from error
