"""Arms by the brackets after them: "A (n = 12) and B (n = 13)", "A weekly (arm A)"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from extract.rules.arms import brackets, leads
from extract.rules.arms.apart import by_dose, told_apart
from extract.rules.arms.groups import LETTER
from extract.rules.arms.names import Name, is_name, name_before, with_bracket
from extract.rules.arms.patterns import cues, verbs, vocabulary
from extract.rules.arms.sentence import Sentence

_NUMBER = 2  # words of "2)"
_ADDED = 6  # words of "add zinc to"
_COMBINATION = 44  # words between two sized brackets
_NO_NAME = ("verb", "auxiliary", "pronoun", "subordinator", "open", "mark")
_JOINTS = frozenset({"or", "and", "versus", "vs", ";", "to", "with", "the", "a", "an", ","})
# Who is in an arm, or what is taught there, ahead of "in".
_TAUGHT = frozenset("those training instruction education lessons classes course courses".split())
# What says where or when, before a noun that is then no arm.
_WHERE = frozenset("in at from before after during".split())


def sized(s: Sentence) -> list[Name]:
    """The arms of "A (n = 12) and B (12 patients)"."""
    names = [name for name in _bracketed(s, _has_size) if name.size is not None]
    return names[1:] if len(names) > 2 and _are_all(s, names) else names


def _are_all(s: Sentence, names: list[Name]) -> bool:
    """Whether the first of sized names is of all: "parents (n = 9) got A (n = 5) or B (n = 4)"."""
    numbers = [s.whole_number(name.size) for name in names if name.size is not None]
    first, *others = [number.value if number else 0 for number in numbers]
    return first == sum(others)


def _has_size(s: Sentence, opening: int, close: int) -> bool:
    if s.is_percentage(opening - 1) and s.kind(opening - 2) == "comma":
        return False  # "rash (zinc, 4.6% [n = 5])"
    size = brackets.size_in(s, opening, close)
    is_bare = size == opening + 1 and close == opening + 2
    return size is not None and (not is_bare or tells_of_arms(s))


def lettered(s: Sentence) -> list[Name]:
    """The arms of "A weekly for a year (arm A), B or C (arm B)"."""
    names = _bracketed(s, _names_group)
    return [n for n in names if n.alias is not None or s.text(n.first) in vocabulary.NOUNS]


def _names_group(s: Sentence, opening: int, close: int) -> bool:
    """Whether a bracket says what the group is called: "(arm A)"."""
    nouns = [text for text in s.texts[opening:close] if text in vocabulary.NOUNS]
    if len(nouns) != 1:
        return False  # "in voiding (group A, 12% vs group B, 14%)"
    alias = brackets.alias_in(s, opening, close)
    return alias is not None and any(
        t in vocabulary.NOUNS for t in s.texts[alias[0] : alias[1] + 1]
    )


def _bracketed(s: Sentence, closes: Callable[[Sentence, int, int], bool]) -> list[Name]:
    """The names before brackets of one kind; what stands between two is one name."""
    names: list[Name] = []
    floor = 0
    for index in s.opens:
        close = s.close_of(index)
        if close is None or not closes(s, index, close):
            continue
        name = (_between(s, floor, index) if names else None) or _by_letter(s, index)
        name = name or name_before(s, index, floor)
        name = name and _of_giver(s, name, floor)
        if name is not None and not (
            _is_of_people(s, name)
            or _were_assigned(s, close + 1)
            or s.text(name.begin - 1) in verbs.TELLING  # "A only if nodes contained B (group 2)"
        ):
            names.append(_with_letter(s, _with_this(s, _with_added(s, name), index, close)))
            floor = close + 1
    return told_apart(s, by_dose(s, _without_adjuncts(s, names)))


def _without_adjuncts(s: Sentence, names: list[Name]) -> list[Name]:
    """The names but for those that say where or when; of these what their brackets call them.

    Where all say when, it tells the arms apart: "in the morning (n = 60) or in the evening".
    """
    adjuncts = [name for name in names if _is_in_adjunct(s, name)]
    if len(adjuncts) == len(names):
        return names
    named = [_own_letter(s, name) if name in adjuncts else name for name in names]
    return [name for name in named if name is not None]


def _by_letter(s: Sentence, opening: int) -> Name | None:
    """The group before a bracket that goes by its letter: "group A (n = 12)"."""
    if s.text(opening - 2) not in ("group", "arm") or not LETTER.fullmatch(s.text(opening - 1)):
        return None
    return with_bracket(s, Name(opening - 2, opening - 1, opening - 2, opening))


def _with_this(s: Sentence, name: Name, opening: int, close: int) -> Name:
    """A name with what its bracket says, also where an adjunct stands between the two."""
    size = brackets.size_in(s, opening, close) if name.size is None else name.size
    alias = name.alias
    if alias is None and not brackets.is_of_part(s, name.first, opening):
        alias = brackets.alias_in(s, opening, close)
    return replace(name, size=size, alias=alias)


def _is_of_people(s: Sentence, name: Name) -> bool:
    """Whether a name tells who was studied: "cancer patients", "patients with a response"."""
    before = s.texts[max(0, name.begin - 2) : name.last]
    of_people = any(
        text in vocabulary.PEOPLE and following == "with" for text, following in pairwise(before)
    )
    return of_people or s.text(name.last) in vocabulary.PEOPLE | vocabulary.STUDIED


def _is_in_adjunct(s: Sentence, name: Name) -> bool:
    """Whether a name says where or when: "in the ear (n = 9)", "prior to their scan (n = 9)"."""
    ends = s.text(name.first), s.text(name.last + 1)
    if not vocabulary.NOUNS.isdisjoint(ends) or s.text(name.last) in vocabulary.ALONE:
        return False  # "in group A (n = 12)", "20 in placebo (n = 20)"
    if "with" in s.texts[name.begin : name.last]:
        return False  # "in study 2 with zinc (n = 9)"
    before = name.begin - 1 - (s.kind(name.begin - 1) in ("determiner", "pronoun"))
    if s.text(before - 1) in vocabulary.PEOPLE | _TAUGHT:
        return False  # "those in the walking program (n = 9)", "training in yoga (group A)"
    is_led = s.text(name.begin - 1) == "their" and s.text(before) == "to"
    is_led |= (s.text(before - 1), s.text(before)) == ("based", "on")
    is_result = s.text(before) == "for" and s.text(before - 1) not in {"and", *verbs.MADE}
    return is_led or is_result or s.text(before) in _WHERE  # "3.1 for zinc (n = 9)"


def _of_giver(s: Sentence, name: Name, floor: int) -> Name:
    """What is given, where a name is of who gives it: "lessons led by nurses (n = 12)"."""
    verb = name.begin - 2
    is_giver = s.text(name.last) in verbs.GIVERS
    if not is_giver or s.text(verb + 1) != "by" or s.text(verb) not in verbs.DONE_BY:
        return name  # "tin given by mouth (n = 12)" tells the way
    given = name_before(s, verb, floor)
    return name if given is None else replace(given, stop=name.stop, size=name.size)


def _own_letter(s: Sentence, name: Name) -> Name | None:
    """The arm by what its bracket calls it: "the leaflet was read in bed (n = 12, group B)"."""
    if name.alias is None:
        return None
    first, last = name.alias
    if vocabulary.NOUNS.isdisjoint(s.texts[first : last + 1]):
        return None
    return replace(name, first=first, last=last, begin=first, alias=None)


def _were_assigned(s: Sentence, index: int) -> bool:
    """Whether all that were studied stand before a word: "smokers (n = 240) were assigned"."""
    assigned = [text for text in s.texts[index + 1 : index + 3] if text in verbs.ASSIGNED_TO]
    return s.text(index) == "were" and bool(assigned)


def tells_of_arms(s: Sentence) -> bool:
    """Whether a bare number in a bracket may be of an arm: the sentence tells of its making."""
    return cues.MAKING.search(s.layers.folded, s.start, s.end) is not None


def _is_numbered(s: Sentence, index: int) -> bool:
    """Whether a word is the number of an item: "2) B (n = 12)", "b) B"."""
    return s.text(index + 1) == ")" and len(s.text(index)) == 1


def _counted(s: Sentence, index: int) -> int:
    """How many words of "14 to the", "44 serving as" begin at a word."""
    number = s.whole_number(index)
    if number is None or s.dose_end(index) is not None:
        return 0
    after = s.after_number(number)
    if s.text(after) == "to" and not s.is_number(after + 1):  # 65 to 70 mm Hg
        return after + 1 + (s.kind(after + 1) == "determiner") - index
    return after + 2 - index if s.texts[after : after + 2] == ["serving", "as"] else 0


def _with_added(s: Sentence, name: Name) -> Name:
    """A name with what is added to it: "to add zinc to iron (n = 12)"."""
    for place in range(name.begin - 2, max(0, name.begin - _ADDED), -1):
        if s.text(place) in ("add", "adding") and s.text(name.begin - 1) == "to":
            return replace(name, first=place + 1, begin=place + 1)
    return name


def _ends_name(s: Sentence, index: int) -> bool:
    """Whether a word belongs to no name; the exponent of "60 mg/m(2)" and "followed by" may.

    The share of "zinc, 4.6% [n = 5]" does not.
    """
    if s.is_percentage(index) and s.kind(index - 1) == "comma":
        return True
    if s.kind(index) == "open":
        return not s.is_joined(index)
    is_joint = (s.text(index), s.text(index + 1)) in vocabulary.JOINTS
    return not is_joint and (s.kind(index) in _NO_NAME or s.text(index) in verbs.TAKES)


def _letter_ahead(s: Sentence, index: int) -> int:
    """How many words of "group 2," or "group B:" begin at a word, ahead of what it gets."""
    is_lettered = s.text(index) in ("group", "arm") and LETTER.fullmatch(s.text(index + 1))
    return 3 if is_lettered and s.text(index + 2) in (",", ":") else 0


def _with_letter(s: Sentence, name: Name) -> Name:
    """A name with the letter of the group that stands ahead of it: "group 1, zinc (n = 12)"."""
    noun = name.begin - 3
    if name.alias is not None or noun < 0 or not _letter_ahead(s, noun):
        return name
    return replace(name, alias=(noun, noun + 1))


def _between(s: Sentence, floor: int, opening: int) -> Name | None:
    """The name that takes up all between two sized brackets: ", or A, B and C (n = 12)"."""
    first = floor
    while s.text(first) in _JOINTS:
        first += 1
    if s.text(first) in _WHERE and s.kind(first + 1) == "determiner":
        first += 2  # "or in the zinc group (n = 9)"
    first += _NUMBER if _is_numbered(s, first) else 0
    first += leads.recipients(s, first) or _counted(s, first) or _letter_ahead(s, first)
    if first == floor or not 0 < opening - first <= _COMBINATION:
        return None
    if any(s.text(i) == "or" and s.kind(i - 1) == "comma" for i in range(first + 1, opening)):
        return None  # "A (n = 9), what A is, or B (n = 8)"
    if any(_ends_name(s, i) for i in range(first, opening)):
        return None
    last = opening - 1
    while last > first and (
        s.text(last) in vocabulary.SCHEDULE
        or s.text(last) in vocabulary.NOUNS
        or (s.text(last - 1) == "every" and s.is_number(last))
    ):
        last -= 1
    if not is_name(s, first, last):
        name = with_bracket(s, Name(opening - 1, opening - 1, first, opening))
        return (
            replace(name, first=name.alias[0], last=name.alias[1], alias=None)
            if name.alias
            else None
        )
    return with_bracket(s, Name(first, last, first, opening))
