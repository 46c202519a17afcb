"""Arms as the parts of a number, in a bracket: "302 were randomized (A, n = 150; B, n = 152)"."""

from __future__ import annotations

from collections.abc import Iterator

from extract.rules.arms.names import Name, is_name
from extract.rules.arms.patterns import verbs, vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.sizes import tells_of_arms

_SHORT = 6  # words of a name
_MARKS = vocabulary.QUOTES | frozenset(verbs.ITEM_MARKS)


def itemized(s: Sentence) -> list[Name]:
    """The arms of "(150 A, 152 B)" and "(A: 150; B: 152)", which add up to a number before."""
    for opening in s.opens if tells_of_arms(s) else ():
        names = _items(s, opening)
        if len(names) > 1 and _adds_up(s, opening, names):
            return names
    return []


def _items(s: Sentence, opening: int) -> list[Name]:
    """A name for each part of a bracket; none where one part is anything else."""
    close = s.close_of(opening)
    if close is None or not s.has_number(opening, close):
        return []
    names = [_item(s, first, last) for first, last in _parts(s, opening, close)]
    told = [name for name in names if name is not None]
    return told if len(told) == len(names) else []


def _parts(s: Sentence, opening: int, close: int) -> Iterator[tuple[int, int]]:
    """The first and last word of each part, parted by semicolons, else by commas."""
    inside = s.texts[opening + 1 : close]
    mark = ";" if ";" in inside else ","
    first = opening + 1
    for place in (*(i for i in range(first, close) if s.text(i) in (mark, "and")), close):
        if first < place:
            yield first, place - 1
        first = place + 1


def _item(s: Sentence, first: int, last: int) -> Name | None:
    """The name of one part with its number, which stands first or last."""
    numbers = [i for i in range(first, last + 1) if s.is_number(i)]
    if len(numbers) != 1 or s.whole_number(numbers[0]) is None:
        return None
    (size,) = numbers
    if size == first:
        first += 1
    elif size == last:
        last -= 1
    else:
        return None
    # 10 in the A group [14.7%]: what a bracket holds is no part of a name
    last = next((i for i in range(first, last + 1) if s.text(i) in ("(", "[")), last + 1) - 1
    while first <= last and s.text(first) in _MARKS:
        first += 1
    while first <= last and s.text(last) in _MARKS:
        last -= 1
    if not 0 <= last - first < _SHORT or not is_name(s, first, last):
        return None
    return Name(first, last, first, last + 1, size)


def _adds_up(s: Sentence, opening: int, names: list[Name]) -> bool:
    """Whether the numbers are the parts of one before them, and the bracket tells of arms."""
    sizes = [s.whole_number(name.size) for name in names if name.size is not None]
    total = sum(number.value for number in sizes if number is not None)
    is_given = not verbs.GIVEN_WORDS.isdisjoint(s.texts[opening : names[-1].stop + 1])
    return any(
        (number := s.whole_number(index)) is not None
        and number.value == total
        and (is_given or index == opening - 1 or _is_made(s, index, opening))
        for index in s.numbers
        if index < opening
    )


def _is_made(s: Sentence, index: int, opening: int) -> bool:
    return not verbs.MADE.isdisjoint(s.texts[index:opening])
