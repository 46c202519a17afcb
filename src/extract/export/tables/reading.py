"""The tables of how a record was read: verdicts, where each value stands, what was left over."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from extract.export.references import References
from extract.export.tables.columns import Row, Table, columns, integer, parts_of, text
from extract.records.schema import Evidence
from extract.values import frozen


@frozen
class Place:
    """Where a value stands in the text, and what read it there."""

    path: str
    evidence: Evidence
    rule: str | None


def places_in(value: object, path: str = "", rule: str | None = None) -> Iterator[Place]:
    """The places of all values of a record, in its order, by the path of the value."""
    if isinstance(value, Evidence):
        yield Place(path.rpartition(".evidence")[0], value, rule)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            yield from places_in(part, f"{path}[{index}]", rule)
    elif isinstance(value, BaseModel):
        rule = getattr(value, "rule", rule)
        for name, part in value:
            yield from places_in(part, f"{path}.{name}" if path else name, rule)


def _places(of: References) -> Iterator[Row]:
    for number, place in enumerate(places_in(of.record), 1):
        yield Row(of, place, number)


def _inputs(of: References) -> Iterator[Row]:
    for row in parts_of("checks")(of):
        for seen in row.part.inputs:
            yield Row(of, seen, row.place)


CHECKS = Table(
    "checks",
    "A row is the verdict of a check.",
    parts_of("checks"),
    columns(
        integer("check", "place", "its place in the record, from 1"),
        text("code", "part.code", "the check; see checks.md"),
        text("outcome", "part.outcome", "consistent, inconsistent or cannot_tell"),
        text("message", "part.message", "in a sentence"),
    ),
)

CHECK_INPUTS = Table(
    "check_inputs",
    "A row is a value that a check looked at.",
    _inputs,
    columns(
        integer("check", "place", "the check's place in the record, from 1"),
        text("path", "part.path", "where the record has the value"),
        text("value", "part.value", "the value"),
    ),
)

EVIDENCE = Table(
    "evidence",
    "A row is a place where the text states a value.",
    _places,
    columns(
        text("path", "part.path", "where the record has the value, such as arms[0]"),
        integer("start", "part.evidence.start", "first character of the text, from 0"),
        integer("end", "part.evidence.end", "one past the last character"),
        text("quote", "part.evidence.quote", "the text between"),
        text("rule", "part.rule", "what read it"),
    ),
)

UNCLAIMED = Table(
    "unclaimed",
    "A row is a number of the text that no finding claims.",
    parts_of("coverage.unclaimed"),
    columns(
        integer("start", "part.start", "first character of the text, from 0"),
        integer("end", "part.end", "one past the last character"),
        text("quote", "part.quote", "the number, as printed"),
    ),
)

TABLES = (CHECKS, CHECK_INPUTS, EVIDENCE, UNCLAIMED)
