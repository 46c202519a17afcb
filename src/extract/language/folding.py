"""A second reading of the text, of the same length, in which spelling variants look alike.

Patterns run on the folded text, so that "P<0·05", "p < 0.05" and "P＜0.05" need one pattern; since
every character is replaced by exactly one other, offsets hold for the text itself.
"""

from __future__ import annotations

import re

from extract.language.brackets import with_round_brackets

_SPACES = (
    "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_HYPHENS = "\u2010\u2011\ufe63\uff0d"
_DASHES = "\u2012\u2014\u2015"

_VARIANTS = {
    **dict.fromkeys(_SPACES + _INVISIBLE, " "),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_DASHES, "–"),
    **dict.fromkeys("\u2264\u2266\u2a7d", "≤"),
    **dict.fromkeys("\u2265\u2267\u2a7e", "≥"),
    "\uff1c": "<",
    "\uff1e": ">",
    "\uff1d": "=",
    "\uff05": "%",
    "\uff08": "(",
    "\uff09": ")",
    "\uff0c": ",",
    "\uff1b": ";",
    "\uff1a": ":",
    "\u00b5": "μ",  # micro sign and Greek letter mean the same here
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u0130": "i",  # its lower case is two characters long
}
# Few characters of a text are variants, and `str.translate` would look each of them up.
_VARIANT = re.compile(f"[{''.join(_VARIANTS)}]")

# "> or =" and "</=" are how older abstracts print what has no key: the sign ends where they end.
_SPELLED_BOUND = re.compile(r"[<>] ?(?:or ?|/)=")
_BOUNDS = {"<": "≤", ">": "≥"}

# The Lancet prints decimals with a raised point; only between digits is it one.
_RAISED = "\u00b7\u2219\u22c5\u2027"
_RAISED_POINT = re.compile(rf"(?<=\d)[{_RAISED}](?=\d)|(?<=[=<> ])\u00b7(?=\d)")


def fold(text: str) -> str:
    """The text in lower case with variants of spaces, dashes and signs made one.

    Minus signs (U+2212) and en dashes stay apart from hyphens, since "1.0–2.0" is a range. A sign
    that is printed in several characters stands where its last one does. The outer of two brackets
    is a round one.

    >>> fold("P＜0·05")
    'p<0.05'
    >>> fold("age > or = 60")
    'age      ≥ 60'
    """
    if text.isascii():  # of all variants only the tab is
        return with_round_brackets(_with_bounds(text.lower().replace("\t", " ")))
    folded = _VARIANT.sub(lambda variant: _VARIANTS[variant.group()], text)
    lower = folded.lower()
    if len(lower) != len(text):  # a few letters grow in lower case: those stay as they are
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in folded)
    has_raised = any(point in lower for point in _RAISED)
    lower = _RAISED_POINT.sub(".", lower) if has_raised else lower
    return with_round_brackets(_with_bounds(lower))


def _with_bounds(lower: str) -> str:
    if "or =" not in lower and "or=" not in lower and "/=" not in lower:
        return lower
    return _SPELLED_BOUND.sub(lambda sign: _BOUNDS[sign[0][0]].rjust(len(sign[0])), lower)
