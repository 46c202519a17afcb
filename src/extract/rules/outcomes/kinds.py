"""What an outcome is about, by its words, and whether it is a composite."""

from __future__ import annotations

from functools import lru_cache

from extract.rules.findings import OutcomeDomain
from extract.rules.outcomes import patterns


@lru_cache(maxsize=4096)
def domain_of(name: str) -> OutcomeDomain:
    """The domain that the words of an outcome's name put it in.

    >>> domain_of("overall survival"), domain_of("disease-free survival")
    ('mortality', 'other')
    """
    for domain, words in patterns.DOMAINS:
        if words.search(name) and not (
            domain == "mortality" and patterns.OTHER_SURVIVAL.search(name)
        ):
            return domain
    return "other"


@lru_cache(maxsize=4096)
def is_composite(name: str) -> bool:
    """Whether an outcome is met by any of several events.

    >>> is_composite("death or stroke"), is_composite("death")
    (True, False)
    """
    return patterns.COMPOSITE.search(name) is not None
