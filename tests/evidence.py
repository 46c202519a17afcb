"""Where a record points into its text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def evidence_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every piece of evidence in a dumped record, wherever it stands."""
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            yield value
        for inner in value.values():
            yield from evidence_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from evidence_in(inner)
