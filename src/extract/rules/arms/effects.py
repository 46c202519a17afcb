"""Arms that act in a sentence, for a text that introduces none: "A lowered X, B raised it"."""

from __future__ import annotations

from dataclasses import replace

from extract.rules.arms import brackets
from extract.rules.arms.names import Name, key, name_after
from extract.rules.arms.patterns import results, vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import listed

_AND = frozenset({"and"})
_SHORT = 6  # words of a name
_WITHIN = 12  # words of a bracket in which "versus" is looked for


def acting(s: Sentence) -> list[Name]:
    """The subjects of verbs that only a treatment can have: "A reduced X", "A and B required X"."""
    names = []
    for index, text in enumerate(s.texts):
        if text in results.EFFECTS and _has_object(s, index):
            verb = _verb_begins(s, index)
            subjects = [n for n in listed(s, _clause(s, verb), _AND) if n.stop <= verb]
            if subjects and subjects[-1].stop == verb and all(map(_is_short, subjects)):
                names += subjects
    return list({key(s, name): name for name in names}.values())


def _has_object(s: Sentence, index: int) -> bool:
    """Whether something is done to something: "improved sleep", not "sleep improved more"."""
    if s.text(index) in results.SUPERIOR:
        return s.text(index + 1) == "to"
    if s.text(index + 1) in results.DEGREES:
        return False
    return s.kind(index + 1) in ("word", "determiner") or s.text(index) in results.LEADING


def _verb_begins(s: Sentence, index: int) -> int:
    """The first word of "was significantly superior"."""
    while index > 0 and s.kind(index - 1) in ("adverb", "auxiliary"):
        index -= 1
    return index


def _clause(s: Sentence, verb: int) -> int:
    """Where the clause of a verb begins; "and" begins one only if a verb stands before it."""
    place = verb
    while place > 0 and s.kind(place - 1) not in ("comma", "mark", "subordinator"):
        if s.text(place - 1) == "and" and "verb" in s.kinds[: place - 1]:
            break
        place -= 1
    return place + (place == 0 and s.text(0) in results.HEADINGS)


def bracketed(s: Sentence) -> list[Name]:
    """The arms of "higher with A (71%) than with B (49%)"; one of "rarer with A (71% v 49%)"."""
    names = []
    for index, text in enumerate(s.texts):
        if text in results.GIVEN_WITH and s.text(index - 1) not in vocabulary.PEOPLE:
            name = name_after(s, index + 1)
            if name is not None and _is_short(name) and name.begin <= index + 2:
                names.append(_without_people(s, name))
    found = {key(s, name): name for name in names if _holds_value(s, name.stop)}
    alone = [name for name in found.values() if _holds_pair(s, name.stop)]
    return list(found.values()) if len(found) > 1 else alone


def _without_people(s: Sentence, name: Name) -> Name:
    last = name.last
    while last > name.first and s.text(last) in vocabulary.PEOPLE:
        last -= 1
    return replace(name, last=last, stop=name.last + 1)


def _holds_value(s: Sentence, index: int) -> bool:
    """Whether a bracket with a value begins at a word."""
    first = index + 1 + (s.kind(index + 1) == "mark")
    if s.kind(index) != "open" or s.number(first) is None:
        return False
    close = s.close_of(index)
    return close is not None and brackets.size_in(s, index, close) is None


def _holds_pair(s: Sentence, index: int) -> bool:
    return any(s.text(i) in results.VERSUS_WORDS for i in range(index, index + _WITHIN))


def _is_short(name: Name) -> bool:
    return name.last - name.first < _SHORT
