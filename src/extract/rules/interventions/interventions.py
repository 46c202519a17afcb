"""Finds what is given or tested, wherever the words of giving and testing stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from extract.language.layers import Layers
from extract.language.phrases import (
    OF,
    Span,
    items_of,
    phrase_after,
    phrase_before,
    words_between,
)
from extract.rules.claims import is_free
from extract.rules.findings import Dose, Finding, Phrase
from extract.rules.interventions import patterns, vocabulary
from extract.rules.interventions.naming import bare, is_name

_SKIPPED = ("card", "related_trials", "legend", "keywords", "registration", "funding", "discussion")
_OTHER = ("outcomes", "population")  # what these have found is something else
_AHEAD = 16  # characters before a cue that may tell of people
_ALONE: frozenset[str] = frozenset()
_AIMS = ("title", "objective")
_BY = ("with", "by", "using", "of")
_WAS_GIVEN = "was_given"  # the rule whose cue stands behind a treatment
_Cue = tuple[str, "re.Match[str]"]  # of a rule
_ASKING = ("verb", "mark")  # what a title's subject or object stands behind


def find(layers: Layers) -> Iterable[Phrase]:
    """Every treatment that a cue stands beside, none overlapping another."""
    doses = [d for d in layers.findings.get("doses", ()) if isinstance(d, Dose)]
    begins = [dose.start for dose in doses]
    named = sorted((f.start, f.end) for rule in _OTHER for f in _findings(layers, rule))
    longest = max([right - left for left, right in named], default=0)
    sentences = [
        s
        for s in layers.sentences
        if layers.kind_at(s[0]) not in _SKIPPED and not layers.in_body(s[0])
    ]
    cues = _cues(layers, sentences)
    for sentence in sentences:
        start, end = sentence
        own = doses[bisect_left(begins, start) : bisect_left(begins, end)]
        if not (own or sentence in cues or layers.kind_at(start) == "title"):
            continue
        taken = named[bisect_left(named, (start - longest,)) : bisect_left(named, (end,))]
        for place, rule in sorted(_candidates(layers, sentence, cues.get(sentence, ()), own)):
            span = bare(layers, place, own)
            if is_free(span, taken) and is_name(layers, span):
                taken.append(span)
                yield Phrase(*span, f"interventions.{rule}", "intervention")


def _findings(layers: Layers, rule: str) -> Iterable[Finding]:
    return (f for f in layers.findings.get(rule, ()) if isinstance(f, Finding))


def _cues(layers: Layers, sentences: Sequence[Span]) -> dict[Span, list[_Cue]]:
    """What a treatment stands beside, by sentence."""
    cues: defaultdict[Span, list[_Cue]] = defaultdict(list)
    asked = [s for s in sentences if layers.kind_at(s[0]) in _AIMS]
    titles = [s for s in asked if layers.kind_at(s[0]) == "title"]
    scanners = [(rule, scanner, sentences) for rule, scanner in patterns.BEHIND.items()]
    scanners += [("title", patterns.OF_TITLE, titles), ("studied", patterns.STUDIED, asked)]
    scanners.append((_WAS_GIVEN, patterns.BEFORE, sentences))
    for rule, scanner, among in scanners:
        for sentence, cue in scanner.in_each(layers.folded, among):
            cues[sentence].append((rule, cue))
    return cues


def _candidates(
    layers: Layers, sentence: Span, cues: Iterable[_Cue], doses: Sequence[Dose]
) -> Iterator[tuple[Span, str]]:
    start, end = sentence
    for rule, cue in cues:
        if rule == _WAS_GIVEN:
            given = phrase_before(layers, cue.start(), start, attach=OF)
            if given is not None:
                yield given, rule
        elif not (
            _is_of_people(layers.folded, cue, start)
            or patterns.FACTORS_BEFORE.search(layers.folded, start, cue.start())
        ):
            yield from ((span, rule) for span in _listed(layers, cue.end(), end, doses))
    if layers.kind_at(start) == "title":
        yield from ((span, "headed") for span in _headed(layers, sentence))
    for dose in doses:
        yield from _dosed(layers, dose, sentence)


def _is_of_people(folded: str, cue: re.Match[str], floor: int) -> bool:
    """Whether a cue tells who takes part: "patients receiving zinc"."""
    if not cue.group().rstrip().endswith(patterns.OF_PEOPLE):
        return False
    ahead = folded[max(floor, cue.start() - _AHEAD) : cue.start()]
    return patterns.PEOPLE_BEFORE.search(ahead) is not None


def _headed(layers: Layers, sentence: Span) -> Iterator[Span]:
    """The phrases of a title that end in "therapy", where they open it or a verb asks for them.

    Elsewhere they say when or in whom something was found: "pain during chemotherapy".
    """
    start, end = sentence
    for noun in patterns.HEADED.finditer(layers.folded, start, end):
        named = phrase_before(layers, noun.end(), start, attach=OF)
        if named is None or named[1] != noun.end():
            continue
        ahead = [w for w in words_between(layers, start, named[0]) if w.kind != "determiner"]
        behind = words_between(layers, named[1], end)
        is_whole = not behind or behind[0].kind != "word"
        if is_whole and (not ahead or ahead[-1].kind in _ASKING or ahead[-1].text in _BY):
            yield named


def _listed(layers: Layers, offset: int, end: int, doses: Sequence[Dose]) -> list[Span]:
    """The treatments of the series that begins at an offset, a dose in front of it left out."""
    first = next((dose.end for dose in doses if dose.start == offset), None)
    if first is not None:
        link = vocabulary.BEHIND_DOSE.match(layers.folded, first)
        offset = link.end() if link else first
    whole = phrase_after(layers, offset, end, attach=OF, coordinate=True)
    return items_of(layers, *whole) if whole else []


def _dosed(layers: Layers, dose: Dose, sentence: Span) -> Iterator[tuple[Span, str]]:
    """The name before a dose ("zinc 20 mg", "zinc (20 mg") or behind it ("20 mg (of) zinc")."""
    folded = layers.folded
    is_behind = folded.startswith(" of ", dose.end)
    edge = len(folded[sentence[0] : dose.start].rstrip(" ,(")) + sentence[0]
    before = phrase_before(layers, edge, sentence[0], attach=_ALONE)
    if before and before[1] == edge and not is_behind:
        plus = folded.rfind(" plus ", *before)  # a dose is of the last of several
        yield (before[0] if plus < 0 else plus + len(" plus "), before[1]), "dosed"
        return
    link = vocabulary.BEHIND_DOSE.match(folded, dose.end)
    after = phrase_after(layers, link.end(), sentence[1], attach=_ALONE) if link else None
    if link and after and after[0] == link.end():
        yield after, "dose_of"
