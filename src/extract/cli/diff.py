"""`abstractor diff`: what changed between two states of the records, and why."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import NOT_DONE, counted, say, stopping

_SAME, _DIFFERENT = 0, 1


class Format(StrEnum):
    """What a diff is written as."""

    terminal = "terminal"
    json = "json"
    markdown = "markdown"
    html = "html"


@app.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A folder, or a git revision.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A folder, or a git revision.")],
    format: Annotated[Format, typer.Option(help="What to write.")] = Format.terminal,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file, instead of the terminal.")
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if something differs.")
    ] = False,
) -> None:
    """Show what changed between two states of the records, value by value, and why.

    A state is a folder of records or a git revision: REV, or REV:FOLDER.

    Exit status: 0 when done, 1 with --exit-code if something differs, 2 if not done.
    """
    from extract.review.diff import diff_states, formats, opened, wording

    with stopping():
        with opened(old, new) as (before, after):
            found = diff_states(before, after, counted)
        is_plain = output is not None or not is_colored()
        _write(formats.lines(found, format, is_plain=is_plain), output)
    if found.unreadable:
        first, *more = wording.unread(found)
        say(f"cannot be compared: {first}{f', and {len(more)} more' if more else ''}")
        raise typer.Exit(NOT_DONE)
    raise typer.Exit(_DIFFERENT if exit_code and not found.is_empty else _SAME)


def is_colored() -> bool:
    """Whether what is printed goes to a terminal, or to the pager of git."""
    return sys.stdout.isatty() or "GIT_PAGER_IN_USE" in os.environ


def _write(lines: Iterable[str], output: Path | None) -> None:
    from extract.review.diff.report import write_lines

    if output is not None:
        write_lines(output, lines)
        return
    for line in lines:
        typer.echo(line)
