"""Pages as they came, to documents: one clean text each, with its boilerplate gone for good.

The readers are imported when the first page is read: a record tells of a page's format, and parsers
of HTML and PDF are not needed to read it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from extract.sources.document import Document

if TYPE_CHECKING:
    from extract.sources.reading import read, read_opened

__all__ = ["Document", "read", "read_opened"]


def __getattr__(name: str) -> object:
    """One of the names that this package offers."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module("extract.sources.reading"), name)
    return value
