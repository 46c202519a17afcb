"""A record as its page shows it: what the templates print, and no HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlencode

from extract.decisions.model import Decision, SeenFact
from extract.export.wording import Wording
from extract.review.diff import Change
from extract.review.web import links, marks, plots, tables
from extract.review.web.choices import choices
from extract.review.web.library import Entry
from extract.review.web.look import Look
from extract.review.web.queue import Row
from extract.review.web.values import Group, Value, Values, pointer
from extract.review.web.words import DID, about_name, field_name, value_name

_CITED = ("authors", "group", "journal", "published", "volume", "issue", "pages")
_AROUND = 40  # characters shown on either side of a number


@dataclass(frozen=True, slots=True)
class Around:
    """A number with the text on either side."""

    start: int
    end: int
    before: str
    quote: str
    after: str


@dataclass(frozen=True, slots=True)
class Told:
    """A decision as the page tells of it."""

    decision: Decision
    what: str
    can_undo: bool

    @property
    def did(self) -> str:
        """What was done."""
        return DID[self.decision.action]

    @property
    def day(self) -> str:
        """The day and the minute, in UTC."""
        return self.decision.when[:16].replace("T", " ")


class Page:
    """A record, its text and what is looked at."""

    def __init__(self, entry: Entry, look: Look, next_row: Row | None) -> None:
        self.entry = entry
        self.record = entry.record
        self.look = look
        self.values = Values.of(entry)
        self.selected = self.values.at_path(look.value)
        self._next = next_row

    @property
    def id(self) -> str:
        """The record's id."""
        return self.record.id

    @property
    def title(self) -> str:
        """The title of the report; its id where it has none."""
        title = self.record.citation.title
        return self.id if title is None else title.value

    @property
    def state(self) -> str:
        """How urgent it is."""
        return self.entry.state

    @property
    def cited(self) -> str:
        """Who published it, where and when."""
        wording, citation = Wording(self.record), self.record.citation
        said = (wording.say(getattr(citation, name)) for name in _CITED)
        return ". ".join(part.removesuffix(".") for part in said if part)

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """Where to read the report itself."""
        return links.links(self.record)

    @property
    def address(self) -> str:
        """The path of this page on the server."""
        return f"/records/{quote(self.id)}"

    @property
    def queue_address(self) -> str:
        """The queue that the curator came from."""
        return f"/?{self.look.queue}" if self.look.queue else "/"

    @property
    def next_address(self) -> str:
        """The next record that waits; "" where none does."""
        if self._next is None:
            return ""
        query = f"?{urlencode({'queue': self.look.queue})}" if self.look.queue else ""
        return f"{self._next.address}{query}"

    def with_query(self, **query: str | int) -> str:
        """The address of this page with something looked at."""
        kept: dict[str, str] = {"queue": self.look.queue} if self.look.queue else {}
        return f"{self.address}?{urlencode({**query, **kept})}"

    def at_value(self, path: str) -> str:
        """The address of this page with a value looked at, at its words."""
        value = self.values.at_path(path)
        if value is None:
            return "#values-title"
        places = value.fact.evidence
        place = f"#w{places[0].start}" if places else f"#v{value.number}"
        return self.with_query(value=value.fact.path) + place

    def place_of(self, path: str) -> str:
        """The place of a value on this page."""
        value = self.values.at_path(path)
        return "values-title" if value is None else f"v{value.number}"

    def at_input(self, path: str) -> str:
        """The address with what a check looked at: `results[0].arms[1].percent`."""
        return self.at_value(pointer(path))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The values by part of the record."""
        return tuple(self.values.groups())

    @cached_property
    def lines(self) -> tuple[marks.Line, ...]:
        """The text with its marks."""
        span = self.look.span
        looked_at = [] if span is None else [marks.Mark(span.start, span.end, "context")]
        marked = (*marks.marks(self.record, self.entry.facts), *looked_at)
        return marks.lines(self.entry.text, self.record.sections, marked)

    def piece_class(self, piece: marks.Piece) -> str:
        """How a piece of the text is marked."""
        classes = {
            "stated": piece.is_phrase,
            "unclaimed": piece.is_unclaimed,
            "lit": self._is_lit(piece.start),
            "near": self._is_near(piece.start),
        }
        return " ".join(name for name, holds in classes.items() if holds)

    @property
    def here(self) -> tuple[Value, ...] | None:
        """The values that the words looked at state; None where no words are."""
        return None if self.look.at is None else self.values.at(self.look.at)

    @property
    def here_words(self) -> str:
        """The words that are looked at."""
        at = -1 if self.look.at is None else self.look.at
        pieces = (piece for line in self.lines for piece in line.pieces)
        return next((p.text for p in pieces if p.start <= at < p.end), "")

    @property
    def here_span(self) -> str:
        """Where the words are that are looked at, as an address says it."""
        at = self.look.at or 0
        return f"{at}-{at + len(self.here_words)}"

    def choices(self, key: str, name: str = "") -> tuple[str, ...]:
        """The names that a value may be about; none where any words may stand."""
        return choices(self.record, key, name)

    @property
    def span_words(self) -> str:
        """The words that a value is to be taken from."""
        span = self.look.span
        return "" if span is None else self.entry.text[span.start : span.end]

    @property
    def span_value(self) -> str:
        """The number in the words that a value is to be taken from, or the words."""
        numbers = re.findall(r"\d{1,9}(?:\.\d{1,9})?", self.span_words.replace("·", "."))
        return numbers[0] if len(numbers) == 1 else self.span_words

    @property
    def results(self) -> tables.Table | None:
        """Arms by outcomes."""
        return tables.results_table(self.record)

    @property
    def mortality(self) -> tables.Table | None:
        """Every printed figure of death or survival."""
        return tables.mortality_table(self.record)

    @property
    def strips(self) -> tuple[plots.Strip, ...]:
        """The intervals of effects."""
        return plots.strips(self.record)

    @property
    def bars(self) -> tuple[plots.Bars, ...]:
        """Mortality by arm."""
        return plots.mortality_bars(self.record)

    @property
    def unclaimed(self) -> Iterator[Around]:
        """The numbers that nothing claims, with the words around them."""
        text = self.entry.text
        for number in self.record.coverage.unclaimed:
            before = text[max(0, number.start - _AROUND) : number.start].rpartition("\n")[2]
            after = text[number.end : number.end + _AROUND].partition("\n")[0]
            yield Around(number.start, number.end, before, number.quote, after)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is other than it was before, and waits."""
        return self.entry.open_changes

    @property
    def history(self) -> tuple[Told, ...]:
        """What was decided, the last first."""
        return tuple(map(self.told, reversed(self.entry.decisions.history)))

    @property
    def done(self) -> Told | None:
        """What was just decided."""
        history = self.entry.decisions.history
        found = next((d for d in history if d.id == self.look.done), None)
        return None if found is None else self.told(found)

    def seen_words(self, seen: SeenFact) -> str:
        """A fact as a curator saw it, in one line."""
        about = ", ".join(about_name(key, name) for key, name in seen.about.items())
        of = f" ({about})" if about else ""
        return f"{field_name(seen.field)} {value_name(seen.field, seen.value)}{of}"

    def told(self, decision: Decision) -> Told:
        """A decision as the page tells of it."""
        active = {one.id for one in self.entry.decisions.active()}
        return Told(decision, self._what(decision), decision.id in active)

    def _what(self, decision: Decision) -> str:
        """What a decision is about, in words."""
        if decision.action == "withdraw":
            before = next(d for d in self.entry.decisions.history if d.id == decision.of)
            return f"{DID[before.action]}: {self._what(before)}"
        if decision.on == "record":
            return f"the record with its {len(decision.seen)} values"
        if decision.said is None or not decision.seen:
            shown = decision.shows
            return "" if shown is None else self.seen_words(shown)
        return (
            f"{self.seen_words(decision.seen[0])} to {_said_anew(decision.seen[0], decision.said)}"
        )

    def _is_lit(self, start: int) -> bool:
        span = self.look.span
        if span is not None:
            return span.start <= start < span.end
        return self.selected is not None and self.selected.is_stated_at(start)

    def _is_near(self, start: int) -> bool:
        if self.selected is None or self.look.span is not None:
            return False
        return any(p.start <= start < p.end for p in self.selected.fact.context)


def _said_anew(seen: SeenFact, said: SeenFact) -> str:
    """What a correction says otherwise than what was seen."""
    new = [name for key, name in said.about.items() if seen.about.get(key) != name]
    value = [value_name(said.field, said.value)] if said.value != seen.value else []
    return ", ".join([*value, *new]) or "other words"
