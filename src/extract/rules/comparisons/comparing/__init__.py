"""Whether words of direction compare arms: "fell in A" does not, "fell in A but not in B" does."""

from extract.rules.comparisons.comparing.comparing import compares, is_intransitive

__all__ = ["compares", "is_intransitive"]
