"""Arms by what is done with participants: "assigned to A or B", "12 received A and 13 B"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from extract.rules.arms import leads
from extract.rules.arms.apart import is_dose
from extract.rules.arms.enumerated import enumerated
from extract.rules.arms.names import Name, has_letter, key, name_after
from extract.rules.arms.patterns import cues, verbs, vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import listed

_AND = frozenset({"and"})
_LINKS = ("to", "with", "for", "by")
_MEANS = frozenset({"by", "via", "through", "with", "using"})
_BETWEEN = ("auxiliary", "adverb", "subordinator")
_LEADING = ("word", "determiner", "verb")  # kinds of the first word of a name
_TRIES = 12  # places of a sentence where the arms are looked for
_NEAR = 4  # words between a name and the next number
_NOUN = 3  # words of whom a number counts
_VERB = 8  # words between a number and the name
_FEWEST = 2  # participants of an arm
_SHORT = 6  # words of a name where the frame is weak
_BEFORE_ITEMS = frozenset({":", "(", "[", ",", ";"})
_ASSIGNING = frozenset({"randomization", "randomisation", "allocation"})
_IGNORED = vocabulary.PEOPLE | vocabulary.SCHEDULE  # between a number and the name
# Without any of these no number is said to be assigned to anything.
_SAYING = verbs.ASSIGNS | verbs.TAKES | _ASSIGNING


def assigned(s: Sentence, groups: list[Name]) -> list[Name]:
    """The arms of "randomly assigned to A or B", "divided into two groups: A and B".

    Args:
        s: the sentence.
        groups: the groups that it names.
    """
    for offset, is_list in islice(_cues(s), _TRIES):
        names = _assigned_at(s, s.index_at(offset), is_list, groups)
        if len(names) > 1:
            return [] if _begins_with_size(s, names) else names
    return []


def _begins_with_size(s: Sentence, names: list[Name]) -> bool:
    """Whether a name begins with how many got it: "90 were assigned A and 92 B"."""
    counts = {n.first for n in names[1:] if s.is_number(n.first) and s.dose_end(n.first) is None}
    return bool(counts) and not counts.isdisjoint(name.size for name in numbered(s))


def _cues(s: Sentence) -> Iterator[tuple[int, bool]]:
    """Where a name may begin, and whether the words before it announce a list."""
    folded = s.layers.folded
    for match in cues.ASSIGNED.finditer(folded, s.start, s.end):
        either = cues.EITHER_LATER.match(folded, match.end(), s.end)
        if either is not None:
            yield either.end(), False
        yield match.end(), match["groups"] is not None
    for match in cues.ASSIGNED_BARE.finditer(folded, s.start, s.end):
        yield match.end(), False
    for match in cues.ASSIGNED_ACTIVE.finditer(folded, s.start, s.end):
        places = cues.TO.finditer(folded, match.end(), s.end)
        for cue in sorted(places, key=lambda cue: cue.group().strip() in cues.BARE_TO):
            if not _is_aim_or_range(s, cue):
                either = cues.EITHER_LATER.match(folded, cue.end(), s.end)
                if either is not None:
                    yield either.end(), False
                yield cue.end(), False


def _is_aim_or_range(s: Sentence, cue: re.Match[str]) -> bool:
    """Whether "to" assigns nothing: "this trial was to", "a trial to assess", "1 to 18 years"."""
    to = s.index_at(cue.start())
    if s.kind(to - 1) == "auxiliary" and not s.text(to - 1).startswith("be"):
        return True
    if s.text(to + 1) in cues.AIMS or s.text(to - 1) in cues.TO_NOTHING:
        return True
    return s.is_number(to + 1) and (s.text(to - 1) in vocabulary.TIMES or s.is_number(to - 1))


def _assigned_at(s: Sentence, index: int, is_list: bool, groups: list[Name]) -> list[Name]:
    groups = [name for name in groups if name.first >= index]
    if s.has(" with or without ") and _is_add_on(s, index):
        return []  # "to A with or without B": the arms are told apart by B
    if is_list and s.text(index) == "of" and s.number(index + 1):
        return groups if len(groups) > 1 else []  # "into two groups of 30 eyes: group A"
    if is_list and s.kind(index) == "open":
        index += 1  # "into two groups (A or B)"
    start = _begin_of_list(s, index)
    marked = enumerated(s, start) if ")" in s.texts[start + 1 : start + 3] else []
    has_or = any(text in ("or", "versus", "vs") for text in s.texts[index : index + 60])
    if not has_or and len(groups) > 1 and groups[0].first <= index + 2:
        return groups  # "assigned to the A group, who received ..., and the B group"
    names = listed(s, index) if has_or else []
    if len(names) < 2 or (is_list and not has_or):
        names = listed(s, index, _AND) or names
    if len(marked) > max(1, len(names)):
        return marked
    if len(names) < 2 <= len(groups) and groups[0].first <= leads.after_leads(s, index):
        return groups  # "into Group 1 (2 mg of A) or Group 2 (B)"
    return names


def _begin_of_list(s: Sentence, index: int) -> int:
    """Past "receive the following:" at a word, to the number of a list's first item."""
    place = index
    while s.text(place) in vocabulary.LEADS or s.text(place) == ":":
        place += 1
    return place if s.text(place - 1) == ":" else index


def _is_add_on(s: Sentence, index: int) -> bool:
    """Whether nothing but one name stands between a place and "with or without"."""
    if index >= s.size:
        return False
    match = cues.WITH_WITHOUT.search(s.layers.folded, s.starts[index], s.end)
    return match is not None and "or" not in s.texts[index : s.index_at(match.start())]


def received(s: Sentence) -> list[Name]:
    """The arms of "were treated with either A or B", "randomised patients received A or B".

    So are those of "Either A or B was given", and of "ate A and B in random order".
    """
    if s.text(0) == "either" and len(names := listed(s, 1)) > 1:
        return names
    for pattern in (cues.RECEIVED, cues.RECEIVED_BARE, cues.ENUMERATED):
        match = pattern.search(s.layers.folded, s.start, s.end)
        names = listed(s, s.index_at(match.end())) if match else []
        if len(names) > 1 and not all(is_dose(s, name) for name in names):
            return names
    return _in_turn(s)


def _in_turn(s: Sentence) -> list[Name]:
    """The arms of "ate A and B in random order": all get both, one after the other."""
    if not s.has(*cues.ORDERED):
        return []
    match = cues.IN_TURN.search(s.layers.folded, s.start, s.end)
    names = listed(s, s.index_at(match.end()), _AND) if match else []
    is_short = all(name.last - name.first < _SHORT for name in names)
    return names if len(names) > 1 and is_short else []


def given(s: Sentence) -> list[Name]:
    """The arms of "were treated with A or B", without "either" a weaker sign."""
    for match in cues.GIVEN.finditer(s.layers.folded, s.start, s.end):
        names = listed(s, s.index_at(match.end()))
        if any(is_dose(s, name) for name in names):
            continue  # "received zinc 5 or 10 mg": nobody is said to be assigned to them
        if len(names) > 1 and all(name.last - name.first < _SHORT for name in names):
            return names
    return []


def numbered(s: Sentence) -> list[Name]:
    """The arms of "239 were assigned to A and 235 to B"."""
    names: list[Name] = []
    if _SAYING.isdisjoint(s.texts):
        return names
    link: str | None = None  # the word before the first name: later ones leave out the verb
    for index in s.numbers:
        number = s.whole_number(index)
        if number is None or number.value < _FEWEST or s.text(index - 1) in vocabulary.LETTERED:
            continue  # "group 1 received A"
        after = s.after_number(number)
        if link and s.kind(after) == "comma" and s.kind(index - 1) in ("conjunction", "comma"):
            cue: int | None = after + 1  # "and 8102, placebo"
        else:
            cue = _cue_after(s, after, link or _link_of_verb_before(s, index, after))
        if (
            cue is None
            and names
            and index - names[-1].stop < _NEAR
            and _is_further(s, index, after)
        ):
            cue = after
        name = name_after(s, cue) if cue is not None else None
        if name is not None and cue is not None and name.size is None and has_letter(s, name):
            link = link or s.text(cue - 1)
            names.append(replace(name, size=index))
    return _told_apart(s, [name for name in names if key(s, name) not in verbs.ALL_IN_IT])


def _told_apart(s: Sentence, names: list[Name]) -> list[Name]:
    """Names that differ; of those alike what each was done by: "80 to a reminder by mail"."""
    if _differ(s, names):
        return names
    means = [name_after(s, name.stop + 1) for name in names if s.text(name.stop) in _MEANS]
    told = [replace(m, size=name.size) for m, name in zip(means, names, strict=False) if m]
    return told if len(told) == len(names) and _differ(s, told) else []


def _differ(s: Sentence, names: list[Name]) -> bool:
    return len({key(s, name) for name in names}) == len(names)


def _link_of_verb_before(s: Sentence, index: int, after: int) -> str | None:
    """The link "to" where the verb stands before the number: "randomized 214 to A".

    So it does before a list of numbers: "we assigned 302 patients: 150 to A and 152 to B".
    """
    if s.text(index - 1) in verbs.ASSIGNS:
        return "to"
    is_item = s.text(after) == "to" and not s.is_number(after + 1)
    if not is_item or s.text(index - 1) not in _BEFORE_ITEMS:
        return None
    has_verb = any(t in verbs.ASSIGNS or t in _ASSIGNING for t in s.texts[:index])
    return "to" if has_verb else None


def _is_further(s: Sentence, index: int, after: int) -> bool:
    """Whether a number joins on to one before it, its verb left out: "and 31 venlafaxine"."""
    follows = s.text(index - 1) in ("and", ",", ";")
    names = (
        s.kind(after) in ("word", "determiner")
        and s.text(after) not in vocabulary.PEOPLE | vocabulary.SCHEDULE
    )
    return follows and names and s.dose_end(index) is None and not _has_share(s, after)


def _has_share(s: Sentence, index: int) -> bool:
    """Whether a percentage in a bracket follows: then some of those before are counted."""
    opening = next((i for i in s.opens if i >= index), None)
    return opening is not None and s.is_percentage(opening + 1)


def _begins_name(s: Sentence, index: int) -> bool:
    """Whether a name follows the verb at once: "were assigned high-dose A", "were fed 5 g of B"."""
    is_word = s.kind(index) in _LEADING and s.text(index) not in _IGNORED
    return is_word or s.dose_end(index) is not None


def _past_whom(s: Sentence, index: int) -> int:
    """Past what is said of those counted, to the verb.

    So it is of "446 (median age, 59 years) were assigned to", "30 infants with colic were fed" and
    "30 women (mean age 40 years) were given".
    """
    opening = index + (s.text(index) in vocabulary.PEOPLE)
    close = s.close_of(opening) if s.kind(opening) == "open" else None
    if close is not None and s.text(opening + 1) in vocabulary.AVERAGES:
        return close + 1
    if s.text(index) not in vocabulary.PEOPLE or s.text(index + 1) != "with":
        return index
    for place in range(index + 2, min(len(s), index + 2 + _VERB)):
        if s.kind(place) == "auxiliary" or s.text(place) in verbs.TAKES:
            return place
        if s.kind(place) not in ("word", "determiner"):
            break
    return index


def _cue_after(s: Sentence, index: int, link: str | None) -> int | None:
    """Where the name begins after "patients were assigned to"; later after `link` alone."""
    has_verb = is_named = False
    index = _past_whom(s, index)
    for place in range(index, min(len(s), index + _VERB)):
        text = s.text(place)
        if verbs.DASHED.search(text) or (is_named and not has_verb and text in verbs.TAKES):
            return None  # "262 were enrolled-128 randomized to A", "12 hospitals used"
        if text in verbs.TAKES or (text in _LINKS and has_verb):
            return place + 1
        is_aim = s.is_number(place + 1) or s.text(place - 1) in cues.TO_NOTHING
        if text == link and not is_aim:  # not "3 to 6 weeks", "5 days prior to"
            return place + 1
        if text in verbs.ASSIGNS:
            has_verb = True
        elif has_verb and _begins_name(s, place):
            return place
        elif s.kind(place) == "word" and place < index + _NOUN:
            is_named = is_named or text not in vocabulary.PEOPLE  # "20 heavy smokers were assigned"
        elif not (text in _IGNORED or s.kind(place) in _BETWEEN):
            return None
    return None
