"""Whether a figure of death was found in the trial."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.records.binding.patterns import statements
from extract.records.binding.sentences import Sentence
from extract.records.mortality.patterns import whom
from extract.rules.findings import FigureStatus, Proportion
from extract.sources.document import SectionKind

_KNOWN: frozenset[SectionKind] = frozenset({"background", "objective", "discussion", "title"})
_PLANNING: frozenset[SectionKind] = frozenset({"methods", "design", "interventions"})
_ELSEWHERE: frozenset[SectionKind] = frozenset({"related_trials", "citation"})
_COUNTED = "proportions.events"


def status_of(layers: Layers, sentence: Sentence, *, is_plan: bool) -> FigureStatus:
    """Observed, assumed for the planning of the trial, or known before it.

    Args:
        layers: the text.
        sentence: where the figure stands.
        is_plan: whether the page is a protocol, in which nothing was observed.
    """
    kind = layers.kind_at(sentence.start)
    if statements.ASSUMED.search(layers.folded, sentence.start, sentence.end):
        return "assumed"
    if is_plan or kind in _KNOWN:
        return "background"
    if kind == "abstract" and sentence.start < layers.end // 3:
        has_begun = whom.BEGUN.search(layers.folded, 0, sentence.end) is not None
        is_known = whom.KNOWN.search(layers.folded, sentence.start, sentence.end)
        return "observed" if has_begun and not is_known else "background"
    return "observed"


def is_told_of(layers: Layers, sentence: Sentence, status: FigureStatus) -> bool:
    """Whether a sentence tells a figure of this trial.

    Of methods only what was assumed is one, and the deaths that a bracket counts, which no rule
    reads there otherwise.
    """
    if layers.kind_at(sentence.start) in _ELSEWHERE:
        return False
    if status != "observed" or layers.kind_at(sentence.start) not in _PLANNING:
        return True
    figures = [f for f in sentence.figures if isinstance(f, Proportion)]
    return bool(figures) and all(f.rule == _COUNTED for f in figures)
