"""Criteria for inclusion and exclusion, each by itself."""

from __future__ import annotations

from collections.abc import Iterator

from extract.language.attribution import Span
from extract.language.layers import Layers
from extract.language.scanning import AnyOf
from extract.rules.findings import Phrase
from extract.rules.population.patterns import clauses, included, persons

# Letters of which one stands in every sentence that lists criteria.
CRITERIA = AnyOf("clu", "eligib")


def find_criteria(layers: Layers, sentence: Span) -> Iterator[Phrase]:
    """Phrases of the kinds inclusion and exclusion that a sentence with `CRITERIA` lists."""
    folded = layers.folded
    if folded.find("exclu", *sentence) >= 0:
        for match in included.EXCLUSION.finditer(folded, *sentence):
            yield from _listed(layers, match.end(), sentence[1], "exclusion")
        for match in included.EXCLUDED_WITH.finditer(folded, *sentence):
            for item in _items(folded, *match.span("items")):
                yield Phrase(*item, "population.excluded_with", "exclusion")
    for match in included.INCLUSION.finditer(folded, *sentence):
        yield from _listed(layers, match.end(), sentence[1], "inclusion")


def _listed(layers: Layers, start: int, limit: int, kind: str) -> Iterator[Phrase]:
    if included.OF_A_CLINICIAN.match(layers.folded, start, limit):
        return
    stop = included.CRITERIA_END.search(layers.folded, start, limit)
    for item in _items(layers.folded, start, stop.start() if stop is not None else limit):
        yield Phrase(*item, f"population.{kind}_criteria", kind)


def _items(folded: str, start: int, end: int) -> list[Span]:
    """The items of a list: cut at commas and semicolons outside brackets, and where one ends."""
    flat = clauses.BRACKET.sub(
        lambda m: m.group()[0] + "_" * (len(m.group()) - 2) + ")", folded[start:end]
    )
    cuts = [match.span() for match in included.JOINT.finditer(flat)]
    if cuts:  # a list with commas or semicolons ends in "and" or "or"
        last = [m.span() for m in included.LAST_JOINT.finditer(flat, cuts[-1][1])]
        cuts += last[-1:] if len(last) == 1 and len(cuts) > 1 and _is_list(flat, cuts) else []
    items, left, previous = [], 0, 0
    for cut in [*cuts, (len(flat), len(flat))]:
        if cut[0] > left and not _is_bare_adjective(flat[previous : cut[0]]):
            items.append(_trimmed(folded, start + left, start + cut[0]))
            left = cut[1]
        previous = cut[1]
    return [item for item in items if item[1] - item[0] > 2]


def _is_list(flat: str, cuts: list[Span]) -> bool:
    """Whether no cut has its own "and" or "or" yet, so that the last one is to come."""
    return not any(word in flat[slice(*cut)] for cut in cuts for word in ("and", "or"))


def _is_bare_adjective(item: str) -> bool:
    """Whether an item is an adjective whose noun stands in the next: "moderate, severe or ..."."""
    words = included.CRITERION_LEAD.sub("", item.strip() + " ").split()
    return len(words) <= 1 and all(persons.ADJECTIVAL.search(word) for word in words)


def _trimmed(folded: str, start: int, end: int) -> Span:
    lead = included.CRITERION_LEAD.match(folded, start, end)
    start = lead.end() if lead is not None else start
    while end > start and folded[end - 1] in " .,;:":
        end -= 1
    return start, end
