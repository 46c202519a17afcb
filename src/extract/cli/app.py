"""The program itself: its name, its help, its version."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(
    name="abstractor",
    help="Reads abstracts of clinical trials into records, with the sentence behind every value.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(is_wanted: bool) -> None:
    if is_wanted:
        from importlib.metadata import version

        typer.echo(version("trial-abstractor"))
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version and exit.", is_eager=True, callback=_print_version
        ),
    ] = False,
) -> None:
    pass
