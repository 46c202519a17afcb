"""What is left of a phrase when all that is not the outcome's name is taken off."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.language.phrases import Span, Word, words_between
from extract.language.phrases.titled import TITLED
from extract.rules.outcomes import nouns
from extract.rules.outcomes.others import is_other, is_range
from extract.rules.outcomes.patterns import names as patterns

_EDGES = ("determiner", "preposition", "conjunction", "comma", "mark", "adverb", "auxiliary")
# A noun before any of the words in front counts, and not just the last one, since
# "change from baseline in pain" keeps its "in".
_FAR_REACHING = ("from", "in")
# Prepositions that go on with people: "survival without treatment".
_OF_WHOM = ("with", "without")
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
    first = _first(layers.folded, words)
    name = words[first : _end(words, first)]
    if not name or is_other(name, is_stated=is_stated) or _acts_on(layers.folded, name[-1]):
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


def _first(folded: str, words: list[Word]) -> int:
    """The index of the first word that is neither article, number nor comparison."""
    depth = 0
    for index, word in enumerate(words):
        depth += (word.kind == "open") - (word.kind == "close")
        if depth > 0 or word.kind == "close":  # "significant (p < 0.05) tachycardia"
            continue
        is_number = word.kind == "number" and index + 1 < len(words)
        if patterns.OF_A_TEST.match(folded, word.start):
            return index
        if index and word.text in nouns.TIME_UNITS and _is_time_ahead(words, index):
            continue
        if word.text in nouns.DOING and index + 1 < len(words) and words[index + 1].kind == "word":
            continue
        is_leading = word.text in nouns.LEADING and not _is_paired(words, index)
        if word.kind not in _EDGES and not is_number and not is_leading:
            return index
    return len(words)


def _is_paired(words: list[Word], index: int) -> bool:
    """Whether a word is one of two that are joined: "possible or probable gout"."""
    if index + 2 >= len(words) or words[index + 1].kind != "conjunction":
        return False
    return any(kin.issuperset((words[index].text, words[index + 2].text)) for kin in nouns.KIN)


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
    if is_range(words, index):
        return True
    names_people = _names_people(words, index + 1)
    if word.text == "of":
        return not names_people and not _is_amount(words, index + 1)
    kept_by = None if _is_extent(words, index + 1) else nouns.KEEPING.get(word.text)
    is_from_care = word.text == "from" and words[index - 1].text in nouns.LASTING
    if kept_by is None or (names_people and word.text not in _OF_WHOM and not is_from_care):
        return False
    if word.text == "per":
        return True
    # time from entry to relapse, time from starting the drug until relapse
    is_end = word.text in ("to", "until") and words[first].text in nouns.LASTING
    if is_end or (word.text == "to" and _is_between_parts(words, index)):
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


def _names_people(words: list[Word], index: int) -> bool:
    """Whether the phrase at `index`, up to the next preposition, is of people or of an arm."""
    head = None
    for word in words[index:]:
        if word.kind == "preposition" or word.text in TITLED:
            break
        head = word
    return head is not None and head.text in nouns.PEOPLE_HEADS
