"""Text from a page, made safe to show in a browser without moving a character.

Jinja escapes what is markup. What remains are characters that a browser would drop, or that turn
the direction of writing round: each is shown by one visible character in its place, so that
offsets hold in what is shown as in the text.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_BREAKING = "\u2028\u2029\ufeff"

_SHOWN: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys(map(ord, _TURNING + _BREAKING), "\ufffd"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def shown(text: str) -> str:
    r"""The text with one visible character for each that a browser would not show as it is.

    >>> shown("a\x00b\u202ec")
    'a␀b�c'
    """
    return text.translate(_SHOWN)


def finalize(value: Any) -> Any:
    """What a template prints for a value: nothing for None, and text only as `shown`."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) or not isinstance(value, str) else shown(value)
