"""Arms by their group nouns: "the A and B groups", "group A", and what those are said to get."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.rules.arms.names import (
    Name,
    before_next_group,
    is_name,
    is_piece,
    key,
    name_after,
    with_bracket,
)
from extract.rules.arms.patterns import cues, verbs, vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import listed

_LETTER = re.compile(r"[a-z]|[ivx]{1,4}|[1-9]")
_AND = frozenset({"and"})
_RESULTS = ("results", "conclusion", "discussion")
# Classes of words between a group and the verb.
_BETWEEN = ("auxiliary", "adverb", "subordinator", "determiner")
_GIVING = 9  # words between a group and the verb that says what it gets


def groups_in(s: Sentence) -> list[Name]:
    """The distinct groups of a sentence, in order."""
    distinct: dict[str, Name] = {}
    is_suffixed = s.has(*cues.GROUP_SUFFIXES)
    pattern = cues.GROUP_OR_SUFFIXED if is_suffixed else cues.GROUP
    for match in pattern.finditer(s.layers.folded, s.start, s.end):
        noun = s.index_at(match.start())
        for name in _groups_at(s, noun) if not _is_of_authors(s, noun) else ():
            distinct.setdefault(key(s, name), name)
    for match in cues.SIDED.finditer(s.layers.folded, s.start, s.end):
        place = s.index_at(match.start())
        name = Name(place, place, place, place + 2)
        distinct.setdefault(key(s, name), name)
    aliases = [name.alias for name in distinct.values() if name.alias]
    own = [n for n in distinct.values() if not any(a <= n.first <= b for a, b in aliases)]
    return sorted(own, key=lambda name: name.first)


def _groups_at(s: Sentence, noun: int) -> Iterator[Name]:
    """The names that a group noun, or a word such as "drug-treated", belongs to."""
    if s.text(noun) not in vocabulary.NOUNS:
        word, _, _ = s.text(noun).rpartition("-")
        is_told = (
            word not in vocabulary.NO_ARM
            and word not in vocabulary.NO_SUFFIXED
            and not is_piece(s.text(noun))
        )
        if s.text(noun).endswith(cues.GROUP_SUFFIXES) and is_told:
            yield Name(noun, noun, noun, noun + 1)
        return
    if _LETTER.fullmatch(s.text(noun + 1)) and s.dose_end(noun + 1) is None:
        first = noun + 1 if s.text(noun) in ("groups", "arms") else noun
        yield with_bracket(s, Name(first, noun + 1, noun, noun + 2))
        yield from _further_letters(s, noun + 2)
        return
    if (called := _called(s, noun)) is not None:
        yield with_bracket(s, called)
        return
    names = list(_names_before(s, noun))
    if len(names) > 1 and s.text(names[0].first - 1) == "both":
        return  # "between smoking and both treatment arms"
    if len(names) == 1 and s.text(noun) in ("groups", "arms") and _is_side(s, names[0]):
        return  # "both treatment groups"
    if len(names) == 1:
        names = [with_bracket(s, replace(names[0], stop=noun + 1))]
    for name in reversed(names):
        if is_name(s, name.first, name.last) or s.text(name.last) == "-":
            yield name


def _is_of_authors(s: Sentence, noun: int) -> bool:
    """Whether capitals show the authors of a title: "Zinc Study Group"."""
    printed = s.layers.text[slice(*s.span(noun - 1, noun))] if noun else ""
    return printed in vocabulary.AUTHORS


def _called(s: Sentence, noun: int) -> Name | None:
    """The first group, or a proper name that follows: "the group TachoSil"."""
    if s.text(noun) not in ("group", "arm"):
        return None
    if s.text(noun - 1) in vocabulary.ORDINALS:
        return Name(noun - 1, noun, noun - 1, noun + 1)
    printed = s.layers.text[slice(*s.span(noun + 1, noun + 1))] if noun + 1 < len(s) else ""
    is_proper = len(printed) > 1 and not printed.islower() and s.kind(noun + 1) == "word"
    has_name = noun > 0 and s.kind(noun - 1) in ("word", "number", "verb", "adverb", "mark")
    if not is_proper or has_name or s.text(noun) != "group":
        return None
    return Name(noun + 1, noun + 1, noun, noun + 2)


def _is_side(s: Sentence, name: Name) -> bool:
    return all(text in vocabulary.SIDES for text in s.texts[name.first : name.last + 1])


def _further_letters(s: Sentence, index: int) -> Iterator[Name]:
    """The letters after the first of "groups A, B, and C"."""
    while s.kind(index) in ("comma", "conjunction"):
        place = index + 1
        while s.kind(place) in ("comma", "conjunction"):
            place += 1
        if not _LETTER.fullmatch(s.text(place)) or s.kind(place + 1) == "word":
            return
        yield Name(place, place, place, place + 1)
        index = place + 1


def _names_before(s: Sentence, noun: int) -> Iterator[Name]:
    """The names before a group noun, last one first."""
    end = noun
    while True:
        first = end
        while first > 0 and _is_inside(s, first - 1):
            first -= 1
        is_value = s.text(first - 1) == "="  # "= 15 ng and the drug group"
        while first < end and _is_figure(s, first, end):
            first += 1  # "21 treatment group", "two groups", "71% control group"
        last = end - 1
        while last >= first and s.text(last) in vocabulary.QUOTES:
            last -= 1
        while first <= last and s.text(first) in vocabulary.QUOTES:
            first += 1
        if first > last or is_value or (last > first and s.text(last) in vocabulary.HOW_MANY):
            return  # "attended six group sessions"
        yield Name(first, last, first, end)
        before = first - 1
        while before > 0 and s.kind(before) in ("comma", "conjunction", "determiner"):
            before -= 1
        if s.text(before) == "-" and s.number(before - 1) and before < first - 1:
            yield Name(before - 1, before, before - 1, first)  # "the 25- and 50-mg groups"
            return
        if not _is_coordinated(s, before, first, noun):
            return
        end = before + 1


def _is_figure(s: Sentence, index: int, end: int) -> bool:
    """Whether a word before a group is a value and no part of a name: "2% chlorhexidine" is one."""
    if s.dose_end(index) is not None:
        return False
    is_side = all(text in vocabulary.ALONE for text in s.texts[index + 1 : end])
    return s.is_number(index) or (s.is_share(index) and index + 1 < end and is_side)


def _is_coordinated(s: Sentence, before: int, first: int, noun: int) -> bool:
    """Whether the words after `before` join its name to that at `first`: "the A and B groups"."""
    between = [s.kind(i) for i in range(before + 1, first)]
    if s.kind(before) not in ("word", "number", "adverb"):
        return False
    if s.text(noun) in ("group", "arm"):  # "..., and the B group" begins another clause
        return between == ["conjunction"]
    return "conjunction" in between or "comma" in between


def _is_inside(s: Sentence, index: int) -> bool:
    kind, text = s.kind(index), s.text(index)
    if text in vocabulary.NOUNS or text in vocabulary.PEOPLE:
        return False
    if kind == "verb":
        return s.kind(index + 1) == "word" and text.endswith("ed") and text not in verbs.GIVES
    return kind in ("word", "number") or text in vocabulary.IN_GROUP


def defined(s: Sentence, groups: list[Name]) -> list[Name]:
    """Groups of which the sentence says what they get: "group A received X", "group A: X"."""
    names: list[Name] = []
    if s.layers.kind_at(s.start) in _RESULTS:
        return names  # "of the control group 12 received antibiotics"
    for number, group in enumerate(groups):
        if number and _is_listed(s, groups[number - 1], group):
            continue  # "groups A and B received": not B alone
        given = _given_to(s, group) or _given_in_bracket(s, group) or _used_in(s, group)
        if given is None and names and _LETTER.fullmatch(s.text(group.last)):
            given = _given_likewise(s, group.stop)
        if given is not None and not _is_same(s, given):
            names.append(replace(given, alias=(group.first, group.last)))
    return names


def _is_same(s: Sentence, given: Name) -> bool:
    """Whether others get the same, and no more is told: "group B received the same diet"."""
    texts = s.texts[given.first : given.last + 1]
    return texts[0] == "same" and vocabulary.PARTS.isdisjoint(texts)


def _is_listed(s: Sentence, before: Name, group: Name) -> bool:
    """Whether only commas and "and" stand between two groups, the first without a bracket."""
    if s.kind(before.stop - 1) == "close":
        return False
    between = range(before.stop, group.begin)
    return all(s.kind(place) in ("comma", "conjunction", "determiner") for place in between)


def _given_likewise(s: Sentence, index: int) -> Name | None:
    """What a later group got, its verb left out: "group A received X, group B Y"."""
    index += s.text(index) in ("with", "by")
    is_named = s.kind(index) == "word" or s.text(index) in ("a", "an", "no", "the")
    return before_next_group(s, name_after(s, index)) if is_named else None


def dealt_out(s: Sentence, groups: list[Name]) -> list[Name]:
    """Groups by letter that get a list: "groups A and B received X and Y, respectively"."""
    lettered = [group for group in groups if _LETTER.fullmatch(s.text(group.last))]
    begin = _begin_of_given(s, lettered[-1].stop) if len(lettered) > 1 else None
    if begin is None or not s.has("respectively"):
        return []
    names = listed(s, begin, _AND)
    if len(names) != len(lettered):
        return []
    return [
        replace(name, alias=(group.first, group.last))
        for name, group in zip(names, lettered, strict=True)
    ]


def _given_to(s: Sentence, group: Name) -> Name | None:
    begin = _begin_of_given(s, group.stop)
    if begin is None and s.text(group.stop) == "had" and _tells_no_result(s):
        begin = group.stop + 1
    return None if begin is None else before_next_group(s, name_after(s, begin))


def _tells_no_result(s: Sentence) -> bool:
    """Whether "had" tells what was given: no figure and no comparison stands beside it."""
    has_figure = any(s.text(index - 1) not in vocabulary.LETTERED for index in s.numbers)
    return not has_figure and verbs.RESULTING.isdisjoint(s.texts)


def _used_in(s: Sentence, group: Name) -> Name | None:
    """What stands before the verb: "in group A, X was given"."""
    before = s.text(group.begin - 1 - (s.kind(group.begin - 1) == "determiner"))
    if before not in ("in", "for") or s.kind(group.stop) != "comma":
        return None
    name = name_after(s, group.stop + 1)
    if name is None or s.text(name.stop) not in ("was", "were"):
        return None
    verb = name.stop + 1 + (s.kind(name.stop + 1) == "adverb")
    return name if s.text(verb) in verbs.USED else None


def _begin_of_given(s: Sentence, index: int) -> int | None:
    """Where it begins to be said what a group gets, from the word behind the group on."""
    index += s.kind(index) in ("close", "comma")  # "30 women (group A) got", "group A, who got"
    if s.text(index) in (":", "="):
        is_value = s.text(index) == "=" and s.number(index + 1) is not None
        return None if is_value else index + 1
    has_verb = False
    for place in range(index, min(len(s), index + _GIVING)):
        text = s.text(place)
        if text in verbs.TAKES or (has_verb and text in ("given", "administered", "with", "of")):
            return place + 1
        if text in verbs.GIVES:
            has_verb = True
        elif text == "not" or (text not in vocabulary.PEOPLE and s.kind(place) not in _BETWEEN):
            return None
    return None


def _given_in_bracket(s: Sentence, group: Name) -> Name | None:
    """What the bracket behind a group says that it got: "study group (n = 30, treated with X)"."""
    opening = next((i for i in range(group.last + 1, group.stop) if s.kind(i) == "open"), None)
    close = None if opening is None else s.close_of(opening)
    if opening is None or close is None:
        return None
    for place in range(opening + 1, close):
        text = s.text(place)
        if text in verbs.TAKES or text in verbs.GIVEN_TO:
            name = name_after(s, place + 1 + (s.text(place + 1) in ("with", "by")))
            return name if name is not None and name.last < close else None
    return None
