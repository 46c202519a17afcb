"""What people have, from the phrase that names them."""

from __future__ import annotations

from extract.language.attribution import Span
from extract.language.disorders import names_disorder
from extract.language.layers import Layers
from extract.rules.population.patterns import having, included, persons
from extract.rules.population.people import People, Trait


def condition_of(layers: Layers, people: People) -> Span | None:
    """Where the condition stands: "X patients", "patients with X", "diagnosed with X".

    Of "breast cancer patients with pain" all have the cancer.
    """
    named = _before_person(layers, people)
    traits = (trait for trait in people.traits if trait.word in having.HAVING)
    return named or next(filter(None, (_in_trait(layers.folded, trait) for trait in traits)), None)


def criterion_of(folded: str, trait: Trait) -> Span | None:
    """Where the criterion stands that a trait is, None where it is none."""
    if trait.word not in included.CRITERIA_WORDS or included.VERB_ALONE.fullmatch(
        folded, trait.start, trait.end
    ):
        return None
    start = trait.start if trait.word in included.PLAIN_WORDS else trait.begin
    while start < trait.end and folded[start] == " ":
        start += 1
    if included.NO_CRITERION.match(folded[start : trait.end]):
        return None
    lead = included.CRITERION_LEAD.match(folded, start, trait.end)
    start = lead.end() if lead is not None else start
    if included.FRAGMENT.fullmatch(folded, start, trait.end):
        return None
    return (start, trait.end) if trait.end - start > 2 else None


def _in_trait(folded: str, trait: Trait) -> Span | None:
    start = trait.start
    if trait.word in having.ADMITTED:
        reason = having.REASON.search(folded, trait.start, trait.end)
        if reason is None:
            return None
        start = reason.end()
    lead = having.HAVING_LEAD.match(folded, start, trait.end)
    start = lead.end() if lead is not None else start
    stop = having.CONDITION_END.search(folded, start, trait.end)
    end = stop.start() if stop is not None else trait.end
    words = folded[start:end].split()
    if not words or _lacks_head(words[-1]) or having.COUNTED_LIST.match(folded, end):
        return None
    if persons.PERSON.search(folded, start, end):  # "households with children"
        return None
    if len(words) == 1 and words[0] in having.SITES:
        return None
    is_adjective = persons.ADJECTIVAL.search(words[-1]) and not names_disorder(words[-1])
    if is_adjective or having.NO_CONDITION.search(folded[start:end]):
        return None
    return start, end


def _lacks_head(word: str) -> bool:
    """Whether a word is none of what people have, so that its noun must still come."""
    return word in having.NO_HEAD or word in having.BARE or word.endswith(having.UNHEADED)


def _before_person(layers: Layers, people: People) -> Span | None:
    """The disorder before the person: "breast cancer patients", but not "nursing students"."""
    folded = layers.folded
    words = folded[people.start : people.head[0]].split()
    while words and words[0].replace("–", "-") in having.NOT_A_CONDITION:
        words.pop(0)
    end = people.start + len(folded[people.start : people.head[0]].rstrip())
    if not words or not _names_disorder(layers, words[-1], end):
        return None
    start = (
        folded.rfind(words[0], people.start, end)
        if len(words) == 1
        else folded.find(words[0], people.start)
    )
    return start, end


def _names_disorder(layers: Layers, word: str, end: int) -> bool:
    """Whether a word is a disorder, or short for one."""
    if names_disorder(word):
        return True
    printed = layers.text[end - len(word) : end]
    longs = (a.long.lower().split() for a in layers.abbreviations if a.short == printed)
    return any(names_disorder(word) for long in longs for word in long[-2:])
