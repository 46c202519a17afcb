"""A page as far as it is known before it is read.

It stands apart from the pipeline, so that whoever asks for a page's hash need not load the rules.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import BinaryIO

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page's bytes before they are read, and how much of them is wanted."""

    name: str
    sha256: str
    size: int
    retrieved_at: str | None = None
    full_text: bool = False  # read the body of an article too, where the format has one


def describe(stream: BinaryIO, name: str) -> Page:
    """The page's name, hash and size; reads the stream to its end and rewinds it."""
    digest, size = hashlib.sha256(), 0
    while block := stream.read(_BLOCK):
        digest.update(block)
        size += len(block)
    stream.seek(0)
    return Page(name, digest.hexdigest(), size)
