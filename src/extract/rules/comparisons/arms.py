"""The words for the arm that is higher or lower, and for the one that it is compared with."""

from __future__ import annotations

import re

from extract.language.layers import Layers
from extract.language.phrases import WIDE, Span, phrase_after, phrase_before
from extract.language.scanning import Pattern
from extract.rules.comparisons.cues import Cue
from extract.rules.comparisons.patterns import arms as patterns
from extract.rules.comparisons.patterns.cues import CHECKED
from extract.rules.comparisons.patterns.ways import NULL

Arms = tuple[Span | None, Span | None]

_OF = frozenset({"of", "plus"})
# The arm is the subject of these words of direction.
_BY_VERB = ("change_verb", "effective", "effect_on", "scored")
_BUT_NOT = " but not "  # between the subject and what is excepted: "A but not B cut X"
_CHECKED = 60  # how far before a change the verb may begin that checks it
_ABROAD = 170  # how far behind the cue the arms may be named


def arms_of(layers: Layers, cue: Cue, outcome: Span, sentence: Span) -> Arms:
    """The subject and the object of a comparison, as far as they are named in its sentence."""
    front = min(cue.start, outcome[0])
    behind = max(cue.end, outcome[1])
    if cue.way == NULL and (pair := _between_two(layers, sentence)) is not None:
        return pair
    limit = _reach(layers.folded, behind, min(sentence[1], behind + _ABROAD))
    limit = clause_end(layers.folded, (cue.start, cue.end), (sentence[0], limit))
    versus = _versus(layers.folded, behind, limit)
    if (
        versus is None
        and cue.rule == "likely"
        and layers.folded.find("as ", cue.start, cue.end) >= 0
    ):
        versus = _versus(layers.folded, cue.end, limit, patterns.AS_MUCH_AS)
    other = None if versus is None else _arm_after(layers, versus.end(), limit)
    is_denied = versus is not None and versus[0].startswith("but not")
    end = limit if versus is None else versus.start()
    behind_cue = _led(layers, behind, end, is_last=is_denied)
    by_cue = _named_by_cue(layers, cue, outcome, sentence)
    first, second = (behind_cue, by_cue) if is_denied else (by_cue, behind_cue)
    subject = first or second or _leading(layers, sentence, front)
    if other is None and cue.way == NULL and cue.end < outcome[0]:
        other = _alike_to(layers, cue, outcome[0])
    return subject, other or _in_front(layers, cue, sentence, front)


def _alike_to(layers: Layers, cue: Cue, limit: int) -> Span | None:
    """The comparator of "did not differ from B in X"."""
    match = patterns.ALIKE_TO.match(layers.folded, cue.end)
    return None if match is None else _arm_after(layers, match.end(), limit)


def _reach(folded: str, start: int, end: int) -> int:
    """How far the arms of a comparison may be named: to the next clause, if it shares none.

    "A lowered X, whereas with B there was no change"; but "X was lower while Y was higher in A".
    """
    stops = (match.start() for match in patterns.SEMICOLON.finditer(folded, start, end))
    end = next((stop for stop in stops if not _is_in_bracket(folded, start, stop)), end)
    clause = patterns.NEXT_CLAUSE.search(folded, start, end)
    return end if clause is None or clause["shares"] is not None else clause.start()


def clause_end(folded: str, said: Span, sentence: Span) -> int:
    """Where the clause ends in which it is said, before that of "although X was alike, Y was"."""
    start, end = sentence
    if patterns.OPENED.match(folded, start, end) is None:
        return end
    if patterns.FINITE.search(folded, start, said[0]) is not None:
        return end
    comma = patterns.MAIN_CLAUSE.search(folded, said[1], end)
    return end if comma is None else comma.start()


def _versus(
    folded: str, start: int, end: int, pattern: Pattern = patterns.OBJECT
) -> re.Match[str] | None:
    """The words that lead to the object, outside of brackets: not "(12% vs. 31%)"."""
    for match in pattern.finditer(folded, start, end):
        is_state = patterns.STATE_BEFORE.match(folded, match.end(), end) is not None
        is_amount = folded.endswith(patterns.AMOUNTS, start, match.start()) and (
            folded[match.end() : match.end() + 1].isdigit()
        )
        if not is_state and not is_amount and not _is_in_bracket(folded, start, match.start()):
            return match
    return None


def _is_in_bracket(folded: str, start: int, place: int) -> bool:
    """Whether a bracket that was opened behind `start` is still open at a place."""
    return folded.count("(", start, place) > folded.count(")", start, place)


def _named_by_cue(layers: Layers, cue: Cue, outcome: Span, sentence: Span) -> Span | None:
    """The arm that the frame itself names: "A had lower X", "X in A was lower", "favoring A"."""
    if cue.rule == "favoring":
        return _arm_after(layers, cue.end, sentence[1])
    if cue.rule == "more_people":
        return _led(layers, cue.start, cue.end)
    if outcome[1] <= cue.start:
        return _led(layers, outcome[1], cue.start)
    is_alike = cue.rule == "predicate" and cue.way == NULL
    is_verb = (
        is_alike
        or cue.rule in _BY_VERB
        or layers.folded.startswith(("did", "does", "fail"), cue.start)
    )
    verb = None if is_verb else _acting(layers, cue, sentence[0])
    if not is_verb and verb is None:
        return None
    offset = cue.start if verb is None else verb.start()
    subject = phrase_before(layers, offset, sentence[0], attach=WIDE)
    if subject is not None and layers.folded.endswith(_BUT_NOT, sentence[0], subject[0]):
        subject = phrase_before(layers, subject[0] - len(_BUT_NOT), sentence[0], attach=WIDE)
    return _arm(layers, subject)


def _acting(layers: Layers, cue: Cue, floor: int) -> re.Match[str] | None:
    """The verb whose object the words of direction are: "A had (less X)", "A slowed the (fall)"."""
    acting = patterns.ACTING.search(layers.folded, floor, cue.start)
    if acting is not None or cue.rule != "change_noun":
        return acting
    return CHECKED.search(layers.folded, max(floor, cue.start - _CHECKED), cue.start)


def _led(layers: Layers, offset: int, limit: int, *, is_last: bool = False) -> Span | None:
    """The first arm that "in", "with" or the like leads to; the last one before "but not in B"."""
    folded = layers.folded
    last = None
    for match in patterns.SUBJECT.finditer(folded, offset, limit):
        is_of_change = folded.endswith(patterns.CHANGES, offset, match.start())  # "a fall in X"
        if is_of_change or _is_in_bracket(folded, offset, match.start()):
            continue
        found = _arm_after(layers, match.end(), limit)
        if found is not None and not is_last:
            return found
        last = found or last
    return last


def _leading(layers: Layers, sentence: Span, before: int) -> Span | None:
    """The arm of an adverbial in front: "In the A group, X was lower"."""
    match = patterns.SUBJECT.match(layers.folded, sentence[0], before)
    return None if match is None else _arm_after(layers, match.end(), before)


def _in_front(layers: Layers, cue: Cue, sentence: Span, before: int) -> Span | None:
    """The comparator within the cue ("superior to B in"), or of an adverbial: "Compared with B"."""
    for start, end in ((cue.start, cue.end), (sentence[0], before)):
        match = patterns.OBJECT.search(layers.folded, start, end)
        if match is None and cue.rule == "effective":
            match = patterns.SUPERIOR_TO.search(layers.folded, start, end)
        if match is not None:
            return _arm_after(layers, match.end(), end)
    return None


def _between_two(layers: Layers, sentence: Span) -> Arms | None:
    """Both arms of "between A and B"."""
    match = patterns.BETWEEN_TWO.search(layers.folded, *sentence)
    first = None if match is None else phrase_after(layers, match.end(), sentence[1], attach=_OF)
    if first is None:
        return None
    joint = patterns.AND.match(layers.folded, first[1], sentence[1])
    if joint is None:
        return None
    return _arm(layers, first), _arm_after(layers, joint.end(), sentence[1])


def _arm_after(layers: Layers, offset: int, limit: int) -> Span | None:
    return _arm(layers, phrase_after(layers, offset, limit, attach=_OF))


def _arm(layers: Layers, span: Span | None) -> Span | None:
    """A phrase, unless it names people, a time or a figure and no arm."""
    if span is None:
        return None
    first = patterns.GROUP_ONE.match(layers.folded, span[0])
    if first is not None:
        return first.span()
    return None if patterns.NO_ARM.match(layers.folded, *span) else span
