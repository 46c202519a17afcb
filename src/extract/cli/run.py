"""`abstractor run`: a folder of records is brought up to date with a folder of pages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.pages import FullText
from extract.cli.terminal import RunProgress, conclude, stopping


@app.command()
def run(  # noqa: PLR0913, PLR0917 - the choices of a run, each by its name
    raw: Annotated[Path, typer.Argument(metavar="RAW", help="The folder of pages.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of records.")],
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove records that no page gives any more.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes; by default as many as pay.")
    ] = None,
    full_text: FullText = False,
    diff: Annotated[
        Path | None, typer.Option(help="Leave what changed here: .md, .html or .json.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="With --diff: since a git revision, not since before.")
    ] = None,
) -> None:
    """Bring a folder of records up to date with a folder of pages.

    Exit status: 0 if everything was read, 1 if something was refused, 2 if nothing could be done.
    """
    from extract import batch
    from extract.review.diff.report import reported

    with stopping(), reported(out, diff, since), RunProgress() as progress:
        report = batch.run(raw, out, prune=prune, jobs=jobs, full_text=full_text, watch=progress)
    raise typer.Exit(conclude(report, out))
