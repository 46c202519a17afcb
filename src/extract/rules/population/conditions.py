"""What people have, from the phrase that names them."""

from __future__ import annotations

from extract.language.attribution import Span
from extract.rules.population import patterns
from extract.rules.population.people import People, Trait


def condition_of(folded: str, people: People) -> Span | None:
    """Where the condition stands: "patients with X", "diagnosed with X", "X patients"."""
    for trait in people.traits:
        if trait.word in patterns.HAVING:
            span = _in_trait(folded, trait)
            if span is not None:
                return span
    return _before_person(folded, people)


def criterion_of(folded: str, trait: Trait) -> Span | None:
    """Where the criterion stands that a trait is, None where it is none."""
    if trait.word not in patterns.CRITERIA_WORDS or patterns.VERB_ALONE.fullmatch(
        folded, trait.start, trait.end
    ):
        return None
    start = trait.start if trait.word in patterns.PLAIN_WORDS else trait.begin
    while start < trait.end and folded[start] == " ":
        start += 1
    if patterns.NO_CRITERION.match(folded[start : trait.end]):
        return None
    lead = patterns.CRITERION_LEAD.match(folded, start, trait.end)
    start = lead.end() if lead is not None else start
    return (start, trait.end) if trait.end - start > 2 else None


def _in_trait(folded: str, trait: Trait) -> Span | None:
    start = trait.start
    if trait.word in patterns.ADMITTED:
        reason = patterns.REASON.search(folded, trait.start, trait.end)
        if reason is None:
            return None
        start = reason.end()
    lead = patterns.HAVING_LEAD.match(folded, start, trait.end)
    start = lead.end() if lead is not None else start
    stop = patterns.CONDITION_END.search(folded, start, trait.end)
    end = stop.start() if stop is not None else trait.end
    words = folded[start:end].split()
    is_headless = not words or patterns.ADJECTIVAL.search(words[-1]) or words[-1] in patterns.BARE
    if is_headless or patterns.NO_CONDITION.search(folded[start:end]):
        return None
    return start, end


def _before_person(folded: str, people: People) -> Span | None:
    """The noun before the person: "breast cancer patients"; an adjective names no condition."""
    words = folded[people.start : people.head[0]].split()
    while words and words[0].replace("–", "-") in patterns.NOT_A_CONDITION:
        words.pop(0)
    is_noun = words and not patterns.ADJECTIVAL.search(words[-1])
    if not is_noun or patterns.NUMERAL.search(words[-1]) or words[-1] in patterns.NOT_A_CONDITION:
        return None
    end = people.start + len(folded[people.start : people.head[0]].rstrip())
    start = (
        folded.rfind(words[0], people.start, end)
        if len(words) == 1
        else folded.find(words[0], people.start)
    )
    return start, end
