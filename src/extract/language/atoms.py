"""The smallest pieces that patterns on folded text are built from. All quantifiers are bounded."""

from __future__ import annotations

from extract.language.numbers import FIGURE, NUMBER_WORDS

__all__ = ["EVENTS", "FIGURE", "MINUS", "NUMBER", "PERCENT", "P_SIGN"]

# cases of rash: what something is counted by that befell people
EVENTS = r"(?:cases?|episodes?|incidents?|instances?|occurrences?)"
MINUS = "[-−–]"
NUMBER = rf"(?:{FIGURE}|{NUMBER_WORDS})"
# 12%, 12 percent, 12 per cent: without the blank before it
PERCENT = r"(?:%|percent\b|per cent\b)"
# P = 0.04, p<.001, P-value = 0.04, p value of 0.04: up to where the figure begins
P_SIGN = r"\bp(?:[ -]?values?)?(?: ?[<=>≤≥]| of (?=[<.0]|$))"
