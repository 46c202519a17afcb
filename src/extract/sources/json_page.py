"""JSON pages, and values in them that may be missing or of another kind than expected."""

from __future__ import annotations

import json
from typing import Any

from extract.errors import UnreadableSource
from extract.sources.byte_streams import OpenedPage, read_whole
from extract.sources.decoding import mend
from extract.sources.markup import squeezed


def read_json(page: OpenedPage, source: str) -> Any:
    """The value that a page holds.

    Raises:
        UnreadableSource: it is no JSON, nested deeper than any real page, or larger.
    """
    try:
        return json.loads(read_whole(page, source))
    except RecursionError as error:
        raise UnreadableSource(source, "expected JSON, found it nested too deep") from error
    except ValueError as error:  # of the encoding, of the syntax, of a number without end
        reason = str(error).partition(":")[0]
        raise UnreadableSource(source, f"expected JSON, found it broken: {reason}") from error


def value_at(value: Any, *path: str) -> Any:
    """What stands under keys within keys; None where there is nothing."""
    for key in path:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def string_at(value: Any, *path: str) -> str:
    """The text or number under a path as it stands, which may be markup; "" where there is none."""
    found = value_at(value, *path)
    if isinstance(found, bool) or not isinstance(found, str | int | float):
        return ""
    # JSON can hold halves of characters, which no text can.
    return str(found).replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def text_at(value: Any, *path: str) -> str:
    """The plain text or number under a path on one line; "" where there is none."""
    return squeezed(mend(string_at(value, *path)))


def list_at(value: Any, *path: str) -> list[Any]:
    """The list under a path; empty where there is none."""
    found = value_at(value, *path)
    return found if isinstance(found, list) else []


def texts_at(value: Any, *path: str) -> tuple[str, ...]:
    """The texts of a list."""
    return tuple(text for item in list_at(value, *path) if (text := text_at({"": item}, "")))
