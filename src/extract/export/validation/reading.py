"""JSON from anybody: a record or many, plain or gzipped, and never more than there is room for."""

from __future__ import annotations

import gzip
import io
import json
import math
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from extract.values import frozen

_MOST = 16 << 20  # bytes of one record: far more than any has, and what memory can hold as values
_GZIP = b"\x1f\x8b"
_ALLOWED = 2**53  # whole numbers that every JSON reader has exactly


class NotJson(Exception):
    """What was read is no JSON, or none that is safe to read; the message says why."""


@frozen
class Item:
    """A value of a file: its line, if the file has one a line, and why it is none."""

    line: int | None
    value: Any
    fault: str | None = None


def items(stream: BinaryIO, *, is_lines: bool) -> Iterator[Item]:
    """The values of a file: one, or one a line.

    A file whose first line is a whole value has one a line, whatever it is called.

    Args:
        stream: its bytes; seekable.
        is_lines: its name says that there is one a line.
    """
    magic = stream.read(len(_GZIP))
    stream.seek(0)
    if magic == _GZIP:
        stream = gzip.GzipFile(fileobj=stream)  # type: ignore[assignment]
    try:
        first = stream.readline(_MOST + 1)
        if is_lines or (_is_value(first) and first.endswith(b"\n")):
            yield from _lines(first, stream)
        else:
            yield _item(None, first + stream.read(_MOST + 1 - len(first)))
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield Item(None, None, f"gzip that is broken: {error}")


def parse(content: bytes) -> Any:
    """The value that JSON means.

    Raises:
        NotJson: it is none, or one that programs read differently.
    """
    if len(content) > _MOST:
        raise NotJson(f"more than {_MOST >> 20} MB in one record")
    try:
        return json.loads(
            content.decode("utf-8"),
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_float=_number,
            parse_int=_whole_number,
        )
    except UnicodeDecodeError as error:
        raise NotJson(f"no UTF-8 at byte {error.start}") from error
    except RecursionError as error:
        raise NotJson("nested too deep") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise NotJson(f"no JSON, or only a part of it: {error.msg} at {where}") from error


def _lines(first: bytes, stream: BinaryIO | io.BufferedIOBase) -> Iterator[Item]:
    number, line = 1, first
    while line:
        if len(line) > _MOST:
            yield Item(
                number, None, f"more than {_MOST >> 20} MB in one line; the rest is not read"
            )
            return
        if line.strip():
            yield _item(number, line)
        number, line = number + 1, stream.readline(_MOST + 1)


def _item(number: int | None, content: bytes) -> Item:
    try:
        return Item(number, parse(content))
    except NotJson as error:
        return Item(number, None, str(error))


def _is_value(line: bytes) -> bool:
    try:
        return isinstance(parse(line), dict)
    except NotJson:
        return False


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NotJson("a field stands twice in an object, and programs differ on which counts")
    return found


def _refuse_constant(name: str) -> Any:
    raise NotJson(f"{name} is no number of JSON")


def _number(printed: str) -> int | float:
    """A number with a point or an exponent; a whole one is the same as without."""
    value = float(printed)
    if not math.isfinite(value):
        raise NotJson("a number that is larger than programs can hold")
    return int(value) if value.is_integer() and abs(value) <= _ALLOWED else value


def _whole_number(printed: str) -> int:
    if len(printed) > 17 or abs(int(printed)) > _ALLOWED:
        raise NotJson("a number that is larger than programs can hold")
    return int(printed)
