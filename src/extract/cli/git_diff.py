"""`abstractor git-diff`: what git runs to show the difference of two records."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.diff import is_colored


@app.command("git-diff")
def git_diff(
    given: Annotated[
        list[str],
        typer.Argument(metavar="PATH [OLD HEX MODE NEW HEX MODE]", help="As git passes it."),
    ],
) -> None:
    """Show the difference of two records value by value; for git, which calls it.

    To be set up once: git config diff.abstractor.command "abstractor git-diff"
    """
    from extract.export.terminal import visible
    from extract.review.diff import formats
    from extract.review.diff.driver import file_diff
    from extract.store import StoreError

    path = given[0]
    typer.echo(f"record {visible(path)}")
    if len(given) < 7:
        typer.echo("  in conflict; take one side, or run the extraction again")
        return
    try:
        found = file_diff(Path(path), _content(given[1]), _content(given[4]))
    except (StoreError, OSError) as error:  # git would stop at the first program that fails
        typer.echo(f"  cannot be compared: {visible(str(error))}")
        return
    if found is None:
        typer.echo("  made again, and the same")
        return
    for line in formats.terminal_record(found, is_plain=not is_colored()):
        typer.echo(line)


def _content(file: str) -> bytes | None:
    """What git left in a file; None where it names no file."""
    return None if file == "/dev/null" else Path(file).read_bytes()
