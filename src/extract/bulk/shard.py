"""One input becomes one shard, with its manifest: the unit of work, wherever it is done.

A job holds paths or URLs and little else, and a summary counts: both cross to another process or
machine at no cost. Extracting the same job twice, or in two places at once, gives the same bytes.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import BinaryIO, cast

from extract import records
from extract.batch import extracted
from extract.bulk.filters import read_filter
from extract.bulk.reading import Deleted, Given, citations
from extract.errors import ExtractError, InvalidRecord, UnreadableSource
from extract.pipeline import Extraction, Page
from extract.records.schema import Model
from extract.sources.document import Document
from extract.store import Found, Refusal, StoreError, count, is_storable, total
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
    return stem.rpartition(".")[0] or stem


def extract_shard(job: Job, watch: Watch = lambda _read, _kept: None) -> ShardSummary:
    """What one input gave, when its shard and then its manifest are where they belong.

    An input that is damaged, or changes meanwhile, is refused: what there was of it before stays.

    Args:
        job: the input.
        watch: is told now and then how far it is.

    Raises:
        StoreError: the shard cannot be written.
    """
    try:
        manifest = _extract(job, watch)
    except ExtractError as error:
        refusal = Refusal(page=job.name, code=error.code, message=error.message)
        return ShardSummary(name=job.name, refusal=refusal)
    return ShardSummary(name=job.name, counts=manifest.counts, found=manifest.found)


def _extract(job: Job, watch: Watch) -> Manifest:
    folder = Location(job.shards)
    with _opened(job) as source, folder.draft() as draft:
        work = _Work(job, source.page, watch)
        with draft.open("wb") as stream:
            writer = ShardWriter(stream)
            wanted = read_filter(job.filter)
            stream_of = cast(BinaryIO, source)
            for given in citations(stream_of, job.name, wanted, full_text=job.full_text):
                work.take(given, writer)
            shard = writer.finish(job.shard)
        source.settle()
        before = manifest_of(folder, job.shard)
        (folder / shard.name).take(draft)
    manifest = work.manifest(shard)
    write_manifest(folder, job.shard, manifest)
    if before is not None and before.shard.name != shard.name:
        (folder / before.shard.name).remove()
    return manifest


class _Work:
    """What a job has given so far."""

    def __init__(self, job: Job, page: Page, watch: Watch) -> None:
        self._job, self._page, self._watch = job, page, watch
        self._counts = Counter[str]()
        self._found: Found = Found()
        self._refusals: list[Refusal] = []
        self._ids: list[str] = []
        self._pmids: set[int] = set()
        self._deleted: set[int] = set()
        self._untold = [0, 0]

    def take(self, given: Given | Deleted, writer: ShardWriter) -> None:
        """Extracts what is wanted of a citation."""
        if isinstance(given, Deleted):
            self._deleted.add(given.pmid)
            return
        if given.pmid is not None:
            self._forget(given.pmid)
            self._pmids.add(given.pmid)
        outcome = self._outcome(given.document, writer)
        self._counts.update(("read", outcome))
        self._untold[0] += 1
        self._untold[1] += outcome == "kept"
        if self._untold[0] >= _TOLD_EVERY:
            self._tell()

    def manifest(self, shard: ShardFile) -> Manifest:
        """What the input gave in the end."""
        self._tell()
        job, page = self._job, self._page
        return Manifest(
            input=Input(name=job.name, size=page.size, sha256=page.sha256, tag=job.tag),
            fingerprint=records.extractor().fingerprint,
            filter=job.filter,
            full_text=job.full_text,
            shard=shard,
            counts=Counts(**self._counts, deleted=len(self._deleted)),
            found=self._found,
            refusals=tuple(self._refusals),
            ids=tuple(self._ids),
            pmids=ranges(self._pmids),
            deleted=ranges(self._deleted),
        )

    def _forget(self, pmid: int) -> None:
        """What was said of a citation before in the same input holds no more."""
        if pmid in self._pmids and (id := f"pmid-{pmid}") in self._ids:
            self._ids[self._ids.index(id)] = ""

    def _outcome(self, document: Document | ExtractError | None, writer: ShardWriter) -> str:
        if document is None:
            return "filtered"
        made = document if isinstance(document, ExtractError) else extracted(document, self._page)
        if isinstance(made, Extraction) and not is_storable(made.record.id):
            made = InvalidRecord(self._job.name, "its id cannot be the name of a file")
        if isinstance(made, ExtractError):
            self._refusals.append(Refusal(page=made.source, code=made.code, message=made.message))
            return "refused"
        writer.add(made.record, made.text)
        self._ids.append(made.record.id)
        self._found = total((self._found, count(made.record)))
        return "kept"

    def _tell(self) -> None:
        self._watch(*self._untold)
        self._untold = [0, 0]


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
    digest = hashlib.sha256()
    while block := copy.read(_BLOCK):
        digest.update(block)
    copy.seek(0)
    return digest.hexdigest()


def _changed(name: str) -> UnreadableSource:
    return UnreadableSource(
        name, "it changed while it was read; it is read again in the next run, as it is then"
    )
