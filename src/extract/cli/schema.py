"""`abstractor schema`: what an app may rely on, as a JSON Schema or as types."""

from __future__ import annotations

from typing import Annotated

import typer

from extract.cli.app import app


@app.command()
def schema(
    typescript: Annotated[
        bool, typer.Option("--typescript", help="Print TypeScript's types instead.")
    ] = False,
) -> None:
    """Print the JSON Schema of a record."""
    import json

    from extract.export.json_schema import record_schema
    from extract.export.typescript import record_types

    text = record_schema()
    typer.echo((record_types(json.loads(text)) if typescript else text).encode(), nl=False)
