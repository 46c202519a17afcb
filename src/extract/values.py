"""Values: dataclasses that nothing changes once they are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar, dataclass_transform

C = TypeVar("C")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[C]) -> type[C]:
    """A dataclass with slots whose fields are set once.

    The type checker holds everybody to that. At run time nothing does: a text makes hundreds of
    values, and to guard the fields of one takes four times as long as to make it.

    What stands in a text is hashed by its place: it is looked up often, few values share a place,
    and to hash all fields is to hash the numbers in them and their digits.
    """
    made = dataclass(slots=True, unsafe_hash=True)(cls)
    if {"start", "end"} <= made.__dataclass_fields__.keys():  # type: ignore[attr-defined]
        made.__hash__ = _hash_of_place  # type: ignore[assignment]
    return made


def _hash_of_place(placed: Any) -> int:
    return hash((placed.start, placed.end))
