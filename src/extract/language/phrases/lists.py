"""What a coordination is made of: "A, B (measured with C), and D" is A, B and D."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.language.abbreviations import Abbreviation
from extract.language.layers import Layers
from extract.language.phrases import closed_classes as closed
from extract.language.phrases.asides import explains, without_aside
from extract.language.phrases.neighbors import INSIDE
from extract.language.phrases.phrases import WIDE, Span, run_right, words_between
from extract.language.phrases.sharing import is_shared
from extract.language.phrases.words import Word, is_unheaded, skip

_EDGES = ("determiner", "conjunction", "comma", "mark", "adverb", "preposition")
_OPENING = ("determiner", "conjunction", "comma", "mark", "adverb", "number", "open", "close")

# The classes of commas, semicolons, "and" and "or", and of what hides them.
_SEPARATING = ("comma", "mark", "conjunction", "open", "close")
_PAIRED = ("number", "preposition")
_CONTENT = re.compile(r"\b(?!and\b|of\b|the\b)\w{2,60}")
# What items are counted with: "(b)", "ii)"
_COUNTERS = frozenset((*"abcdefghi", "ii", "iii", "iv", "v", "vi"))
_OR = ("or", "and/or")
_CLAUSE_WORDS = ("subordinator", "verb", "auxiliary", "pronoun", "mark")


def items_of(layers: Layers, start: int, end: int) -> list[Span]:
    """The items of the coordination `start:end`, each without its article; one if it is none.

    "Death or stroke" is one item, since "or" alone joins the parts of a composite; "systolic and
    diastolic pressure" is one, since the first part has no head of its own.
    """
    spans = []
    for segment in _segments(words_between(layers, start, end), layers, ()):
        first = skip(segment, 0, 1, _EDGES)
        last = skip(segment, len(segment) - 1, -1, _EDGES)
        if first <= last:
            spans.append((segment[first].start, segment[last].end))
    return spans


def listed_after(
    layers: Layers, offset: int, limit: int, attach: frozenset[str] = WIDE
) -> list[Span]:
    """The phrases of the list that begins at or after `offset`, within its sentence.

    What only says more of an item ("measured with a scale", "rated by staff and parents") is
    passed over; the list ends where another clause begins.
    """
    spans: list[Span] = []
    is_within = False  # whether the segment before ended in words that say more of its item
    for segment in _segments(words_between(layers, offset, limit), layers, layers.abbreviations):
        if is_within and segment[0].kind == "conjunction" and not _measures(segment):
            continue
        if spans and explains(segment):
            continue
        first = _opening(segment)
        last = _run_over_or(segment, first, attach)
        if last is None:
            if first < len(segment) and segment[first].kind in ("auxiliary", "pronoun"):
                break
            is_within = True
            continue
        after = skip(segment, last + 1, 1, ("adverb",))
        if _is_said(segment[after : after + 1]) or (spans and _does(segment, after)):
            break
        is_within = after < len(segment) and segment[after].kind in ("verb", "preposition")
        spans.append((segment[first].start, segment[last].end))
        behind = segment[after:]
        if (is_within and _names_groups(behind)) or _turns(behind) or _opens_clause(behind):
            break
    return spans


def listed_before(
    layers: Layers, offset: int, floor: int, attach: frozenset[str] = WIDE
) -> list[Span]:
    """The phrases of the list that ends before `offset`, such as the subjects of a verb there.

    An adverbial in front ("In the early arm, ...") and other clauses are left out.
    """
    floor = max(floor, layers.sentence_at(max(offset - 1, 0))[0])
    spans: list[Span] = []
    words = words_between(layers, floor, offset)
    behind = skip(words, len(words) - 1, -1, ("adverb", "auxiliary"))
    has_aside = behind >= 0 and words[behind].kind == "comma"
    words = words[: skip(words, behind, -1, ("adverb", "auxiliary", "comma")) + 1]
    segments = list(_segments(words, layers, layers.abbreviations))
    for segment in reversed(without_aside(segments) if has_aside else segments):
        boundary = _clause_boundary(segment)
        if not spans and boundary is not None and _says_more(segment, boundary):
            segment = segment[: _behind_noun(segment, boundary)]  # noqa: PLW2901
            boundary = _clause_boundary(segment)
        if (
            spans
            and boundary is not None
            and segment[boundary].kind not in ("subordinator", "mark")
        ):
            break
        edges = ("determiner", "adverb", "mark", "conjunction", "comma")
        first = skip(segment, 0 if boundary is None else boundary + 1, 1, edges)
        last = _run_over_or(segment, first, attach)
        if last is None or (not spans and not _reaches(segment, last)):
            break
        spans.append((segment[first].start, segment[last].end))
        if boundary is not None:
            break
    return spans[::-1]


def _measures(segment: list[Word]) -> bool:
    """Whether a segment begins with what is measured of something: "and the number of"."""
    texts = [word.text for word in segment[1:4]]
    return texts[:1] == ["the"] and texts[2:] == ["of"] and texts[1] in closed.EXTENTS


def _run_over_or(segment: list[Word], first: int, attach: frozenset[str]) -> int | None:
    """The last word of a phrase and of those that "or" joins to it.

    Both "death or dialysis" and "admission for or death from sepsis" are one.
    """
    last = run_right(segment, first, attach)
    while last is not None:
        joint = skip(segment, last + 1, 1, ("preposition",))
        if joint >= len(segment) or joint > last + 2 or segment[joint].text not in _OR:
            break
        further = run_right(segment, skip(segment, joint + 1, 1, ("determiner",)), attach)
        if further is None:
            break
        last = further
    return last


def _clause_boundary(segment: list[Word]) -> int | None:
    """The index of the last word outside brackets that belongs to a clause before."""
    depth = 0
    last = skip(segment, len(segment) - 1, -1, ("verb",))  # "the doses required"
    for index in range(last, -1, -1):
        if depth == 0 and _opens(segment, index + 1):
            return index
        depth += (segment[index].kind == "close") - (segment[index].kind == "open")
        if depth == 0 and segment[index].kind in _CLAUSE_WORDS:
            return index
    return None


def _says_more(segment: list[Word], index: int) -> bool:
    """Whether a verb is but a participle of the noun before it: "effects reported by patients"."""
    word = segment[index]
    if word.kind != "verb" or not 0 < index < len(segment) - 1:
        return False
    is_participle = word.text.endswith("ed") or word.text in closed.STRONG_PARTICIPLES
    is_behind = segment[index - 1].kind in (*INSIDE, "close")
    return is_participle and is_behind and segment[index + 1].kind == "preposition"


def _behind_noun(segment: list[Word], index: int) -> int:
    """Where a participle begins with the adverbs before it: "calls (regularly offered) by"."""
    while index > 1 and segment[index - 1].text.endswith("ly"):
        index -= 1
    return index


def _opens(segment: list[Word], index: int) -> bool:
    """Whether a subject begins here behind an adverbial: "during follow-up the rate"."""
    if index < 2 or index >= len(segment) or segment[index].kind != "determiner":
        return False
    return segment[index - 1].kind in (*INSIDE, "close") and segment[0].kind == "preposition"


def _reaches(segment: list[Word], last: int) -> bool:
    """Whether a phrase goes on to its segment's end, brackets and "required" at its end apart."""
    depth = 0
    for word in segment[last + 1 :]:
        depth += word.kind == "open"
        is_final = word is segment[-1] and word.kind == "verb"
        if depth == 0 and word.kind not in ("close", "comma", "adverb") and not is_final:
            return False
        depth -= word.kind == "close"
    return True


def _opening(segment: list[Word]) -> int:
    """The index of the first word that may belong to a phrase, behind "(1) the" and "(b) the"."""
    first = skip(segment, 0, 1, ("determiner", "conjunction", "comma", "mark", "adverb"))
    behind = _behind_letter(segment, first)
    if behind > first:
        return skip(segment, behind, 1, ("determiner", "adverb"))
    enumerated = skip(segment, first, 1, _OPENING)
    if enumerated == first:
        return first
    is_counter = any(w.kind in ("open", "close") for w in segment[first:enumerated])
    return enumerated if is_counter else first


def _behind_letter(segment: list[Word], first: int) -> int:
    """Where an item goes on behind the letter that counts it: "(b) (pain)", "ii) pain"."""
    letter = first + (first < len(segment) and segment[first].kind == "open")
    texts = [word.text for word in segment[letter : letter + 2]]
    return letter + 2 if len(texts) > 1 and texts[0] in _COUNTERS and texts[1] == ")" else first


def _segments(
    words: list[Word], layers: Layers, shortened: Sequence[Abbreviation]
) -> Iterator[list[Word]]:
    """The words between the separators of a list that stand outside brackets.

    What is abbreviated behind it is one: "bodily pain and itch (BPI)".
    """
    segment: list[Word] = []
    depth, has_comma = 0, False
    for index, word in enumerate(words):
        if word.kind not in _SEPARATING:
            segment.append(word)
            continue
        depth += (word.kind == "open") - (word.kind == "close")
        after = words[index + 1] if index + 1 < len(words) else None
        if depth <= 0 and segment and _separates(word, segment[-1], after, has_comma):
            if is_shared(words, index):
                segment.append(word)
                continue
            if _is_spelled(word, shortened) or _is_in_a_name(words, index, layers):
                segment.append(word._replace(kind="word"))
                continue
            has_comma = has_comma or word.kind == "comma"
            yield segment
            segment = [word] if word.kind == "conjunction" else []
        elif segment or word.kind != "conjunction":  # of ", and" the comma separates
            segment.append(word)
    if segment:
        yield segment


def _separates(word: Word, before: Word, after: Word | None, has_comma: bool) -> bool:
    """Whether a word stands between two items of a list.

    "Grade 3 and 4 fever" is one, and so is "pain before and after surgery".
    """
    if after is not None and before.kind == after.kind and before.kind in _PAIRED:
        return word.text == ";"
    if word.kind == "comma" or word.text in ("and", "nor", "&", "as well as"):
        return word.text == "," or not is_unheaded(before)
    return word.text == ";" or (word.text == "or" and has_comma)


def _is_said(behind: list[Word]) -> bool:
    """Whether a finite verb follows, so that what is before it begins another clause."""
    return (
        bool(behind) and behind[0].kind == "auxiliary" and behind[0].text not in ("having", "being")
    )


def _does(segment: list[Word], verb: int) -> bool:
    """Whether an item is the subject of a verb with an object: "and one construct showed the"."""
    if verb + 1 >= len(segment) or segment[verb].text.endswith("ing"):
        return False  # "the share of teeth showing the crest"
    return segment[verb].kind == "verb" and segment[verb + 1].kind == "determiner"


def _turns(behind: list[Word]) -> bool:
    """Whether another statement begins: "function however, masks such as"."""
    return bool(behind) and behind[0].text in ("however", "but", "whereas", "although")


def _opens_clause(behind: list[Word]) -> bool:
    """Whether a colon leads to a clause: "had a rash: the sites were the hands and the feet"."""
    return bool(behind) and behind[0].text == ":" and any(w.kind == "auxiliary" for w in behind)


def _names_groups(behind: list[Word]) -> bool:
    """Whether what follows in a list are groups: "no difference in pain between A, B and C"."""
    texts = [word.text for word in behind]
    return "between" in texts and ":" not in texts


def _is_spelled(word: Word, shortened: Sequence[Abbreviation]) -> bool:
    """Whether a separator is part of what is abbreviated: a comma, where each item has a letter."""
    around = [short for short in shortened if short.long_start < word.start < short.short_start]
    if word.kind != "comma":
        return bool(around)
    return any(len(_CONTENT.findall(short.long)) <= len(short.short) for short in around)


def _is_in_a_name(words: list[Word], index: int, layers: Layers) -> bool:
    """Whether "and" is part of a proper name: "Acute Physiology and Chronic Health Evaluation"."""
    if words[index].text not in ("and", "&") or not 0 < index < len(words) - 1:
        return False
    before, after = words[index - 1], words[index + 1]
    text = layers.text
    is_titled = text[before.start].isupper() and text[after.start].isupper()
    is_symbol = any(map(str.isupper, text[before.start + 1 : before.end]))  # "SBP", "HbA1c"
    is_whole = before.text.endswith(closed.NAME_ENDS) or is_symbol
    is_long = after.end - after.start > 2 or words[index].text == "&"
    return is_titled and not is_whole and is_long and layers.kind_at(words[index].start) != "title"
