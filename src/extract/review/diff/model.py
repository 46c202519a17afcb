"""A diff of two states of the records, as `abstractor diff --format json` prints it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from extract.records.schema import Model

DIFF_VERSION = "1.0"

ChangeKind = Literal["gained", "lost", "changed", "moved", "rebound"]
Cause = Literal["source", "extractor", "both", "curator", "unknown"]


class Passage(Model):
    """A sentence of the record's text, with the words marked that state a value."""

    start: int = Field(description="Where the sentence begins in the record's text.")
    text: str
    marks: tuple[tuple[int, int], ...] = Field(description="Stretches of `text`.")


class Side(Model):
    """A value as one of the two records has it."""

    path: str = Field(description="JSON pointer into that record.")
    value: str
    about: dict[str, str] = Field(description="What the value is of, in names.")
    rule: str = Field(description="What produced the value, or bound it.")
    passages: tuple[Passage, ...] = Field(description="The first few places that state it.")
    places: int = Field(description="How many places state it.")


class Change(Model):
    """One value that is not what it was."""

    kind: ChangeKind = Field(
        description="gained, lost; changed: another value; moved: the same value, stated "
        "elsewhere; rebound: the same words, about something else."
    )
    field: str = Field(description="The kind of value, such as results.percent.")
    cause: Cause = Field(
        description="What made the change; both: page and extractor have each a part in it; "
        "unknown: it cannot be told, and the record's `note` says why."
    )
    old: Side | None
    new: Side | None


class Sentence(Model):
    """A sentence that only one of the two texts has, and that no change of a value stands in."""

    side: Literal["old", "new"]
    start: int = Field(description="Where it begins in that record's text.")
    text: str


class RecordDiff(Model):
    """What is different in one record."""

    id: str
    title: str | None
    status: Literal["gained", "lost", "changed"]
    has_new_page: bool = Field(description="The page is another one than it was, byte for byte.")
    has_new_extractor: bool
    note: str | None = Field(description="How causes were told, or why they cannot be.")
    changes: tuple[Change, ...] = Field(description="In the order of the record.")
    sentences: tuple[Sentence, ...]
    more_sentences: int = Field(default=0, description="How many more such sentences there are.")
    other_parts: tuple[str, ...] = Field(
        description="Fields of the record that differ beside its values, such as checks."
    )
    values: int = Field(description="How many values the record has; the old one if it is lost.")


class Unreadable(Model):
    """A record that cannot be compared."""

    id: str
    side: Literal["old", "new"]
    reason: str


class Counts(Model):
    """How many records, by what became of them, and how many changes."""

    identical: int = Field(default=0, description="The same, byte for byte.")
    remade: int = Field(
        default=0,
        description="Made again, from another page or by another extractor, and the same.",
    )
    changed: int = 0
    gained: int = 0
    lost: int = 0
    unreadable: int = 0
    changes: dict[ChangeKind, int] = Field(default={})
    causes: dict[Cause, int] = Field(default={})


class Diff(Model):
    """What is different between two states of the records."""

    diff_version: Literal["1.0"] = "1.0"
    old: str = Field(description="The folder or the revision that was compared.")
    new: str
    counts: Counts
    records: tuple[RecordDiff, ...] = Field(description="Those that differ, by id.")
    unreadable: tuple[Unreadable, ...]

    @property
    def changed(self) -> tuple[RecordDiff, ...]:
        """The records that both states have."""
        return tuple(record for record in self.records if record.status == "changed")

    @property
    def whole(self) -> tuple[RecordDiff, ...]:
        """The records that only one of the states has."""
        return tuple(record for record in self.records if record.status != "changed")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not self.records and not self.unreadable
