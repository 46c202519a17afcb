"""A diff in words: shared by all formats that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from extract.review.diff.model import Change, Counts, Diff, Passage, RecordDiff, Side
from extract.values import frozen

_LONGEST = 160  # characters of a value in a headline; its sentence has all of it
_NOTHING = "none"
_CODES = ("measure", "kind", "status")  # words of the schema, and not of the page


@frozen
class Group:
    """Changes that stand in the same sentences, with these sentences once."""

    changes: tuple[Change, ...]
    old: tuple[Passage, ...]
    new: tuple[Passage, ...]

    @property
    def is_same_text(self) -> bool:
        """Whether the sentences are the same on either side, and so are the marked words."""
        return [(p.text, p.marks) for p in self.old] == [(p.text, p.marks) for p in self.new]


def groups(record: RecordDiff) -> Iterator[Group]:
    """The changes of a record, those together that stand in the same sentences."""
    for _, group in groupby(record.changes, key=_where):
        changes = tuple(group)
        yield Group(
            changes,
            _joined([change.old for change in changes]),
            _joined([change.new for change in changes]),
        )


def _where(change: Change) -> tuple[tuple[str, ...], ...]:
    sides = change.old, change.new
    return tuple(() if s is None else tuple(p.text for p in s.passages) for s in sides)


def _joined(sides: list[Side | None]) -> tuple[Passage, ...]:
    """The sentences of several values, each with the marks of all."""
    found: dict[tuple[int, str], set[tuple[int, int]]] = {}
    for side in sides:
        for passage in () if side is None else side.passages:
            found.setdefault((passage.start, passage.text), set()).update(passage.marks)
    return tuple(
        Passage(start=start, text=text, marks=tuple(sorted(marks)))
        for (start, text), marks in found.items()
    )


def pieces(passage: Passage) -> Iterator[tuple[str, bool]]:
    """The sentence in pieces, each with whether it is marked."""
    done = 0
    for start, end in passage.marks:
        if start > done:
            yield passage.text[done:start], False
        if end > done:
            yield passage.text[max(start, done) : end], True
            done = end
    if done < len(passage.text):
        yield passage.text[done:], False


def label(field: str) -> str:
    """A kind of value as people say it.

    >>> label("arms.interventions.dose"), label("p_values")
    ('arms: interventions: dose', 'p values')
    """
    return field.replace("_", " ").replace(".", ": ")


def about(change: Change) -> str:
    """What a value is about: "death, 28 days, aspirin against placebo, risk ratio".

    Of a value that is rebound, what it is about as it was.
    """
    side = change.new or change.old
    said = {} if side is None else dict(side.about)
    for key, _, _ in turned(change):
        said.pop(key, None)
    if {"arm", "comparator"} <= said.keys():
        said["arm"] = f"{said['arm']} against {said.pop('comparator')}"
    if said.pop("adjusted", None) is not None:
        said["measure"] = f"adjusted {said.get('measure', 'estimate')}"
    return ", ".join(_name(key, name) for key, name in said.items())


def turned(change: Change) -> tuple[tuple[str, str, str], ...]:
    """What a rebound value was about and is about now: ("arm", "aspirin", "placebo")."""
    if change.kind != "rebound" or change.old is None or change.new is None:
        return ()
    old, new = change.old.about, change.new.about
    return tuple(
        (key, _name(key, old.get(key, _NOTHING)), _name(key, new.get(key, _NOTHING)))
        for key in dict.fromkeys((*old, *new))
        if old.get(key) != new.get(key)
    )


def _name(key: str, name: str) -> str:
    return name.replace("_", " ") if key in _CODES else name


def values(change: Change) -> tuple[str, ...]:
    """The value before and after, or the one that there is."""
    sides = [side for side in (change.old, change.new) if side is not None]
    return tuple(dict.fromkeys(_short(side.value) for side in sides))


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST else value[:_LONGEST] + "…"


def headline(counts: Counts) -> str:
    """How many records there are of each kind.

    >>> headline(Counts(identical=26, remade=2, changed=1))
    '1 record changed; 26 identical, 2 made again and the same'
    """
    of = {"changed": counts.changed, "gained": counts.gained, "lost": counts.lost}
    told = [f"{_records(n) if i == 0 else n} {kind}" for i, (kind, n) in enumerate(_some(of))]
    rest = {
        "identical": counts.identical,
        "made again and the same": counts.remade,
        "cannot be compared": counts.unreadable,
    }
    others = [f"{n} {kind}" for kind, n in _some(rest)]
    return "; ".join(filter(None, (", ".join(told) or "no record changed", ", ".join(others))))


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count} records"


def _some(counts: dict[str, int]) -> list[tuple[str, int]]:
    return [(kind, count) for kind, count in counts.items() if count]


def tally(counts: Iterable[tuple[str, int]]) -> str:
    """Counts by name, the largest first: "59 rebound, 26 lost"."""
    ordered = sorted(counts, key=lambda each: (-each[1], each[0]))
    return ", ".join(f"{count} {name}" for name, count in ordered)


def made_from(record: RecordDiff) -> str:
    """What is another one since: page, extractor, both; "" for neither."""
    parts = {"another page": record.has_new_page, "another extractor": record.has_new_extractor}
    return " and ".join(part for part, is_so in parts.items() if is_so)


def also(record: RecordDiff) -> str:
    """The parts of a record that differ beside its values; "" for none."""
    return ", ".join(label(part) for part in record.other_parts)


def unread(diff: Diff) -> Iterator[str]:
    """The records that cannot be compared, each with the reason."""
    return (f"{one.id} ({one.side}): {one.reason}" for one in diff.unreadable)
