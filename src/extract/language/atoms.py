"""The smallest pieces that patterns on folded text are built from. All quantifiers are bounded."""

from __future__ import annotations

from extract.language.numbers import FIGURE, NUMBER_WORDS

__all__ = ["FIGURE", "MINUS", "NUMBER"]

MINUS = "[-−–]"
NUMBER = rf"(?:{FIGURE}|{NUMBER_WORDS})"
