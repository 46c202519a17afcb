"""What a curator looks at, as the address of a page says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

_LONGEST = 2_000  # characters of anything that an address says
_ABOUT = "about."


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of the text, by offset."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Look:
    """What the curator looks at.

    Attributes:
        value: the path of a value.
        at: an offset in the text.
        doing: what the curator is about to do with the value, or with words of the text.
        span: the words.
        written: what was written into the form so far, by the names of its fields.
        replaces: the stale decision whose place the next one takes.
        done: the decision that was just made.
        queue: the filters of the queue, as a query.
    """

    value: str = ""
    at: int | None = None
    doing: Literal["", "correct", "add"] = ""
    span: Span | None = None
    written: Mapping[str, str] = field(default_factory=dict)
    replaces: str = ""
    done: str = ""
    queue: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Look:
        """What an address says; what is none is left out."""
        given = {name: value[:_LONGEST] for name, value in query.items()}
        doing = given.get("do", "")
        names = (name for name in given if name in {"say", "why", "words", "field"})
        about = (name for name in given if name.startswith(_ABOUT))
        return cls(
            value=given.get("value", ""),
            at=_number(given.get("at", "")),
            doing="correct" if doing == "correct" else "add" if doing == "add" else "",
            span=_span(given.get("span", "")),
            written={name: given[name] for name in (*names, *about)},
            replaces=given.get("of", ""),
            done=given.get("done", ""),
            queue=given.get("queue", ""),
        )


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else None


def _span(text: str) -> Span | None:
    match = re.fullmatch("([0-9]{1,9})-([0-9]{1,9})", text)
    if match is None or int(match[1]) >= int(match[2]):
        return None
    return Span(int(match[1]), int(match[2]))
