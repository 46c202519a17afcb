"""Effect measures: which words name which, and which figure they are about."""

from extract.rules.intervals.measures.measures import (
    OF_ONE_ARM,
    OF_TWO_ARMS,
    RATIOS,
    Mention,
    Sentence,
)

__all__ = ["OF_ONE_ARM", "OF_TWO_ARMS", "RATIOS", "Mention", "Sentence"]
