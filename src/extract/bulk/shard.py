"""One input becomes one shard, with its manifest: the unit of work, wherever it is done.

A job holds paths or URLs and little else, and a summary counts: both cross to another process or
machine at no cost. Extracting the same job twice, or in two places at once, gives the same bytes.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from typing import BinaryIO, NamedTuple

from extract import records
from extract.batch import extracted
from extract.bulk.filters import read_filter
from extract.bulk.reading import Deleted, Given, citations
from extract.errors import ExtractError, ExtractorFault, InvalidRecord, UnreadableSource
from extract.pipeline import Extraction, Page, describe
from extract.records.schema import Model
from extract.sources.document import Document
from extract.store import Found, Refusal, StoreError, count, is_storable
from extract.store.locations import Location
from extract.store.shards import (
    Counts,
    Input,
    Manifest,
    ShardFile,
    ShardWriter,
    manifest_of,
    ranges,
    write_manifest,
)

_BLOCK = 1 << 20
_TOLD_EVERY = 200  # citations between two words to whoever watches

Watch = Callable[[int, int], None]  # so many citations more were read, so many more kept


class Job(Model):
    """An input and where its shard goes. `sha256` or `tag` say what the plan saw."""

    input: str  # a path or a URL
    name: str  # of the input, without its folder
    shards: str  # the folder of shards: a path or a URL
    size: int
    sha256: str | None = None
    tag: str | None = None
    filter: tuple[str, ...] = ("trials",)
    full_text: bool = False
    avoid: tuple[tuple[int, str], ...] = ()  # citations that ended a process, and how

    @property
    def shard(self) -> str:
        """The name of the shard."""
        return shard_name(self.name)


class ShardSummary(Model):
    """What became of a job. Where `refusal` says why, nothing was written."""

    name: str
    counts: Counts = Counts()
    found: Found = Found()
    refusal: Refusal | None = None


def shard_name(name: str) -> str:
    """The name of the shard of an input: pubmed25n0001 for pubmed25n0001.xml.gz.

    >>> shard_name("pubmed25n0001.xml.gz"), shard_name("trials.2024.nbib")
    ('pubmed25n0001', 'trials.2024')
    """
    stem = name.removesuffix(".gz")
    return (stem.rpartition(".")[0] or stem).lstrip(".") or "input"  # a hidden one would be unseen


class Step(NamedTuple):
    """A job is about to work on a citation of this number, and has kept so many before it."""

    number: int
    kept: int


def extract_shard(job: Job, watch: Watch = lambda _read, _kept: None) -> ShardSummary:
    """What one input gave, when its shard and then its manifest are where they belong.

    An input that is damaged, or changes meanwhile, is refused: what there was of it before stays.

    Args:
        job: the input.
        watch: is told now and then how far it is.

    Raises:
        StoreError: the shard cannot be written.
    """
    going = Going(job, watch)
    for given in steps(job):
        going.take(given)
    return going.summary


def steps(job: Job) -> Iterator[Step | ShardSummary]:
    """The same, step by step: before each citation that is worked on, and what became of all."""
    try:
        manifest = yield from _extract(job)
    except ExtractError as error:
        yield refused(job, error)
    else:
        yield ShardSummary(name=job.name, counts=manifest.counts, found=manifest.found)


def refused(job: Job, error: ExtractError) -> ShardSummary:
    """The summary of an input that gives nothing."""
    refusal = Refusal(page=job.name, code=error.code, message=error.message)
    return ShardSummary(name=job.name, refusal=refusal)


class Going:
    """How far a job is. It may begin anew; whoever watches is told each thing once."""

    def __init__(self, job: Job, watch: Watch) -> None:
        self._watch = watch
        self._read = self._kept = 0
        self.at = 0  # the number of a citation
        self.is_done = False
        self.summary = ShardSummary(name=job.name)

    def take(self, given: Step | ShardSummary) -> None:
        """Goes on."""
        if isinstance(given, Step):
            self.at = given.number
            self._tell(given.number - 1, given.kept)
        else:
            self.summary, self.is_done = given, True
            self._tell(given.counts.read, given.counts.kept)

    def _tell(self, read: int, kept: int) -> None:
        if (read, kept) > (self._read, self._kept):
            self._watch(read - self._read, kept - self._kept)
            self._read, self._kept = read, kept


def _extract(job: Job) -> Generator[Step, None, Manifest]:
    folder = Location(job.shards)
    work = _Work(job)
    with _opened(job) as source, folder.draft() as draft:
        with draft.open("wb") as stream:
            writer = ShardWriter(stream)
            yield from work.through(source, writer)
            shard = writer.finish(job.shard)
        source.settle()
        before = manifest_of(folder, job.shard)
        (folder / shard.name).take(draft)
    manifest = work.manifest(source.page, shard)
    write_manifest(folder, job.shard, manifest)
    if before is not None and before.shard.name != shard.name:
        (folder / before.shard.name).remove()
    return manifest


class _Work:
    """What a job has given so far."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._counts = Counter[str]()
        self._found = Counter[str]()
        self._refusals: list[Refusal] = []
        self._ids: list[str] = []
        self._pmids: set[int] = set()
        self._deleted: set[int] = set()

    def through(self, source: _Source, writer: ShardWriter) -> Iterator[Step]:
        """Extracts what is wanted of an input, into a shard."""
        job = self._job
        wanted = read_filter(job.filter)
        number = 0
        for given in citations(source, job.name, wanted, full_text=job.full_text):
            if isinstance(given, Deleted):
                self._deleted.add(given.pmid)
                continue
            number += 1
            if given.document is not None or number % _TOLD_EVERY == 0:
                yield Step(number, self._counts["kept"])
            self._take(number, given, source.page, writer)

    def _take(self, number: int, given: Given, page: Page, writer: ShardWriter) -> None:
        if given.pmid is not None:
            self._forget(given.pmid)
            self._pmids.add(given.pmid)
        name = f"{page.name}#{given.pmid or number}"
        made = self._avoided(number, name) or _made(given.document, page)
        self._counts["read"] += 1
        if made is None:
            self._counts["filtered"] += 1
        elif isinstance(made, ExtractError):
            self._counts["refused"] += 1
            self._refusals.append(Refusal(page=name, code=made.code, message=made.message))
        else:
            self._counts["kept"] += 1
            self._found.update(count(made.record).model_dump())
            self._ids.append(made.record.id)
            writer.add(made.record, made.text)

    def _avoided(self, number: int, name: str) -> ExtractorFault | None:
        """Why a citation is not touched: it has ended a process before."""
        why = dict(self._job.avoid).get(number)
        return None if why is None else ExtractorFault(name, f"{why}; please report it")

    def manifest(self, page: Page, shard: ShardFile) -> Manifest:
        """What the input gave in the end."""
        job = self._job
        return Manifest(
            input=Input(name=job.name, size=page.size, sha256=page.sha256, tag=job.tag),
            fingerprint=records.extractor().fingerprint,
            filter=job.filter,
            full_text=job.full_text,
            shard=shard,
            counts=Counts(**self._counts, deleted=len(self._deleted)),
            found=Found(**self._found),
            refusals=tuple(self._refusals),
            ids=tuple(self._ids),
            pmids=ranges(self._pmids),
            deleted=ranges(self._deleted),
        )

    def _forget(self, pmid: int) -> None:
        """What was said of a citation before in the same input holds no more."""
        if pmid in self._pmids and (id := f"pmid-{pmid}") in self._ids:
            self._ids[self._ids.index(id)] = ""


def _made(document: Document | ExtractError | None, page: Page) -> Extraction | ExtractError | None:
    """What a citation gives; None where it is not wanted."""
    if document is None or isinstance(document, ExtractError):
        return document
    made = extracted(document, page)
    if isinstance(made, Extraction) and not is_storable(made.record.id):
        return InvalidRecord(page.name, "its id cannot be the name of a file")
    return made


class _Source:
    """The bytes of an input, and whether they are still what they were."""

    def __init__(self, stream: BinaryIO, page: Page) -> None:
        self.page = page
        self._stream = stream
        self._digest = hashlib.sha256()

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end."""
        try:
            chunk = self._stream.read(size)
        except OSError as error:
            raise UnreadableSource(self.page.name, f"it cannot be read: {error}") from error
        self._digest.update(chunk)
        return chunk

    def settle(self) -> None:
        """Makes sure that what was read is what the page says.

        Raises:
            UnreadableSource: it changed.
        """
        while self.read(_BLOCK):
            pass
        if self._digest.hexdigest() != self.page.sha256:
            raise _changed(self.page.name)


@contextmanager
def _opened(job: Job) -> Iterator[_Source]:
    """The input; one that is far away comes here first, so that it is fetched once.

    Raises:
        UnreadableSource: it is not there, or is not what the plan saw.
    """
    place = Location(job.input)
    with ExitStack() as stack:
        try:
            if job.sha256 is not None:
                stream, digest = stack.enter_context(place.open()), job.sha256
            else:
                stream = stack.enter_context(tempfile.TemporaryFile())
                digest = _fetch(job, place, stream)
        except StoreError as error:
            raise UnreadableSource(job.name, f"it cannot be read: {error}") from error
        yield _Source(stream, Page(job.name, digest, job.size))


def _fetch(job: Job, place: Location, copy: BinaryIO) -> str:
    """The SHA-256 of an input that is copied from far away."""
    place.copy_to(copy)
    found = place.find()
    if copy.tell() != job.size or found is None or (found.size, found.tag) != (job.size, job.tag):
        raise _changed(job.name)
    copy.seek(0)
    return describe(copy, job.name).sha256


def _changed(name: str) -> UnreadableSource:
    return UnreadableSource(
        name, "it changed while it was read; it is read again in the next run, as it is then"
    )
