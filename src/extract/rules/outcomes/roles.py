"""The role that a text gives an outcome, by its words."""

from __future__ import annotations

from extract.rules.findings import OutcomeRole
from extract.rules.outcomes.patterns import stated as patterns


def role_of(words: str) -> OutcomeRole:
    """The role that the words before "outcome" give it; none of those that a list is of at once.

    >>> role_of("secondary efficacy"), role_of("other"), role_of("primary and secondary")
    ('secondary', 'unspecified', 'unspecified')
    """
    found = [role for role, cue in patterns.ROLES.items() if cue.search(words)]
    if not found or found[:2] == ["primary", "secondary"]:
        return "unspecified"
    return found[0]
