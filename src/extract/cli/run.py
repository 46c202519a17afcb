"""`abstractor run`: a folder of records is brought up to date with pages, or with bulk inputs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.bulk import BulkProgress, conclude_bulk
from extract.cli.pages import FullText
from extract.cli.terminal import RunProgress, conclude, stop, stopping


class Engine(StrEnum):
    """Where shards are extracted."""

    LOCAL = "local"
    DASK = "dask"


class Layout(StrEnum):
    """How records lie in their folder."""

    FILES = "files"
    SHARDS = "shards"


@app.command()
def run(  # noqa: PLR0913, PLR0917 - the choices of a run, each by its name
    raw: Annotated[
        list[str], typer.Argument(metavar="RAW...", help="The folder of pages; or bulk inputs.")
    ],
    out: Annotated[str, typer.Argument(metavar="OUT", help="The folder of records.")],
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove records that no page gives any more.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes; by default as many as pay.")
    ] = None,
    full_text: FullText = False,
    full_check: Annotated[
        bool, typer.Option("--full-check", help="Read every file, also those that seem untouched.")
    ] = False,
    page_seconds: Annotated[
        float | None, typer.Option(min=1, help="Time for a page; by default 180.")
    ] = None,
    worker_memory: Annotated[
        int | None, typer.Option(min=500, help="Megabytes for a process; by default 2000.")
    ] = None,
    diff: Annotated[
        Path | None, typer.Option(help="Leave what changed here: .md, .html or .json.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="With --diff: since a git revision, not since before.")
    ] = None,
    layout: Annotated[
        Layout, typer.Option(help="One file a record, or one shard a bulk input (docs/bulk.md).")
    ] = Layout.FILES,
    filter: Annotated[  # noqa: A002 - the name of the option
        list[str] | None,
        typer.Option(
            metavar="CONDITION",
            help="With shards: trials (the default), none, type=, date=, words=; all must hold.",
        ),
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="With shards: this machine, or a Dask cluster (docs/scaling.md).")
    ] = Engine.LOCAL,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="With dask: its scheduler; by default that of DASK_SCHEDULER_ADDRESS.",
        ),
    ] = None,
) -> None:
    """Bring a folder of records up to date with a folder of pages, or with bulk inputs.

    Exit status: 0 if everything was read, 1 if something was refused, 2 if nothing could be done.
    """
    if layout is Layout.SHARDS:
        from extract import bulk

        if since is not None or diff is not None:
            stop("--diff goes with one file a record; `abstractor diff` compares shards")
        with stopping(), BulkProgress() as shown:
            told = bulk.run(
                raw,
                out,
                conditions=filter or bulk.DEFAULT,
                prune=prune,
                jobs=jobs,
                full_text=full_text,
                engine=engine.value,
                scheduler=scheduler,
                watch=shown,
            )
        raise typer.Exit(conclude_bulk(told, out))
    if filter or len(raw) > 1 or scheduler or engine is Engine.DASK:
        stop("expected one folder of pages, no --filter, no engine: these go with --layout shards")
    from extract import batch, workers
    from extract.review.diff.report import reported

    pages, folder = Path(raw[0]), Path(out)
    with stopping(), reported(folder, diff, since), RunProgress() as progress:
        report = batch.run(
            pages,
            folder,
            prune=prune,
            jobs=jobs,
            full_text=full_text,
            limits=workers.Limits.of(page_seconds, worker_memory),
            full_check=full_check,
            watch=progress,
        )
    raise typer.Exit(conclude(report, folder))
