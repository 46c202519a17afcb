"""What a bracket says of the arm before it: how many it has, and what else it is called."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.months import MONTHS
from extract.language.numbers import Number
from extract.rules.arms.patterns import cues, vocabulary
from extract.rules.arms.sentence import Sentence

_ALIAS_WORDS = 16
_MOST_ITEMS = 9
_SIZES = frozenset({"n", "no", "n1", "n2", "n3", "n4"})


def size_in(s: Sentence, opening: int, closing: int) -> int | None:
    """The number word of "(n = 12)", "(EGDT; n = 130)", "(12 patients)" or "(12 of them women)"."""
    texts = s.texts
    if not s.has_number(opening, closing) or s.is_joined(opening):
        return None
    if "respectively" in texts[opening:closing] or _has_share(s, opening, closing):
        return None
    is_exponent = s.text(opening - 1).endswith(vocabulary.SQUARED) and closing == opening + 2
    if is_exponent or _is_of_subsets(s, opening, closing):
        return None  # "80 mg/m (2)"
    for i in range(opening + 1, closing):
        if texts[i] in _SIZES and s.text(i + 1) == "=":
            number = s.whole_number(i + 2)
            if number is not None:  # "A or B (n = 12 for A, n = 13 for B)"
                return i + 2 if s.text(s.after_number(number)) != "for" else None
        if i == opening + 1 or _begins_item(s, i):
            number = s.whole_number(i) if not _is_year(s, i) else None
            after = s.after_number(number) if number is not None else i
            if number is not None and (
                (s.text(after) in vocabulary.PEOPLE and not _is_counted_in_parts(s, after))
                or (after == closing == i + 1 and s.kind(i) == "number")  # not "AML (two)"
            ):
                return None if is_numbering(s.layers, (s.start, s.end), number) else i
    return None


def _has_share(s: Sentence, opening: int, closing: int) -> bool:
    """Whether a bracket counts those with an event: "(67%; n = 16)", "(loss = 67%; n = 16)"."""
    places = (opening, *(i for i in range(opening + 1, closing) if s.text(i) == "="))
    return any(s.is_percentage(place + 1) for place in places)


def _is_year(s: Sentence, index: int) -> bool:
    """Whether a number is the year of a date: "(to May 31, 1990)"."""
    return s.text(index - 3) in MONTHS and s.is_number(index - 2)


def _begins_item(s: Sentence, index: int) -> bool:
    """Whether a mark stands before a word of a bracket, and no ratio is told: "(1:1)"."""
    before = s.texts[index - 1]
    if before == ":":
        return s.number(index - 2) is None
    return before in (";", ",")


def _is_counted_in_parts(s: Sentence, people: int) -> bool:
    """Whether a count of other people follows: "(46 women and 10 men)"."""
    return s.text(people + 1) in ("and", ",", "/") and s.text(people + 3) in vocabulary.PEOPLE


def is_numbering(layers: Layers, sentence: tuple[int, int], number: Number) -> bool:
    """Whether a number is one of those of a list: "(1) A, (2) B"."""
    if number.value > _MOST_ITEMS or not layers.folded.startswith(")", number.end):
        return False
    return cues.NUMBERED.search(layers.folded, *sentence) is not None


def alias_in(s: Sentence, opening: int, closing: int) -> tuple[int, int] | None:
    """First and last word of another name: "(EGDT; n = 130)", "(n = 130; group A)"."""
    if _is_of_subsets(s, opening, closing):
        return None
    last = opening + 1
    while last < closing and s.kind(last) != "comma" and s.text(last) not in (";", ":", "="):
        last += 1
    if s.text(last) == "=":  # a size comes first: a group may follow
        last = next((i for i in range(last, closing) if s.text(i) in (";", ",")), closing)
        return alias_in(s, last, closing) if s.text(last + 1) in vocabulary.LETTERED else None
    first, last = opening + 1, last - 1
    while first <= last and (_is_article(s, first) or s.text(first) in vocabulary.QUOTES):
        first += 1
    while last >= first and s.text(last) in vocabulary.QUOTES:
        last -= 1
    is_name = 0 <= last - first < _ALIAS_WORDS and not _has_value(s, last + 1)
    return (first, last) if is_name and not _is_no_name(s, first, last) else None


def _is_no_name(s: Sentence, first: int, last: int) -> bool:
    """Whether the words of a bracket are figures, or tell something else than a name."""
    if first == last and s.text(first) in vocabulary.SCHEDULE:
        return True  # "once daily (QD)"
    is_more = s.text(first) in vocabulary.SAYING_MORE or s.is_share(last)
    if is_more and last > first:
        return True  # "(focusing on diet, sleep and rest)", "(zinc group 84%, iron group 69%)"
    is_outside = vocabulary.NO_NAME_INSIDE.match(s.text(first)) is not None
    return is_outside or _is_figure(s, first, last)


def _is_of_subsets(s: Sentence, opening: int, closing: int) -> bool:
    """Whether a bracket counts parts of an arm: "placebo (smokers, n = 12; others, n = 15)".

    So it does in "zinc [30 (n = 11) or 50 mg (n = 20)]".
    """
    sizes = [i for i in range(opening + 1, closing) if s.text(i) in _SIZES and s.text(i + 1) == "="]
    return len(sizes) > 1 and all(
        s.kind(i - 1) == "comma" or (s.kind(i - 1) == "open" and i - 1 > opening) for i in sizes
    )


def _is_article(s: Sentence, index: int) -> bool:
    """Whether a word leads to a name and is none of it; the "no" of "(no zinc)" is one."""
    return s.kind(index) == "determiner" and s.text(index) != "no"


def _has_value(s: Sentence, index: int) -> bool:
    """Whether a mark gives a value to what stands before it: "(arm A: 0.4%)"."""
    number = s.number(index + 1) if s.text(index) == ":" else None
    if number is None:
        return s.text(index) == "=" or s.texts[index : index + 2] == [":", "p"]
    return s.text(s.after_number(number)) not in vocabulary.PEOPLE  # "(arm A: 46 patients)"


def _is_figure(s: Sentence, first: int, last: int) -> bool:
    """Whether a bracket holds figures and no name; "group 1" is one."""
    is_outcome = last > first and s.text(last) in vocabulary.NO_ALIAS_HEAD
    if is_outcome or s.kind(first) in vocabulary.NO_ALIAS or _is_statistic(s, first):
        return True
    return any(
        s.kind(i) in vocabulary.NOT_IN_ALIAS
        or s.number(i) is not None
        or s.text(i) in vocabulary.FIGURE_WORDS
        for i in range(first, last + 1)
        if not (i == last and s.text(i - 1) in vocabulary.LETTERED)
    )


def _is_statistic(s: Sentence, first: int) -> bool:
    """Whether a bracket gives a statistic; "(MD)" alone is rather a multidisciplinary programme."""
    if s.text(first) not in vocabulary.STATISTICS:
        return False
    return s.kind(first + 1) != "close" or s.text(first) in vocabulary.SPREADS


def is_of_part(s: Sentence, first: int, opening: int) -> bool:
    """Whether a bracket abbreviates only the end of a name: "A followed by B (B's short form)"."""
    place = s.words[opening].start
    for abbreviation in s.layers.abbreviations:
        if abbreviation.short_start == place + 1:
            long = s.index_at(abbreviation.long_start)
            return any(text in vocabulary.PARTS for text in s.texts[first:long])
    return False
