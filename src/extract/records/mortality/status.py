"""Whether a figure of death was found in the trial, and of what people died."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.records.arms import ArmIndex
from extract.records.binding.patterns import statements
from extract.records.binding.sentences import Sentence
from extract.records.mortality.heads import Death
from extract.records.mortality.patterns import whom
from extract.rules.findings import FigureStatus, Proportion
from extract.sources.document import SectionKind

_KNOWN: frozenset[SectionKind] = frozenset({"background", "objective", "discussion", "title"})
_PLANNING: frozenset[SectionKind] = frozenset({"methods", "design", "interventions"})
_ELSEWHERE: frozenset[SectionKind] = frozenset({"related_trials", "citation"})
_COUNTED = "proportions.events"
_CAUSE = 60  # how far from the word of death its cause may be named


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


def cause_of(layers: Layers, arms: ArmIndex, death: Death, figure_end: int) -> str | None:
    """The printed cause of death, None for any cause.

    Args:
        layers: the text.
        arms: "4 deaths, 3 from the drug group" is of an arm, and of no cause.
        death: the word of death that a figure is of.
        figure_end: where the figure ends: "40 deaths, 9 from cancer".
    """
    behind = whom.CAUSE_AFTER.match(layers.folded, death.end, death.end + _CAUSE)
    if layers.folded.startswith("fatal", death.start):
        behind = whom.FATAL.match(layers.folded, death.end, death.end + _CAUSE)
    if death.end < figure_end:  # a count of its own, which a list may go on with
        behind = whom.CAUSE_OF_COUNT.match(layers.folded, figure_end) or behind
    is_arm = behind is not None and bool(arms.mentions_in(*behind.span("cause")))
    if behind is not None and death.measure == "mortality" and not is_arm:
        return layers.text[slice(*behind.span("cause"))].strip()
    return _cause_before(layers, death)


def _cause_before(layers: Layers, death: Death) -> str | None:
    """The cause in the words before: "cardiovascular mortality"."""
    before = layers.folded[max(0, death.start - _CAUSE) : death.start]
    told = whom.CAUSE_BEFORE.search(before)
    if told is None:
        return None
    start = death.start - len(before) + told.start(1)
    return layers.text[start : start + len(told.group(1))]
