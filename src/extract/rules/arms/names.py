"""Where the name of an arm begins and ends, word by word."""

from __future__ import annotations

from dataclasses import replace

from extract.language.phrases import closed_classes as closed
from extract.rules.arms import brackets, extent, extent_back, leads
from extract.rules.arms.patterns import vocabulary
from extract.rules.arms.sentence import Sentence
from extract.values import frozen

NOTHING: frozenset[str] = frozenset()
_ADJUNCT = 12  # words between a name and its bracket
_STAGE = 4  # letters of a stage, "iiia"
_WORDS = 24  # a longer stretch is no name


@frozen
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


def has_letter(s: Sentence, name: Name) -> bool:
    """Whether a name is more than the first number of "1, 3 or 6 mg"."""
    return any(map(_has_letter, s.texts[name.first : name.last + 1]))


def name_after(s: Sentence, index: int, stops: frozenset[str] = NOTHING) -> Name | None:
    """The name that begins at `index`, after articles, "either", "to receive" and a dose.

    Args:
        s: the sentence.
        index: its word to begin at.
        stops: words that end the name here, such as "with" in "compared A with B".
    """
    begin = leads.after_leads(s, index)
    first = leads.after_dose(s, begin)
    last = extent.last_word(s, first, stops)
    if last is None:
        last = (s.dose_end(begin) or first) - 1  # "60 Gy or 45 Gy": the dose is the name
        while last >= begin and s.kind(last) in ("preposition", "comma", "conjunction"):
            last -= 1
        first = begin
    elif begin < first and all(text in vocabulary.NO_ARM for text in s.texts[first : last + 1]):
        first = begin  # "the 60 Gy course"
    last += _is_lettered_a(s, last)
    if last < first or not is_name(s, first, last):
        return None
    name = _with_tail(s, Name(first, _without_people(s, first, last), begin, last + 1))
    return _past_drug(s, name) if s.dose_end(first) == last + 1 else name


def _past_drug(s: Sentence, dose: Name) -> Name:
    """A dose up to what it is of, behind its bracket: "30 mg (n = 9) or 60 mg (n = 9) zinc or"."""
    if dose.size is None or s.kind(dose.stop - 1) != "close" or s.kind(dose.stop) != "word":
        return dose
    last = extent.last_word(s, dose.stop, NOTHING)
    return dose if last is None else replace(dose, stop=last + 1)


def _is_lettered_a(s: Sentence, last: int) -> bool:
    """Whether the A that a name goes by follows, and no article: "strategy A (zinc)"."""
    if s.text(last) not in vocabulary.LETTERED or s.text(last + 1) != "a":
        return False
    return s.layers.text[s.starts[last + 1]] == "A" and s.kind(last + 2) not in ("word", "number")


def _without_people(s: Sentence, first: int, last: int) -> int:
    """The last word of a name but for who gets it: "usual care patients"."""
    if s.kind(last + 1) == "open" or "of" in s.texts[first:last]:
        return last  # "asthma patients (n = 12)", "the diet of survivors"
    shorter = last
    while shorter > first and s.text(shorter) in vocabulary.PEOPLE:
        shorter -= 1
    return shorter if s.kind(shorter) == "word" and is_name(s, first, shorter) else last


def name_before(s: Sentence, index: int, floor: int = 0) -> Name | None:
    """The name that ends before `index`, with brackets, a dose and an adverb between them."""
    last = extent_back.before_tail(s, index - 1, floor)
    first = extent_back.first_word(s, last, floor)
    if first is None:
        return None
    begin, first = first, leads.after_dose(s, leads.after_leads(s, first))
    if first > last:
        first = begin
    if not is_name(s, first, last):
        return None
    name = Name(first, _without_people(s, first, last), begin, last + 1)
    return replace(_with_tail(s, name), stop=index)


def with_bracket(s: Sentence, name: Name) -> Name:
    """A name with what the bracket right after it says."""
    return _with_tail(s, name)


def before_next_group(s: Sentence, name: Name | None) -> Name | None:
    """What a group gets, up to the next group: "rest and the control group (n = 85)"."""
    if name is None or s.text(name.last + 1) not in vocabulary.NOUNS:
        return name
    for place in range(name.first + 1, name.last):
        if s.text(place) == "and" and s.kind(place + 1) == "determiner":
            return replace(name, last=place - 1, stop=place, size=None)
    return name


def is_name(s: Sentence, first: int, last: int) -> bool:
    """Whether words can name an arm: one of them says more than how many or of whom."""
    if last - first >= _WORDS:
        return False
    if s.dose_end(first) == last + 1:
        return True  # "60 Gy"
    texts = s.texts[first : last + 1]
    if first == last and (
        s.kind(first) == "number"
        or s.is_number(first)
        or is_piece(texts[0])
        or texts[0] in vocabulary.JUST_DONE
    ):
        return False
    telling = [t for t in texts if t not in vocabulary.NO_ARM and _has_letter(t)]
    is_denied = texts[0] == "no" and len(texts) > 1 and vocabulary.DENIED.issuperset(texts)
    is_stage = (
        len(texts[-1]) <= _STAGE and vocabulary.STAGE.fullmatch(" ".join(texts[-2:])) is not None
    )
    # "20 x 10" is a number, too, and "doses" are of any arm
    if (
        is_denied
        or is_stage
        or telling in (["x"], ["doses"])
        or vocabulary.PEOPLE.issuperset(telling)
        or vocabulary.LAST_ADVERBS.issuperset(texts)
        or texts[-1] in ("set", "sets")  # "randomly split into a training set and a blind set"
        or texts[-1] in vocabulary.DIFFERING
        or (first < last and _counts_studied(s, first, last))
        or (first < last and _is_study(s, first, last))
        or (texts[0][0].isdigit() and texts[-1].endswith(vocabulary.AT_RISK))
        or texts[-1].endswith(closed.HANGING)  # "two age- and stage-matched arms"
    ):
        return False
    if texts[0] in vocabulary.AVERAGES or _head(s, first, last) in vocabulary.OUTCOMES:
        return False
    return telling != ["treatment"] or first == last


def _counts_studied(s: Sentence, first: int, last: int) -> bool:
    """Whether words count those studied: "seventeen nursing homes", but "36 control blocks"."""
    is_count = s.kind(first) == "number" or s.number(first) is not None
    if not is_count or s.texts[last] not in vocabulary.STUDIED:
        return False
    return vocabulary.ALONE.isdisjoint(s.texts[first:last])


def _is_study(s: Sentence, first: int, last: int) -> bool:
    """Whether words name a study: "a comparative study", "the STAR trial", but no "hot trial".

    Where all run in the heat and in the cold, a trial is what others call a session.
    """
    if s.text(last) in vocabulary.STUDIES:
        return True
    if s.text(last) != "trial":
        return False
    printed = s.layers.text[slice(*s.span(first, first))]
    is_session = last == first + 1 and printed.islower() and printed.isalpha()
    return not is_session or s.text(first) in vocabulary.KINDS_OF_TRIALS


def is_piece(text: str) -> bool:
    """Whether a word alone names nothing: "no group", "a two-parallel group"."""
    return text in vocabulary.BARE or vocabulary.BUILT.fullmatch(text) is not None


def _has_letter(text: str) -> bool:
    return text.isalpha() or any(map(str.isalpha, text))


def _head(s: Sentence, first: int, last: int) -> str:
    """The noun that the other words of a name describe; of "survival with A" it is A."""
    for place in range(first + 1, last):
        if s.texts[place] in vocabulary.AFTER_HEAD:
            return s.texts[place - 1]
    return s.texts[last]


def _with_tail(s: Sentence, name: Name) -> Name:
    """A name with the doses and brackets that follow it."""
    stop, size, alias = name.stop, name.size, name.alias
    has_dose = s.dose_end(name.first) == name.last + 1
    while stop < s.size:
        if s.kind(stop) == "open":
            close = s.close_of(stop)
            if close is None:
                break
            size = size if size is not None else brackets.size_in(s, stop, close)
            if alias is None and not brackets.is_of_part(s, name.first, stop):
                alias = brackets.alias_in(s, stop, close)
            stop = close + 1
        elif (after := s.dose_end(stop) or leads.end_of_told_dose(s, stop)) is not None:
            stop, has_dose = after, True
        elif (after := _dose_behind_comma(s, stop)) is not None and not has_dose:
            stop, has_dose = after, True  # "tamoxifen, 5 mg/day, or placebo"
        elif (step := _adverb(s, stop)) > 0:
            stop += step
        elif s.number(stop) is not None and s.text(stop + 1) in vocabulary.SCHEDULE:
            stop += 2  # "every 2 weeks"
        elif (opening := _sized_bracket(s, stop)) is not None:
            stop = opening
        else:
            break
    return Name(name.first, name.last, name.begin, stop, size, alias)


def _adverb(s: Sentence, index: int) -> int:
    """How many words at a place say how something is given: "daily", "on demand"."""
    if (s.text(index), s.text(index + 1)) in vocabulary.WHEN_NEEDED:
        return 2
    return int(s.text(index) in vocabulary.TAIL)


def _dose_behind_comma(s: Sentence, index: int) -> int | None:
    """Past the dose of "zinc, 5 mg/day, or"; in "zinc, 5 mg of iron or" it is of another name."""
    after = s.dose_end(index + 1) if s.kind(index) == "comma" else None
    if after is None or s.text(after) in vocabulary.TAIL:
        return after
    return None if s.text(after) == "of" or s.kind(after) == "word" else after


def _sized_bracket(s: Sentence, index: int) -> int | None:
    """The bracket with a size that ends an adjunct: "30 mg for 3 years (n = 164)"."""
    if s.text(index) not in vocabulary.ADJUNCTS:
        return None
    for place, kind in enumerate(s.kinds[index + 1 : index + _ADJUNCT], index + 1):
        if kind == "open":
            close = s.close_of(place)
            sized = close is not None and brackets.size_in(s, place, close) is not None
            return place if sized else None
        if kind in ("comma", "conjunction", "auxiliary", "pronoun"):
            return None
        if s.texts[place] in vocabulary.PEOPLE:
            return None  # "in patients with cancer of the breast (n = 2046)"
    return None
