"""What is wrong, and where."""

from __future__ import annotations

from extract.values import frozen


@frozen
class Problem:
    """Something in a record that the contract does not allow.

    Attributes:
        pointer: where it is, as a JSON pointer; "" is the whole.
        sentence: what was expected, and what came.
    """

    pointer: str
    sentence: str


def pointer(*steps: str | int) -> str:
    """A JSON pointer (RFC 6901)."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)
