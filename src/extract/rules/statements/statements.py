"""Finds limitations, the conclusion and the funding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from extract.language.layers import Layers
from extract.rules.findings import Phrase
from extract.rules.statements import patterns
from extract.sources.document import Section, SectionKind

Span = tuple[int, int]

_UNREAD: frozenset[SectionKind] = frozenset(
    {"title", "related_trials", "legend", "keywords", "registration", "discussion"}
)
# In these a limitation is that of others, or stands under its own heading.
_NO_LIMITATION: frozenset[SectionKind] = _UNREAD | {"background", "limitations", "objective"}
_DISCUSSED: frozenset[SectionKind] = frozenset({"discussion", "limitations"})


def find(layers: Layers) -> Iterable[Phrase]:
    """Phrases of the kinds limitation, conclusion and funding."""
    yield from _limitations(layers)
    yield from _conclusion(layers)
    yield from _funding(layers)


def _limitations(layers: Layers) -> Iterator[Phrase]:
    for section in _sections(layers, "limitations"):
        lines = [line for line in _lines(layers.text, section) if line[0] < line[1]]
        items = lines if len(lines) > 1 else _sentences_of(layers, section)
        for span in items:
            yield Phrase(*span, "statements.limitations_section", "limitation")
    if "limit" not in layers.folded and "underpowered" not in layers.folded:
        return
    for span in layers.sentences:
        if (
            _may_limit(layers, span[0])
            and patterns.LIMITATION.search(layers.folded, *span)
            and not patterns.NO_LIMITATION.search(layers.folded, *span)
        ):
            yield Phrase(*span, "statements.limitation_sentence", "limitation")


def _may_limit(layers: Layers, offset: int) -> bool:
    """Whether a sentence here may own a limitation. The discussion of a full text is its place."""
    kind = layers.kind_at(offset)
    return kind not in _NO_LIMITATION or (layers.in_body(offset) and kind in _DISCUSSED)


def _conclusion(layers: Layers) -> Iterator[Phrase]:
    sections = [s for s in _sections(layers, "conclusion") if s.part == "abstract"]
    for section in sections:
        end = _without_trailers(layers, _sentences_of(layers, section))
        if end is not None:
            yield Phrase(section.start, end, "statements.conclusion_section", "conclusion")
    if sections:
        return
    for section in _sections(layers, "abstract")[-1:]:
        yield from _concluding_sentences(layers, _sentences_of(layers, section))


def _concluding_sentences(layers: Layers, sentences: list[Span]) -> Iterator[Phrase]:
    """From the sentence that opens the conclusion to the last that belongs to it."""
    end = _without_trailers(layers, sentences)
    inside = [span for span in sentences if end is not None and span[1] <= end]
    latter = inside[len(inside) // 2 :]
    opening = next((s for s in latter if patterns.SURE.search(layers.folded[slice(*s)])), None)
    if opening is None:
        last = inside[-patterns.NEAR_THE_END :] if len(inside) > 1 else []
        opening = next((s for s in last if _is_likely(layers.folded[slice(*s)])), None)
    if opening is not None and end is not None:
        yield Phrase(opening[0], end, "statements.concluding_sentences", "conclusion")


def _is_likely(sentence: str) -> bool:
    return bool(patterns.LIKELY.search(sentence)) and not patterns.FIGURES.search(sentence)


def _without_trailers(layers: Layers, sentences: list[Span]) -> int | None:
    """The end of the last sentence before registration, copyright and the like."""
    kept = list(sentences)
    while kept and patterns.TRAILER.search(layers.folded, *kept[-1]):
        kept.pop()
    if len(kept) < len(sentences) and kept and patterns.JOURNAL.fullmatch(layers.text, *kept[-1]):
        kept.pop()  # "JAMA. 2000;284:60-67" is two sentences
    return kept[-1][1] if kept else None


def _funding(layers: Layers) -> Iterator[Phrase]:
    for section in _sections(layers, "funding"):
        paid = takewhile(lambda s: not _is_no_funding(layers, s), _sentences_of(layers, section))
        for _, end in list(paid)[-1:]:
            yield Phrase(section.start, end, "statements.funding_section", "funding")
    for start, end in patterns.PAYING.among(layers.folded, layers.sentences):
        if layers.kind_at(start) in _UNREAD | {"funding"}:
            continue
        match = patterns.FUNDING.search(layers.folded[start:end])
        if match is not None:
            stop = start + len(match.group().rstrip(" ,")) + match.start()
            yield Phrase(start + match.start(), stop, "statements.funding_sentence", "funding")


def _is_no_funding(layers: Layers, sentence: Span) -> bool:
    return patterns.NO_FUNDING.search(layers.folded, *sentence) is not None


def _sections(layers: Layers, kind: SectionKind) -> list[Section]:
    return [s for s in layers.sections if s.kind == kind and s.start < s.end <= layers.end]


def _lines(text: str, section: Section) -> Iterator[Span]:
    """The lines of a section, without the blanks around them."""
    start = section.start
    for line in text[section.start : section.end].splitlines(keepends=True):
        left = start + len(line) - len(line.lstrip())
        yield left, max(left, start + len(line.rstrip()))
        start += len(line)


def _sentences_of(layers: Layers, section: Section) -> list[Span]:
    return [s for s in layers.sentences if section.start <= s[0] < section.end]
