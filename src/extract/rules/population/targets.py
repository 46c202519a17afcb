"""What a treatment is to prevent, treat or relieve, where the title or an aim says so."""

from __future__ import annotations

from collections.abc import Iterator

from extract.language.attribution import Span
from extract.language.disorders import names_disorder
from extract.language.layers import Layers
from extract.language.phrases import OF, is_unheaded, phrase_after, phrase_before, words_between
from extract.rules.findings import Phrase
from extract.rules.population.patterns import having, persons, treated_for

_LONGEST = 80


def find_targets(layers: Layers, span: Span, *, is_title: bool) -> Iterator[Phrase]:
    """Phrases of the kind target: "prevention of X", "to relieve X".

    Of a title also "for X in" and "X prevention".
    """
    for cue in treated_for.TARGETED.finditer(layers.folded, *span):
        yield from _target(layers, cue.end(), span[1], "population.targeted")
    if not is_title:
        return
    for cue in treated_for.FOR_TARGET.finditer(layers.folded, *span):
        yield from _target(layers, cue.end(), span[1], "population.target_for", needs_people=True)
    for cue in treated_for.PREVENTION.finditer(layers.folded, *span):
        found = phrase_before(layers, cue.start(), span[0], attach=frozenset())
        if found is not None and found[1] == cue.start() and _is_disorder(layers, found):
            yield Phrase(*found, "population.target_before", "target")


def _target(
    layers: Layers, place: int, limit: int, rule: str, *, needs_people: bool = False
) -> Iterator[Phrase]:
    """The phrase that begins at a place, if it can be a disorder."""
    found = phrase_after(layers, place, limit, attach=OF)
    if found is None or found[1] - found[0] > _LONGEST:
        return
    joined = treated_for.AND_TARGET.match(layers.folded, found[1], limit)
    end = joined.end() if joined is not None else found[1]
    if treated_for.PREVENTION.search(layers.folded, found[0], end):
        return  # "for seroma prevention": it stands before the word
    if not _is_target(layers, (found[0], end)):
        return
    if needs_people and treated_for.IN_PEOPLE.match(layers.folded, end, limit) is None:
        return
    yield Phrase(found[0], end, rule, "target")


def _is_target(layers: Layers, span: Span) -> bool:
    """Whether a phrase can be a disorder: "seroma", but not "the effect"."""
    start, end = span
    words = words_between(layers, start, end)
    if not words or words[0].kind == "number" or words[0].text in treated_for.ASKED_OF:
        return False
    if words[-1].text in treated_for.NO_TARGET or words[-1].text.endswith(having.UNHEADED):
        return False
    if layers.folded.startswith((",", " and "), end) and is_unheaded(words[-1]):
        return False  # "prevention of cerebrovascular and cardiovascular events"
    return persons.PERSON.search(layers.folded, start, end) is None


def _is_disorder(layers: Layers, span: Span) -> bool:
    """Whether a phrase ends with the name of a disorder: "seroma", but not "primary"."""
    words = words_between(layers, *span)
    is_named = bool(words) and names_disorder(words[-1].text)
    return is_named and persons.PERSON.search(layers.folded, *span) is None
