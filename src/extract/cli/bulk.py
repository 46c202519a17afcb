"""`abstractor run --layout shards`: how a run over bulk inputs shows that it works, and its end."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Self

import typer

from extract.cli.terminal import ALL_READ, SOME_REFUSED, say
from extract.export.terminal import visible

if TYPE_CHECKING:
    from rich.progress import Progress

    from extract.bulk import BulkReport, Inputs, ShardSummary


class BulkProgress:
    """How a bulk run goes: bars on a terminal, a line otherwise."""

    def __init__(self) -> None:
        self._bar: Progress | None = None
        self._lock = threading.Lock()
        self._began = monotonic()
        self._read = self._kept = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def plan(self, inputs: Inputs) -> None:
        """Says what there is to do."""
        kinds = (
            (inputs.new, "new"),
            (inputs.changed, "changed"),
            (inputs.damaged, "damaged"),
            (inputs.outdated, "to read again as the extractor, or what it is to read, has changed"),
        )
        due = ", ".join(f"{count} {what}" for count, what in kinds if count) or "nothing to do"
        say(f"{inputs.total} inputs: {due}, {inputs.unchanged} unchanged")
        self._began = monotonic()
        if inputs.total > inputs.unchanged and sys.stderr.isatty():
            self._bar = _bar(inputs.total - inputs.unchanged)

    def citations(self, read: int, kept: int) -> None:
        """Counts citations. Threads may do so side by side."""
        with self._lock:
            self._read += read
            self._kept += kept
            if self._bar is not None:
                rate = self._read / max(monotonic() - self._began, 0.1)
                words = f"{self._read:,} citations, {self._kept:,} kept, {rate:,.0f} a second"
                self._bar.update(self._bar.task_ids[0], words=words)

    def input(self, summary: ShardSummary) -> None:
        """Moves the bar."""
        if self._bar is not None:
            self._bar.advance(self._bar.task_ids[0])


def conclude_bulk(report: BulkReport, out: str) -> int:
    """The exit status of a bulk run, after its report was printed in short."""
    for line in lines_of(report):
        typer.echo(visible(line))
    if report.done.read and Path(out, "index.sqlite").is_file():
        say(f"the index is behind until `abstractor index {out}` is run")
    typer.echo(visible(f"report: {out.rstrip('/')}/runs/{report.run}.json"))
    return SOME_REFUSED if report.refused_inputs else ALL_READ


def lines_of(report: BulkReport) -> Iterator[str]:
    """The report in short."""
    from extract.export.summary import in_short

    yield f"{'citations':<12}{'read':>12}{'kept':>12}{'filtered':>12}{'refused':>12}"
    for name, counts in (("in this run", report.done), ("in all", report.all)):
        numbers = (counts.read, counts.kept, counts.filtered, counts.refused)
        yield f"{name:<12}" + "".join(f"{number:>12,}" for number in numbers)
    replaced = report.all.kept - report.records
    yield f"{report.records:,} records; {replaced:,} more were replaced or deleted by later inputs"
    found = report.found.model_dump(exclude={"records"}).items()
    yield "found: " + ", ".join(f"{count:,} {what.replace('_', ' ')}" for what, count in found)
    if report.done.read:
        rate = report.done.read / max(report.seconds, 0.001)
        yield f"{report.seconds:,.1f} s, {rate:,.0f} citations a second"
    for code, count in report.refused.items():
        yield f"refused: {count:,} citations ({code}), named in the manifests of their shards"
    yield from in_short(_kinds(report))


def _kinds(report: BulkReport) -> Iterator[list[str]]:
    yield [f"refused: {one.page}: {one.message} ({one.code})" for one in report.refused_inputs]
    yield [f"left: {name}: its input was not named; --prune removes it" for name in report.left]
    yield [f"pruned: {name}" for name in report.pruned]


def _bar(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("inputs, {task.fields[words]}"),
        TimeElapsedColumn(),
    )
    bar = Progress(*columns, console=Console(stderr=True))
    bar.add_task("inputs", total=total, words="")
    bar.start()
    return bar
