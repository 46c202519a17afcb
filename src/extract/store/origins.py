"""Where a page came from and when: a small file beside it, which is no page itself.

The origin of `34133859.xml` is `34133859.xml.origin.json`. It counts as long as the page has the
bytes that it tells of; what was edited since came from somewhere else.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, BinaryIO

from pydantic import AfterValidator, ValidationError

from extract.page import Page
from extract.page import describe as describe_bytes
from extract.records.schema import Model

SUFFIX = ".origin.json"
_MOST_BYTES = 64 * 1024
_log = logging.getLogger(__name__)


def _as_printed(time: str) -> str:
    datetime.fromisoformat(time)
    return time


# A day, or a time of it, in ISO 8601; kept as it is written.
Moment = Annotated[str, AfterValidator(_as_printed)]


class Origin(Model):
    """How a page was come by."""

    address: str
    retrieved_at: Moment
    sha256: str  # of the page's bytes

    def to_json(self) -> bytes:
        """The origin as it is stored: one key a line."""
        return self.model_dump_json(indent=2).encode() + b"\n"


def origin_path(page: Path) -> Path:
    """Where the origin of a page is stored."""
    return page.with_name(page.name + SUFFIX)


def read_origin(page: Path) -> Origin | None:
    """The origin of a page; None if it has none that can be read."""
    path = origin_path(page)
    try:
        with path.open("rb") as stream:
            return Origin.model_validate_json(stream.read(_MOST_BYTES))
    except FileNotFoundError:
        return None
    except (OSError, ValidationError):
        _log.warning("%s: no origin of a page can be read from it; it is left out", path.name)
        return None


def retrieved_at(page: Path, sha256: str | None) -> str | None:
    """When a page with these bytes was fetched, ISO 8601; None if its origin does not say."""
    origin = read_origin(page)
    return origin.retrieved_at if origin is not None and origin.sha256 == sha256 else None


def describe(stream: BinaryIO, path: Path, name: str) -> Page:
    """What is known of a page: its name, its bytes, and when they came."""
    page = describe_bytes(stream, name)
    return replace(page, retrieved_at=retrieved_at(path, page.sha256))
