"""What is left of a phrase when all that is not the outcome's name is taken off."""

from __future__ import annotations

from functools import lru_cache

from extract.language import countries
from extract.language.layers import Layers
from extract.language.phrases import Span, Word, words_between
from extract.language.phrases import closed_classes as closed
from extract.language.phrases.words import is_unheaded
from extract.rules.outcomes import alone, nouns
from extract.rules.outcomes.patterns import names as patterns

_EDGES = ("determiner", "preposition", "conjunction", "comma", "mark", "adverb", "auxiliary")
# A noun before any of the words in front counts, and not just the last one, since
# "change from baseline in pain" keeps its "in".
_FAR_REACHING = ("from", "in")
_LIMIT_WORDS = 5  # "of 21 mm Hg or less"


def name_in(layers: Layers, span: Span, *, is_stated: bool = False) -> Span | None:
    """The outcome's name within a phrase; None where the phrase names something else.

    Words of comparison before it ("significantly lower"), and the prepositional phrases after it
    that say in whom, with what or when, are left out. Of a phrase that the text itself calls an
    outcome, the noun is believed: "passive range of motion", "overall clinical outcome".
    """
    if layers.folded.startswith(nouns.SHARES, span[0]):
        share = patterns.SHARE.match(layers.folded, span[0], layers.sentence_at(span[0])[1])
        if share is not None:
            return share.span()
    limit = patterns.OR_MORE.match(layers.folded, span[1])
    end = span[1] if limit is None else limit.end()
    begin = _begin(layers, span[0])
    if layers.text.startswith(nouns.HEADINGS, begin):
        begin = layers.text.index(" ", begin)
    words = words_between(layers, begin, end)
    first = _first(words)
    name = words[first : _end(words, first)]
    if not name or _is_other(name, is_stated=is_stated) or _acts_on(layers.folded, name[-1]):
        return None
    start = name[0].start
    free = next((f for f in patterns.FREE if layers.folded.endswith(f, 0, start)), "")
    return start - len(free), _instrument_end(layers.folded, name)


def _instrument_end(folded: str, name: list[Word]) -> int:
    """Where a name ends, with what a score is on: "score of 3 or more (on the Bath index)"."""
    end = name[-1].end
    is_score = any(word.text in ("score", "scores") for word in name)
    instrument = patterns.ON_INSTRUMENT.match(folded, end) if is_score else None
    return end if instrument is None else instrument.end()


def _acts_on(folded: str, last: Word) -> bool:
    """Whether a name is of what acts on the outcome behind it: "adverse effect on growth"."""
    return last.text in nouns.EFFECTS and patterns.ON.match(folded, last.end) is not None


def _begin(layers: Layers, offset: int) -> int:
    """Where a name begins, without a verb, a role or an act that was taken for a part of it."""
    if not layers.folded.startswith(patterns.NOT_OF_A_NAME, offset):
        return offset
    ahead = patterns.AHEAD.match(layers.folded, offset)
    if ahead is None or (layers.text[offset].isupper() and layers.text[ahead.end()].isupper()):
        return offset  # "Assessment of Motor Skills"
    return ahead.end()


def _first(words: list[Word]) -> int:
    """The index of the first word that is neither article, number nor comparison."""
    depth = 0
    for index, word in enumerate(words):
        depth += (word.kind == "open") - (word.kind == "close")
        if depth > 0 or word.kind == "close":  # "significant (p < 0.05) tachycardia"
            continue
        is_number = word.kind == "number" and index + 1 < len(words)
        if index and word.text in nouns.TIME_UNITS and _is_time_ahead(words, index):
            continue
        if word.text in nouns.DOING and index + 1 < len(words) and words[index + 1].kind == "word":
            continue
        if word.kind not in _EDGES and not is_number and word.text not in nouns.LEADING:
            return index
    return len(words)


def _is_time_ahead(words: list[Word], index: int) -> bool:
    """Whether a unit of time belongs to the number before it: "4 weeks mortality"."""
    if index + 1 == len(words) or words[index - 1].kind != "number":
        return False
    return words[index + 1].kind == "word" and words[index + 1].text not in nouns.OF_DAYS


def _end(words: list[Word], first: int) -> int:
    """One past the last word before the first prepositional phrase that is not the name's own."""
    end = len(words)
    for index in range(first + 1, len(words)):
        if _is_compared(words, index) or (
            words[index].kind == "preposition" and not _is_kept(words, first, index)
        ):
            end = index
            break
    end = _before_open(words, first, end)
    while end > first and _hangs(words, end - 1, first):
        end -= 1
    return _before_figures(words, first, end)


def _before_open(words: list[Word], first: int, end: int) -> int:
    """Where a name ends whose last bracket is not closed: "the curve (baseline (to week 4))"."""
    kinds = [word.kind for word in words[first:end]]
    if kinds.count("open") <= kinds.count("close"):
        return end
    return end - 1 - kinds[::-1].index("open")


def _before_figures(words: list[Word], first: int, end: int) -> int:
    """Where a name ends without a bracket of figures behind it: "urea (6.0%)"."""
    if end <= first or words[end - 1].kind != "close":
        return end
    opening = max((i for i in range(first, end) if words[i].kind == "open"), default=first)
    is_figure = words[opening + 1].kind == "number" and words[opening + 1].text.endswith("%")
    return opening if opening > first and is_figure else end


def _is_compared(words: list[Word], index: int) -> bool:
    """Whether a name ends before what it is compared with: "gait speed (relative to) rest"."""
    behind = words[index + 1 : index + 2]
    return words[index].text == "relative" and bool(behind) and behind[0].text == "to"


def _hangs(words: list[Word], index: int, first: int) -> bool:
    """Whether a word at the end of a name is none of it: "pain 30 [days]", but "grade 3"."""
    word = words[index]
    before = words[index - 1] if index > first else None
    if _is_count(word):
        return before is None or before.text not in nouns.NUMBERED
    if word.text in nouns.TIME_UNITS and before is not None and _is_count(before):
        return True
    if patterns.SPAN_OF_TIME.fullmatch(word.text) is not None:
        return True
    if word.text in nouns.LIMITING and before is not None and before.text == "or":
        return False  # "a score of 3 or higher"
    if word.text in nouns.TRAILING:
        return True
    return word.kind in (*_EDGES, "open")


def _is_count(word: Word) -> bool:
    return word.kind == "number" or word.text in nouns.COUNTS


def _is_kept(words: list[Word], first: int, index: int) -> bool:
    """Whether the preposition at `index` leads to something that belongs to the name."""
    word = words[index]
    if _is_range(words, index):
        return True
    names_people = _names_people(words, index + 1)
    if word.text == "of":
        return not names_people and not _is_amount(words, index + 1)
    kept_by = None if _is_extent(words, index + 1) else nouns.KEEPING.get(word.text)
    if kept_by is None or (names_people and word.text not in ("with", "without")):
        return False
    if word.text == "per":
        return True
    is_of_time = words[first].text == "time"  # "time from entry to relapse"
    if word.text == "to" and (is_of_time or _is_between_parts(words, index)):
        return True
    before = words[first:index] if word.text in _FAR_REACHING else words[index - 1 : index]
    return any(noun.text in kept_by for noun in before)


def _is_between_parts(words: list[Word], index: int) -> bool:
    """Whether "to" joins the parts of a ratio: "waist to hip ratio"."""
    return any(word.text in nouns.BETWEEN_PARTS for word in words[index + 2 : index + 4])


def _is_extent(words: list[Word], index: int) -> bool:
    """Whether words say how far, and not to what: "adherence to a greater extent"."""
    return any(word.text in nouns.EXTENTS for word in words[index : index + 4])


def _is_amount(words: list[Word], index: int) -> bool:
    """Whether figures follow, and no limit: "a fall of 12 mmHg", but "a score of 3 or more"."""
    if index >= len(words) or not _is_figure(words[index]):
        return False
    behind = words[index + 1 : index + _LIMIT_WORDS]
    return not any(word.text == "or" or word.text in _FAR_REACHING for word in behind)


def _is_figure(word: Word) -> bool:
    """Whether a word is a number, or two: "159.8/100.4"."""
    return word.kind == "number" or (
        word.text[0].isdigit() and not any(map(str.isalpha, word.text))
    )


def _is_range(words: list[Word], index: int) -> bool:
    """Whether a word stands between two grades: "moderate to severe pain"."""
    sides = (words[place].text for place in (index - 1, index + 1) if 0 <= place < len(words))
    return words[index].text == "to" and nouns.GRADES.issuperset(sides)


def _names_people(words: list[Word], index: int) -> bool:
    """Whether the phrase at `index`, up to the next preposition, is of people or of an arm."""
    head = None
    for word in words[index:]:
        if word.kind == "preposition":
            break
        head = word
    return head is not None and head.text in nouns.PEOPLE_HEADS


def _is_other(words: list[Word], *, is_stated: bool) -> bool:
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
        is_joint = word.kind == "preposition" and not _is_range(words, index)
        if depth == 0 and index and is_joint:
            return words[index - 2] if head.text in nouns.CAUSED and index > 1 else head
        depth += (word.kind == "open") - (word.kind == "close")
        if depth == 0 and word.kind != "close":
            head = word
    return head if words[-1].kind == "close" else words[-1]
