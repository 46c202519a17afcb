"""A pipeline of a few lines, so that runs can be tested apart from readers and rules.

A page holds a report a line: "pubmed-text pmid-1 whatever the text says" gives a record of that
format and id; "refuse why" gives a refusal; "fail" is a rule that fails. A page that begins with
"unknown" is refused as a whole.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, TypeVar

from extract.errors import ExtractError, NoAbstract, UnknownFormat
from extract.pipeline import Extraction, Page
from extract.records import extractor
from extract.records.schema import (
    Citation,
    Coverage,
    Design,
    Evidence,
    Population,
    Reported,
    Review,
    Source,
    TrialRecord,
    UnusedNumber,
)

T = TypeVar("T")
R = TypeVar("R")


class Here:
    """Stands in for the pool of processes: works in this one, where the stub is."""

    def __init__(self, *_: object, **__: object) -> None:
        pass

    def each(self, task: Callable[[T], Iterable[R]], items: Iterable[T]) -> Iterator[R]:
        for item in items:
            yield from task(item)

    def close(self) -> None:
        pass


def extract_records(stream: BinaryIO, page: Page) -> Iterator[Extraction | ExtractError]:
    """What `extract.pipeline.extract_records` gives, for the pages described above."""
    lines = stream.read().decode().splitlines()
    if lines and lines[0].startswith("unknown"):
        raise UnknownFormat(page.name, "a report a line was expected")
    for line in lines:
        match line.split(" ", 2):
            case ["refuse", *why]:
                yield NoAbstract(page.name, " ".join(why))
            case ["fail"]:
                raise IndexError(line)
            case [format, id, text]:
                yield Extraction(record(page, format, id, text), text)


def record(page: Page, format: str, id: str, text: str) -> TrialRecord:
    """A record that holds little but its text."""
    evidence = (Evidence(start=0, end=len(text), quote=text),)
    return TrialRecord(
        id=id,
        source=Source(name=page.name, format=format, sha256=page.sha256, size=page.size),
        extractor=extractor(),
        citation=Citation(title=Reported[str](value=text, evidence=evidence, rule="stub")),
        design=Design(),
        population=Population(),
        coverage=Coverage(unclaimed=(UnusedNumber(start=0, end=1, quote=text[0]),)),
        review=Review(),
    )
