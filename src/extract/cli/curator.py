"""`abstractor curator`: a curator's line in the file of those who may review."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import stop


@app.command()
def curator(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A curator.")],
) -> None:
    """Print the line of a curator for the file that `abstractor review --passwords` reads."""
    from extract.review.web.errors import BadPasswords
    from extract.review.web.passwords import password_line

    if sys.stdin.isatty():
        given = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    else:
        given = sys.stdin.readline().rstrip("\n")
    try:
        typer.echo(password_line(name, given))
    except BadPasswords as error:
        stop(str(error))
