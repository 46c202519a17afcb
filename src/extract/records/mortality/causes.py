"""Of what people died that a figure counts."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.records.arms import ArmIndex
from extract.records.binding.sentences import Sentence
from extract.records.mortality.heads import Death, head_of
from extract.records.mortality.patterns import causes, names
from extract.records.mortality.told import Printed

_NEAR = 60  # how far from the word of death its cause may be named


def cause_of(
    layers: Layers, arms: ArmIndex, sentence: Sentence, death: Death, figure: Printed
) -> str | None:
    """The printed cause of death, None for any cause.

    Args:
        layers: the text.
        arms: "4 deaths, 3 from the drug group" is of an arm, and of no cause.
        sentence: where the figure stands.
        death: the word of death that the figure is of.
        figure: what is printed: "40 deaths, 9 from cancer".
    """
    cause = _beside(layers, arms, death, figure)
    is_bare = figure.start < death.start < figure.end and _is_bare(layers.folded, death)
    if cause is not None or not is_bare:
        return cause
    behind = causes.BEHIND_ROW.match(layers.folded, figure.row_end, sentence.end)
    if behind is not None:
        return layers.text[slice(*behind.span("cause"))].strip()
    named = _told_of(layers.folded, sentence, figure)
    return None if named is None else _beside(layers, arms, named, figure)


def _beside(layers: Layers, arms: ArmIndex, death: Death, figure: Printed) -> str | None:
    """The cause in the words right behind that of death, else in those right before it.

    Of "11 deaths were due to shock, and 93 died" the second figure has no part in the statement.
    """
    behind = causes.BEHIND.match(layers.folded, death.end, death.end + _NEAR)
    if behind is not None and causes.CLAUSE.search(layers.folded, behind.end(), figure.start):
        behind = None
    if layers.folded.startswith("fatal", death.start):
        behind = causes.FATAL.match(layers.folded, death.end, death.end + _NEAR)
    if death.end < figure.end:  # a count of its own, which a list may go on with
        behind = causes.OF_COUNT.match(layers.folded, figure.end) or behind
    is_arm = behind is not None and bool(arms.mentions_in(*behind.span("cause")))
    if behind is not None and death.measure == "mortality" and not is_arm:
        return layers.text[slice(*behind.span("cause"))].strip()
    return _before(layers, death)


def _before(layers: Layers, death: Death) -> str | None:
    """The cause in the words before: "cardiovascular mortality"."""
    before = layers.folded[max(0, death.start - _NEAR) : death.start]
    told = causes.BEFORE.search(before)
    if told is None:
        return None
    start = death.start - len(before) + told.start(1)
    return layers.text[start : start + len(told.group(1))]


def _is_bare(folded: str, death: Death) -> bool:
    """Whether a number and nothing else stands before the word of death."""
    return causes.BARE_COUNT.search(folded, max(0, death.start - _NEAR), death.start) is not None


def _told_of(folded: str, sentence: Sentence, figure: Printed) -> Death | None:
    """The deaths that a bare count is of: "fewer died of cancer (six deaths v 16 deaths)"."""
    heads = [head_of(m) for m in names.HEAD.finditer(folded, sentence.start, figure.start)]
    named = [h for h in heads if not _is_bare(folded, h) or causes.BEHIND.match(folded, h.end)]
    if not named or named[-1].measure == "survival":
        return None
    end = figure.start
    if _is_bare(folded, heads[-1]):  # a second count of the same deaths
        joint = causes.AND_COUNT.search(folded, named[-1].end, end)
        end = end if joint is None else joint.start()
    return None if causes.OTHER_DEATHS.search(folded, named[-1].end, end) else named[-1]
