"""Facts: the values of a record one by one, and the same values found again in another record."""

from extract.records.facts.fact import ALL, UNBOUND, WHOLE, About, Fact
from extract.records.facts.matching import Kind, Pair, match
from extract.records.facts.reading import facts
from extract.records.facts.texts import Span, Translation, changed_sentences, sentences

__all__ = [
    "ALL",
    "UNBOUND",
    "WHOLE",
    "About",
    "Fact",
    "Kind",
    "Pair",
    "Span",
    "Translation",
    "changed_sentences",
    "facts",
    "match",
    "sentences",
]
