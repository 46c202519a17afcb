"""`abstractor extract`: pages on the command line become records on standard output."""

from __future__ import annotations

from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.pages import FullText, extractions_of
from extract.cli.terminal import ALL_READ, SOME_REFUSED, say
from extract.errors import ExtractError


@app.command()
def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Pages; - is standard input.")],
    pretty: Annotated[bool, typer.Option("--pretty", help="Indent the JSON.")] = False,
    full_text: FullText = False,
) -> None:
    """Print the records of pages, one JSON line each.

    Exit status: 0 if everything was read, 1 if something was refused, 2 for wrong usage.
    """
    from extract.store import to_json

    status = ALL_READ
    for given in extractions_of(files, full_text):
        if isinstance(given, ExtractError):
            say(f"{given.source}: refused ({given.code}): {given.message}")
            status = SOME_REFUSED
        else:
            json = to_json(given.record) if pretty else given.record.model_dump_json() + "\n"
            typer.echo(json.encode(), nl=False)
    raise typer.Exit(status)
