"""`abstractor schema`: the JSON Schema of a record."""

from __future__ import annotations

import typer

from extract.cli.app import app


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from extract.export.json_schema import record_schema

    typer.echo(record_schema().encode(), nl=False)
