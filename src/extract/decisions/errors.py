"""What can be wrong with a decision."""

from __future__ import annotations


class DecisionError(Exception):
    """Something about decisions cannot be done; the message says what, and what to do."""


class DecisionRefused(DecisionError):
    """The decision cannot be applied: the schema refuses the value, or there is no such fact."""


class UnreadableDecisions(DecisionError):
    """The file of decisions on a record is broken, too large, or of another schema or record.

    Attributes:
        id: the record's id.
        reason: what was expected, and what came.
    """

    def __init__(self, id: str, reason: str) -> None:
        super().__init__(f"decisions/{id}.json cannot be used: {reason}")
        self.id = id
        self.reason = reason
