"""Numbers in figures and in words, each with its place and its digits as printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal, InvalidOperation
from operator import attrgetter

from text_to_num import text2num

from extract.language.scanning import Scanner
from extract.values import frozen


@frozen
class Number:
    """One printed number with its place; `value` keeps the printed digits (0.050, not 0.05)."""

    start: int
    end: int
    value: Decimal

    @property
    def is_whole(self) -> bool:
        """Whether a number may count things: 5, and not 5.2 or 5.0."""
        return self.value.same_quantum(_ONE)


# So many numbers of a sentence are read: twice as many as any real one has. Rules compare what
# stands in a sentence, and a page of nothing but figures would take seconds.
MOST = 100
_ONE = Decimal(1)  # without decimals, not even zeros

# A figure in folded text: thousands in groups of three after a comma or a blank, decimals after a
# point, and ".05" without its zero. Letters and figures before it make it part of a name (IL-6).
FIGURE = (
    r"(?:\d{1,3}(?:,\d{3}){1,3}(?!\d|,\d)(?:\.\d{1,8})?"
    r"|\d{1,3}(?: \d{3}){1,3}(?!\d)(?:\.\d{1,8})?"
    r"|\d{1,9}(?:\.\d{1,10})?"
    r"|\.\d{1,10})"
)
# Where one may begin is asked apart, by a pattern that begins with its first character: so the
# search leaps from figure to figure.
_BEGIN = re.compile(r"[0-9.](?:(?<![\w.].)|(?<=\bvs\..))(?<![a-z]-.)")
_FIGURE = re.compile(rf"{FIGURE}(?!\d|\.\d)")

_UNITS = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = "|".join(f"{_UNITS} {_TEENS} {_TENS}".split())
# "thousand" needs a number before it, and "hundred" one before or behind it ("hundred and three");
# "and" only joins on to a hundred.
NUMBER_WORDS = (
    r"\b(?=[efhnostz])"  # their first letters: most words are done with here
    rf"(?:hundred(?: and)?[ -](?={_SMALL}))?(?:{_SMALL}|zero)"
    r"(?:(?:[ -](?:hundred|thousand))?(?:(?<=hundred) and|(?<=thousand) and)?"
    rf"[ -](?:{_SMALL}|hundred|thousand)){{0,6}}\b"
)
_WORDS = Scanner(NUMBER_WORDS)

# "One of the", "no one" and "one or more" count nothing; "two-thirds" is a fraction; "one-year"
# and "two-arm" are counts of something else and are left to those who read times and arms.
_NOT_A_COUNT_BEFORE = re.compile(r"\b(?:no|any|every|each|the|this|that|which) $")
_NOT_A_COUNT_AFTER = re.compile(
    r"^(?:-?(?:thirds?|quarters?|fifths?|halves|sided|tailed|fold)\b| another\b)"
)


def value_of(printed: str) -> Decimal | None:
    """The value of a number as printed in figures ("1,679", "12 577", ".05") or in words.

    >>> value_of("0.050"), value_of("12 577"), value_of("thirty-two")
    (Decimal('0.050'), Decimal('12577'), Decimal('32'))
    """
    try:
        if printed[:1] in "0123456789.":
            return Decimal(printed.replace(",", "").replace(" ", ""))
        return Decimal(text2num(printed.replace("-", " "), "en"))
    except (InvalidOperation, ValueError):
        return None


def find_in_words(folded: str, end: int) -> list[Number]:
    """Numbers written in words, such as "thirty-two"."""
    found = []
    for match in _WORDS.finditer(folded, 0, end):
        before, after = (
            folded[max(0, match.start() - 8) : match.start()],
            folded[match.end() : match.end() + 10],
        )
        if match.group() == "one" and _NOT_A_COUNT_BEFORE.search(before):
            continue
        if _NOT_A_COUNT_AFTER.match(after):
            continue
        value = value_of(match.group())
        if value is not None:
            found.append(Number(match.start(), match.end(), value))
    return found


def find_in_figures(folded: str, end: int) -> list[Number]:
    """Numbers printed in figures. A sign is not part of a number: what it means is for rules."""
    found = []
    done = 0
    for begin in _BEGIN.finditer(folded, 0, end):
        start = begin.start()
        match = _FIGURE.match(folded, start, end) if start >= done else None
        if match is None:
            continue
        done = match.end()
        value = value_of(match[0])
        if value is not None:
            found.append(Number(start, done, value))
    return found


def without_crowds(
    found: tuple[Number, ...], sentences: tuple[tuple[int, int], ...]
) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """The numbers that are read, and those behind the first `MOST` of their sentence."""
    if len(found) <= MOST:
        return found, ()
    read: list[Number] = []
    crowded: list[Number] = []
    starts = [number.start for number in found]
    for start, end in sentences:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        read += found[first : min(last, first + MOST)]
        crowded += found[min(last, first + MOST) : last]
    return tuple(read), tuple(crowded)


def find(folded: str, end: int) -> tuple[Number, ...]:
    """All numbers of the folded text up to `end`, in text order."""
    found = [*find_in_figures(folded, end), *find_in_words(folded, end)]
    return tuple(sorted(found, key=attrgetter("start")))
