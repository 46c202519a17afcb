"""Words that set one thing against another, as they stand in folded text.

What stands before them and behind them is told in turn: "12% compared with 19%", "in comparison
with placebo". Words that say less alone ("versus", "than", "against") are added where they belong.
"""

from __future__ import annotations

# compared with, as compared to, in comparison to, relative to, as opposed to
COMPARED_WITH = (
    r"(?:(?:as |when )?compared (?:with|to)|in comparison (?:with|to)|relative to"
    r"|as (?:against|opposed to))"
)
# the association between, a strong link was seen between: how two things go together
RELATED = r"\b(?:associations?|relationships?|relations?|links?)\b(?: [a-z]{2,12}){0,3}? between\b"
