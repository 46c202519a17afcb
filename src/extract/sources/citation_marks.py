"""The bracketed marks that point to a list of references, told from figures in brackets.

[2.1.1] can only be a mark. [12] is one behind a word or a closing sign, but behind a number it may
be a percentage or a spread, and [52%], [95% CI ...] and [range 3-9] are never marks.
"""

import re

DOTTED = re.compile(r"\s?\[\d{1,3}(?:\.\d{1,3}){2}(?:[,;] ?\d{1,3}(?:\.\d{1,3}){2}){0,20}\]")
NUMBERED = re.compile(r"(?<=[A-Za-z).,;!?\]])\s?\[\d{1,3}(?:, ?\d{1,3}){0,20}\](?=[\s.,;:)]|$)")


def without_marks(text: str) -> str:
    """The text without its citation marks.

    >>> without_marks("It fell (P=0.26) [2.1.1]. So did this [3, 4].")
    'It fell (P=0.26). So did this.'
    >>> without_marks("26 [52] of 50 [95% CI 38 to 66]")
    '26 [52] of 50 [95% CI 38 to 66]'
    """
    return NUMBERED.sub("", DOTTED.sub("", text))
