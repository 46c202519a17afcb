"""The queue: which records wait for a curator, the most urgent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from urllib.parse import parse_qsl, quote, urlencode

from extract.review.web.library import Broken, Entry, Urgency
from extract.review.web.words import GROUPS

# What comes first: a decision that does not hold any more, then what was never looked at.
URGENCY: tuple[Urgency, ...] = ("broken", "stale", "changed", "new", "corrected", "approved")
DECIDED: frozenset[Urgency] = frozenset({"approved", "corrected"})
PAGE = 100  # rows shown at a time


@dataclass(frozen=True, slots=True)
class Filters:
    """What the curator wants to see; empty for everything."""

    state: str = ""
    field: str = ""  # a part of the record in which something waits
    cause: str = ""
    verdict: str = ""
    unclaimed: str = ""
    words: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        """The filters of an address; what is none is left out."""
        return cls(**{one.name: query.get(one.name, "")[:100] for one in fields(cls)})

    @classmethod
    def of_query(cls, query: str) -> Filters:
        """The filters of the part of an address that `query` makes."""
        return cls.of(dict(parse_qsl(query)))

    def query(self) -> str:
        """The filters as a part of an address."""
        return urlencode({one.name: v for one in fields(self) if (v := getattr(self, one.name))})


@dataclass(frozen=True, slots=True)
class Row:
    """A record in the queue."""

    id: str
    title: str
    cited: str
    state: Urgency
    reason: str  # why it is broken
    changes: tuple[tuple[str, int], ...]  # by cause
    parts: frozenset[str]  # of the record in which something waits
    verdicts: Mapping[str, int]
    unclaimed: int
    decided: int
    facts: int

    @property
    def address(self) -> str:
        """The path of its page."""
        return f"/records/{quote(self.id)}"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the curators are."""

    decided: int
    total: int


class Queue:
    """All records, in the order in which they should be looked at."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(sorted(rows, key=lambda row: (URGENCY.index(row.state), row.id)))

    @property
    def progress(self) -> Progress:
        """How many records are decided, of all."""
        return Progress(sum(row.state in DECIDED for row in self.rows), len(self.rows))

    def states(self) -> Iterator[tuple[Urgency, int]]:
        """How many records there are in each state, the most urgent first."""
        counted = Counter(row.state for row in self.rows)
        return ((state, counted[state]) for state in URGENCY if counted[state])

    def choices(self) -> Mapping[str, Sequence[str]]:
        """What can be chosen in each filter: only what some record has."""
        parts = {part for row in self.rows for part in row.parts}
        causes = {cause for row in self.rows for cause, _ in row.changes}
        return {
            "state": [state for state, _ in self.states()],
            "field": [part for part in GROUPS if part in parts],
            "cause": sorted(causes),
            "verdict": sorted({verdict for row in self.rows for verdict in row.verdicts}),
        }

    def chosen(self, filters: Filters) -> tuple[Row, ...]:
        """The rows that pass the filters."""
        return tuple(row for row in self.rows if _passes(row, filters))

    def after(self, id: str, filters: Filters) -> Row | None:
        """The next record that waits; from the end of the queue on, the first one."""
        chosen = [row for row in self.chosen(filters) if row.state not in DECIDED or row.id == id]
        places = [place for place, row in enumerate(chosen) if row.id == id]
        start = places[0] + 1 if places else 0
        return next((row for row in chosen[start:] + chosen[:start] if row.id != id), None)


def row_of(entry: Entry | Broken) -> Row:
    """A record in one row."""
    if isinstance(entry, Broken):
        return _broken(entry)
    record = entry.record
    citation = record.citation
    cited = (citation.authors[:1], (citation.journal,), (citation.published,))
    return Row(
        id=record.id,
        title=citation.title.value if citation.title else record.id,
        cited=". ".join(one.value for group in cited for one in group if one is not None),
        state=entry.state,
        reason="",
        changes=tuple(sorted(Counter(change.cause for change in entry.open_changes).items())),
        parts=frozenset(entry.waiting_parts),
        verdicts=Counter(verdict.outcome for verdict in record.checks),
        unclaimed=len(record.coverage.unclaimed),
        decided=entry.standings.decided,
        facts=len(entry.facts),
    )


def _broken(record: Broken) -> Row:
    return Row(
        id=record.id,
        title=record.id,
        cited="",
        state="broken",
        reason=record.reason,
        changes=(),
        parts=frozenset(),
        verdicts=Counter(),
        unclaimed=0,
        decided=0,
        facts=0,
    )


def _passes(row: Row, filters: Filters) -> bool:
    needle = filters.words.casefold()
    return (
        filters.state in {"", row.state}
        and (not filters.field or filters.field in row.parts)
        and (not filters.cause or filters.cause in {cause for cause, _ in row.changes})
        and (not filters.verdict or filters.verdict in row.verdicts)
        and (not filters.unclaimed or row.unclaimed > 0)
        and needle in f"{row.id} {row.title} {row.cited}".casefold()
    )
