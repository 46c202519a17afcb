"""What is left of a phrase when all that is not the outcome's name is taken off."""

from __future__ import annotations

from collections.abc import Iterator

from extract.language.layers import Layers
from extract.language.phrases import Span, Word, listed_after, words_between
from extract.language.phrases.words import is_unheaded
from extract.rules.outcomes import patterns

_EDGE_KINDS = ("determiner", "preposition", "conjunction", "comma", "mark", "adverb", "auxiliary")


def name_in(layers: Layers, span: Span) -> Span | None:
    """The outcome's name within a phrase; None where the phrase names something else.

    Words of comparison before it ("significantly lower"), and the prepositional phrases after it
    that say in whom, with what or when, are left out.
    """
    words = words_between(layers, *span)
    first = _first(words)
    last = _last(words, first)
    if first > last or _is_other(words[first : last + 1]):
        return None
    return words[first].start, words[last].end


def with_short_form(layers: Layers, name: Span) -> Span:
    """The name with the bracket behind it that holds its abbreviation."""
    bracket = patterns.SHORT_FORM.match(layers.folded, name[1])
    if bracket is None or not any(
        bracket.start() < a.short_start < bracket.end() for a in layers.abbreviations
    ):
        return name
    return name[0], bracket.end()


def details(layers: Layers, offset: int, limit: int) -> Iterator[Span]:
    """What a bracket behind a name says that it is made of or measured with."""
    short = patterns.SHORT_FORM.match(layers.folded, offset, limit)
    bracket = patterns.DETAIL.match(layers.folded, short.end() if short else offset, limit)
    if bracket is not None:
        for span in listed_after(layers, *bracket.span("inside")):
            name = name_in(layers, span)
            if name is not None:
                yield name


def _first(words: list[Word]) -> int:
    first = 0
    while first < len(words) and (
        words[first].kind in _EDGE_KINDS
        or (words[first].kind == "number" and first + 1 < len(words))
        or words[first].text in patterns.LEADING
    ):
        first += 1
    return first


def _last(words: list[Word], first: int) -> int:
    """The last word before the first prepositional phrase that is not the name's own."""
    last = len(words) - 1
    for index in range(first + 1, len(words)):
        if words[index].kind == "preposition" and not _is_kept(words, first, index):
            last = index - 1
            break
    while last >= first and (
        words[last].kind in (*_EDGE_KINDS, "number", "open") or words[last].text == "significantly"
    ):
        if (
            words[last].kind == "number"
            and last > first
            and words[last - 1].text
            in (
                "grade",
                "type",
                "grades",
                "stage",
                "day",
                "week",
                "month",
                "year",
                "than",
                ">",
                "<",
                "≥",
                "≤",
                "least",
            )
        ):
            break
        last -= 1
    return last


def _is_kept(words: list[Word], first: int, index: int) -> bool:
    before, word = words[index - 1], words[index]
    following = _phrase_from(words, index + 1)
    if word.text == "of":
        return not _names_people(following)
    cue = patterns.KEEPING.get(word.text)
    if cue is None:
        return False
    if _names_people(following) and word.text not in ("with", "without"):
        return False
    if word.text in ("from", "in"):
        return any(cue.search(w.text) for w in words[first:index])
    return cue.search(before.text) is not None


def _phrase_from(words: list[Word], index: int) -> list[Word]:
    found = []
    for word in words[index:]:
        if word.kind == "preposition":
            break
        found.append(word)
    return found


def _names_people(words: list[Word]) -> bool:
    return bool(words) and any(w.text in patterns.PEOPLE_HEADS for w in words[-1:])


def _is_other(words: list[Word]) -> bool:
    """Whether a phrase names people, a study, a time or a statistic."""
    head = words[-1]
    for index, word in enumerate(words[1:], 1):
        if word.kind == "preposition":
            head = words[index - 1]
            break
    if head.kind not in ("word", "verb", "close"):
        return head.kind != "number" or len(words) == 1
    if head.text in (
        "proportion",
        "percentage",
        "number",
        "numbers",
        "proportions",
        "percentages",
        "reduction",
        "change",
        "changes",
        "effect",
        "difference",
        "differences",
        "improvement",
        "duration",
    ) and any(w.text in ("of", "in", "to") for w in words):
        return False
    if patterns.STATISTIC.search(" ".join(w.text for w in words)):
        return True
    if len(words) == 1 and (len(head.text) < 2 or is_unheaded(head)):
        return True
    if head.text not in patterns.NO_OUTCOME:
        return False
    others = [w.text for w in words if w is not head and w.kind == "word"]
    is_specific = any(w not in patterns.WEAK_WORDS and w not in patterns.NO_OUTCOME for w in others)
    return head.text not in patterns.WEAK_HEADS or not is_specific
