"""The same value found again in another record, by what it is about and where it stands.

A place in a list says nothing: a finding more, and all behind it have moved. What counts is what a
value is about, and the words that state it, which are followed through a change of the text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Literal

from extract.records.facts.fact import Fact
from extract.records.facts.texts import Span, Translate, same_place
from extract.values import frozen

Kind = Literal["same", "changed", "moved", "rebound", "gained", "lost"]

# The facts whose values are names, and what is then about them.
_NAMING = {
    "arms": ("arm", "comparator"),
    "outcomes": ("outcome",),
    "arms.interventions": ("intervention",),
    "interventions": ("intervention",),
    "related_trials.name": ("trial",),
}
_NAMED_BY_VALUE = {"conclusion.favors": "arm"}
_CELL = 64  # characters; places are looked up by the cells that they touch


@frozen
class Pair:
    """A value before and after.

    `kind` is same; changed: another value; moved: the same value, stated elsewhere; rebound: the
    same words, about something else; gained: `old` is None; lost: `new` is None.
    """

    old: Fact | None
    new: Fact | None
    kind: Kind


@frozen
class _Entry:
    """A fact as it is compared: in the names and offsets of the new record."""

    fact: Fact
    order: int
    about: frozenset[tuple[str, str]]
    value: str
    spans: frozenset[Span]


def match(
    old: Iterable[Fact], new: Iterable[Fact], translate: Translate = same_place
) -> tuple[Pair, ...]:
    """Each fact of either record once, with its counterpart if it has one, in the record's order.

    An arm or an outcome that only has another name now is one change: what is about it stays the
    same.

    Args:
        old: facts of the record before.
        new: facts of the record after.
        translate: from places of the old text to those of the new; a `Translation` where the
            text has changed.
    """
    before, after = tuple(old), tuple(new)
    renames = _renames(before, after, translate)
    news = [_entry(fact, i, {}, same_place) for i, fact in enumerate(after)]
    olds = [_entry(fact, i, renames, translate) for i, fact in enumerate(before)]
    return tuple(_ordered(_pairs(olds, news), before, after))


def _renames(
    before: tuple[Fact, ...], after: tuple[Fact, ...], translate: Translate
) -> dict[tuple[str, str], str]:
    """The new names of what is called otherwise now: of one thing, and no other has it."""
    olds = [_entry(f, i, {}, translate) for i, f in enumerate(before) if f.field in _NAMING]
    news = [_entry(f, i, {}, same_place) for i, f in enumerate(after) if f.field in _NAMING]
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    had: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one, other in _pairs(olds, news):
        for key in _NAMING[one.fact.field]:
            found[key, one.value].add(other.value)
            had[key, other.value].add(one.value)
    single = {name: min(now) for name, now in found.items() if len(now) == 1}
    return {(key, name): now for (key, name), now in single.items() if len(had[key, now]) == 1}


def _entry(
    fact: Fact, order: int, renames: dict[tuple[str, str], str], translate: Translate
) -> _Entry:
    about = frozenset((key, renames.get((key, name), name)) for key, name in fact.about)
    value = renames.get((_NAMED_BY_VALUE.get(fact.field, ""), fact.value), fact.value)
    places = (translate((e.start, e.end)) for e in fact.evidence)
    spans = frozenset(place for place in places if place is not None)
    return _Entry(fact, order, about, value, spans)


def _pairs(olds: list[_Entry], news: list[_Entry]) -> Iterator[tuple[_Entry, _Entry]]:
    """Counterparts, field by field."""
    by_field: defaultdict[str, tuple[list[_Entry], list[_Entry]]] = defaultdict(lambda: ([], []))
    for side, entries in enumerate((olds, news)):
        for entry in entries:
            by_field[entry.fact.field][side].append(entry)
    for before, after in by_field.values():
        yield from _Field(before, after).pairs()


class _Field:
    """The facts of one field that have no counterpart yet; the surest ways to find it go first."""

    def __init__(self, olds: list[_Entry], news: list[_Entry]) -> None:
        self._olds = {entry.order: entry for entry in olds}
        self._news = {entry.order: entry for entry in news}

    def pairs(self) -> Iterator[tuple[_Entry, _Entry]]:
        yield from self._equal(lambda it: (it.about, it.value, it.spans))
        if not self._olds or not self._news:
            return
        yield from self._touching(lambda it: (it.about, it.value))
        yield from self._equal(lambda it: it.value if _is_name(it) else None)
        yield from self._touching(lambda it: it.value)
        yield from self._touching(lambda it: it.about)
        yield from self._equal(lambda it: (it.about, it.value))
        yield from self._equal(lambda it: None if _is_name(it) else it.about, is_unique=True)

    def _equal(
        self, key: Callable[[_Entry], Hashable | None], *, is_unique: bool = False
    ) -> Iterator[tuple[_Entry, _Entry]]:
        """Facts that have the same key; in text order where there are several."""
        buckets: defaultdict[Hashable, tuple[list[_Entry], list[_Entry]]]
        buckets = defaultdict(lambda: ([], []))
        for side, entries in enumerate((self._olds, self._news)):
            for entry in entries.values():
                if (of := key(entry)) is not None:
                    buckets[of][side].append(entry)
        for before, after in buckets.values():
            if not is_unique or len(before) == len(after) == 1:
                ordered = sorted(before, key=_in_text), sorted(after, key=_in_text)
                yield from self._take(zip(*ordered, strict=False))

    def _touching(self, key: Callable[[_Entry], Hashable]) -> Iterator[tuple[_Entry, _Entry]]:
        """Facts that have the same key and share words; those that share most go first."""
        cells: defaultdict[tuple[Hashable, int], dict[int, _Entry]] = defaultdict(dict)
        for entry in self._news.values():
            for cell in _cells(entry):
                cells[key(entry), cell][entry.order] = entry
        shared = {
            (one.order, other.order): -common
            for one in self._olds.values()
            for cell in _cells(one)
            for other in cells.get((key(one), cell), {}).values()
            if (common := _common(one, other)) > 0
        }
        best = sorted(shared, key=lambda it: (shared[it], sum(it), it))
        yield from self._take((self._olds.get(i), self._news.get(j)) for i, j in best)

    def _take(
        self, pairs: Iterable[tuple[_Entry | None, _Entry | None]]
    ) -> Iterator[tuple[_Entry, _Entry]]:
        for one, other in pairs:
            if one is not None and other is not None:
                del self._olds[one.order], self._news[other.order]
                yield one, other


def _is_name(entry: _Entry) -> bool:
    """Whether a value is one of a list and about nothing: it is known by itself alone."""
    return not entry.about and entry.fact.is_one_of_many


def _in_text(entry: _Entry) -> tuple[list[Span], int]:
    return sorted(entry.spans), entry.order


def _cells(entry: _Entry) -> set[int]:
    return {cell for s, e in entry.spans for cell in range(s // _CELL, (e - 1) // _CELL + 1)}


def _common(one: _Entry, other: _Entry) -> int:
    """How many characters two facts share."""
    return sum(
        max(0, min(e, end) - max(s, start)) for s, e in one.spans for start, end in other.spans
    )


def _kind(one: _Entry, other: _Entry) -> Kind:
    if one.value != other.value:
        return "changed"
    if one.about != other.about:
        return "rebound"
    stays = one.spans == other.spans or _common(one, other) > 0
    return "same" if stays else "moved"


def _ordered(
    pairs: Iterable[tuple[_Entry, _Entry]], before: tuple[Fact, ...], after: tuple[Fact, ...]
) -> Iterator[Pair]:
    """All facts in the order of the new record; what is lost stands where it stood."""
    partner = {one.order: (other.order, _kind(one, other)) for one, other in pairs}
    kinds: dict[int, Pair] = {
        j: Pair(before[i], after[j], kind) for i, (j, kind) in partner.items()
    }
    rows = [(j, 1, 0, kinds.get(j, Pair(None, fact, "gained"))) for j, fact in enumerate(after)]
    last = -1
    for i, fact in enumerate(before):
        if i in partner:
            last = partner[i][0]
        else:
            rows.append((last, 2, i, Pair(fact, None, "lost")))
    return (row[3] for row in sorted(rows, key=lambda row: row[:3]))
