"""Finds who was studied: the phrases that say so, what they had, and who they were."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.language.attribution import Span, own_sentences, speaks_of_others, title_of
from extract.language.layers import Layers
from extract.rules.findings import AgeFigure, Finding, Phrase
from extract.rules.population.ages import find_limits, find_reported, find_sex
from extract.rules.population.conditions import condition_of, criterion_of
from extract.rules.population.criteria import CRITERIA, find_criteria
from extract.rules.population.patterns import aged, clauses, persons, telling
from extract.rules.population.people import People, people_in, word_before
from extract.rules.population.targets import find_targets
from extract.sources.document import SectionKind

_METHODS: frozenset[SectionKind] = frozenset(
    {
        "design",
        "setting",
        "population",
        "methods",
        "interventions",
        "objective",
        "abstract",
        "background",
    }
)
_TELLING = _METHODS | {"results"}
# The traits of these are what people had to have.
_CRITERIA = frozenset({"population.card", "population.section", "population.enrolled"})
_AIMS: frozenset[SectionKind] = frozenset({"abstract", "background", "objective"})


def find(layers: Layers) -> Iterable[Finding]:
    """Phrases (description, condition, inclusion, exclusion), ages and sex."""
    title, own = title_of(layers), own_sentences(layers)
    aims = telling.AIMED.in_which(layers.folded, [s for s in own if layers.kind_at(s[0]) in _AIMS])
    for phrase, people in _described(layers, title, aims):
        yield phrase
        if people is not None:
            yield from find_sex(layers, people)
            yield from _parts(layers, people, phrase.rule)
    spans = sorted([title, *own]) if title else own
    for span in sorted(aged.AGE_WORDS.in_which(layers.folded, spans)):
        yield from _ages(layers, span)
    for span in spans:
        if span == title or span in aims:
            yield from find_targets(layers, span, is_title=span == title)
    for span in CRITERIA.among(layers.folded, own):
        if layers.kind_at(span[0]) in _TELLING:
            yield from find_criteria(layers, span)


def _described(
    layers: Layers, title: Span | None, aims: set[Span]
) -> Iterator[tuple[Phrase, People | None]]:
    """The descriptions of those who were studied, with their parts where they are known."""
    for fact in layers.facts:
        if fact.label == "population":
            end = _without_stop(layers, fact.start, fact.end)
            phrase = Phrase(fact.start, end, "population.card", "description")
            yield phrase, next(people_in(layers, (fact.start, end)), None)
    if title is not None:
        for people in people_in(layers, title, is_title=True):
            if _says_who(layers, people):
                yield _phrase(layers, people, title, "population.title"), people
    for sentence in persons.PERSON.among(layers.folded, own_sentences(layers)):
        rule = _rule_of_sentence(layers, sentence, aims)
        for people in people_in(layers, sentence) if rule is not None else ():
            own = _rule(layers, people, sentence, rule or "")
            if own and _says_who(layers, people) and not speaks_of_others(layers, sentence):
                yield _phrase(layers, people, sentence, own), people


def _parts(layers: Layers, people: People, rule: str) -> Iterator[Phrase]:
    """The condition that a description names, and its traits as criteria."""
    condition = condition_of(layers, people)
    if condition is not None:
        yield Phrase(*condition, rule, "condition")
    if rule in _CRITERIA:
        for trait in people.traits:
            criterion = criterion_of(layers.folded, trait)
            if criterion is not None:
                yield Phrase(*criterion, rule, "inclusion")


def _ages(layers: Layers, span: Span) -> Iterator[AgeFigure]:
    if _DIGIT.search(layers.folded, *span) is None:
        return
    kind = layers.kind_at(span[0])
    if kind in ("title", "card") or (kind in _METHODS and not speaks_of_others(layers, span)):
        yield from find_limits(layers, span)
    yield from find_reported(layers, span)


def _phrase(layers: Layers, people: People, sentence: Span, rule: str) -> Phrase:
    """The phrase with the count that stands before it."""
    count = _count_before(layers.folded, people.start, sentence[0])
    return Phrase(people.start if count is None else count, people.end, rule, "description")


def _count_before(folded: str, place: int, floor: int) -> int | None:
    """Where a count begins that ends before `place`, None where none does."""
    word, _ = word_before(folded, place, floor)
    if not (word[-1:].isdigit() or word.split("-")[-1] in persons.COUNTING):
        return None
    match = telling.COUNT.search(folded, max(floor, place - 90), place)
    if match is None:
        return None
    start = match.start() + match[0].startswith(" ")
    other = telling.OTHER_KIND.search(folded, floor, start)
    return start if other is None else other.start()


def _rule_of_sentence(layers: Layers, sentence: Span, aims: set[Span]) -> str | None:
    """By which rule a sentence tells who was studied; "" where that hangs on the people."""
    folded, kind = layers.folded, layers.kind_at(sentence[0])
    if kind not in _TELLING:
        return None
    if kind == "population":
        return "population.section"
    if sentence in aims:
        return "population.aim"
    if kind == "objective":  # background may stand there too: "Sepsis is frequent. To test ..."
        is_title_like = not clauses.VERB.search(folded, *sentence)
        return "population.aim" if is_title_like else None
    if telling.ENROLLED.search(folded, *sentence):
        return "population.counted" if kind == "results" else "population.enrolled"
    return None if kind == "results" else ""


def _rule(layers: Layers, people: People, sentence: Span, rule: str) -> str | None:
    """By which rule people are those who were studied; None where they may be others."""
    folded = layers.folded
    before = folded[max(sentence[0], people.start - 60) : people.start]
    count = _count_before(folded, people.start, sentence[0])
    if clauses.OF_AN_ARM.match(folded, people.head[1]) or telling.NOT_STUDIED.search(before):
        return None
    is_share = telling.SHARE.match(folded, people.head[1]) is not None
    is_part = count is not None and (is_share or folded.startswith("and ", count))
    if is_part or before.count("(") > before.count(")"):
        return None  # the make-up of an arm, "two on zinc and three placebo patients"
    is_counted = count is not None
    if rule == "population.counted":
        is_told = is_counted or telling.TAKEN.search(before) is not None
        return rule if is_told and people.is_modified_after else None
    if rule:
        return rule
    if is_counted and (people.is_modified_after or people.is_modified_before):
        return "population.counted"
    return "population.alone" if _stands_alone(layers, people, sentence, before) else None


def _stands_alone(layers: Layers, people: People, sentence: Span, before: str) -> bool:
    """Whether a sentence is nothing but people: "Adults with asthma, aged 18 to 65 years."."""
    is_counted = _count_before(layers.folded, people.start, sentence[0]) is not None
    if before and not (is_counted and people.start - sentence[0] < 40):
        return False
    if clauses.VERB.search(layers.folded, people.end, min(sentence[1], people.end + 300)):
        return False
    has_clause = any(trait.word in clauses.CLAUSE for trait in people.traits)
    return not (has_clause and layers.kind_at(sentence[0]) in _AIMS)  # it may hold the verb


def _says_who(layers: Layers, people: People) -> bool:
    """Whether a phrase says more of people than that there were some."""
    words = _LETTERS.findall(layers.folded[people.start : people.end])
    return any(word not in persons.EMPTY for word in words)


def names_carers(phrase: str) -> bool:
    """Whether the people that a description begins with care for patients: nurses, parents."""
    named = persons.PERSON.search(phrase.lower())
    return named is not None and named[0] in persons.CARING


def is_counted(phrase: str) -> bool:
    """Whether a description begins with a count."""
    return telling.COUNTED.match(phrase.lower()) is not None


_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]{1,30}")


def _without_stop(layers: Layers, start: int, end: int) -> int:
    return start + len(layers.text[start:end].rstrip(" ."))
