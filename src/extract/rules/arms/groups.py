"""Arms by their group nouns: "the A and B groups", "group A"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.rules.arms.names import (
    Name,
    is_name,
    is_piece,
    key,
    with_bracket,
)
from extract.rules.arms.patterns import cues, limbs, verbs, vocabulary
from extract.rules.arms.sentence import Sentence

LETTER = re.compile(r"[a-z]|[ivx]{1,4}|[1-9]")
_OPENING = vocabulary.QUOTES | {"("}
_CLOSING = vocabulary.QUOTES | {")"}
_RELATIONS = frozenset("= < > ≤ ≥".split())


def groups_in(s: Sentence) -> list[Name]:
    """The distinct groups of a sentence, in order."""
    distinct: dict[str, Name] = {}
    is_suffixed = s.has(*cues.GROUP_SUFFIXES)
    pattern = cues.GROUP_OR_SUFFIXED if is_suffixed else cues.GROUP
    for match in pattern.finditer(s.layers.folded, s.start, s.end):
        noun = s.index_at(match.start())
        if noun == s.size or _is_of_others(s, noun) or _is_limb(s, noun):
            continue  # "of zinc.arm": within the last word
        for name in _groups_at(s, noun):
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
            and not is_piece(word)
            and not is_piece(s.text(noun))
        )
        if s.text(noun).endswith(cues.GROUP_SUFFIXES) and is_told:
            yield Name(noun, noun, noun, noun + 1)
        return
    if (letter := _letter_of(s, noun)) is not None:
        is_beside = letter == noun + 1 and s.text(noun) in ("group", "arm")
        stop = letter + 1 + (letter > noun + 1 and s.text(letter + 1) in _CLOSING)
        name = Name(noun if is_beside else letter, letter, noun, stop)
        yield name if s.kind(stop) == "comma" else with_bracket(s, name)  # "in group A, 20 ml of"
        yield from _further_letters(s, letter)
        return
    if (called := _called(s, noun)) is not None:
        yield with_bracket(s, called)
        return
    names = list(_names_before(s, noun))
    if len(names) > 1 and s.text(names[0].first - 1) == "both":
        return  # "between smoking and both treatment arms"
    if len(names) == 1 and _is_side(s, names[0]) and _is_any(s, noun, names[0]):
        return
    if len(names) == 1:
        names = [with_bracket(s, replace(names[0], stop=noun + 1))]
    for name in reversed(names):
        is_dose = s.text(name.last) == "-" and s.is_number(name.first)  # "25- and 50-mg"
        if (is_dose or is_name(s, name.first, name.last)) and not _is_lacking(s, name):
            yield name


def _is_lacking(s: Sentence, name: Name) -> bool:
    """Whether there was no such group: "the lack of control groups", "without a placebo group"."""
    if not vocabulary.DENIED.issuperset(s.texts[name.first : name.last + 1]):
        return False
    return not vocabulary.LACKING.isdisjoint(s.texts[max(0, name.begin - 3) : name.begin])


def _letter_of(s: Sentence, noun: int) -> int | None:
    """The letter of "group A", "group (A)" and "group 'A'", the first of "groups of A, B and C"."""
    letter = noun + 1
    if s.text(letter) in _OPENING or (s.text(letter) == "of" and s.text(noun).endswith("s")):
        letter += 1
        is_list = s.kind(letter + 1) in ("comma", "conjunction")
        if not s.text(letter).isalpha() or not (is_list or s.text(letter + 1) in _CLOSING):
            return None
    if s.text(letter + 1) in _RELATIONS and s.text(letter) in ("n", "p"):
        return None  # "control group n = 22", "within groups P < 0.001"
    return letter if LETTER.fullmatch(s.text(letter)) and s.dose_end(letter) is None else None


def _is_of_others(s: Sentence, noun: int) -> bool:
    """Whether a noun is of authors, "Zinc Study Group", or tells how: "group therapy"."""
    is_of_each = "per" in s.texts[max(0, noun - 2) : noun]  # "90 per treatment arm"
    is_of_each |= s.text(noun - 2) == "by" and s.text(noun - 1) in vocabulary.SIDES
    if is_of_each or (s.text(noun) == "group" and s.text(noun + 1) in vocabulary.TOGETHER):
        return True
    printed = s.layers.text[slice(*s.span(noun - 1, noun))] if noun else ""
    return printed in vocabulary.AUTHORS


def _is_limb(s: Sentence, noun: int) -> bool:
    """Whether an arm is of a body: "showed arm swelling", "the affected arm", "chronic arm pain".

    In "the zinc arm pain was less" it is not.
    """
    if s.text(noun) not in ("arm", "arms"):
        return False
    if s.text(noun - 1) in limbs.LIMBS or s.text(noun + 1) in limbs.OF_LIMBS:
        return True
    if s.text(noun + 1) not in limbs.FELT_IN_LIMBS:
        return False
    first = noun
    while s.kind(first - 1) in ("word", "verb", "adverb"):
        first -= 1
    return s.text(first - 1) not in ("the", "each", "this", "a")


def _called(s: Sentence, noun: int) -> Name | None:
    """The first group, or a proper name that follows: "the group TachoSil"."""
    if s.text(noun) not in ("group", "arm"):
        return None
    if s.text(noun - 1) in vocabulary.ORDINALS:
        return Name(noun - 1, noun, noun - 1, noun + 1)
    is_quoted = s.text(noun + 1) in vocabulary.QUOTES and s.text(noun + 3) in vocabulary.QUOTES
    first = noun + 1 + is_quoted
    printed = s.layers.text[slice(*s.span(first, first))] if first < len(s) else ""
    is_proper = len(printed) > 1 and not printed.islower() and s.kind(first) == "word"
    has_name = noun > 0 and s.kind(noun - 1) in ("word", "number", "verb", "adverb", "mark")
    if not is_proper or has_name or s.text(noun) != "group":
        return None
    return Name(first, first, noun, first + 1 + is_quoted)


def _is_any(s: Sentence, noun: int, name: Name) -> bool:
    """Whether every group is meant: "both treatment groups", "in each study arm"."""
    return s.text(noun) in ("groups", "arms") or s.text(name.first - 1) in vocabulary.EACH


def _is_side(s: Sentence, name: Name) -> bool:
    return all(text in vocabulary.SIDES for text in s.texts[name.first : name.last + 1])


def _further_letters(s: Sentence, first: int) -> Iterator[Name]:
    """The letters after the first of "groups A, B, and C", but no "8 in group A and 4 in B"."""
    is_number, index = s.text(first).isdigit(), first + 1
    while s.kind(index) in ("comma", "conjunction"):
        place = index + 1
        while s.kind(place) in ("comma", "conjunction"):
            place += 1
        is_letter = LETTER.fullmatch(s.text(place)) and s.text(place).isdigit() == is_number
        if not is_letter or s.kind(place + 1) == "word" or s.text(place + 1) in _RELATIONS:
            return  # "in group A, P = .61"
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
        first = _before_as_usual(s, first)
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


def _before_as_usual(s: Sentence, first: int) -> int:
    """Where "treatment as usual" begins, of whose words the last is at a place; else the place."""
    is_usual = s.text(first) == "usual" and s.text(first - 1) == "as"
    return first - 2 if is_usual and s.kind(first - 2) == "word" else first


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
