"""What stands between a cue and the name: "to receive either", "(a)", "four cycles of", a dose."""

from __future__ import annotations

from extract.rules.arms.patterns import verbs, vocabulary
from extract.rules.arms.sentence import Sentence

_LEADS = 14  # words between a cue and a name


def after_leads(s: Sentence, index: int) -> int:
    """The first word that may belong to a name or to the dose ahead of it."""
    limit = min(len(s), index + _LEADS)
    while index < limit and (step := _lead(s, index)):
        index += step
    return index


def past_effect(s: Sentence, index: int) -> int:
    """Past "the effect of" at a word: "compared the effect of A with the effect of B"."""
    first = index + (s.kind(index) == "determiner")
    is_asked = s.text(first) in vocabulary.ASKED and s.text(first + 1) == "of"
    return first + 2 if is_asked and s.text(first + 2) != "life" else index  # "quality of life"


def _lead(s: Sentence, index: int) -> int:
    """How many words from `index` on are no part of a name yet."""
    text, kind = s.text(index), s.kind(index)
    numbering = _numbering(s, index)
    if numbering:
        return numbering
    if s.number(index) and s.text(index + 1) in vocabulary.SCHEDULE:
        return _of_rhythm(s, index)
    links = vocabulary.LINKS_BEHIND.get(text)  # "treatment with", "attendance at"
    if links is not None and s.text(index + 1) in links:
        return 2
    is_given = text.endswith("ly") and text in vocabulary.TAIL and s.text(index + 1) in verbs.USED
    is_added = (text, s.text(index + 1)) == ("in", "addition") and s.text(index + 2) != "to"
    is_moved = text in vocabulary.MOVING | verbs.ASSIGNED_TO and s.text(index + 1) == "to"
    if is_given or is_added or is_moved:
        return 2  # "orally administered", "received in addition", "go on with A or switch to B"
    is_way = text in vocabulary.WAYS and s.dose_end(index + 1) is not None  # "local 5 ml of zinc"
    if is_way or _is_done(s, index) or text in vocabulary.LEADS or kind == "mark":
        return 1
    return recipients(s, index) or _others(s, index) or _quantity(s, index) or _letter(s, index)


def _of_rhythm(s: Sentence, index: int) -> int:
    """How many words of "5 years (either)", "three times a week, (dance)" there are."""
    if s.text(index + 2) in ("a", "per") and s.text(index + 3) in vocabulary.TIMES:
        return 4 + (s.kind(index + 4) == "comma")
    return 2


def _is_done(s: Sentence, index: int) -> bool:
    """Whether a word says that something is done: "to attend A", "to insert either", "followed"."""
    text = s.text(index)
    if text == "followed":
        return s.text(index + 1) != "by"  # "received a diary or followed usual care"
    is_verb = s.kind(index) in ("word", "verb") and s.text(index + 1) == "either"
    return s.text(index - 1) == "to" and (text in vocabulary.DOING or is_verb)


def _numbering(s: Sentence, index: int) -> int:
    """The words of "(a) vitamin C", "1) vitamin C" and "1 - vitamin C" ahead of the name."""
    following = s.text(index + 1)
    if s.kind(index) == "open":
        return 3 if s.text(index + 2) == ")" and len(following) < 4 else 0
    if following == ")":
        return 2 if len(s.text(index)) < 4 else 0
    is_dashed = following in ("-", "–") and len(s.text(index)) == 1
    return 2 if is_dashed and s.number(index) is not None else 0


def _letter(s: Sentence, index: int) -> int:
    """The words of "arm A" where a name follows at once: "to arm A zinc or arm B iron"."""
    if s.text(index) not in ("group", "arm") or len(s.text(index + 1)) > 1:
        return 0
    is_named = s.kind(index + 2) == "word" and s.text(index + 2) not in vocabulary.PEOPLE
    return 2 if is_named and s.text(index + 2) not in vocabulary.NOUNS else 0


def recipients(s: Sentence, index: int) -> int:
    """How many words of "103 patients assigned", "139 receiving", "those given" begin at a word."""
    if s.number(index) is None and s.text(index) != "those":
        return 0
    verb = index + 1 + (s.text(index + 1) in vocabulary.PEOPLE)
    return verb + 1 - index if s.text(verb) in verbs.RECEIVING else 0


def _others(s: Sentence, index: int) -> int:
    """How many words of "the other half to", "remaining 12 patients to", "half with" there are."""
    text = s.text(index)
    if text in ("other", "remaining"):
        place = index + 1 + (s.number(index + 1) is not None)
        place += s.text(place) in vocabulary.PEOPLE or s.text(place) in vocabulary.HALVES
    elif text in ("half", "rest", "others"):
        place = index + 1
    else:
        return 0
    return place + 1 - index if s.text(place) in ("to", "with") else 0


def _quantity(s: Sentence, index: int) -> int:
    """The words of "four cycles of", "a maximum of six courses of"."""
    for place in range(index, min(len(s), index + 4)):
        if s.text(place) in vocabulary.QUANTITIES and s.text(place + 1) == "of":
            return place + 2 - index
        if s.number(place) is None and s.kind(place) != "determiner":
            break
    return 0


def after_dose(s: Sentence, index: int) -> int:
    """Past a dose ahead of the name: "40 mg simvastatin", "30, 60 or 90 mg of"."""
    while (after := s.dose_end(index)) is not None:
        index = after
        if s.text(index) == "of":
            return index + 1 + (s.kind(index + 1) == "determiner")
        joined = index
        while s.text(joined) in ("or", "and", ",", "to"):
            joined += 1
        if s.dose_end(joined) is not None:
            index = joined
    return index


def end_of_told_dose(s: Sentence, index: int) -> int | None:
    """Past "at a dose of 5 mg" or "at a daily dose of 5 mg" at a word; None where none is."""
    if s.text(index) != "at":
        return None
    place = index + 1 + (s.kind(index + 1) == "determiner")
    place += s.text(place) in vocabulary.OF_DOSES
    is_told = s.text(place) in ("dose", "doses", "dosage") and s.text(place + 1) == "of"
    return s.dose_end(place + 2) if is_told else None
