"""What every command has in common: how it speaks, how it stops, how it shows that it works."""

from __future__ import annotations

import getpass
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self

import typer

from extract.export.terminal import visible

if TYPE_CHECKING:
    from rich.progress import Progress

    from extract.store import Pages, RunReport

# Exit statuses.
ALL_READ, SOME_REFUSED, NOT_DONE = 0, 1, 2


def say(message: str) -> None:
    """Tells the person at the terminal, beside what a program may read."""
    typer.echo(visible(message), err=True)


def stop(message: str, status: int = NOT_DONE) -> NoReturn:
    """Ends the program with a reason."""
    say(message)
    raise typer.Exit(status)


def own_name() -> str:
    """Who decides where nobody says so: the name that git knows, else that of the account."""
    try:
        command = ["git", "config", "user.name"]
        told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
        name = told.stdout.strip()
    except OSError:
        name = ""
    try:
        return name or getpass.getuser()
    except (KeyError, OSError):  # a container may run under a number that has no name
        return f"user {os.getuid()}"


@contextmanager
def stopping() -> Iterator[None]:
    """Ends the program with a message where a run cannot go on, and not with a traceback."""
    from extract.store.errors import StoreError
    from extract.workers import WorkerLost

    try:
        yield
    except (StoreError, WorkerLost) as error:
        stop(str(error))


class RunProgress:
    """How a run goes: a bar on a terminal, a line otherwise."""

    def __init__(self) -> None:
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def plan(self, pages: Pages) -> None:
        """Says what there is to do."""
        kinds = ("new", "changed", "damaged", "decided", "outdated")
        counts = [f"{count} {kind}" for kind in kinds if (count := getattr(pages, kind))]
        gone = f", {pages.gone} gone" if pages.gone else ""
        due = ", ".join(counts) or "nothing to do"
        say(f"{pages.total} pages: {due}, {pages.unchanged} unchanged{gone}")
        for reason, count in pages.outdated_by.items():
            say(f"{count} outdated {reason}")
        if counts and sys.stderr.isatty():
            self._bar = _bar(pages.total - pages.unchanged, "pages")

    def page(self) -> None:
        """Moves the bar."""
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[0])


@contextmanager
def counted(total: int, what: str) -> Iterator[Callable[[], None]]:
    """What to call for each of many things, so that a terminal shows how far it is."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    bar = _bar(total, what)
    try:
        yield lambda: bar.advance(bar.task_ids[0])
    finally:
        bar.stop()


def conclude(report: RunReport, out: Path) -> int:
    """The exit status of a run, after its report was printed in short."""
    from extract.export.summary import summary

    for line in summary(report):
        typer.echo(visible(line))
    typer.echo(visible(f"report: {out / 'runs' / report.run}.json"))
    return SOME_REFUSED if report.refusals else ALL_READ


def _bar(total: int, what: str) -> Progress:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress

    bar = Progress(
        *Progress.get_default_columns(), MofNCompleteColumn(), console=Console(stderr=True)
    )
    bar.add_task(what, total=total)
    bar.start()
    return bar
