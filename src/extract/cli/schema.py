"""`abstractor schema`: what an app may rely on, as a JSON Schema or as types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import stop

_SAME, _BREAKING = 0, 1


@app.command()
def schema(
    typescript: Annotated[
        bool, typer.Option("--typescript", help="Print TypeScript's types instead.")
    ] = False,
    since: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Print what has changed since this schema instead."),
    ] = None,
) -> None:
    """Print the JSON Schema of a record.

    Exit status, with --since: 0 if a program for the old schema can read records of this one, 1 if
    not, 2 if there is no such schema.
    """
    from extract.export.json_schema import record_schema
    from extract.export.typescript import record_types

    text = record_schema()
    if since is not None:
        raise typer.Exit(_compare(since, json.loads(text)))
    typer.echo((record_types(json.loads(text)) if typescript else text).encode(), nl=False)


def _compare(path: Path, new: dict[str, object]) -> int:
    from extract.export.contract import changes

    try:
        old = json.loads(path.read_bytes())
        found = changes(old, new)
    except OSError as error:
        stop(f"{path}: {error.strerror}")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        stop(f"{path}: no schema of a record; `abstractor schema` prints one")
    for change in found:
        kind = "breaking" if change.is_breaking else "more"
        typer.echo(f"{kind}: {change.where}: {change.what}")
    return _BREAKING if any(change.is_breaking for change in found) else _SAME
