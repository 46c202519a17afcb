"""Arms by what is compared with what: "comparing A with B", "A versus B", "with or without A"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.rules.arms import leads
from extract.rules.arms.apart import told_apart
from extract.rules.arms.names import Name, name_after, name_before, with_bracket
from extract.rules.arms.patterns import cues, results, titles, vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import ends_with_outcome, listed

_AND = frozenset({"and"})
_ADJUNCTS = ("for", "in", "on", "after", "during", "among")
_SAYING = ("verb", "auxiliary")  # "A is better for pain than B"
_SIDE = 26  # words of one side of a comparison


def compared(s: Sentence) -> Iterator[tuple[str, list[Name]]]:
    """The arms of "comparing A with B", "comparing A and B" and "difference between A and B"."""
    for match in cues.COMPARED.finditer(s.layers.folded, s.start, s.end):
        index = _after_asked(s, s.index_at(match.end()))
        place = None if match["between"] else _separator(s, index)
        if place is not None:
            yield "compared", _pair(s, index, place)
        else:
            names = listed(s, index, _AND)
            if not names or not ends_with_outcome(s, names[0]):
                yield "between" if match["between"] else "comparing", names


def _pair(s: Sentence, index: int, place: int) -> list[Name]:
    """The names on both sides of a separator, each of which may be "A, B, C (ABC)"."""
    left = listed(s, index, frozenset({s.text(place)}))
    left = [name for name in left if name.stop <= place]
    if not left:
        return []  # "compare changes in the ability to climb stairs or walk": no sides
    right = _and_another(s, listed(s, leads.past_effect(s, place + 1)))
    if len(left) > 1 and left[-1].alias and right:
        right = [_to_bracket(s, right[0])]
    if len(left) > 1:
        left = [replace(left[-1], first=left[0].first, begin=left[0].begin)]
    return told_apart(s, [*left, *right])


def _and_another(s: Sentence, names: list[Name]) -> list[Name]:
    """The names, the last made two where "and" begins another: "to a course and a control"."""
    if not names:
        return names
    *others, last = names
    for index in range(last.first + 1, last.last):
        if s.text(index) == "and" and s.kind(index + 1) == "determiner":
            another = name_after(s, index + 1)
            own = replace(last, last=index - 1, stop=index, size=None)
            return [*others, own, another] if another is not None else names
    return names


def _to_bracket(s: Sentence, name: Name) -> Name:
    """A name made longer by what follows its commas, up to a bracket: "D, E, F (DEF)"."""
    last: Name | None = name
    while last is not None and last.alias is None and s.kind(last.stop) == "comma":
        last = name_after(s, last.stop + 1)
    if last is None or last.alias is None:
        return name
    return replace(last, first=name.first, begin=name.begin)


def with_without(s: Sentence, is_title: bool) -> list[Name]:
    """The arms of "with or without A" where the sentence tells of treatment and not of patients."""
    folded = s.layers.folded
    match = cues.WITH_WITHOUT.search(folded, s.start, s.end)
    if match is None or not (is_title or cues.MAKING.search(folded, s.start, match.start())):
        return []
    first, second = s.index_at(match.start()), s.index_at(match.start("without"))
    if s.text(first - 1) in vocabulary.PEOPLE:
        return []
    name = name_after(s, s.index_at(match.end()))
    if name is None:
        return []
    last = name.last if second + 1 == name.begin else second
    without = with_bracket(s, Name(second, second, second, second + 1))
    return [
        replace(name, size=with_bracket(s, Name(first, first, first, first + 1)).size),
        replace(without, last=last, stop=name.stop, alias=None),
    ]


def _after_asked(s: Sentence, index: int) -> int:
    """Past "the efficacy and safety of", also past "results of a trial of"."""
    for place in range(index, min(len(s), index + 12)):
        if s.text(place) == "of" and any(t in vocabulary.MEASURED for t in s.texts[index:place]):
            return _after_asked(s, place + 1)
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
        is_of_people = s.text(place - 1) in vocabulary.PEOPLE  # "in women with cancer"
        is_answer = word == "to" and s.text(place - 1) in cues.ANSWERS
        if place > index and not is_of_people and not is_answer and not _opens_clause(s, place + 1):
            return place
    return None


def _opens_clause(s: Sentence, index: int) -> bool:
    """Whether what follows "with" or "to" is no comparator: "with respect to", "to assess"."""
    return any(text in cues.NO_COMPARATOR for text in s.texts[index : index + 2])


def versus(s: Sentence, is_title: bool) -> Iterator[tuple[str, list[Name], int]]:
    """The arms of "A versus B"; outside of titles only the comparator of "compared with B".

    "A versus B versus C" has three.
    """
    chain: list[Name] = []
    for match in cues.VERSUS.finditer(s.layers.folded, s.start, s.end):
        index = s.index_at(match.start())
        second = name_after(s, s.index_at(match.end()))
        if second is None or s.kind(second.first) == "number":
            continue
        if not is_title and s.text(second.first) in cues.DUMMIES:
            second = _without_with(s, second)
        is_sign = match.group().startswith("v")
        if is_sign and chain and chain[-1].stop == index:
            chain.append(second)
            continue
        if chain:
            yield "title" if is_title else "versus", chain, 2
            chain = []
        first = _subject(s, index, is_title) if is_title or is_sign else None
        if first is not None and s.kind(first.first) != "number":
            chain = [first, second]
        elif not is_sign:
            yield "comparator", [second], 1
    if chain:
        yield "title" if is_title else "versus", chain, 2


def _without_with(s: Sentence, dummy: Name) -> Name:
    """A placebo alone: "pain was less versus placebo with zinc" tells of zinc."""
    if s.text(dummy.first + 1) != "with" or dummy.last == dummy.first:
        return dummy
    return Name(dummy.first, dummy.first, dummy.begin, dummy.first + 1)


def set_against(s: Sentence) -> list[Name]:
    """The arms of "A was compared with B" and of "A and B were compared in a crossover trial"."""
    for index, text in enumerate(s.texts):
        if text != "compared" or s.kind(index - 1) != "auxiliary":
            continue
        verb = index - 1
        while verb > 0 and s.kind(verb - 1) in ("auxiliary", "adverb"):
            verb -= 1
        start = _after_asked(s, _clause(s, verb))
        if s.text(index + 1) in ("with", "to", "against"):
            first, second = name_after(s, start), name_after(s, leads.past_effect(s, index + 2))
            if first is None or second is None or first.stop != verb:
                continue
            if s.text(first.last) not in vocabulary.PEOPLE | cues.DATA:
                return [first, second]
        elif cues.COMPARED_IN.search(s.layers.folded, s.words[index].end, s.end):
            names = listed(s, start, _AND)
            if len(names) > 1 and names[-1].stop == verb:
                return [names[0], *(n for n in names[1:] if not _explains(s, n))]
    return []


def _explains(s: Sentence, name: Name) -> bool:
    """Whether commas set a name off as what another one is: "zinc, a metal, and iron"."""
    return s.text(name.begin - 1) in ("a", "an") and s.kind(name.stop) == "comma"


def _clause(s: Sentence, verb: int) -> int:
    """Where the clause of a verb begins."""
    for place in range(verb, 0, -1):
        if s.kind(place - 1) in ("mark", "subordinator"):
            return place
    return 0


def or_dummy(s: Sentence) -> list[Name]:
    """The arms of "A or placebo" and "placebo or A", whatever stands around them."""
    for index, text in enumerate(s.texts):
        if text not in cues.DUMMIES:
            continue
        joint = index - 1
        while joint > 0 and s.text(joint) in cues.DUMMY_FRONT:
            joint -= 1
        dummy = name_after(s, joint + 1)
        if dummy is None or not dummy.first <= index <= dummy.last:
            continue
        other = None
        if s.text(joint) == "or":
            other = name_before(s, joint)
        elif s.text(dummy.stop) == "or":
            other = name_after(s, dummy.stop + 1)
        if other is not None and s.text(other.first) != "not":
            return [other, dummy] if other.first < dummy.first else [dummy, other]
    return []


def _subject(s: Sentence, index: int, is_title: bool) -> Name | None:
    """The name before "versus"; in a title what the title says it of."""
    name = name_before(s, index)
    if name is None or not is_title:
        return None if name is None or _has_changed(s, name) else _after_with(s, name)
    start = index
    while start > 0 and s.text(start - 1) not in (":", ".", "?", "–"):
        start -= 1
    is_sign = s.text(index).startswith("v")
    is_said = not titles.SAYING.isdisjoint(s.texts[start:index])
    is_said |= not is_sign and any(k in _SAYING for k in s.kinds[start:index])
    if not is_said and s.text(name.begin - 1) not in _ADJUNCTS:
        return name
    subject = name_after(s, _after_asked(s, start))
    if subject is None or any(
        t in titles.NO_SUBJECT for t in s.texts[subject.first : subject.last + 1]
    ):
        return None if is_said else name
    if s.text(subject.last) in titles.NO_HEAD:
        return None if is_said else name  # "sleep improvement with zinc versus iron"
    return subject


def _has_changed(s: Sentence, name: Name) -> bool:
    """Whether a name is of what changed: "more improvement in sleep versus zinc"."""
    return s.text(name.begin - 1) == "in" and s.text(name.begin - 2) in results.CHANGES


def _after_with(s: Sentence, name: Name) -> Name:
    """Of "survival with A" the name after "with": what is told of it stands before.

    So it does of "more common following A".
    """
    is_said = s.text(name.begin - 1) in results.DEGREES
    links = ("with", "following") if is_said else ("with",)
    places = [i for i in range(name.first, name.last) if s.text(i) in links]
    return replace(name, first=places[-1] + 1, begin=places[-1] + 1) if places else name
