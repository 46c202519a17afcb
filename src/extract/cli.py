"""The command line: `abstractor extract`, `run`, `show`, `schema`.

What takes time to import stands inside the commands, so that `--help` answers at once.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Annotated, BinaryIO, NoReturn, Self

import typer

from extract.errors import ExtractError
from extract.export.terminal import visible

if TYPE_CHECKING:
    from rich.progress import Progress

    from extract.pipeline import Extraction
    from extract.records import TrialRecord
    from extract.store import Pages, RunReport

FullText = Annotated[
    bool,
    typer.Option("--full-text", help="Read the body of an article too, where the format has one."),
]

# Exit statuses.
ALL_READ, SOME_REFUSED, NOT_DONE = 0, 1, 2

app = typer.Typer(
    name="abstractor",
    help="Reads abstracts of clinical trials into records, with the sentence behind every value.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """The command `abstractor`."""
    app()


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


@app.command()
def extract(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Pages; - is standard input.")],
    pretty: Annotated[bool, typer.Option("--pretty", help="Indent the JSON.")] = False,
    full_text: FullText = False,
) -> None:
    """Print the records of pages, one JSON line each.

    Exit status: 0 if everything was read, 1 if something was refused, 2 for wrong usage.
    """
    from extract.store import to_json

    status = ALL_READ
    for given in _extractions(files, full_text):
        if isinstance(given, ExtractError):
            _say(f"{given.source}: refused ({given.code}): {given.message}")
            status = SOME_REFUSED
        else:
            json = to_json(given.record) if pretty else given.record.model_dump_json() + "\n"
            typer.echo(json.encode(), nl=False)
    raise typer.Exit(status)


@app.command()
def run(
    raw: Annotated[Path, typer.Argument(metavar="RAW", help="The folder of pages.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder of records.")],
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove records that no page gives any more.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes; by default as many as pay.")
    ] = None,
) -> None:
    """Bring a folder of records up to date with a folder of pages.

    Exit status: 0 if everything was read, 1 if something was refused, 2 if nothing could be done.
    """
    from extract import batch

    with stopping(), RunProgress() as progress:
        report = batch.run(raw, out, prune=prune, jobs=jobs, watch=progress)
    raise typer.Exit(conclude(report, out))


@app.command()
def show(
    what: Annotated[str, typer.Argument(metavar="ID|FILE", help="A stored record, or a page.")],
    store: Annotated[Path, typer.Option(help="The folder of records.")] = Path("structured"),
    full_text: FullText = False,
) -> None:
    """Show a record to a person, with the sentence under every value."""
    from extract.export.reading import reading

    with stopping():
        for record, text in _find(what, store, full_text):
            typer.echo(reading(record, text, is_plain=not sys.stdout.isatty()))


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from extract.export.json_schema import record_schema

    typer.echo(record_schema().encode(), nl=False)


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
        parts = ((pages.new, "new"), (pages.changed, "changed"), (pages.damaged, "damaged"))
        outdated = (pages.outdated, "to read again as the extractor has changed")
        counts = [f"{count} {what}" for count, what in (*parts, outdated) if count]
        due = ", ".join(counts) or "nothing to do"
        _say(f"{pages.total} pages: {due}, {pages.unchanged} unchanged")
        if counts and sys.stderr.isatty():
            self._bar = _bar(pages.total - pages.unchanged)

    def page(self) -> None:
        """Moves the bar."""
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[0])


def conclude(report: RunReport, out: Path) -> int:
    """The exit status of a run, after its report was printed in short."""
    from extract.export.summary import summary

    for line in summary(report):
        typer.echo(visible(line))
    typer.echo(visible(f"report: {out / 'runs' / report.run}.json"))
    return SOME_REFUSED if report.refusals else ALL_READ


@contextmanager
def stopping() -> Iterator[None]:
    """Ends the program with a message where a run cannot go on, and not with a traceback."""
    from extract.batch import WorkerLost
    from extract.store import StoreError

    try:
        yield
    except (StoreError, WorkerLost) as error:
        _stop(str(error))


def _extractions(files: list[str], full_text: bool) -> Iterator[Extraction | ExtractError]:
    """What each file gives; one that cannot be opened is refused like any other."""
    from extract import pipeline
    from extract.batch import extractions

    for file in files:
        name = Path(file).name or file
        try:
            with _opened(file, name) as stream:
                page = replace(pipeline.describe(stream, name), full_text=full_text)
                yield from extractions(stream, page)
        except ExtractError as error:
            yield error


@contextmanager
def _opened(file: str, name: str) -> Iterator[BinaryIO]:
    from extract.store import open_page

    if file != "-":
        with open_page(Path(file), name) as stream:
            yield stream
    else:
        with tempfile.TemporaryFile() as copy:  # a page is read twice: for its hash, and to extract
            shutil.copyfileobj(sys.stdin.buffer, copy)
            copy.seek(0)
            yield copy


def _find(what: str, folder: Path, full_text: bool) -> Iterator[tuple[TrialRecord, str]]:
    """The records of a page, or the one that is stored under an id."""
    from extract.store import Store

    path = Path(what)
    if path.suffix == ".json" and path.parent.name == "records":
        yield Store(path.parent.parent).load(path.stem)
    elif path.is_file():
        for given in _extractions([what], full_text):
            if isinstance(given, ExtractError):
                _stop(f"{given.source}: refused ({given.code}): {given.message}", SOME_REFUSED)
            yield given.record, given.text
    else:
        yield Store(folder).load(what)


def _bar(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress

    bar = Progress(
        *Progress.get_default_columns(), MofNCompleteColumn(), console=Console(stderr=True)
    )
    bar.add_task("pages", total=total)
    bar.start()
    return bar


def _say(message: str) -> None:
    typer.echo(visible(message), err=True)


def _stop(message: str, status: int = NOT_DONE) -> NoReturn:
    _say(message)
    raise typer.Exit(status)
