"""`abstractor index`: the index of a folder of records is brought up to date."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import ALL_READ, SOME_REFUSED, say, stopping

if TYPE_CHECKING:
    from rich.progress import Progress

Structured = Annotated[Path, typer.Argument(metavar="STRUCTURED", help="The folder of records.")]


@app.command()
def index(
    structured: Structured,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Trust nothing of what is there.")
    ] = False,
) -> None:
    """Bring the index of a folder of records up to date, from which `serve` answers.

    A run keeps it up to date by itself. This is for files that changed in another way, such as by
    git.

    Exit status: 0 if every record is in it, 1 if some cannot be read, 2 if it cannot be written.
    """
    raise typer.Exit(refresh(structured, rebuild=rebuild))


def refresh(structured: Path, *, rebuild: bool = False) -> int:
    """The exit status of having brought the index up to date."""
    from extract.store import Store

    with stopping(), _Bar() as bar:
        store = Store(structured)
        done = store.index.refresh(store.ids(), store.load, bar.show, rebuild=rebuild)
    say(
        f"{store.index.path}: {done.read} records read, {done.unchanged} unchanged, "
        f"{done.removed} removed, {len(done.refused)} refused"
    )
    for sentence in done.refused:
        say(sentence)
    return SOME_REFUSED if done.refused else ALL_READ


class _Bar:
    """How far it is: a bar on a terminal, nothing otherwise."""

    def __init__(self) -> None:
        self._bar: Progress | None = None

    def __enter__(self) -> _Bar:
        return self

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def show(self, done: int, total: int) -> None:
        """Moves the bar."""
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            from rich.console import Console
            from rich.progress import MofNCompleteColumn, Progress

            columns = (*Progress.get_default_columns(), MofNCompleteColumn())
            self._bar = Progress(*columns, console=Console(stderr=True))
            self._bar.add_task("records", total=total)
            self._bar.start()
        self._bar.update(self._bar.task_ids[0], completed=done)
