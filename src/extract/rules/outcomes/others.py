"""Phrases that name something else than an outcome: people, a place, a time or a statistic."""

from __future__ import annotations

from functools import lru_cache

from extract.language import countries
from extract.language.phrases import Word
from extract.language.phrases import closed_classes as closed
from extract.language.phrases.titled import TITLED
from extract.language.phrases.words import is_unheaded
from extract.rules.outcomes import alone, nouns
from extract.rules.outcomes.patterns import names as patterns


def is_other(words: list[Word], *, is_stated: bool) -> bool:
    """Whether a phrase names people, a place, a study, a time or a statistic."""
    if _is_statistic(_outside_brackets(words)):
        return True
    head = _head(words)
    is_arm_or_place = head.text.endswith(nouns.OF_AN_ARM) or head.text in countries.NOUNS
    is_amount = words[0].text in nouns.UNITS
    is_noun = head.kind in ("word", "verb", "close", "number")
    if is_arm_or_place or is_amount or not is_noun or _is_of_doers(words):
        return True
    if len(words) == 1:
        is_name = len(head.text) > 1 and head.kind != "number" and not is_unheaded(head)
        is_believed = is_stated and head.text in nouns.STATED_ALONE
        is_none = head.text in nouns.DOING or (head.text in nouns.NO_OUTCOME and not is_believed)
        return not is_name or is_none or _is_none_alone(head.text)
    if head.text in nouns.MEASURED_OF and any(w.text in ("of", "in", "to", "from") for w in words):
        return False
    if is_stated and head.text not in nouns.NEVER_STATED and any(w is not head for w in words):
        return False
    return head.text in nouns.NO_OUTCOME and not _is_specific(words, head)


def _is_of_doers(words: list[Word]) -> bool:
    """Whether a phrase is people and what they do: "the group wearing (a mask)"."""
    is_doing = len(words) > 1 and words[-1].text.endswith("ing")
    return is_doing and words[-2].text in nouns.PEOPLE_HEADS


def _is_specific(words: list[Word], head: Word) -> bool:
    """Whether other words make an outcome of a head that is none alone: "sleep parameters"."""
    if head.text in nouns.GIVEN:
        parts = (part for word in words for part in word.text.split("-"))
        return not nouns.GIVEN_LATER.isdisjoint(parts)
    others: list[Word] = []
    if head.text in nouns.COUNTING_HEADS:
        others = [w for w in words if w is not head]
    elif head.text in nouns.WEAK_HEADS:
        others = words[: words.index(head)]
    return any(w.kind == "word" and not _is_weak(w.text) for w in others)


def _is_weak(word: str) -> bool:
    is_time = word[:1].isdigit() and patterns.SPAN_OF_TIME.fullmatch(word) is not None
    return is_time or word in nouns.WEAK_WORDS or word in nouns.NO_OUTCOME


@lru_cache(maxsize=4096)
def _is_statistic(name: str) -> bool:
    if name in nouns.BARE or not any(map(str.isalpha, name)):
        return True
    return patterns.STATISTIC.search(name) is not None


@lru_cache(maxsize=4096)
def _is_none_alone(word: str) -> bool:
    """Whether a word by itself is a drug, a verb, a time or the like."""
    if word in alone.WORDS or any(form.fullmatch(word) for form in (patterns.DRUG, alone.FORM)):
        return True
    return alone.ADVERB.fullmatch(word) is not None and word not in closed.NOT_ADVERBS


def _outside_brackets(words: list[Word]) -> str:
    depth, kept = 0, []
    for word in words:
        depth += word.kind == "open"
        if depth == 0:
            kept.append(word.text)
        depth -= word.kind == "close"
    return " ".join(kept)


def _head(words: list[Word]) -> Word:
    """The noun that a phrase is about: the last word before its first preposition, or "due"."""
    depth, head = 0, words[0]
    for index, word in enumerate(words):
        is_joint = word.kind == "preposition" and not is_range(words, index)
        is_joint |= word.text in TITLED
        if depth == 0 and index and is_joint:
            return words[index - 2] if head.text in nouns.CAUSED and index > 1 else head
        depth += (word.kind == "open") - (word.kind == "close")
        if depth == 0 and word.kind != "close":
            head = word
    return head if words[-1].kind == "close" else words[-1]


def is_range(words: list[Word], index: int) -> bool:
    """Whether a word stands between two grades: "moderate to severe pain"."""
    sides = (words[place].text for place in (index - 1, index + 1) if 0 <= place < len(words))
    return words[index].text == "to" and nouns.GRADES.issuperset(sides)
