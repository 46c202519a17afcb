"""Text from a page, made safe to show in a browser without moving a character.

Jinja escapes what is markup. What remains are characters that a browser would drop, or that turn
the direction of writing round: each is shown by one visible character in its place, so that
offsets hold in what is shown as in the text.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

# In every font: fifty thousand signs that are looked for in other fonts stop a browser for minutes.
HIDDEN = "¤"

_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_BREAKING = "\u2028\u2029\ufeff"
_CONTROLS = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (9, 10))
_SURROGATES = "".join(map(chr, range(0xD800, 0xE000)))

_SHOWN = dict.fromkeys(map(ord, _TURNING + _BREAKING + _CONTROLS + _SURROGATES), HIDDEN)


def shown(text: str) -> str:
    r"""The text with one visible character for each that a browser would not show as it is.

    >>> shown("a\x00b\u202ec")
    'a¤b¤c'
    """
    return text.translate(_SHOWN)


def finalize(value: Any) -> Any:
    """What a template prints for a value: nothing for None, and text only as `shown`."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) or not isinstance(value, str) else shown(value)
