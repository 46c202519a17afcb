"""`abstractor show`: a record for a person to read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.app import app
from extract.cli.pages import FullText, extractions_of
from extract.cli.terminal import SOME_REFUSED, stop, stopping
from extract.errors import ExtractError

if TYPE_CHECKING:
    from extract.records import TrialRecord


@app.command()
def show(
    what: Annotated[str, typer.Argument(metavar="ID|FILE", help="A stored record, or a page.")],
    store: Annotated[Path, typer.Option(help="The folder of records.")] = Path("structured"),
    full_text: FullText = False,
) -> None:
    """Show a record to a person, with the sentence under every value."""
    from extract.export.reading import reading

    with stopping():
        for record, text in _find(what, store, full_text):
            typer.echo(reading(record, text, is_plain=not sys.stdout.isatty()))


def _find(what: str, folder: Path, full_text: bool) -> Iterator[tuple[TrialRecord, str]]:
    """The records of a page, or the one that is stored under an id."""
    from extract.store import Store

    path = Path(what)
    if path.suffix == ".json" and path.parent.name == "records":
        yield Store(path.parent.parent).load(path.stem)
    elif path.is_file():
        for given in extractions_of([what], full_text):
            if isinstance(given, ExtractError):
                stop(f"{given.source}: refused ({given.code}): {given.message}", SOME_REFUSED)
            yield given.record, given.text
    else:
        yield Store(folder).load(what)
