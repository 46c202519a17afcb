"""What groups are said to get: "group A received X", "group A: X", "X in group A, Y in group B"."""

from __future__ import annotations

from dataclasses import replace

from extract.rules.arms import brackets
from extract.rules.arms.groups import LETTER
from extract.rules.arms.names import Name, before_next_group, key, name_after, name_before
from extract.rules.arms.patterns import cues, verbs, vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import listed

_AND = frozenset({"and"})
_RESULTS = ("results", "conclusion", "discussion")
# Classes of words between a group and the verb.
_BETWEEN = ("auxiliary", "adverb", "subordinator", "determiner")
_LINKS = frozenset({"given", "administered", "with", "of", "by"})
_GIVING = 9  # words between a group and the verb that says what it gets
_SUBJECT = 4  # words of "anesthesia was maintained with"


def defined(s: Sentence, groups: list[Name]) -> list[Name]:
    """Groups of which the sentence says what they get: "group A received X", "group A: X"."""
    names: list[Name] = []
    if s.layers.kind_at(s.start) in _RESULTS:
        return names  # "of the control group 12 received antibiotics"
    for number, group in enumerate(groups):
        if number and _is_listed(s, groups[number - 1], group):
            continue  # "groups A and B received": not B alone
        given = _given_to(s, group) or _given_in_bracket(s, group) or _used_in(s, group, names)
        if given is None and names and LETTER.fullmatch(s.text(group.last)):
            given = _given_likewise(s, group.stop)
        if given is not None and not _is_same(s, given):
            names.append(replace(given, alias=(group.first, group.last)))
    return names or _given_ahead(s, [group for group in groups if _is_coded(s, group)])


def _is_coded(s: Sentence, group: Name) -> bool:
    """Whether a group is called by a letter, a number or capitals, and by nothing that it gets."""
    if LETTER.fullmatch(s.text(group.last)) or s.text(group.first) in vocabulary.ORDINALS:
        return True
    return s.text(group.begin) in ("group", "arm") and group.last == group.begin + 1


def _given_ahead(s: Sentence, groups: list[Name]) -> list[Name]:
    """What each group got, told before it: "X in group A, Y in group B and Z in group C".

    So it is of "X was given to group A, and Y to group B".
    """
    if len(groups) < 2 or not verbs.COMPARED.isdisjoint(s.texts) or not s.has(*cues.GIVING):
        return []
    names: list[Name] = []
    floor = 0
    for group in groups:
        end = group.begin - (s.kind(group.begin - 1) == "determiner") - 1
        verb = _before_verb(s, end)
        is_of_group = s.text(end) in ("in", "for") or (s.text(end) == "to" and verb < end)
        name = name_before(s, verb, floor) if is_of_group else None
        if name is None or s.is_number(name.first) or (floor and not _is_next(s, floor, name)):
            return []
        names.append(replace(name, stop=group.stop, alias=(group.first, group.last)))
        floor = group.stop
    return names if len({key(s, name) for name in names}) == len(names) else []


def _before_verb(s: Sentence, index: int) -> int:
    """The word before "was used" in "X was used in group A"."""
    verb = index - 1
    if s.text(verb) not in verbs.USED or s.kind(verb - 1) != "auxiliary":
        return index
    return verb - 1


def _is_next(s: Sentence, floor: int, name: Name) -> bool:
    """Whether a name takes up all that stands between the group before and its own."""
    return all(
        s.kind(i) not in ("word", "number") or s.text(i) in vocabulary.TREATMENT_WITH
        for i in range(floor, name.begin)
    )


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
    lettered = [group for group in groups if LETTER.fullmatch(s.text(group.last))]
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


def _is_counted(s: Sentence, group: Name) -> bool:
    """Whether a share of a group is the subject: "23 (56%) of the zinc group had nodes"."""
    before = group.begin - 1 - (s.kind(group.begin - 1) == "determiner")
    return s.text(before) in ("in", "of", "from") and s.is_percentage(before - 2)


def _given_to(s: Sentence, group: Name) -> Name | None:
    if _is_counted(s, group):
        return None
    begin = _begin_of_given(s, group.stop)
    if begin is None and s.text(group.stop) == "had" and _tells_no_result(s, group.stop):
        begin = group.stop + 1
    if begin is None and _is_coded(s, group):
        begin = _begin_of_joined(s, group) or _begin_of_means(s, group.stop)
    return None if begin is None else before_next_group(s, name_after(s, begin))


def _begin_of_joined(s: Sentence, group: Name) -> int | None:
    """Where a name begins right behind a group: "group A with X", "arm A X; arm B Y"."""
    index = group.stop
    if not vocabulary.AVERAGES.isdisjoint(s.texts[index : index + 4]):
        return None
    if s.text(index) in verbs.DOES:
        return index + 1 if s.kind(index + 1) in ("word", "determiner") else None
    if s.text(index) in ("with", "using") and s.kind(index - 1) != "close":
        number = s.number(index + 1)
        is_of_people = number is not None and s.text(s.after_number(number)) in vocabulary.PEOPLE
        return None if is_of_people else index + 1
    is_item = s.text(group.begin - 1) in (":", ";", ",", "and", "or") and s.has(*cues.ASSIGNING)
    return index if is_item and s.kind(index) == "word" else None


def _begin_of_means(s: Sentence, index: int) -> int | None:
    """Where the name begins in "group A: anesthesia was maintained with X"."""
    index += s.kind(index) == "comma" or s.text(index) == ":"
    for place in range(index + 1, min(len(s), index + _SUBJECT)):
        if s.text(place) in ("was", "were") and s.text(place + 2) in ("with", "by", "using"):
            return place + 3 if s.text(place + 1) in verbs.DONE else None
        if s.kind(place) not in ("word", "preposition"):
            return None
    return None


def _tells_no_result(s: Sentence, had: int) -> bool:
    """Whether "had" tells what was given: no figure and no comparison stands beside it."""
    has_figure = any(i > had and s.text(i - 1) not in vocabulary.LETTERED for i in s.numbers)
    return not has_figure and verbs.RESULTING.isdisjoint(s.texts[had:])


def _used_in(s: Sentence, group: Name, names: list[Name]) -> Name | None:
    """What stands before the verb: "in group A, X was given"; later ones may leave out the verb."""
    before = s.text(group.begin - 1 - (s.kind(group.begin - 1) == "determiner"))
    if before not in ("in", "for") or s.kind(group.stop) != "comma":
        return None
    name = name_after(s, group.stop + 1)
    if name is not None and names and s.text(name.stop) in ("", ".", ";", ",", "and"):
        return name
    if name is None or s.text(name.stop) not in ("was", "were"):
        return None
    verb = name.stop + 1 + (s.kind(name.stop + 1) == "adverb")
    return name if s.text(verb) in verbs.USED else None


def _begin_of_given(s: Sentence, index: int) -> int | None:
    """Where it begins to be said what a group gets, from the word behind the group on."""
    # behind the bracket of "30 women (group A) got", the comma of "group A, who got"
    index += s.kind(index) in ("close", "comma", "conjunction")
    if s.text(index) in (":", "="):
        is_value = s.text(index) == "=" and s.number(index + 1) is not None
        return None if is_value else index + 1
    has_verb = False
    place, limit = index, min(len(s), index + _GIVING)
    while place < limit:
        text = s.text(place)
        if text == "used" and s.text(place + 1) == "to":
            return None  # "the control group was used to test an effect"
        if text in verbs.TAKES or (has_verb and text in _LINKS):
            return place + 1
        if text == "served" and s.text(place + 1) == "as":
            return place + 2
        if (close := _close_of_size(s, place)) is not None:  # "group A patients (n = 12) got"
            place, limit = close + 1, min(len(s), limit + close + 1 - place)
            continue
        if text in verbs.GIVES:
            has_verb = True
        elif text in ("not", *verbs.LATER) or (
            text not in vocabulary.PEOPLE and s.kind(place) not in _BETWEEN
        ):
            return None
        place += 1
    return None


def _close_of_size(s: Sentence, index: int) -> int | None:
    """The word that closes the bracket at a word, if it says how many a group has."""
    close = s.close_of(index) if s.kind(index) == "open" else None
    if close is None or brackets.size_in(s, index, close) is None:
        return None
    return close


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
