"""The role that a text gives an outcome, by its words."""

from __future__ import annotations

from extract.rules.findings import OutcomeRole
from extract.rules.outcomes.patterns import stated as patterns


def role_of(words: str) -> OutcomeRole:
    """The role that the words before "outcome" give it.

    >>> role_of("secondary efficacy"), role_of("other")
    ('secondary', 'unspecified')
    """
    for role, cue in patterns.ROLES.items():
        if cue.search(words):
            return role
    return "unspecified"
