"""What curators decide, as it is stored: one file a record, a history that only grows.

A decision names the fact that it was made against as the curator saw it, in names and words and
never by ids or indices, so that it can be found again in a record that was made anew.
"""

from __future__ import annotations

import hashlib
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from extract.decisions.errors import UnreadableDecisions
from extract.records.schema import Evidence, Model

SCHEMA_VERSION = "1.0"
LARGEST = 16_000_000  # bytes of a file; a curator who decides all day for a year does not fill it
CONTEXT = 40  # characters kept on both sides of a quote, to know it again in a changed text
LONGEST_CONTEXT = 400  # where fewer do not tell it from the same words elsewhere

Action = Literal["approve", "correct", "reject", "add", "withdraw", "waive"]
Id = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
Time = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
        description="ISO 8601, UTC.",
    ),
]
Words = Annotated[str, Field(min_length=1, max_length=10_000)]

Around = Annotated[str, Field(max_length=LONGEST_CONTEXT)]


class Place(Evidence):
    """Where a value stood, with the text around it."""

    before: str = Field(
        default="", max_length=LONGEST_CONTEXT, description="The text before the quote."
    )
    after: str = Field(default="", max_length=LONGEST_CONTEXT, description="The text after it.")


class SeenFact(Model):
    """One value as a curator saw it, or says that it should be."""

    field: str = Field(pattern=r"^[a-z_]+(\.[a-z_]+)*$", description="The kind of value.")
    about: dict[str, str] = Field(default={}, description="What it is about, in names.")
    value: Words = Field(description="The value as text.")
    evidence: Annotated[tuple[Place, ...], Field(max_length=1_000)] = ()

    @property
    def what(self) -> tuple[object, ...]:
        """The kind of value, the value, what it is about and its words: without its offsets."""
        quotes = tuple(place.quote for place in self.evidence)
        return self.field, self.value, tuple(sorted(self.about.items())), quotes


class Decision(Model):
    """One thing that a curator decided. Nothing in a history is changed or deleted.

    - approve: what was seen is right. `seen` has one fact, or those of the whole record.
    - correct: what was seen should be `said`.
    - reject: what was seen is no such value, and leaves the record.
    - add: the page states `said`, and the rules did not find it.
    - withdraw: the earlier decision `of` no longer counts, and what it replaced counts again.
    - waive: the gate lets the facts that `of` approved, and that are named in `seen`, change.

    With any of the first four, `of` names the earlier decision that this one takes the place of.
    """

    id: Id
    action: Action
    on: Literal["record", "fact"] = "fact"
    of: Id | None = None
    seen: tuple[SeenFact, ...] = ()
    said: SeenFact | None = None
    who: Annotated[str, Field(min_length=1, max_length=200)]
    when: Time
    why: Words | None = None

    @model_validator(mode="after")
    def _says_what_its_action_needs(self) -> Self:
        action, seen = self.action, len(self.seen)
        facts = {"correct": 1, "reject": 1, "add": 0, "withdraw": 0}
        if action in facts and seen != facts[action]:
            raise ValueError(f"{action} is about {facts[action]} seen facts, not {seen}")
        if action == "approve" and self.on == "fact" and seen != 1:
            raise ValueError(f"approve is about one seen fact or a whole record, not {seen} facts")
        if self.on == "record" and action != "approve":
            raise ValueError("only approve is about a whole record")
        if (self.said is not None) != (action in ("correct", "add")):
            raise ValueError("correct and add say a fact, and no other action does")
        if action in ("withdraw", "waive") and self.of is None:
            raise ValueError(f"{action} is of an earlier decision")
        if action == "waive" and (self.why is None or not seen):
            raise ValueError("waive names what may change, and says why")
        if action == "correct" and self.said is not None and self.said.field != self.seen[0].field:
            raise ValueError("a correction is of the same kind of value")
        if self.said is not None and not self.said.evidence:
            raise ValueError("what a curator says has its place in the text")
        return self

    @property
    def shows(self) -> SeenFact | None:
        """The one fact that it is about: as seen, or as it was added."""
        return self.seen[0] if self.on == "fact" and self.seen else self.said


class Decisions(Model):
    """All that was decided on one record, in the order in which it was."""

    schema_version: Literal["1.0"] = "1.0"
    id: str
    history: Annotated[tuple[Decision, ...], Field(max_length=100_000)] = ()

    @model_validator(mode="after")
    def _refers_to_what_came_before(self) -> Self:
        known: set[str] = set()
        for decision in self.history:
            if decision.id in known:
                raise ValueError(f"two decisions have the id {decision.id}")
            if decision.of is not None and decision.of not in known:
                raise ValueError(f"{decision.id} is of {decision.of}, which does not come before")
            known.add(decision.id)
        return self

    def active(self) -> tuple[Decision, ...]:
        """The decisions that count: neither withdrawn nor replaced, waivers aside."""
        withdrawn = {d.of for d in self.history if d.action == "withdraw"}
        kept = [d for d in self.history if d.action not in ("withdraw", "waive")]
        live = [d for d in kept if d.id not in withdrawn]
        replaced = {d.of for d in live}
        return tuple(d for d in live if d.id not in replaced)

    def waivers(self) -> tuple[Decision, ...]:
        """The waivers that count."""
        withdrawn = {d.of for d in self.history if d.action == "withdraw"}
        return tuple(d for d in self.history if d.action == "waive" and d.id not in withdrawn)

    def to_json(self) -> str:
        """As it is stored: one key a line, so that a diff shows what was added."""
        return self.model_dump_json(indent=2) + "\n"


def new_decision(**fields: object) -> Decision:
    """A decision with its id, which is a hash of all that it says.

    Two curators in two checkouts make different ids, so that git can join what they decided.

    Raises:
        pydantic.ValidationError: it lacks what its action needs.
    """
    draft = Decision.model_validate({"id": "0" * 12, **fields})
    content = draft.model_dump_json(exclude={"id"})
    return draft.model_copy(update={"id": hashlib.sha256(content.encode()).hexdigest()[:12]})


def read_decisions(content: bytes, id: str) -> Decisions:
    """The decisions on a record, from the bytes of their file.

    Raises:
        UnreadableDecisions: they are broken, too large, or of another record or schema.
    """
    if len(content) > LARGEST:
        raise UnreadableDecisions(id, f"at most {LARGEST:,} bytes were expected")
    try:
        decisions = Decisions.model_validate_json(content)
    except ValidationError as error:
        raise UnreadableDecisions(id, _first(error)) from error
    if decisions.id != id:
        raise UnreadableDecisions(id, f"decisions on {id} were expected, not on {decisions.id!r}")
    return decisions


def _first(error: ValidationError) -> str:
    """The first thing that is wrong, without the input, which may be long and hostile."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    where = ".".join(str(part) for part in first["loc"][:6])
    return f"{where}: {first['msg']}"[:500] if where else first["msg"][:500]
