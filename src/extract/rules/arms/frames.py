"""The frames in which a text introduces its arms, each as a series of names."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.arms import groups, patterns
from extract.rules.arms.names import Name, name_after, name_before
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import listed

_AND = frozenset({"and"})
_MOST_ARMS = 9


def frames_in(s: Sentence, is_title: bool) -> Iterator[tuple[str, list[Name]]]:
    """Every frame of a sentence: its pattern, and the names of its arms in order."""
    found = [
        ("assigned", assigned(s), 2),
        ("sized", sized(s), 2),
        ("numbered", numbered(s), 2),
        ("received", received(s), 2),
        *(("between" if is_between else "compared", names, 2) for is_between, names in compared(s)),
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
    for match in patterns.ASSIGNED_ACTIVE.finditer(folded, s.start, s.end):
        for cue in patterns.TO.finditer(folded, match.end(), s.end):
            names = _assigned_at(s, cue.end(), is_list=False)
            if len(names) > 1:
                return names
    return []


def _assigned_at(s: Sentence, offset: int, is_list: bool) -> list[Name]:
    index = s.index_at(offset)
    has_or = any(text in ("or", "versus", "vs") for text in s.texts[index : index + 60])
    names = listed(s, index) if has_or else []
    if len(names) < 2 or (is_list and not has_or):
        names = listed(s, index, _AND) or names
    return names


def received(s: Sentence) -> list[Name]:
    """The arms of "were treated with either A or B"."""
    match = patterns.RECEIVED.search(s.layers.folded, s.start, s.end)
    return listed(s, s.index_at(match.end())) if match else []


def sized(s: Sentence) -> list[Name]:
    """The arms of "A (n = 12) and B (12 patients)"."""
    names, floor = [], 0
    for index in range(len(s)):
        if s.kind(index) != "open" or (close := s.close_of(index)) is None:
            continue
        name = name_before(s, index, floor)
        if name is None or name.size is None:
            continue
        names.append(name)
        floor = close + 1
    return names


def numbered(s: Sentence) -> list[Name]:
    """The arms of "239 were assigned to A and 235 to B"."""
    names: list[Name] = []
    for index in range(len(s)):
        number = s.whole_number(index)
        if number is None:
            continue
        cue = _cue_after(s, s.after_number(number), bool(names))
        name = name_after(s, cue) if cue is not None else None
        if name is not None:
            names.append(Name(name.first, name.last, index, name.stop, index, name.alias))
    return names


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
    """The arms of "comparing A with B", and of "the difference between A and B" (true)."""
    for match in patterns.COMPARED.finditer(s.layers.folded, s.start, s.end):
        index = _after_asked(s, s.index_at(match.end()))
        if match["between"]:
            yield True, listed(s, index, _AND)[:2]
        else:
            yield False, listed(s, index, _separator(s, index))


def _after_asked(s: Sentence, index: int) -> int:
    """Past "the efficacy and safety of"."""
    for place in range(index, min(len(s), index + 12)):
        if s.text(place) == "of" and any(t in patterns.ASKED for t in s.texts[index:place]):
            return place + 1
        if s.text(place) in ("with", "versus", "vs", "to"):
            break
    return index


def _separator(s: Sentence, index: int) -> frozenset[str]:
    """The word that separates what is compared."""
    texts = s.texts[index : index + 40]
    for words in (("versus", "vs", "vs."), ("with",), ("to",), ("and",)):
        found = [word for word in words if word in texts]
        if found:
            return frozenset(found)
    return frozenset()


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
