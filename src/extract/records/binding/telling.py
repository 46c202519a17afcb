"""Which sentences tell what a trial found."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.records.binding.ledger import Ledger
from extract.records.binding.patterns import statements
from extract.records.binding.sentences import Sentence
from extract.rules.findings import Proportion
from extract.sources.document import TOLD_LATER, SectionKind

# Where a trial's own results are told. In an abstract without headings every sentence may do so.
_TELLING: frozenset[SectionKind] = frozenset(
    {
        "results",
        "abstract",
        "conclusion",
        "outcomes",
        "methods",
        "other",
        "setting",
        "population",
        "interventions",
    }
)


def first_of_trial(ledger: Ledger) -> int:
    """Where an abstract without headings begins to tell of its own trial, behind the background."""
    for sentence in ledger.sentences:
        stretch = sentence.start, sentence.end
        if ledger.layers.kind_at(sentence.start) == "abstract" and statements.OWN_TRIAL.search(
            ledger.layers.folded, *stretch
        ):
            return sentence.start
    return 0


def tells_results(layers: Layers, sentence: Sentence) -> bool:
    """Whether a sentence may tell what the trial found: not its plan, background or setting."""
    kind = layers.kind_at(sentence.start)
    if kind == "abstract" and not layers.is_planned(sentence.start):
        may_tell = bool(_is_tested(sentence) or sentence.figures)
    elif kind in TOLD_LATER:
        may_tell = True
    else:
        may_tell = kind in _TELLING and any(p.kind != "threshold" for p in sentence.p_values)
    stretch = layers.folded, sentence.start, sentence.end
    if not may_tell or statements.ASSUMED.search(*stretch):
        return False
    return _is_compared(sentence) or statements.ASSIGNED.search(*stretch) is None


def _is_compared(sentence: Sentence) -> bool:
    """Whether a sentence holds more than levels, which may be doses and times of what was given."""
    return _is_tested(sentence) or any(isinstance(f, Proportion) for f in sentence.figures)


def _is_tested(sentence: Sentence) -> bool:
    return bool(
        sentence.p_values or sentence.intervals or sentence.estimates or sentence.comparisons
    )


def is_background(layers: Layers, sentence: Sentence) -> bool:
    """Whether a sentence tells what is so, and not what was found."""
    stretch = layers.folded, sentence.start, sentence.end
    return (
        statements.IS_SO.search(*stretch) is not None and statements.WAS_SO.search(*stretch) is None
    )
