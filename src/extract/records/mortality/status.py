"""Whether a figure of death was found in the trial, and of what people died."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.records.binding import patterns as binding
from extract.records.binding.sentences import Sentence
from extract.records.mortality import patterns
from extract.records.mortality.heads import Death
from extract.rules.findings import FigureStatus
from extract.sources.document import SectionKind

_KNOWN: frozenset[SectionKind] = frozenset({"background", "objective", "discussion", "title"})
_PLANNING: frozenset[SectionKind] = frozenset({"methods", "design", "interventions"})
_ELSEWHERE: frozenset[SectionKind] = frozenset({"related_trials", "citation"})
_CAUSE = 60  # how far from the word of death its cause may be named


def status_of(layers: Layers, sentence: Sentence, *, is_plan: bool) -> FigureStatus:
    """Observed, assumed for the planning of the trial, or known before it.

    Args:
        layers: the text.
        sentence: where the figure stands.
        is_plan: whether the page is a protocol, in which nothing was observed.
    """
    kind = layers.kind_at(sentence.start)
    if binding.ASSUMED.search(layers.folded, sentence.start, sentence.end):
        return "assumed"
    if is_plan or kind in _KNOWN:
        return "background"
    if kind == "abstract" and sentence.start < layers.end // 3:
        has_begun = patterns.BEGUN.search(layers.folded, 0, sentence.end) is not None
        is_known = patterns.KNOWN.search(layers.folded, sentence.start, sentence.end)
        return "observed" if has_begun and not is_known else "background"
    return "observed"


def is_told_of(layers: Layers, sentence: Sentence, status: FigureStatus) -> bool:
    """Whether a sentence tells a figure of this trial: of methods only what was assumed is one."""
    if layers.kind_at(sentence.start) in _ELSEWHERE:
        return False
    return status != "observed" or layers.kind_at(sentence.start) not in _PLANNING


def cause_of(layers: Layers, death: Death) -> str | None:
    """The printed cause of death, None for any cause."""
    folded = layers.folded
    before = folded[max(0, death.start - _CAUSE) : death.start]
    after = (
        None
        if death.measure == "survival"
        else patterns.CAUSE_AFTER.match(folded, death.end, death.end + _CAUSE)
    )
    if after is not None:
        return layers.text[slice(*after.span("cause"))].strip()
    told = patterns.CAUSE_BEFORE.search(before)
    if told is None:
        return None
    start = death.start - len(before) + told.start(1)
    return layers.text[start : start + len(told.group(1))]
