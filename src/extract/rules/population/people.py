"""Phrases that name people: "postmenopausal women with early breast cancer who had surgery"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.language.attribution import Span
from extract.language.layers import Layers
from extract.language.phrases import closed_classes as closed
from extract.language.scanning import Scanner
from extract.rules.population.closing import end_of
from extract.rules.population.patterns import clauses, having, persons, telling
from extract.values import frozen

_STOPS = (
    closed.DETERMINERS
    | closed.PREPOSITIONS
    | closed.AUXILIARIES
    | closed.SUBORDINATORS
    | closed.PRONOUNS
    | closed.CONJUNCTIONS
    | closed.PARTICIPLES_ING
    | persons.NOT_BEFORE
) - {"i", "developing"}  # "ASA I and II patients", "typically developing children"
_COUNT = re.compile(r"\d[\d,]{0,8}(?:–\d{1,4})?$")


_LONGEST = 400  # characters; no phrase is longer, and hostile text costs no more


@frozen
class Trait:
    """What is said of people after their name. It begins with `word`: "with", "who", "undergoing".

    `start:end` is what follows the word.
    """

    word: str
    begin: int
    start: int
    end: int


@frozen
class People:
    """A phrase that names people: `start:end`, the person at `head`."""

    start: int
    end: int
    head: Span
    traits: tuple[Trait, ...]

    @property
    def is_modified_before(self) -> bool:
        """Whether an adjective or noun stands before the person."""
        return self.start < self.head[0]

    @property
    def is_modified_after(self) -> bool:
        """Whether a trait follows the person."""
        return self.end > self.head[1]


def people_in(layers: Layers, sentence: Span, *, is_title: bool = False) -> Iterator[People]:
    """The phrases of a sentence that name people, with what is said of them."""
    place = sentence[0]
    for head in persons.PERSON.finditer(layers.folded, *sentence):
        if _is_no_head(layers.folded, head):
            continue
        if head.start() >= place and not _is_in_a_name(layers, head.start(), sentence, is_title):
            start = _left(layers.folded, head.start(), max(place, sentence[0]))
            joined = persons.AND_PEOPLE.match(layers.folded, head.end(), sentence[1])
            span = head.start(), head.end() if joined is None else joined.end()
            place, traits = _right(layers, span, sentence[1], is_title)
            yield People(start, place, span, traits)


def _is_no_head(folded: str, head: re.Match[str]) -> bool:
    """Whether a word for people names none who were studied: "non-participants", "patient's"."""
    is_denied = head[0] in persons.NOT_THEMSELVES and folded.startswith("non-", head.start() - 4)
    return is_denied or persons.NOT_HEAD.match(folded, head.end()) is not None


def _is_in_a_name(layers: Layers, place: int, sentence: Span, is_title: bool) -> bool:
    """Whether a capital in mid-sentence shows a name: "American College of Surgeons"."""
    is_capital = layers.text[place].isupper() and place > sentence[0]
    return is_capital and not is_title and layers.text[max(0, place - 2) : place] not in _OPENERS


_OPENERS = (". ", ": ", "! ", "? ", "; ")


def _left(folded: str, place: int, floor: int) -> int:
    """Where the words begin that stand before a person and describe them."""
    start = place
    for _ in range(8):
        word, at = word_before(folded, start, floor)
        if not word:
            break
        if word in _JOINING and start < place:
            if not _joins_alike(folded, at, start, floor, _JOINING[word]):
                break
        elif _ends_phrase(word) and not _is_part_of_name(folded, word, at, floor):
            break
        start = at
    if folded.startswith(persons.OF_A_SOCIETY, start):
        society = persons.SOCIETY.search(folded, floor, start)
        return start if society is None else society.start()
    return _without_joints(folded, start, place)


def word_before(folded: str, place: int, floor: int) -> tuple[str, int]:
    """The word or mark that ends before `place`, over blanks, and where it begins; "" if none."""
    end = place
    while end > floor and folded[end - 1] == " ":
        end -= 1
    left = max(floor, end - _LONGEST_WORD)
    start = left + len(folded[left:end].rstrip(_IN_WORDS))
    if start == end and end > floor:
        start -= 1
    return folded[start:end], start


_LONGEST_WORD = 32
_IN_WORDS = "abcdefghijklmnopqrstuvwxyz0123456789'/+-–βαγκïéöü"


# What a word joins: "obese or lean adults", "class I to II", "9- to 12-year-old girls"
_RANGED = (persons.NUMERAL, persons.AGE)
_JOINING = {
    **dict.fromkeys((",", "and", "or"), (persons.ADJECTIVAL, *_RANGED)),
    "to": (persons.GRADED, *_RANGED),
}


def _joins_alike(
    folded: str, at: int, after: int, floor: int, kinds: Iterable[re.Pattern[str]]
) -> bool:
    """Whether what stands on both sides of a place is of one kind."""
    before, _ = word_before(folded, at, floor)
    if not before or before in _STOPS:
        return False
    following = folded[after : after + 30].split(" ", 1)[0]
    return any(kind.search(before) and kind.search(following) for kind in kinds)


def _ends_phrase(word: str) -> bool:
    """Whether a word, met on the way to the left, is none of the phrase."""
    is_number = _COUNT.match(word) or all(part in persons.NUMBERS for part in word.split("-"))
    return bool(
        not word[0].isalnum()
        or word in _STOPS
        or word in closed.ADVERBS
        or word.endswith("-treated")
        or is_number
    )


def _is_part_of_name(folded: str, word: str, at: int, floor: int) -> bool:
    """Whether a number belongs to a name: "coronavirus disease 2019 patients", "first year".

    Of "type 1 and 2 diabetic patients" both do.
    """
    if word in persons.ORDINALS:
        return folded.startswith(persons.ORDERED, at + len(word) + 1)
    if not _COUNT.match(word):
        return False
    before, place = word_before(folded, at, floor)
    if before in _JOINING:
        first, place = word_before(folded, place, floor)
        before = word_before(folded, place, floor)[0] if persons.NUMERAL.match(first) else before
    return before in persons.NUMBERED


_JOINT = re.compile(r"(?:,|and|or)\s{1,4}")


def _without_joints(folded: str, start: int, place: int) -> int:
    while (joint := _JOINT.match(folded, start, place)) is not None:
        start = joint.end()
    return start


def _right(layers: Layers, head: Span, limit: int, is_title: bool) -> tuple[int, tuple[Trait, ...]]:
    """Where the traits end that follow a person, and the traits."""
    folded = layers.folded
    traits: list[Trait] = []
    limit = min(limit, head[1] + _LONGEST)
    window = max(layers.sentence_at(head[0])[0], head[0] - _LONGEST)
    if not is_title and clauses.ASSIGNED.search(folded, window, head[0]):
        to = clauses.TO_ARM.search(folded, head[1], limit)  # "we assigned women with X to Y"
        limit = limit if to is None else to.start()
    end = place = head[1]
    if (of := clauses.OF_PEOPLE.match(folded, head[0], limit)) is not None:
        place = end = _end_of_trait(folded, of, limit, is_title)
    for _ in range(8):
        aside, is_said = _aside(layers, place, limit, is_title, is_first=not traits)
        if aside > place:
            place = aside
            end = place if is_said else end
            continue
        link = clauses.CONNECT.match(folded, place, limit)
        if link is None or clauses.OF_AN_ARM.match(folded, place, limit):
            break
        if link["word"] == "with" and clauses.GIVEN_TO.search(folded, window, head[0]):
            break
        if link["word"] in clauses.TREATED and place != head[1]:
            break
        stop = _end_of_trait(folded, link, limit, is_title)
        is_therapy = is_title and telling.THERAPY.search(folded, link.end(), stop)
        if stop <= link.end() or is_therapy:
            break
        traits.append(Trait(link["word"], link.start("word"), link.end(), stop))
        place = end = stop
    end = end_of(layers, head[1], end)
    return end, _cut(traits, end)


def _cut(traits: Iterable[Trait], stop: int) -> tuple[Trait, ...]:
    """The traits up to a place."""
    cut = (t if t.end <= stop else Trait(t.word, t.begin, t.start, stop) for t in traits)
    return tuple(t for t in cut if t.start < t.end)


def _aside(
    layers: Layers, place: int, limit: int, is_title: bool, *, is_first: bool
) -> tuple[int, bool]:
    """Where a bracket, a date or a mean age ends at a place, and whether it is said of people."""
    bracket = clauses.BRACKET.match(layers.folded, place, limit)
    if bracket is not None:
        return bracket.end(), _is_trait(layers, bracket, is_title)
    if (aged := clauses.OF_AGE.match(layers.folded, place, limit)) is not None:
        return aged.end(), False
    dated = clauses.DATED.match(layers.folded, place, limit)
    return (place, False) if dated is None else (dated.end(), not is_first)


def _is_trait(layers: Layers, bracket: re.Match[str], is_title: bool) -> bool:
    """Whether a bracket describes people; a count does not, nor a title's name of the trial."""
    if clauses.COUNT_BRACKET.match(bracket.group()):
        return False
    inside = bracket.group().strip(" ()[]")
    if not is_title:
        return True
    if " " in inside:
        return not inside.endswith(("trial", "study"))
    return any(bracket.start() <= a.short_start < bracket.end() for a in layers.abbreviations)


def _end_of_trait(folded: str, link: re.Match[str], limit: int, is_title: bool) -> int:
    """Where the trait ends that a connecting word opens."""
    start, word = link.end(), link.groupdict().get("word") or ""
    verb = clauses.MAIN_VERB if word in clauses.CLAUSE else clauses.VERB
    stop = clauses.STOP.search(folded, start, limit)
    limit = limit if stop is None else stop.start()
    ends: list[Scanner | re.Pattern[str]] = [clauses.END, verb]
    if is_title:
        ends.append(clauses.TITLE_END)
    if word.startswith("age"):
        ends.append(clauses.AFTER_AGE)
    nearest = _nearest(folded, start, limit, ends)
    if folded.endswith(clauses.RELATIVE, start, nearest):
        nearest = _nearest(folded, nearest + 1, limit, (clauses.END, verb))  # "that had begun"
    return _before_comma(folded, start, nearest)


def _nearest(folded: str, start: int, limit: int, ends: Iterable[Scanner | re.Pattern[str]]) -> int:
    """Where the first of some ends begins, `limit` without any."""
    found = [end.search(folded, start, limit) for end in ends]
    return min((end.start() for end in found if end is not None), default=limit)


def _before_comma(folded: str, start: int, stop: int) -> int:
    """The end of the trait: at the first comma outside brackets that leads to nothing of it."""
    flat = folded[start:stop]
    if "(" in flat or "[" in flat:
        flat = clauses.BRACKET.sub(lambda match: "_" * len(match.group()), flat)
    for comma in _COMMA.finditer(flat):
        if flat.endswith(having.UNHEADED, 0, comma.start()):
            continue  # "with resectable, HER2-negative breast cancer"
        if clauses.CONNECT.match(folded, start + comma.start(), stop):
            return start + comma.start()
        listed = clauses.LIST.match(flat, comma.end())
        if listed is None or clauses.NO_LIST.search(listed.group()):
            return start + comma.start()
    unclosed = _CLOSING.search(flat)
    whole = flat if unclosed is None else flat[: unclosed.start()]
    return start + len(_LOOSE_END.sub("", whole))


_COMMA = re.compile(r", ")
_CLOSING = re.compile(r"[)\]]")
_LOOSE_END = re.compile(r"(?:[ ,]{1,2}(?:and|or|as|with|both|either))?[ ,]{0,3}$")
