"""What the characters of a PDF stand for, where its fonts do not say it as a reader would.

Nothing is guessed: a glyph whose meaning is not known becomes a mark that something stood there.
"""

from __future__ import annotations

import re

NOT_TEXT = "□"
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
SPACES = " \t\n\r\f\v\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
UNSEEN = ("", *"\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")
HYPHENS = "\u2010\u2011"
PLAIN: dict[str, str] = (
    LIGATURES | dict.fromkeys(SPACES, " ") | dict.fromkeys(UNSEEN, "") | dict.fromkeys(HYPHENS, "-")
)
SOFT_HYPHEN = "\u00ad"
UNMAPPED = re.compile(r"\(cid:\d{1,10}\)|[\x00-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\ud800-\udfff]")

# Fonts of signs alone, whose glyphs lie under the codes of letters and digits. Where such a font
# has no table of characters, its plus-minus comes out as a 6: better no digit than a wrong one.
SIGN_FONTS = re.compile(r"MathematicalPi|UniversalPi|EuropeanPi|AdvPi|AdvMac|AdvPSSym|AdvSym|MTSY")
# Of the font Symbol without such a table, by the letters that come out in place of its own.
SYMBOL_FONT = re.compile(r"(?:^|\+)Symbol")
SYMBOL = str.maketrans(
    "abcdefghiklmnopqrstuwxyzDFGLPQSWXY£–‡·•¥»",
    "αβχδεφγηικλμνοπθρστυωξψζΔΦΓΛΠΘΣΩΞΨ≤±≥×•∞≈",
)


def meaning(text: str, font: str) -> str:
    """What a glyph stands for: "" for none, a space for any space.

    >>> meaning("ﬁ", "Times"), meaning("(cid:12)", "Times"), meaning("6", "MathematicalPi-One")
    ('fi', '□', '□')
    """
    if text in PLAIN:
        return PLAIN[text]
    if UNMAPPED.search(text):
        return NOT_TEXT
    if SYMBOL_FONT.search(font):
        return text.translate(SYMBOL)
    if text.isalnum() and SIGN_FONTS.search(font):
        return NOT_TEXT
    return text
