"""Spans become evidence here and nowhere else: the quote is the text between the offsets."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, TypeAdapter

from extract.language.numbers import Number
from extract.records.schema import Box, Evidence, Figure, Reported
from extract.rules.findings import Finding
from extract.sources.document import Stated
from extract.sources.places import PageMap, Place

# A dictionary goes to the validator without the detour over `__init__`: most of a record's models
# are pieces of evidence.
_EVIDENCE: Callable[[dict[str, object]], Evidence] = TypeAdapter(Evidence).validator.validate_python

T = TypeVar("T")
Span = tuple[int, int]


class Quoter:
    """Makes evidence from places in one text."""

    def __init__(self, text: str, places: tuple[Place, ...] = ()) -> None:
        self.text = text
        self._pages = PageMap(places) if places else None
        self._made: dict[Span, Evidence] = {}  # many values stand in the same place

    def quote(self, *spans: Span) -> tuple[Evidence, ...]:
        """Evidence for each span, in text order, each place once."""
        if len(spans) == 1:  # so it is most often
            return (self._evidence(spans[0]),)
        return tuple([self._evidence(span) for span in sorted(set(spans))])

    def _evidence(self, span: Span) -> Evidence:
        evidence = self._made.get(span)
        if evidence is None:
            start, end = span
            quote = self.text[start:end]
            if self._pages is None:
                evidence = _EVIDENCE({"start": start, "end": end, "quote": quote})
            else:
                boxes = tuple(Box(**b._asdict()) for b in self._pages.boxes(start, end))
                evidence = Evidence(start=start, end=end, quote=quote, boxes=boxes)
            self._made[span] = evidence
        return evidence

    def of(self, *findings: Finding) -> tuple[Evidence, ...]:
        """Evidence for findings."""
        if len(findings) == 1:
            return (self._evidence((findings[0].start, findings[0].end)),)
        return self.quote(*[(f.start, f.end) for f in findings])

    def figure(self, number: Number, sign: int = 1) -> Figure:
        """A printed number as a figure; `sign` is -1 where a minus stands before it."""
        return Figure(value=number.value * sign, evidence=self.quote((number.start, number.end)))

    def reported(self, value: T, rule: str, *spans: Span) -> Reported[T]:
        """A value with its evidence."""
        return Reported(value=value, evidence=self.quote(*spans), rule=rule)

    def stated(self, stated: Stated[T], rule: str) -> Reported[T]:
        """What a reader says that the page states."""
        return Reported(value=stated.value, evidence=self.quote(*stated.spans), rule=rule)


def places_in(parts: Iterable[Any]) -> set[Span]:
    """Every place that parts of a record quote, of which a record has a thousand."""
    places: set[Span] = set()
    found = list(parts)
    while found:
        part = found.pop()
        kind: Any = type(part)
        if kind is tuple or kind is list:
            found += part
        elif kind is Evidence:
            places.add((part.start, part.end))
        elif part is not None:
            fields = vars(part)
            for name in _quoting(kind):
                if value := fields[name]:
                    found.append(value)
    return places


@cache
def _quoting(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a part that may quote: those that hold parts."""
    return tuple(
        name for name, field in kind.model_fields.items() if _holds_parts(field.annotation)
    )


def _holds_parts(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, BaseModel)
    return any(map(_holds_parts, get_args(annotation)))
