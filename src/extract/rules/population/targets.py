"""What a treatment is to prevent, treat or relieve, where the title or an aim says so."""

from __future__ import annotations

from collections.abc import Iterator

from extract.language.attribution import Span
from extract.language.layers import Layers
from extract.language.phrases import OF, is_unheaded, phrase_after, words_between
from extract.rules.findings import Phrase
from extract.rules.population.patterns import having, persons, treated_for

_LONGEST = 80


def find_targets(layers: Layers, span: Span, *, is_title: bool) -> Iterator[Phrase]:
    """Phrases of the kind target: "prevention of X", "to relieve X", in a title "for X in"."""
    for cue in treated_for.TARGETED.finditer(layers.folded, *span):
        yield from _target(layers, cue.end(), span[1], "population.targeted")
    for cue in treated_for.FOR_TARGET.finditer(layers.folded, *span) if is_title else ():
        yield from _target(layers, cue.end(), span[1], "population.target_for", needs_people=True)


def _target(
    layers: Layers, place: int, limit: int, rule: str, *, needs_people: bool = False
) -> Iterator[Phrase]:
    """The phrase that begins at a place, if it can be a disorder."""
    found = phrase_after(layers, place, limit, attach=OF)
    if found is None or found[1] - found[0] > _LONGEST:
        return
    joined = treated_for.AND_TARGET.match(layers.folded, found[1], limit)
    end = joined.end() if joined is not None else found[1]
    words = words_between(layers, found[0], end)
    if not words or words[0].kind == "number" or words[0].text in treated_for.ASKED_OF:
        return
    if words[-1].text in treated_for.NO_TARGET or words[-1].text.endswith(having.UNHEADED):
        return
    if layers.folded.startswith((",", " and "), end) and is_unheaded(words[-1]):
        return  # "prevention of cerebrovascular and cardiovascular events"
    if persons.PERSON.search(layers.folded, found[0], end):
        return
    if needs_people and treated_for.IN_PEOPLE.match(layers.folded, end, limit) is None:
        return
    yield Phrase(found[0], end, rule, "target")
