"""Every place that names a treatment, as far as the phrase goes there."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extract.language.layers import Layers
from extract.language.phrases import Word, words_between
from extract.records.arms import vocabulary
from extract.records.arms.components import Component
from extract.records.arms.extents import phrase_of
from extract.records.arms.mentions import ArmMention, occurrences
from extract.records.arms.names import Namer
from extract.records.arms.patterns import around
from extract.records.arms.short_forms import without_front
from extract.records.evidence import Span
from extract.sources.document import METHODS

_SHORTEST = 2  # letters of a name that is looked for all over the text
_END = sys.maxsize


def places_of(
    namer: Namer,
    component: Component,
    mentions: Sequence[ArmMention],
    others: frozenset[str],
) -> list[Span]:
    """Where a treatment is named, in text order.

    Args:
        namer: of the text.
        component: the treatment.
        mentions: the places that name its arm.
        others: the words of all other arms: what is given there, too, is looked for in the places
            that name this arm alone.
    """
    layers = namer.layers
    named = [(name.start, name.end) for name in component.names]
    # "placebo-controlled" says how the trial was made, not that a placebo was given
    meant = [s for s in named if not around.NO_ARM_AFTER.match(layers.folded, s[1])]
    spans = meant or named
    bounds = [mention.name for mention in mentions]
    for core in _cores(namer, component):
        found = occurrences(layers, core)
        if not others.isdisjoint(_words(core)):
            found = _within(found, bounds)
        spans += found
    return _outermost(_whole(layers, *span) for span in spans if _is_told_of(layers, span[0]))


def _within(spans: Iterable[Span], bounds: Iterable[Span]) -> list[Span]:
    """The spans that lie within one of some bounds."""
    outer = _outermost(bounds)  # of those that begin before a span, the last reaches farthest
    ends = [0, *(end for _, end in outer)]
    return [span for span in spans if span[1] <= ends[bisect_right(outer, (span[0], _END))]]


def places_of_name(layers: Layers, span: Span) -> list[Span]:
    """Where the treatment that is named at a place is named again, in text order."""
    core = _core(layers.folded[slice(*span)])
    if len(core) < _SHORTEST or not _is_telling(core):
        return []
    return _outermost(_whole(layers, *place) for place in occurrences(layers, core))


def phrases_of(layers: Layers, places: Iterable[Span]) -> list[Span]:
    """The phrases that hold these places, in text order."""
    return _outermost(phrase_of(layers, place) for place in places)


def _is_told_of(layers: Layers, offset: int) -> bool:
    """Whether a place is of this trial: in an abstract, or where a body says what was done."""
    return not layers.in_body(offset) or layers.kind_at(offset) in METHODS


def _cores(namer: Namer, component: Component) -> list[str]:
    """What the names of a treatment come down to: "enalapril" of "single doses of enalapril"."""
    cores = dict.fromkeys(_core(name.folded) for name in component.names)
    spelled = [long for core in cores if (long := namer.long.get(core))]
    told = {_words(core) for core in cores}
    short = [short for short, long in namer.long.items() if frozenset(long) in told]
    wanted = [*cores, *(" ".join(long) for long in spelled), *short]
    return [core for core in wanted if len(core) >= _SHORTEST and _is_telling(core)]


@lru_cache(maxsize=10_000)  # names repeat, also from text to text
def _core(printed: str) -> str:
    bare = without_front(printed, around.AMOUNT_OF, around.QUALIFIER)
    return around.FORM_BEHIND_END.sub("", bare) or printed


def _is_telling(core: str) -> bool:
    words = _words(core)
    return bool(words) and not words <= vocabulary.NO_HEAD


@lru_cache(maxsize=10_000)
def _words(core: str) -> frozenset[str]:
    return frozenset(around.WORD.findall(core))


def _whole(layers: Layers, start: int, end: int) -> Span:
    """A name with what stands before and behind it in its phrase: "oral zinc tablets"."""
    form = around.FORM_BEHIND.match(layers.folded, end)
    return _with_front(layers, start), form.end() if form else end


def _with_front(layers: Layers, start: int) -> int:
    """Where the phrase begins that goes on to `start`."""
    left = max(0, start - around.FRONT_REACH)
    if not layers.folded[left:start].rstrip(" -").endswith(around.FRONT_ENDS):
        return start  # so it is most often
    words = words_between(layers, left, start)
    first = start
    for word in reversed(words):
        if not _is_front(word) or layers.folded[word.end : first].strip(" -"):
            break
        first = word.start
    return first


def _is_front(word: Word) -> bool:
    return word.kind == "word" and word.text in around.FRONT


def _outermost(spans: Iterable[Span]) -> list[Span]:
    """The spans that lie in no other one, in text order."""
    apart: list[Span] = []
    for start, end in sorted(set(spans)):
        if apart and apart[-1][0] == start:
            apart[-1] = start, end  # of those that begin together the longest comes last
        elif not apart or end > apart[-1][1]:
            apart.append((start, end))
    return apart
