"""Work: what the pages of a shard give. Reads, and writes nothing.

Paths go in and JSON strings come out, so that the work can be done in another process.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO

from extract import pipeline, records
from extract.decisions import UnreadableDecisions, apply
from extract.errors import BadDecisions, ExtractError, ExtractorFault, InvalidRecord
from extract.pipeline import Extraction, Page
from extract.sources.document import Document
from extract.store import (
    Claim,
    DecisionFolder,
    Entry,
    Output,
    Refusal,
    count,
    describe,
    is_storable,
    open_page,
    to_json,
)

Shard = tuple[tuple[str, Path], ...]  # the names of pages, and where they are

_PACKAGE = Path(__file__).resolve().parents[1]
_log = logging.getLogger(__name__)


class WorkerLost(Exception):
    """A process of the pool died, most likely for want of memory."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a page gave. Outputs and the claims of the entry go together, one for one."""

    entry: Entry
    outputs: tuple[Output, ...]


def work(
    shard: Shard, *, full_text: bool = False, decided: DecisionFolder | None = None
) -> Iterator[Outcome]:
    """What each page of a shard gives, in order.

    Args:
        shard: the pages.
        full_text: as for `batch.run`.
        decided: what curators decided on the records; applied to each.
    """
    for name, path in shard:
        yield _read(name, path, full_text, decided)


def extractions(stream: BinaryIO, page: Page) -> Iterator[Extraction | ExtractError]:
    """What a page gives: an extraction or a refusal for each of its reports, and never a crash.

    A rule that fails on a page is a fault of ours. The page is refused under that name, so that
    it costs itself and not the thousands behind it.

    Raises:
        OSError: the page's bytes cannot be read.
    """
    try:
        yield from pipeline.extract_records(stream, page)
    except ExtractError as error:
        yield error
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001
        yield _fault(error, page)


def extracted(document: Document, page: Page) -> Extraction | ExtractError:
    """What one document gives: an extraction or a refusal, and never a crash."""
    try:
        return pipeline.extract_record(document, page)
    except Exception as error:  # noqa: BLE001 - as above
        return _fault(error, page)


def _fault(error: Exception, page: Page) -> ExtractorFault:
    _log.debug("%s: the extractor failed", page.name, exc_info=True)
    return ExtractorFault(page.name, f"the extractor failed: {_place(error)}; please report it")


class Pool:
    """Processes that work on shards; nothing of them outlives this process.

    Each has an executor to itself: where one dies, the others are not touched, and nobody waits
    for a process that was being started at that moment (as one executor of many would).
    """

    def __init__(self, jobs: int) -> None:
        # Forked from a clean process that has loaded everything: the one that runs may have
        # threads of its own, and forking those is not safe.
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__])
        self._all = [ProcessPoolExecutor(1, context, initializer=_begin) for _ in range(jobs)]
        self._free: SimpleQueue[ProcessPoolExecutor] = SimpleQueue()
        for executor in self._all:
            self._free.put(executor)

    def work(
        self, shard: Shard, *, full_text: bool = False, decided: DecisionFolder | None = None
    ) -> list[Outcome]:
        """What the pages of a shard give. Threads may call this side by side.

        Raises:
            WorkerLost: a process died.
        """
        executor = self._free.get()
        try:
            return executor.submit(_work_through, shard, full_text, decided).result()
        except BrokenProcessPool as error:
            raise WorkerLost(
                "a process died, most likely for want of memory. What was done is stored: "
                "run again, with fewer --jobs if it comes to the same"
            ) from error
        finally:
            self._free.put(executor)

    def close(self) -> None:
        """Ends the processes, after the pages that they are at."""
        for executor in self._all:
            executor.shutdown(cancel_futures=True)


def _read(name: str, path: Path, full_text: bool, decided: DecisionFolder | None) -> Outcome:
    outputs: list[Output] = []
    claims: list[Claim] = []
    refusals: list[ExtractError] = []
    sha256 = came = None
    try:
        with open_page(path, name) as stream:
            page = replace(describe(stream, path, name), full_text=full_text)
            for given in extractions(stream, page):
                if isinstance(given, ExtractError):
                    refusals.append(given)
                elif not is_storable(given.record.id):
                    refusals.append(InvalidRecord(name, "its id cannot be the name of a file"))
                elif isinstance(made := _made(given, decided), ExtractError):
                    refusals.append(made)
                else:
                    outputs.append(made[0])
                    claims.append(made[1])
            sha256, came = page.sha256, page.retrieved_at
    except ExtractError as error:  # the file itself: it may be readable next time
        refusals.append(error)
    if any(isinstance(refusal, ExtractorFault | BadDecisions) for refusal in refusals):
        sha256 = None  # worth another try, whatever the fingerprint says
    entry = Entry(
        page=name,
        sha256=sha256,
        fingerprint=records.extractor().fingerprint,
        full_text=full_text,
        retrieved_at=came,
        claims=tuple(claims),
        refusals=tuple(Refusal(page=name, code=r.code, message=r.message) for r in refusals),
    )
    return Outcome(entry, tuple(outputs))


def _made(given: Extraction, decided: DecisionFolder | None) -> tuple[Output, Claim] | BadDecisions:
    """What is stored of an extraction, after what curators decided was applied to it."""
    record, digest = given.record, None
    if decided is not None:
        try:
            decisions, digest = decided.read_with_digest(record.id)
        except UnreadableDecisions as error:
            return BadDecisions(record.source.name, f"{error}; mend it, or restore it")
        record = apply(record, given.text, decisions)
    output = Output(record.id, to_json(record), given.text)
    claim = Claim(
        id=record.id,
        format=record.source.format,
        has_body=any(section.part == "body" for section in record.sections),
        digest=output.digest,
        decisions=digest,
        found=count(record),
    )
    return output, claim


def _place(error: Exception) -> str:
    """The error's name and where it came from, but not its message, which may quote the page."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    where = f"{Path(ours[-1].filename).relative_to(_PACKAGE)}:{ours[-1].lineno}"
    return f"{type(error).__name__} at {where}"


def _work_through(shard: Shard, full_text: bool, decided: DecisionFolder | None) -> list[Outcome]:
    return list(work(shard, full_text=full_text, decided=decided))


def _begin() -> None:
    """A process of the pool leaves Ctrl-C to its parent, and ends when the parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
