"""Names in a row: "A or B", "A, B, and C", "either A (n = 12) for a year or B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.rules.arms import leads
from extract.rules.arms.apart import by_dose, told_apart
from extract.rules.arms.extent import opens_clause
from extract.rules.arms.names import NOTHING, Name, key, name_after, with_bracket
from extract.rules.arms.patterns import cues, verbs, vocabulary
from extract.rules.arms.sentence import Sentence

_OR = frozenset({"or", "versus", "vs", "vs."})
_ADJUNCT = 30  # words between a name and the word that joins the next
_CLAUSE = 40
_MEASURED = 12  # words of a list of outcomes
_DRUG = 3  # words of what a list of doses is of, but for the first
_LAST = ("or", "and")
_HOLDING = frozenset({"with", "without", "including"})
_ADDED_OR_NOT = ("with", "without")

# A name with what joins it to the one before: ",", "and" (after a comma) or "or".
_Item = tuple[str, Name]


def listed(s: Sentence, index: int, stops: frozenset[str] = NOTHING) -> list[Name]:
    """The names of the series that begins at a word.

    Args:
        s: the sentence.
        index: its word to begin at.
        stops: what joins the names beside "or" and "versus".
    """
    joins = stops | _OR
    doses = _doses_of_one(s, index, joins)
    if doses:
        after, join = _next_item(s, doses[-1].stop, joins, "or")
        return doses if after is None or join != "or" else [*doses, *listed(s, after, stops)]
    items = _led_alike(s, index, list(_items(s, index, joins)))
    has_either = bool(items) and "either" in s.texts[max(0, index - 2) : items[0][1].first]
    return told_apart(s, by_dose(s, _explained(s, _combined(s, items, has_either))))


def _explained(s: Sentence, names: list[Name]) -> list[Name]:
    """The names without what explains one: "SYN (n = 9), a daily synbiotic, or PLA (n = 8)".

    All have a size but the one that follows a short form; it is another name of that arm.
    """
    bare = [place for place, name in enumerate(names) if name.size is None]
    if len(names) < 3 or len(bare) != 1 or bare[0] in (0, len(names) - 1):
        return names
    place = bare[0]
    before, name = names[place - 1], names[place]
    printed = s.layers.text[slice(*s.span(before.first, before.last))]
    if before.alias is not None or before.first < before.last or not printed.isupper():
        return names
    told = replace(before, alias=(name.first, name.last), stop=name.stop)
    return [*names[: place - 1], told, *names[place + 1 :]]


def _doses_of_one(s: Sentence, index: int, joins: frozenset[str]) -> list[Name]:
    """The doses of "5, 10 or 15 mg of zinc", the last with what all of them are of."""
    place = leads.after_leads(s, index)
    names: list[Name] = []
    while (after := s.dose_end(place)) is not None:
        names.append(Name(place, after - 1, place, after))
        place = after + (s.kind(after) == "comma")
        place += s.text(place) in joins or (s.text(place) == "and" and place > after)
        if place == after:
            break
    drug = name_after(s, place + 1) if len(names) > 1 and s.text(place) == "of" else None
    if drug is None or drug.first > place + 2 or drug.last - drug.first > _DRUG:
        return []
    return [*names[:-1], replace(drug, first=names[-1].first, begin=names[-1].first)]


def _led_alike(s: Sentence, index: int, items: list[_Item]) -> list[_Item]:
    """The items without those of a list inside one: "to A, to B without C or D, or to E".

    What follows "with" or "without" and is not led by the "to" of the others belongs to B.
    """
    kept: list[_Item] = []
    if len(items) < 3:
        return items
    place, is_inner = index, False
    for one in items:
        name = one[1]
        led = s.texts[place : name.first]
        is_inner = "to" not in led and (is_inner or not _HOLDING.isdisjoint(led))
        if not is_inner:
            kept.append(one)
        is_inner |= not _HOLDING.isdisjoint(s.texts[name.first : name.stop])
        place = name.stop
    return kept if kept[-1:] == items[-1:] and "to" in led else items


def _items(s: Sentence, index: int, joins: frozenset[str]) -> Iterator[_Item]:
    place: int | None = index
    join = ""
    while place is not None and (name := item(s, place, joins)) is not None:
        if s.text(place - 1) == "and" and opens_clause(s, place):
            return  # "two groups: A and B, and diaries were kept"
        yield join, name
        place, join = _next_item(s, name.stop, joins, join)


def item(s: Sentence, index: int, joins: frozenset[str] = _OR) -> Name | None:
    """The name at a word; "both" of "A, B, or both (AB)" is one, and so is "both drugs"."""
    place = index + 2 if s.text(index + 1) == ")" else index  # "3) both"
    place += s.text(place) == "to"
    last = place + (s.text(place + 1) in vocabulary.OF_ANY)
    if _is_combination(s, place):
        return with_bracket(s, Name(place + 1, place + 1, place, place + 2))
    if s.text(place) != "both" or s.kind(last + 1) in ("word", "verb", "number"):
        return name_after(s, index, joins)
    return with_bracket(s, Name(place, last, place, last + 1))


def _is_combination(s: Sentence, index: int) -> bool:
    """Whether the last of a list is made of those before it: "A, B, or their combination"."""
    if s.text(index) not in ("the", "their") or s.text(index + 1) != "combination":
        return False
    return s.kind(index + 2) in ("mark", "comma", "open") or s.text(index + 2) in ("for", "in")


def _combined(s: Sentence, items: list[_Item], has_either: bool) -> list[Name]:
    """Names put together that are parts of one treatment.

    "A, B, and C or D" and "A, B and C or D" name two arms. So does "either A, B, C (ABC) or D".
    In "A, B, C (ABC) or D, E, F (DEF)" the bracket ends each. Of "1) A, 2) B and 3) C" each is one.
    """
    names = _with_parts(s, _given_or_denied(s, [name for _, name in items]))
    joins = [join for join, _ in items]
    if len(names) < 3 or all(_is_numbered(s, name) for name in names[1:]):
        return names
    if joins[-1] == "or" and _is_one(s, joins[:-1], names[:-1], has_either):
        return [_from_to(names[0], names[-2]), names[-1]]
    closed = [name for name in names if name.alias is not None]
    if len(closed) < 2 or len(closed) == len(names) or names[-1].alias is None:
        return names
    is_last_alone = joins[-1] == "or" and names[-2].alias is not None
    if s.text(names[-1].last) == "both" or is_last_alone:
        return names  # "A (AA), B or both (AB)", "placebo, A (AA) or B (BB)"
    combined: list[Name] = []
    opened: Name | None = None
    for join, name in zip(joins, names, strict=True):
        if opened is not None and join == "or":
            return names  # "A (AA), B or C (CC)"
        opened = opened or name
        if name.alias is not None:
            combined.append(_from_to(opened, name))
            opened = None
    return combined


def _is_numbered(s: Sentence, name: Name) -> bool:
    """Whether the number or letter of a list stands right before a name: "2) B"."""
    return s.text(name.begin - 1) == ")" and len(s.text(name.begin - 2)) < 4


def _is_number_of_item(s: Sentence, index: int) -> bool:
    """Whether the number of an item stands at a word: "2) B", "(2) B"."""
    index += s.kind(index) == "open"
    return s.text(index + 1) == ")" and len(s.text(index)) == 1


def _given_or_denied(s: Sentence, names: list[Name]) -> list[Name]:
    """The names; two of "A or B versus no A or B", one of which says that nothing is given."""
    half = len(names) // 2
    if len(names) != 4 or s.text(names[half].first) not in ("no", "without"):
        return names
    if key(s, names[half - 1]) != key(s, names[-1]):
        return names
    return [_from_to(names[0], names[half - 1]), _from_to(names[half], names[-1])]


def _with_parts(s: Sentence, names: list[Name]) -> list[Name]:
    """The names; "A and B" is one where another arm gets A alone: "A and B or A only"."""
    keys = [key(s, name) for name in names]
    for place in range(len(names) - 1):
        bare = {f"{keys[place]} {word}" for word in vocabulary.LAST_ADVERBS}
        if s.text(names[place].stop) == "and" and not bare.isdisjoint(keys[place + 2 :]):
            both = _from_to(names[place], names[place + 1])
            return [*names[:place], both, *names[place + 2 :]]
    return names


def _is_one(s: Sentence, joins: list[str], names: list[Name], has_either: bool) -> bool:
    """Whether all names before the last "or" are parts of one treatment."""
    if "or" in joins or any(key(s, name) in key(s, names[-1]) for name in names[:-1]):
        return False  # "A, B, A and B, or C"
    if "and" in joins or "and" in s.texts[names[-1].first : names[-1].last]:
        return True
    if any(s.text(name.last) in cues.DUMMIES for name in names):
        return False  # "either placebo, A (AA) or B"
    return has_either and [n for n in names if n.alias is not None] == names[-1:]


def _from_to(first: Name, last: Name) -> Name:
    return replace(last, first=first.first, begin=first.begin)


def _next_item(
    s: Sentence, index: int, joins: frozenset[str], before: str
) -> tuple[int | None, str]:
    """Where the next item of a series begins, and what joins it; None where the series ends.

    After "or" only another "or" goes on: in "A or B, C, and D" the commas belong to B.
    """
    text = s.text(index)
    if text in joins or (text == "and" and _is_number_of_item(s, index + 1)):
        return index + 1, "or"
    if s.kind(index) == "comma" or text == ";":
        following = s.text(index + 1)
        if following in joins:
            return index + 2, "or"
        if following in ("and", "&") and before not in _LAST:
            return index + 2, "and"
        if following == "either":  # "standard therapy, either A or B"
            return None, ""
        is_dose_more = s.dose_end(index + 1) is not None  # "placebo or zinc 10, 20 or 30 mg"
        if (before not in _LAST or is_dose_more) and _more_to_come(s, index + 1, joins, text):
            return index + 1, ","
    return (None, "") if before in _LAST else (_over_adjunct(s, index, joins), "or")


def _more_to_come(s: Sentence, index: int, joins: frozenset[str], mark: str) -> bool:
    """Whether a joining word follows within the clause, so that a mark separates items."""
    if s.kind(index) not in ("word", "determiner", "number", "open") and s.text(index) != "to":
        return False
    place, limit = index, min(len(s), index + _CLAUSE)
    while place < limit:
        if s.text(place) in joins or (s.text(place) == "and" and s.kind(place - 1) == "comma"):
            return True
        if s.ends_clause(place) and s.text(place) != mark:
            return False
        close = s.close_of(place) if s.kind(place) == "open" else None
        place = place + 1 if close is None else close + 1
    return False


def _over_adjunct(s: Sentence, index: int, joins: frozenset[str]) -> int | None:
    """Past "for 5 years" and the like to the joining word, None where the clause ends first."""
    place = index
    while place < min(len(s), index + _ADJUNCT):
        is_item = s.kind(place) == "comma" and _is_number_of_item(s, place + 1)
        if s.text(place) in joins or is_item:  # "1) a diet for weeks, 2) fasting"
            is_added_or_not = (s.text(place - 1), s.text(place + 1)) == _ADDED_OR_NOT
            return None if is_added_or_not else place + 1  # "A daily with or without B"
        if s.kind(place) == "open":
            close = s.close_of(place)
            if close is None:
                return None
            place = close
        elif s.kind(place) == "subordinator" and (end := _over_clause(s, place, joins)):
            return end
        elif s.text(place) in vocabulary.PEOPLE or _is_other_clause(s, place):
            return None  # "in patients with A or B", "to A experienced more pain and B"
        place += 1
    return None


def _over_clause(s: Sentence, index: int, joins: frozenset[str]) -> int | None:
    """Past "to a class where they cooked," to the "or to" that goes on with the list."""
    for place in range(index, min(len(s), index + _ADJUNCT)):
        if s.text(place) == ";":
            return None
        if s.text(place) in joins and s.kind(place - 1) == "comma" and s.text(place + 1) == "to":
            return place + 1
    return None


def ends_with_outcome(s: Sentence, name: Name) -> bool:
    """Whether a name is in a list of what is measured: "of fracture, falls and pain scores"."""
    place = name.stop
    if s.kind(place) != "comma":
        return False
    while place < name.stop + _MEASURED and s.kind(place) in ("word", "comma", "conjunction"):
        place += 1
    return s.text(place - 1) in vocabulary.OUTCOMES


def _is_other_clause(s: Sentence, index: int) -> bool:
    if s.text(index) in verbs.TELLING and s.kind(index) == "verb":
        return True
    return s.ends_clause(index) and s.kind(index) != "subordinator"
