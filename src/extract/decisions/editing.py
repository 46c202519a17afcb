"""Corrections, rejections and additions, made in a record one after another.

Each is against what the rules say, and none builds on another: a decision on a value that was
decided before takes the place of the earlier one. So all that they were made against is looked for
in the rules' record; only what follows from another decision (the figure beside one whose arm was
corrected) is looked for in the record as it is by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extract.decisions.adding import add_value
from extract.decisions.binding import rebind
from extract.decisions.draft import Draft, Target
from extract.decisions.errors import DecisionRefused
from extract.decisions.finding import Known, NotFound, as_evidence
from extract.decisions.model import Decision, SeenFact
from extract.decisions.values import Said, write_value
from extract.records.facts import Fact, facts
from extract.records.schema import DecisionState, TrialRecord
from extract.values import frozen


@frozen
class Edit:
    """What became of one decision.

    Attributes:
        decision: what was decided.
        state: applied, satisfied (the rules say the same by now) or stale.
        rules: what the rules say instead; None if the same, or nothing.
        reason: why it is stale; "" if it is not.
        path: the value in the edited record; None if it is not there.
    """

    decision: Decision
    state: DecisionState
    rules: Fact | None = None
    reason: str = ""
    path: str | None = None


@frozen
class Edited:
    """A record with the decisions that could be applied to it, and what became of each."""

    record: TrialRecord
    edits: tuple[Edit, ...]
    draft: Draft


def edit(
    record: TrialRecord, text: str, decisions: Iterable[Decision], renamed: Mapping[str, str]
) -> Edited:
    """The rules' record as curators want it. What cannot be applied is stale, and says why.

    Args:
        record: what the rules say.
        text: the record's text.
        decisions: corrections, rejections and additions.
        renamed: names that curators gave to arms and outcomes, and those they gave them for.
    """
    ordered = sorted(decisions, key=_names_come_first)
    refused: dict[str, str] = {}
    while True:
        editing = _Editing(record, text, renamed)
        for decision in ordered:
            if decision.id in refused:
                editing.leave(decision, refused[decision.id])
                continue
            try:
                editing.make(decision)
            except DecisionRefused as error:  # it may have changed something: begin anew without it
                refused[decision.id] = str(error)
                break
        else:
            return editing.edited()


def _names_come_first(decision: Decision) -> bool:
    """Arms and outcomes are decided first, since all others go by their names."""
    fact = decision.shows
    return fact is None or fact.field.partition(".")[0] not in ("arms", "outcomes")


class _Editing:
    def __init__(self, record: TrialRecord, text: str, renamed: Mapping[str, str]) -> None:
        self._text, self._renamed = text, renamed
        self._draft = Draft(record, text)
        self._built = record
        self._rules = Known(record, facts(record), text, renamed)
        # Looked up before anything moves.
        self._targets = {fact.path: self._draft.target(fact.path) for fact in facts(record)}
        self._taken: dict[str, Decision] = {}
        self._made: list[tuple[Edit, Target | None]] = []

    def make(self, decision: Decision) -> None:
        """Applies one decision, or finds that it is satisfied or stale.

        Raises:
            DecisionRefused: the schema refuses the outcome.
        """
        try:
            made = self._add(decision) if decision.action == "add" else self._change(decision)
        except NotFound as error:
            self.leave(decision, str(error))
            return
        self._built = self._draft.built()
        self._made.append(made)

    def leave(self, decision: Decision, reason: str) -> None:
        """Notes that a decision is stale."""
        shown = decision.shows
        now = None if shown is None else self._rules.instead(shown)
        self._made.append((Edit(decision, "stale", now, reason), None))

    def edited(self) -> Edited:
        """What came of all decisions."""
        edits = tuple(
            Edit(e.decision, e.state, e.rules, e.reason, self._path(e, target))
            for e, target in self._made
        )
        return Edited(self._built, edits, self._draft)

    def _path(self, edit: Edit, target: Target | None) -> str | None:
        if target is None or edit.decision.action == "reject":
            return None
        return self._draft.path_of(target)

    def _add(self, decision: Decision) -> tuple[Edit, Target | None]:
        said = _said(decision)
        if (same := self._already(said)) is not None:
            return Edit(decision, "satisfied"), self._targets[same.path]
        at = as_evidence(said.evidence, self._text)
        target = add_value(self._draft, Said(said.field, said.about, said.value, at))
        return Edit(decision, "applied"), target

    def _change(self, decision: Decision) -> tuple[Edit, Target | None]:
        seen = decision.seen[0]
        try:
            fact, target = self._find(seen)
        except NotFound:
            return self._settled(decision)
        if (other := self._taken.setdefault(fact.path, decision)) is not decision:
            raise NotFound(f"{other.who} decided the same at {other.when} ({other.action})")
        if decision.action == "reject":
            self._draft.remove(target)
        else:
            self._correct(target, seen, _said(decision))
        return Edit(decision, "applied", fact), target

    def _correct(self, target: Target, seen: SeenFact, said: SeenFact) -> None:
        moved = said.evidence != seen.evidence
        at = as_evidence(said.evidence, self._text) if moved else ()
        new = Said(said.field, said.about, said.value, at, is_selected=moved)
        if moved or said.value != seen.value:
            write_value(self._draft, target, new)
        keys = said.about.keys() | seen.about.keys()
        changed = {key for key in keys if said.about.get(key) != seen.about.get(key)}
        if changed:
            rebind(self._draft, target, new, changed)

    def _find(self, seen: SeenFact) -> tuple[Fact, Target]:
        try:
            fact = self._rules.find(seen)
        except NotFound:
            if not self._made:
                raise
            by_now = Known(self._built, facts(self._built), self._text, self._renamed)
            fact = by_now.find(seen)
            return fact, self._draft.target(fact.path)
        return fact, self._targets[fact.path]

    def _settled(self, decision: Decision) -> tuple[Edit, Target | None]:
        """A decision whose fact is not there: the rules may have come to agree."""
        seen = decision.seen[0]
        if decision.action == "correct" and (same := self._already(_said(decision))) is not None:
            return Edit(decision, "satisfied"), self._targets[same.path]
        if decision.action == "reject" and self._rules.instead(seen) is None:
            as_evidence(seen.evidence, self._text)
            return Edit(decision, "satisfied"), None
        self._rules.find(seen)  # raises with the reason
        return Edit(decision, "satisfied"), None

    def _already(self, said: SeenFact) -> Fact | None:
        try:
            return self._rules.find(said)
        except NotFound:
            return None


def _said(decision: Decision) -> SeenFact:
    if decision.said is None:
        raise DecisionRefused(f"{decision.action} says no fact")
    return decision.said
