"""Values: dataclasses that nothing changes once they are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

C = TypeVar("C")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[C]) -> type[C]:
    """A dataclass with slots whose fields are set once.

    The type checker holds everybody to that. At run time nothing does: a text makes hundreds of
    values, and to guard the fields of one takes four times as long as to make it.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
