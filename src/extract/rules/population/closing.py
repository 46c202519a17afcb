"""Where a phrase that names people ends, without what hangs loose or names the trial."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.rules.population.patterns import clauses

_BRACKET = 140  # characters of a bracket that stays open


def end_of(layers: Layers, start: int, end: int) -> int:
    """The end of a phrase whose traits begin at `start` and end at `end`.

    A bracket that stays open, a verb that nothing follows and the name of the trial are left out.
    """
    folded, stop = layers.folded, end
    for opening, closing in ("()", "[]"):
        opened = folded.rfind(opening, max(start, stop - _BRACKET), stop)
        if opened > folded.rfind(closing, start, stop):
            stop = opened - (folded[opened - 1] == " ")
    loose = clauses.LOOSE_END.search(folded, start, stop)
    stop = stop if loose is None else loose.start()
    named = clauses.TRIAL_NAME.search(layers.text, start, stop)
    if named is None or _is_short_for_it(layers, named.span(), start):
        return stop
    return named.start()


def _is_short_for_it(layers: Layers, bracket: tuple[int, int], start: int) -> bool:
    """Whether a bracket holds the short form of something in the phrase: "with asthma (BA)"."""
    return any(
        bracket[0] < a.short_start < bracket[1] and a.long_start >= start
        for a in layers.abbreviations
    )
