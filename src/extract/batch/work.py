"""Work: what a page gives. Reads, and writes nothing.

Paths go in and JSON strings come out, so that the work can be done in another process.
"""

from __future__ import annotations

import logging
import signal
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from extract import pipeline, records
from extract.batch.plan import Way
from extract.decisions import UnreadableDecisions, apply
from extract.errors import (
    BadDecisions,
    ExtractError,
    ExtractorFault,
    InvalidRecord,
    PageHung,
    PageKilledWorker,
    PageOutOfMemory,
    UnreadableSource,
)
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
    hash_page,
    is_storable,
    open_page,
    retrieved_at,
    to_json,
)
from extract.workers import Limits, Lost

Source = tuple[str, Path]  # the name of a page, and where it is
Shard = tuple[Source, ...]

REPORTS_AT_ONCE = 100  # of a page that holds many; its records are never all in memory
# Signals with which a process ends for what it does itself, and not since somebody ended it.
_OWN_FAULT = {
    signal.SIGSEGV,
    signal.SIGABRT,
    signal.SIGBUS,
    signal.SIGFPE,
    signal.SIGILL,
    signal.SIGSYS,
}
_PACKAGE = Path(__file__).resolve().parents[1]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a page gave, or a part of that where it holds many reports.

    Outputs and the claims of the entry go together, one for one. Only the entry of the last part
    has a hash.
    """

    entry: Entry
    outputs: tuple[Output, ...] = ()
    is_first: bool = True
    is_last: bool = True


def work(
    source: Source, *, full_text: bool = False, decided: DecisionFolder | None = None
) -> Iterator[Outcome]:
    """What a page gives, in parts of so many reports as may wait in memory.

    Args:
        source: the page.
        full_text: as for `batch.run`.
        decided: what curators decided on the records; applied to each.
    """
    name, path = source
    draft, page = _Draft(name, full_text), None
    try:
        with open_page(path, name) as stream:
            page = replace(describe(stream, path, name), full_text=full_text)
            for given in extractions(stream, page):
                draft.add(given, decided)
                if len(draft.outputs) == REPORTS_AT_ONCE:
                    yield draft.outcome(None)
            _refuse_changed(stream, page)
    except ExtractError as error:  # the file itself: it may be readable next time
        draft.refusals.append(error)
        page = None
    yield draft.outcome(page, is_last=True)


def lost(given: Lost[Source], way: Way, is_first: bool) -> Outcome:
    """The refusal of a page that ended the process which read it.

    It is remembered as long as the page, the extractor and the limits are the same, so that it does
    not cost its time in every run; but where the system ended the process, nothing says that the
    page was to blame.
    """
    name, path = given.item
    status = given.status or 0
    is_to_blame = given.why != "killed" or status > 0 or -status in _OWN_FAULT
    sha256 = hash_page(path, name) if is_to_blame else None
    refusal = _of_lost(given, way.limits)
    entry = Entry(
        page=name,
        sha256=sha256,
        fingerprint=way.fingerprint,
        full_text=way.full_text,
        retrieved_at=retrieved_at(path, sha256),
        lost_within=way.limits,
        refusals=(Refusal(page=name, code=refusal.code, message=refusal.message),),
    )
    return Outcome(entry, is_first=is_first)


def extractions(stream: BinaryIO, page: Page) -> Iterator[Extraction | ExtractError]:
    """What a page gives: an extraction or a refusal for each of its reports, and never a crash.

    A rule that fails on a page is a fault of ours. The page is refused under that name, so that
    it costs itself and not the thousands behind it.

    Raises:
        OSError: the page's bytes cannot be read.
        MemoryError: there is not enough memory.
    """
    try:
        yield from pipeline.extract_records(stream, page)
    except ExtractError as error:
        yield error
    except (OSError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001
        yield _fault(error, page)


def extracted(document: Document, page: Page) -> Extraction | ExtractError:
    """What one document gives: an extraction or a refusal, and never a crash.

    Raises:
        MemoryError: there is not enough memory.
    """
    try:
        return pipeline.extract_record(document, page)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        return _fault(error, page)


class _Draft:
    """What a page has given since it was last told."""

    def __init__(self, name: str, full_text: bool) -> None:
        self._name, self._full_text = name, full_text
        self.outputs: list[Output] = []
        self._claims: list[Claim] = []
        self.refusals: list[ExtractError] = []
        self._is_first = self._is_lasting = True

    def add(self, given: Extraction | ExtractError, decided: DecisionFolder | None) -> None:
        """Takes an extraction or a refusal."""
        if isinstance(given, ExtractError):
            self.refusals.append(given)
        elif not is_storable(given.record.id):
            self.refusals.append(InvalidRecord(self._name, "its id cannot be the name of a file"))
        elif isinstance(made := _made(given, decided), ExtractError):
            self.refusals.append(made)
        else:
            self.outputs.append(made[0])
            self._claims.append(made[1])

    def outcome(self, page: Page | None, *, is_last: bool = False) -> Outcome:
        """What was taken; `page` is None where its bytes are not what decided it."""
        # Worth another try, whatever the fingerprint says.
        self._is_lasting &= not any(
            isinstance(r, ExtractorFault | BadDecisions) for r in self.refusals
        )
        entry = Entry(
            page=self._name,
            sha256=page.sha256 if page is not None and self._is_lasting else None,
            fingerprint=records.extractor().fingerprint,
            full_text=self._full_text,
            retrieved_at=page.retrieved_at if page is not None else None,
            claims=tuple(self._claims),
            refusals=tuple(
                Refusal(page=self._name, code=r.code, message=r.message) for r in self.refusals
            ),
        )
        outcome = Outcome(entry, tuple(self.outputs), self._is_first, is_last)
        self.outputs, self._claims, self.refusals, self._is_first = [], [], [], False
        return outcome


def _refuse_changed(stream: BinaryIO, page: Page) -> None:
    """Refuses a file that was written to while it was read, whatever the time that it bears."""
    stream.seek(0)
    if pipeline.describe(stream, page.name).sha256 != page.sha256:
        raise UnreadableSource(
            page.name,
            "it changed while it was read; it is read again in the next run, as it is then",
        )


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


def _of_lost(given: Lost[Source], limits: Limits) -> ExtractError:
    name, _ = given.item
    if given.why == "hung":
        return PageHung(
            name,
            f"to read it took more than {limits.seconds:g} seconds, and was stopped; "
            "--page-seconds gives more",
        )
    if given.why == "out-of-memory":
        return PageOutOfMemory(
            name,
            f"to read it took more than {limits.memory // 1_000_000:,} megabytes of memory, and "
            "was stopped; --worker-memory gives more",
        )
    return PageKilledWorker(name, f"to read it ended the process: {_how(given.status)}")


def _how(status: int | None) -> str:
    if status is None:
        return "nobody knows how"
    if status >= 0:
        return f"it left with status {status}; please report it"
    try:
        told = f"{signal.Signals(-status).name} ({signal.strsignal(-status)})"
    except ValueError:
        told = f"signal {-status}"
    if -status in _OWN_FAULT:
        return f"{told}; please report it"
    return f"{told}, as the system does for want of memory"


def _fault(error: Exception, page: Page) -> ExtractorFault:
    _log.debug("%s: the extractor failed", page.name, exc_info=True)
    return ExtractorFault(page.name, f"the extractor failed: {_place(error)}; please report it")


def _place(error: Exception) -> str:
    """The error's name and where it came from, but not its message, which may quote the page."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    where = f"{Path(ours[-1].filename).relative_to(_PACKAGE)}:{ours[-1].lineno}"
    return f"{type(error).__name__} at {where}"
