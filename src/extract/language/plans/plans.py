"""How far an abstract without headings tells of background and plan, before any result.

With headings, figures of the methods are doses, lengths and limits, and none is a result. Without
them the same holds of all that stands before the last sentence that tells what was done, if no
result stands before that.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.language.plans import patterns
from extract.language.scanning import Folded

Span = tuple[int, int]

# A snippet has no plan.
_FEWEST = 4  # sentences


def planned(folded: Folded, sentences: Sequence[Span]) -> Span:
    """The stretch of such an abstract that holds no result; an empty one where none is sure.

    Args:
        folded: the text.
        sentences: those of the abstract.
    """
    if len(sentences) < _FEWEST:
        return 0, 0
    own = patterns.OWN.in_which(folded, sentences)
    begun = next((i for i, sentence in enumerate(sentences) if sentence in own), len(sentences))
    of_trial = sentences[begun:]
    found = patterns.FOUND.in_which(folded, of_trial)
    first = next((i for i, sentence in enumerate(of_trial) if sentence in found), 0)
    before = of_trial[:first]
    done = patterns.DONE.in_which(folded, before)
    ends = [end for start, end in before if (start, end) in done]
    return (sentences[0][0], ends[-1]) if ends else (0, 0)
