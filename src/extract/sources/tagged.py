"""Tagged text, a field a line, as NBIB and RIS have it: lines to records, records to fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.errors import UnreadableSource
from extract.sources.decoding import mend
from extract.sources.limits import MAX_TEXT
from extract.sources.markup import squeezed
from extract.values import frozen


@frozen
class Tagging:
    """How a format writes its fields.

    Attributes:
        field: a line that begins a field, with `tag` and `value`.
        first: the tag that begins a record.
        last: the tag that ends one, where there is such a tag.
    """

    field: re.Pattern[str]
    first: str
    last: str | None = None


@frozen
class Record:
    """The fields of one citation, in their order. Values are never empty."""

    fields: tuple[tuple[str, str], ...]

    def mended(self) -> Record:
        """The record with mojibake put right."""
        return Record(tuple((tag, mend(value)) for tag, value in self.fields))

    def one(self, *tags: str) -> str:
        """The first value of the first of these tags that has any; "" if none has."""
        return next((value for tag in tags for value in self.all(tag)), "")

    def all(self, *tags: str) -> tuple[str, ...]:
        """The values of these tags, in the record's order."""
        return tuple(value for tag, value in self.fields if tag in tags)


def records_of(lines: Iterable[str], tagging: Tagging, source: str) -> Iterator[Record]:
    """The records of a file.

    Raises:
        UnreadableSource: a record is larger than any real one, or has no end.
    """
    fields: list[tuple[str, list[str]]] = []
    size = 0
    for line in lines:
        match = tagging.field.match(line)
        tag = match["tag"] if match else None
        if fields and tag is not None and tag in (tagging.first, tagging.last):
            yield _record(fields)
            fields, size = [], 0
        if match and tag and tag != tagging.last and (fields or tag == tagging.first):
            fields.append((tag, [match["value"] or ""]))
        elif match is None and fields:
            fields[-1][1].append(line)
        size += len(line)
        if fields and size > 2 * MAX_TEXT:
            raise UnreadableSource(source, "expected the end of a citation, found none")
    if fields and tagging.last is not None:
        raise UnreadableSource(source, "the file is cut off")
    if fields:
        yield _record(fields)


def _record(fields: list[tuple[str, list[str]]]) -> Record:
    joined = ((tag, squeezed(" ".join(lines))) for tag, lines in fields)
    return Record(tuple((tag, value) for tag, value in joined if value))
