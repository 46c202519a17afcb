"""Facts: the values of a record one by one, and the same values found again in another record."""

from extract.records.facts.fact import ALL, UNBOUND, WHOLE, About, Fact
from extract.records.facts.reading import facts

__all__ = ["ALL", "UNBOUND", "WHOLE", "About", "Fact", "facts"]
