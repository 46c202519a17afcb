"""What curators decided, applied to a record that the rules have just made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract import checks
from extract.decisions.coverage import recounted
from extract.decisions.editing import Edit, edit
from extract.decisions.finding import Known, NotFound
from extract.decisions.model import Decision, Decisions, SeenFact
from extract.records.facts import Fact, facts
from extract.records.schema import (
    Approval,
    Decided,
    Review,
    ReviewState,
    SaidByRules,
    Subject,
    TrialRecord,
)
from extract.values import frozen


@frozen
class Stale:
    """A fact that a decision was made against, and that is not there any more.

    Attributes:
        decision: what was decided.
        seen: the fact as it was seen; of an addition, as it was said.
        now: what the record says instead of the same words; None for nothing.
        reason: why it was not found, or not applied.
    """

    decision: Decision
    seen: SeenFact
    now: Fact | None
    reason: str


@frozen
class Applied:
    """A record with its decisions, and those that could not be applied to it."""

    record: TrialRecord
    stale: tuple[Stale, ...] = ()


def apply(record: TrialRecord, text: str, decisions: Decisions) -> TrialRecord:
    """The record as curators want it, with its checks and coverage made anew.

    Pure: the same record, text and decisions give the same record. A decision that cannot be
    applied changes nothing; it is `stale`, and `review` says why.

    Args:
        record: what the rules say; it has no decisions yet.
        text: the record's text.
        decisions: all that was decided on it.
    """
    return apply_and_tell(record, text, decisions).record


def apply_and_tell(record: TrialRecord, text: str, decisions: Decisions) -> Applied:
    """The same as `apply`, and which facts the decisions did not find."""
    active = decisions.active()
    if not active:
        return Applied(record)
    renamed = dict(_renamed(decisions))
    done = edit(record, text, (d for d in active if d.action != "approve"), renamed)
    edited = record
    if any(one.state == "applied" for one in done.edits):
        counted = recounted(record, done)
        edited = checks.annotate(done.record.model_copy(update={"coverage": counted}), text)
    now = facts(edited)
    rules = Known(record, facts(record), text, renamed)
    approving = _Approving(Known(edited, now, text, renamed), rules, done.edits)
    approved = [approving.of(decision) for decision in active if decision.action == "approve"]
    review = _review(active, now, done.edits, approved)
    stale = [*filter(None, map(_stale, done.edits)), *(s for one in approved for s in one.stale)]
    return Applied(edited.model_copy(update={"review": review}), tuple(stale))


def _stale(one: Edit) -> Stale | None:
    shown = one.decision.shows
    if one.state != "stale" or shown is None:
        return None
    return Stale(one.decision, shown, one.rules, one.reason)


def _renamed(decisions: Decisions) -> Iterator[tuple[str, str]]:
    """Every name that a curator ever gave to an arm or an outcome, and what it was before."""
    for decision in decisions.history:
        said = decision.said
        if decision.action == "correct" and said and said.field in ("arms", "outcomes"):
            yield said.value, decision.seen[0].value


class _Approved:
    """What became of one approval: the paths that it holds for, and what is not there."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        self.paths: list[str] = []
        self.stale: list[Stale] = []


class _Approving:
    def __init__(self, known: Known, rules: Known, edits: tuple[Edit, ...]) -> None:
        self._known, self._rules = known, rules
        self._decided = [seen for one in edits for seen in one.decision.seen]

    def of(self, decision: Decision) -> _Approved:
        """What became of an approval. What was decided apart from it is not its matter."""
        approved = _Approved(decision)
        for seen in decision.seen:
            try:
                approved.paths += [fact.path for fact in self._known.find_all(seen)]
            except NotFound as error:
                if decision.on == "fact" or not self._is_decided(seen):
                    now = self._known.instead(seen)
                    approved.stale.append(Stale(decision, seen, now, str(error)))
        return approved

    def _is_decided(self, seen: SeenFact) -> bool:
        """Whether it is a curator who made a value of the record another, and not the rules."""
        if any(other.what == seen.what for other in self._decided):
            return True
        try:
            return bool(self._rules.find_all(seen))
        except NotFound:
            return False


def _review(
    active: tuple[Decision, ...],
    now: tuple[Fact, ...],
    edits: tuple[Edit, ...],
    approved: list[_Approved],
) -> Review:
    decided = {one.decision.id: [_decided(one)] for one in edits}
    for one in approved:
        decided[one.decision.id] = list(_approved(one))
    ordered = tuple(entry for decision in active for entry in decided[decision.id])
    wholes = [one for one in approved if one.decision.on == "record"]
    known = {path for one in approved for path in one.paths}
    known |= {entry.path for entry in ordered if entry.path is not None}
    unseen = tuple(fact.path for fact in now if fact.path not in known)
    return Review(
        state=_state(ordered, bool(wholes), unseen),
        approval=_approval(wholes[-1].decision) if wholes else None,
        decided=ordered,
        unseen=unseen if wholes else (),
    )


def _state(decided: tuple[Decided, ...], is_approved: bool, unseen: tuple[str, ...]) -> ReviewState:
    if any(entry.state == "stale" for entry in decided):
        return "stale"
    if any(entry.action != "approve" and entry.state == "applied" for entry in decided):
        return "corrected"
    return "unreviewed" if unseen or not (is_approved or decided) else "approved"


def _decided(one: Edit) -> Decided:
    decision, said = one.decision, one.decision.said
    field = "" if decision.shows is None else decision.shows.field
    rules = None if one.rules is None else _said_by_rules(one.rules)
    told: dict[str, Any] = {
        "state": one.state,
        "path": one.path,
        "rules": rules,
        "reason": one.reason or None,
    }
    return _entry(decision, field, None if said is None else said.value, told)


def _approved(one: _Approved) -> Iterator[Decided]:
    """Of an approval of the whole record, only what is stale."""
    if one.decision.on == "fact":
        for path in one.paths[:1]:
            seen = one.decision.seen[0]
            told: dict[str, Any] = {"state": "applied", "path": path, "rules": None, "reason": None}
            yield _entry(one.decision, seen.field, seen.value, told)
    for stale in one.stale:
        rules = None if stale.now is None else _said_by_rules(stale.now)
        told = {"state": "stale", "path": None, "rules": rules, "reason": stale.reason}
        yield _entry(one.decision, stale.seen.field, stale.seen.value, told)


def _entry(decision: Decision, field: str, value: str | None, told: dict[str, Any]) -> Decided:
    who_and_when = decision.model_dump(include={"action", "who", "when"})
    head = {"decision": decision.id, "field": field, "value": value}
    return Decided.model_validate(who_and_when | head | told)


def _approval(decision: Decision) -> Approval:
    return Approval(
        decision=decision.id, who=decision.who, when=decision.when, values=len(decision.seen)
    )


def _said_by_rules(fact: Fact) -> SaidByRules:
    about = tuple(Subject(what=what, name=name) for what, name in fact.about)
    return SaidByRules(value=fact.value, about=about, evidence=fact.evidence, rule=fact.rule)
