"""Where a curator decides: what he says of the record before him becomes decisions to be stored.

    desk = Desk(record, text, decisions, who="Ann")
    desk.approve()                                   the whole record
    desk.approve("/p_values/0")                      one fact, by its path in the record
    desk.correct("/p_values/0", value="<0.001")      another value where it stands
    desk.correct(path, value="36.6", at=[(677, 681)])     ... and in another place of the text
    desk.correct(path, about={"arm": "placebo"})     another arm, outcome, time; None takes it off
    desk.reject("/outcomes/1", why="no outcome")
    desk.add("counts", "388", {"kind": "randomized", "arm": "high-target"}, at=[(585, 588)])
    desk.withdraw("0123456789ab")                    what it replaced counts again
    desk.waive("0123456789ab", path, why="...")      the gate lets what was approved change

Each gives the decisions to append to the history, mostly one, and refuses what could not be
applied (`DecisionRefused`, with the reason): all are tried on the record first. Nothing is stored
here; see `extract.store.DecisionFolder`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from pydantic import ValidationError

from extract.decisions.editing import edit
from extract.decisions.errors import DecisionRefused
from extract.decisions.finding import place_of, see
from extract.decisions.model import Action, Decision, Decisions, Place, SeenFact, new_decision
from extract.records.facts import Fact, facts
from extract.records.schema import Decided, TrialRecord

Spans = Iterable[tuple[int, int]]
New = tuple[Decision, ...]


class Desk:
    """A record with its text and its decisions, before a curator."""

    def __init__(
        self,
        record: TrialRecord,
        text: str,
        decisions: Decisions,
        *,
        who: str,
        when: datetime | None = None,
    ) -> None:
        """Takes what the curator looks at.

        Args:
            record: as it is stored, with the decisions that were applied to it.
            text: the record's text.
            decisions: all that was decided on it so far.
            who: the curator's name.
            when: the time of the decision; by default now.
        """
        self.record = record
        self.text = text
        self.facts = facts(record)
        self._facts = {fact.path: fact for fact in self.facts}
        self._known = {decision.id: decision for decision in decisions.active()}
        self._waivers = {decision.id for decision in decisions.waivers()}
        now = datetime.now(UTC) if when is None else when.astimezone(UTC)
        self._by = {"who": who, "when": now.strftime("%Y-%m-%dT%H:%M:%SZ")}

    def fact(self, path: str) -> Fact:
        """The fact at a path of the record.

        Raises:
            DecisionRefused: there is none.
        """
        if path not in self._facts:
            raise DecisionRefused(f"there is no value at {path}")
        return self._facts[path]

    def beside(self, path: str) -> tuple[Fact, ...]:
        """The same value of the same words under another kind: a share of deaths stands twice."""
        fact = self.fact(path)
        return tuple(
            other
            for other in self.facts
            if other.path != path and (other.value, other.evidence) == (fact.value, fact.evidence)
        )

    def approve(
        self, path: str | None = None, *, why: str | None = None, of: str | None = None
    ) -> New:
        """What was seen is right: one fact, or the record as a whole."""
        if path is not None:
            seen = [see(self.fact(path), self.text)]
            for one in self._standing(path, "approve"):
                raise DecisionRefused(f"{one.who} approved it at {one.when}")
            return (self._new("approve", of=of, why=why, seen=seen),)
        wholes = (d.id for d in self._known.values() if d.on == "record")
        seen = [see(fact, self.text) for fact in self._facts.values()]
        before = of or next(wholes, None)
        return (self._new("approve", on="record", of=before, why=why, seen=seen),)

    def correct(  # noqa: PLR0913 - what may be corrected, each by its name
        self,
        path: str,
        *,
        value: str | None = None,
        about: Mapping[str, str | None] | None = None,
        at: Spans = (),
        why: str | None = None,
        of: str | None = None,
    ) -> New:
        """What was seen should be otherwise.

        Args:
            path: of the fact.
            value: the right value, in the text that facts have; None if only the rest is wrong.
            about: what it should be about, key by key; None takes a key away.
            at: where the text states it; empty if where it was seen.
            why: the reason.
            of: a stale decision that this one takes the place of.
        """
        shown = see(self.fact(path), self.text)
        said = SeenFact(
            field=shown.field,
            about=_changed(shown.about, about or {}),
            value=shown.value if value is None else value,
            evidence=self._places(at) or shown.evidence,
        )
        if said == shown:
            raise DecisionRefused("that is what the record says; approve it")
        said = self._tried("correct", shown, said)
        if said == shown:
            raise DecisionRefused(f"{shown.field} cannot be about {', '.join(about or {})}")
        earlier = None if of else self._earlier(path)
        if earlier is not None and earlier.action == "add":
            return (self._new("add", of=earlier.id, why=why, said=said),)
        seen = earlier.seen[0] if earlier is not None else shown
        of = of or (earlier.id if earlier is not None else None)
        ended, of = self._end_approval(path, of)
        return (*ended, self._new("correct", of=of, why=why, seen=[seen], said=said))

    def reject(self, path: str, *, why: str | None = None, of: str | None = None) -> New:
        """What was seen is no such value."""
        shown = see(self.fact(path), self.text)
        self._tried("reject", shown, None)
        earlier = None if of else self._earlier(path)
        if earlier is not None and earlier.action == "add":
            return self.withdraw(earlier.id, why=why)
        seen = earlier.seen[0] if earlier is not None else shown
        of = of or (earlier.id if earlier is not None else None)
        ended, of = self._end_approval(path, of)
        return (*ended, self._new("reject", of=of, why=why, seen=[seen]))

    def add(  # noqa: PLR0913 - what an addition says, each by its name
        self,
        field: str,
        value: str,
        about: Mapping[str, str] | None = None,
        *,
        at: Spans,
        why: str | None = None,
        of: str | None = None,
    ) -> New:
        """What the page states, and the rules did not find.

        Args:
            field: the kind of value, such as "p_values" or "results.percent".
            value: the value, in the text that facts have.
            about: what it is about, in names.
            at: where the text states it.
            why: the reason.
            of: a stale decision that this one takes the place of.
        """
        places = self._places(at)
        if not places:
            raise DecisionRefused("select the words that state it")
        try:
            said = SeenFact(field=field, about=dict(about or {}), value=value, evidence=places)
        except ValidationError as error:
            raise DecisionRefused(f"{field!r} is no kind of value, or the value is none") from error
        said = self._tried("add", None, said)
        return (self._new("add", of=of, why=why, said=said),)

    def withdraw(self, of: str, *, why: str | None = None) -> New:
        """An earlier decision no longer counts."""
        if of not in self._known and of not in self._waivers:
            raise DecisionRefused(f"there is no decision {of}, or it does not count any more")
        return (self._new("withdraw", of=of, why=why),)

    def waive(self, of: str, path: str | None, *, why: str) -> New:
        """The gate lets a value that a decision approved change, or all that it approved.

        Args:
            of: the approval.
            path: of the fact; None for all facts that it approved.
            why: the reason, which the gate shows.
        """
        if of not in self._known:
            raise DecisionRefused(f"there is no decision {of}, or it does not count any more")
        approved = self._known[of]
        facts_of = [*approved.seen, *([approved.said] if approved.said else [])]
        seen = facts_of if path is None else [see(self.fact(path), self.text)]
        return (self._new("waive", of=of, why=why, seen=seen),)

    def _standing(self, path: str, *actions: Action) -> Iterator[Decided]:
        """The decisions that stand on a path of the record, approvals of all of it aside."""
        for one in self.record.review.decided:
            if one.path == path and one.state == "applied" and one.action in actions:
                yield one

    def _earlier(self, path: str) -> Decision | None:
        """The correction or addition that made a value what it is."""
        made = (one.decision for one in self._standing(path, "correct", "add"))
        return self._known.get(next(made, ""))

    def _end_approval(self, path: str, of: str | None) -> tuple[New, str | None]:
        """What ends an approval of a fact that is now decided otherwise: this, or a withdrawal."""
        approval = next((one.decision for one in self._standing(path, "approve")), None)
        if approval is None or approval == of:
            return (), of
        return ((), approval) if of is None else (self.withdraw(approval), of)

    def _tried(self, action: Action, seen: SeenFact | None, said: SeenFact | None) -> SeenFact:
        """What the record says after a decision, as facts say it."""
        trial = self._new(
            action, seen=[] if seen is None else [seen], said=said if action != "reject" else None
        )
        done = edit(self.record, self.text, (trial,), {})
        (made,) = done.edits
        if made.state == "stale":
            raise DecisionRefused(made.reason)
        if made.state == "satisfied":
            raise DecisionRefused("that is what the record says; approve it")
        fact = next((fact for fact in facts(done.record) if fact.path == made.path), None)
        if action == "reject":
            return trial.seen[0]
        if fact is None:
            raise DecisionRefused("the record would say nothing of it")
        return see(fact, self.text)

    def _places(self, spans: Spans) -> tuple[Place, ...]:
        places = []
        for start, end in spans:
            if not 0 <= start < end <= len(self.text):
                raise DecisionRefused(f"{start} to {end} is no stretch of the text")
            places.append(place_of(start, end, self.text))
        return tuple(places)

    def _new(self, action: Action, **fields: object) -> Decision:
        try:
            return new_decision(action=action, **self._by, **fields)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False)[0]
            raise DecisionRefused(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def _changed(about: Mapping[str, str], new: Mapping[str, str | None]) -> dict[str, str]:
    return {key: name for key, name in {**about, **new}.items() if name is not None}
