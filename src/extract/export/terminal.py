"""Text from anywhere, made safe to show on a terminal."""

from __future__ import annotations

import re

# What could move the cursor, change colours or the direction of writing, or not be encoded.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    r"""The text in one line, with control characters spelled out.

    >>> visible("two\nlines, a bell\x07 and \x1b[31mred")
    'two lines, a bell\\x07 and \\x1b[31mred'
    """
    return _UNSAFE.sub(_spelled, text)


def _spelled(match: re.Match[str]) -> str:
    character = match[0]
    return " " if character in "\t\n\r" else character.encode("unicode_escape").decode()
