"""Records with one value edited, and where the values of a record stand."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

Path = tuple[str | int, ...]


def pointer(path: Path) -> str:
    return "".join(f"/{step}" for step in path)


def at(value: Any, pointer: str) -> Any:
    """What a JSON pointer leads to in a dumped record."""
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every bare value of a record, with the way to it."""
    if isinstance(value, BaseModel):
        for name, each in value:
            yield from leaves(each, (*path, name))
    elif isinstance(value, tuple):
        for i, each in enumerate(value):
            yield from leaves(each, (*path, i))
    elif value is not None:
        yield path, value


def edited(value: Any, path: Path, new: Any) -> Any:
    """The record with another value at the end of a way. The schema is not asked."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*value[:step], edited(value[step], rest, new), *value[step + 1 :])
    return value.model_copy(update={step: edited(getattr(value, step), rest, new)})


def other(value: Any) -> Any:
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int | Decimal) else f"{value}-other"
