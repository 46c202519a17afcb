"""Pages that are named on the command line, and what they give."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from extract.errors import ExtractError

if TYPE_CHECKING:
    from extract.pipeline import Extraction

FullText = Annotated[
    bool,
    typer.Option("--full-text", help="Read the body of an article too, where the format has one."),
]


def extractions_of(files: list[str], full_text: bool) -> Iterator[Extraction | ExtractError]:
    """What each file gives; one that cannot be opened is refused like any other."""
    from extract.batch import extractions
    from extract.store import describe

    for file in files:
        name = Path(file).name or file
        try:
            with _opened(file, name) as stream:
                page = describe(stream, Path(file), name)
                yield from extractions(stream, replace(page, full_text=full_text))
        except ExtractError as error:
            yield error


@contextmanager
def _opened(file: str, name: str) -> Iterator[BinaryIO]:
    from extract.store import open_page

    if file != "-":
        with open_page(Path(file), name) as stream:
            yield stream
    else:
        with tempfile.TemporaryFile() as copy:  # a page is read twice: for its hash, and to extract
            shutil.copyfileobj(sys.stdin.buffer, copy)
            copy.seek(0)
            yield copy
