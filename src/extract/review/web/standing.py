"""What was decided on each value of a stored record, and what became of it.

The record says what became of the decisions that the last run knew. Those that were made since are
pending: they are looked for in the record as it is, and the next run applies them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from extract.decisions.finding import Known, NotFound, about_of
from extract.decisions.model import Decision, Decisions, SeenFact
from extract.records.facts import Fact
from extract.records.schema import SaidByRules, TrialRecord

Outcome = Literal["applied", "satisfied", "stale", "pending", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision, and what became of it."""

    decision: Decision
    outcome: Outcome
    path: str | None = None  # in the stored record
    seen: SeenFact | None = None
    rules: SaidByRules | None = None
    reason: str = ""
    now: Fact | None = None  # what the record has in place of what a stale decision was about

    @property
    def wanted(self) -> str:
        """The value that the curator wants; "" where none is."""
        said = self.decision.said
        return "" if said is None else said.value


@dataclass(frozen=True)
class Standings:
    """All that was decided on one record."""

    by_path: dict[str, Standing] = field(default_factory=dict)
    stale: tuple[Standing, ...] = ()
    added: tuple[Standing, ...] = ()  # not yet in the record
    approval: Decision | None = None  # of the record as a whole
    unseen: frozenset[str] = frozenset()  # paths of values that are new since

    @property
    def stale_by_decision(self) -> tuple[tuple[Decision, tuple[Standing, ...]], ...]:
        """The decisions that do not hold any more, each with the values that it was about."""
        grouped: dict[str, list[Standing]] = {}
        for one in self.stale:
            grouped.setdefault(one.decision.id, []).append(one)
        return tuple((group[0].decision, tuple(group)) for group in grouped.values())

    @property
    def decided(self) -> int:
        """How many values somebody decided."""
        return len(self.by_path) + len(self.added)

    @property
    def has_corrections(self) -> bool:
        """Whether a curator wants something else than the rules say."""
        everything = (*self.by_path.values(), *self.added)
        return any(one.decision.action != "approve" for one in everything)


def standings(
    record: TrialRecord, text: str, facts: Sequence[Fact], decisions: Decisions
) -> Standings:
    """What was decided on a record, and what became of it."""
    told, pending = _told(record, facts, decisions), _pending(record, text, facts, decisions)
    everything = [*told, *pending]
    approval, unseen = _approval(record, text, facts, decisions)
    return Standings(
        by_path={one.path: one for one in everything if one.path and one.outcome != "stale"},
        stale=tuple(one for one in everything if one.outcome == "stale"),
        added=tuple(one for one in everything if one.path is None and one.outcome == "pending"),
        approval=approval,
        unseen=unseen - {one.path for one in everything if one.path},
    )


def _told(record: TrialRecord, facts: Sequence[Fact], decisions: Decisions) -> Iterator[Standing]:
    """What the last run made of the decisions that it knew."""
    known = {decision.id: decision for decision in decisions.history}
    active = {decision.id for decision in decisions.active()}
    for entry in record.review.decided:
        decision = known.get(entry.decision)
        if decision is None:  # its file was put back, or taken away
            continue
        same = (s for s in decision.seen if (s.field, s.value) == (entry.field, entry.value))
        seen = decision.shows if decision.on == "fact" else next(same, None)
        if decision.id in active:
            reason = entry.reason or ""
            now = _now(facts, entry.field, seen) if entry.state == "stale" else None
            yield Standing(decision, entry.state, entry.path, seen, entry.rules, reason, now)
        elif entry.path is not None and decision.action != "approve":
            yield Standing(decision, "withdrawn", entry.path, seen, entry.rules)


def _now(facts: Sequence[Fact], field: str, seen: SeenFact | None) -> Fact | None:
    """What the record says now of the same; None if that cannot be told."""
    if seen is None:
        return None
    same = [fact for fact in facts if fact.field == field and about_of(fact) == seen.about]
    return same[0] if len(same) == 1 else None


def _pending(
    record: TrialRecord, text: str, facts: Sequence[Fact], decisions: Decisions
) -> Iterator[Standing]:
    """The decisions on single values that no run has seen yet."""
    told = {entry.decision for entry in record.review.decided}
    waiting = [d for d in decisions.active() if d.id not in told and d.on == "fact"]
    known = Known(record, facts, text) if waiting else None
    for decision in waiting:
        if decision.action == "add" or known is None:
            yield Standing(decision, "pending", None, decision.said)
            continue
        yield from _found(decision, known, record, decisions)


def _found(
    decision: Decision, known: Known, record: TrialRecord, decisions: Decisions
) -> Iterator[Standing]:
    seen = decision.seen[0]
    replaced = {entry.decision: entry.path for entry in record.review.decided}
    try:
        yield Standing(decision, "pending", known.find(seen).path, seen)
    except NotFound as error:
        path = replaced.get(decision.of or "")  # the place of the decision that it replaces
        if path is not None:
            yield Standing(decision, "pending", path, seen)
        else:
            yield Standing(decision, "stale", None, seen, None, str(error))


def _approval(
    record: TrialRecord, text: str, facts: Sequence[Fact], decisions: Decisions
) -> tuple[Decision | None, frozenset[str]]:
    """Who approved the record, and what is new since."""
    wholes = [d for d in decisions.active() if d.on == "record"]
    if not wholes:
        return None, frozenset()
    approval, told = wholes[-1], record.review.approval
    if told is not None and told.decision == approval.id:
        return approval, frozenset(record.review.unseen)
    known = Known(record, facts, text)
    seen = {path for one in approval.seen for path in _paths(known, one)}
    return approval, frozenset(fact.path for fact in facts) - seen


def _paths(known: Known, seen: SeenFact) -> tuple[str, ...]:
    try:
        return tuple(fact.path for fact in known.find_all(seen))
    except NotFound:
        return ()
