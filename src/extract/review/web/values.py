"""The facts of a record as the page lists them: in groups, with what they share said once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from extract.records.facts import Fact
from extract.records.schema import Evidence, TrialRecord, Verdict
from extract.review.diff import Change
from extract.review.web.library import Entry
from extract.review.web.standing import Standing
from extract.review.web.words import (
    FOLDED,
    GROUPS,
    SHARED,
    SHARED_ELSEWHERE,
    USUAL,
    about_name,
    field_name,
    value_name,
)


@dataclass(frozen=True, slots=True)
class Value:
    """One fact on the page, with all that is known of it."""

    fact: Fact
    number: int  # on this page, from 1
    doubts: tuple[Verdict, ...]
    standing: Standing | None
    change: Change | None
    is_unseen: bool  # new since the record was approved

    @property
    def name(self) -> str:
        """What kind of value it is."""
        return field_name(self.fact.field)

    @property
    def said(self) -> str:
        """The value, for a person."""
        return value_name(self.fact.field, self.fact.value)

    @property
    def wanted(self) -> str:
        """What a curator wants instead, where no run has put it in place yet."""
        standing = self.standing
        if standing is None or standing.outcome != "pending" or standing.decision.said is None:
            return ""
        wanted, now = standing.decision.said, dict(self.fact.about)
        moved = [name for key, name in wanted.about.items() if now.get(key) != name]
        value = value_name(self.fact.field, wanted.value)
        return ", ".join([value, *moved]) if value != self.said or moved else "other words"

    @property
    def was(self) -> str:
        """The value before the change."""
        old = self.change.old if self.change is not None else None
        return "" if old is None else value_name(self.fact.field, old.value)

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has decided on it."""
        return self.standing is None or self.standing.outcome == "withdrawn"

    @property
    def own_about(self) -> tuple[tuple[str, str], ...]:
        """What it is about beyond what its cluster shares."""
        left = _shared_keys(self.fact)
        return tuple(
            (key, about_name(key, name))
            for key, name in self.fact.about
            if key not in left and (key, name) not in USUAL
        )

    @property
    def spans(self) -> str:
        """Where it stands, for the script: "297-299 338-341"."""
        return _spans(self.fact.evidence)

    @property
    def context_spans(self) -> str:
        """Where what it is about stands."""
        return _spans(self.fact.context)

    def is_stated_at(self, start: int) -> bool:
        """Whether the character at an offset is among the words that state it."""
        return any(place.start <= start < place.end for place in self.fact.evidence)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Values that are about the same."""

    subject: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the record."""

    key: str
    title: str
    clusters: tuple[Cluster, ...]

    @property
    def values(self) -> tuple[Value, ...]:
        """All of its values."""
        return tuple(value for cluster in self.clusters for value in cluster.values)

    @property
    def is_folded(self) -> bool:
        """Whether it is closed until somebody asks for it."""
        wanted = (v.doubts or v.change or v.is_unseen for v in self.values)
        return self.key in FOLDED and not any(wanted)


class Values:
    """All values of a record, to be found by path or by place in the text."""

    def __init__(self, values: Iterable[Value]) -> None:
        self.all = tuple(values)
        self._by_path = {value.fact.path: value for value in self.all}

    @classmethod
    def of(cls, entry: Entry) -> Values:
        """The values of a record, in the order of the page."""
        ranks = {group: rank for rank, group in enumerate(GROUPS)}
        ordered = sorted(entry.facts, key=lambda fact: ranks.get(_group(fact), len(ranks)))
        doubts = _doubts(entry.record, ordered)
        changes = {c.new.path: c for c in entry.open_changes if c.new is not None}
        standings = entry.standings
        return cls(
            Value(
                fact,
                number,
                doubts=tuple(doubts.get(fact.path, ())),
                standing=standings.by_path.get(fact.path),
                change=changes.get(fact.path),
                is_unseen=fact.path in standings.unseen,
            )
            for number, fact in enumerate(ordered, 1)
        )

    def at_path(self, path: str | None) -> Value | None:
        """The value at a path, or the first one below it."""
        if not path:
            return None
        below = (v for v in self.all if v.fact.path.startswith(f"{path}/"))
        return self._by_path.get(path) or next(below, None)

    def at(self, start: int) -> tuple[Value, ...]:
        """The values that the character at an offset states, those of the fewest words first."""
        found = [value for value in self.all if value.is_stated_at(start)]
        return tuple(sorted(found, key=lambda value: _width(value.fact, start)))

    def waiting_after(self, here: Value) -> Value:
        """The next value that waits and can be seen; the same one at the end of the page."""
        folded = {v.number for group in self.groups() if group.is_folded for v in group.values}
        later = (v for v in self.all if v.number > here.number and v.number not in folded)
        return next((value for value in later if value.is_waiting), here)

    def groups(self) -> Iterator[Group]:
        """The values by part of the record, and by what they are about."""
        for key, members in groupby(self.all, key=lambda value: _group(value.fact)):
            clusters = tuple(
                Cluster(", ".join(subject), tuple(values))
                for subject, values in groupby(members, key=lambda value: _subject(value.fact))
            )
            yield Group(key, GROUPS.get(key, key), clusters)


def pointer(path: str) -> str:
    """The path of a check's input as a JSON pointer.

    >>> pointer("results[0].arms[1].percent")
    '/results/0/arms/1/percent'
    """
    return "/" + path.replace("[", "/").replace("]", "").replace(".", "/").lstrip("/")


def _doubts(record: TrialRecord, facts: Sequence[Fact]) -> dict[str, list[Verdict]]:
    """The inconsistent checks that looked at each value."""
    doubts: dict[str, list[Verdict]] = {}
    for verdict in record.checks:
        if verdict.outcome == "inconsistent":
            looked_at = {pointer(given.path) for given in verdict.inputs}
            for fact in facts:
                if any(path == fact.path or path.startswith(f"{fact.path}/") for path in looked_at):
                    doubts.setdefault(fact.path, []).append(verdict)
    return doubts


def _group(fact: Fact) -> str:
    group = fact.field.partition(".")[0]
    return "results" if group == "contrasts" else group


def _shared_keys(fact: Fact) -> tuple[str, ...]:
    return SHARED.get(_group(fact), SHARED_ELSEWHERE)


def _subject(fact: Fact) -> tuple[str, ...]:
    if fact.field in {"arms", "outcomes"}:
        return (fact.value,)
    shared = _shared_keys(fact)
    return tuple(about_name(key, name) for key, name in fact.about if key in shared)


def _width(fact: Fact, start: int) -> int:
    return min(p.end - p.start for p in fact.evidence if p.start <= start < p.end)


def _spans(places: Iterable[Evidence]) -> str:
    return " ".join(f"{place.start}-{place.end}" for place in places)
