"""Arms where results are told, for a text that introduces none: "71% with A and 70% with B"."""

from __future__ import annotations

import re

from extract.rules.arms.effects import acting
from extract.rules.arms.names import (
    Name,
    before_next_group,
    has_letter,
    is_name,
    key,
    name_after,
    name_before,
)
from extract.rules.arms.patterns import results, verbs, vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import listed

_AND = frozenset({"and"})
_UNIT = 3  # words between a number and the preposition after its unit
_OF_THE = frozenset({"of", "the", "those", "all"})  # "4 (16%) of the patients with A"
_SHORT = 6  # words of a name
_PIECES = ("preposition", "conjunction", "auxiliary", "determiner", "adverb", "subordinator")
_OPENING = 9  # words before the comma of "At 12 months, "


def valued(s: Sentence) -> list[Name]:
    """The arms of "71% (75/106) with A and 70% with B": one preposition after each value."""
    found: dict[str, list[Name]] = {}
    for index, text in enumerate(s.texts):
        if text in results.BESIDE_VALUES and _ends_value(s, index - 1):
            if text == "in" and s.text(index - 1) in results.CHANGES:
                continue  # "a 20% reduction in pain"
            name = name_after(s, index + 1, _AND)
            if name is not None and name.begin <= index + 2 and name.last - name.first < _SHORT:
                found.setdefault(text, []).append(name)
        elif text == "without" and _ends_value(s, index - 1) and len(found.get("with", [])) == 1:
            found["with"].append(Name(index, index, index, index + 1))
    names = max(found.values(), key=len, default=[])
    return list({key(s, name): name for name in names}.values())


def _ends_value(s: Sentence, index: int) -> bool:
    """Whether a word ends a printed value: a number, its bracket or its unit."""
    words = 0
    for place in range(index, max(-1, index - 2 * _UNIT), -1):
        if s.kind(place) in ("number", "close") or s.number(place) is not None:
            return True
        is_of_people = s.text(place) in vocabulary.PEOPLE or s.text(place) in _OF_THE
        if s.kind(place) != "word" and s.text(place) != "%" and not is_of_people:
            return False
        words += not is_of_people
        if words >= _UNIT:
            return False
    return False


def labelled(s: Sentence) -> list[Name]:
    """The arms of "(A, 35.1%; B, 17.8%)" and "(A: 12; B: 13)", else of "12 (A) and 13 (placebo)".

    Grades behind values name no arms.
    """
    ahead = _labels(s, results.LABELLED)
    if len(ahead) > 1:
        return ahead
    behind = _labels(s, results.LABELLED_BEHIND)
    return [] if any(key(s, name) in results.GRADES for name in behind) else behind


def _labels(s: Sentence, pattern: re.Pattern[str]) -> list[Name]:
    names = []
    for match in pattern.finditer(s.folded):
        first = s.index_at(s.start + match.start("name"))
        last = s.index_at(s.start + match.end("name")) - 1
        if last >= first and _is_label(s, first, last):
            names.append(Name(first, last, first, last + 1))
    return list({key(s, name): name for name in names}.values())


def _is_label(s: Sentence, first: int, last: int) -> bool:
    """Whether words before a value name an arm, and are no statistic and no piece of a clause."""
    if any(text in results.NO_LABEL for text in s.texts[first : last + 1]):
        return False
    kinds = (s.kind(first), s.kind(last))
    return not any(kind in _PIECES for kind in kinds) and is_name(s, first, last)


# Behind which words what follows is set against what stands before: "in comparison with B".
_LINKED = {"compared": ("with", "to"), "comparison": ("with", "to"), "relative": ("to",)}


def contrasted(s: Sentence) -> list[Name]:
    """The arms of "lower with A than with B" and "A caused more pain than B"."""
    for index, text in enumerate(s.texts):
        if text != "than" and s.text(index + 1) not in _LINKED.get(text, ()):
            continue
        after = index + (1 if text == "than" else 2)
        second = name_after(s, after)
        first = _contrasted_with(s, index - (text == "comparison"), s.text(after))
        if first is None or second is None or key(s, first) == key(s, second):
            continue
        if not any(_is_figure(s, name) for name in (first, second)):
            return [first, second]
    return []


def _is_figure(s: Sentence, name: Name) -> bool:
    """Whether a name is a value with its unit: "8.6 mm Hg compared with 6.2 mm Hg for B"."""
    return s.is_number(name.begin) and s.dose_end(name.begin) is None


def _contrasted_with(s: Sentence, index: int, link: str) -> Name | None:
    """What is compared: after the same preposition, right before, or the subject."""
    if link in results.BESIDE_VALUES:
        places = (place for place in range(index - 1, -1, -1) if s.text(place) == link)
        place = next(places, None)
        return name_after(s, place + 1) if place is not None else None
    beside = name_before(s, index)
    is_led = beside is not None and s.text(beside.begin - 1) in results.BESIDE_VALUES
    if beside is not None and is_led and not results.COMPARATIVE.match(s.text(beside.first)):
        return beside
    return _subject(s) if s.text(index) == "than" else next(iter(acting(s)), None)


def changing(s: Sentence) -> list[Name]:
    """The arms of "A reduced pressure by 8.4 mm Hg and B by 8.9 mm Hg"."""
    by = [i for i, text in enumerate(s.texts) if text == "by" and s.number(i + 1)]
    first = _subject(s)
    if first is None or len(by) < 2:
        return []
    joins = [place for place in range(first.stop, by[-1]) if s.text(place) in ("and", "whereas")]
    names = [name_after(s, place + 1) for place in joins]
    return [first, *(name for name in names if name is not None and name.stop in by)]


def _subject(s: Sentence) -> Name | None:
    """The name that the sentence begins with, if a verb follows it."""
    start = int(s.text(0) in results.HEADINGS)
    for place, kind in enumerate(s.kinds[:_OPENING]):
        if kind == "comma":
            start = place + 1
    name = name_after(s, start)
    if name is None or s.kind(name.stop) not in ("verb", "auxiliary", "adverb"):
        return None
    return None if s.text(name.first) in vocabulary.NO_ARM else name


def recipients(s: Sentence) -> list[Name]:
    """The arms of "patients who received A ... those on B"."""
    names = []
    for match in results.RECIPIENTS.finditer(s.layers.folded, s.start, s.end):
        start = s.index_at(match.end())
        name = before_next_group(s, name_after(s, start))
        if name is not None and "respectively" in s.texts[name.stop : name.stop + 2]:
            names.extend(listed(s, start, _AND))  # "12 and 13 patients received A and B, ..."
            continue
        if name is None or key(s, name) in verbs.ALL_IN_IT:
            continue
        if name.last - name.first < _SHORT and has_letter(s, name):
            names.append(name)
    return list({key(s, name): name for name in names}.values())


def peopled(s: Sentence) -> list[Name]:
    """The arms of "more GD patients (28%) than CD patients (18%)": one noun for both."""
    found: dict[str, list[Name]] = {}
    for index, text in enumerate(s.texts):
        if text in vocabulary.PEOPLE and (name := _modifier(s, index)) is not None:
            found.setdefault(text, []).append(name)
    names = max(found.values(), key=len, default=[])
    return list({key(s, name): name for name in names}.values())


def _modifier(s: Sentence, noun: int) -> Name | None:
    """What stands before a noun of people and tells which ones: at most two words."""
    first = noun
    while first > max(0, noun - 2) and s.kind(first - 1) == "word" and not s.is_number(first - 1):
        if s.text(first - 1) in vocabulary.NO_ARM | results.DEGREES | vocabulary.PEOPLE:
            break
        first -= 1
    is_whole = s.kind(first - 1) != "word" or s.text(first - 1) in vocabulary.NO_ARM
    if first == noun or not is_whole or not is_name(s, first, noun - 1):
        return None
    return Name(first, noun - 1, first, noun + 1)


def respective(s: Sentence) -> list[Name]:
    """The arms of "12 and 13 with A and B, respectively", "A and B had 12 and 13, respectively"."""
    if "respectively" not in s.texts:
        return []
    end = s.texts.index("respectively")
    for place in range(end - 1, max(-1, end - 16), -1):
        if s.text(place) in results.BESIDE_VALUES:
            names = listed(s, place + 1, _AND)
            return names if len(names) > 1 else []
    return []
