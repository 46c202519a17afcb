"""The frames in which a text introduces its arms, each as a series of names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from extract.rules.arms import brackets, groups, patterns
from extract.rules.arms.names import Name, is_name, name_after, name_before, with_bracket
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import listed, told_apart

_AND = frozenset({"and"})
_MOST_ARMS = 9
_SHORT = 6  # words of a name where the frame is weak
_SIDE = 26  # words of one side of a comparison
_COMBINATION = 24  # words between two sized brackets
_NO_NAME = ("verb", "auxiliary", "pronoun", "subordinator", "open", "mark")


def frames_in(s: Sentence, is_title: bool) -> Iterator[tuple[str, list[Name]]]:
    """Every frame of a sentence: its pattern, and the names of its arms in order."""
    found = [
        ("assigned", assigned(s), 2),
        ("sized" if _tells_of_arms(s) else "counted", sized(s), 2),
        ("lettered", lettered(s), 2),
        ("numbered", numbered(s), 2),
        ("received", received(s), 2),
        ("given", given(s), 2),
        *(("between" if only_and else "compared", names, 2) for only_and, names in compared(s)),
        ("with_without", with_without(s, is_title), 2),
        *versus(s, is_title),
        ("grouped", groups.grouped(s), 1),
        ("defined", groups.defined(s), 1),
        ("controlled", list(controlled(s)), 1),
    ]
    for rule, names, least in found:
        if least <= len(names) <= _MOST_ARMS:
            yield rule, names


def controlled(s: Sentence) -> Iterator[Name]:
    """The comparator of "placebo-controlled"."""
    for index, text in enumerate(s.texts):
        if text in patterns.CONTROLLED:
            yield Name(index, index, index, index + 1)


def assigned(s: Sentence) -> list[Name]:
    """The arms of "randomly assigned to A or B", "divided into two groups: A and B"."""
    folded = s.layers.folded
    for match in patterns.ASSIGNED.finditer(folded, s.start, s.end):
        names = _assigned_at(s, match.end(), match["groups"] is not None)
        if len(names) > 1:
            return names
    for match in patterns.ASSIGNED_BARE.finditer(folded, s.start, s.end):
        names = listed(s, s.index_at(match.end()))
        if len(names) > 1:
            return names
    for match in patterns.ASSIGNED_ACTIVE.finditer(folded, s.start, s.end):
        for cue in patterns.TO.finditer(folded, match.end(), s.end):
            names = _assigned_at(s, cue.end(), is_list=False)
            if len(names) > 1:
                return names
    return []


def _assigned_at(s: Sentence, offset: int, is_list: bool) -> list[Name]:
    index = s.index_at(offset)
    if is_list and s.kind(index) == "open":
        index += 1  # "into two groups (A or B)"
    has_or = any(text in ("or", "versus", "vs") for text in s.texts[index : index + 60])
    names = listed(s, index) if has_or else []
    if len(names) < 2 or (is_list and not has_or):
        names = listed(s, index, _AND) or names
    return names


def received(s: Sentence) -> list[Name]:
    """The arms of "were treated with either A or B", "randomised patients received A or B"."""
    for pattern in (patterns.RECEIVED, patterns.RECEIVED_BARE):
        match = pattern.search(s.layers.folded, s.start, s.end)
        names = listed(s, s.index_at(match.end())) if match else []
        if len(names) > 1:
            return names
    return []


def given(s: Sentence) -> list[Name]:
    """The arms of "were treated with A or B", without "either" a weaker sign."""
    for match in patterns.GIVEN.finditer(s.layers.folded, s.start, s.end):
        names = listed(s, s.index_at(match.end()))
        if len(names) > 1 and all(name.last - name.first < _SHORT for name in names):
            return names
    return []


def sized(s: Sentence) -> list[Name]:
    """The arms of "A (n = 12) and B (12 patients)"."""
    return [name for name in _bracketed(s, _has_size) if name.size is not None]


def _has_size(s: Sentence, opening: int, close: int) -> bool:
    size = brackets.size_in(s, opening, close)
    is_bare = size == opening + 1 and close == opening + 2
    return size is not None and (not is_bare or _tells_of_arms(s))


def lettered(s: Sentence) -> list[Name]:
    """The arms of "A weekly for a year (arm A), B or C (arm B)"."""
    return [name for name in _bracketed(s, _has_letter) if name.alias is not None]


def _has_letter(s: Sentence, opening: int, close: int) -> bool:
    alias = brackets.alias_in(s, opening, close)
    return alias is not None and any(t in patterns.NOUNS for t in s.texts[alias[0] : alias[1] + 1])


def _bracketed(s: Sentence, closes: Callable[[Sentence, int, int], bool]) -> list[Name]:
    """The names before brackets of one kind; what stands between two is one name."""
    names: list[Name] = []
    floor = 0
    for index in range(len(s)):
        if s.kind(index) != "open" or (close := s.close_of(index)) is None:
            continue
        if not closes(s, index, close):
            continue
        name = (_between(s, floor, index) if names else None) or name_before(s, index, floor)
        if name is not None and not _is_of_people(s, name):
            names.append(name)
            floor = close + 1
    return told_apart(s, names)


def _is_of_people(s: Sentence, name: Name) -> bool:
    """Whether a name tells who was studied: "cancer patients", "patients with a response"."""
    of_people = s.text(name.begin - 1) == "with" and s.text(name.begin - 2) in patterns.PEOPLE
    return of_people or s.text(name.last) in patterns.PEOPLE


def _tells_of_arms(s: Sentence) -> bool:
    """Whether a bare number in a bracket may be of an arm: the sentence tells of its making."""
    return patterns.MAKING.search(s.layers.folded, s.start, s.end) is not None


def _between(s: Sentence, floor: int, opening: int) -> Name | None:
    """The name that takes up all between two sized brackets: ", or A, B and C (n = 12)"."""
    first = floor
    while s.kind(first) == "comma" or s.text(first) in (
        "or",
        "and",
        "versus",
        "vs",
        ";",
        "to",
        "the",
    ):
        first += 1
    if first == floor or not 0 < opening - first <= _COMBINATION:
        return None
    if any(s.kind(i) in _NO_NAME for i in range(first, opening)):
        return None
    last = opening - 1
    while last > first and (s.text(last) in patterns.SCHEDULE or s.text(last) in patterns.NOUNS):
        last -= 1
    if not is_name(s, first, last):
        return None
    return with_bracket(s, Name(first, last, first, opening))


def numbered(s: Sentence) -> list[Name]:
    """The arms of "239 were assigned to A and 235 to B"."""
    names: list[Name] = []
    for index in range(len(s)):
        number = s.whole_number(index)
        if number is None:
            continue
        has_verb = bool(names) or s.text(index - 1) in patterns.ASSIGNS
        after = s.after_number(number)
        cue = _cue_after(s, after, has_verb)
        if cue is None and names and _is_further(s, index, after):
            cue = after
        name = name_after(s, cue) if cue is not None else None
        if name is not None:
            names.append(replace(name, size=index))
    return names


def _is_further(s: Sentence, index: int, after: int) -> bool:
    """Whether a number joins on to one before it, its verb left out: "and 31 venlafaxine"."""
    follows = s.text(index - 1) in ("and", ",", ";")
    names = s.kind(after) == "word" and s.text(after) not in patterns.PEOPLE | patterns.SCHEDULE
    return follows and names and s.dose_end(index) is None


def _cue_after(s: Sentence, index: int, is_next: bool) -> int | None:
    """Where the name begins after "patients were randomly assigned to"; after "to" alone later."""
    has_verb, stop = is_next, min(len(s), index + 8)
    while index < stop:
        text = s.text(index)
        if text in patterns.TAKES:
            return index + 1
        if text in patterns.ASSIGNS:
            has_verb = True
        elif text in ("to", "with", "for") and has_verb:
            return index + 1
        elif text not in patterns.PEOPLE and s.kind(index) not in (
            "auxiliary",
            "adverb",
            "subordinator",
        ):
            return None
        index += 1
    return None


def compared(s: Sentence) -> Iterator[tuple[bool, list[Name]]]:
    """The arms of "comparing A with B"; true where only "and" stands between them."""
    for match in patterns.COMPARED.finditer(s.layers.folded, s.start, s.end):
        index = _after_asked(s, s.index_at(match.end()))
        place = None if match["between"] else _separator(s, index)
        if place is not None:
            yield False, _pair(s, index, place)
        else:
            yield True, listed(s, index, _AND)


def _pair(s: Sentence, index: int, place: int) -> list[Name]:
    """The names on both sides of a separator, each of which may be "A, B, C (ABC)"."""
    left = listed(s, index, frozenset({s.text(place)}))
    left = [name for name in left if name.stop <= place]
    right = listed(s, place + 1)
    if len(left) > 1 and left[-1].alias and len(right) > 1 and right[-1].alias:
        right = [replace(right[-1], first=right[0].first, begin=right[0].begin)]
    if len(left) > 1:
        left = [replace(left[-1], first=left[0].first, begin=left[0].begin)]
    return told_apart(s, [*left, *right])


def with_without(s: Sentence, is_title: bool) -> list[Name]:
    """The arms of "with or without A" where the sentence tells of treatment and not of patients."""
    folded = s.layers.folded
    match = patterns.WITH_WITHOUT.search(folded, s.start, s.end)
    if match is None or not (is_title or patterns.MAKING.search(folded, s.start, match.start())):
        return []
    first, second = s.index_at(match.start()), s.index_at(match.start("without"))
    if s.text(first - 1) in patterns.PEOPLE:
        return []
    name = name_after(s, s.index_at(match.end()))
    if name is None:
        return []
    last = name.last if second + 1 == name.begin else second
    return [replace(name, size=None), Name(second, last, second, name.stop)]


def _after_asked(s: Sentence, index: int) -> int:
    """Past "the efficacy and safety of"."""
    for place in range(index, min(len(s), index + 12)):
        if s.text(place) == "of" and any(t in patterns.ASKED for t in s.texts[index:place]):
            return place + 1
        if s.text(place) in ("with", "versus", "vs", "to"):
            break
    return index


def _separator(s: Sentence, index: int) -> int | None:
    """The word that separates what is compared, None if only "and" does."""
    found: dict[str, int] = {}
    for place in range(index, min(len(s), index + _SIDE)):
        if s.ends_clause(place):
            break
        found.setdefault(s.text(place), place)
    for word in ("versus", "vs", "vs.", "with", "to"):
        place = found.get(word, index)
        is_of_people = s.text(place - 1) in patterns.PEOPLE  # "in women with cancer"
        if place > index and not is_of_people and not _opens_clause(s, place + 1):
            return place
    return None


def _opens_clause(s: Sentence, index: int) -> bool:
    """Whether what follows "with" or "to" is no comparator: "with respect to", "to assess"."""
    return any(text in patterns.NO_COMPARATOR for text in s.texts[index : index + 2])


def versus(s: Sentence, is_title: bool) -> Iterator[tuple[str, list[Name], int]]:
    """The arms of "A versus B"; outside of titles only the comparator of "compared with B"."""
    for match in patterns.VERSUS.finditer(s.layers.folded, s.start, s.end):
        index = s.index_at(match.start())
        second = name_after(s, s.index_at(match.end()))
        if second is None or s.kind(second.first) == "number":
            continue
        is_sign = match.group().startswith("v")
        first = _subject(s, index) if is_title or is_sign else None
        if first is not None:
            yield "title" if is_title else "versus", [first, second], 2
        elif not is_sign:
            yield "comparator", [second], 1


def _subject(s: Sentence, index: int) -> Name | None:
    """The name before "versus"; past an adjunct such as "for prophylaxis"."""
    name = name_before(s, index)
    if name is None or s.text(name.begin - 1) not in (
        "for",
        "in",
        "on",
        "after",
        "during",
        "among",
    ):
        return name
    start = index
    while start > 0 and s.text(start - 1) not in (":", ".", "?", "–"):
        start -= 1
    return name_after(s, _after_asked(s, start)) or name
