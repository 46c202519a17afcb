"""`abstractor fetch`: citations from PubMed go into a folder of pages."""

from __future__ import annotations

import re
import sys
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import ALL_READ, SOME_REFUSED, counted, say, stop, stopping
from extract.export.terminal import visible

if TYPE_CHECKING:
    from extract.fetch import FetchReport, Job

_SEARCHES = Path("searches.toml")


class Since(StrEnum):
    """Since when to look for citations."""

    LAST = "last"


@app.command()
def fetch(  # noqa: PLR0913, PLR0917 - what to fetch, in each way of saying it
    raw: Annotated[Path, typer.Argument(metavar="RAW", help="The folder of pages.")],
    pmid: Annotated[
        list[str] | None, typer.Option(help="Citations by their numbers; may be given again.")
    ] = None,
    query: Annotated[str | None, typer.Option(help="Citations that a PubMed search finds.")] = None,
    searches: Annotated[
        Path | None,
        typer.Option(help=f"A file of saved searches; {_SEARCHES} if nothing else is asked for."),
    ] = None,
    since: Annotated[
        Since | None, typer.Option(help="Only what is new or changed since a search was last done.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Refuse a --query that finds more than this.")
    ] = None,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Fetch also what is there already.")
    ] = False,
) -> None:
    """Fetch citations from PubMed into a folder of pages.

    Exit status: 0 if everything came, 1 if something was refused, 2 if nothing could be done.
    """
    try:
        from extract.fetch import FetchError, from_environment
        from extract.fetch import fetch as fetch_citations
    except ModuleNotFoundError as error:
        stop(f"{error.name} is missing; install trial-abstractor with its extra pubmed")
    with stopping():
        try:
            job = _job(pmid, query, searches, since, limit, refresh)
            with from_environment() as eutils, FetchProgress() as progress:
                report = fetch_citations(raw, job, eutils, progress)
        except FetchError as error:
            stop(str(error))
    raise typer.Exit(conclude_fetch(report))


class FetchProgress(ExitStack):
    """How a fetch goes: a bar on a terminal, a line otherwise."""

    def plan(self, wanted: int, due: int) -> None:
        """Says what there is to do."""
        say(f"{wanted:,} citations: {due:,} to fetch, {wanted - due:,} there already")
        self._advance = self.enter_context(counted(due, "citations"))

    def fetched(self, citations: int) -> None:
        """Moves the bar."""
        for _ in range(citations):
            self._advance()

    def wait(self, message: str) -> None:
        """Says why nothing moves."""
        print(visible(message), file=sys.stderr)  # which a bar takes care of, while there is one


def conclude_fetch(report: FetchReport) -> int:
    """The exit status of a fetch, after its report was printed."""
    for line in report.lines():
        typer.echo(visible(line))
    return ALL_READ if report.is_whole else SOME_REFUSED


def _job(  # noqa: PLR0913, PLR0917 - as above
    pmid: list[str] | None,
    query: str | None,
    searches: Path | None,
    since: Since | None,
    limit: int | None,
    refresh: bool,
) -> Job:
    """What was asked for, if that can be done."""
    from extract.fetch import LIMIT, Job, Search, read_searches

    if sum(given is not None for given in (pmid, query, searches)) > 1:
        stop("--pmid, --query, --searches: give one of them")
    if limit is not None and query is None:
        stop("--limit goes with --query; a saved search has its own")
    if since is not None and (pmid is not None or query is not None):
        stop("--since goes with saved searches: give the query a name in a file of searches")
    if pmid is not None:
        return Job(pmids=_pmids(pmid), refresh=refresh)
    if query is not None:
        if not query.strip():
            stop("--query: expected a search, found nothing")
        search = Search(name="query", query=query, limit=limit or LIMIT)
        return Job(searches=(search,), refresh=refresh)
    saved = read_searches(searches or _SEARCHES)
    return Job(searches=saved, is_saved=True, since_last=since is not None, refresh=refresh)


def _pmids(given: list[str]) -> tuple[int, ...]:
    """The numbers in a list as people write it, with commas or spaces between them."""
    pmids = [pmid for text in given for pmid in re.split(r"[\s,;]+", text) if pmid]
    for pmid in pmids:
        if not re.fullmatch(r"[1-9][0-9]{0,9}", pmid):
            stop(f"--pmid: expected a number such as 18305265, found {pmid[:50]!r}")
    if not pmids:
        stop("--pmid: expected a number such as 18305265, found nothing")
    return tuple(sorted({int(pmid) for pmid in pmids}))
