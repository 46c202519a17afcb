"""The smallest pieces that patterns on folded text are built from. All quantifiers are bounded."""

from __future__ import annotations

from extract.language.numbers import FIGURE, NUMBER_WORDS

__all__ = ["FIGURE", "MINUS", "NUMBER", "PERCENT"]

MINUS = "[-−–]"
NUMBER = rf"(?:{FIGURE}|{NUMBER_WORDS})"
# 12%, 12 percent, 12 per cent: without the blank before it
PERCENT = r"(?:%|percent\b|per cent\b)"
