"""What an outcome is about, by its words, and whether it is a composite."""

from __future__ import annotations

import sys

from extract.rules.findings import OutcomeDomain
from extract.rules.outcomes.patterns import kinds as patterns


def domain_of(folded: str, start: int = 0, end: int = sys.maxsize) -> OutcomeDomain:
    """The domain that the words of an outcome's name put it in, which stands at `start:end`.

    >>> domain_of("overall survival"), domain_of("disease-free survival")
    ('mortality', 'other')
    """
    if patterns.DOMAIN.search(folded, start, end) is None:
        return "other"
    for domain, words in patterns.DOMAINS:
        if words.search(folded, start, end) and not (
            domain == "mortality" and patterns.OTHER_SURVIVAL.search(folded, start, end)
        ):
            return domain
    return "other"


def is_composite(folded: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether an outcome whose name stands at `start:end` is met by any of several events.

    >>> is_composite("death or stroke"), is_composite("death")
    (True, False)
    """
    return patterns.COMPOSITE.search(folded, start, end) is not None
