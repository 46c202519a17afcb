"""Where the name of an arm begins and ends, word by word."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.rules.arms import brackets, patterns
from extract.rules.arms.sentence import Sentence

NOTHING: frozenset[str] = frozenset()
_LEADS = 14  # words between a cue and a name
_ADJUNCT = 12  # words between a name and its bracket
_WORDS = 24  # a longer stretch is no name


@dataclass(frozen=True, slots=True)
class Name:
    """A name as indices of the words of its sentence.

    Attributes:
        first: the first word of the name itself.
        last: its last word.
        begin: where the phrase begins, with the dose that stands ahead.
        stop: one past the phrase, with doses and brackets after the name.
        size: the number word of "(n = 12)" beside it.
        alias: first and last word of another name of the same arm.
    """

    first: int
    last: int
    begin: int
    stop: int
    size: int | None = None
    alias: tuple[int, int] | None = None


def key(s: Sentence, name: Name) -> str:
    """The words of a name, to tell names apart."""
    return " ".join(s.texts[name.first : name.last + 1])


def name_after(s: Sentence, index: int, stops: frozenset[str] = NOTHING) -> Name | None:
    """The name that begins at `index`, after articles, "either", "to receive" and a dose.

    Args:
        s: the sentence.
        index: its word to begin at.
        stops: words that end the name here, such as "with" in "compared A with B".
    """
    begin = _after_leads(s, index)
    first = _after_dose(s, begin)
    last = _run(s, first, stops)
    if last is None:
        last = first - 1  # "60 Gy or 45 Gy": the dose is the name
        while last >= begin and s.kind(last) in ("preposition", "comma", "conjunction"):
            last -= 1
        first = begin
    if last < first or not is_name(s, first, last):
        return None
    return _with_tail(s, Name(first, last, begin, last + 1))


def name_before(s: Sentence, index: int, floor: int = 0) -> Name | None:
    """The name that ends before `index`, with brackets, a dose and an adverb between them."""
    last = _back_over_tail(s, index - 1, floor)
    first = _run_back(s, last, floor)
    if first is None:
        return None
    begin, first = first, _after_dose(s, _after_leads(s, first))
    if first > last:
        first = begin
    if not is_name(s, first, last):
        return None
    return replace(_with_tail(s, Name(first, last, begin, last + 1)), stop=index)


def with_bracket(s: Sentence, name: Name) -> Name:
    """A name with what the bracket right after it says."""
    return _with_tail(s, name)


def is_name(s: Sentence, first: int, last: int) -> bool:
    """Whether words can name an arm: one of them says more than how many or of whom."""
    if last - first >= _WORDS:
        return False
    if s.dose_end(first) == last + 1:
        return True  # "60 Gy"
    if first == last and s.kind(first) == "number":
        return False
    texts = s.texts[first : last + 1]
    telling = [t for t in texts if t not in patterns.NO_ARM and any(c.isalpha() for c in t)]
    return bool(telling) and (telling != ["treatment"] or first == last)


def _with_tail(s: Sentence, name: Name) -> Name:
    """A name with the doses and brackets that follow it."""
    stop, size, alias = name.stop, name.size, name.alias
    while stop < len(s):
        if s.kind(stop) == "open":
            close = s.close_of(stop)
            if close is None:
                break
            size = size if size is not None else brackets.size_in(s, stop, close)
            if alias is None and not brackets.is_of_part(s, name.first, stop):
                alias = brackets.alias_in(s, stop, close)
            stop = close + 1
        elif (after := s.dose_end(stop)) is not None:
            stop = after
        elif s.kind(stop) == "comma" and (after := s.dose_end(stop + 1)) is not None:
            stop = after  # "tamoxifen, 5 mg/day, or placebo"
        elif s.text(stop) in patterns.TAIL:
            stop += 1
        elif s.number(stop) is not None and s.text(stop + 1) in patterns.SCHEDULE:
            stop += 2  # "every 2 weeks"
        elif (opening := _sized_bracket(s, stop)) is not None:
            stop = opening
        else:
            break
    return replace(name, stop=stop, size=size, alias=alias)


def _sized_bracket(s: Sentence, index: int) -> int | None:
    """The bracket with a size that ends an adjunct: "30 mg for 3 years (n = 164)"."""
    if s.text(index) not in patterns.ADJUNCTS:
        return None
    for place in range(index + 1, min(len(s), index + _ADJUNCT)):
        if s.kind(place) == "open":
            close = s.close_of(place)
            sized = close is not None and brackets.size_in(s, place, close) is not None
            return place if sized else None
        if s.kind(place) in ("comma", "conjunction", "auxiliary", "pronoun"):
            return None
    return None


def _after_leads(s: Sentence, index: int) -> int:
    """Past what may stand between a cue and a name: "to receive either", "(a)", "treatment with"."""
    limit = min(len(s), index + _LEADS)
    while index < limit:
        text, kind = s.text(index), s.kind(index)
        if kind == "open" and s.text(index + 2) == ")" and len(s.text(index + 1)) < 4:
            index += 3
        elif s.text(index + 1) == ")" and len(text) < 4 and kind != "open":
            index += 2
        elif s.number(index) and s.text(index + 1) in patterns.SCHEDULE:
            index += 2  # "to receive for 5 years either"
        elif (after := _after_quantity(s, index)) is not None:
            index = after
        elif text in patterns.TREATMENT_WITH and s.text(index + 1) in ("with", "of"):
            index += 2
        elif text in patterns.LEADS or kind == "mark":
            index += 1
        else:
            break
    return index


def _after_quantity(s: Sentence, index: int) -> int | None:
    """Past "four cycles of", "a maximum of six courses of either"."""
    for place in range(index, min(len(s), index + 4)):
        if s.text(place) in patterns.QUANTITIES and s.text(place + 1) == "of":
            return place + 2
        if s.number(place) is None and s.kind(place) != "determiner":
            return None
    return None


def _after_dose(s: Sentence, index: int) -> int:
    """Past a dose ahead of the name: "40 mg simvastatin", "30, 60 or 90 mg of"."""
    while (after := s.dose_end(index)) is not None:
        index = after
        if s.text(index) == "of":
            return index + 1
        joined = index
        while s.text(joined) in ("or", "and", ",", "to"):
            joined += 1
        if s.dose_end(joined) is not None:
            index = joined
    return index


def _run(s: Sentence, first: int, stops: frozenset[str]) -> int | None:
    """The last word of the name that begins at `first`."""
    last, index = None, first
    while index < len(s) and (step := _step(s, index, last is None, stops)):
        index += step
        text = s.text(index - 1)
        if s.kind(index - 1) in ("word", "number", "close", "verb") or text in patterns.MAY_END:
            last = index - 1
        if text in patterns.LAST_ADVERBS:
            break
    return last


def _step(s: Sentence, index: int, is_first: bool, stops: frozenset[str]) -> int:
    """How many words from `index` on belong to the name; 0 where it ends."""
    text, kind, following = s.text(index), s.kind(index), s.kind(index + 1)
    if text in stops or (text in patterns.NOUNS and not is_first):
        return 0
    if text in patterns.SCHEDULE and not (is_first and text in patterns.RHYTHMS):
        return 0
    if (text, s.text(index + 1)) in patterns.JOINTS and not is_first:
        return 2
    if is_first:
        return _first_step(s, index)
    if s.number(index) is not None and s.text(index + 1) in patterns.SCHEDULE:
        return 0
    if (after := s.dose_end(index)) is not None:
        return after - index if s.texts[index - 1] in patterns.NO_ARM else 0
    if kind == "open":
        return _over_bracket(s, index)
    if kind == "conjunction":
        return int(text in ("and", "&") and following in ("word", "determiner"))
    if kind == "preposition":
        inner = following in ("word", "determiner", "number", "verb")
        return int(text in patterns.INNER_PREPOSITIONS and inner)
    if kind == "determiner":
        return int(following in ("word", "number"))
    return int(
        kind in ("word", "number")
        or text in patterns.INNER_MARKS
        or text in patterns.LAST_ADVERBS
        or (kind == "adverb" and text.endswith("ly") and following == "word")
    )


def _first_step(s: Sentence, index: int) -> int:
    """The same for the first word of a name: "supervised exercise", "no treatment", "without X"."""
    text, kind, following = s.text(index), s.kind(index), s.kind(index + 1)
    if text in patterns.RHYTHMS:
        return int(following == "word")
    if kind == "word" or text in ("no", "not"):
        return 1
    if kind in ("verb", "adverb"):
        return int(following in ("word", "verb") and text.endswith(("ed", "ly")))
    return int((kind == "number" or text == "without") and following in ("word", "determiner"))


def _over_bracket(s: Sentence, index: int) -> int:
    """Over a bracket inside a name: "control (placebo) muffin"; 0 where it ends the name."""
    close = s.close_of(index)
    if close is None or brackets.size_in(s, index, close) is not None:
        return 0
    following = s.text(close + 1)
    goes_on = s.kind(close + 1) == "word" or following in ("+", "plus")
    ends = following in patterns.NOUNS or following in patterns.SCHEDULE
    return close + 1 - index if goes_on and not ends else 0


def _back_over_tail(s: Sentence, last: int, floor: int) -> int:
    """The last word of a name, brackets, doses and schedules after it left out."""
    while last >= floor:
        opening = s.open_of(last) if s.kind(last) == "close" else None
        if opening is not None and opening > floor:
            last = opening - 1
        elif (dose := s.dose_before(last + 1)) is not None and dose > floor:
            last = dose - 1
        elif s.text(last) in patterns.SCHEDULE or s.text(last) in patterns.NOUNS:
            last -= 1
        elif s.kind(last) in ("comma", "auxiliary") or s.text(last) in patterns.QUOTES:
            last -= 1
        else:
            break
    return last


def _run_back(s: Sentence, last: int, floor: int) -> int | None:
    """The first word of the name that ends at `last`."""
    first, index = None, last
    while index >= floor and _steps_back(s, index, first, last):
        if s.kind(index) in ("word", "number", "verb", "adverb") or s.text(index) == "no":
            first = index
        if s.text(index) == "no":
            break
        index -= 1
    return first


def _steps_back(s: Sentence, index: int, first: int | None, last: int) -> bool:
    text, kind, before = s.text(index), s.kind(index), s.kind(index - 1)
    if text in patterns.SCHEDULE or text in patterns.NOUNS:
        return False
    if kind in ("word", "number"):
        return True
    if first is None:
        return index == last and text in patterns.LAST_ADVERBS
    if text == "no":
        return True
    if text in patterns.INNER_PREPOSITIONS:
        asked = s.text(index - 1) in patterns.NO_HEAD
        return before == "word" and not asked
    if kind == "determiner":
        return (
            s.text(index - 1) in patterns.INNER_PREPOSITIONS
            and s.text(index - 2) not in patterns.NO_HEAD
        )
    if kind == "conjunction" or text in patterns.INNER_MARKS:
        return text != "or" and before in ("word", "number", "close")
    return kind in ("verb", "adverb") and first == index + 1 and text.endswith(("ed", "ly"))
