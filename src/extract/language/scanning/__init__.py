r"""Patterns over folded text that cost next to nothing where they have no business.

A rule writes `Scanner(r"\b(?:reduced|improved) ...")` as it would write `re.compile(...)`, and
searches `layers.folded` with it. With what letters its matches can begin is read off the pattern;
the words of a text are looked up once, for all scanners together; and a search tries the pattern
at those words only. What it finds is what `re` finds, but in words of hundreds of letters. It pays
for patterns that are searched for over sentences or whole texts; those that are matched at one
place are `re.compile`d. A pattern of what stands right before a place is an `Ending`.

>>> lowered = Scanner(r"\b(?:lower|reduc)ed\b")
>>> [match.span() for match in lowered.finditer(Folded("risk was lowered, not reduced"))]
[(9, 16), (22, 29)]
"""

import re

from extract.language.scanning.ending import Ending
from extract.language.scanning.scanner import AnyOf, Folded, Scanner

__all__ = ["AnyOf", "Ending", "Folded", "Pattern", "Scanner"]

Pattern = Scanner | re.Pattern[str]  # both are searched in the same way
