"""The gate: what curators decided, held against the rules of now before they are released.

A value that was approved, or that a curator gave, and that the rules of now no longer lead to, is
a change that somebody must look at. A waiver among the decisions says that somebody did, and why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from extract.batch import extractions
from extract.decisions import Decisions, Stale, UnreadableDecisions, apply_and_tell
from extract.errors import ExtractError
from extract.pipeline import describe
from extract.records.schema import TrialRecord
from extract.review.diff.rerun import rerun
from extract.store import Store, StoreError, open_page
from extract.values import frozen


@frozen
class Changed:
    """A decided value that would change.

    Attributes:
        id: of the record.
        stale: the value, the decision, and what is there instead.
        waiver: why it may change; None if nobody has said so.
    """

    id: str
    stale: Stale
    waiver: str | None


@frozen
class Unchecked:
    """A record whose decisions cannot be held against anything, and why."""

    id: str
    reason: str


def check(store: Store, raw: Path | None = None) -> Iterator[Changed | Unchecked | int]:
    """What would change, record by record; and for each record, how many values were held.

    Args:
        store: the folder of records.
        raw: the folder of pages, so that these are read again. Without it the rules are run over
            the stored texts.
    """
    for id in store.decisions.ids():
        try:
            yield from _check(store, id, raw)
        except (StoreError, UnreadableDecisions) as error:
            yield Unchecked(id, str(error))


def _check(store: Store, id: str, raw: Path | None) -> Iterator[Changed | Unchecked | int]:
    record, text = store.load(id)
    decisions = store.decisions.read(id)
    again = _again(record, text, raw)
    if again is None:
        yield Unchecked(id, "the rules of now make no record of it")
        return
    waived = dict(_waived(decisions))
    applied = apply_and_tell(*again, decisions)
    for stale in applied.stale:
        yield Changed(id, stale, waived.get(_key(stale.decision.id, stale)))
    yield sum(max(1, len(decision.seen)) for decision in decisions.active())


def _again(record: TrialRecord, text: str, raw: Path | None) -> tuple[TrialRecord, str] | None:
    """What the rules of now make of the page, or of the stored text; None if nothing."""
    if raw is None:
        made = rerun(record, text)
        return None if made is None else (made, text)
    name = record.source.name
    has_body = any(section.part == "body" for section in record.sections)
    try:
        with open_page(raw / name, name) as stream:
            page = replace(describe(stream, name), full_text=has_body)
            for given in extractions(stream, page):
                if not isinstance(given, ExtractError) and given.record.id == record.id:
                    return given.record, given.text
    except ExtractError:
        return None
    return None


def _waived(decisions: Decisions) -> Iterator[tuple[tuple[object, ...], str]]:
    for waiver in decisions.waivers():
        for seen in waiver.seen:
            yield (waiver.of, *seen.what), waiver.why or ""


def _key(decision: str, stale: Stale) -> tuple[object, ...]:
    return decision, *stale.seen.what
