"""The smallest pieces that patterns on folded text are built from. All quantifiers are bounded."""

from __future__ import annotations

from extract.language.numbers import FIGURE, NUMBER_WORDS

__all__ = ["DASH", "FIGURE", "MINUS", "NUMBER", "NUMBER_WORDS", "SIGNED", "TO"]

DASH = "[-–]"
MINUS = "[-−–]"
SIGNED = rf"(?:{MINUS} ?|\+)?{FIGURE}"
NUMBER = rf"(?:{FIGURE}|{NUMBER_WORDS})"
# What stands between the bounds of a range.
TO = rf"(?: ?{DASH} ?| to | and |; ?|, ?)"
