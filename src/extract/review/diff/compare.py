"""Two versions of one record -> what is different, value by value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Literal

from extract.records.facts import (
    Fact,
    Pair,
    Span,
    Translation,
    changed_sentences,
    match,
)
from extract.records.schema import TrialRecord
from extract.review.diff.causes import Version, causes, has_new_page
from extract.review.diff.model import Cause, Change, RecordDiff, Sentence
from extract.review.diff.passages import Text

# Not values, but made of them or beside them.
_OTHER_PARTS = ("sections", "checks", "coverage", "review")
_MOST_SENTENCES = 100  # that are told; of a text that is another one altogether, all would be
_MADE = ("schema_version", "id", "source", "extractor")


def compare(old: Version, new: Version) -> RecordDiff | None:
    """What is different between two versions of a record; None if only its making is."""
    is_moved = old.text != new.text
    pairs = (
        match(old.facts, new.facts, Translation(old.text, new.text))
        if is_moved
        else match(old.facts, new.facts)
    )
    changes = tuple(pair for pair in pairs if pair.kind != "same")
    told, note = causes(old, new, changes)
    before, after = Text(old.text), Text(new.text)
    sentences = tuple(_sentences(old, new, changes))
    found = RecordDiff(
        id=new.record.id,
        title=title_of(new.record),
        status="changed",
        has_new_page=has_new_page(old.record, new.record),
        has_new_extractor=old.record.extractor != new.record.extractor,
        note=note,
        changes=tuple(
            _change(pair, cause, before, after) for pair, cause in zip(changes, told, strict=True)
        ),
        sentences=sentences[:_MOST_SENTENCES],
        more_sentences=max(0, len(sentences) - _MOST_SENTENCES),
        other_parts=_other_parts(old, new, has_changes=bool(changes)),
        values=len(new.facts),
    )
    return found if found.changes or found.sentences or found.other_parts else None


def whole(version: Version, status: Literal["gained", "lost"]) -> RecordDiff:
    """A record that only one of the two states has."""
    return RecordDiff(
        id=version.record.id,
        title=title_of(version.record),
        status=status,
        has_new_page=False,
        has_new_extractor=False,
        note=None,
        changes=(),
        sentences=(),
        more_sentences=0,
        other_parts=(),
        values=len(version.facts),
    )


def _change(pair: Pair, cause: Cause, before: Text, after: Text) -> Change:
    sides = (before, pair.old), (after, pair.new)
    old, new = (None if fact is None else text.side(fact) for text, fact in sides)
    field = next(fact.field for fact in (pair.new, pair.old) if fact is not None)
    values = {"kind": pair.kind, "field": field, "cause": cause, "old": old, "new": new}
    return Change.model_validate(values)


def title_of(record: TrialRecord) -> str | None:
    """The title of the report, where its page has one."""
    title = record.citation.title
    return None if title is None else title.value


def _sentences(old: Version, new: Version, changes: tuple[Pair, ...]) -> Iterator[Sentence]:
    """The sentences of either text alone in which no change of a value stands.

    Nor does one in the sentence that stands for it in the other text.
    """
    if old.text == new.text:
        return
    there, back = Translation(old.text, new.text), Translation(new.text, old.text)
    gone = _places(pair.old for pair in changes)
    come = _places(pair.new for pair in changes)
    touched_before = [*gone, *filter(None, map(back, come))]
    touched_after = [*come, *filter(None, map(there, gone))]
    before, after = changed_sentences(old.text, new.text)
    for start, end in _untouched(before, touched_before):
        yield Sentence(side="old", start=start, text=old.text[start:end])
    for start, end in _untouched(after, touched_after):
        yield Sentence(side="new", start=start, text=new.text[start:end])


def _places(facts: Iterable[Fact | None]) -> list[Span]:
    return [(e.start, e.end) for fact in facts if fact is not None for e in fact.evidence]


def _untouched(sentences: Iterable[Span], touched: list[Span]) -> Iterator[Span]:
    ordered = sorted(touched)
    starts = [start for start, _ in ordered]
    furthest = list(accumulate((end for _, end in ordered), max))
    for start, end in sentences:
        before_its_end = bisect_left(starts, end)
        if before_its_end == 0 or furthest[before_its_end - 1] <= start:
            yield start, end


def _other_parts(old: Version, new: Version, *, has_changes: bool) -> tuple[str, ...]:
    """The fields that differ though no value in them does: those that hold none, and places."""
    names = [name for name in type(new.record).model_fields if name not in _MADE]
    if has_changes or old.text != new.text:  # values and their places differ as has been told
        names = [name for name in names if name in _OTHER_PARTS]
    if old.text != new.text:
        names.remove("sections")
    return tuple(n for n in names if getattr(old.record, n) != getattr(new.record, n))
